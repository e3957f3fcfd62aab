"""Entries of the demo's weekly diaries, as the three offices would write them."""

# Whose room it is, its name, its house, and how people write it.
ROOMS = (
    ("vptu", "Hội trường Tỉnh ủy", "Trụ sở Tỉnh ủy", ()),
    (
        "vptu",
        "Phòng họp Thường trực Tỉnh ủy",
        "Trụ sở Tỉnh ủy",
        ("P. họp TT", "P. họp Thường trực"),
    ),
    ("vpdd", "Phòng họp Đoàn ĐBQH và HĐND tỉnh", "Trụ sở HĐND tỉnh", ("P. họp HĐND",)),
    ("vpub", "Phòng họp 1 tầng 3", "Trụ sở UBND tỉnh", ("P. họp 1", "Phòng họp số 1 UBND tỉnh")),
    ("vpub", "Phòng họp 2 tầng 3", "Trụ sở UBND tỉnh", ("P. họp 2", "Phòng họp số 2 UBND tỉnh")),
    ("vpub", "Hội trường UBND tỉnh", "Trụ sở UBND tỉnh", ("HT UBND tỉnh",)),
)
CARS = (
    ("vptu", "Xe Ford Transit 16 chỗ", "19A-000.16"),
    ("vpdd", "Xe Toyota Camry", "19A-000.05"),
    ("vpub", "Xe Toyota Fortuner 7 chỗ", "19A-000.07"),
)
# Office, weekday from Monday, hours, half, content, place, given names of leaders, note.
THIS_WEEK = (
    ("vptu", 0, "7:30", "8:30", "", "Giao ban Thường trực Tỉnh ủy", "P. họp TT", "Thiệu Hằng", ""),
    ("vptu", 0, "14:00", "", "", "Hội nghị Ban Thường vụ Tỉnh ủy", "Hội trường Tỉnh ủy", "Thiệu Hằng Khoát Lãm", ""),
    ("vptu", 2, "8:00", "11:00", "", "Làm việc với Ban Tổ chức Tỉnh ủy về công tác cán bộ", "P. họp TT", "Thiệu Hằng", ""),
    ("vptu", 4, "", "", "morning", "Làm việc tại cơ quan", "", "Thiệu", ""),
    ("vpdd", 0, "9:00", "", "", "Giao ban Thường trực HĐND tỉnh", "P. họp HĐND", "Khoát Thoa Kỷ", ""),
    ("vpdd", 1, "8:00", "", "", "Thẩm tra báo cáo trình kỳ họp cuối năm", "P. họp HĐND", "Thoa", ""),
    ("vpdd", 3, "", "", "day", "Giám sát chuyên đề về đầu tư công tại xã Hùng Việt", "Xã Hùng Việt", "Kỷ", ""),
    ("vpub", 0, "8:00", "9:30", "", "Giao ban Chủ tịch và các Phó Chủ tịch UBND tỉnh", "P. họp 1", "Lãm Đĩnh Ngà Vượng Nhẫn", ""),
    ("vpub", 1, "8:00", "11:30", "", "Phiên họp thường kỳ UBND tỉnh", "HT UBND tỉnh", "Lãm Đĩnh Ngà Vượng Nhẫn", ""),
    ("vpub", 2, "14:00", "16:00", "", "Nghe báo cáo tiến độ giải ngân vốn đầu tư công", "P. họp 2", "Đĩnh", ""),
    ("vpub", 3, "7:30", "", "", "Tiếp công dân định kỳ", "Trụ sở Tiếp công dân tỉnh", "Lãm", ""),
    ("vpub", 4, "", "", "afternoon", "Kiểm tra tiến độ dự án đường Vành đai", "Phường Vân Phú", "Vượng", ""),
)  # fmt: skip
NEXT_WEEK = (
    ("vptu", 0, "8:00", "11:00", "", "Hội nghị Ban Chấp hành Đảng bộ tỉnh", "Hội trường Tỉnh ủy", "Thiệu Hằng Khoát Lãm Đĩnh", ""),
    ("vptu", 2, "14:00", "", "", "Làm việc với Đảng ủy các cơ quan Đảng tỉnh", "P. họp TT", "Hằng", ""),
    ("vpdd", 1, "8:00", "", "", "Phiên họp Thường trực HĐND tỉnh", "P. họp HĐND", "Khoát Thoa Kỷ", ""),
    ("vpdd", 3, "8:30", "", "", "Tiếp xúc cử tri trước kỳ họp tại phường Việt Trì", "Phường Việt Trì", "Uyển Khoát", ""),
    ("vpub", 0, "9:00", "", "", "Tiếp đoàn doanh nghiệp đầu tư vào khu công nghiệp", "P. họp 1", "Lãm", ""),
    ("vpub", 1, "14:00", "16:30", "", "Họp Ban Chỉ đạo chuyển đổi số tỉnh", "P. họp 2", "Đĩnh Nhẫn", ""),
    ("vpub", 1, "15:00", "", "", "Làm việc với Sở Tài chính về dự toán năm 2027", "P. họp 1", "Đĩnh", ""),
    ("vpub", 3, "8:00", "", "", "Tiếp xúc cử tri tại xã Lâm Thao", "Xã Lâm Thao", "Uyển", "Dự cùng Đoàn ĐBQH"),
    ("vpub", 4, "", "", "morning", "Việc riêng của đồng chí Chủ tịch", "", "Lãm", "hidden"),
)  # fmt: skip
