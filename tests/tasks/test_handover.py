"""Bàn giao: whoever leaves hands over parts, drafts and charges, and one notice tells it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from coordination.models import Body
from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.people import handover
from tasks.models import ExternalRequest, Part, Task
from tasks.services.receiving import assign_part

pytestmark = pytest.mark.django_db


def due() -> dt.date:
    return timezone.localdate() + dt.timedelta(days=9)


def in_dung_s_hands(cast, title="Rà soát báo cáo") -> Part:
    task = cast.log(title, by="binh", ask={"vpub": due()})
    part = cast.part(task, "vpub")
    return assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"))


def give(cast, giver="dung", taker="khanh", office=None) -> None:
    handover.hand_over(
        giver=cast.people[giver],
        taker=cast.people[taker],
        office_id=office,
        actor=cast.actor("quan"),
        reason="Nghỉ hưu",
    )


def test_open_parts_are_counted_by_office(cast):
    in_dung_s_hands(cast)
    assert handover.open_work(cast.dung.pk) == 1
    assert handover.open_work(cast.dung.pk, cast.offices["vpub"].pk) == 1
    assert handover.open_work(cast.dung.pk, cast.offices["vptu"].pk) == 0


def test_parts_change_hands_with_history_and_deadlines(cast):
    part = in_dung_s_hands(cast)
    give(cast)
    fresh = Part.objects.get(pk=part.pk)
    newest = fresh.history.first()
    assert fresh.assignee == cast.khanh
    assert set(fresh.deadlines.values_list("assignee", flat=True)) == {cast.khanh.pk}
    assert newest.history_user == cast.quan
    assert newest.history_change_reason == "Nhận bàn giao từ đồng chí Phạm Tiến Dũng: Nghỉ hưu"
    assert handover.open_work(cast.dung.pk) == 0


def test_one_notice_tells_it_all(cast):
    in_dung_s_hands(cast)
    in_dung_s_hands(cast, "Góp ý dự thảo")
    give(cast)
    (notice,) = Notification.objects.filter(person=cast.khanh, kind="handed_over")
    assert notice.facts == {"name": "Phạm Tiến Dũng", "count": 2}


def test_drafts_get_a_new_author_and_keep_the_old_one_in_history(cast):
    draft = cast.log(by="an", ask={"vpub": due()}, send=False)
    give(cast, "an", "mai")
    fresh = Task.objects.get(pk=draft.pk)
    assert fresh.created_by == cast.mai
    assert fresh.history.earliest().created_by == cast.an


def test_charge_goes_to_a_leader_or_to_all_of_them(cast):
    task = cast.log(by="binh", leader_in_charge=cast.binh)
    assert handover.open_work(cast.binh.pk) == 1
    give(cast, "binh", "an")
    assert Task.objects.get(pk=task.pk).leader_in_charge is None


def test_settled_part_with_an_unanswered_letter_is_still_held(cast):
    part = in_dung_s_hands(cast)
    body = Body(name="Sở Tài chính", short_name="STC", kind="department")
    body.save(actor=Actor.system())
    ExternalRequest(part=part, body=body, ask="Số liệu").save(actor=Actor.system())
    part.state = "noted"
    part.save(actor=Actor.system())
    assert handover.open_work(cast.dung.pk) == 1


def test_taker_must_work_in_the_office(cast):
    part = in_dung_s_hands(cast)
    with pytest.raises(ValidationError, match="Văn phòng UBND tỉnh"):
        give(cast, taker="an")
    assert Part.objects.get(pk=part.pk).assignee == cast.dung


def test_work_of_one_office_stays_apart(cast):
    part = in_dung_s_hands(cast)
    give(cast, taker="an", office=cast.offices["vptu"].pk)
    assert Part.objects.get(pk=part.pk).assignee == cast.dung
