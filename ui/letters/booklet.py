"""A paper as a booklet: A4 sheets across, printed on both sides and folded once, are A5 pages."""

import io
from collections.abc import Iterator

from pypdf import PdfReader, PdfWriter, Transformation

LONG, SHORT = 841.89, 595.28  # A4 in points


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """Numbers of the left and the right page of each side; those above `pages` are blank."""
    whole = -(-pages // 4) * 4
    for at in range(whole // 2):
        pair = (whole - at, at + 1) if at % 2 == 0 else (at + 1, whole - at)
        if min(pair) <= pages:
            yield pair


def fold(pdf: bytes) -> bytes:
    """The upright pages of a PDF, two on a side, in the order they are read in when folded."""
    pages, writer = PdfReader(io.BytesIO(pdf)).pages, PdfWriter()
    for pair in sides(len(pages)):
        sheet = writer.add_blank_page(LONG, SHORT)
        for number, shift in zip(pair, (0, LONG / 2), strict=True):
            if number <= len(pages):
                page = pages[number - 1]
                scale = LONG / 2 / float(page.mediabox.width)
                sheet.merge_transformed_page(
                    page, Transformation().scale(scale).translate(shift, 0)
                )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def count(pdf: bytes) -> bytes:
    """How many pages, in digits."""
    return str(len(PdfReader(io.BytesIO(pdf)).pages)).encode()
