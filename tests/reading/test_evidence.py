"""A row is ticked where enough speaks for an order; what too little speaks for says so."""

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import NO_TASK, Flag, PaperRow, flags_of
from tests.reading.week import WEEK

HEAD = """UBND TỈNH LÀO CAI
Số: 12/TB-UBND
Lào Cai, ngày 03 tháng 8 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 8

1. Sở Tài chính báo cáo số dư trước ngày 20/8/2026.
"""
TOO_LITTLE = [
    "2. Các cơ quan, đơn vị tắt đèn khi ra về.",
    "2. Đề nghị các sở, ngành, địa phương giải quyết ngay.",
    "2. Lãnh đạo các đơn vị xem lại cách làm.",
    "Phó Chủ tịch điều hành thay.",
    "2. Tổng kết công tác năm vào cuối tháng 12.",
]
ENOUGH = [
    "2. Các cơ quan, đơn vị gửi danh sách cán bộ về Sở Nội vụ.",
    "2. Các cơ quan, đơn vị cắt giảm 10% điện năng.",
    "2. Các cơ quan, đơn vị dọn kho trước ngày 20/8/2026.",
    "2. Các xã có rừng cấm đốt nương.",
    "2. Sở Xây dựng dọn đá trên đèo.",
    "2. Yêu cầu Giám đốc Sở Y tế đi cơ sở.",
]
TABLE = """CHƯƠNG TRÌNH CÔNG TÁC QUÝ III NĂM 2026

| TT | Nội dung | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Giám sát thu phí chợ | Ban Kinh tế - Ngân sách | 20/7/2026 |
| 2 | Trao thưởng, bế mạc hội thi | | 25/7/2026 |
"""


def rows_of(text: str) -> tuple[PaperRow, ...]:
    return read_paper(text, calendar=WEEK).rows


def last(text: str) -> PaperRow:
    return rows_of(text)[-1]


@pytest.mark.parametrize("line", TOO_LITTLE)
def test_too_little_stays_unticked_and_says_so(line: str) -> None:
    row = last(HEAD + line)

    assert not row.is_task
    assert Flag("title", "undecided") in row.flags


@pytest.mark.parametrize("line", ENOUGH)
def test_somebody_or_something_to_show_is_enough(line: str) -> None:
    assert last(HEAD + line).is_task


def test_day_of_a_heading_is_no_evidence_of_what_stands_below() -> None:
    text = f"{HEAD}2. Nhiệm vụ trong tháng 9/2026\n- Các đơn vị đi cơ sở.\n- Sở Y tế mở 3 lớp."

    assert [row.is_task for row in rows_of(text)[-2:]] == [False, True]


def test_who_concludes_is_told_of_by_whatever_day() -> None:
    head = HEAD.replace("Chủ tịch UBND tỉnh", "Giám đốc Sở Y tế")
    row = last(f"{head}2. Giám đốc Sở phân công Phó Giám đốc dự hội nghị ngày 14/8/2026.")

    assert not row.is_task
    assert Flag("title", "undecided") in row.flags


def test_row_of_a_table_without_anybody_is_an_event() -> None:
    assert [row.is_task for row in rows_of(TABLE)[-2:]] == [True, False]


ONE_OR_TWO = "2. Sở Y tế lập danh mục {day}; hướng dẫn các xã nhập thuốc{more}."


@pytest.mark.parametrize(
    ("day", "more", "asks"),
    [
        ("trước ngày 20/8/2026", "", True),
        ("trước ngày 20/8/2026", " trước ngày 30/8/2026", False),
    ],
)
def test_orders_parted_by_a_semicolon_may_be_one(day: str, more: str, asks: bool) -> None:
    rows = rows_of(HEAD + ONE_OR_TWO.format(day=day, more=more))[-2:]

    assert [row.title for row in rows] == ["Lập danh mục", "Hướng dẫn các xã nhập thuốc"]
    assert [Flag("title", "one_or_two") in row.flags for row in rows] == [asks, asks]


def test_row_that_names_a_body_but_no_lead_asks_what_is_to_be_done() -> None:
    row = last("KẾ HOẠCH\n\n- Rà soát hồ sơ trước ngày 20/8/2026 với UBND phường Cái Răng.")

    assert row.is_task and not row.lead
    assert Flag("title", "whole") in row.flags


def test_what_is_read_as_no_task_says_that() -> None:
    told, undecided = rows_of(f"{HEAD}2. Hội nghị đánh giá cao Sở Y tế.\n{TOO_LITTLE[0]}")[-2:]

    assert flags_of(told) == (Flag("title", NO_TASK),)
    assert flags_of(undecided) == undecided.flags
