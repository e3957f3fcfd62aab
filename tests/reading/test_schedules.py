"""What is prepared for an event of a schedule is due when it begins."""

from datetime import date, time

from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from tests.reading.week import WEEK

LINES = """UBND TỈNH VĨNH LONG
VĂN PHÒNG

LỊCH CÔNG TÁC CỦA LÃNH ĐẠO UBND TỈNH
Tuần 45 (từ ngày 02/11/2026 đến ngày 06/11/2026)

Thứ Hai, ngày 02/11/2026

- 07 giờ 15: Dự lễ chào cờ tại trụ sở (toàn thể lãnh đạo UBND tỉnh).

- 14 giờ 00: Phó Chủ tịch nghe báo cáo sạt lở; Sở Nông nghiệp và Môi trường chuẩn bị bản đồ sạt lở.

Thứ Ba, ngày 03/11/2026

- 07 giờ 00: Phó Chủ tịch thăm bệnh viện (cả ngày; Văn phòng UBND tỉnh bố trí xe chung).
"""


def orders(text: str) -> list[PaperRow]:
    return [row for row in read_paper(text, calendar=WEEK).rows if row.is_task]


def test_day_and_hour_are_those_of_the_event() -> None:
    found = [
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time) for row in orders(LINES)
    ]
    assert found == [
        (("Sở Nông nghiệp và Môi trường",), date(2026, 11, 2), time(14)),
        (("Văn phòng UBND tỉnh",), date(2026, 11, 3), time(7)),
    ]


def test_words_say_the_day_too() -> None:
    assert [row.timing.raw for row in orders(LINES)] == [
        "14 giờ 00 ngày 02/11/2026",
        "07 giờ 00 ngày 03/11/2026",
    ]


def test_no_day_where_no_year_is_told() -> None:
    text = LINES.replace("/2026", "")
    assert {row.timing.reading.due_on for row in orders(text)} == {None}


def test_who_gets_something_ready_stands_behind_the_event() -> None:
    text = f"""{LINES}
Thứ Tư, ngày 04/11/2026

- 09 giờ 00: Chủ tịch nghe kịch bản lễ hội. Chuẩn bị nội dung: Sở Văn hóa, Thể thao và Du lịch, \
gửi dự toán trước 15h00 ngày 03/11/2026. Phòng họp số 1.

- 14 giờ 00: Phó Chủ tịch đi kiểm tra cao tốc. Sở Xây dựng in bản đồ, bố trí xe đưa đón đại biểu.

- 16 giờ 00: Họp UBND tỉnh (các thành viên UBND tỉnh dự đầy đủ, không cử người đi thay).
"""
    found = [
        (row.lead, row.title, row.timing.reading.due_on, row.timing.reading.due_time)
        for row in orders(text)[2:]
    ]
    assert found == [
        (("Sở Văn hóa, Thể thao và Du lịch",), "Gửi dự toán", date(2026, 11, 3), time(15)),
        (
            ("Sở Xây dựng",),
            "In bản đồ, bố trí xe đưa đón đại biểu",
            date(2026, 11, 4),
            time(14),
        ),
    ]


def test_days_without_a_year_are_those_of_the_week() -> None:
    """Read long after, and asked for before the week begins."""
    text = f"""{LINES}
Thứ Tư, ngày 04/11/2026

- 09 giờ 00: Họp thường kỳ. Tài liệu: Sở Tài chính gửi bảng giá về Văn phòng trước ngày 30/10.
"""
    row = [row for row in read_paper(text, on=date(2027, 5, 3), calendar=WEEK).rows if row.is_task]
    assert row[-1].timing.reading.due_on == date(2026, 10, 29)


