"""Time limits of the law and of habit; dates of validity as far as they are known."""

from datetime import date
from typing import NamedTuple

LAW_2026 = date(2026, 7, 1)
NQLT_72 = date(2025, 2, 20)


class RuleRow(NamedTuple):
    code: str
    name: str
    legal_basis: str
    area: int
    start_event: str
    amount: int
    unit: str
    direction: str = "forward"
    valid_from: date | None = None
    valid_to: date | None = None
    extendable: int = 0
    also_running: bool = False
    note: str = ""


_KN = "Luật Khiếu nại"
_ND155 = "NĐ 124/2020 sửa đổi bởi NĐ 155/2026"
_TC = "Luật Tố cáo"
_ND154 = "NĐ 154/2026"

COMPLAINTS = [
    RuleRow("kn-thu-ly-cu", "Thụ lý hoặc không thụ lý khiếu nại (trước 01/7/2026)",
            f"{_KN} Đ27, Đ36", 5, "ngày nhận đơn", 10, "d", valid_to=date(2026, 6, 30)),
    RuleRow("kn-thu-ly", "Thụ lý hoặc không thụ lý khiếu nại", f"{_ND155} Đ16(1), Đ10", 5,
            "ngày nhận đơn", 7, "wd", valid_from=LAW_2026),
    RuleRow("kn-lan-dau", "Giải quyết khiếu nại lần đầu", f"{_KN} Đ28", 5, "ngày thụ lý", 30, "d"),
    RuleRow("kn-lan-dau-phuc-tap", "Giải quyết khiếu nại lần đầu, vụ việc phức tạp", f"{_KN} Đ28",
            5, "ngày thụ lý", 45, "d"),
    RuleRow("kn-lan-dau-xa", "Giải quyết khiếu nại lần đầu, vùng sâu, vùng xa", f"{_KN} Đ28", 5,
            "ngày thụ lý", 45, "d"),
    RuleRow("kn-lan-dau-xa-phuc-tap", "Giải quyết khiếu nại lần đầu, vùng sâu, vùng xa, phức tạp",
            f"{_KN} Đ28", 5, "ngày thụ lý", 60, "d"),
    RuleRow("kn-gui-quyet-dinh", "Gửi quyết định giải quyết khiếu nại", f"{_KN} Đ32", 5,
            "ngày có quyết định", 3, "wd"),
    RuleRow("kn-lan-hai", "Giải quyết khiếu nại lần hai", f"{_KN} Đ37", 5, "ngày thụ lý", 45, "d"),
    RuleRow("kn-lan-hai-phuc-tap", "Giải quyết khiếu nại lần hai, vụ việc phức tạp", f"{_KN} Đ37",
            5, "ngày thụ lý", 60, "d"),
    RuleRow("kn-lan-hai-xa-phuc-tap", "Giải quyết khiếu nại lần hai, vùng sâu, vùng xa, phức tạp",
            f"{_KN} Đ37", 5, "ngày thụ lý", 70, "d"),
    RuleRow("kn-doi-thoai", "Giấy mời đối thoại", f"{_ND155} Đ28 (Đ11)", 5, "ngày đối thoại", 5,
            "d", "back", valid_from=LAW_2026, also_running=True),
    RuleRow("kn-tam-dinh-chi", "Gửi quyết định tạm đình chỉ, đình chỉ", f"{_ND155} Đ28b (Đ12)", 5,
            "ngày có quyết định", 3, "wd", valid_from=LAW_2026, also_running=True,
            note="Thời hạn còn lại tính tiếp từ ngày có quyết định tiếp tục giải quyết."),
]  # fmt: skip

DENUNCIATIONS = [
    RuleRow("tc-xu-ly-ban-dau", "Xử lý ban đầu thông tin tố cáo", f"{_TC} Đ24(1)", 5,
            "ngày nhận được", 7, "wd"),
    RuleRow("tc-xu-ly-ban-dau-nhieu-noi", "Xử lý ban đầu, phải xác minh nhiều nơi", f"{_TC} Đ24(1)",
            5, "ngày nhận được", 10, "wd"),
    RuleRow("tc-chuyen", "Chuyển tố cáo không thuộc thẩm quyền", f"{_TC} Đ24(2)", 5,
            "ngày nhận được", 5, "wd"),
    RuleRow("tc-bao-chi", "Trả lời cơ quan chuyển tố cáo", f"{_TC} Đ26(2)", 5, "ngày nhận được", 20,
            "d"),
    RuleRow("tc-giai-quyet", "Giải quyết tố cáo", f"{_TC} Đ30; NĐ 156/2026", 5, "ngày thụ lý", 30,
            "d", extendable=1, note="Vụ việc phức tạp: gia hạn một lần 30 ngày."),
    RuleRow("tc-giai-quyet-dac-biet", "Giải quyết tố cáo đặc biệt phức tạp",
            f"{_TC} Đ30; NĐ 156/2026", 5, "ngày thụ lý", 30, "d", extendable=2,
            note="Gia hạn hai lần, mỗi lần 30 ngày."),
]  # fmt: skip

