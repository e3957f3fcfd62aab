"""A register as a file: every cell is text, and who took it out and when stands in it."""

import io
from collections.abc import Sequence

import xlsxwriter
from django.http import HttpResponse

from citizens.figures.periods import Period
from citizens.figures.registers import register_paper
from citizens.papers.letters import Reader, marked
from offices.models import Office
from ui.downloads import file_answer, letter_download
from ui.sheets.cells import safe_cell

PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
NAMES = {"SỔ TIẾP CÔNG DÂN": "so-tiep-cong-dan", "SỔ ĐƠN": "so-don"}


def register_file(
    title: str, heads: Sequence[str], rows: list[list[str]], office: Office, period: Period, *,
    reader: Reader, kind: str,
) -> HttpResponse:  # fmt: skip
    if kind == "xlsx":
        data = _xlsx(title, heads, rows, reader)
        return file_answer(data, name=NAMES[title], form="xlsx")
    paper = register_paper(title, tuple(heads), rows, office, period)
    return letter_download(marked(paper, reader), NAMES[title], kind)


def _xlsx(title: str, heads: Sequence[str], rows: list[list[str]], reader: Reader) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN | {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, f"{title}. {reader.mark().text}", bold)
        for column, head in enumerate(heads):
            sheet.write_string(1, column, head, bold)
        sheet.freeze_panes(2, 0)
        for number, row in enumerate(rows, 2):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, str(safe_cell(cell)))
    return out.getvalue()
