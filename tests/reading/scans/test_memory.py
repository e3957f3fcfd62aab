"""The memory of who asks stays flat over the pages of a scan: two, or 300 in a whole ring."""

from pathlib import Path

import pytest

from reading.files.inspect import inspect_upload
from reading.files.scans import may_be_scan, read_scanned_page
from tests.reading.scans import draw
from tests.reading.scans.test_read_scans import HEAD, HIGH, TEXT
from tests.support.rings import WHOLE

PAGES = 300 if WHOLE else 2
QUALITY = 45  # of pictures, of 100
GROWN = 40  # megabytes that may come and go


def megabytes() -> float:
    """Resident now, not at the worst moment."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1024 / 1024


def thick_scan(pages: int) -> bytes:
    """So many half sheets, small enough to be sent together."""
    html = draw.html_of(HEAD + draw.paragraphs(TEXT), high=HIGH)
    page = draw.scanned(draw.printed(html, 150)[0], draw.Way(150, 0.3))
    return draw.as_pdf([page] * pages, 150, quality=QUALITY)


@pytest.mark.timeout(1_200 if WHOLE else 300)
def test_reading_many_pages_fills_nobodys_memory() -> None:
    data = thick_scan(PAGES)
    found = inspect_upload("dai.pdf", data)
    assert may_be_scan(found) and found.pages == PAGES
    assert read_scanned_page("pdf", data, 0).is_read
    before = megabytes()
    for number in range(1, PAGES):
        assert read_scanned_page("pdf", data, number).is_read
    assert megabytes() - before < GROWN
