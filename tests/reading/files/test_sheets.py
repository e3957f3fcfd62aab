"""Tables for import: shapes, values, encodings, limits."""

import resource
import time
from datetime import date, datetime

import openpyxl
import pytest
from django.utils import translation

from reading.files.refused import UploadRefused
from reading.sheets.read import ReadTable, as_date, read_table
from tests.reading.files.build import _saved, changed, excel, tcvn3, windows_1258
from tests.reading.files.hostile import HOSTILE

CSV = "Stt,Nội dung,Thời hạn\n1,Tham mưu kế hoạch của Ủy ban nhân dân,20/11/2026\n"
LETTERS = {"UTF-8": str.encode, "UTF-16": lambda text: text.encode("utf-16")}
LETTERS |= {"Windows-1258": windows_1258, "TCVN3": lambda text: tcvn3(text.lower())}


def _official() -> openpyxl.Workbook:
    """A table as offices draw it: title, two lines of headings, numbered columns, merged cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "DANH MỤC NHIỆM VỤ NĂM 2026"
    rows = [
        [],
        ["Stt", "Nội dung", "Cơ quan", None, "Thời hạn"],
        [None, None, "Chủ trì", "Phối hợp", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "Ho\u0323p giao ban", "VPTU", "VPUB", date(2026, 11, 20)],
        [2, "Báo cáo", None, "VPĐĐ", "20/11/2026"],
        [None] * 5,
        [3, "=1+1", "VPUB", None, datetime(2026, 11, 5, 14, 0)],
    ]
    for row in rows:
        sheet.append(row)
    for area in ("A1:E1", "A3:A4", "B3:B4", "C3:D3", "C6:C7", "E3:E4"):
        sheet.merge_cells(area)
    return book


def _read(book: openpyxl.Workbook) -> ReadTable:
    return read_table("bang.xlsx", _saved(book))


def _codes(table: ReadTable) -> set[tuple[str, str]]:
    return {(warn.address, warn.code) for warn in table.warnings}


def test_official_table_is_read():
    table = _read(_official())
    assert table.headers == [
        "Stt",
        "Nội dung",
        "Cơ quan – Chủ trì",
        "Cơ quan – Phối hợp",
        "Thời hạn",
    ]
    assert table.preamble == ["DANH MỤC NHIỆM VỤ NĂM 2026"]
    assert table.rows[0].values == ("1", "Họp giao ban", "VPTU", "VPUB", date(2026, 11, 20))
    assert [row.number for row in table.rows] == [6, 7, 9]
    assert table.rows[0].address(4) == "E6"


def test_merged_cell_counts_for_each_line_and_is_told():
    table = _read(_official())
    assert table.rows[1].values[2] == "VPTU"
    assert ("C6", "merged") in _codes(table)


def test_formula_is_never_computed_and_is_told():
    table = _read(_official())
    assert table.rows[2].values[1] == ""
    assert ("B9", "formula") in _codes(table)


def test_saved_value_of_a_formula_is_used():
    book = openpyxl.Workbook()
    book.active.append(["Stt", "Nội dung"])
    book.active.append([1, "=A2+1"])
    data = changed(_saved(book), "xl/worksheets/sheet1.xml", "</f><v></v>", "</f><v>42</v>")
    assert read_table("a.xlsx", data).rows[0].values == ("1", "42")


def test_hour_stays_with_its_day():
    assert _read(_official()).rows[2].values[4] == "05/11/2026 14:00"


def test_hidden_sheets_and_rows_are_told():
    book = _official()
    book.create_sheet("Ẩn")["A1"] = "x"
    book["Ẩn"].sheet_state = "hidden"
    book.create_sheet("Hai")["A1"] = "x"
    book.worksheets[0].row_dimensions[6].hidden = True
    assert {("A6", "hidden_row"), ("", "hidden_sheet"), ("", "other_sheet")} <= _codes(_read(book))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("20/11/2026", date(2026, 11, 20)),
        ("5-3-26", date(2026, 3, 5)),
        ("2026-11-20", date(2026, 11, 20)),
        ("46346", date(2026, 11, 20)),
        (date(2026, 11, 20), date(2026, 11, 20)),
        ("31/02/2026", None),
        ("12", None),
        ("trong tháng 11", None),
    ],
)
def test_day_in_a_cell(written, day):
    assert as_date(written) == day


@pytest.mark.parametrize("encoding", LETTERS)
def test_encoding_is_recognised(encoding):
    table = read_table("a.csv", LETTERS[encoding](CSV))
    assert table.encoding == encoding
    assert str(table.rows[0].values[1]).lower() == "tham mưu kế hoạch của ủy ban nhân dân"
    assert bool(_codes(table)) == (encoding in {"TCVN3", "Windows-1258"})


def test_tcvn3_inside_excel_is_read_and_told():
    old = tcvn3("tham mưu kế hoạch phối hợp của ủy ban").decode("latin-1")
    table = read_table("a.xlsx", excel([["STT", "Noi dung"], [1, old], [2, old]]))
    assert table.rows[1].values[1] == "tham mưu kế hoạch phối hợp của ủy ban"
    assert (table.encoding, ("", "encoding") in _codes(table)) == ("TCVN3", True)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiter_is_found(sign):
    table = read_table("a.csv", CSV.replace(",", sign).encode())
    assert table.headers == ["Stt", "Nội dung", "Thời hạn"]


def test_quoted_cell_may_hold_lines():
    table = read_table("a.csv", 'Stt,Nội dung\n1,"dòng một\ndòng hai"\n'.encode())
    assert table.rows[0].values == ("1", "dòng một\ndòng hai")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_hundred_thousand_rows_are_refused_quickly_with_the_limit_named(name):
    rows = [[number, f"Nhiệm vụ số {number}", "VPTU", "20/11/2026"] for number in range(100_000)]
    data = excel(rows) if name == "a.xlsx" else "\n".join(f"{a},{b}" for a, b, *_ in rows).encode()
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with translation.override("vi"), pytest.raises(UploadRefused) as refused:
        read_table(name, data)
    assert time.process_time() - started < 10
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 120
    with translation.override("vi"):
        assert refused.value.message.startswith("Bảng có hơn 20.000 dòng.")


def test_twenty_thousand_rows_are_read():
    data = excel([["Stt", "Nội dung"], *([n, f"Việc {n}"] for n in range(20_000))])
    assert len(read_table("a.xlsx", data).rows) == 20_000


PACKAGES = [case for case in HOSTILE if case[0].endswith((".xlsx", ".xlsm", ".xls"))]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        *PACKAGES,
        ("a.csv", b"", "empty"),
        ("a.csv", b"\n\n , \n", "no_rows"),
        ("a.csv", b"\x81\x90\xff\xfa abc \xe6\xff", "encoding"),
        ("a.csv", b"a,b\n" + b"x," * 300, "columns"),
        ("a.xlsx", excel([]), "no_rows"),
        ("a.pdf", b"%PDF-1.7", "type"),
        ("a.xlsx", b"Stt,a", "mismatch"),
    ],
)
def test_bad_table_is_refused_with_its_reason(name, data, code):
    with pytest.raises(UploadRefused) as refused:
        read_table(name, data)
    assert refused.value.code == code
