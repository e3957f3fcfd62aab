"""Files that leave the system, read back."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.tasks.lists.conftest import at_work, send

__all__ = ["at_work", "send"]


def sheet(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data)).active


def table_of(data: bytes) -> list[list[Any]]:
    """The rows of a sheet from the line that begins with TT or Mã on."""
    rows = [list(row) for row in sheet(data).iter_rows(values_only=True)]
    start = next(i for i, row in enumerate(rows) if row[0] in ("TT", "Mã"))
    return rows[start:]


def docx_rows(data: bytes) -> list[list[str]]:
    """The rows of the last table of a paper."""
    return [[c.text for c in row.cells] for row in Document(io.BytesIO(data)).tables[-1].rows]


def docx_text(data: bytes) -> str:
    book = Document(io.BytesIO(data))
    cells = [c.text for table in book.tables for row in table.rows for c in row.cells]
    return "\n".join([*(line.text for line in book.paragraphs), *cells])


def pdf_text(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
