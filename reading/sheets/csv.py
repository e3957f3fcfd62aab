"""CSV as sent: any encoding, comma, semicolon, tab or bar."""

import csv
import io

from offices.foundation.stamp_tables import SEPARATORS
from reading.files.encodings import decode
from reading.files.refused import UploadRefused
from reading.sheets.shape import Sheet

HEADING_LINES = 50


def read_csv(data: bytes) -> Sheet:
    """Raises UploadRefused: encoding, rows, columns, broken."""
    text, encoding = decode(data)
    sheet = Sheet(cells={}, encoding=encoding)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, line in enumerate(reader, start=1):
            for column, value in enumerate(line):
                if value:
                    sheet.put(number, column, value)
    except csv.Error as error:
        raise UploadRefused("broken") from error
    return sheet


def _delimiter(text: str) -> str:
    """The sign that parts most of the first lines into the same number of cells."""
    lines = [line for line in text[: HEADING_LINES * 400].splitlines() if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return lines[0][4]
    counts = {sign: [line.count(sign) for line in lines[:HEADING_LINES]] for sign in SEPARATORS}
    return max(SEPARATORS, key=lambda sign: (sum(map(bool, counts[sign])), sum(counts[sign])))
