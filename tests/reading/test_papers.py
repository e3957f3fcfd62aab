"""A whole paper: its own facts, a row for each order, and what is only told left unticked."""

import json
import time
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import MONDAY, WEEK

HEAD = """UBND TỈNH HƯNG YÊN
Số:      /TB-UBND
Hưng Yên, ngày 09 tháng 4 năm 2026
THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh, theo Công văn số 96/HĐND-TH ngày 08/4/2026
"""


def tasks(text: str) -> list[PaperRow]:
    return [row for row in read_paper(text, on=MONDAY, calendar=WEEK).rows if row.is_task]


def one(text: str) -> PaperRow:
    (row,) = tasks(text)
    return row


def why(row: PaperRow, field: str) -> set[str]:
    return {flag.why for flag in row.flags if flag.field == field}


def test_blank_number_stays_blank_whatever_paper_is_quoted() -> None:
    front = read_paper(HEAD + "1. Giao Sở Y tế rà soát hồ sơ.").front

    assert (front.number, front.dated, front.kind) == ("", date(2026, 4, 9), "Thông báo")


@pytest.mark.parametrize(
    ("sentence", "lead", "helpers", "title"),
    [
        ("Sở Xây dựng hoàn chỉnh hồ sơ.", "Sở Xây dựng", "", "Hoàn chỉnh hồ sơ"),
        ("Giao các ban xây dựng Đảng góp ý đề án.", "các ban xây dựng Đảng", "", "Góp ý đề án"),
        (
            "Giao các Sở: Tài chính, Y tế phối hợp với UBND các xã A Lù, Y Tý đo lại 12 trạm.",
            "Sở Tài chính; Sở Y tế",
            "UBND xã A Lù; UBND xã Y Tý",
            "Đo lại 12 trạm",
        ),
        (
            "Sở Y tế (cơ quan thường trực) chủ trì, Công an tỉnh và Sở Tư pháp phối hợp in tờ rơi.",
            "Sở Y tế",
            "Công an tỉnh; Sở Tư pháp",
            "In tờ rơi",
        ),
        (
            "Lắp 15 camera (cơ quan chủ trì: Công an tỉnh; phối hợp: Sở Xây dựng).",
            "Công an tỉnh",
            "Sở Xây dựng",
            "Lắp 15 camera",
        ),
        (
            "Thanh tra Sở Xây dựng cùng Kho bạc Nhà nước khu vực VIII đối chiếu 03 dự án.",
            "Thanh tra Sở Xây dựng",
            "Kho bạc Nhà nước khu vực VIII",
            "Đối chiếu 03 dự án",
        ),
    ],
)
def test_bodies_are_read_by_name(sentence: str, lead: str, helpers: str, title: str) -> None:
    row = one(f"1. {sentence}")

    assert ("; ".join(row.lead), "; ".join(row.coordinating)) == (lead, helpers)
    assert row.title == title


def test_each_order_of_a_paragraph_has_its_row() -> None:
    rows = tasks(
        "1. Giao Sở Công Thương làm việc với siêu thị, Sở Tài chính bố trí 3 tỷ đồng; đồng thời "
        "giao Sở Tư pháp soạn tờ rơi trước ngày 05/12/2026. Trường hợp vượt thẩm quyền thì báo cáo."
    )

    assert [row.lead for row in rows] == [("Sở Công Thương",), ("Sở Tài chính",), ("Sở Tư pháp",)]
    assert [row.timing.reading.due_on for row in rows] == [None, None, date(2026, 12, 4)]


def test_heading_gives_its_body_its_date_and_its_words() -> None:
    rows = tasks("I. Việc xong trước ngày 20/12/2026\n1. Sở Y tế:\na) Mua 20 máy thở.\nb) In sổ.")

    assert {row.lead for row in rows} == {("Sở Y tế",)}
    assert {row.timing.reading.due_on for row in rows} == {date(2026, 12, 19)}
    assert rows[0].heads == ("Việc xong trước ngày 20/12/2026", "Sở Y tế")


