"""A meeting in the joint diary: a draft of its office, shown to all when called, moved along."""

import datetime as dt

from diary.models import Slot
from meetings.services import course
from tests.meetings.conftest import Enter
from tests.support.cast import Cast


def shown(task_id: int) -> list[Slot]:
    return list(Slot.objects.filter(task_id=task_id, mark="").order_by("date"))


def test_draft_is_its_own_offices_entry_until_called(invited: Enter, enter: Enter) -> None:
    assert [slot.state for slot in shown(enter().pk)] == ["draft"]
    assert [slot.state for slot in shown(invited().pk)] == ["asked"]


def test_what_not_all_offices_may_read_stands_without_its_content(cast: Cast, enter: Enter) -> None:
    narrow, wide = enter(), enter(asked=("vptu", "vpdd"))
    assert shown(narrow.pk)[0].subject == "Phiên họp Ủy ban nhân dân tỉnh"
    assert shown(wide.pk)[0].subject == "Phiên họp UBND tỉnh"


def test_restricted_meeting_is_only_busy(enter: Enter) -> None:
    assert shown(enter(access="restricted").pk)[0].hidden


def test_each_day_of_a_long_meeting_has_its_entry(enter: Enter) -> None:
    first = enter()
    assert first.on is not None
    long = enter(ends_on=first.on + dt.timedelta(days=2))
    assert len(shown(long.pk)) == 3


def test_entry_moves_and_goes_with_its_meeting(cast: Cast, invited: Enter) -> None:
    meeting, actor = invited(), cast.actor("en")
    assert meeting.on is not None
    earlier = meeting.on - dt.timedelta(days=3)
    course.bring_forward(task_id=meeting.pk, on=earlier, reason="Trùng lịch", actor=actor)
    assert [slot.date for slot in shown(meeting.pk)] == [earlier]
    course.cancel(task_id=meeting.pk, reason="Không họp", actor=actor)
    assert shown(meeting.pk) == []


def test_taken_room_asks_for_a_reason_when_called(cast: Cast, invited: Enter, enter: Enter) -> None:
    first = invited(time_words="8h00 - 10h00")
    second = enter(time_words="9h00 - 11h00", on=first.on)
    client = cast.client("en")
    client.post(f"/meetings/{second.pk}/people/new/", {"place": "invited", "words_box": "Sở Y tế"})
    refused = client.post(f"/meetings/{second.pk}/invite/", {})
    assert refused.status_code == 422
    sent = client.post(f"/meetings/{second.pk}/invite/", {"override": "Hai phòng liền nhau"})
    assert sent.status_code == 302
