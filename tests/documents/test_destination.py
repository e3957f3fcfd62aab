"""What a file comes before: its dates, the page of the meeting, and a day that moves."""

import pytest

from documents.services import deciding
from meetings.models import AgendaItem, Meeting, Session
from offices.powers import load_powers
from tasks.dossier.destinations import Destination, events_ahead
from tasks.dossier.services.entering import OfficesGiven
from tasks.models import DueChange, Task
from tests.documents.conftest import File
from tests.meetings.test_sessions import move
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    """Of the committee in two weeks, led by Én's office."""
    task = cast.log("Phiên họp UBND tỉnh", by="en", lead="vpub", ask={"vpdd": None})
    row = Meeting(task=task, kind="sitting", on=in_days(14), state="draft")
    row.save(actor=cast.actor("en"))
    return row


@pytest.fixture
def session(cast: Cast) -> Session:
    """Of the council in 30 days, led by Hải's office."""
    task = cast.log("Kỳ họp HĐND tỉnh", by="hai", lead="vpdd", ask={"vpub": None})
    day = in_days(30)
    row = Session(task=task, kind="ordinary", opens_on=day, first_opens_on=day)
    row.save(actor=cast.actor("hai"))
    return row


def before(cast: Cast, task: Task, who: str = "en") -> Destination:
    offered = events_ahead(load_powers(cast.people[who].pk))
    return next(one for one in offered if one.task == task)


def put(cast: Cast, one, task: Task):
    return deciding.set_destination(
        task_id=one.pk, destination=before(cast, task), actor=cast.actor("en")
    )


def test_meeting_sets_a_date_back_from_its_day(cast: Cast, reported: File, meeting: Meeting):
    one = put(cast, reported(), meeting.task)
    [row] = one.task.deadlines.filter(event_task=meeting.task)
    assert (row.rule.code, row.starts_on) == ("ct-tai-lieu", meeting.on)
    assert row.due_on < meeting.on


def test_another_meeting_takes_its_place(cast: Cast, reported: File, meeting: Meeting) -> None:
    one = put(cast, reported(), meeting.task)
    deciding.set_destination(
        task_id=one.pk, destination_words="Phiên họp tháng sau", actor=cast.actor("en")
    )
    assert one.task.deadlines.get(event_task=meeting.task).outcome == "withdrawn"


def test_meeting_lists_the_file_and_takes_it_once(cast: Cast, reported: File, meeting: Meeting):
    one, client = put(cast, reported(), meeting.task), cast.client("en")
    here = f"/meetings/{meeting.pk}/"
    page = client.get(here)
    assert one.get_absolute_url() in page.content.decode()
    assert (page.context["files_ready"], page.context["files_short"]) == (1, 0)
    for _press in range(2):
        assert client.post(f"{here}agenda/files/{one.pk}/").status_code == 302
    [item] = AgendaItem.objects.filter(meeting=meeting)
    assert (item.title, item.agenda_file.file) == (one.task.title, one.task)


def test_restricted_file_is_told_to_nobody_else(cast: Cast, reported: File, meeting: Meeting):
    one = put(cast, reported(offices=OfficesGiven(access="restricted")), meeting.task)
    page = cast.client("phuc").get(f"/meetings/{meeting.pk}/")
    assert page.context["files"] == []
    cast.client("en").post(f"/meetings/{meeting.pk}/agenda/files/{one.pk}/")
    assert AgendaItem.objects.get(meeting=meeting).title == one.task.code


def test_session_that_moves_asks_the_other_office(cast: Cast, reported: File, session: Session):
    one = put(cast, reported(), session.task)
    rows = list(one.task.deadlines.filter(event_task=session.task).order_by("pk"))
    assert {row.rule.code for row in rows} <= {"kh-ho-so-tham-tra", "kh-tiep-thu"}
    assert rows
    day = in_days(23)
    shown = cast.client("hai").get(f"/sessions/{session.pk}/move/?opens_on={day:%d/%m/%Y}")
    assert one.task.code not in shown.content.decode()
    assert move(cast, session, day).status_code == 302
    for row in rows:
        old = row.due_on
        row.refresh_from_db()
        assert row.due_on == old
    assert DueChange.objects.pending().filter(deadline__in=rows).count() == len(rows)


def test_carried_over_keeps_its_history_and_waits_anew(
    cast: Cast, reported: File, meeting: Meeting
) -> None:
    one = put(cast, reported(verdict="ready"), meeting.task)
    deciding.table(task_id=one.pk, tabled_on=in_days(0), actor=cast.actor("en"))
    after = deciding.carry_over(
        task_id=one.pk, reason="Chưa đủ thời gian thảo luận", actor=cast.actor("en")
    )
    assert (after.state, after.destination, after.decision) == ("reported", None, "carried")
    assert after.reported_on == in_days(-2)


def test_a_session_at_short_notice_has_its_own_dates(cast: Cast, reported: File, session: Session):
    session.kind = "thematic"
    session.save(actor=cast.actor("hai"))
    one = put(cast, reported(), session.task)
    found = one.task.deadlines.filter(event_task=session.task)
    assert {row.rule.code for row in found} == {"kh-ho-so-chuyen-de"}
