"""What offices and those they serve are called beside their own names, by code of office.

Read while the tables say nothing else: names and aliases of their rows come first.
"""

OFFICE_NAMES: dict[str, tuple[str, ...]] = {
    "vptu": (
        "Văn phòng Tỉnh ủy", "VP Tỉnh ủy", "VPTU", "VP TU", "Văn phòng TU", "Văn phòng Thành ủy",
    ),
    "vpdd": (
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND",
        "Văn phòng Đoàn ĐBQH, HĐND tỉnh", "VP Đoàn ĐBQH và HĐND tỉnh", "VP Đoàn ĐBQH và HĐND",
        "VP ĐĐBQH và HĐND tỉnh", "VP ĐĐBQH và HĐND", "VPĐĐBQH và HĐND", "VP ĐBQH và HĐND",
        "Văn phòng Hội đồng nhân dân tỉnh", "Văn phòng HĐND tỉnh", "VP HĐND tỉnh", "VPHĐND",
        "VP HĐND", "Văn phòng HĐND", "VPĐĐ", "Văn phòng Đoàn ĐBQH",
        "Văn phòng Đoàn ĐBQH và HĐND thành phố",
    ),
    "vpub": (
        "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân", "Văn phòng UBND tỉnh",
        "VP UBND tỉnh", "VPUBND tỉnh", "Văn phòng UBND", "VP UBND", "VPUBND", "VPUB", "VP UB",
        "Văn phòng UBND thành phố", "VP UBND thành phố", "VP UBND TP", "Ban Tiếp công dân tỉnh",
        "Ban Tiếp công dân",
    ),
}  # fmt: skip

# Ban Tiếp công dân stands with the office it belongs to: Luật Tiếp công dân 2013, Điều 12.
SERVED_NAMES: dict[str, tuple[str, ...]] = {
    "vptu": (
        "Thường trực Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh",
        "Bí thư Tỉnh ủy", "Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Tỉnh ủy", "Tỉnh ủy",
        "BTV Tỉnh ủy",
    ),
    "vpdd": (
        "Thường trực Hội đồng nhân dân tỉnh", "Thường trực HĐND tỉnh", "Thường trực HĐND",
        "TT HĐND tỉnh", "Thường trực HĐND các cấp", "Hội đồng nhân dân tỉnh", "HĐND tỉnh",
        "Đoàn ĐBQH tỉnh", "Đoàn đại biểu Quốc hội tỉnh", "Đoàn ĐBQH", "các Ban của HĐND tỉnh",
        "các Ban HĐND tỉnh", "các Ban của HĐND", "các Ban HĐND", "Ban Pháp chế",
        "Ban Kinh tế - Ngân sách", "Ban Văn hóa - Xã hội", "Ban Dân tộc HĐND tỉnh",
        "các Tổ đại biểu HĐND", "Tổ đại biểu HĐND", "đại biểu HĐND tỉnh", "đại biểu Quốc hội",
        "Chủ tịch HĐND tỉnh", "Phó Chủ tịch HĐND tỉnh",
    ),
    "vpub": (
        "Ủy ban nhân dân tỉnh", "UBND tỉnh", "Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh",
        "các Phó Chủ tịch UBND tỉnh", "lãnh đạo UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh",
        "Ban Tiếp công dân tỉnh", "Ban Tiếp công dân",
    ),
}  # fmt: skip

# Whose papers an office works on: of the Party, of elected bodies, of the administration.
SIDES = {"vptu": "party", "vpdd": "elected", "vpub": "state"}
