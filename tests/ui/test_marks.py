"""The words of deadlines and states are PRACTICE's, and never colour alone."""

import datetime as dt

import pytest
from django.template import Context, Template

from tasks.states import PartState, TaskState
from ui.components.marks import DEADLINES, STATES


def deadline(**props: object) -> str:
    return Template('{% load ui %}{% ui "deadline" from=props %}').render(Context({"props": props}))


@pytest.mark.parametrize(
    ("props", "words"),
    [
        ({"state": "on_track"}, "Trong hạn"),
        ({"state": "due_soon", "days": 2}, "Sắp đến hạn (còn 2 ngày làm việc)"),
        ({"state": "due"}, "Đến hạn hôm nay"),
        ({"state": "due", "due_time": dt.time(16)}, "Trước 16 giờ 00 hôm nay"),
        ({"state": "overdue", "days": 3}, "Quá hạn 3 ngày làm việc"),
        ({"state": "overdue", "days": -3}, "Quá hạn 3 ngày làm việc"),
        ({"state": "overdue", "days": 0}, "Quá hạn trong ngày"),
        ({"state": "done_on_time"}, "Hoàn thành đúng hạn"),
        ({"state": "done_late", "days": 2}, "Hoàn thành quá hạn 2 ngày làm việc"),
        ({"state": "extension_asked"}, "Chờ quyết định gia hạn"),
        ({"state": "paused"}, "Tạm dừng tính thời hạn"),
        ({"state": "ongoing"}, "Thường xuyên"),
        ({"state": "none"}, "Chưa ấn định thời hạn"),
        ({"state": "on_track", "internal": True}, "Hạn trình nội bộ"),
        ({"state": "on_track", "statutory": True}, "Thời hạn theo luật định"),
        ({"state": "paused", "label": "Tạm đình chỉ"}, "Tạm đình chỉ"),
    ],
)
def test_deadline_speaks_the_offices_words(props, words):
    assert words in deadline(**props)


def test_extended_deadline_names_its_first_date():
    html = deadline(
        state="on_track",
        due_on=dt.date(2026, 12, 14),
        extended=1,
        first_due_on=dt.date(2026, 11, 30),
    )
    assert "Đã gia hạn lần 1 (hạn đầu 30/11/2026)" in html
    assert "14/12/2026" in html


def test_calendar_days_are_in_the_tooltip():
    assert 'title="5 ngày theo lịch"' in deadline(state="overdue", days=3, calendar_days=5)


def test_row_of_a_list_has_them_in_its_tooltip():
    due = {"state": "overdue", "label": "Quá hạn 3 ngày làm việc", "calendar_days": 5}
    row = {"code": "VPUB-1", "title": "Trình phương án", "href": "/tasks/1/", "deadline": due}
    html = Template('{% load ui %}{% ui "task_row" from=row %}').render(Context({"row": row}))

    assert '<p class="d-overdue" title="5 ngày theo lịch" >' in " ".join(html.split())


def test_every_mark_has_an_icon():
    assert all(sign.icon for sign in (*STATES.values(), *DEADLINES.values()))


def test_every_state_of_tasks_and_parts_has_a_sign():
    assert {*TaskState.values, *PartState.values} <= set(STATES)
