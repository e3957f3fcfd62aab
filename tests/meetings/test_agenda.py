"""Agenda, pool, papers, replies and attendance; templates and the meetings that come again."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from meetings.models import AgendaItem, Meeting
from meetings.services import agenda, course, templates
from meetings.services.agenda import ItemGiven
from meetings.services.series import start_meeting_series
from notifications.models import Notification
from reading.deadlines import Recurrence
from tasks.dossier.services import participants as people
from tasks.dossier.services.participants import PeopleGiven
from tasks.models import Participant
from tests.meetings.conftest import Enter
from tests.support.cast import Cast
from tests.support.days import in_days


def add(cast: Cast, pk: int, title: str = "Dự thảo nghị quyết") -> AgendaItem:
    given = ItemGiven(title=title, minutes=30, preparing_office=cast.offices["vptu"])
    return agenda.add_item(task_id=pk, given=given, actor=cast.actor("en"))


def test_item_not_finished_stands_at_the_next_meeting(cast: Cast, enter: Enter) -> None:
    here, there = enter(), enter(on=in_days(21))
    item = add(cast, here.pk)
    again = agenda.carry_over(task_id=here.pk, item_id=item.pk, to=there, actor=cast.actor("en"))
    item.refresh_from_db()
    assert (item.state, again.state, again.carried_from) == ("carried", "planned", item)
    assert [one.title for one in there.items.all()] == ["Dự thảo nghị quyết"]


def test_item_carried_nowhere_waits_until_a_meeting_takes_it(cast: Cast, enter: Enter) -> None:
    here, there, actor = enter(), enter(on=in_days(21)), cast.actor("en")
    item = add(cast, here.pk)
    waiting = agenda.carry_over(task_id=here.pk, item_id=item.pk, to=None, actor=actor)
    assert list(AgendaItem.objects.waiting()) == [waiting]
    assert agenda.take_from_pool(task_id=there.pk, items=[waiting.pk], actor=actor) == 1
    assert list(there.items.all()) == [waiting]


def test_pool_is_read_at_home_alone(cast: Cast, enter: Enter, bodies) -> None:
    agenda.put_in_pool(given=ItemGiven(title="Nội dung CNRP"), actor=cast.actor("en"))
    assert "CNRP" in cast.client("en").get("/meetings/pool/").content.decode()
    assert "CNRP" not in cast.client("an").get("/meetings/pool/").content.decode()


def test_meeting_of_another_office_does_not_take_it(cast: Cast, enter: Enter, bodies) -> None:
    item = agenda.put_in_pool(given=ItemGiven(title="Của UBND"), actor=cast.actor("en"))
    other = enter(by="binh", body=bodies["vptu"], asked=())
    with pytest.raises(ValidationError):
        agenda.take_from_pool(task_id=other.pk, items=[item.pk], actor=cast.actor("binh"))


def test_cancelled_meeting_leaves_its_items_in_the_pool(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    add(cast, meeting.pk)
    course.cancel(task_id=meeting.pk, reason="Không họp", actor=cast.actor("en"))
    assert [one.title for one in AgendaItem.objects.waiting()] == ["Dự thảo nghị quyết"]


def reply(cast: Cast, meeting: Meeting, who: str, answer: str, **more: str) -> Participant:
    row = meeting.participants.get(person=cast.people[who])
    return people.reply(
        task_id=meeting.pk, participant_id=row.pk, answer=answer, actor=cast.actor(who), **more
    )


def test_invited_person_sends_somebody_and_the_house_is_told(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    with pytest.raises(ValidationError):
        reply(cast, meeting, "phuc", "sends")
    row = reply(cast, meeting, "phuc", "sends", instead="Trần Văn Thay")
    assert (row.reply, row.instead) == ("sends", "Trần Văn Thay")
    assert Notification.objects.filter(kind="meeting_replied", task_id=meeting.pk).exists()


def test_nobody_replies_for_another(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    row = meeting.participants.get(person=cast.phuc)
    with pytest.raises(PermissionDenied):
        people.reply(
            task_id=meeting.pk, participant_id=row.pk, answer="comes", actor=cast.actor("an")
        )


def test_attendance_is_noted_once_it_was_held(cast: Cast, held: Enter) -> None:
    meeting, actor = held(), cast.actor("en")
    given = PeopleGiven(people=(cast.phuc,), words=("Giám đốc Sở Tài chính",))
    rows = people.add_people(task_id=meeting.pk, given=given, actor=actor)
    marks = {rows[0].pk: "present", rows[1].pk: "missing"}
    assert people.note_attendance(task_id=meeting.pk, marks=marks, actor=actor) == 2
    assert {one.attended for one in meeting.participants.all()} == {"present", "missing"}


def test_template_brings_agenda_people_and_kind(cast: Cast, invited: Enter, enter: Enter) -> None:
    meeting = invited()
    add(cast, meeting.pk)
    kept = templates.keep_template(task_id=meeting.pk, name="Thường kỳ", actor=cast.actor("en"))
    made = enter(template=kept, on=in_days(30))
    assert [one.title for one in made.items.all()] == ["Dự thảo nghị quyết"]
    assert {one.words for one in made.participants.all()} >= {"Giám đốc Sở Tài chính"}


def test_series_enters_the_next_meeting_with_its_agenda(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    add(cast, meeting.pk)
    kept = templates.keep_template(task_id=meeting.pk, name="Thường kỳ", actor=cast.actor("en"))
    rule = Recurrence("week", 1, weekday=0)
    series = start_meeting_series(
        template=kept,
        rule=rule,
        recurrence="thứ Hai hằng tuần",
        starts_on=in_days(1),
        actor=cast.actor("en"),
    )
    made = Meeting.objects.get(task__in=series.occurrences.all())
    assert made.on is not None
    assert made.on > in_days(0)
    assert [one.title for one in made.items.all()] == ["Dự thảo nghị quyết"]
