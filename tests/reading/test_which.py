"""Clauses that tell which of several bodies are meant belong to the name, up to what is asked."""

import re
from datetime import date

import pytest

from reading.papers.paper import read_paper
from tests.reading.week import WEEK

HEAD = """UBND TỈNH SƠN LA
Số: 51/TB-UBND
Sơn La, ngày 03 tháng 9 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 8

"""
NAMED = [
    ("Các địa phương chưa có dịch", "hướng dẫn người chăn nuôi rải vôi bột"),
    ("Chủ tịch UBND các xã, phường, đặc khu", "xây dựng kế hoạch thực hiện"),
    ("Ban thường vụ các huyện ủy, thành ủy", "sắp xếp cán bộ"),
    ("Trung tâm Thông tin và Giám sát, điều hành thông minh", "mở tổng đài"),
    ("Phòng Tổ chức bộ máy, biên chế", "làm việc với 12 đơn vị sự nghiệp"),
    ("Phòng Chính sách cán bộ, bảo vệ chính trị nội bộ", "soạn hướng dẫn thẩm tra"),
    ("Chi cục Đăng kiểm đường thủy", "đăng kiểm lưu động tại bến"),
    ("Các đồn biên phòng tuyến biển", "canh giữ những đập tạm vừa đắp"),
    ("Công ty TNHH MTV Khai thác công trình thủy lợi Quảng Ngãi", "khảo sát phần nạo vét"),
    ("Trường Cao đẳng Du lịch Đà Nẵng", "mở khóa cấp chứng chỉ"),
    ("Trường Cao đẳng Việt Nam - Hàn Quốc - Quảng Ngãi", "mở hai lớp nghề"),
    ("Hợp tác xã Nông nghiệp", "rà soát giống lúa"),
    ("UBND các xã, phường vùng chè", "lập danh sách hộ"),
    ("Chủ tịch UBND các xã có cầu treo, cầu tạm", "cắm biển tải trọng"),
    ("Viện Khoa học Kỹ thuật Nông Lâm nghiệp Tây Nguyên", "phân tích 120 mẫu đất"),
    ("Các chủ hồ thủy điện An Khê - Ka Nak, Vĩnh Sơn", "hạ mực nước"),
    ("Phòng Văn hóa - Xã hội", "đọc nội quy chợ mới trên loa"),
    ("Viện Nghiên cứu Nuôi trồng Thủy sản III", "lấy mẫu nước"),
    ("Hiệu trưởng các trường Phổ thông dân tộc bán trú", "lập danh sách học sinh"),
    ("Liên đoàn Quy hoạch và điều tra tài nguyên nước miền Trung", "chọn giếng phải lấp"),
    ("Các chủ trang trại từ 100 con trở lên", "tự khai số đầu lợn"),
    ("Thủ trưởng đơn vị đang giữ trụ sở trống", "thuê người trông coi"),
    ("Các công ty thủy điện trên lưu vực sông Ba", "hạ dần mực nước hồ"),
    ("Tổ rà soát của thôn", "đến từng nhà chấm điểm"),
    ("Ban Xây dựng Đảng của các đảng ủy xã, phường", "đối chiếu lý lịch đảng viên"),
    ("Chủ tịch Hội đồng thành viên Công ty Quản lý công trình thủy lợi", "kiểm tra cửa cống"),
    ("Đơn vị quản lý lưới điện", "nâng dây điện qua đường dẫn"),
    ("Các doanh nghiệp có cáp treo trên địa bàn", "kiểm tra dây cáp"),
    ("Các chủ hồ chứa thủy điện trên sông Trà Khúc, sông Re", "báo cáo mực nước"),
    ("Tổ đại biểu số 4, số 9", "tiếp xúc cử tri"),
    ("Công ty Thoát nước và Xử lý nước thải", "vận hành thử 02 tổ máy"),
    ("Đảng ủy các xã, phường có dự án lớn", "họp bàn phương án"),
    ("Các ông (bà) bí thư, trưởng 8 thôn", "huy động mỗi hộ một công vớt bèo"),
    ("Cơ quan đăng ký đất đai", "đo đạc chỉnh lý"),
    ("Hiệp hội Vận tải thủy", "đưa sà lan ra khỏi luồng"),
    ("Bí thư Đảng ủy xã, phường vùng hạn", "lập sổ từng hộ thiếu nước"),
    ("Các doanh nghiệp đang bơm trên 200m3/ngày đêm", "phải lắp đồng hồ"),
    ("Phòng Chính trị, tư tưởng của Sở", "biên soạn bài giảng"),
    ("Ban Quản lý đập Nước Trong", "đo lại mặt hồ"),
    ("UBND P.Tân Ngãi", "mở bến đò tạm"),
    ("Sở Y tê", "lập hai tổ cấp cứu"),
    ("Hiệp hội Cà phê Sơn La", "kiểm kê hố chứa"),
    ("UBND các xã nằm trong diện giám sát", "nộp báo cáo"),
    ("Mười ba chủ đầu tư nói trên", "ký cam kết tiến độ"),
    ("Các trường đã ký hợp đồng", "thì ngưng thanh toán"),
    ("Trung tâm Chuyển đổi số thuộc Sở Khoa học và Công nghệ", "vui lòng cấp tài khoản"),
    ("Báo và Phát thanh, Truyền hình Thanh Hóa", "sản xuất chuyên mục"),
    ("Chủ tịch UBND phường Bình Phước", "gởi thư xin lỗi"),
    ("Các cơ quan được giao việc", "gửi kết quả"),
    ("các Tổ tiết kiệm và vay vốn", "chốt danh sách"),
    ("Trại tạm giam Công an tỉnh", "bố trí phòng gặp"),
    ("Hải quan cửa khẩu Tân Thanh", "mở thêm một làn"),
    ("Chi cục Kiểm dịch thực vật vùng VII", "đưa máy đo lên biên giới"),
    ("TT Tin học - Công báo", "quét 4.000 hồ sơ"),
    ("Ban Quản lý Khu bảo tồn biển Lý Sơn", "lập biên bản tàu thả neo"),
    ("Các đảng ủy xã, phường Tân Cương, La Bằng, Trại Cài", "xây dựng kế hoạch"),
    (
        (
            "Các chủ đầu tư có tỷ lệ giải ngân dưới 30% nêu tại Phụ lục I Báo cáo số 512/BC-STC của"
            " Sở Tài chính"
        ),
        "ký bản cam kết tiến độ từng dự án",
    ),
    (
        (
            "Các xã ven biển còn tàu cá dài từ 6m đến dưới 12m chưa đăng ký (nhiều nhất là xã Sông"
            " Đốc với 214 chiếc)"
        ),
        "hoàn tất sơn kẻ số hiệu cho tàu",
    ),
    (
        "Chủ tịch UBND các xã miền núi đã xảy ra lũ quét, sạt lở đất trong hai năm qua",
        "rà soát từng hộ sống ven suối",
    ),
    (
        (
            "Những địa phương có người tử vong hoặc có ổ dịch dại trên động vật chưa qua 21 ngày"
            " (các xã Ia Grai, Chư Prông)"
        ),
        "lập sổ theo dõi đàn chó",
    ),
    (
        "Các doanh nghiệp được cấp phép khai thác mà chưa lắp trạm cân, camera",
        "phải hoàn thành lắp đặt",
    ),
    ("UBND các xã, phường có dự án đấu giá quyền sử dụng đất", "rà soát số thu"),
    ("Chủ tịch UBND các xã, phường có công trình bỏ không", "giải trình bằng văn bản"),
    (
        "UBND các xã, phường có diện tích rừng trồng bị thiệt hại trên 70% do bão số 10",
        "thống kê từng lô, khoảnh",
    ),
    ("Chủ tịch UBND các xã có từ 3 vụ chết người trở lên", "phải giải trình bằng văn bản"),
    ("Các tổ chức, cá nhân khai thác hồ chứa", "kiểm tra cửa tràn"),
    ("Các đơn vị cấp nước", "công khai kết quả đo độ mặn"),
    ("Giám đốc các sở có văn bản quá hạn", "giải trình nguyên nhân"),
    ("UBND xã nơi có hồ", "kiểm tra đập"),
    ("Các đơn vị đang được giao giữ nhà, đất", "phải cử người trông coi"),
]


@pytest.mark.parametrize(("body", "act"), NAMED)
def test_the_clause_is_part_of_the_name(body: str, act: str) -> None:
    text = f"{HEAD}1. {body} {act}, gửi Sở Nội vụ trước ngày 30/9/2026."
    [row] = [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]
    assert row.lead == (body,)
    assert row.title.lower().startswith(re.sub(r"\A(?:phải|thì|vui lòng) ", "", act))
    assert row.timing.reading.due_on == date(2026, 9, 29)


def test_what_was_done_is_no_such_clause() -> None:
    text = f"{HEAD}1. Các xã đã lập sổ theo dõi. Các xã gửi sổ trước ngày 30/9/2026."
    assert [row.lead for row in read_paper(text, calendar=WEEK).rows if row.is_task] == [
        ("Các xã",)
    ]


def test_what_the_communes_grow_tells_which_of_them_a_heading_means() -> None:
    text = f"{HEAD}1. UBND các xã trồng cà phê:\n- Lập danh sách hộ.\n2. UBND các xã trồng 500 cây."
    rows = [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]
    assert [row.lead for row in rows] == [("UBND các xã trồng cà phê",), ("UBND các xã",)]