RECEPTION = [
    RuleRow("tcd-lich", "Công bố lịch tiếp công dân", f"{_ND154} Đ24(4)", 5, "ngày tiếp", 5, "wd",
            "back", valid_from=LAW_2026),
    RuleRow("tcd-moi-dbqh", "Báo đại biểu Quốc hội về buổi tiếp công dân", f"{_ND154} Đ21", 5,
            "ngày tiếp", 10, "wd", "back", valid_from=LAW_2026),
    RuleRow("tcd-tra-loi", "Trả lời người đến tiếp về việc xử lý", "Luật Tiếp công dân Đ28(1)", 5,
            "ngày nhận đơn", 10, "wd"),
    RuleRow("tcd-bao-ket-qua", "Thông báo kết quả cho cơ quan chuyển đơn",
            "Luật Tiếp công dân Đ27(2)", 5, "ngày giải quyết xong", 7, "wd"),
    RuleRow("tcd-bao-cong-dan", "Thông báo kết quả cho công dân", "Luật Tiếp công dân Đ28(2)", 5,
            "ngày nhận kết quả", 5, "wd"),
    RuleRow("tcd-tu-choi", "Thông báo từ chối tiếp công dân", f"{_ND154} Đ4(3)", 5, "ngày từ chối",
            3, "wd", valid_from=LAW_2026),
    RuleRow("tcd-truc-tuyen", "Thông báo tiếp công dân trực tuyến", f"{_ND154} Đ20", 5, "ngày tiếp",
            5, "wd", "back", valid_from=LAW_2026),
    RuleRow("tcd-truc-tuyen-thu", "Thử đường truyền tiếp công dân trực tuyến", f"{_ND154} Đ23", 5,
            "ngày tiếp", 1, "wd", "back", valid_from=LAW_2026),
    RuleRow("don-qua-45-ngay", "Đơn chưa được xử lý: mốc xem xét trách nhiệm", f"{_ND154} Đ41(3b)",
            5, "ngày nhận đơn", 45, "d", valid_from=LAW_2026),
]  # fmt: skip

VOTERS = [
    RuleRow("txct-bao-chi", "Gửi kế hoạch tiếp xúc cử tri đến cơ quan báo chí",
            "NQLT 72/2025 Đ6(3)", 4, "ngày tiếp xúc", 7, "wd", "back", valid_from=NQLT_72),
    RuleRow("txct-ngoai-tinh", "Báo việc đại biểu Quốc hội tiếp xúc ngoài tỉnh", "NQLT 72/2025 Đ31",
            4, "ngày tiếp xúc", 20, "wd", "back", valid_from=NQLT_72),
    RuleRow("txct-hdnd-quyet", "Thường trực HĐND quyết định tiếp xúc ngoài đơn vị",
            "NQLT 72/2025 Đ32", 4, "ngày nhận đề nghị", 5, "wd", valid_from=NQLT_72),
    RuleRow("txct-hdnd-bao", "Báo nơi đại biểu HĐND tiếp xúc ngoài đơn vị", "NQLT 72/2025 Đ32", 4,
            "ngày tiếp xúc", 3, "wd", "back", valid_from=NQLT_72),
    RuleRow("kncct-qh", "Trả lời kiến nghị cử tri gửi Quốc hội",
            "QĐ 33/2017 sửa đổi bởi QĐ 30/2020/QĐ-TTg", 4, "ngày nhận kiến nghị", 60, "d"),
    RuleRow("kncct-hdnd", "Trả lời kiến nghị cử tri gửi HĐND", "Quy định của Văn phòng (mặc định)",
            4, "ngày nhận kiến nghị", 30, "d",
            note="Và chậm nhất 15 ngày trước kỳ họp thường lệ; văn phòng ấn định."),
    RuleRow("kncct-hdnd-truoc-ky-hop", "Trả lời kiến nghị cử tri trước kỳ họp thường lệ",
            "Quy định của Văn phòng (mặc định)", 4, "ngày khai mạc kỳ họp", 15, "d", "back"),
]  # fmt: skip

