"""The year-end session of the demo: its plan entered early, some milestones met, one late."""

import datetime as dt

from django.utils import timezone

from meetings.models import Session
from meetings.services.sessions import SessionGiven, Wanted, enter_session, meet_milestone
from meetings.sessions.plans import proposed
from reviews.demo.life import actor
from reviews.demo.travel import at, moment

AHEAD, ENTERED = 12, 60  # days to the opening; days before it the plan was entered
LATE = "kh-ho-so-tham-tra"  # what the office that owes it has not sent


def _opening(today: dt.date) -> dt.date:
    """The first Monday at least `AHEAD` days from now: the model's 7 December."""
    day = today + dt.timedelta(days=AHEAD)
    return day + dt.timedelta(days=-day.weekday() % 7)


def play_session() -> int:
    """Returns the number of sessions made."""
    today, compiler = timezone.localdate(), actor("vpdd.phochanhvp")
    opens = _opening(today)
    with at(moment(opens - dt.timedelta(days=ENTERED), 9)):
        wanted = tuple(
            Wanted(one.rule, one.office, one.rule.name) for one in proposed("ordinary", opens)
        )
        given = SessionGiven(
            kind="ordinary",
            title=f"Kỳ họp thường lệ cuối năm {opens.year} của HĐND tỉnh",
            opens_on=opens,
            closes_on=opens + dt.timedelta(days=4),
            place="Hội trường HĐND tỉnh",
            milestones=wanted,
        )
        session = enter_session(given=given, actor=compiler)
    _meet(session, today)
    return 1


def _meet(session: Session, today: dt.date) -> None:
    """Each on its day by who keeps the plan, but for the late one."""
    rows = session.milestones.select_related("deadline", "rule")
    for row in rows.filter(deadline__due_on__lt=today).exclude(rule__code=LATE):
        day = row.deadline.due_on
        assert day is not None
        with at(moment(day, 16)):
            meet_milestone(
                task_id=session.pk, milestone_id=row.pk, met_on=day, actor=actor("vpdd.phochanhvp")
            )
