"""The model cases: subject, place, whose competence, and how far each has come; days from today."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoPetition:
    """`sent`, `answered`: days before today; `step`: how far it goes beyond its forwarding."""

    title: str
    places: tuple[str, ...]
    level: str
    body: str
    field: str
    step: str = ""
    sent: int | None = None
    answered: int | None = None
    group: str = ""
    roadmap: int | None = None
    text: str = ""
    stream: str = "hdnd"


CASES = (
    DemoPetition(
        "Sửa cầu tràn thôn Nà Mít", ("xã Suối Bưởi",), "province", "Sở Xây dựng", "economy", sent=12
    ),
    DemoPetition(
        "Nâng cấp kênh mương nội đồng",
        ("xã Thượng Cọ",),
        "commune",
        "UBND xã Thượng Cọ",
        "economy",
        "remind",
        sent=52,
    ),
    DemoPetition(
        "Cấp giấy chứng nhận khu tái định cư",
        ("phường Sông Mai",),
        "province",
        "Sở Nông nghiệp và Môi trường",
        "economy",
        "follow",
        40,
        15,
        "roadmap",
        20,
        "Đang hoàn thiện hồ sơ đo đạc, cấp giấy chứng nhận cho các hộ đủ điều kiện.",
    ),
    DemoPetition(
        "Bổ sung biên chế giáo viên mầm non",
        ("xã Suối Bưởi", "xã Thượng Cọ", "xã Đồng Trung Lâm"),
        "central",
        "Ủy ban Dân nguyện",
        "policy",
        sent=40,
        stream="qh",
    ),
    DemoPetition(
        "Kéo điện khu sản xuất Đồi Chè",
        ("xã Đồng Trung Lâm",),
        "elsewhere",
        "Công ty Điện lực",
        "economy",
        "reply",
        33,
        3,
        "done",
        None,
        "Đã khảo sát, kéo đường dây đến khu sản xuất.",
    ),
    DemoPetition(
        "Quy hoạch treo khu trung tâm",
        ("phường Đồi Trám",),
        "province",
        "Sở Xây dựng",
        "economy",
        "more",
        25,
        6,
        "no_roadmap",
        None,
        "Đang rà soát quy hoạch.",
    ),
    DemoPetition(
        "Mức hỗ trợ nhà văn hóa thôn",
        ("xã Suối Bưởi",),
        "province",
        "Sở Văn hóa, Thể thao và Du lịch",
        "society",
        "explain",
        60,
        35,
        "explained",
        None,
        "Mức hỗ trợ thực hiện theo nghị quyết của HĐND tỉnh.",
    ),
    DemoPetition(
        "Mở lớp bán trú",
        ("xã Đồng Trung Lâm",),
        "province",
        "Sở Giáo dục và Đào tạo",
        "society",
        "solve",
        58,
        30,
        "done",
        None,
        "Đã mở hai lớp bán trú từ đầu năm học.",
    ),
    DemoPetition(
        "Nước sạch liên xã",
        ("xã Thượng Cọ", "xã Suối Bưởi"),
        "province",
        "Sở Xây dựng",
        "economy",
        "carry",
        150,
        120,
        "roadmap",
        -10,
        "Dự án hoàn thành theo lộ trình.",
    ),
    DemoPetition(
        "Khai thác cát gây sạt lở",
        ("phường Bến Gót Mới",),
        "province",
        "Sở Xây dựng",
        "economy",
        "return",
        14,
    ),
    DemoPetition(
        "Chợ tạm lấn chiếm lòng đường",
        ("phường Sông Mai",),
        "commune",
        "UBND phường Sông Mai",
        "economy",
        "repeat",
    ),
)
POINTS = (
    "Xã Suối Bưởi, nhà văn hóa xã",
    "Xã Thượng Cọ, hội trường UBND xã",
    "Xã Đồng Trung Lâm, nhà văn hóa trung tâm",
    "Phường Sông Mai, hội trường phường",
    "Phường Đồi Trám, nhà văn hóa khu 3",
    "Phường Bến Gót Mới, hội trường phường",
)
DEPUTIES = ("Lò Thị Mẫu", "Phàn Văn Thử", "Hà Công Diễn")
