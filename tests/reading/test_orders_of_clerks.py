"""How clerks word orders: topics, cases, blame, times in front; and what only looks like one."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from tests.reading.clerks import orders
from tests.reading.week import WEEK

GIVEN = [  # (words, lead, title of the last order)
    ("Trong tuần này Sở Y tế cấp đủ hóa chất.", "Sở Y tế", "Cấp đủ hóa chất"),
    (
        "Phê bình UBND xã Bản Nguyên chậm giải ngân; yêu cầu kiểm điểm, báo cáo trước 15/5/2026.",
        "UBND xã Bản Nguyên",
        "Kiểm điểm, báo cáo",
    ),
    (
        "Việc lựa chọn nhà thầu giao Sở Xây dựng thực hiện theo quy định trong tháng 6/2026.",
        "Sở Xây dựng",
        "Thực hiện theo quy định (việc lựa chọn nhà thầu)",
    ),
    (
        "UBND xã Bản Nguyên họp dân trước 31/5; trường hợp vắng mặt, gửi giấy mời trong tháng 6.",
        "UBND xã Bản Nguyên",
        "Trường hợp vắng mặt, gửi giấy mời",
    ),
    ("Các hộ nuôi lợn quy mô lớn kê khai số đàn.", "Các hộ nuôi lợn quy mô lớn", "Kê khai số đàn"),
    ("Giao lực lượng Kiểm lâm lập chốt.", "lực lượng Kiểm lâm", "Lập chốt"),
    (
        "Trung tâm Dịch vụ nông nghiệp tổng hợp hướng dẫn bà con.",
        "Trung tâm Dịch vụ nông nghiệp tổng hợp",
        "Hướng dẫn bà con",
    ),
    ("Phường Vân Phú, xã Bản Nguyên họp dân.", "Phường Vân Phú, xã Bản Nguyên", "Họp dân"),
    ("Hằng tháng Sở Y tế công bố số ca mắc.", "Sở Y tế", "Công bố số ca mắc"),
    ("Chậm nhất ngày 20/5/2026 Sở Y tế trình phương án.", "Sở Y tế", "Trình phương án"),
    ("Trước ngày 05 hằng tháng Sở Y tế báo cáo UBND tỉnh.", "Sở Y tế", "Báo cáo UBND tỉnh"),
    (
        "Giao đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo Sở Xây dựng tháo gỡ.",
        "Nguyễn Văn A, Phó Chủ tịch UBND tỉnh",
        "Chỉ đạo Sở Xây dựng tháo gỡ",
    ),
    (
        "Giao ông Nguyễn Văn A - Giám đốc Sở Xây dựng kiểm tra hiện trường trước ngày 20/5/2026.",
        "ông Nguyễn Văn A - Giám đốc Sở Xây dựng",
        "Kiểm tra hiện trường",
    ),
    (
        "Ông Chủ tịch UBND xã Bản Nguyên giải quyết đơn của bà Lê Thị B.",
        "Ông Chủ tịch UBND xã Bản Nguyên",
        "Giải quyết đơn của bà Lê Thị B",
    ),
    (
        "Giao Ban Pháp chế HĐND tỉnh là cơ quan giúp việc, hoàn thiện báo cáo trước 20/5/2026.",
        "Ban Pháp chế HĐND tỉnh",
        "Hoàn thiện báo cáo",
    ),
    ("Sở Y tế chủ động phương tiện, hóa chất.", "Sở Y tế", "Chủ động phương tiện, hóa chất"),
    ("Các Tổ bầu cử nhận hòm phiếu phụ ngày 10/3/2026.", "Các Tổ bầu cử", "Nhận hòm phiếu phụ"),
    (
        "Tiểu ban An ninh, trật tự chịu trách nhiệm xây dựng phương án.",
        "Tiểu ban An ninh, trật tự",
        "Xây dựng phương án",
    ),
    (
        "Tiểu ban An ninh, trật tự: Công an tỉnh chủ trì, cùng Sở Y tế dựng phương án.",
        "Công an tỉnh",
        "Dựng phương án",
    ),
    (
        "Trường Đại học Công nghệ thông tin và Truyền thông cử giảng viên hỗ trợ.",
        "Trường Đại học Công nghệ thông tin và Truyền thông",
        "Cử giảng viên hỗ trợ",
    ),
    (
        "Hiệu trưởng các trường mầm non, tiểu học tổng vệ sinh trường lớp.",
        "Hiệu trưởng các trường mầm non, tiểu học",
        "Tổng vệ sinh trường lớp",
    ),
    (
        "Các tổ chức được giao rừng (Công ty Lâm nghiệp A) ký quy chế chung sức chữa cháy.",
        "Các tổ chức được giao rừng",
        "Ký quy chế chung sức chữa cháy",
    ),
    (
        "Hạt Kiểm lâm các khu vực phát dọn 186 km đường băng.",
        "Hạt Kiểm lâm các khu vực",
        "Phát dọn 186 km đường băng",
    ),
    (
        "Các hộ kinh doanh mặt tiền tự tháo bảng hiệu lấn vỉa hè trước ngày 09/11/2026.",
        "Các hộ kinh doanh mặt tiền",
        "Tháo bảng hiệu lấn vỉa hè",
    ),
    (
        "Với tuyến ĐT.161: giao Sở Xây dựng bảo đảm thông xe một làn trong ngày 10/10/2026.",
        "Sở Xây dựng",
        "Bảo đảm thông xe một làn (tuyến ĐT.161)",
    ),
    (
        "Trung tâm Phát triển quỹ đất tỉnh tiếp nhận 54 cơ sở vào ngày 31/7/2026.",
        "Trung tâm Phát triển quỹ đất tỉnh",
        "Tiếp nhận 54 cơ sở",
    ),
    (
        "Sở Xây dựng thông báo kết quả cho Công an tỉnh, Sở Công Thương trước ngày 05/12/2026.",
        "Sở Xây dựng",
        "Thông báo kết quả cho Công an tỉnh, Sở Công Thương",
    ),
    (
        "Công văn cũng nêu rõ Tỉnh đoàn phối hợp với Sở Y tế thành lập 39 đội.",
        "Tỉnh đoàn",
        "Thành lập 39 đội",
    ),
    (
        "Thu hồi chủ trương đầu tư dự án khu nhà ở Đức Hòa: giao Sở Xây dựng hoàn tất thủ tục.",
        "Sở Xây dựng",
        "Hoàn tất thủ tục (thu hồi chủ trương đầu tư dự án khu nhà ở Đức Hòa)",
    ),
    (
        "Về giá đất tái định cư, Sở Tài chính thẩm định trước 05/9/2026, không để dân chờ.",
        "Sở Tài chính",
        "Thẩm định, không để dân chờ (giá đất tái định cư)",
    ),
    (
        "Các xã chưa có dịch dựng chốt kiểm soát vận chuyển, xong trước ngày 18/9/2026.",
        "Các xã chưa có dịch",
        "Dựng chốt kiểm soát vận chuyển",
    ),
    (
        "Các doanh nghiệp kinh doanh vận chuyển khách tham quan ký cam kết với UBND xã.",
        "Các doanh nghiệp kinh doanh vận chuyển khách tham quan",
        "Ký cam kết với UBND xã",
    ),
    (
        "Phòng Tổng hợp của ba Văn phòng cử đầu mối trao đổi.",
        "Phòng Tổng hợp của ba Văn phòng",
        "Cử đầu mối trao đổi",
    ),
    (
        "Văn phòng Tỉnh ủy rà soát 12 việc, thông báo cho cơ quan biết trước ngày 30/11/2026.",
        "Văn phòng Tỉnh ủy",
        "Rà soát 12 việc, thông báo cho cơ quan biết",
    ),
    (
        "Ban Quản lý dự án tỉnh thi công ba ca. Nếu nhà thầu còn chậm, Ban cắt chuyển khối lượng.",
        "Ban Quản lý dự án tỉnh",
        "Thi công ba ca",
    ),
    (
        "Về thi công, Ban Quản lý dự án tỉnh yêu cầu nhà thầu lập lại tiến độ.",
        "Ban Quản lý dự án tỉnh",
        "Yêu cầu nhà thầu lập lại tiến độ",
    ),
    (
        "Sở Y tế quy định số khách tối đa mỗi ngày; yêu cầu các doanh nghiệp lữ hành ký cam kết.",
        "Sở Y tế",
        "Yêu cầu các doanh nghiệp lữ hành ký cam kết",
    ),
    (
        "Thường trực Tỉnh ủy yêu cầu ban thường vụ các đảng ủy xã, phường phân công cấp ủy viên.",
        "Ban thường vụ các đảng ủy xã, phường",
        "Phân công cấp ủy viên",
    ),
    (
        "Thuế tỉnh chủ trì, cùng với Công an tỉnh đối chiếu sản lượng trong 3 năm 2023 - 2025.",
        "Thuế tỉnh",
        "Đối chiếu sản lượng trong 3 năm 2023 - 2025",
    ),
    (
        "Kết thúc đợt ra quân, trưởng thôn báo cáo khối lượng đã làm về UBND xã.",
        "Trưởng thôn",
        "Báo cáo khối lượng đã làm về UBND xã",
    ),
    (
        "UBND các xã, phường dọc tuyến cho chủ mỏ đá ký cam kết.",
        "UBND các xã, phường dọc tuyến",
        "Cho chủ mỏ đá ký cam kết",
    ),
    (
        "Sở Tài chính tính giá đất, Ủy ban nhân dân xã Bản Nguyên đo đạc hiện trạng.",
        "Ủy ban nhân dân xã Bản Nguyên",
        "Đo đạc hiện trạng",
    ),
    (
        "UBND xã Bản Nguyên mời 06 hộ cùng đo đạc lại diện tích.",
        "UBND xã Bản Nguyên",
        "Mời 06 hộ cùng đo đạc lại diện tích",
    ),
]


@pytest.mark.parametrize(("words", "lead", "title"), GIVEN)
def test_order_is_of_whom_its_words_name(words: str, lead: str, title: str) -> None:
    last = orders(words)[-1]

    assert last.title == title
    assert ", ".join(last.lead) == lead


def test_head_of_a_post_that_sums_up_is_not_ticked_twice() -> None:
    post = (
        "UBND tỉnh vừa yêu cầu Sở Xây dựng kiểm tra, xử lý cầu Thạch Hãn xuống cấp.\n\nVề việc "
        "này, UBND tỉnh giao Sở Xây dựng kiểm tra, xử lý cầu; báo cáo trước ngày 15/6/2026."
    )
    ticked = [row for row in read_paper(post, calendar=WEEK).rows if row.is_task]

    assert [row.timing.reading.due_on for row in ticked] == [date(2026, 6, 14)]


def test_each_of_two_in_one_bracket_of_a_schedule_prepares() -> None:
    week = (
        "LỊCH CÔNG TÁC TUẦN\nTuần 11: Từ ngày 09/3/2026 đến ngày 15/3/2026\nTHỨ HAI, NGÀY 09/3:\n"
        "- 9 giờ, làm việc với bệnh viện (Sở Y tế gửi tài liệu trước ngày 06/3; Phòng Hành chính"
        " bố trí xe). Sở Nội vụ chuẩn bị nội dung."
    )
    rows = [row for row in read_paper(week, calendar=WEEK).rows if row.is_task]

    assert {row.lead[0] for row in rows} == {"Sở Y tế", "Phòng Hành chính", "Sở Nội vụ"}


MATTERS = [  # below "UBND các xã:"
    (
        "Lập bản đồ nương rẫy, giao cho trưởng bản giữ một bản.",
        "Lập bản đồ nương rẫy, giao cho trưởng bản giữ một bản",
    ),
    (
        "Lập Tổ công tác do Chủ tịch UBND làm Tổ trưởng, báo cáo trước ngày 17/9/2026.",
        "Lập Tổ công tác do Chủ tịch UBND làm Tổ trưởng, báo cáo",
    ),
]


@pytest.mark.parametrize(("words", "title"), MATTERS)
def test_whom_a_body_asks_below_its_heading_does_not_lead(words: str, title: str) -> None:
    [row] = orders(f"UBND các xã, phường\n1.1. {words}")

    assert (row.title, row.lead) == (title, ("UBND các xã, phường",))


def test_headline_is_not_read_with_where_the_post_comes_from() -> None:
    text = (
        "Chủ tịch UBND tỉnh Cà Mau ra công điện khẩn\n"
        "(CTTĐT) - Chiều 08/3/2026, Chủ tịch UBND tỉnh Cà Mau ký Công điện gửi các sở.\n"
        "Sở Y tế cập nhật số liệu trước ngày 15/3/2026."
    )
    rows = [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]

    assert [row.title for row in rows] == ["Cập nhật số liệu"]


def test_title_of_two_words_asks_what_is_to_be_done() -> None:
    short, whole = orders("Sở Y tế hướng dẫn.\n2. Sở Y tế hướng dẫn cách ly.")

    assert [flag.why for flag in short.flags] == ["whole"]
    assert whole.flags == ()


def test_body_of_here_is_named_whole() -> None:
    (row,) = orders("Trung tâm Mua sắm tài sản công của tỉnh mở thầu tập trung.")

    assert row.title == "Mở thầu tập trung"
    assert row.lead == ("Trung tâm Mua sắm tài sản công của tỉnh",)


def test_who_helps_is_named_whole_too_and_a_province_by_name_belongs_to_neither() -> None:
    helped, named = orders(
        "Sở Nội vụ phối hợp với Trung tâm Mua sắm tài sản công của tỉnh lập danh sách."
        "\n2. Sở Y tế của tỉnh Sơn La lập danh sách."
    )

    assert helped.coordinating == ("Trung tâm Mua sắm tài sản công của tỉnh",)
    assert (helped.title, named.lead) == ("Lập danh sách", ("Sở Y tế",))


def test_two_communes_are_those_named_before() -> None:
    rows = orders(
        "UBND xã Ia Grai và UBND xã Chư Prông báo cáo tiến độ.\n2. Hai xã nộp bảng kê cho Đoàn."
    )
    unnamed = orders("Hai xã nộp bảng kê cho Đoàn.")

    assert rows[1].lead == ("UBND xã Ia Grai", "UBND xã Chư Prông")
    assert [flag.why for flag in (*rows[1].flags, *unnamed[0].flags)] == [
        "from_sentence_before",
        "from_sentence_before",
    ]


def test_two_orders_of_one_body_are_parted_behind_a_counted_time() -> None:
    rows = orders("Sở Y tế phun thuốc trong 24 giờ kể từ khi phát hiện; lập chốt ở ba tuyến đường.")

    assert [row.title for row in rows] == ["Phun thuốc", "Lập chốt ở ba tuyến đường"]


def test_what_is_concluded_and_asked_of_a_body_is_an_order() -> None:
    (row,) = orders("Kết luận: Đề nghị Thuế tỉnh giải quyết hồ sơ hoàn thuế trước 31/8/2026.")

    assert (row.title, row.lead) == ("Giải quyết hồ sơ hoàn thuế", ("Thuế tỉnh",))
