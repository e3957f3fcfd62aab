"""The log as a file: every cell is text, and none can be a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from ui.sheets.cells import safe_cell

MARK = "\ufeff"  # or spreadsheets read Vietnamese wrongly
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
WIDTHS = (19, 26, 26, 34, 30, 34, 16, 10)


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    out.write(MARK)
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def xlsx_bytes(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN | {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        for column, (text, width) in enumerate(zip(head, WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, text, bold)
        sheet.freeze_panes(1, 0)
        last = 0
        for last, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(last, column, str(safe_cell(cell)))
        sheet.autofilter(0, 0, last, len(head) - 1)
    return out.getvalue()
