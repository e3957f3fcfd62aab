"""What ordinary weeks bring: contents per area, with who leads and who is asked."""

from collections.abc import Mapping

# area number: (how many, (lead, asked, content)); {n} a running number, {t} a month.
Row = tuple[str, tuple[str, ...], str]

ORDINARY: dict[int, tuple[int, tuple[Row, ...]]] = {
    1: (
        12,
        (
            (
                "vpub",
                ("vptu",),
                "Chuẩn bị nội dung cuộc họp Ủy ban nhân dân tỉnh về tiến độ giải phóng mặt bằng các dự án trọng điểm",
            ),
            (
                "vpub",
                ("vpdd", "vptu"),
                "Tham mưu Thông báo kết luận của Chủ tịch UBND tỉnh tại phiên họp chuyên đề tháng {t}",
            ),
            ("vpub", (), "Hoàn thiện tài liệu cuộc họp về chỉ số cải cách hành chính cấp tỉnh"),
            ("vptu", ("vpub",), "Chuẩn bị Hội nghị Ban Thường vụ Tỉnh ủy tháng {t}"),
            (
                "vptu",
                ("vpdd", "vpub"),
                "Tổng hợp ý kiến tham gia dự thảo chương trình công tác của Ban Thường vụ Tỉnh ủy tháng {t}",
            ),
            ("vptu", (), "Chuẩn bị tài liệu giao ban Thường trực Tỉnh ủy tuần {n}"),
            ("vpdd", ("vpub", "vptu"), "Chuẩn bị phiên họp thứ {n} của Thường trực HĐND tỉnh"),
            ("vpdd", ("vpub",), "Tham mưu hội nghị liên tịch chuẩn bị kỳ họp HĐND tỉnh"),
            (
                "vpub",
                ("vptu", "vpdd"),
                "Chuẩn bị buổi làm việc của lãnh đạo UBND tỉnh với đoàn công tác của Bộ Xây dựng",
            ),
            (
                "vpub",
                ("vpdd",),
                "Rà soát thành phần, giấy mời Hội nghị trực tuyến triển khai nhiệm vụ thu ngân sách",
            ),
        ),
    ),
    2: (
        4,
        (
            (
                "vpub",
                ("vptu",),
                "Thẩm tra hồ sơ dự thảo Quyết định ban hành đơn giá bồi thường cây trồng, vật nuôi",
            ),
            ("vpub", ("vpdd",), "Thẩm tra Tờ trình đề nghị bổ sung kế hoạch đầu tư công năm {y}"),
            (
                "vptu",
                ("vpub",),
                "Thẩm định dự thảo Kết luận của Ban Thường vụ Tỉnh ủy về phát triển du lịch",
            ),
            (
                "vpdd",
                ("vpub",),
                "Phục vụ Ban Kinh tế - Ngân sách thẩm tra dự thảo nghị quyết về phí, lệ phí",
            ),
            (
                "vpdd",
                ("vpub", "vptu"),
                "Phục vụ Ban Pháp chế thẩm tra báo cáo công tác phòng, chống tham nhũng",
            ),
        ),
    ),
    3: (
        5,
        (
            (
                "vpub",
                ("vptu",),
                "Cung cấp số liệu giải ngân vốn các chương trình mục tiêu quốc gia tháng {t}",
            ),
            ("vpub", ("vpdd",), "Cung cấp tài liệu phục vụ giám sát chuyên đề về quản lý đất đai"),
            (
                "vptu",
                ("vpub", "vpdd"),
                "Cung cấp văn bản chỉ đạo của Tỉnh ủy phục vụ xây dựng báo cáo năm",
            ),
            ("vpdd", ("vptu",), "Cung cấp danh mục nghị quyết HĐND tỉnh còn hiệu lực"),
        ),
    ),
    4: (
        3,
        (
            ("vpdd", ("vpub",), "Tổng hợp ý kiến, kiến nghị của cử tri sau đợt tiếp xúc tháng {t}"),
            (
                "vpdd",
                ("vptu", "vpub"),
                "Chuẩn bị tiếp xúc cử tri chuyên đề với công nhân khu công nghiệp",
            ),
            ("vpub", ("vpdd",), "Trả lời kiến nghị của cử tri về hạ tầng giao thông nông thôn"),
        ),
    ),
    5: (
        3,
        (
            ("vpub", ("vpdd",), "Xử lý đơn kiến nghị, phản ánh"),
            ("vpub", ("vptu", "vpdd"), "Chuẩn bị tiếp công dân định kỳ tháng {t}"),
            ("vpub", (), "Xử lý đơn khiếu nại"),
            ("vpub", ("vptu",), "Tổng hợp, báo cáo công tác tiếp công dân, xử lý đơn tháng {t}"),
        ),
    ),
    6: (
        2,
        (
            (
                "vpub",
                ("vptu",),
                "Chuẩn bị chương trình chuyến công tác của lãnh đạo UBND tỉnh tại các khu công nghiệp",
            ),
            (
                "vptu",
                ("vpub", "vpdd"),
                "Chuẩn bị nội dung đón đoàn công tác tỉnh bạn đến trao đổi kinh nghiệm",
            ),
        ),
    ),
    7: (
        1,
        (
            (
                "vpdd",
                ("vptu", "vpub"),
                "Tập huấn kỹ năng ghi biên bản phiên họp và tổng hợp ý kiến thảo luận",
            ),
        ),
    ),
    8: (
        3,
        (
            ("vptu", ("vpdd", "vpub"), "Thống nhất biểu mẫu trao đổi thông tin giữa ba văn phòng"),
            ("vpub", ("vptu",), "Rà soát đường truyền phục vụ họp trực tuyến dùng chung"),
        ),
    ),
}

