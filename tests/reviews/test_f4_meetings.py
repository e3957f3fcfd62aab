"""F4 of the practice: meetings without a notice after three working days, lines without a task."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.workdays import calendar_for
from meetings.services import concluding, course
from offices.powers import load_powers
from reviews.chief_figures.friday import details_of_meetings, live_of_meetings, without_notice
from reviews.chief_figures.monday import counted
from reviews.dashboard.live import open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import Notice
from tests.meetings.conftest import Enter, bodies, enter
from tests.support.days import in_days

__all__ = ["bodies", "enter"]

pytestmark = pytest.mark.django_db


def asked(cast, who: str = "en", office: str = "vpub") -> tuple[Moment, DashboardScope]:
    now, desk = timezone.localtime(), cast.offices[office]
    powers = load_powers(cast.people[who].pk, now.date())
    return Moment(now, calendar_for(desk.pk), desk), DashboardScope(desk, powers)


def held(cast, enter: Enter, working_days: int):
    """Entered for today, held so many working days ago."""
    day = calendar_for(None).subtract(timezone.localdate(), working_days)
    meeting = enter(on=in_days(0), asked=())
    type(meeting).objects.filter(pk=meeting.pk).update(on=day)
    course.hold(task_id=meeting.pk, held_on=day, actor=cast.actor("en"))
    return meeting


@pytest.mark.parametrize(("days", "found"), [(3, 0), (4, 1)])
def test_a_notice_is_missed_after_three_working_days(cast, enter, days, found):
    held(cast, enter, days)
    assert without_notice(*asked(cast)).count() == found


def test_another_office_is_not_counted(cast, enter):
    held(cast, enter, 5)
    assert without_notice(*asked(cast, "binh", "vptu")).count() == 0


def concluded(cast, enter: Enter, lines: int, days_ago: int = 0):
    """Held, and its notice of that many lines dated so many days ago."""
    meeting = held(cast, enter, 0)
    text = "\n".join(f"{n}. Văn phòng UBND tỉnh rà soát báo cáo {n}." for n in range(1, lines + 1))
    given = NoticeGiven(
        symbol=f"{15 + meeting.pk}/TB-VPUB",
        dated=timezone.localdate(),
        abstract="Kết luận",
        signer="Chánh",
        capacity="head",
        body=None,
        text=text,
    )
    concluding.issue_notice(task_id=meeting.pk, given=given, actor=cast.actor("en"))
    day = timezone.localdate() - dt.timedelta(days=days_ago)
    Notice.objects.filter(task=meeting.task).update(dated=day)
    return meeting


def rows_behind(cast, told) -> int:
    """Rows of all pages the number leads to."""
    address, found = told.href, 0
    while address:
        answer = cast.client("en").get(address)
        assert answer.status_code == 200
        page = answer.content.decode()
        found += page.partition("<tbody>")[2].partition("</tbody>")[0].count("<tr>")
        address = answer.context["next"] and f"/meetings/{answer.context['next']}"
    return found


def told(cast):
    moment, scope = asked(cast)
    found = counted(moment, scope, open_parts(scope, moment), live_of_meetings)
    return details_of_meetings(found, scope)


def test_each_number_leads_to_exactly_its_rows(cast, enter):
    """Two meetings without a notice; 36 lines of this week, more than one page, besides others."""
    for days in (2, 4, 5):
        held(cast, enter, days)
    concluded(cast, enter, 3)
    concluded(cast, enter, 33)
    concluded(cast, enter, 4, days_ago=8)
    marked = concluded(cast, enter, 2)
    marked.lines.update(state="none", reason="Đã nêu ở mục khác")
    late, lines = told(cast)
    assert (late.count, lines.count) == (2, 36)
    assert (rows_behind(cast, late), rows_behind(cast, lines)) == (2, 36)


def test_lines_of_another_office_are_not_behind_the_number(cast, enter, bodies):
    concluded(cast, enter, 2)
    page = cast.client("an").get("/meetings/?office=vptu&side=lines")
    assert list(page.context["lines"]) == []
    assert "Mọi dòng kết luận trong tuần đã được xử lý" in page.content.decode()
