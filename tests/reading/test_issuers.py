"""The body that issues a paper, as its letterhead stands over two or three lines."""

from datetime import date

import pytest

from reading.papers.fronts import Front
from reading.papers.paper import read_paper
from tests.reading.week import WEEK

HEADS = [
    ("ỦY BAN NHÂN DÂN TỈNH\nĐỒNG THÁP", "UBND tỉnh Đồng Tháp"),
    # A body without a name of its own belongs to the one above it.
    ("ỦY BAN NHÂN DÂN TỈNH\nVĂN PHÒNG", "Văn phòng UBND tỉnh"),
    ("UBND TỈNH TÂY NINH\nVĂN PHÒNG", "Văn phòng UBND tỉnh Tây Ninh"),
    ("UỶ BAN NHÂN DÂN TỈNH\nCÀ MAU\nVĂN PHÒNG", "Văn phòng UBND tỉnh Cà Mau"),
    ("TỈNH ỦY CÀ MAU\nVĂN PHÒNG", "Văn phòng Tỉnh ủy Cà Mau"),
    ("TỈNH ỦY ĐIỆN BIÊN\nỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Tỉnh ủy Điện Biên"),
    ("HỘI ĐỒNG NHÂN DÂN\nTỈNH GIA LAI\nTHƯỜNG TRỰC", "Thường trực HĐND tỉnh Gia Lai"),
    ("HĐND TỈNH AN GIANG\nBAN VĂN HÓA - XÃ HỘI", "Ban Văn hóa - Xã hội HĐND tỉnh An Giang"),
    ("HỘI ĐỒNG NHÂN DÂN\nXÃ BÌNH MINH\nTHƯỜNG TRỰC HĐND", "Thường trực HĐND xã Bình Minh"),
    ("UBND TỈNH GIA LAI\nVĂN PHÒNG UBND TỈNH", "Văn phòng UBND tỉnh Gia Lai"),
    # One that has its own name stands alone.
    ("UBND TỈNH ĐỒNG THÁP\nSỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
    ("ĐẢNG BỘ TỈNH AN GIANG\nĐẢNG ỦY XÃ TÂN HỘI", "Đảng ủy xã Tân Hội"),
    # One name broken over two lines.
    ("BAN CHỈ ĐẠO CẢI CÁCH\nHÀNH CHÍNH TỈNH", "Ban Chỉ đạo Cải cách hành chính tỉnh"),
    ("ĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH PHÚ THỌ", "Đoàn ĐBQH tỉnh Phú Thọ"),
    ("CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH\nGIA LAI", "Chủ tịch UBND tỉnh Gia Lai"),
]
PAPER = """{head}

Số: 12/TB
Ngày 12 tháng 11 năm 2026

THÔNG BÁO
Kết luận tại cuộc họp

1. Giao Sở Y tế báo cáo trước ngày 20/11/2026.
"""


def front_of(text: str) -> Front:
    return read_paper(text, on=date(2026, 11, 12), calendar=WEEK).front


@pytest.mark.parametrize(("head", "issuer"), HEADS)
def test_issuer_is_the_lower_body_of_a_letterhead(head: str, issuer: str) -> None:
    assert front_of(PAPER.format(head=head)).issuer == issuer


def test_title_of_a_paper_is_no_issuer() -> None:
    front = front_of(PAPER.format(head="UBND TỈNH BẮC NINH\nVĂN PHÒNG\nDANH MỤC NHIỆM VỤ"))

    assert front.issuer == "Văn phòng UBND tỉnh Bắc Ninh"


def test_what_the_head_names_beside_the_motto_is_the_issuer() -> None:
    head = "UBND TỈNH SƠN LA          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    head += "    VĂN PHÒNG                   Độc lập - Tự do - Hạnh phúc"

    assert front_of(PAPER.format(head=head)).issuer == "Văn phòng UBND tỉnh Sơn La"


def test_no_title_of_a_post_is_taken_for_a_body() -> None:
    for title in ("TĂNG CƯỜNG CHỐNG HÀNG GIẢ TRÊN SÀN", "UBND TỈNH CHỈ ĐẠO SIẾT CHẶT DẠY THÊM"):
        assert front_of(f"{title}\n\nGiao Sở Y tế báo cáo trước ngày 20/11/2026.").issuer == ""


def test_letterhead_in_columns_of_a_page() -> None:
    front = front_of(
        "UBND TỈNH CÀ MAU                CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG          Độc lập - Tự do - Hạnh phúc\n"
        "Số: 2964/SNNMT-TS\n"
        "V/v tăng cường quản lý chất lượng            Cà Mau, ngày 18 tháng 3 năm 2027\n"
        "giống tôm nước lợ vụ 2\n\n"
        "Kính gửi: Chi cục Thủy sản.\n\n"
        "1. Chi cục Thủy sản lấy mẫu trước ngày 20/4/2027."
    )
    assert front.issuer == "Sở Nông nghiệp và Môi trường"
    assert front.abstract == "tăng cường quản lý chất lượng giống tôm nước lợ vụ 2"
    assert front.dated == date(2027, 3, 18)


def test_letterhead_broken_by_a_site_of_papers() -> None:
    front = front_of(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 09/CT-UBND\n|\nCần Thơ, ngày\n"
        "18 tháng 9 năm 2025\n|\nCHỈ THỊ\nVỀ\nVIỆC BẢO ĐẢM AN TOÀN ĐIỆN MÙA NƯỚC NỔI TRÊN\n"
        "ĐỊA BÀN THÀNH PHỐ CẦN THƠ\nTheo tính toán, con nước có thể vượt mốc 2,2 m.\n"
        "1. Sở Công Thương báo cáo trước ngày 25/10/2025."
    )
    assert (front.issuer, front.dated) == ("UBND thành phố Cần Thơ", date(2025, 9, 18))
    assert front.abstract == (
        "VỀ VIỆC BẢO ĐẢM AN TOÀN ĐIỆN MÙA NƯỚC NỔI TRÊN ĐỊA BÀN THÀNH PHỐ CẦN THƠ"
    )


def test_abstract_may_begin_with_blanks_around_its_stroke() -> None:
    head = "UBND TỈNH SƠN LA\nSố: 12/UBND-KT\nV / v chống hạn vụ Đông Xuân\n\nKính gửi: Sở Y tế\n"

    assert front_of(f"{head}\n1. Sở Y tế báo cáo.").abstract == "chống hạn vụ Đông Xuân"
