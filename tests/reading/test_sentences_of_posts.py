"""How posts tell an order: of whom it is asked, and where one ends and the next begins."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import WEEK

HEAD = """UBND TỈNH CÀ MAU
Số: 6417/UBND-NNTN
Cà Mau, ngày 21 tháng 5 năm 2026

Kính gửi: Các sở, ngành.

"""


def rows_of(text: str) -> list[PaperRow]:
    return [row for row in read_paper(HEAD + text, calendar=WEEK).rows if row.is_task]


ASKED = [
    (
        "1. Chủ tịch UBND các xã, phường:\n- Yêu cầu các doanh nghiệp vận chuyển sửa đường hỏng.",
        ("Chủ tịch UBND các xã, phường",),
        "Yêu cầu các doanh nghiệp vận chuyển sửa đường hỏng",
    ),
    (
        "1. Trung tâm Phát triển quỹ đất tỉnh tiếp nhận cơ sở đã có quyết định thu hồi, bàn giao.",
        ("Trung tâm Phát triển quỹ đất tỉnh",),
        "Tiếp nhận cơ sở đã có quyết định thu hồi, bàn giao",
    ),
    (
        "1. Sở Công Thương chủ trì với Công an tỉnh, Thuế tỉnh kiểm tra các cơ sở sao tẩm.",
        ("Sở Công Thương",),
        "Kiểm tra các cơ sở sao tẩm",
    ),
    (
        "1. Đảng ủy các xã Buôn Đôn, Ea Súp rà soát đàn voi.",
        ("Đảng ủy xã Buôn Đôn", "Đảng ủy xã Ea Súp"),
        "Rà soát đàn voi",
    ),
    (
        "1. Xã A Mú Sung cùng với lực lượng biên phòng đưa tài sản của các hộ ra khỏi vùng lũ.",
        ("Xã A Mú Sung",),
        "Đưa tài sản của các hộ ra khỏi vùng lũ",
    ),
    (
        "1. Đối với ban xây dựng Đảng các xã, phường:\n- Rà soát quy hoạch cán bộ.",
        ("Ban xây dựng Đảng các xã, phường",),
        "Rà soát quy hoạch cán bộ",
    ),
    (
        "1. Mở thêm một làn cho hàng tươi là phần việc của Hải quan cửa khẩu Tân Thanh.",
        ("Hải quan cửa khẩu Tân Thanh",),
        "Mở thêm một làn cho hàng tươi",
    ),
    (
        "1. Phân luồng từ xa trên cao tốc, do Phòng Cảnh sát giao thông đảm trách.",
        ("Phòng Cảnh sát giao thông",),
        "Phân luồng từ xa trên cao tốc",
    ),
    (
        "1. Công khai giá bốc xếp, giá gửi xe: giao Công ty Cổ phần Bảo Nguyên.",
        ("Công ty Cổ phần Bảo Nguyên",),
        "Công khai giá bốc xếp, giá gửi xe",
    ),
    (
        (
            "1. Trả lời kiến nghị của đặc khu Lý Sơn, ngày 16/5 UBND tỉnh có Công văn số 4432 thống"
            " nhất chủ trương nâng đập và yêu cầu Sở Y tế khảo sát nguồn nước."
        ),
        ("Sở Y tế",),
        "Khảo sát nguồn nước",
    ),
    (
        "1. Ngoài ra các chủ cơ sở cho thuê phải mua bảo hiểm cho khách trước ngày 30/6/2026.",
        ("Các chủ cơ sở cho thuê",),
        "Mua bảo hiểm cho khách",
    ),
    (
        (
            "1. Đối với UBND các xã, phường có khu nhà trọ công nhân, lãnh đạo TP yêu cầu kiểm tra"
            " các quán cơm quanh cổng nhà máy."
        ),
        ("UBND các xã, phường có khu nhà trọ công nhân",),
        "Kiểm tra các quán cơm quanh cổng nhà máy",
    ),
    (
        "1. Chỉ thị nêu rõ, Công an tỉnh tổng kiểm tra toàn bộ nhà trọ xong trước 31/12/2026.",
        ("Công an tỉnh",),
        "Tổng kiểm tra toàn bộ nhà trọ",
    ),
    (
        "1. Khắc phục chuyện này, Chỉ thị yêu cầu Sở Y tế phối hợp với Sở Công Thương lập sổ.",
        ("Sở Y tế",),
        "Lập sổ",
    ),
    (
        "1. Phía Chi cục Dự trữ Nhà nước khu vực được đề nghị xuất gạo, giao tới điểm trường.",
        ("Chi cục Dự trữ Nhà nước khu vực",),
        "Xuất gạo, giao tới điểm trường",
    ),
    (
        "1. Sở Nội vụ được UBND tỉnh giao nghiên cứu đổi mẫu phiếu, gửi lên trong tháng 6.",
        ("Sở Nội vụ",),
        "Nghiên cứu đổi mẫu phiếu, gửi lên",
    ),
    (
        "1. Các chủ đầu tư cũng phải làm thủ tục thanh toán, không dồn vào cuối năm.",
        ("Các chủ đầu tư",),
        "Làm thủ tục thanh toán, không dồn vào cuối năm",
    ),
    (
        "1. Công an TP vào cuộc xác minh nguồn gốc lô thịt gà đông lạnh.",
        ("Công an TP",),
        "Xác minh nguồn gốc lô thịt gà đông lạnh",
    ),
    (
        (
            "1. Ba chủ đầu tư có tỷ lệ dưới 15%, gồm Ban Quản lý dự án giao thông tỉnh, UBND xã Đăk"
            " Tô, có văn bản giải trình."
        ),
        ("Ban Quản lý dự án giao thông tỉnh", "UBND xã Đăk Tô"),
        "Có văn bản giải trình",
    ),
    (
        "1. Đội tàu nằm bờ còn 27 chiếc, tôi yêu cầu Chi cục Thủy sản niêm phong, kẹp chì.",
        ("Chi cục Thủy sản",),
        "Niêm phong, kẹp chì",
    ),
]


@pytest.mark.parametrize(("said", "lead", "title"), ASKED)
def test_whom_a_post_says_it_is_asked_of(said: str, lead: tuple[str, ...], title: str) -> None:
    assert [(row.lead, row.title) for row in rows_of(said)] == [(lead, title)]


PARTED = [
    (
        "1. Sở Y tế:\n- Định kỳ ngày 05 hằng tháng công bố bảng xếp hạng của các bệnh viện.",
        [("Công bố bảng xếp hạng của các bệnh viện", date(2026, 6, 5), "recurring")],
    ),
    (
        "1. Sở Y tế khuyến cáo lịch tiêm; không tiêm ở vùng có dịch sau ngày 30/11/2026.",
        [
            (
                "Khuyến cáo lịch tiêm; không tiêm ở vùng có dịch sau ngày 30/11/2026",
                None,
                "none",
            )
        ],
    ),
    (
        (
            "1. Sở Y tế đóng 37 trạm trước ngày 21/6/2026, mỗi ngày hai lần đo nước, nhắn tin kết"
            " quả tới các ấp."
        ),
        [
            ("Đóng 37 trạm", date(2026, 6, 20), "date"),
            ("Đo nước, nhắn tin kết quả tới các ấp", date(2026, 5, 21), "recurring"),
        ],
    ),
    (
        "1. Sở Y tế lập tổ giám sát; chậm nhất ngày 15/10/2026 rà soát xong các hợp đồng.",
        [
            ("Lập tổ giám sát", None, "none"),
            ("Rà soát xong các hợp đồng", date(2026, 10, 15), "date"),
        ],
    ),
    (
        "1. Sở Y tế hướng dẫn các xã; hằng tháng báo cáo UBND tỉnh.",
        [("Hướng dẫn các xã; báo cáo UBND tỉnh", None, "recurring")],
    ),
    (
        (
            "1. Sở Y tế hoàn thiện phần mềm; Sở Công Thương ký cam kết với 12 doanh nghiệp. Cả hai"
            " việc này hoàn thành trước ngày 15/10/2026."
        ),
        [
            ("Hoàn thiện phần mềm", date(2026, 10, 14), "date"),
            ("Ký cam kết với 12 doanh nghiệp", date(2026, 10, 14), "date"),
        ],
    ),
    (
        "1. Sở Y tế ưu tiên cho vay; Sở Nội vụ bình xét hộ vay. Thời hạn chung: ngày 31/3/2027.",
        [
            ("Ưu tiên cho vay", date(2027, 3, 31), "date"),
            ("Bình xét hộ vay", date(2027, 3, 31), "date"),
        ],
    ),
    (
        "1. Sở Y tế ghi âm lời kể. Công việc kết thúc trước ngày 30/12/2026.",
        [("Ghi âm lời kể", date(2026, 12, 29), "date")],
    ),
    (
        "1. Sở Y tế phúc tra danh sách, đồng thời Sở Nội vụ soát hồ sơ trước ngày 20/12/2026.",
        [
            ("Phúc tra danh sách", None, "none"),
            ("Soát hồ sơ", date(2026, 12, 19), "date"),
        ],
    ),
    (
        (
            "1. Giao Sở Y tế lập chốt phân luồng, Công ty Cổ phần Đường bộ Hải Phòng đặt rào trước"
            " ngày 20/12/2026."
        ),
        [
            ("Lập chốt phân luồng", None, "none"),
            ("Đặt rào", date(2026, 12, 19), "date"),
        ],
    ),
    (
        "1. Sở Y tế bổ sung số liệu đến 30/11/2026 vào báo cáo.",
        [("Bổ sung số liệu đến 30/11/2026 vào báo cáo", None, "none")],
    ),
    (
        "Điểm việc chỉ đạo trong tuần từ 02-06/11/2026\n1. Sở Y tế lập 02 tổ cấp cứu.",
        [("Lập 02 tổ cấp cứu", None, "none")],
    ),
    (
        "2. Các xã:\na) Cùng Điện lực khu vực đi từng hẻm, xong trước ngày 05/12/2026.",
        [("Đi từng hẻm", date(2026, 12, 4), "date")],
    ),
    (
        "1. Các trường học dành 01 tiết chào cờ phổ biến. Thực hiện trong tháng 9.",
        [("Dành 01 tiết chào cờ phổ biến", date(2026, 9, 30), "month")],
    ),
    (
        "1. Thuế tỉnh truy thu phí còn thiếu của năm 2024, năm 2025; gửi kết quả Sở Tài chính.",
        [
            (
                "Truy thu phí còn thiếu của năm 2024, năm 2025; gửi kết quả Sở Tài chính",
                None,
                "none",
            )
        ],
    ),
    (
        "1. Sở Y tế chọn xong nhà đầu tư, không để quá ngày 30/9/2026;trước mắt thuê tàu chở rác.",
        [
            ("Chọn xong nhà đầu tư", date(2026, 9, 30), "date"),
            ("Thuê tàu chở rác", None, "none"),
        ],
    ),
]


def test_a_heading_of_work_ahead_leads_what_stands_below() -> None:
    text = (
        "2. Đối với UBND các xã - những việc làm trong tháng 6/2026\n2.1. Lập sổ quản lý chó nuôi."
    )

    [row] = rows_of(text)
    assert (row.lead, row.timing.reading.due_on) == (("UBND các xã",), date(2026, 6, 30))


@pytest.mark.parametrize(
    "asks", ["UBND xã yêu cầu", "UBND xã thông báo", "Chủ tịch UBND xã chỉ thị"]
)
def test_grounds_in_front_of_the_asking_evaluate_nothing(asks: str) -> None:
    text = f"Căn cứ Luật Nghĩa vụ quân sự, {asks}:\n1. Trạm Y tế xã kê đủ 4 bàn khám."

    assert [(row.title, row.heads) for row in rows_of(text)] == [("Kê đủ 4 bàn khám", ())]


def test_what_was_punished_is_no_account_and_being_asked_is_no_report() -> None:
    text = (
        "Công văn giao Sở Y tế đặt chốt ở ba cửa ngõ; UBND xã Thới Bình đọc tên trại giống đã bị"
        " phạt trên loa ấp. UBND xã Mỹ Quý thì được yêu cầu giới thiệu việc làm cho thanh niên."
    )

    assert [row.title for row in rows_of(text)] == [
        "Đặt chốt ở ba cửa ngõ",
        "Đọc tên trại giống đã bị phạt trên loa ấp",
        "Giới thiệu việc làm cho thanh niên",
    ]


@pytest.mark.parametrize(("said", "parts"), PARTED)
def test_where_one_order_ends_and_what_its_day_is(
    said: str, parts: list[tuple[str, date | None, str]]
) -> None:
    found = [(row.title, row.timing.reading.due_on, row.timing.kind) for row in rows_of(said)]
    assert found == parts
