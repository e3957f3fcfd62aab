"""Tables of a schedule: the event of a row, and what is prepared for it."""

from datetime import date, time

from reading.papers.paper import read_paper
from tests.reading.clerks import tasks_of
from tests.reading.week import WEEK


def test_a_table_tells_what_is_prepared_beside_its_events() -> None:
    text = """LỊCH HỌP CỦA THƯỜNG TRỰC ĐẢNG ỦY, HĐND, UBND PHƯỜNG (09/11/2026 - 13/11/2026)
Thứ, ngày | Giờ | Nội dung | Chủ trì, tham dự | Địa điểm |
Hai 09/11 | 7:30 | Hội ý Thường trực Đảng ủy | Đ/c BT | P. họp 1 |
9:00 | UBND phường họp (các phòng gửi báo cáo về VP trước 16:00 ngày 06/11) | Đ/c CT | P. họp 2 |
Ba 10/11 | 8:00 | Hội nghị lấy ý kiến (Phòng Kinh tế trình chiếu phối cảnh) | Đ/c CT | Hội trường |
"""
    found = [
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time) for row in tasks_of(text)
    ]
    assert found == [
        (("các phòng",), date(2026, 11, 6), time(16)),
        (("Phòng Kinh tế",), date(2026, 11, 10), time(8)),
    ]


STROKES = """UBND PHƯỜNG LONG CHÂU - TỈNH VĨNH LONG
LỊCH LÀM VIỆC TUẦN 12 (16/3 - 20/3/2026)
Thứ, ngày | Giờ | Nội dung | Chủ trì | Chuẩn bị | Nơi họp |
Hai 16/3 | 07:30 | Chào cờ, sinh hoạt dưới cờ | CT | | Sân UBND |
| 09:00 | Nghe tiến độ bờ kè rạch Cái Sơn Bé | CT | Phòng Kinh tế lập danh sách 11 hộ | PH 1 |
Năm 19/3 | 08:00 | Giám sát thu phí vỉa hè; Văn phòng gửi tài liệu trước 1 ngày | PCT | | PH 2 |
Sáu 20/3 | 08:30 | Khai trương tủ sách | PCT | Phòng Văn hóa - Xã hội mượn bàn ghế | Khóm 1 |
| 15:30 | Giao ban tuần. Các phòng nộp báo cáo chậm nhất 10:00 ngày 19/3 | CT | | PH 1 |
"""


def test_rows_that_begin_with_a_stroke_go_on_with_the_day_above() -> None:
    assert tasks_of(STROKES)[1].timing.raw == "trước 1 ngày (ngày 19/03/2026)"
    assert tasks_of(STROKES)[0].timing.reading.due_time == time(9)  # not the 11 of "11 hộ"
    found = [(row.lead, row.timing.reading.due_on) for row in tasks_of(STROKES)]
    assert found == [
        (("Phòng Kinh tế",), date(2026, 3, 16)),
        (("Văn phòng",), date(2026, 3, 18)),
        (("Phòng Văn hóa - Xã hội",), date(2026, 3, 20)),
        (("Các phòng",), date(2026, 3, 19)),
    ]


TABS = """HỘI ĐỒNG NHÂN DÂN TỈNH KHÁNH HÒA
LỊCH HOẠT ĐỘNG TUẦN
Từ ngày 05/10/2026 đến ngày 09/10/2026
Ngày\tGiờ\tNội dung\tThành phần\tĐịa điểm\tCơ quan chuẩn bị
Thứ Hai 05/10\t8h00\tPhiên họp tháng 9\tTTHĐND\tPH tầng 3\tVăn phòng: gửi giấy mời
\t14h00\tThẩm tra dự thảo\tBan VHXH\tPH tầng 3\tSở Giáo dục và Đào tạo: bản so sánh mức hỗ trợ
"""


def test_the_column_of_what_is_prepared_may_name_only_the_paper() -> None:
    assert [(row.lead, row.title, row.timing.reading.due_on) for row in tasks_of(TABS)] == [
        (("Văn phòng",), "Gửi giấy mời (Phiên họp tháng 9)", date(2026, 10, 5)),
        (
            ("Sở Giáo dục và Đào tạo",),
            "Chuẩn bị bản so sánh mức hỗ trợ (Thẩm tra dự thảo)",
            date(2026, 10, 5),
        ),
    ]


