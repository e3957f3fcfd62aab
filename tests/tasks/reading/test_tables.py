"""Tables of tasks: headings guessed, encodings recognised, leads proposed by rule."""

import csv
import io
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from tasks.reading.columns import guess_columns
from tasks.reading.encodings import TCVN3, decode, mended
from tasks.reading.lead_rule import propose
from tasks.reading.names import BODIES, OFFICES
from tasks.reading.sheets import TableError
from tasks.reading.tables import Known, TaskRow, read_table
from tests.tasks.reading.week import MONDAY, WEEK

KNOWN = Known(MONDAY, calendar=WEEK)
HEAD = ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời hạn", "Số, ký hiệu"]
ROW = ["1", "Rà soát hồ sơ", "Sở Tài chính", "Văn phòng Tỉnh ủy; Sở Tư pháp"]
ROW += ["trước ngày 15/12/2026", "6202/UBND-KT"]
REAL = Path(__file__).parents[4] / "shared" / "real" / "conclusions.csv"


def csv_text(*rows: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def read_bytes(folder: Path, data: bytes, name: str = "viec.csv") -> list[TaskRow]:
    (folder / name).write_bytes(data)
    return read_table(folder / name, KNOWN)


def to_tcvn3(text: str) -> bytes:
    codes = {letter: code for code, letter in TCVN3.items()}
    return bytes(codes.get(letter, ord(letter) if ord(letter) < 128 else 63) for letter in text)


def check(row: TaskRow) -> None:
    assert (row.title, row.executing_bodies) == ("Rà soát hồ sơ", ("Sở Tài chính",))
    assert (row.lead_office, row.rule.partition(":")[0]) == ("vpub", "document_symbol")
    assert row.coordinating == ("vptu", "Sở Tư pháp")
    assert (row.deadline.due_on, row.document_number) == (date(2026, 12, 14), "6202/UBND-KT")
    assert (row.errors, row.unresolved) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_in_every_unicode_writing(tmp_path: Path, encoding: str) -> None:
    check(read_bytes(tmp_path, csv_text(HEAD, ROW).encode(encoding))[0])


def test_semicolons_separate_too(tmp_path: Path) -> None:
    text = "\n".join(";".join(f'"{cell}"' for cell in row) for row in (HEAD, ROW))

    check(read_bytes(tmp_path, text.encode())[0])


def to_1258(text: str) -> bytes:
    """As Windows writes it: the letter, then its tone."""
    made = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        made += unicodedata.normalize("NFC", "".join(p for p in parts if p not in tone)) + tone
    return made.encode("cp1258")


def test_windows_1258_is_recognised(tmp_path: Path) -> None:
    data = to_1258(csv_text(HEAD, ROW))

    assert decode(data)[1] == "cp1258"
    check(read_bytes(tmp_path, data)[0])


def test_tcvn3_is_recognised(tmp_path: Path) -> None:
    data = to_tcvn3(csv_text(HEAD, ROW))

    assert decode(data)[1] == "tcvn3"
    check(read_bytes(tmp_path, data)[0])


def test_cell_typed_in_an_abc_font_is_mended() -> None:
    shown = to_tcvn3("Nội dung nhiệm vụ").decode("latin-1")

    assert mended(shown) == ("Nội dung nhiệm vụ", True)
    assert mended("Nội dung") == ("Nội dung", False)


def workbook(folder: Path, *rows: list[object]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    hidden = book.create_sheet("an")
    hidden.append(HEAD)
    hidden.sheet_state = "hidden"
    book.save(folder / "viec.xlsx")
    return folder / "viec.xlsx"


def test_workbook_with_title_sections_and_real_dates(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ["BẢNG PHÂN CÔNG NHIỆM VỤ"],
        [],
        list(HEAD),
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", "Lĩnh vực kinh tế"],
        list(ROW),
        [2, "Lập dự toán", "VP UBND tỉnh", "", datetime(2026, 12, 15), ""],
        [3, "Họp tổ", "Sở Y tế", "", 46371, ""],
    )

    rows = read_table(path, KNOWN)

    check(rows[0])
    assert [row.title for row in rows] == ["Rà soát hồ sơ", "Lập dự toán", "Họp tổ"]
    assert (rows[1].lead_office, rows[1].deadline.due_on) == ("vpub", date(2026, 12, 15))
    assert rows[2].deadline.due_on == date(2026, 12, 15)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old", b"\x00\x01\x02binary", b"a,b\n1,2\n"],
)
def test_other_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(TableError):
        read_bytes(tmp_path, data)


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    text = csv_text(HEAD, *([ROW] * 5_100))

    with pytest.raises(TableError, match=r"5000|5\.000"):
        read_bytes(tmp_path, text.encode())


def test_row_without_a_task_is_an_error(tmp_path: Path) -> None:
    row = read_bytes(tmp_path, csv_text(HEAD, ["1", "", *ROW[2:]]).encode())[0]

    assert row.errors
    assert row.unresolved == ("title",)


@pytest.mark.parametrize(
    ("leads", "number", "office", "rule"),
    [
        (["Văn phòng UBND tỉnh"], "15-CV/TU", "vpub", "named_office"),
        (["Sở Y tế"], "78/TB-HĐND", "vpdd", "document_symbol"),
        (["Sở Y tế"], "1186-CV/VPTU", "vptu", "document_symbol"),
        (["Sở Y tế"], "127/ĐĐBQH-VP", "vpdd", "document_symbol"),
        (["Sở Y tế"], "704/TB-VPUBND", "vpub", "document_symbol"),
        (["Sở Y tế"], "(KL 121-KL/TW; KH 484/KH-UBND)", "vpub", "document_symbol"),
        (["Thường trực HĐND tỉnh"], "", "vpdd", "served_body"),
        (["Sở Y tế"], "", "vpub", "default"),
        ([], "", "", "none"),
    ],
)
def test_lead_office_follows_a_named_rule(
    leads: list[str], number: str, office: str, rule: str
) -> None:
    proposal = propose(leads, number, [], OFFICES, BODIES)

    assert (proposal.office, proposal.rule.partition(":")[0]) == (office, rule)


def test_headings_of_many_offices_are_guessed() -> None:
    columns = guess_columns(
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành (dự kiến)",
         "Văn bản giao (số, ngày)", "Ghi chú"]
    )  # fmt: skip

    assert columns == {"title": 1, "lead": 2, "coordinating": 3, "deadline": 4, "number": 5}


@pytest.mark.skipif(not REAL.exists(), reason="the collected rows are not beside the repository")
def test_collected_rows_are_read() -> None:
    rows = read_table(REAL, KNOWN)

    assert len(rows) == 32
    assert all(row.lead_office for row in rows)
    assert {row.lead_office for row in rows} == {"vpub", "vpdd"}
