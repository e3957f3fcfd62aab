"""Where a paper looks back it tells; where somebody asks, or a day lies ahead, it orders."""

from datetime import date

import pytest

from reading.orders.binding import Clock
from reading.papers.looking_back import heads_account, looks_back
from reading.papers.paper import read_paper
from reading.text import Text
from tests.reading.week import WEEK

CLOCK = Clock(date(2026, 8, 3), WEEK, "before", True)
GONE = [
    "Thời gian qua, Ban Quản lý đã nỗ lực.",
    "Sáu tháng đầu năm, Chỉ số PAPI tăng 4 bậc.",
    "Từ đầu tháng 02/2026 đến nay, xảy ra 09 vụ cháy.",
    "Tháng 7, Văn phòng phục vụ 02 cuộc giám sát.",
    "Quý II/2026, thu ngân sách tăng 12%.",
    "Tuần 30, Phòng Tổng hợp gửi 478 kiến nghị đúng hạn.",
    "Đến hết tháng 7/2026, giải ngân 41%.",
    "Sau gần một năm vận hành, bộ máy đi vào nền nếp.",
    "UBND tỉnh thống nhất đánh giá: Năm 2025, kinh tế khởi sắc.",
]
AHEAD = [
    "Tháng 9, Sở Y tế mở 03 lớp tập huấn.",
    "Quý III/2026, Sở Tài chính trình phương án.",
    "Từ nay đến hết năm 2026, các sở rà soát dự án.",
    "Đến hết tháng 9/2026, UBND các xã giải ngân 60%.",
    "Sở Nội vụ báo cáo kết quả tháng 7.",
]
POST = """Khẩn trương khắc phục sạt lở, sớm thông tuyến

Chiều 05/11/2026, Phó Chủ tịch UBND tỉnh đi kiểm tra điểm sạt lở. Khu Quản lý đường bộ III điều 9 \
máy xúc làm xuyên đêm. Dân quân xã dìu người già qua suối, nấu cơm phát cho lái xe mắc kẹt.

Lãnh đạo Sở Xây dựng lo ngại khối trượt còn dịch chuyển, đề xuất cắm biển cấm đường ban đêm và cử \
người trực. UBND xã Phan Sơn xin hỗ trợ 2 tấn gạo, 200 thùng mì cho các hộ phải di dời trong đêm.

Phó Chủ tịch UBND tỉnh yêu cầu Công an tỉnh trực chốt hai đầu. Sở Xây dựng cắm biển, phân luồng \
qua đường tỉnh 717, báo cáo UBND tỉnh trước 30/11/2026.
"""


@pytest.mark.parametrize("words", GONE)
def test_paragraph_of_a_time_gone_by_looks_back(words: str) -> None:
    assert looks_back(Text(words), CLOCK)


@pytest.mark.parametrize("words", AHEAD)
def test_paragraph_of_a_time_to_come_does_not(words: str) -> None:
    assert not looks_back(Text(words), CLOCK)


def test_contrast_looks_back_only_behind_an_account() -> None:
    words = Text("Tuy nhiên, hồ sơ còn thiếu.")

    assert looks_back(words, CLOCK, before=True)
    assert not looks_back(words, CLOCK)


@pytest.mark.parametrize(("heading", "told"), [("Công tác tháng 7", True), ("Tháng 7", False)])
def test_heading_tells_when_it_names_the_work_of_a_month_gone_by(heading: str, told: bool) -> None:
    assert heads_account(Text(heading), CLOCK) is told


def test_work_to_come_heads_no_account() -> None:
    for heading in ("Nhiệm vụ tháng 7", "Công tác tháng 8", "Công tác tuần 40"):
        assert not heads_account(Text(heading), CLOCK)


def test_post_tells_until_a_leader_asks() -> None:
    rows = read_paper(POST, on=date(2026, 11, 6), calendar=WEEK).rows

    assert [row.lead for row in rows if row.is_task] == [("Công an tỉnh",), ("Sở Xây dựng",)]


def test_meeting_of_a_month_has_a_day_to_look_at_again() -> None:
    words = "1. Giao Sở Nội vụ tổng hợp danh mục, báo cáo tại phiên họp thường kỳ tháng 12/2026."
    [row] = [one for one in read_paper(words, on=CLOCK.on, calendar=WEEK).rows if one.is_task]

    assert ("deadline", "unsure_date") in {(flag.field, flag.why) for flag in row.flags}
