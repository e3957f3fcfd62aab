"""Bodies of a two-level province since 1 July 2025, and its leaders under made-up names."""

from typing import NamedTuple

COUNCIL = "Hội đồng nhân dân tỉnh"


class BodyRow(NamedTuple):
    name: str
    short_name: str
    kind: str
    served_by: str = ""
    aliases: tuple[str, ...] = ()


SERVED = [
    BodyRow("Tỉnh ủy", "Tỉnh ủy", "party", "vptu", ("Ban Chấp hành Đảng bộ tỉnh", "TU")),
    BodyRow("Ban Thường vụ Tỉnh ủy", "BTV Tỉnh ủy", "party", "vptu", ("BTVTU", "BTV")),
    BodyRow("Thường trực Tỉnh ủy", "TT Tỉnh ủy", "party", "vptu", ("TTTU",)),
    BodyRow("Đoàn đại biểu Quốc hội tỉnh", "Đoàn ĐBQH", "elected", "vpdd", ("ĐĐBQH",)),
    BodyRow(COUNCIL, "HĐND tỉnh", "elected", "vpdd"),
    BodyRow("Thường trực Hội đồng nhân dân tỉnh", "TT HĐND tỉnh", "elected", "vpdd", ("TTHĐND",)),
    BodyRow("Ban Pháp chế Hội đồng nhân dân tỉnh", "Ban Pháp chế HĐND", "elected", "vpdd"),
    BodyRow(
        "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh",
        "Ban KTNS HĐND",
        "elected",
        "vpdd",
        ("KTNS",),
    ),
    BodyRow(
        "Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh", "Ban VHXH HĐND", "elected", "vpdd", ("VHXH",)
    ),
    BodyRow("Ban Dân tộc Hội đồng nhân dân tỉnh", "Ban Dân tộc HĐND", "elected", "vpdd"),
    BodyRow("Ủy ban nhân dân tỉnh", "UBND tỉnh", "state", "vpub"),
    BodyRow("Lãnh đạo Ủy ban nhân dân tỉnh", "Lãnh đạo UBND tỉnh", "state", "vpub"),
]

PARTY = [
    BodyRow("Ban Tổ chức Tỉnh ủy", "Ban Tổ chức TU", "party"),
    BodyRow("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban TG&DV TU", "party", "", ("BTGDV",)),
    BodyRow("Ủy ban Kiểm tra Tỉnh ủy", "UBKT Tỉnh ủy", "party", "", ("UBKT",)),
    BodyRow("Ban Nội chính Tỉnh ủy", "Ban Nội chính TU", "party"),
    BodyRow("Đảng ủy Ủy ban nhân dân tỉnh", "Đảng ủy UBND tỉnh", "party"),
    BodyRow("Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy các cơ quan Đảng", "party"),
    BodyRow("Trường Chính trị tỉnh", "Trường Chính trị", "party"),
    BodyRow("Báo và Phát thanh, Truyền hình Phú Thọ", "Báo và PTTH", "party", "", ("Báo Phú Thọ",)),
]

FRONT = [
    BodyRow(
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "MTTQ tỉnh",
        "front",
        "",
        ("UBMTTQ", "Mặt trận Tổ quốc"),
    ),
    BodyRow("Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh", "front"),
]

