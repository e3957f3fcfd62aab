"""The 24 model tasks of PRACTICE table 13, as data; made up, no real person, no secret."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Model:
    """One row; days are written as in the week of 23 November 2026 and moved by whole weeks."""

    no: int
    area: int
    title: str
    lead: str
    coordinating: tuple[str, ...]
    raw: str
    due: str
    basis: str = "letter"
    number: str = ""
    dated: str = ""
    hour: str = ""
    bodies: tuple[str, ...] = ()
    urgency: str = ""
    access: str = "internal"
    description: str = ""
    asks: dict[str, str] = field(default_factory=dict)
    own_dates: dict[str, str] = field(default_factory=dict)
    logged: str = ""


MODELS = (
    Model(1, 1, "Chuẩn bị nội dung, tài liệu và điều kiện phục vụ Hội nghị Ban Chấp hành Đảng bộ "
          "tỉnh tổng kết công tác năm 2026", "vptu", ("vpub", "vpdd"),
          "gửi tài liệu về Văn phòng Tỉnh ủy (qua Phòng Tổng hợp) trước 16 giờ ngày 27/11/2026",
          "2026-11-27", number="1186-CV/VPTU", dated="2026-11-16", hour="16:00",
          asks={"vpub": "Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2026",
                "vpdd": "Báo cáo kết quả hoạt động của HĐND tỉnh, Đoàn ĐBQH tỉnh năm 2026"}),
    Model(2, 1, "Rà soát, đôn đốc tiến độ báo cáo, tờ trình, dự thảo nghị quyết trình kỳ họp "
          "thường lệ cuối năm 2026 của HĐND tỉnh", "vpdd", ("vpub", "vptu"),
          "gửi hồ sơ đến các Ban của HĐND tỉnh chậm nhất ngày 20/11/2026", "2026-11-20",
          basis="conclusion", number="78/TB-HĐND", dated="2026-10-30", urgency="urgent",
          bodies=("Sở Tài chính", "Sở Tư pháp"),
          description="Kết luận hội nghị liên tịch chuẩn bị kỳ họp."),
    Model(3, 1, "Hoàn thiện tài liệu, giấy mời và kết nối trực tuyến phục vụ Phiên họp thường kỳ "
          "UBND tỉnh tháng 11/2026", "vpub", ("vptu", "vpdd"),
          "gửi tài liệu chậm nhất 03 ngày làm việc trước ngày họp (27/11/2026)", "2026-11-24",
          basis="programme", number="8126/UBND-TH", dated="2026-11-02", access="open",
          bodies=("VNPT Phú Thọ",)),
    Model(4, 2, "Thẩm định dự thảo Nghị quyết của Ban Chấp hành Đảng bộ tỉnh về nhiệm vụ phát "
          "triển kinh tế - xã hội năm 2027 trước khi trình Ban Thường vụ Tỉnh ủy", "vptu",
          ("vpub",), "hoàn thành thẩm định trước ngày 02/12/2026", "2026-12-01",
          number="45-TTr/ĐU", dated="2026-11-13", access="restricted", bodies=("Sở Tài chính",)),
    Model(5, 2, "Tham mưu tổ chức thẩm tra 18 dự thảo nghị quyết trình kỳ họp thường lệ cuối năm "
          "2026; tổng hợp việc tiếp thu, giải trình", "vpdd", ("vpub",),
          "gửi báo cáo tiếp thu, giải trình trước 10 giờ 00 phút ngày 30/11/2026", "2026-11-30",
          number="412/HĐND-VP", dated="2026-11-18", hour="10:00", urgency="urgent"),
    Model(6, 2, "Thẩm tra hồ sơ dự thảo Đề án chuyển đổi số tỉnh giai đoạn 2026 - 2030 trước khi "
          "trình UBND tỉnh", "vpub", ("vptu",),
          "trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ (18/11/2026)", "2026-11-25",
          number="196/TTr-SKHCN", dated="2026-11-12", bodies=("Sở Khoa học và Công nghệ",)),
    Model(7, 3, "Cung cấp số liệu kinh tế - xã hội, thu ngân sách và giải ngân vốn đầu tư công 11 "
          "tháng năm 2026 phục vụ báo cáo của Thường trực Tỉnh ủy", "vpub", ("vptu",),
          "gửi về Văn phòng Tỉnh ủy trước ngày 26/11/2026, đồng thời gửi bản mềm", "2026-11-25",
          number="1203-CV/VPTU", dated="2026-11-19", urgency="urgent", logged="vptu",
          bodies=("Sở Tài chính", "Thống kê tỉnh")),
    Model(8, 3, "Cung cấp dự thảo báo cáo hoạt động năm 2026 của Thường trực, các Ban HĐND tỉnh và "
          "Đoàn ĐBQH tỉnh để tổng hợp báo cáo của Tỉnh ủy", "vpdd", ("vptu",),
          "chậm nhất trong ngày 20/11/2026", "2026-11-20", number="1179-CV/VPTU",
          dated="2026-11-13", logged="vptu"),
    Model(9, 3, "Trao đổi tình hình nổi bật trong tuần và dự kiến công tác trọng tâm tuần sau giữa "
          "ba văn phòng", "vptu", ("vpdd", "vpub"), "trước 15 giờ 00 thứ Năm hằng tuần",
          "2026-11-26", basis="regulation", dated="2025-10-07", hour="15:00", access="open"),
    Model(10, 4, "Tổ chức để đại biểu Quốc hội tiếp xúc cử tri sau kỳ họp thứ Hai, Quốc hội khóa "
          "XVI", "vpdd", ("vptu", "vpub"),
          "gửi kế hoạch đến cơ quan báo chí chậm nhất 07 ngày làm việc trước ngày tiếp xúc "
          "(14/12/2026)", "2026-12-03", number="31/KH-ĐĐBQH", dated="2026-11-18", access="open",
          bodies=("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",)),
    Model(11, 4, "Chuyển và đôn đốc trả lời 64 ý kiến, kiến nghị của cử tri gửi tới trước kỳ họp "
          "thường lệ cuối năm 2026", "vpdd", ("vpub",),
          "trả lời bằng văn bản trước ngày 01/12/2026", "2026-11-30", number="189/BC-HĐND",
          dated="2026-11-12", access="open"),
    Model(12, 4, "Tham mưu Báo cáo giám sát việc giải quyết kiến nghị của cử tri trình kỳ họp "
          "thường lệ cuối năm 2026", "vpdd", ("vpub", "vptu"),
          "trình Thường trực HĐND tỉnh chậm nhất 05 ngày trước ngày khai mạc (08/12/2026)",
          "2026-12-03", number="405/HĐND-VP", dated="2026-11-16"),
    Model(13, 5, "Chuẩn bị tiếp công dân định kỳ tháng 12/2026", "vpub", ("vptu", "vpdd"),
          "hoàn thành trước ngày 08/12/2026", "2026-12-07", basis="conclusion",
          number="352/TB-UBND", dated="2026-11-19", access="restricted",
          bodies=("Ủy ban Kiểm tra Tỉnh ủy", "Ban Nội chính Tỉnh ủy", "Thanh tra tỉnh"),
          description="Chuẩn bị hồ sơ, thành phần và kết nối các điểm cầu phục vụ Chủ tịch UBND "
          "tỉnh tiếp công dân định kỳ ngày 10/12/2026."),
    Model(14, 5, "Xử lý đơn kiến nghị, phản ánh", "vpub", ("vpdd",),
          "trong thời hạn 10 ngày làm việc kể từ ngày nhận đơn", "2026-11-26",
          number="27/PC-TTHĐND", dated="2026-11-11", access="restricted",
          bodies=("Sở Nông nghiệp và Môi trường",),
          description="Đơn của một số hộ dân khu tái định cư về cấp giấy chứng nhận quyền sử dụng "
          "đất, do Thường trực HĐND tỉnh chuyển đến; nhận ngày 12/11/2026."),
    Model(15, 5, "Giao ban công tác tiếp công dân, xử lý đơn tháng 11/2026", "vpub",
          ("vptu", "vpdd"), "gửi số liệu về Ban Tiếp công dân trước ngày 27/11/2026",
          "2026-11-26", number="512/GM-VPUBND", dated="2026-11-20", access="restricted",
          bodies=("Ủy ban Kiểm tra Tỉnh ủy", "Ban Nội chính Tỉnh ủy")),
    Model(16, 6, "Chuẩn bị chương trình, tài liệu, phương tiện phục vụ đồng chí Bí thư Tỉnh ủy làm "
          "việc tại một số xã, phường về tổ chức chính quyền địa phương hai cấp", "vptu",
          ("vpub",), "xong trước thứ Năm, ngày 26/11/2026", "2026-11-25", basis="directive",
          dated="2026-11-16", access="restricted",
          description="Ý kiến chỉ đạo của Thường trực Tỉnh ủy tại giao ban, chưa có văn bản."),
    Model(17, 6, "Chuẩn bị đón tiếp, phục vụ Đoàn giám sát của Ủy ban Thường vụ Quốc hội làm việc "
          "tại tỉnh", "vpdd", ("vptu", "vpub"),
          "hoàn thành công tác chuẩn bị trước ngày 15/12/2026", "2026-12-14",
          number="298/ĐĐBQH-VP", dated="2026-11-10",
          bodies=("Công an tỉnh", "Sở Văn hóa, Thể thao và Du lịch")),
    Model(18, 6, "Tham mưu báo cáo kết quả chuyến công tác nước ngoài của Đoàn công tác UBND tỉnh",
          "vpub", ("vptu",), "chậm nhất 07 ngày kể từ ngày kết thúc chuyến công tác (14/11/2026)",
          "2026-11-23", number="2471/QĐ-UBND", dated="2026-10-26", bodies=("Sở Công Thương",)),
    Model(19, 7, "Tổ chức lớp bồi dưỡng kỹ năng soạn thảo văn bản của Đảng và văn bản hành chính "
          "cho cán bộ, công chức ba văn phòng", "vptu", ("vpdd", "vpub"),
          "tổ chức trong tuần đầu tháng 12/2026; gửi danh sách trước ngày 25/11/2026",
          "2026-11-24", number="12-KH/VPTU", dated="2026-10-05", access="open",
          bodies=("Trường Chính trị tỉnh",)),
    Model(20, 7, "Tập huấn kỹ năng số và ứng dụng trí tuệ nhân tạo trong công tác tham mưu tổng "
          "hợp, bảo đảm quy định về bảo vệ bí mật nhà nước", "vpub", ("vptu", "vpdd"),
          "hoàn thành trong quý IV năm 2026", "2026-12-31", number="286/KH-VPUBND",
          dated="2026-10-12", access="open", bodies=("Sở Khoa học và Công nghệ",)),
    Model(21, 7, "Trao đổi kinh nghiệm phục vụ kỳ họp HĐND với Văn phòng Đoàn ĐBQH và HĐND một số "
          "tỉnh", "vpdd", ("vptu", "vpub"), "hoàn thành trước ngày 15/01/2027", "2027-01-14",
          number="655/VP-CTHĐND", dated="2026-11-09", access="open"),
    Model(22, 8, "Chuẩn bị Hội nghị sơ kết 01 năm thực hiện Quy chế phối hợp công tác giữa ba văn "
          "phòng", "vptu", ("vpdd", "vpub"),
          "gửi báo cáo kết quả thực hiện về Văn phòng Tỉnh ủy trước ngày 15/12/2026 để tổng hợp",
          "2026-12-14", number="03-KH/VPTU-VPĐĐBQH&HĐND-VPUBND", dated="2026-11-09",
          access="open"),
    Model(23, 8, "Thống nhất phương án trực, phục vụ lãnh đạo tỉnh dịp Tết Dương lịch và Tết "
          "Nguyên đán Đinh Mùi năm 2027", "vpub", ("vptu", "vpdd"),
          "gửi danh sách trực trước ngày 18/12/2026", "2026-12-17", basis="talk",
          dated="2026-11-17",
          description="Trao đổi thống nhất giữa ba Chánh Văn phòng ngày 17/11/2026."),
    Model(24, 8, "Rà soát, cập nhật danh bạ đầu mối phối hợp và phân công xử lý công việc ngoài "
          "giờ của ba văn phòng", "vpdd", ("vptu", "vpub"),
          "thường xuyên; rà soát trước ngày 05 hằng tháng", "2026-12-04", basis="regulation",
          dated="2025-10-07", access="open"),
)  # fmt: skip
