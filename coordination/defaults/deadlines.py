"""Time limits of the law and of habit; dates of validity as far as they are known."""

from datetime import date
from typing import NamedTuple

LAW_2026 = date(2026, 7, 1)
NQLT_72 = date(2025, 2, 20)
RECEPTION_LAW = date(2014, 7, 1)


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
_TCD = "Luật Tiếp công dân"
_NQ72 = "NQLT 72/2025"
_ND191 = "NĐ 191/2026"
_HOUSE = "Quy chế phối hợp (mặc định)"

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
    RuleRow("kn-gui-quyet-dinh-lan-hai", "Gửi quyết định giải quyết khiếu nại lần hai",
            f"{_KN} Đ41 (cần đối chiếu)", 5, "ngày có quyết định", 7, "d"),
    RuleRow("kn-lan-hai", "Giải quyết khiếu nại lần hai", f"{_KN} Đ37", 5, "ngày thụ lý", 45, "d"),
    RuleRow("kn-lan-hai-phuc-tap", "Giải quyết khiếu nại lần hai, vụ việc phức tạp", f"{_KN} Đ37",
            5, "ngày thụ lý", 60, "d"),
    RuleRow("kn-lan-hai-xa", "Giải quyết khiếu nại lần hai, vùng sâu, vùng xa", f"{_KN} Đ37", 5,
            "ngày thụ lý", 60, "d"),
    RuleRow("kn-lan-hai-xa-phuc-tap", "Giải quyết khiếu nại lần hai, vùng sâu, vùng xa, phức tạp",
            f"{_KN} Đ37", 5, "ngày thụ lý", 70, "d"),
    RuleRow("kn-doi-thoai", "Giấy mời đối thoại", f"{_ND155} Đ28 (Đ11)", 5, "ngày đối thoại", 5,
            "d", "back", valid_from=LAW_2026, also_running=True),
    RuleRow("kn-tam-dinh-chi", "Gửi quyết định tạm đình chỉ, đình chỉ", f"{_ND155} Đ28b (Đ12)", 5,
            "ngày có quyết định", 3, "wd", valid_from=LAW_2026, also_running=True,
            note="Thời hạn còn lại tính tiếp từ ngày có quyết định tiếp tục giải quyết."),
    RuleRow("kn-tiep-tuc", "Gửi quyết định tiếp tục giải quyết khiếu nại",
            f"{_ND155} Đ28b(2) (Đ12)", 5, "ngày có quyết định tiếp tục giải quyết", 3, "wd",
            valid_from=LAW_2026, also_running=True),
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
    RuleRow("tc-thong-bao-thu-ly", "Thông báo việc thụ lý tố cáo",
            f"{_TC} Đ29(2) (cần đối chiếu)", 5, "ngày thụ lý", 5, "wd"),
    RuleRow("tc-gui-ket-luan", "Gửi kết luận nội dung tố cáo", f"{_TC} Đ35(3) (cần đối chiếu)", 5,
            "ngày ban hành kết luận", 5, "wd"),
    RuleRow("tc-xu-ly-ket-luan", "Xử lý theo kết luận nội dung tố cáo",
            f"{_TC} Đ36 (cần đối chiếu)", 5, "ngày ban hành kết luận", 7, "wd"),
]  # fmt: skip

