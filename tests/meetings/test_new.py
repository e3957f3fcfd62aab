"""Entering a meeting: the lead rule, what the offices owe, secret content, one of each form."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coordination.models import Leader
from diary.models import Slot
from meetings.models import Meeting
from meetings.services.preparing import MeetingGiven, change_meeting
from offices.foundation.actor import Actor
from tests.meetings.conftest import Enter
from tests.support.cast import Cast
from tests.support.days import in_days


def test_office_of_the_convening_body_leads(cast: Cast, enter: Enter, bodies) -> None:
    assert enter().task.lead_office == cast.offices["vpub"]
    assert enter(by="en", body=bodies["vpdd"]).task.lead_office == cast.offices["vpdd"]


def test_leader_convenes_for_the_body_of_the_post_he_acts_in(
    cast: Cast, enter: Enter, bodies
) -> None:
    """The same person is deputy secretary of the Party and chairman of the People's Committee."""
    deputy = Leader(
        full_name="Vũ Hoàng Lãm", position="Phó Bí thư Tỉnh ủy", body=bodies["vptu"], precedence=2
    )
    deputy.save(actor=Actor.system())
    meeting = enter(by="en", asked=(), body=None, convener=deputy)
    assert meeting.task.lead_office == cast.offices["vptu"]


def test_other_lead_office_needs_a_reason(cast: Cast, enter: Enter) -> None:
    with pytest.raises(ValidationError) as refused:
        enter(lead_office=cast.offices["vptu"])
    assert "lead_reason" in refused.value.message_dict
    meeting = enter(lead_office=cast.offices["vptu"], lead_reason="Thường trực Tỉnh ủy giao")
    assert meeting.task.lead_office == cast.offices["vptu"]


def test_asked_office_owes_its_papers_three_working_days_before(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    owed = cast.part(meeting.task, "vptu").deadlines.get()
    assert owed.rule.code == "ct-tai-lieu"
    assert owed.starts_on == meeting.on
    assert meeting.on is not None
    assert owed.due_on is not None
    assert owed.due_on < meeting.on
    assert owed.state == "running"


def test_lead_owes_the_meeting_itself(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    assert meeting.day_deadline.part == cast.part(meeting.task, "vpub")
    assert meeting.day_deadline.due_on == meeting.on


def test_time_stays_as_written_and_is_read(enter: Enter) -> None:
    meeting = enter(time_words="13 giờ 30’")
    assert (meeting.half, f"{meeting.start:%H:%M}") == ("afternoon", "13:30")
    with pytest.raises(ValidationError):
        enter(time_words="lúc nào đó")


def test_secret_content_keeps_time_and_place_only(enter: Enter) -> None:
    meeting = enter(secret_content=True, title="Nội dung thật")
    assert meeting.task.title == "Phiên họp Ủy ban nhân dân tỉnh (Nội dung theo giấy mời riêng)"
    with pytest.raises(ValidationError):
        enter(secret_content=True, protocol="Hoa, nước")


def test_same_form_sent_twice_makes_one_meeting(enter: Enter) -> None:
    key = uuid.uuid4()
    assert enter(form_key=key).pk == enter(form_key=key).pk
    assert Meeting.objects.count() == 1


def test_without_the_power_nobody_enters(enter: Enter) -> None:
    with pytest.raises(PermissionDenied):
        enter(by="quan")


def test_new_page_enters_and_keeps_what_was_typed(cast: Cast, bodies) -> None:
    client = cast.client("en")
    sent = {"kind": "sitting", "title": "Phiên họp", "body": bodies["vpub"].pk, "on": "31/31/2026"}
    wrong = client.post("/meetings/new/", sent)
    assert wrong.status_code == 422
    assert "Phiên họp" in wrong.content.decode()
    right = client.post("/meetings/new/", sent | {"on": f"{in_days(9):%d/%m/%Y}"})
    assert right.status_code == 302
    assert client.get(right["Location"]).status_code == 200


def test_saving_without_a_change_writes_no_history(cast, enter):
    meeting = enter()
    slot = Slot.objects.get(task_id=meeting.pk)
    given = MeetingGiven(
        **{n: getattr(meeting, n) for n in MeetingGiven.__slots__ if hasattr(meeting, n)}
        | {"co_bodies": ()}
    )
    counts = meeting.history.count(), slot.history.count(), slot.version
    change_meeting(
        task_id=meeting.pk, given=given, title=meeting.task.title, actor=cast.actor("en")
    )
    slot.refresh_from_db()
    assert (meeting.history.count(), slot.history.count(), slot.version) == counts
