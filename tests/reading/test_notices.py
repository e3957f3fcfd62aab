"""A notice of conclusions becomes rows; head and foot stay out."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import MONDAY, WEEK

NOTICE = """ỦY BAN NHÂN DÂN
TỈNH PHÚ THỌ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 352/TB-UBND
Phú Thọ, ngày 19 tháng 11 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban
tháng 11 năm 2026

Ngày 17/11/2026, tại trụ sở UBND tỉnh, Chủ tịch UBND tỉnh chủ trì họp giao ban.
Sau khi nghe báo cáo và thảo luận, Chủ tịch UBND tỉnh kết luận như sau:

I. ĐÁNH GIÁ CHUNG
Thời gian qua, các sở, ngành đã tích cực triển khai nhiệm vụ được giao.

II. NHIỆM VỤ TRỌNG TÂM
1. Giao Sở Tài chính chủ trì, phối hợp với Văn phòng UBND tỉnh
và các đơn vị liên quan tham mưu phương án; hoàn thành trước ngày 15/12/2026.
2. Văn phòng UBND tỉnh:
a) Theo dõi, đôn đốc; báo cáo trước ngày 25 hằng tháng.
b) Chuẩn bị tài liệu, gửi trước 16 giờ ngày 27/11/2026.
3. Giao Sở Xây dựng hoàn thành trước ngày 30/12/2026 các nội dung sau:
- Rà soát quy hoạch;
- Lập danh mục dự án.
4. Về công tác chuyển đổi số:
- Giao Sở Khoa học và Công nghệ trình đề án trong tháng 12/2026.
- Yêu cầu các sở, ban, ngành khẩn trương số hóa hồ sơ.

Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.

Nơi nhận:
- Chủ tịch, các PCT UBND tỉnh;
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
"""

PARTY = """TỈNH ỦY PHÚ THỌ
*
Số 78-TB/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Phú Thọ, ngày 16 tháng 11 năm 2026

THÔNG BÁO KẾT LUẬN
của Thường trực Tỉnh ủy tại giao ban ngày 16/11/2026

1- Giao Văn phòng Tỉnh ủy chuẩn bị hội nghị, xong trước thứ Năm, ngày 26/11/2026.
2- Đồng ý nội dung tờ trình của Đảng ủy UBND tỉnh.

T/L BAN THƯỜNG VỤ
"""


def tasks(text: str) -> list[PaperRow]:
    return [row for row in read_paper(text, on=MONDAY, calendar=WEEK).rows if row.is_task]


def test_notice_knows_itself() -> None:
    front = read_paper(NOTICE, calendar=WEEK).front

    assert (front.number, front.dated) == ("352/TB-UBND", date(2026, 11, 19))
    assert front.abstract.startswith("Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban")


def test_notice_becomes_its_tasks() -> None:
    rows = tasks(NOTICE)

    assert [row.marker for row in rows] == ["1", "a", "b", "-", "-", "-", "-"]
    assert "và các đơn vị liên quan tham mưu phương án" in rows[0].source
    assert rows[1].lead == ("Văn phòng UBND tỉnh",)
    assert rows[5].heads == ("NHIỆM VỤ TRỌNG TÂM", "Về công tác chuyển đổi số")


def test_order_that_announces_items_gives_them_its_body_and_its_date() -> None:
    below = [row for row in tasks(NOTICE) if row.lead == ("Sở Xây dựng",)]

    assert [row.title for row in below] == ["Rà soát quy hoạch", "Lập danh mục dự án"]
    assert {row.timing.reading.due_on for row in below} == {date(2026, 12, 29)}


def test_party_notice_is_read_too() -> None:
    paper = read_paper(PARTY, calendar=WEEK)

    assert (paper.front.number, paper.front.dated) == ("78-TB/TU", date(2026, 11, 16))
    assert [row.is_task for row in paper.rows if row.marker] == [True, False]


def test_letter_leaves_its_addressees_out() -> None:
    rows = tasks(
        "Số: 8126/UBND-TH\nKính gửi:\n- Sở Tài chính;\n- Sở Tư pháp.\n\nUBND tỉnh yêu cầu:\n"
        "1. Sở Tài chính xây dựng dự thảo, trình trước\nngày 15/12/2026.\n"
        "2. UBND các xã, phường:\n2.1. Rà soát danh sách trước ngày 20/12.\n"
        "2.2. Báo cáo trước ngày 30/12.\n\nNơi nhận:\n- Như trên;"
    )

    assert [row.marker for row in rows] == ["1", "2.1", "2.2"]
    assert rows[0].source.endswith("trình trước ngày 15/12/2026.")
    assert rows[1].lead == ("UBND các xã, phường",)


def test_orders_without_numbers_are_rows() -> None:
    assert len(tasks("Giao Sở Tài chính rà soát.\nGiao Sở Tư pháp thẩm định.")) == 2


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["I. A", "1. B:", "a) c", "- d", "", "Giao e", "g", "2.1 H"]), max_size=20
    )
)
def test_any_outline_is_answered(lines: list[str]) -> None:
    read_paper("\n".join(lines), on=MONDAY, calendar=WEEK)


def test_a_letterhead_in_two_columns_gives_its_date() -> None:
    front = read_paper(
        "TỈNH ỦY BẮC NINH                 ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "        *                 Bắc Ninh, ngày 02 tháng 3 năm 2026\n"
        "Số 87-KL/TU\n\nKẾT LUẬN\nvề phát triển công nghiệp bán dẫn\n\n1. Giao Sở Y tế in sổ.",
        calendar=WEEK,
    ).front

    assert (front.dated, front.number) == (date(2026, 3, 2), "87-KL/TU")
    assert front.abstract == "về phát triển công nghiệp bán dẫn"


PLAN = """Số: 45/KH-UBND
Thanh Ba, ngày 20 tháng 11 năm 2026
III. TỔ CHỨC THỰC HIỆN
1. Bộ Tài chính:
a) Tổng hợp, công khai kết quả giải ngân trước ngày 05/12/2026.
b) Chủ trì, phối hợp với Bộ Xây dựng rà soát các dự án.
2. Ủy ban nhân dân các tỉnh:
- Phân công lãnh đạo trực tiếp phụ trách từng dự án.
3. Văn phòng HĐND và UBND xã
Chuẩn bị các điều kiện phục vụ Lễ phát động.
4. Phòng Văn hóa - Xã hội
Tuyên truyền trên hệ thống truyền thanh.
"""


def test_body_of_a_heading_leads_what_stands_below_it() -> None:
    assert [(row.lead, row.coordinating, row.title[:12]) for row in tasks(PLAN)] == [
        (("Bộ Tài chính",), (), "Tổng hợp, cô"),
        (("Bộ Tài chính",), ("Bộ Xây dựng",), "Rà soát các "),
        (("Ủy ban nhân dân các tỉnh",), (), "Phân công lã"),
        (("Văn phòng HĐND và UBND xã",), (), "Chuẩn bị các"),
        (("Phòng Văn hóa - Xã hội",), (), "Tuyên truyền"),
    ]
