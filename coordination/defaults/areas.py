"""The eight areas of the regulation, their lead rules and the matrix of responsibilities."""

from typing import NamedTuple


class AreaRow(NamedTuple):
    number: int
    code: str
    short_name: str
    name: str
    rule: str
    fallback: str
    first_year: int | None
    note: str


AREAS = [
    AreaRow(
        1,
        "meetings",
        "Hội nghị, cuộc họp",
        "Tổ chức hội nghị, cuộc họp, kỳ họp, buổi làm việc của Tỉnh ủy, Ban Thường vụ Tỉnh ủy, "
        "HĐND tỉnh, Thường trực HĐND tỉnh, UBND tỉnh, Đoàn ĐBQH tỉnh và các đồng chí lãnh đạo",
        "convening_body",
        "vptu",
        None,
        "Văn phòng của cơ quan triệu tập; cuộc họp chung: Văn phòng Tỉnh ủy.",
    ),
    AreaRow(
        2,
        "appraisal",
        "Thẩm định, thẩm tra",
        "Thẩm định, thẩm tra báo cáo, tờ trình, đề án, dự thảo nghị quyết của tỉnh",
        "receiving_body",
        "",
        None,
        "Văn phòng của cơ quan nhận văn bản.",
    ),
    AreaRow(
        3,
        "information",
        "Trao đổi thông tin, tài liệu",
        "Trao đổi, xử lý thông tin, cung cấp tài liệu phục vụ công tác tham mưu",
        "information_holder",
        "",
        None,
        "Văn phòng giữ thông tin; cơ quan đề nghị ấn định thời hạn.",
    ),
    AreaRow(
        4,
        "voters",
        "Tiếp xúc cử tri, kiến nghị cử tri",
        "Tiếp xúc cử tri và đôn đốc giải quyết ý kiến, kiến nghị của cử tri",
        "fixed",
        "vpdd",
        None,
        "",
    ),
    AreaRow(
        5,
        "reception",
        "Tiếp công dân, đơn thư",
        "Tiếp công dân; tiếp nhận, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh",
        "letter_content",
        "vpub",
        None,
        "Theo nội dung đơn, Luật Tiếp công dân Điều 12 khoản 4.",
    ),
    AreaRow(
        6,
        "trips",
        "Chuyến công tác, đối nội, đối ngoại",
        "Phục vụ chuyến công tác, hoạt động đối nội, đối ngoại của các đồng chí lãnh đạo tỉnh",
        "highest_leader",
        "",
        None,
        "Văn phòng phục vụ đồng chí lãnh đạo cao nhất của đoàn.",
    ),
    AreaRow(
        7,
        "training",
        "Đào tạo, bồi dưỡng",
        "Đào tạo, bồi dưỡng, trao đổi, học tập kinh nghiệm nghiệp vụ công tác văn phòng",
        "rotation",
        "vptu",
        2026,
        "Luân phiên theo năm; bên đề xuất có thể chủ trì.",
    ),
    AreaRow(
        8,
        "other",
        "Nội dung phối hợp khác",
        "Các nội dung phối hợp khác theo yêu cầu công tác; sơ kết, tổng kết quy chế",
        "rotation",
        "vptu",
        2026,
        "Luân phiên theo năm; sơ kết 6 tháng và hằng năm.",
    ),
]

# (area, office): (role, leads when, note). An empty "leads when" beside "coordinate" never leads.
MATRIX: dict[tuple[int, str], tuple[str, str, str]] = {
    (1, "vptu"): ("lead", "Hội nghị, cuộc họp của Tỉnh ủy, Ban Thường vụ, Thường trực Tỉnh ủy", ""),
    (1, "vpdd"): ("lead", "Kỳ họp, cuộc họp của HĐND, Thường trực HĐND, Đoàn ĐBQH tỉnh", ""),
    (1, "vpub"): ("lead", "Phiên họp, cuộc họp của UBND tỉnh và lãnh đạo UBND tỉnh", ""),
    (2, "vptu"): ("lead", "Văn bản trình Tỉnh ủy, Ban Thường vụ Tỉnh ủy", ""),
    (2, "vpdd"): ("lead", "Văn bản trình HĐND, Thường trực HĐND tỉnh", "Phục vụ các Ban của HĐND"),
    (2, "vpub"): ("lead", "Văn bản trình UBND tỉnh", "Trường hợp khác: cung cấp hồ sơ"),
    (3, "vptu"): ("lead", "Thông tin của Đảng, tổng hợp chung toàn tỉnh", ""),
    (3, "vpdd"): ("lead", "Thông tin của cơ quan dân cử", ""),
    (3, "vpub"): ("lead", "Số liệu kinh tế - xã hội, thông tin của sở, ngành, xã, phường", ""),
    (4, "vptu"): ("coordinate", "", "Nội dung thuộc Đảng, việc dự của lãnh đạo Tỉnh ủy"),
    (4, "vpdd"): ("lead", "", ""),
    (4, "vpub"): (
        "coordinate",
        "Trả lời từng kiến nghị thuộc thẩm quyền của UBND tỉnh",
        "Giao sở, ngành, xã, phường; dự thảo trả lời của UBND tỉnh",
    ),
    (5, "vptu"): (
        "coordinate",
        "Nội dung về chủ trương, đường lối, xây dựng Đảng, thẩm quyền của Tỉnh ủy (Đ12 k4 a)",
        "",
    ),
    (5, "vpdd"): ("coordinate", "Nội dung gửi đại biểu, Đoàn ĐBQH, HĐND tỉnh (Đ12 k4 d)", ""),
    (5, "vpub"): ("lead", "", "Ban Tiếp công dân (Luật Tiếp công dân Đ12; NĐ 154/2026 Đ7)"),
    (6, "vptu"): ("lead", "Chuyến công tác của Bí thư, Phó Bí thư Thường trực Tỉnh ủy", ""),
    (6, "vpdd"): ("lead", "Chuyến công tác của Chủ tịch, Phó Chủ tịch HĐND, Đoàn ĐBQH tỉnh", ""),
    (6, "vpub"): (
        "lead",
        "Chuyến công tác của Chủ tịch, Phó Chủ tịch UBND tỉnh",
        "Lễ tân đối ngoại cùng Sở Ngoại vụ",
    ),
    (7, "vptu"): ("lead", "Năm đầu, sau đó luân phiên; hoặc là bên đề xuất", ""),
    (7, "vpdd"): ("coordinate", "Đến lượt trong năm hoặc là bên đề xuất", ""),
    (7, "vpub"): ("coordinate", "Đến lượt trong năm hoặc là bên đề xuất", ""),
    (8, "vptu"): ("lead", "Năm đầu, sau đó luân phiên; tổng hợp chung", ""),
    (8, "vpdd"): ("coordinate", "Đến lượt trong năm hoặc là bên đề xuất", ""),
    (8, "vpub"): ("coordinate", "Đến lượt trong năm hoặc là bên đề xuất", ""),
}
