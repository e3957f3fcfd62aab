"""A body called by a short word is whom the sentence before names in full."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import Flag, PaperRow
from tests.reading.week import WEEK

HEAD = """UBND TỈNH LÀO CAI
Số: 12/TB-UBND
Lào Cai, ngày 03 tháng 8 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 8

"""


def rows_of(text: str) -> list[PaperRow]:
    return [
        row
        for row in read_paper(HEAD + text, on=date(2026, 8, 3), calendar=WEEK).rows
        if row.is_task
    ]


CALLED = [
    (
        (
            "1. Phê bình UBND xã An Bình và Công ty Lâm nghiệp Ia Lốp chậm báo cáo. Hai đơn vị"
            " này phải giải trình bằng văn bản trước ngày 23/8/2026."
        ),
        ("UBND xã An Bình", "Công ty Lâm nghiệp Ia Lốp"),
        "Giải trình bằng văn bản",
    ),
    (
        (
            "1. Sở Xây dựng đã rà soát xong 63 điểm dừng. Đối với 18 điểm còn lại, yêu cầu Sở"
            " phối hợp với Công an tỉnh kẻ vạch xong trước ngày 07/9/2026."
        ),
        ("Sở Xây dựng",),
        "Kẻ vạch (đối với 18 điểm còn lại)",
    ),
    (
        (
            "1. Giám đốc Sở Y tế đã nhận khuyết điểm. Yêu cầu Giám đốc Sở gửi danh sách bếp ăn"
            " trước ngày 30/9/2026."
        ),
        ("Giám đốc Sở Y tế",),
        "Gửi danh sách bếp ăn",
    ),
    (
        (
            "1. UBND phường Long Châu nắm rõ từng hộ. UBND phường đưa 19 hộ ra khỏi vùng sạt trước"
            " ngày 03/9/2026."
        ),
        ("UBND phường Long Châu",),
        "Đưa 19 hộ ra khỏi vùng sạt",
    ),
    (
        (
            "1. Còn 04 lời hứa chưa thực hiện, trong đó Sở Xây dựng 03, Sở Y tế 01. Hai sở giải"
            " trình bằng văn bản trước ngày 23/8/2026."
        ),
        ("Sở Xây dựng", "Sở Y tế"),
        "Giải trình bằng văn bản",
    ),
    (
        "1. Sở Tài chính đã thẩm định. Sở này tổng hợp nhu cầu vốn trước ngày 18/8/2026.",
        ("Sở Tài chính",),
        "Tổng hợp nhu cầu vốn",
    ),
    (
        (
            "1. Sở Giáo dục và Đào tạo lập danh sách các trường, chuyển Công an tỉnh và Sở Xây dựng"
            " trước ngày 05/9/2026. Cơ quan này cũng được yêu cầu chọn 05 trường để thí điểm."
        ),
        ("Sở Giáo dục và Đào tạo",),
        "Chọn 05 trường để thí điểm",
    ),
]


# In the same sentence: written out, and no doubt who is meant.
BESIDE = [
    (
        "1. Sở Xây dựng cũng không đứng ngoài cuộc: Sở phải trình giá đất trước ngày 23/8/2026.",
        ("Sở Xây dựng",),
        "Trình giá đất",
    ),
    (
        (
            "1. Xét báo cáo của Ban Quản lý Khu kinh tế tỉnh, UBND tỉnh giao chính Ban này phân"
            " luồng xe trước ngày 23/8/2026."
        ),
        ("Ban Quản lý Khu kinh tế tỉnh",),
        "Phân luồng xe",
    ),
]


@pytest.mark.parametrize(("text", "lead", "title"), BESIDE)
def test_named_in_the_same_sentence(text: str, lead: tuple[str, ...], title: str) -> None:
    row = rows_of(text)[-1]
    assert (row.lead, row.title) == (lead, title)


@pytest.mark.parametrize(("text", "lead", "title"), CALLED)
def test_written_out_and_to_be_looked_at(text: str, lead: tuple[str, ...], title: str) -> None:
    row = rows_of(text)[-1]

    assert (row.lead, row.title) == (lead, title)
    assert Flag("lead", "from_sentence_before") in row.flags


def test_the_words_of_the_paper_stay_as_they_stand() -> None:
    row = rows_of(CALLED[0][0])[-1]
    assert row.source.startswith("Hai đơn vị này phải")


def test_not_where_other_bodies_are_counted() -> None:
    text = "1. Phê bình UBND xã An Bình. Ba đơn vị này phải giải trình trước ngày 23/8/2026."
    assert rows_of(text)[-1].lead != ("UBND xã An Bình",)


def test_who_speaks_is_no_body_named_before() -> None:
    head = HEAD.replace("Chủ tịch UBND tỉnh", "Giám đốc Sở Y tế")
    text = "1. Sở Tài chính báo cáo số dư trước ngày 20/8/2026.\n2. Giám đốc Sở đi công tác.\n"
    rows = read_paper(head + text, on=date(2026, 8, 3), calendar=WEEK).rows
    assert not any("Giám đốc Sở Tài chính" in row.lead for row in rows)


def test_whoever_no_sentence_names_is_to_be_looked_at() -> None:
    row = rows_of("1. Các đơn vị nêu trên gửi báo cáo về Sở Tài chính trước ngày 23/8/2026.")[-1]
    assert row.lead == ("Các đơn vị nêu trên",)
    assert Flag("lead", "from_sentence_before") in row.flags
