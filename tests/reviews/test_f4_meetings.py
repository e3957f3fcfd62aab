"""F4 of the practice: meetings without a notice after three working days, lines without a task."""

import pytest
from django.utils import timezone

from coordination.workdays import calendar_for
from meetings.services import concluding, course
from offices.powers import load_powers
from reviews.figures import counted
from reviews.meetings_figures import details, lines_without_task, live, without_notice
from reviews.moment import Moment
from reviews.scope import Scope
from tests.meetings.conftest import Enter, bodies, enter, in_days

__all__ = ["bodies", "enter"]

pytestmark = pytest.mark.django_db


def asked(cast, who: str = "en", office: str = "vpub") -> tuple[Moment, Scope]:
    now, desk = timezone.localtime(), cast.offices[office]
    powers = load_powers(cast.people[who].pk, now.date())
    return Moment(now, calendar_for(desk.pk), desk), Scope(desk, powers)


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


def test_lines_of_the_week_wait_to_become_tasks_and_the_page_shows_their_meeting(cast, enter):
    meeting = held(cast, enter, 0)
    given = concluding.NoticeGiven(
        symbol="15/TB-VPUB", dated=timezone.localdate(), abstract="Kết luận", signer="Chánh",
        capacity="head", body=None,
        text="1. Văn phòng UBND tỉnh rà soát báo cáo.\n2. Sở Tài chính cân đối nguồn.",
    )  # fmt: skip
    concluding.issue_notice(task_id=meeting.pk, given=given, actor=cast.actor("en"))
    assert lines_without_task(*asked(cast)).count() == 2
    moment, scope = asked(cast)
    told = details(counted(moment, scope, live), scope)
    assert [one.count for one in told] == [0, 2]
    page = cast.client("en").get(told[1].href).content.decode()
    assert meeting.task.title in page