def test_one_day_named_above_or_on_a_line_of_its_own() -> None:
    one = """Lịch làm việc thứ 6 (20/11/2026)

- Bí thư: 14 giờ, nghe kết quả sơ tuyển (Ban Chỉ huy Quân sự xã gửi danh sách trước 10 giờ).
"""
    week = """LỊCH CÔNG TÁC CỦA LÃNH ĐẠO UBND TỈNH

Tuần 11 (Từ 15/3/2027 đến 21/3/2027)

Thứ 2

15/3

9h: Nghe tình hình xe chờ thông quan (Sở Công Thương chuẩn bị báo cáo, bản đồ bãi chờ).
"""
    [row] = orders(one)
    assert (row.timing.reading.due_on, row.timing.reading.due_time) == (
        date(2026, 11, 20),
        time(10),
    )
    assert [row.timing.reading.due_on for row in orders(week)] == [date(2027, 3, 15)]


def test_who_prepares_what_is_told_in_brackets() -> None:
    text = f"""{LINES}
Thứ Tư, ngày 04/11/2026

- 14h00: Họp Hội đồng thẩm định giá đất. Chuẩn bị: Sở Tài chính (tờ trình, phương án giá); Sở Xây \
dựng (báo cáo thẩm định). Địa điểm: Phòng họp số 1.
"""
    found = [(row.lead, row.title, row.timing.reading.due_time) for row in orders(text)[2:]]
    assert found == [
        (("Sở Tài chính",), "Chuẩn bị tờ trình, phương án giá", time(14)),
        (("Sở Xây dựng",), "Chuẩn bị báo cáo thẩm định", time(14)),
    ]
    assert orders(text)[2].source.startswith("Chuẩn bị: Sở Tài chính (tờ trình")


def test_a_deed_by_an_hour_is_due_on_that_day() -> None:
    text = """LỊCH LÀM VIỆC NGÀY 21/4/2026 (THỨ BA)

1. Chủ tịch UBND: 15 giờ, họp giải quyết đơn, mời Công an xã dự. Công chức địa chính trích bản đồ \
thửa đất, đưa Văn phòng trước 10 giờ.

2. Phó Chủ tịch UBND: 8 giờ, họp bồi thường, thành phần: Phòng Kinh tế (in sẵn bảng giá từng \
thửa), Công an xã.
"""
    found = [(row.lead, row.title, row.timing.reading.due_time) for row in orders(text)]
    assert found == [
        (("Công chức địa chính",), "Trích bản đồ thửa đất, đưa Văn phòng", time(10)),
        (("Phòng Kinh tế",), "In sẵn bảng giá từng thửa (họp bồi thường)", time(8)),
    ]
    assert {row.timing.reading.due_on for row in orders(text)} == {date(2026, 4, 21)}


def test_a_table_tells_what_is_prepared_beside_its_events() -> None:
    text = """LỊCH HỌP CỦA THƯỜNG TRỰC ĐẢNG ỦY, HĐND, UBND PHƯỜNG (09/11/2026 - 13/11/2026)
Thứ, ngày | Giờ | Nội dung | Chủ trì, tham dự | Địa điểm |
Hai 09/11 | 7:30 | Hội ý Thường trực Đảng ủy | Đ/c BT | P. họp 1 |
9:00 | UBND phường họp (các phòng gửi báo cáo về VP trước 16:00 ngày 06/11) | Đ/c CT | P. họp 2 |
Ba 10/11 | 8:00 | Hội nghị lấy ý kiến (Phòng Kinh tế trình chiếu phối cảnh) | Đ/c CT | Hội trường |
"""
    found = [
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time) for row in orders(text)
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
    assert orders(STROKES)[1].timing.raw == "trước 1 ngày (ngày 19/03/2026)"
    assert orders(STROKES)[0].timing.reading.due_time == time(9)  # not the 11 of "11 hộ"
    found = [(row.lead, row.timing.reading.due_on) for row in orders(STROKES)]
    assert found == [
        (("Phòng Kinh tế",), date(2026, 3, 16)),
        (("Văn phòng",), date(2026, 3, 18)),
        (("Phòng Văn hóa - Xã hội",), date(2026, 3, 20)),
        (("Các phòng",), date(2026, 3, 19)),
    ]


def test_days_before_an_event_whose_day_is_not_told_are_kept_in_words() -> None:
    text = LINES.replace("/2026", "").replace(
        "chuẩn bị bản đồ sạt lở", "gửi bản đồ trước cuộc họp 01 ngày"
    )
    first = orders(text)[0]
    assert (first.title.partition(" (")[0], first.timing.raw) == (
        "Gửi bản đồ",
        "trước cuộc họp 01 ngày",
    )
    assert first.timing.reading.due_on is None


