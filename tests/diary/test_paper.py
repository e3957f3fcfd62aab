"""The week as Word, Excel and one sheet to print, with the columns of the offices."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from tests.support.diary import Diary, at
from ui.letters import page_count

COLUMNS = [
    "Ngày",
    "Sáng/Chiều",
    "Thời gian",
    "Nội dung",
    "Chủ trì / dự",
    "Thành phần",
    "Địa điểm",
    "Lãnh đạo Văn phòng",
    "Phòng chuẩn bị",
    "Ghi chú",
]


def paper(diary: Diary, form: str, who: str = "dung") -> bytes:
    answer = diary.cast.client(who).get(f"/diary/paper/?week=2026-W48&form={form}")
    assert answer.status_code == 200
    return answer.content


def test_sheet_has_the_columns_in_their_order(diary: Diary) -> None:
    diary.put("Họp giao ban", start=at("08:30"), who=["lam"], place="Phòng họp 1")
    rows = list(load_workbook(io.BytesIO(paper(diary, "xlsx"))).active.values)
    at_row = next(n for n, row in enumerate(rows) if row[0] == "Ngày")
    assert list(rows[at_row]) == COLUMNS
    assert rows[at_row + 1][:5] == (
        "Thứ Hai 23/11",
        "Sáng",
        "8h30",
        "Họp giao ban",
        "Chủ tịch UBND tỉnh Vũ Hoàng Lãm",
    )


def test_word_holds_the_entries(diary: Diary) -> None:
    diary.put("Họp giao ban", who=["lam"])
    text = zipfile.ZipFile(io.BytesIO(paper(diary, "docx"))).read("word/document.xml").decode()
    assert "Họp giao ban" in text
    assert "LỊCH CÔNG TÁC TUẦN" in text


def test_forty_entries_stand_on_one_sheet(diary: Diary) -> None:
    for number in range(40):
        diary.put(f"Cuộc họp số {number} về nhiệm vụ", half="morning", who=["lam"])
    assert page_count(paper(diary, "pdf")) == 1


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_hidden_and_drafts_do_not_leave(diary: Diary, form: str) -> None:
    diary.put("Kín CNRA", hidden=True, place="CNRA", who=["lam"], participants="CNRA")
    diary.put("Nháp CNRA", state="draft")
    archive = zipfile.ZipFile(io.BytesIO(paper(diary, form, who="an")))
    assert all(b"CNRA" not in archive.read(name) for name in archive.namelist())


def test_formula_stays_text(diary: Diary) -> None:
    diary.put('=HYPERLINK("http://x")')
    archive = zipfile.ZipFile(io.BytesIO(paper(diary, "xlsx")))
    assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_groups_without_names_stand_beside_the_named(diary: Diary) -> None:
    diary.put("Họp", who=["lam"], leaders_text="các PCT")
    rows = list(load_workbook(io.BytesIO(paper(diary, "xlsx"))).active.values)
    assert "Chủ tịch UBND tỉnh Vũ Hoàng Lãm; các PCT" in [row[4] for row in rows]