@pytest.mark.parametrize(
    "told",
    [
        "Đồng ý chủ trương của Sở Tài chính.",
        "Chủ tịch UBND tỉnh cảm ơn các cơ quan đã phối hợp.",
        "Các đồng chí Ủy viên Ban Thường vụ tiếp tục bám sát cơ sở.",
        "Công dân đề nghị UBND tỉnh xem xét giá đền bù.",
        "Thủ trưởng các đơn vị chịu trách nhiệm toàn diện trước Chủ tịch UBND tỉnh.",
        "Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện Thông báo này./.",
        "Trường hợp vướng mắc, Sở Xây dựng báo cáo UBND tỉnh.",
    ],
)
def test_what_is_told_thanked_or_wished_is_shown_unticked(told: str) -> None:
    rows = read_paper(f"1. Giao Sở Y tế in sổ.\n2. {told}", on=MONDAY, calendar=WEEK).rows

    assert [row.is_task for row in rows] == [True, False]
    assert told.strip("/. ") in rows[1].title + "."


@pytest.mark.parametrize(
    ("words", "due", "kind", "field"),
    [
        ("trước ngày 15/12/2026", "2026-12-14", "date", ""),
        ("trước 16 giờ ngày 27/11/2026", "2026-11-27", "datetime", ""),
        ("(từ ngày 01/12/2026 đến ngày 06/12/2026)", "2026-12-06", "date", ""),
        ("trong quý I/2027", "2027-03-31", "quarter", ""),
        ("6 tháng đầu năm 2027", "2027-06-30", "half-year", ""),
        ("trước ngày 25 hằng tháng", "2026-11-24", "recurring", ""),
        ("chậm nhất 03 ngày sau khi có kết quả", "None", "relative", "counted"),
        ("giai đoạn 2026 - 2030", "None", "none", ""),
        ("theo Nghị quyết số 15-NQ/TU ngày 20/5/2026", "None", "none", ""),
    ],
)
def test_only_words_that_bind_a_date_are_a_deadline(
    words: str, due: str, kind: str, field: str
) -> None:
    row = one(f"1. Sở Y tế lập danh sách 12 trạm, {words}.")

    assert (str(row.timing.reading.due_on), row.timing.kind) == (due, kind)
    assert row.title.startswith("Lập danh sách 12 trạm")
    assert not field or field in why(row, "deadline")


def test_date_without_any_year_is_asked_for() -> None:
    (row,) = read_paper("1. Sở Y tế in sổ trước ngày 20/11.", calendar=WEEK).rows

    assert row.timing.reading.due_on is None and "no_year" in why(row, "deadline")


def test_unknown_name_is_proposed_and_says_so() -> None:
    row = one("1. Giao Tiểu ban Lễ tân khánh tiết chuẩn bị 40 xe.")

    assert row.lead == ("Tiểu ban Lễ tân khánh tiết",) and why(row, "lead")


def test_table_with_unknown_headings_is_read_by_what_stands_in_it() -> None:
    rows = tasks(
        "TT | Tên | Nơi soạn | Nơi góp ý | Ngày\nTHÁNG 7/2026\n"
        "1 | Nghị quyết về mức thu học phí | Sở Nội vụ | Sở Tư pháp | 10/7/2026\n"
        "2 | Báo cáo giải ngân vốn đầu tư công | Sở Tài chính | Ban Pháp chế | \n"
    )

    assert [row.lead for row in rows] == [("Sở Nội vụ",), ("Sở Tài chính",)]
    assert [str(row.timing.reading.due_on) for row in rows] == ["2026-07-10", "2026-07-31"]


def test_thirty_items_are_read_in_under_a_second() -> None:
    text = "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh in sổ trước ngày 15/12/2026.\n" * 30
    tasks(text)
    started = time.perf_counter()

    assert len(tasks(text)) == 30
    assert time.perf_counter() - started < 1


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aSởYtế:;,.()|\t\n 1-/giaoUBNDxã", max_size=120))
def test_any_text_is_answered(text: str) -> None:
    read_paper(text, on=MONDAY, calendar=WEEK)


@pytest.mark.django_db
def test_command_prints_head_and_rows(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", StringIO()
    file.write_text(HEAD + "1. Giao Sở Y tế in sổ trước ngày 15/12.", "utf-8")

    call_command("read_notice", str(file), stdout=out)

    said = json.loads(out.getvalue())
    row = next(row for row in said["rows"] if row["is_task"])
    assert said["head"]["date"] == "2026-04-09"
    assert (row["lead"], row["due_on"], row["kind"]) == (["Sở Y tế"], "2026-12-14", "date")
