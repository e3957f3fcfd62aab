"""Meetings of the trial installation: invented, none with a state secret."""

from typing import Any, NamedTuple


class Gathering(NamedTuple):
    """`day`: working days from today; `fate`: how far it has come; `asked`: offices with a part."""

    fate: str
    office: str
    kind: str
    title: str
    body: str
    chair: str
    day: int
    time: str
    place: str
    asked: tuple[str, ...] = ()
    items: tuple[tuple[str, int, str], ...] = ()
    people: tuple[str, ...] = ()
    notice: str = ""
    more: dict[str, Any] = {}


UBND, BTV = "Ủy ban nhân dân tỉnh", "Ban Thường vụ Tỉnh ủy"
TTHDND, TTTU = "Thường trực Hội đồng nhân dân tỉnh", "Thường trực Tỉnh ủy"
ROOM_UB, ROOM_TU = "Phòng họp số 1, trụ sở UBND tỉnh", "Phòng họp tầng 2, trụ sở Tỉnh ủy"

SITTING_NOTICE = """THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại Phiên họp thường kỳ UBND tỉnh
1. Đánh giá cao sự nỗ lực của các sở, ngành, địa phương trong thực hiện nhiệm vụ phát triển kinh tế - xã hội.
2. Giao Văn phòng UBND tỉnh chủ trì, phối hợp Văn phòng Tỉnh ủy rà soát chương trình công tác, báo cáo Chủ tịch UBND tỉnh trước ngày {soon}.
3. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng hoàn thiện phương án phân bổ vốn đầu tư công, trình UBND tỉnh trước ngày {later}.
4. Giao Văn phòng UBND tỉnh đôn đốc các sở, ngành gửi báo cáo giải trình ý kiến thẩm tra về Văn phòng Đoàn ĐBQH và HĐND tỉnh chậm nhất ngày {later}.
5. Yêu cầu các sở, ngành khẩn trương hoàn thiện hồ sơ trình kỳ họp HĐND tỉnh."""

JOINT_NOTICE = """THÔNG BÁO
Kết luận hội nghị liên tịch thống nhất nội dung, chương trình kỳ họp
1. Thống nhất nội dung, chương trình kỳ họp thường lệ cuối năm của HĐND tỉnh.
2. Giao Văn phòng UBND tỉnh chủ trì, phối hợp Văn phòng Đoàn ĐBQH và HĐND tỉnh gửi hồ sơ dự thảo nghị quyết đến các Ban của HĐND tỉnh trước ngày {soon}.
3. Giao Văn phòng Đoàn ĐBQH và HĐND tỉnh tổng hợp ý kiến, kiến nghị cử tri, báo cáo Thường trực HĐND tỉnh trước ngày {later}."""

BRIEFING_NOTICE = """1. Giao Văn phòng Tỉnh ủy chủ trì, phối hợp Văn phòng UBND tỉnh chuẩn bị nội dung làm việc với Đoàn công tác Trung ương, hoàn thành trước ngày {soon}.
2. Thống nhất chủ trương tổ chức Hội nghị tổng kết công tác năm."""