HALVES = """UBND THÀNH PHỐ CẦN THƠ
CHƯƠNG TRÌNH LÀM VIỆC TUẦN
Từ 14-8 đến 18-8-2023
THỨ\tSÁNG\tCHIỀU
BA 15-8\t7g30, CT họp thành viên UBND, PH.1. Sở Tài chính dựng 2 kịch bản giá\t13g30, PCT thăm
TƯ 16-8\t9g, PCT tiếp khách\t15g, CT kiểm tra bệnh viện; Ban QLDA ODA mang bảng tiến độ
"""


def test_each_half_of_a_day_is_an_event_of_its_own() -> None:
    found = [
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time)
        for row in tasks_of(HALVES)
    ]
    assert found == [
        (("Sở Tài chính",), date(2023, 8, 15), time(7, 30)),
        (("Ban QLDA ODA",), date(2023, 8, 16), time(15)),
    ]


COMING = """UBND TỈNH VĨNH LONG
LỊCH CÔNG TÁC TUẦN 22 (Từ ngày 25/5/2026 đến ngày 31/5/2026)
Ngày\tGiờ\tNội dung\tChủ trì\tThành phần, chuẩn bị\tĐịa điểm
Thứ Hai 25/5\t09:00\tNghe phương án\tPCT\tSở Tư pháp; Sở Xây dựng (chuẩn bị tệp trình chiếu)\tPH 1
Thứ Tư 27/5\t08:00\tHọp thành viên\tCT\tThành viên UBND; mời TT HĐND tỉnh dự\tHội trường
"""


def test_of_those_who_come_one_prepares() -> None:
    (order,) = tasks_of(COMING)
    assert (order.lead, order.title) == (
        ("Sở Xây dựng",),
        "Chuẩn bị tệp trình chiếu (Nghe phương án)",
    )
    assert order.timing.reading.due_on == date(2026, 5, 25)


BARE_TABLE = """UBND XÃ ĐAM RÔNG 3
LỊCH LÀM VIỆC THỨ SÁU NGÀY 21/8/2026

Đồng chí | Giờ | Nội dung | Địa điểm
Chủ tịch | 7h45 | Họp giao ban với trưởng 11 thôn | Hội trường lớn
 | 10h00 | Thống nhất phương án đấu giá; Phòng Kinh tế kê bảng giá khởi điểm | Phòng Chủ tịch
 | Chiều | Dự tang lễ thân nhân cán bộ hưu trí
Thường trực cơ quan | Cả ngày | Đồng chí Chánh Văn phòng trực

Ghi chú: các đồng chí có tên không phải báo lại.
Văn phòng HĐND và UBND gửi dự thảo kết luận cho 11 thôn trước 16h00 cùng ngày.
"""


def test_row_of_strokes_whose_first_cell_is_empty_is_a_row() -> None:
    rows = read_paper(BARE_TABLE, calendar=WEEK).rows
    said = " ".join(row.source for row in rows)
    tasks = {row.title: row for row in rows if row.is_task}
    event = "Kê bảng giá khởi điểm (Thống nhất phương án đấu giá)"

    assert {event, "Gửi dự thảo kết luận cho 11 thôn"} == tasks.keys()
    assert tasks[event].timing.reading.due_time == time(10)
    assert [row.title for row in rows].count("Dự tang lễ thân nhân cán bộ hưu trí") == 1
    assert "Chánh Văn phòng trực" in said


PASTED = """LỊCH CÔNG TÁC TUẦN 24/2026

Thứ Hai

08/6

8h00

Thường trực HĐND tỉnh họp phiên thường kỳ

Chủ tịch HĐND tỉnh; các Ban

Phòng Tổng hợp sắp xếp tài liệu theo thứ tự trình bày

14h00

Ban Pháp chế khảo sát tại
xã Ea Kar

Thứ Ba

09/6

7h30

Tiếp công dân

CÁC VIỆC TRONG TUẦN:

1. Ban Pháp chế: hoàn chỉnh báo cáo thẩm tra, xong trước ngày 12/6.
"""


def test_table_pasted_cell_by_cell_is_read_event_by_event() -> None:
    rows = read_paper(PASTED, calendar=WEEK).rows
    tasks = {row.title: row.timing.reading for row in rows if row.is_task}
    events = [row.title for row in rows if row.title[:1].isdigit()]

    assert tasks.keys() == {
        "Sắp xếp tài liệu theo thứ tự trình bày (Thường trực HĐND tỉnh họp phiên thường kỳ)",
        "Hoàn chỉnh báo cáo thẩm tra",
    }
    due = tasks[
        "Sắp xếp tài liệu theo thứ tự trình bày (Thường trực HĐND tỉnh họp phiên thường kỳ)"
    ]
    assert (due.due_on, due.due_time) == (date(2026, 6, 8), time(8))
    assert "14h00: Ban Pháp chế khảo sát tại xã Ea Kar." in events


