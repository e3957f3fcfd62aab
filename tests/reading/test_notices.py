"""A notice of conclusions becomes items; head and foot stay out."""

import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.names import OFFICES
from reading.papers.notices import read_notice, split_notice
from reading.papers.sentences import read_assignment
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


def test_notice_knows_itself() -> None:
    notice = read_notice(NOTICE)

    assert (notice.number, notice.dated) == ("352/TB-UBND", date(2026, 11, 19))
    assert notice.abstract.startswith("Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban")


def test_notice_becomes_its_tasks() -> None:
    tasks = [item for item in split_notice(NOTICE) if item.is_task]

    assert [item.marker for item in tasks] == ["1", "a", "b", "3", "-", "-"]
    assert "và các đơn vị liên quan tham mưu phương án" in tasks[0].text
    assert tasks[1].sentence().startswith("Văn phòng UBND tỉnh: Theo dõi")
    assert "Lập danh mục dự án" in tasks[3].text
    assert tasks[4].context == ("NHIỆM VỤ TRỌNG TÂM", "Về công tác chuyển đổi số")


def test_party_notice_is_read_too() -> None:
    notice = read_notice(PARTY)

    assert (notice.number, notice.dated) == ("78-TB/TU", date(2026, 11, 16))
    assert [(item.marker, item.is_task) for item in notice.items] == [("1", True), ("2", False)]


def test_letter_leaves_its_addressees_out() -> None:
    items = split_notice(
        "Số: 8126/UBND-TH\nKính gửi:\n- Sở Tài chính;\n- Sở Tư pháp.\n\nUBND tỉnh yêu cầu:\n"
        "1. Sở Tài chính xây dựng dự thảo, trình trước\nngày 15/12/2026.\n"
        "2. UBND các xã, phường:\n2.1. Rà soát danh sách trước ngày 20/12.\n"
        "2.2. Báo cáo trước ngày 30/12.\n\nNơi nhận:\n- Như trên;"
    )

    assert [item.marker for item in items] == ["1", "2.1", "2.2"]
    assert items[0].text.endswith("trình trước ngày 15/12/2026.")
    assert items[1].order == "UBND các xã, phường"


def test_orders_without_numbers_are_items() -> None:
    items = split_notice("Giao Sở Tài chính rà soát.\nGiao Sở Tư pháp thẩm định.")

    assert len(items) == 2


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["I. A", "1. B:", "a) c", "- d", "", "Giao e", "g", "2.1 H"]), max_size=20
    )
)
def test_any_outline_is_answered(lines: list[str]) -> None:
    assert isinstance(split_notice("\n".join(lines)), list)


def test_huge_notice_is_read_in_linear_time() -> None:
    started = time.perf_counter()

    items = split_notice("1. Giao Sở Tài chính rà soát trước ngày 15/12/2026.\n" * 3_000)

    assert len(items) == 3_000
    assert time.perf_counter() - started < 10


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
    read = [
        read_assignment(item.sentence(), written_on=MONDAY, offices=OFFICES, calendar=WEEK)
        for item in read_notice(PLAN).items
        if item.is_task
    ]

    assert [(one.lead_bodies, one.bodies, one.title[:12]) for one in read] == [
        (("Bộ Tài chính",), (), "Tổng hợp, cô"),
        (("Bộ Tài chính",), ("Bộ Xây dựng",), "Rà soát các "),
        (("Ủy ban nhân dân các tỉnh",), (), "Phân công lã"),
        (("Văn phòng HĐND và UBND xã",), (), "Chuẩn bị các"),
        (("Phòng Văn hóa - Xã hội",), (), "Tuyên truyền"),
    ]