RECEPTION = [
    RuleRow("tcd-lich", "Công bố lịch tiếp công dân", f"{_TCD} Đ24(4)", 5, "ngày tiếp", 5, "wd",
            "back", valid_from=RECEPTION_LAW),
    RuleRow("tcd-moi-dbqh", "Báo đại biểu Quốc hội về buổi tiếp công dân", f"{_TCD} Đ21(1)", 5,
            "ngày tiếp", 10, "wd", "back", valid_from=RECEPTION_LAW),
    RuleRow("tcd-dbqh-vang", "Đại biểu Quốc hội báo không tham gia được buổi tiếp công dân",
            f"{_TCD} Đ21(1)", 5, "ngày tiếp", 5, "wd", "back", valid_from=RECEPTION_LAW),
    RuleRow("tcd-tra-loi", "Trả lời người đến tiếp về việc xử lý nội dung nhận tại buổi tiếp",
            f"{_TCD} Đ28(1)", 5, "ngày tiếp nhận tại nơi tiếp công dân", 10, "wd",
            note="Chỉ với nội dung nhận khi tiếp công dân; đơn gửi đến theo thời hạn xử lý đơn."),
    RuleRow("don-xu-ly", "Xử lý đơn gửi đến qua dịch vụ bưu chính",
            "TT 05/2021/TT-TTCP (cần đối chiếu)", 5, "ngày nhận đơn", 10, "wd"),
    RuleRow("tcd-bao-ket-qua", "Thông báo kết quả giải quyết cho cơ quan chuyển đơn",
            f"{_TCD} Đ27(2)", 5, "ngày giải quyết xong", 7, "wd",
            note="Chỉ với khiếu nại, tố cáo."),
    RuleRow("tcd-bao-cong-dan", "Thông báo kết quả giải quyết cho người gửi",
            f"{_TCD} Đ28(2)", 5, "ngày nhận kết quả", 5, "wd",
            note="Chỉ với khiếu nại, tố cáo, nếu người gửi đã yêu cầu."),
    RuleRow("tcd-ket-luan", "Thông báo kết luận việc tiếp công dân",
            f"{_ND154} Đ25(2); số ngày do Văn phòng ấn định", 5, "ngày tiếp", 5, "wd",
            valid_from=LAW_2026),
    RuleRow("don-hoi-ket-qua", "Hỏi cơ quan nhận đơn về kết quả giải quyết",
            "Quy định của Văn phòng (mặc định)", 5, "ngày chuyển đơn", 30, "d"),
    RuleRow("tcd-tu-choi", "Thông báo từ chối tiếp công dân", f"{_ND154} Đ4(3)", 5, "ngày từ chối",
            3, "wd", valid_from=LAW_2026),
    RuleRow("tcd-truc-tuyen", "Thông báo tiếp công dân trực tuyến", f"{_ND154} Đ23(1)", 5,
            "ngày tiếp", 5, "wd", "back", valid_from=LAW_2026),
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
    RuleRow("txct-cn-quyet", "Quyết định việc đại biểu tiếp xúc cá nhân, nhóm cử tri",
            f"{_NQ72} Đ33(4)", 4, "ngày nhận đề nghị", 5, "wd", valid_from=NQLT_72),
    RuleRow("txct-cn-bao", "Báo nơi đại biểu tiếp xúc cá nhân, nhóm cử tri", f"{_NQ72} Đ33(5)", 4,
            "ngày tiếp xúc", 3, "wd", "back", valid_from=NQLT_72),
    RuleRow("txct-cn-th", "Tổng hợp ý kiến cá nhân, nhóm cử tri", f"{_NQ72} Đ33(8)", 4,
            "ngày tiếp xúc", 5, "wd", valid_from=NQLT_72),
    RuleRow("kncct-qh", "Trả lời kiến nghị cử tri gửi Quốc hội", f"{_NQ72} Đ49(1)", 4,
            "ngày nhận kiến nghị", 60, "d", valid_from=NQLT_72),
    RuleRow("kncct-qh-th-truoc", "Tổng hợp kiến nghị cử tri trước kỳ họp thường lệ của Quốc hội",
            f"{_NQ72} Đ37(2)", 4, "ngày khai mạc kỳ họp Quốc hội", 15, "d", "back",
            valid_from=NQLT_72),
    RuleRow("kncct-qh-th-sau", "Tổng hợp kiến nghị cử tri sau kỳ họp thường lệ của Quốc hội",
            f"{_NQ72} Đ37(2)", 4, "ngày bế mạc kỳ họp Quốc hội", 15, "d", valid_from=NQLT_72),
    RuleRow("kncct-qh-bt-truoc",
            "Tổng hợp kiến nghị cử tri trước kỳ họp không thường lệ của Quốc hội",
            f"{_NQ72} Đ38(2)", 4, "ngày khai mạc kỳ họp Quốc hội", 2, "wd", "back",
            valid_from=NQLT_72),
    RuleRow("kncct-qh-bt-sau", "Tổng hợp kiến nghị cử tri sau kỳ họp không thường lệ của Quốc hội",
            f"{_NQ72} Đ38(2)", 4, "ngày bế mạc kỳ họp Quốc hội", 7, "wd", valid_from=NQLT_72),
    RuleRow("kncct-chuyen", "Chuyển kiến nghị cử tri đến cơ quan có thẩm quyền",
            "Quy định của Văn phòng (mặc định)", 4, "ngày tổng hợp xong", 5, "wd"),
    RuleRow("kncct-dinh-tuyen-lai", "Chuyển lại kiến nghị cử tri được trả lại",
            "Quy định của Văn phòng (mặc định)", 4, "ngày nhận lại kiến nghị", 5, "wd"),
    RuleRow("kncct-bao-cu-tri", "Thông báo kết quả trả lời đến cử tri",
            f"{_NQ72} Đ49(3); số ngày do Văn phòng ấn định", 4, "ngày có văn bản trả lời", 3, "wd",
            valid_from=NQLT_72),
    RuleRow("kncct-cong-khai", "Công khai kết quả trả lời kiến nghị cử tri", f"{_NQ72} Đ51(1)", 4,
            "ngày hết thời hạn trả lời", 15, "wd", valid_from=NQLT_72),
    RuleRow("kncct-niem-yet", "Niêm yết kết quả trả lời kiến nghị cử tri", f"{_NQ72} Đ51(2)", 4,
            "ngày bắt đầu niêm yết", 30, "d", valid_from=NQLT_72),
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
]  # fmt: skip