NOTES = """LỊCH CÔNG TÁC TUẦN CỦA UBND TỈNH LÀO CAI (TỪ 16/11/2026 ĐẾN 20/11/2026)
Ngày | Giờ | Nội dung | Chủ trì | Địa điểm | Ghi chú |
Thứ 2 16/11 | 8h30 | Nghe phương án đóng mỏ | CT | P. họp | Sở Y tế in bản đồ; Sở Nội vụ cử thư ký |
Thứ 3 17/11 | 8h | Dự Ngày hội Đại đoàn kết | CT | Nhà sinh hoạt | Xe xuất phát 6h |
"""


def test_each_who_prepares_in_a_cell_has_a_row() -> None:
    found = [(row.lead, row.title, row.timing.reading.due_on) for row in tasks_of(NOTES)]

    assert found == [
        (("Sở Y tế",), "In bản đồ (Nghe phương án đóng mỏ)", date(2026, 11, 16)),
        (("Sở Nội vụ",), "Cử thư ký (Nghe phương án đóng mỏ)", date(2026, 11, 16)),
    ]


BY_HOURS = """UBND XÃ QUẢNG PHÚ
LỊCH CÔNG TÁC TUẦN 48 (23/11 - 27/11/2026)

Thứ 2 (23/11)
7h00 | Chào cờ, giao ban tuần | Sân UBND | CT, các PCT
14h00 | PCT kiểm tra phòng sốt xuất huyết | Thực địa | Trạm Y tế, Đoàn xã (Trạm Y tế in bản đồ)

Thứ 4 (25/11)
Cả ngày | Tiếp công dân thường xuyên | Trụ sở |
14h00 | CT họp Hội đồng NVQS xã | PH2 | Thành viên; Ban CHQS xã trình danh sách

Nhắc việc trong tuần:
- Phòng Kinh tế niêm yết danh sách tại thôn, xong trong thứ Tư 25/11.
- Phòng Văn hóa nộp số liệu về Sở Nội vụ (hạn 26/11).
"""


def test_table_without_headings_is_read_by_its_hours() -> None:
    found = [(row.lead, row.title, row.timing.reading.due_on) for row in tasks_of(BY_HOURS)]

    assert found == [
        (
            ("Trạm Y tế",),
            "In bản đồ (PCT kiểm tra phòng sốt xuất huyết)",
            date(2026, 11, 23),
        ),
        (("Ban CHQS xã",), "Trình danh sách (CT họp Hội đồng NVQS xã)", date(2026, 11, 25)),
        (("Phòng Kinh tế",), "Niêm yết danh sách tại thôn", date(2026, 11, 25)),
        (("Phòng Văn hóa",), "Nộp số liệu về Sở Nội vụ", date(2026, 11, 26)),
    ]


def test_bracket_of_an_event_is_read_beside_a_column_that_only_names_who_comes() -> None:
    text = """UBND PHƯỜNG HẢI CHÂU
LỊCH LÀM VIỆC TUẦN 46 (09/11 - 13/11/2026)
Thứ, ngày | Giờ | Nội dung | Chủ trì | Chuẩn bị | Địa điểm
Hai 09/11 | 07:00 | Chào cờ | Chủ tịch | VP | Sân trụ sở
Ba 10/11 | 08:30 | Đối thoại với tiểu thương (Ban Quản lý chợ in sơ đồ) | PCT | P. KTHTĐT | Chợ Hàn
"""
    (row,) = tasks_of(text)

    assert (row.lead, row.timing.reading.due_on) == (("Ban Quản lý chợ",), date(2026, 11, 10))
    assert row.title.startswith("In sơ đồ")


def test_a_short_row_broken_over_two_lines_leaves_the_table_whole() -> None:
    text = """LỊCH HỌP CỦA PHƯỜNG
Thứ, ngày | Giờ | Nội dung | Chủ trì / dự | Chỗ họp |
Ba 13/10/2026 | 8h00' | Đối thoại với tiểu thương | Đ/c CT | Nhà điều hành chợ |
9h30' | Cụm thi đua số 4 chấm chéo hồ sơ
| Đ/c PCT | Trường MN Ba Hàng |
Tư 14/10 | 7h00' (Cả ngày) | Diễn tập (Ban Chỉ huy Quân sự phường dựng lều) | Đ/c BT | Bãi sông |
"""
    [row] = tasks_of(text)

    assert (row.lead, row.timing.reading.due_on) == (
        ("Ban Chỉ huy Quân sự phường",),
        date(2026, 10, 14),
    )