DEPARTMENTS = [
    BodyRow("Sở Nội vụ", "Sở Nội vụ", "department", "", ("SNV",)),
    BodyRow("Sở Tư pháp", "Sở Tư pháp", "department", "", ("STP",)),
    BodyRow("Sở Tài chính", "Sở Tài chính", "department", "", ("STC",)),
    BodyRow("Sở Công Thương", "Sở Công Thương", "department", "", ("SCT",)),
    BodyRow("Sở Nông nghiệp và Môi trường", "Sở NN&MT", "department", "", ("SNNMT",)),
    BodyRow("Sở Xây dựng", "Sở Xây dựng", "department", "", ("SXD",)),
    BodyRow("Sở Khoa học và Công nghệ", "Sở KH&CN", "department", "", ("SKHCN",)),
    BodyRow("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL", "department", "", ("SVHTTDL",)),
    BodyRow("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "department", "", ("SGDĐT",)),
    BodyRow("Sở Y tế", "Sở Y tế", "department", "", ("SYT",)),
    BodyRow("Sở Dân tộc và Tôn giáo", "Sở DT&TG", "department"),
    BodyRow("Sở Ngoại vụ", "Sở Ngoại vụ", "department", "", ("SNgV",)),
    BodyRow("Thanh tra tỉnh", "Thanh tra tỉnh", "department"),
    BodyRow("Ban Quản lý các khu công nghiệp tỉnh", "Ban QL các KCN", "department"),
    BodyRow("Thống kê tỉnh", "Thống kê tỉnh", "state"),
    BodyRow("Công an tỉnh", "Công an tỉnh", "state", "", ("CAT",)),
    BodyRow("Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "state", "", ("BCHQS",)),
    BodyRow("Tòa án nhân dân tỉnh", "TAND tỉnh", "state"),
    BodyRow("Viện kiểm sát nhân dân tỉnh", "VKSND tỉnh", "state"),
    BodyRow("VNPT Phú Thọ", "VNPT Phú Thọ", "other"),
    BodyRow("Công ty Điện lực Phú Thọ", "Điện lực Phú Thọ", "other", "", ("Điện lực tỉnh",)),
    BodyRow("Ủy ban Dân nguyện và Giám sát của Quốc hội", "UB Dân nguyện và Giám sát", "elected"),
]

# Names that no commune bears.
COMMUNES = [
    BodyRow("Ủy ban nhân dân phường Sông Mai", "UBND phường Sông Mai", "commune"),
    BodyRow("Ủy ban nhân dân phường Đồi Trám", "UBND phường Đồi Trám", "commune"),
    BodyRow("Ủy ban nhân dân phường Bến Gót Mới", "UBND phường Bến Gót Mới", "commune"),
    BodyRow("Ủy ban nhân dân xã Đồng Trung Lâm", "UBND xã Đồng Trung Lâm", "commune"),
    BodyRow("Ủy ban nhân dân xã Thượng Cọ", "UBND xã Thượng Cọ", "commune"),
    BodyRow("Ủy ban nhân dân xã Suối Bưởi", "UBND xã Suối Bưởi", "commune"),
]

BODIES = [*SERVED, *PARTY, *FRONT, *DEPARTMENTS, *COMMUNES]

# (position, made-up name, body), the highest first.
LEADERS = [
    ("Bí thư Tỉnh ủy", "Trần Quang Thiệu", "Thường trực Tỉnh ủy"),
    ("Phó Bí thư Thường trực Tỉnh ủy", "Lê Thị Diệu Hằng", "Thường trực Tỉnh ủy"),
    ("Chủ tịch HĐND tỉnh", "Phùng Đức Khoát", "Thường trực Hội đồng nhân dân tỉnh"),
    ("Chủ tịch UBND tỉnh", "Vũ Hoàng Lãm", "Lãnh đạo Ủy ban nhân dân tỉnh"),
    ("Trưởng Đoàn ĐBQH tỉnh", "Nguyễn Thành Uyển", "Đoàn đại biểu Quốc hội tỉnh"),
    ("Phó Chủ tịch HĐND tỉnh", "Hà Minh Thoa", "Thường trực Hội đồng nhân dân tỉnh"),
    ("Phó Chủ tịch HĐND tỉnh", "Đỗ Văn Kỷ", "Thường trực Hội đồng nhân dân tỉnh"),
    ("Phó Chủ tịch Thường trực UBND tỉnh", "Bùi Xuân Đĩnh", "Lãnh đạo Ủy ban nhân dân tỉnh"),
    ("Phó Chủ tịch UBND tỉnh", "Triệu Thị Mỹ Ngà", "Lãnh đạo Ủy ban nhân dân tỉnh"),
    ("Phó Chủ tịch UBND tỉnh", "Đinh Công Vượng", "Lãnh đạo Ủy ban nhân dân tỉnh"),
    ("Phó Chủ tịch UBND tỉnh", "Quách Tất Nhẫn", "Lãnh đạo Ủy ban nhân dân tỉnh"),
]