APPRAISALS = [
    RuleRow("td-kiem-tra-ho-so", "Kiểm tra tính đầy đủ, hợp lệ của hồ sơ trình",
            f"{_ND191} Đ15(1) (vận dụng)", 2, "ngày nhận hồ sơ", 2, "wd"),
    RuleRow("tham-dinh", "Thẩm định, thẩm tra hồ sơ", f"{_ND191} Đ15(2) (vận dụng)", 2,
            "ngày nhận đủ hồ sơ", 5, "wd", extendable=1,
            note="Văn bản không phải văn bản quy phạm pháp luật: 3 ngày làm việc (Đ16)."),
    RuleRow("td-tiep-thu", "Tiếp thu, giải trình ý kiến thẩm định, thẩm tra", _HOUSE, 2,
            "ngày gửi báo cáo thẩm tra", 3, "wd"),
    RuleRow("td-ho-so-btv", "Gửi hồ sơ trình Ban Thường vụ Tỉnh ủy", _HOUSE, 2,
            "ngày họp Ban Thường vụ", 5, "wd", "back"),
    RuleRow("pyk-tra-loi", "Trả lời phiếu lấy ý kiến", f"{_ND191} Đ17(1) (vận dụng)", 2,
            "ngày gửi phiếu", 5, "wd", note="Từ 2 đến 5 ngày làm việc."),
    RuleRow("pyk-tra-loi-khan", "Trả lời phiếu lấy ý kiến (khẩn)", f"{_ND191} Đ17(1) (vận dụng)", 2,
            "ngày gửi phiếu", 2, "wd", note="Từ 2 đến 5 ngày làm việc."),
]  # fmt: skip

TRIPS = [
    RuleRow("ct-ke-hoach", "Kế hoạch chuyến công tác", _HOUSE, 6, "ngày đi", 5, "wd", "back"),
    RuleRow("ct-tai-lieu-doan", "Gửi tài liệu phục vụ đoàn công tác", _HOUSE, 6, "ngày đi", 3, "wd",
            "back"),
    RuleRow("ct-xin-phep", "Xin phép đi công tác nước ngoài", _HOUSE, 6, "ngày đi", 20, "wd",
            "back"),
    RuleRow("ct-bao-cao", "Báo cáo kết quả chuyến công tác trong nước", _HOUSE, 6, "ngày về", 5,
            "wd"),
    RuleRow("ct-bao-cao-nuoc-ngoai", "Báo cáo kết quả chuyến công tác nước ngoài",
            f"{_ND191} Đ25(2)", 6, "ngày về nước", 7, "d"),
]  # fmt: skip

TRAINING = [
    RuleRow("dt-danh-sach", "Gửi danh sách cử đi học", _HOUSE, 7, "ngày khai giảng", 5, "wd",
            "back"),
    RuleRow("dt-trieu-tap", "Triệu tập học viên", _HOUSE, 7, "ngày khai giảng", 5, "wd", "back"),
    RuleRow("dt-bao-cao", "Báo cáo kết quả lớp học", _HOUSE, 7, "ngày bế giảng", 7, "wd"),
    RuleRow("dt-bao-cao-nuoc-ngoai", "Báo cáo kết quả khóa học ở nước ngoài",
            "TT 03/2023/TT-BNV Đ12(2) (cần đối chiếu)", 7, "ngày về nước", 15, "d"),
]  # fmt: skip

REVIEWS = [
    RuleRow("sk-phan-van-phong", "Gửi phần báo cáo sơ kết, tổng kết của từng văn phòng", _HOUSE, 8,
            "ngày hội nghị", 15, "wd", "back"),
    RuleRow("sk-du-thao", "Dự thảo báo cáo sơ kết, tổng kết", _HOUSE, 8, "ngày hội nghị", 7, "wd",
            "back"),
]  # fmt: skip

HABITS = [
    RuleRow("tt-cung-cap", "Cung cấp thông tin, tài liệu", "Quy chế phối hợp (mặc định)", 3,
            "ngày nhận đề nghị", 3, "wd", extendable=1),
    RuleRow("tt-cung-cap-khan", "Cung cấp thông tin, tài liệu (khẩn)",
            "Quy chế phối hợp (mặc định)", 3, "ngày nhận đề nghị", 1, "wd"),
    RuleRow("ct-tai-lieu", "Gửi tài liệu phục vụ cuộc họp", "Quy chế phối hợp (mặc định)", 1,
            "ngày họp", 3, "wd", "back"),
]  # fmt: skip

RULES = [
    *COMPLAINTS, *DENUNCIATIONS, *RECEPTION, *VOTERS, *SESSIONS, *APPRAISALS, *TRIPS, *TRAINING,
    *REVIEWS, *HABITS,
]  # fmt: skip