MEETINGS = (
    Gathering(
        "held",
        "vpub",
        "sitting",
        "Phiên họp thường kỳ UBND tỉnh tháng trước",
        UBND,
        "Chủ tịch UBND tỉnh",
        -9,
        "7h30",
        ROOM_UB,
        ("vptu", "vpdd"),
        (
            ("Tình hình kinh tế - xã hội, thu ngân sách và giải ngân vốn đầu tư công", 60, "vpub"),
            ("Dự thảo báo cáo trình kỳ họp HĐND tỉnh", 45, "vpub"),
            ("Đề án chuyển đổi số của tỉnh", 40, ""),
        ),
        ("Thành viên UBND tỉnh", "Giám đốc Sở Tài chính", "Giám đốc Sở Xây dựng"),
    ),
    Gathering(
        "lines",
        "vpub",
        "sitting",
        "Phiên họp UBND tỉnh về nội dung trình kỳ họp cuối năm",
        UBND,
        "Chủ tịch UBND tỉnh",
        -4,
        "14 giờ 00",
        ROOM_UB,
        ("vptu", "vpdd"),
        (
            ("Các dự thảo nghị quyết trình kỳ họp HĐND tỉnh", 90, "vpub"),
            ("Phương án phân bổ vốn đầu tư công", 40, ""),
        ),
        ("Thành viên UBND tỉnh", "Giám đốc Sở Tài chính"),
        SITTING_NOTICE,
    ),
    Gathering(
        "tasks",
        "vpdd",
        "conference",
        "Hội nghị liên tịch thống nhất nội dung, chương trình kỳ họp thường lệ cuối năm",
        TTHDND,
        "Chủ tịch HĐND tỉnh",
        -12,
        "8h00",
        "Hội trường HĐND tỉnh",
        ("vptu", "vpub"),
        (
            ("Dự kiến nội dung, chương trình kỳ họp", 60, "vpdd"),
            ("Tiến độ chuẩn bị hồ sơ dự thảo nghị quyết", 45, "vpub"),
        ),
        ("Trưởng các Ban của HĐND tỉnh", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"),
        JOINT_NOTICE,
    ),
    Gathering(
        "closed",
        "vptu",
        "briefing",
        "Giao ban Thường trực Tỉnh ủy với Thường trực HĐND, lãnh đạo UBND tỉnh",
        TTTU,
        "Bí thư Tỉnh ủy",
        -15,
        "8h00 - 10h00",
        ROOM_TU,
        ("vpub",),
        (("Công việc trọng tâm của tuần", 60, "vptu"),),
        ("Thường trực HĐND tỉnh", "Lãnh đạo UBND tỉnh"),
        BRIEFING_NOTICE,
    ),
    Gathering(
        "no_notice",
        "vptu",
        "working",
        "Buổi làm việc của đồng chí Phó Bí thư Thường trực Tỉnh ủy với Ban Tổ chức Tỉnh ủy",
        TTTU,
        "Phó Bí thư Thường trực Tỉnh ủy",
        -6,
        "chiều",
        ROOM_TU,
        (),
        (),
        ("Lãnh đạo Ban Tổ chức Tỉnh ủy",),
    ),
    Gathering(
        "invited",
        "vpub",
        "sitting",
        "Phiên họp thường kỳ UBND tỉnh",
        UBND,
        "Chủ tịch UBND tỉnh",
        4,
        "7h30",
        ROOM_UB,
        ("vptu", "vpdd"),
        (
            ("Tình hình kinh tế - xã hội trong tháng", 60, "vpub"),
            ("Dự toán ngân sách năm sau", 45, ""),
            ("Công tác chuẩn bị Tết", 30, "vpub"),
        ),
        ("Thành viên UBND tỉnh", "Lãnh đạo Ủy ban MTTQ Việt Nam tỉnh"),
        "",
        {
            "bridges": "Điểm cầu các xã, phường",
            "link": "https://hop.phutho.example/ubnd",
            "papers": ("Báo cáo kinh tế - xã hội", "Báo cáo thu ngân sách"),
        },
    ),
    Gathering(
        "invited",
        "vptu",
        "conference",
        "Hội nghị Ban Thường vụ Tỉnh ủy cho ý kiến các nội dung trình HĐND tỉnh",
        BTV,
        "Bí thư Tỉnh ủy",
        3,
        "cả ngày",
        ROOM_TU,
        ("vpub", "vpdd"),
        (
            ("Chủ trương về các nội dung trình kỳ họp HĐND tỉnh", 120, "vpdd"),
            ("Nhiệm vụ phát triển kinh tế - xã hội năm sau", 90, "vpub"),
        ),
        ("Các đồng chí Ủy viên Ban Thường vụ",),
        "",
        {"papers": ("Tờ trình của Đảng ủy UBND tỉnh",)},
    ),
    Gathering(
        "draft",
        "vpdd",
        "meeting",
        "Phiên họp Thường trực HĐND tỉnh cho ý kiến công tác chuẩn bị kỳ họp",
        TTHDND,
        "Phó Chủ tịch HĐND tỉnh",
        7,
        "13 giờ 30’",
        "Phòng họp HĐND tỉnh",
        ("vpub",),
        (("Tiến độ thẩm tra của các Ban", 45, "vpdd"),),
        ("Trưởng các Ban của HĐND tỉnh",),
    ),
    Gathering(
        "draft",
        "vpub",
        "working",
        "Buổi làm việc về giải ngân vốn đầu tư công các dự án trọng điểm",
        UBND,
        "Phó Chủ tịch Thường trực UBND tỉnh",
        2,
        "8h30",
        "Phòng họp số 3, trụ sở UBND tỉnh",
        (),
        (),
        (),
        "",
        {
            "gathering": "Tập trung tại cổng trụ sở UBND tỉnh lúc 7h00, khảo sát thực địa trước khi họp"
        },
    ),
    Gathering(
        "secret", "vptu", "meeting", "", TTTU, "Bí thư Tỉnh ủy", 5, "sáng", ROOM_TU, ("vpub",)
    ),
    Gathering(
        "postponed",
        "vpdd",
        "meeting",
        "Cuộc họp về công tác tiếp xúc cử tri sau kỳ họp",
        TTHDND,
        "Phó Chủ tịch HĐND tỉnh",
        6,
        "14h00",
        "Phòng họp HĐND tỉnh",
        ("vptu", "vpub"),
        (("Kế hoạch tiếp xúc cử tri", 30, "vpdd"),),
        ("Ủy ban MTTQ Việt Nam tỉnh",),
    ),
    Gathering(
        "cancelled",
        "vpub",
        "meeting",
        "Cuộc họp về công tác phòng, chống thiên tai",
        UBND,
        "Phó Chủ tịch UBND tỉnh",
        1,
        "8h00",
        ROOM_UB,
        (),
        (("Phương án ứng phó", 30, "vpub"),),
        ("Giám đốc Sở Nông nghiệp và Môi trường",),
    ),
    Gathering(
        "forward",
        "vptu",
        "briefing",
        "Giao ban các ban đảng, Văn phòng Tỉnh ủy tháng này",
        TTTU,
        "Phó Bí thư Thường trực Tỉnh ủy",
        8,
        "8h00",
        ROOM_TU,
        (),
        (("Kết quả công tác tháng", 60, "vptu"),),
        ("Lãnh đạo các ban đảng",),
    ),
)

WAITING = (
    ("vpub", UBND, "Quy chế phối hợp quản lý cụm công nghiệp", "Sở Công Thương"),
    ("vpub", UBND, "Đề án sắp xếp đơn vị sự nghiệp công lập", "Sở Nội vụ"),
    (
        "vptu",
        BTV,
        "Báo cáo kết quả kiểm tra việc thực hiện nghị quyết chuyên đề",
        "Ủy ban Kiểm tra Tỉnh ủy",
    ),
)