TABS = """HỘI ĐỒNG NHÂN DÂN TỈNH KHÁNH HÒA
LỊCH HOẠT ĐỘNG TUẦN
Từ ngày 05/10/2026 đến ngày 09/10/2026
Ngày\tGiờ\tNội dung\tThành phần\tĐịa điểm\tCơ quan chuẩn bị
Thứ Hai 05/10\t8h00\tPhiên họp tháng 9\tTTHĐND\tPH tầng 3\tVăn phòng: gửi giấy mời
\t14h00\tThẩm tra dự thảo\tBan VHXH\tPH tầng 3\tSở Giáo dục và Đào tạo: bản so sánh mức hỗ trợ
"""


def test_the_column_of_what_is_prepared_may_name_only_the_paper() -> None:
    assert [(row.lead, row.title, row.timing.reading.due_on) for row in orders(TABS)] == [
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
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time) for row in orders(HALVES)
    ]
    assert found == [
        (("Sở Tài chính",), date(2023, 8, 15), time(7, 30)),
        (("Ban QLDA ODA",), date(2023, 8, 16), time(15)),
    ]


LINES_BELOW = """UBND XÃ ĐẠ TẺH
LỊCH HỌP VÀ ĐI CƠ SỞ TUẦN 22 (25/5 - 31/5/2026)

THỨ HAI 25/5
07g15: Chào cờ, điểm báo
08g00: Họp Hội đồng bồi thường. CT chủ trì
    + Chuẩn bị: Phòng Kinh tế lập biểu so sánh giá đất
14g00: PCT dự bế giảng lớp xóa mù chữ
"""


def test_lines_below_an_event_are_due_when_it_begins() -> None:
    (order,) = orders(LINES_BELOW)
    assert (order.lead, order.title) == (("Phòng Kinh tế",), "Lập biểu so sánh giá đất")
    assert order.timing.reading.due_on == date(2026, 5, 25)
    assert order.timing.reading.due_time == time(8)


WEEK_OF_ONE = """SỞ CÔNG THƯƠNG GIA LAI
LỊCH CÔNG TÁC CỦA BAN GIÁM ĐỐC
(từ ngày 13/4/2026 đến ngày 17/4/2026)

Giám đốc Sở: Thứ Hai (13/4), 7 giờ 30 giao ban (Văn phòng Sở in tài liệu). Thứ Tư, 14 giờ họp thẩm \
định (Phòng Quản lý công nghiệp trình bản vẽ).
"""


def test_days_inside_the_week_of_one_person() -> None:
    found = [(row.lead, row.timing.reading.due_on) for row in orders(WEEK_OF_ONE)]
    assert found == [
        (("Văn phòng Sở",), date(2026, 4, 13)),
        (("Phòng Quản lý công nghiệp",), date(2026, 4, 15)),
    ]


COMING = """UBND TỈNH VĨNH LONG
LỊCH CÔNG TÁC TUẦN 22 (Từ ngày 25/5/2026 đến ngày 31/5/2026)
Ngày\tGiờ\tNội dung\tChủ trì\tThành phần, chuẩn bị\tĐịa điểm
Thứ Hai 25/5\t09:00\tNghe phương án\tPCT\tSở Tư pháp; Sở Xây dựng (chuẩn bị tệp trình chiếu)\tPH 1
Thứ Tư 27/5\t08:00\tHọp thành viên\tCT\tThành viên UBND; mời TT HĐND tỉnh dự\tHội trường
"""


def test_of_those_who_come_one_prepares() -> None:
    (order,) = orders(COMING)
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

    assert {"Kê bảng giá khởi điểm", "Gửi dự thảo kết luận cho 11 thôn"} == tasks.keys()
    assert tasks["Kê bảng giá khởi điểm"].timing.reading.due_time == time(10)
    assert [row.title for row in rows].count("Dự tang lễ thân nhân cán bộ hưu trí") == 1
    assert "Chánh Văn phòng trực" in said