SESSIONS = [
    RuleRow("kh-trieu-tap", "Triệu tập kỳ họp thường lệ",
            "Luật 77/2015 Đ80 (nay Luật 72/2025/QH15, cần đối chiếu)", 1, "ngày khai mạc", 20, "d",
            "back"),
    RuleRow("kh-trieu-tap-chuyen-de", "Triệu tập kỳ họp chuyên đề, đột xuất",
            "Luật 77/2015 Đ80 (nay Luật 72/2025/QH15, cần đối chiếu)", 1, "ngày khai mạc", 7, "d",
            "back"),
    RuleRow("kh-ho-so-tham-tra", "Gửi hồ sơ dự thảo nghị quyết để thẩm tra",
            "Luật 80/2015 Đ124 (nay Luật 64/2025/QH15, cần đối chiếu)", 2, "ngày khai mạc", 15, "d",
            "back"),
    RuleRow("kh-tham-tra", "Ban của HĐND họp thẩm tra",
            "Luật 87/2015 Đ78 (nay Luật 121/2025/QH15, cần đối chiếu)", 2, "ngày khai mạc", 10, "d",
            "back"),
    RuleRow("kh-tai-lieu", "Gửi tài liệu đến đại biểu HĐND", "Thông lệ kỳ họp", 1, "ngày khai mạc",
            5, "d", "back"),
    RuleRow("kh-bao-cao-loi-hua", "Báo cáo việc thực hiện lời hứa khi trả lời chất vấn",
            "Luật 87/2015 Đ60(7) (nay Luật 121/2025/QH15, cần đối chiếu)", 1, "ngày khai mạc", 10,
            "d", "back"),
    RuleRow("kh-lien-tich", "Hội nghị liên tịch thống nhất nội dung, chương trình kỳ họp",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 50, "d", "back"),
    RuleRow("kh-y-kien-cu-tri", "Tổng hợp ý kiến, kiến nghị cử tri gửi tới kỳ họp",
            "Thông lệ kỳ họp", 4, "ngày khai mạc", 26, "d", "back"),
    RuleRow("kh-chu-truong", "Báo cáo Ban Thường vụ Tỉnh ủy cho chủ trương về nội dung kỳ họp",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 17, "d", "back"),
    RuleRow("kh-hop-to", "Họp Tổ đại biểu HĐND trước kỳ họp", "Thông lệ kỳ họp", 1,
            "ngày khai mạc", 10, "d", "back"),
    RuleRow("kh-cong-khai", "Thông báo dự kiến chương trình kỳ họp trên báo chí",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 10, "d", "back"),
    RuleRow("kh-tiep-thu", "Báo cáo tiếp thu, giải trình ý kiến thẩm tra", "Thông lệ kỳ họp", 2,
            "ngày khai mạc", 5, "wd", "back"),
    RuleRow("kh-dieu-kien", "Chuẩn bị hội trường, lễ tân, y tế, bảo đảm an ninh kỳ họp",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 3, "wd", "back"),
    RuleRow("kh-chu-truong-chuyen-de", "Báo cáo Ban Thường vụ Tỉnh ủy (kỳ họp chuyên đề, đột xuất)",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 6, "d", "back"),
    RuleRow("kh-ho-so-chuyen-de", "Gửi hồ sơ để thẩm tra (kỳ họp chuyên đề, đột xuất)",
            "Thông lệ kỳ họp", 2, "ngày khai mạc", 5, "d", "back"),
    RuleRow("kh-tham-tra-chuyen-de", "Ban của HĐND họp thẩm tra (kỳ họp chuyên đề, đột xuất)",
            "Thông lệ kỳ họp", 2, "ngày khai mạc", 4, "d", "back"),
    RuleRow("kh-tai-lieu-chuyen-de", "Gửi tài liệu đến đại biểu (kỳ họp chuyên đề, đột xuất)",
            "Thông lệ kỳ họp", 1, "ngày khai mạc", 2, "wd", "back"),
    RuleRow("tham-dinh", "Thẩm định, thẩm tra hồ sơ", "Quy chế phối hợp (mặc định)", 2,
            "ngày nhận đủ hồ sơ", 5, "wd", extendable=1),
]  # fmt: skip

HABITS = [
    RuleRow("tt-cung-cap", "Cung cấp thông tin, tài liệu", "Quy chế phối hợp (mặc định)", 3,
            "ngày nhận đề nghị", 3, "wd", extendable=1),
    RuleRow("tt-cung-cap-khan", "Cung cấp thông tin, tài liệu (khẩn)",
            "Quy chế phối hợp (mặc định)", 3, "ngày nhận đề nghị", 1, "wd"),
    RuleRow("ct-bao-cao-nuoc-ngoai", "Báo cáo kết quả chuyến công tác nước ngoài",
            "NĐ 191/2026 Đ25", 6, "ngày kết thúc chuyến công tác", 7, "d"),
    RuleRow("ct-tai-lieu", "Gửi tài liệu phục vụ cuộc họp", "Quy chế phối hợp (mặc định)", 1,
            "ngày họp", 3, "wd", "back"),
]  # fmt: skip

RULES = [*COMPLAINTS, *DENUNCIATIONS, *RECEPTION, *VOTERS, *SESSIONS, *HABITS]
