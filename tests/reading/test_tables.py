"""Tables of tasks: headings guessed, encodings recognised, leads proposed by rule."""

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from reading.names import BODIES, OFFICES
from reading.papers.lead_rule import propose
from reading.sheets.columns import guess_columns
from reading.tables import Known, TableError, TaskRow, read_row, read_table
from tests.reading.files.build import tcvn3, windows_1258
from tests.reading.week import MONDAY, WEEK

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


@pytest.mark.parametrize("write", [windows_1258, tcvn3])
def test_old_encodings_are_recognised(tmp_path: Path, write: Callable[[str], bytes]) -> None:
    data = write(csv_text(HEAD, ROW))

    assert read_bytes(tmp_path, data)[0].deadline.due_on == date(2026, 12, 14)


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
    "data", [b"", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old", b"\x00\x01\x02binary", b"a,b\n1,2\n"]
)
def test_other_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(TableError):
        read_bytes(tmp_path, data)


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    text = csv_text(HEAD, *([ROW] * 5_100))

    with pytest.raises(TableError, match=r"5000|5\.000"):
        read_bytes(tmp_path, text.encode())


@pytest.mark.parametrize(
    ("lead", "executing", "coordinating"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", ("Sở Y tế",), ("Sở Nội vụ", "vptu")),
        ("Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ", ("Sở Y tế",), ("Sở Nội vụ", "vptu")),
        ("- Sở Y tế\n- Sở Nội vụ", ("Sở Y tế", "Sở Nội vụ"), ("vptu",)),
        ("nt", (), ("vptu",)),
    ],
)
def test_one_cell_may_name_lead_and_helpers(
    lead: str, executing: tuple[str, ...], coordinating: tuple[str, ...]
) -> None:
    cells: dict[str, str | date] = {"title": "x", "lead": lead, "coordinating": "VPTU"}
    row = read_row(cells, 2, KNOWN)

    assert (row.executing_bodies, row.coordinating) == (executing, coordinating)
    assert ("executing_bodies" in row.unresolved) == (not executing)


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
        (["Đảng ủy UBND tỉnh"], "", "vptu", "party_body"),
        (["UBMTTQ Việt Nam tỉnh", "Tỉnh đoàn"], "", "vptu", "party_body"),
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
        [
            "STT",
            "Nhiệm vụ",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Thời gian hoàn thành (dự kiến)",
            "Văn bản giao (số, ngày)",
            "Ghi chú",
        ]
    )

    assert columns == {"title": 1, "lead": 2, "coordinating": 3, "deadline": 4, "number": 5}


@pytest.mark.skipif(not REAL.exists(), reason="the collected rows are not beside the repository")
def test_collected_rows_are_read() -> None:
    rows = read_table(REAL, KNOWN)

    assert len(rows) == 32
    assert all(row.lead_office for row in rows)
    assert {row.lead_office for row in rows} == {"vpub", "vpdd"}
