"""How large a file may be, in every sense in which a file can be large."""

MEGABYTE = 1024 * 1024

MAX_BYTES = 25 * MEGABYTE
MAX_REQUEST_BYTES = 60 * MEGABYTE  # all files of one request
MAX_TASK_BYTES = 500 * MEGABYTE  # all files of one task, older versions included
MAX_NAME = 150  # characters, extension included
MAX_ENTRIES = 2_000  # members of a package
MAX_UNPACKED = 150 * MEGABYTE  # all members together
MAX_MEMBER = 100 * MEGABYTE
MAX_RATIO = 200  # unpacked : packed, asked of members above RATIO_FROM
RATIO_FROM = MEGABYTE
MAX_TEXT = 6_000_000  # characters that the guard reads
MAX_PIXELS = 60_000_000
MAX_PAGES = 500
MAX_ROWS = 20_000  # of a table for import
MAX_COLUMNS = 200
MAX_CELL = 10_000  # characters
MAX_SCAN_PAGES = 300  # pages of one scan that are recognised
MAX_SCAN_PIXELS = 12_000_000  # of one page as it is recognised
READING_SECONDS = 25  # of the process that reads an upload
READING_MEMORY = 1024 * MEGABYTE
