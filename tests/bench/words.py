"""What the tasks of the measurement are called: as officials write, each commune in 1 % of them."""

from itertools import product

VERBS = (
    "Tham mưu báo cáo",
    "Rà soát, tổng hợp ý kiến",
    "Thẩm tra dự thảo tờ trình",
    "Chuẩn bị nội dung làm việc",
    "Đôn đốc việc thực hiện kết luận",
    "Soạn thảo văn bản trả lời",
    "Tổng hợp kiến nghị của cử tri",
    "Phối hợp kiểm tra thực địa",
)
SUBJECTS = (
    "quy hoạch sử dụng đất",
    "công tác phòng, chống thiên tai",
    "giải phóng mặt bằng đường nối",
    "đầu tư công trung hạn",
    "sắp xếp đơn vị hành chính",
    "chuyển đổi số và dữ liệu dân cư",
    "bảo vệ rừng và môi trường",
    "an toàn giao thông",
    "cấp nước sạch nông thôn",
    "chế độ với người có công",
    "trường học và trạm y tế",
    "thu ngân sách trên địa bàn",
)
FIRST = ("Đông", "Tây", "Nam", "Bắc", "Thượng", "Hạ", "Trung", "Tân", "Phú", "Vĩnh")
SECOND = ("Sơn", "Hà", "Thịnh", "Lâm", "Cường", "Quế", "Lộc", "Minh", "Khê", "Đức")
COMMUNES = tuple(f"{one} {two}" for one, two in product(FIRST, SECOND))
WANTED = "xã Phú Quế"
DESCRIPTION = (
    "Đề nghị báo cáo kết quả thực hiện đến thời điểm hiện nay, nêu rõ khó khăn, vướng mắc, "
    "nguyên nhân và đề xuất giải pháp; gửi kèm bảng số liệu theo mẫu đã thống nhất giữa ba văn "
    "phòng trước khi trình lãnh đạo cho ý kiến."
)
NOTE = (
    "Đã trao đổi qua điện thoại với đầu mối của cơ quan phối hợp; số liệu của quý trước còn thiếu "
    "hai đơn vị, dự kiến gửi bổ sung trong tuần này."
)
ANSWER = "Cơ bản thống nhất với dự thảo; đề nghị bổ sung căn cứ pháp lý tại mục 2."


def titles() -> list[tuple[int, str]]:
    """(number, text) of every beginning of a title."""
    texts = (f"{verb} về {subject}" for verb, subject in product(VERBS, SUBJECTS))
    return list(enumerate(texts))


def places() -> list[tuple[int, str]]:
    return [(number, f"trên địa bàn xã {name}") for number, name in enumerate(COMMUNES)]
