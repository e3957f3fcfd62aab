"""Who acts stands behind what it is about, who helps, or what a paper asks for."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import WEEK

HEAD = """UBND TỈNH SƠN LA
Số: 51/TB-UBND
Sơn La, ngày 03 tháng 9 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp tháng 8

"""


def order_of(text: str) -> PaperRow:
    [row] = [row for row in read_paper(HEAD + text, calendar=WEEK).rows if row.is_task]
    return row


TOLD = [
    (
        "1. Kiến nghị nâng hạng Trung tâm Y tế khu vực Sông Mã: giao Sở Y tế trả lời sớm.",
        ("Sở Y tế",),
        "Trả lời sớm (kiến nghị nâng hạng Trung tâm Y tế khu vực Sông Mã)",
    ),
    (
        "1. Sở Y tế, từ tháng 9/2026, cập nhật bản đồ dịch.",
        ("Sở Y tế",),
        "Cập nhật bản đồ dịch (từ tháng 9/2026)",
    ),
    (
        (
            "1. Riêng những cơ sở mang biển đỏ, UBND các xã, phường lập danh sách niêm yết tại nhà"
            " văn hóa."
        ),
        ("UBND các xã, phường",),
        "Lập danh sách niêm yết tại nhà văn hóa (những cơ sở mang biển đỏ)",
    ),
    (
        "1. Đối với 09 hồ chưa truyền số liệu, chủ đập phải lắp xong thiết bị đo mưa.",
        ("chủ đập",),
        "Lắp xong thiết bị đo mưa (09 hồ chưa truyền số liệu)",
    ),
    (
        "1. Đầu mối theo dõi các việc trên là Sở Tài chính, mỗi tháng một lần tổng hợp tiến độ.",
        ("Sở Tài chính",),
        "Tổng hợp tiến độ",
    ),
    (
        (
            "1. Với Sở Y tế, ngoài việc kiểm tra như lâu nay vẫn làm, Chỉ thị yêu cầu bố trí tổ"
            " kiểm soát lưu động ở 12 cửa lạch."
        ),
        ("Sở Y tế",),
        "Bố trí tổ kiểm soát lưu động ở 12 cửa lạch",
    ),
    (
        (
            "1. UBND phường Quy Nhơn, là nơi du khách phản ánh nhiều, thành lập tổ bắt giữ chó thả"
            " rông."
        ),
        ("UBND phường Quy Nhơn",),
        "Thành lập tổ bắt giữ chó thả rông",
    ),
    (
        "1. Còn Ủy ban Kiểm tra Tỉnh ủy chọn hai đảng bộ để kiểm tra trước.",
        ("Ủy ban Kiểm tra Tỉnh ủy",),
        "Chọn hai đảng bộ để kiểm tra",
    ),
    (
        "1. Đối với 27 tỷ đồng khối lượng đã nghiệm thu, Sở Tài chính kiểm soát, thanh toán.",
        ("Sở Tài chính",),
        "Kiểm soát, thanh toán (đối với 27 tỷ đồng khối lượng đã nghiệm thu)",
    ),
    (
        (
            "1. Không dừng ở đợt này, Bệnh viện Đa khoa tỉnh, nơi từ Tết đến nay phải xin chi viện"
            " 2,5 lần, được giao lập bảng dự trù từng nhóm máu."
        ),
        ("Bệnh viện Đa khoa tỉnh",),
        "Lập bảng dự trù từng nhóm máu",
    ),
    (
        "1. Gỗ, bạt, dây cáp thì UBND phường Phong Dinh lo đủ, chở đến sân đình.",
        ("UBND phường Phong Dinh",),
        "Lo đủ, chở đến sân đình (gỗ, bạt, dây cáp)",
    ),
    (
        "1. Riêng đảng ủy các phường có mức sinh dưới 1,8 con phải ra nghị quyết chuyên đề.",
        ("Đảng ủy các phường có mức sinh dưới 1,8 con",),
        "Ra nghị quyết chuyên đề",
    ),
    (
        "1. Căn cứ danh sách này, đề nghị Chi cục Hải quan khu vực VII chọn mẫu kiểm tra.",
        ("Chi cục Hải quan khu vực VII",),
        "Chọn mẫu kiểm tra",
    ),
    (
        "1. Phần dự toán tăng thêm 6,4 tỷ đồng giao Sở Tài chính thẩm định, trình UBND tỉnh.",
        ("Sở Tài chính",),
        "Thẩm định, trình UBND tỉnh (phần dự toán tăng thêm 6,4 tỷ đồng)",
    ),
    (
        (
            "1. Để đón đoàn kiểm tra với hồ sơ đầy đủ, minh bạch, Sở Nội vụ được giao rà từng hồ"
            " sơ khen thưởng."
        ),
        ("Sở Nội vụ",),
        "Rà từng hồ sơ khen thưởng",
    ),
    (
        ("1. Về kinh phí làm mái che, kéo điện, nước cho chợ tạm, Sở Tài chính thẩm định dự toán."),
        ("Sở Tài chính",),
        "Thẩm định dự toán",
    ),
    (
        "1. Đối với 87 biển làm sai mẫu, đơn vị trúng thầu thay mới, tự chịu chi phí.",
        ("đơn vị trúng thầu",),
        "Thay mới, tự chịu chi phí (đối với 87 biển làm sai mẫu)",
    ),
    (
        "1. Về 46 hồ sơ vướng nguồn gốc đất, UBND phường Quy Nhơn rà lại, phân làm ba nhóm.",
        ("UBND phường Quy Nhơn",),
        "Rà lại, phân làm ba nhóm (46 hồ sơ vướng nguồn gốc đất)",
    ),
    (
        (
            "1. Mỗi ngày hai lần, lúc 6 giờ và 17 giờ, Văn phòng thường trực Ban Chỉ huy Phòng thủ"
            " dân sự tỉnh tổng hợp thiệt hại."
        ),
        ("Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh",),
        "Tổng hợp thiệt hại",
    ),
    (
        (
            "1. Chủ tịch UBND các xã miền núi, nhất là Mường Lát, Quan Sơn, cử người chốt chặn tại"
            " các ngầm, tràn."
        ),
        ("Chủ tịch UBND các xã miền núi",),
        "Cử người chốt chặn tại các ngầm, tràn",
    ),
    (
        "1. Gia đình thuộc diện neo đơn nên UBND phường Tuy Hòa xem xét hỗ trợ chỗ ở tạm.",
        ("UBND phường Tuy Hòa",),
        "Xem xét hỗ trợ chỗ ở tạm",
    ),
    (
        "1. Sở Y tế, cơ quan thường trực Ban Chỉ đạo của tỉnh, in danh sách tàu có nguy cơ cao.",
        ("Sở Y tế",),
        "In danh sách tàu có nguy cơ cao",
    ),
    (
        (
            "1. Những cơ sở không còn nhu cầu sử dụng thì Trung tâm Phát triển quỹ đất tỉnh tiếp"
            " nhận, lập kế hoạch đấu giá."
        ),
        ("Trung tâm Phát triển quỹ đất tỉnh",),
        "Tiếp nhận, lập kế hoạch đấu giá (những cơ sở không còn nhu cầu sử dụng)",
    ),
    (
        "1. Các Tổ đại biểu HĐND tỉnh số 3, 7, 9 giám sát việc hoàn trả các khoản thu sai.",
        ("Các Tổ đại biểu HĐND tỉnh số 3, 7, 9",),
        "Giám sát việc hoàn trả các khoản thu sai",
    ),
    (
        "1. Trên tinh thần ấy, đảng ủy các xã, phường rà lại số đảng viên chưa cài đặt.",
        ("Đảng ủy các xã, phường",),
        "Rà lại số đảng viên chưa cài đặt",
    ),
    (
        "1. Ban tự quản các thôn, buôn lập sổ quản lý đàn chó, mèo từng hộ.",
        ("Ban tự quản các thôn, buôn",),
        "Lập sổ quản lý đàn chó, mèo từng hộ",
    ),
    (
        "1. Kiểm lâm địa bàn, Công an xã lập chốt gác ở ba cửa rừng.",
        ("Kiểm lâm địa bàn", "Công an xã"),
        "Lập chốt gác ở ba cửa rừng",
    ),
    (
        "1. Kết thúc đợt cao điểm, Sở Nội vụ tổng hợp kết quả, trình UBND tỉnh.",
        ("Sở Nội vụ",),
        "Tổng hợp kết quả, trình UBND tỉnh",
    ),
    (
        (
            "1. Thủ tục vay phải được Ngân hàng Chính sách xã hội tỉnh hướng dẫn tại bến trước ngày"
            " 30/9/2026."
        ),
        ("Ngân hàng Chính sách xã hội tỉnh",),
        "Thủ tục vay phải được Ngân hàng Chính sách xã hội tỉnh hướng dẫn tại bến",
    ),
    (
        (
            "1. Sở Y tế, trên cơ sở danh sách của phường, chủ trì cùng Sở Nội vụ lập phương án"
            " giao đất."
        ),
        ("Sở Y tế",),
        "Lập phương án giao đất",
    ),
    (
        "1. Cũng theo công văn, Chi cục Thủy lợi cắm lại 52 biển hạn chế tải trọng.",
        ("Chi cục Thủy lợi",),
        "Cắm lại 52 biển hạn chế tải trọng",
    ),
    (
        (
            "1. Khoản hỗ trợ phải rõ ràng, vì thế Thuế thành phố cùng với UBND phường Thuận Hóa"
            " xác định số thuế được miễn."
        ),
        ("Thuế thành phố",),
        "Xác định số thuế được miễn",
    ),
]


@pytest.mark.parametrize(("text", "lead", "title"), TOLD)
def test_who_acts(text: str, lead: tuple[str, ...], title: str) -> None:
    row = order_of(text)
    assert (row.lead, row.title) == (lead, title)


def test_a_topic_that_is_told_again_is_not_repeated() -> None:
    row = order_of("1. Đối với hồ sơ thửa đất, Sở Tài chính số hóa toàn bộ hồ sơ thửa đất.")
    assert row.title == "Số hóa toàn bộ hồ sơ thửa đất"


def test_whoever_sends_first_does_not_act() -> None:
    row = order_of(
        "1. Sở Xây dựng\n- Sau khi có danh sách do Công an tỉnh chuyển đến, ra quyết định thu hồi"
        " phù hiệu."
    )
    assert row.lead == ("Sở Xây dựng",)


def test_an_aim_sets_no_day() -> None:
    row = order_of(
        "1. Sở Y tế lập kế hoạch tiêm chủng, phấn đấu đến năm 2028 đạt 95% trẻ em được tiêm."
    )
    assert row.timing.reading.due_on is None


def test_a_day_behind_a_remark_is_that_of_the_order() -> None:
    row = order_of(
        "1. Sở Xây dựng lắp camera tại 27 mỏ đá; kinh phí do chủ mỏ chi trả theo cam kết. Hoàn"
        " thành trước ngày 15/10/2026."
    )
    assert row.timing.reading.due_on == date(2026, 10, 14)


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("1. Sở Y tế báo cáo bằng văn bản ngày 28/9/2026.", date(2026, 9, 28)),
        ("1. Sở Y tế báo cáo ngày 30/9/2026, trong đó nêu rõ việc chậm.", date(2026, 9, 30)),
        (
            "1. Sở Y tế tập huấn cho trưởng điểm thi vào các ngày 06 và 07/10/2026.",
            date(2026, 10, 7),
        ),
        (
            "1. Từ nay đến hết ngày 30/9/2026, Sở Y tế thu gom rác hai ca mỗi ngày.",
            date(2026, 9, 30),
        ),
        (
            "1. Sở Y tế quyết định việc lùi ngày tựu trường chậm nhất ngày 23/9/2026.",
            date(2026, 9, 23),
        ),
    ],
)
def test_the_day_by_which(text: str, due_on: date) -> None:
    assert order_of(text).timing.reading.due_on == due_on


def test_a_heading_in_capitals_names_its_body() -> None:
    row = order_of("I. VĂN PHÒNG UBND TỈNH CÓ TRÁCH NHIỆM\n1. Thuê xe, mua vé tàu cho đoàn.")
    assert row.lead == ("VĂN PHÒNG UBND TỈNH",)
