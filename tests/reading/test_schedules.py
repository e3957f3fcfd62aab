"""What is prepared for an event of a schedule is due when it begins."""

from datetime import date, time

from reading.papers.paper import read_paper
from tests.reading.clerks import tasks_of
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


def test_day_and_hour_are_those_of_the_event() -> None:
    found = [
        (row.lead, row.timing.reading.due_on, row.timing.reading.due_time)
        for row in tasks_of(LINES)
    ]
    assert found == [
        (("Sở Nông nghiệp và Môi trường",), date(2026, 11, 2), time(14)),
        (("Văn phòng UBND tỉnh",), date(2026, 11, 3), time(7)),
    ]


def test_words_say_the_day_too() -> None:
    assert [row.timing.raw for row in tasks_of(LINES)] == [
        "14 giờ 00 ngày 02/11/2026",
        "07 giờ 00 ngày 03/11/2026",
    ]


def test_no_day_where_no_year_is_told() -> None:
    text = LINES.replace("/2026", "")
    assert {row.timing.reading.due_on for row in tasks_of(text)} == {None}


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
        for row in tasks_of(text)[2:]
    ]
    assert found == [
        (
            ("Sở Văn hóa, Thể thao và Du lịch",),
            "Gửi dự toán (Chủ tịch nghe kịch bản lễ hội)",
            date(2026, 11, 3),
            time(15),
        ),
        (
            ("Sở Xây dựng",),
            "In bản đồ, bố trí xe đưa đón đại biểu (Phó Chủ tịch đi kiểm tra cao tốc)",
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
    [row] = tasks_of(one)
    assert (row.timing.reading.due_on, row.timing.reading.due_time) == (
        date(2026, 11, 20),
        time(10),
    )
    assert [row.timing.reading.due_on for row in tasks_of(week)] == [date(2027, 3, 15)]


def test_who_prepares_what_is_told_in_brackets() -> None:
    text = f"""{LINES}
Thứ Tư, ngày 04/11/2026

- 14h00: Họp Hội đồng thẩm định giá đất. Chuẩn bị: Sở Tài chính (tờ trình, phương án giá); Sở Xây \
dựng (báo cáo thẩm định). Địa điểm: Phòng họp số 1.
"""
    found = [(row.lead, row.title, row.timing.reading.due_time) for row in tasks_of(text)[2:]]
    assert found == [
        (
            ("Sở Tài chính",),
            "Chuẩn bị tờ trình, phương án giá (Họp Hội đồng thẩm định giá đất)",
            time(14),
        ),
        (("Sở Xây dựng",), "Chuẩn bị báo cáo thẩm định (Họp Hội đồng thẩm định giá đất)", time(14)),
    ]
    assert tasks_of(text)[2].source.startswith("Chuẩn bị: Sở Tài chính (tờ trình")


def test_a_deed_by_an_hour_is_due_on_that_day() -> None:
    text = """LỊCH LÀM VIỆC NGÀY 21/4/2026 (THỨ BA)

1. Chủ tịch UBND: 15 giờ, họp giải quyết đơn, mời Công an xã dự. Công chức địa chính trích bản đồ \
thửa đất, đưa Văn phòng trước 10 giờ.

2. Phó Chủ tịch UBND: 8 giờ, họp bồi thường, thành phần: Phòng Kinh tế (in sẵn bảng giá từng \
thửa), Công an xã.
"""
    found = [(row.lead, row.title, row.timing.reading.due_time) for row in tasks_of(text)]
    assert found == [
        (
            ("Công chức địa chính",),
            "Trích bản đồ thửa đất, đưa Văn phòng (họp giải quyết đơn)",
            time(10),
        ),
        (("Phòng Kinh tế",), "In sẵn bảng giá từng thửa (họp bồi thường)", time(8)),
    ]
    assert {row.timing.reading.due_on for row in tasks_of(text)} == {date(2026, 4, 21)}


def test_days_before_an_event_whose_day_is_not_told_are_kept_in_words() -> None:
    text = LINES.replace("/2026", "").replace(
        "chuẩn bị bản đồ sạt lở", "gửi bản đồ trước cuộc họp 01 ngày"
    )
    first = tasks_of(text)[0]
    assert (first.title.partition(" (")[0], first.timing.raw) == (
        "Gửi bản đồ",
        "trước cuộc họp 01 ngày",
    )
    assert first.timing.reading.due_on is None


LINES_BELOW = """UBND XÃ ĐẠ TẺH
LỊCH HỌP VÀ ĐI CƠ SỞ TUẦN 22 (25/5 - 31/5/2026)

THỨ HAI 25/5
07g15: Chào cờ, điểm báo
08g00: Họp Hội đồng bồi thường. CT chủ trì
    + Chuẩn bị: Phòng Kinh tế lập biểu so sánh giá đất
14g00: PCT dự bế giảng lớp xóa mù chữ
"""


def test_lines_below_an_event_are_due_when_it_begins() -> None:
    (order,) = tasks_of(LINES_BELOW)
    assert (order.lead, order.title) == (
        ("Phòng Kinh tế",),
        "Lập biểu so sánh giá đất (Họp Hội đồng bồi thường)",
    )
    assert order.timing.reading.due_on == date(2026, 5, 25)
    assert order.timing.reading.due_time == time(8)


WEEK_OF_ONE = """SỞ CÔNG THƯƠNG GIA LAI
LỊCH CÔNG TÁC CỦA BAN GIÁM ĐỐC
(từ ngày 13/4/2026 đến ngày 17/4/2026)

Giám đốc Sở: Thứ Hai (13/4), 7 giờ 30 giao ban (Văn phòng Sở in tài liệu). Thứ Tư, 14 giờ họp thẩm \
định (Phòng Quản lý công nghiệp trình bản vẽ).
"""


def test_days_inside_the_week_of_one_person() -> None:
    found = [(row.lead, row.timing.reading.due_on) for row in tasks_of(WEEK_OF_ONE)]
    assert found == [
        (("Văn phòng Sở",), date(2026, 4, 13)),
        (("Phòng Quản lý công nghiệp",), date(2026, 4, 15)),
    ]


def test_two_bodies_in_one_bracket_each_prepare() -> None:
    text = f"""{LINES}
Thứ Tư, ngày 04/11/2026

- 14 giờ, Chủ tịch gặp nhà đầu tư (Sở Công Thương chuẩn bị nội dung, Sở Tài chính tính vốn). Điểm \
tại Phòng họp A. Văn phòng mời khách, cùng dự.

- Cả ngày, Phó Chủ tịch (khối KT) xem đầm tôm chết (Chi cục Thủy sản lên lộ trình).

- 9 giờ 15, Chủ tịch chúc mừng Trường Đại học. Nội dung phát biểu: Sở Giáo dục và Đào tạo.
"""
    found = [(row.lead[0], row.title, row.timing.reading.due_time) for row in tasks_of(text)[2:]]
    assert found == [
        ("Sở Công Thương", "Chuẩn bị nội dung (Chủ tịch gặp nhà đầu tư)", time(14)),
        ("Sở Tài chính", "Tính vốn (Chủ tịch gặp nhà đầu tư)", time(14)),
        ("Văn phòng", "Mời khách (Chủ tịch gặp nhà đầu tư)", time(14)),
        ("Chi cục Thủy sản", "Lên lộ trình (Cả ngày, Phó Chủ tịch xem đầm tôm chết)", None),
        (
            "Sở Giáo dục và Đào tạo",
            "Chuẩn bị nội dung phát biểu (Chủ tịch chúc mừng Trường Đại học)",
            time(9, 15),
        ),
    ]
    assert {row.timing.reading.due_on for row in tasks_of(text)[2:]} == {date(2026, 11, 4)}


def test_days_and_hours_are_a_schedule_without_a_title() -> None:
    text = """Thứ Hai, ngày 24/11/2025
- 7 giờ 30, Thường trực Đảng ủy: Hội ý. Giao Văn phòng Đảng ủy tổng hợp việc tồn đọng. Điểm \
tại Phòng khách.
- 9 giờ, Bí thư: Gặp mặt giáo viên hưu trí. Điểm tại Trường THCS.
"""
    [row] = tasks_of(text)
    assert (row.lead, row.timing.reading.due_time) == (("Văn phòng Đảng ủy",), time(7, 30))


def test_lines_of_hours_below_a_day_tell_no_orders() -> None:
    text = """* THỨ TƯ 22/7/2026 (nhằm 09/6 ÂL)
- 09 giờ 00: Phó Chủ tịch dự ra mắt câu lạc bộ (Trung tâm Dịch vụ tổng hợp phường tổ chức). Mời: \
Trưởng khóm Tân Bình.
- 16 giờ 30: Thường trực UBND hội ý công việc (01 chuyên viên tổng hợp). Điểm: phòng Chủ tịch.
"""
    assert not tasks_of(text)


def test_second_matter_of_a_meeting_is_no_monday() -> None:
    text = """Thứ Năm, ngày 18/6/2026
- 7 giờ 30, họp Ban Thường vụ. Mời trưởng các ban dự nội dung thứ hai (Sở Y tế làm báo cáo thu).
- 13 giờ 30, đồng chí Bí thư làm việc tại cơ quan.
"""
    [row] = tasks_of(text)
    assert row.timing.reading.due_on == date(2026, 6, 18)


def test_who_comes_is_told_below_the_event_and_prepares_in_a_bracket() -> None:
    text = """LỊCH CÔNG TÁC
Tuần 41 (06/10/2026 - 11/10/2026)

* Thứ Ba: 06/10

1- 08h00: Phó Giám đốc đi xem các quầy thuốc quanh chợ Long Hoa

- Thành phần: Phòng Quản lý Dược (Trung tâm Kiểm nghiệm chuẩn bị xe, dụng cụ lấy mẫu)
"""
    [row] = tasks_of(text)
    assert row.title.endswith("(Phó Giám đốc đi xem các quầy thuốc quanh chợ Long Hoa)")
    assert (row.timing.reading.due_on, row.timing.reading.due_time) == (date(2026, 10, 6), time(8))


def test_events_of_a_week_in_a_newspaper_are_no_orders() -> None:
    text = """Sự kiện đáng chú ý trong tuần (từ 17 đến 21-8-2026)
- Thứ hai (17-8): Lãnh đạo tỉnh khảo sát mười hai điểm ngập; Ký kết nghĩa giữa hai tỉnh.
- Thứ sáu (21-8): Thả tôm giống, hái lúa mùa nổi cùng nông dân xã Vĩnh Phước.
"""
    assert not tasks_of(text)


def test_orders_of_a_bracket_keep_their_order_and_the_day_of_the_event() -> None:
    text = """LỊCH CÔNG TÁC CỦA UBND XÃ ĐẠ KHO
(Tuần 10 từ ngày 02/3/2026 đến ngày 08/3/2026)
CHỦ NHẬT 08/3/2026
15 giờ 00: Dự phiên họp thứ 5 về bếp ăn Trường Mầm non Sơn Ca (Trạm Y tế xã gửi sổ lưu mẫu trước
10 giờ cùng ngày; Trường Mầm non Sơn Ca photo hóa đơn).
"""
    found = [
        (row.lead, row.title.partition(" (")[0], row.timing.reading.due_on, row.timing.raw[:2])
        for row in tasks_of(text)
    ]
    assert found == [
        (("Trạm Y tế xã",), "Gửi sổ lưu mẫu", date(2026, 3, 8), "10"),
        (("Trường Mầm non Sơn Ca",), "Photo hóa đơn", date(2026, 3, 8), "15"),
    ]
