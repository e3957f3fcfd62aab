"""The cells of a sheet of Excel as text, by the limited process; knows no Django."""

import io
import zipfile
from typing import Any

import openpyxl

MOST_UNPACKED = 30 * 1024 * 1024
MOST_COLUMNS = 40


def cells(data: bytes, *, rows: int) -> list[list[str]] | None:
    """The filled rows of the first sheet; None when it unpacks to more than is allowed."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            return None
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    lines = book.worksheets[0].iter_rows(max_row=rows, max_col=MOST_COLUMNS, values_only=True)
    read = [[_text(value) for value in line] for line in lines]
    return [line for line in read if any(line)]


def _text(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