# One for each row of `ORDINARY`; in a random order that the seed makes the same each time.
FATES = (
    ["done"] * 10
    + ["late"]
    + ["recent"] * 5
    + ["working"] * 4
    + ["waiting"]
    + ["noted"] * 2
    + ["above"]
    + ["ended"]
    + ["stopped"]
    + ["cancelled"]
    + ["draft"]
    + ["release"]
    + ["extended"]
    + ["more"] * 2
    + ["no_answer"]
)
# What each office has in any case, so that no figure of its chief is empty; and what is late in
# each: the model tasks and the areas have left more undone in the second and third office.
SURE = ("fresh", "fresh", "fresh", "soon", "waiting", "noted", "release")
OWN: Mapping[str, tuple[str, ...]] = {
    "vptu": ("overdue", "tardy"),
    "vpdd": ("tardy",),
    "vpub": (),
}
AGAIN = ("overdue", "tardy")  # of each, where a trial is started again and nothing is late
# One for each of `SURE` and of the office's `OWN`, led by each office in turn.
SURE_CONTENT = (
    "Tổng hợp kết quả thực hiện chương trình công tác quý của ba văn phòng",
    "Chuẩn bị tài liệu phục vụ giao ban lãnh đạo tuần {n}",
    "Góp ý dự thảo báo cáo tình hình kinh tế - xã hội tháng {t}",
    "Rà soát danh mục nhiệm vụ được giao tại các thông báo kết luận tháng {t}",
    "Thống nhất thành phần, thời gian buổi làm việc giữa ba Chánh Văn phòng",
    "Cung cấp thông tin phục vụ trả lời cơ quan báo chí tháng {t}",
    "Góp ý dự thảo kế hoạch phối hợp công tác năm {y}",
    "Đề nghị phối hợp chuẩn bị hội nghị trực tuyến đến các xã, phường",
    "Tổng hợp đăng ký nội dung làm việc với các ban, sở, ngành tháng {t}",
    "Rà soát chế độ thông tin, báo cáo giữa ba văn phòng năm {y}",
    "Chuẩn bị nội dung kiểm tra việc thực hiện quy chế phối hợp quý này",
)

# What an office does alone.
ALONE = (
    "Rà soát danh mục nhiệm vụ được giao tại các thông báo kết luận tháng {t}",
    "Chuẩn bị tài liệu phục vụ giao ban lãnh đạo Văn phòng tuần {n}",
    "Tổng hợp số liệu phục vụ báo cáo công tác tháng {t} của Văn phòng",
    "Kiểm tra thể thức, thẩm quyền văn bản phát hành tháng {t}",
    "Lập danh mục hồ sơ công việc năm {y} của Văn phòng",
    "Rà soát lịch công tác và việc chuẩn bị tài liệu họp tháng {t}",
)

NUMBERS = {"vptu": "{n}-CV/VPTU", "vpdd": "{n}/HĐND-VP", "vpub": "{n}/UBND-TH"}
RESULTS = {"vptu": "{n}-CV/VPTU", "vpdd": "{n}/VP-CTHĐND", "vpub": "{n}/VPUB-TH"}
