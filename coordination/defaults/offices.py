"""The three offices, their divisions, and the regulation they signed."""

from datetime import date
from typing import Any

OFFICES: list[dict[str, Any]] = [
    {
        "code": "vptu",
        "name": "Văn phòng Tỉnh ủy",
        "short_name": "Văn phòng Tỉnh ủy",
        "abbreviation": "VPTU",
        "serves": "Tỉnh ủy, Ban Thường vụ Tỉnh ủy, Thường trực Tỉnh ủy",
        "layout": "party",
        "sort": 1,
        "narrow_internal": True,
        "deputy_step": True,
    },
    {
        "code": "vpdd",
        "name": "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        "short_name": "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "abbreviation": "VPĐĐ",
        "symbol": "VPĐĐBQH&HĐND",
        "serves": "Đoàn đại biểu Quốc hội, Hội đồng nhân dân, Thường trực Hội đồng nhân dân tỉnh",
        "layout": "state",
        "sort": 2,
    },
    {
        "code": "vpub",
        "name": "Văn phòng Ủy ban nhân dân tỉnh",
        "short_name": "Văn phòng UBND tỉnh",
        "abbreviation": "VPUB",
        "symbol": "VPUBND",
        "serves": "Ủy ban nhân dân tỉnh và lãnh đạo Ủy ban nhân dân tỉnh",
        "layout": "state",
        "sort": 3,
        "division_step": True,
    },
]

DIVISIONS: dict[str, list[str]] = {
    "vptu": [
        "Phòng Tổng hợp",
        "Phòng Chuyển đổi số - Cơ yếu",
        "Phòng Quản trị",
        "Phòng Hành chính - Lưu trữ",
        "Phòng Tài chính đảng",
    ],
    "vpdd": [
        "Phòng Công tác Quốc hội",
        "Phòng Công tác HĐND",
        "Phòng Dân nguyện",
        "Phòng Hành chính - Tổ chức - Quản trị",
    ],
    "vpub": [
        "Phòng Tổng hợp",
        "Phòng Kinh tế",
        "Phòng Nội chính",
        "Phòng Khoa giáo - Văn xã",
        "Phòng Hành chính - Tổ chức",
        "Phòng Quản trị - Tài vụ",
        "Phòng Kiểm soát thủ tục hành chính",
        "Ban Tiếp công dân",
        "Trung tâm Thông tin - Công báo",
    ],
}

REGULATION: dict[str, Any] = {
    "title": (
        "Quy chế phối hợp công tác giữa Văn phòng Tỉnh ủy, Văn phòng Đoàn đại biểu Quốc hội và "
        "Hội đồng nhân dân tỉnh, Văn phòng Ủy ban nhân dân tỉnh Phú Thọ"
    ),
    "signed_on": date(2025, 10, 7),
    "effective_on": date(2025, 10, 7),
    "province": "Phú Thọ",
    "version": "2025-10-07",
    "principles": "\n".join(
        [
            "Bảo đảm thống nhất, bình đẳng, tôn trọng lẫn nhau giữa ba văn phòng.",
            "Phối hợp kịp thời, chặt chẽ, đúng quy định; giữ nghiêm kỷ luật, kỷ cương công tác.",
            "Làm rõ trách nhiệm của cơ quan chủ trì, cơ quan phối hợp, người đứng đầu, từng người.",
            "Mỗi văn phòng thực hiện đúng chức năng, nhiệm vụ, quyền hạn của mình.",
            "Bảo đảm chất lượng, hiệu quả và thời hạn.",
            "Chấp hành quy định của Đảng và Nhà nước về bảo vệ bí mật nhà nước.",
        ]
    ),
    "signers": "\n".join(
        [
            "Chánh Văn phòng Tỉnh ủy: đồng chí Đinh Anh Tuấn",
            "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh: đồng chí Phạm Thanh Tùng",
            "Chánh Văn phòng UBND tỉnh: đồng chí Ngô Chí Tuệ",
        ]
    ),
    "is_current": True,
}
