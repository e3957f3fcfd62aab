"""Forwarding: one act, one number, a clock each; returned and sent on without blame."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from coordination.models import Body, CalendarDay
from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.models import Deadline, ExternalRequest
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter, Petition
from voters.models import Forwarding, VoterPetition
from voters.services import forwarding, petitions, returning
from voters.services.contacts import ContactGiven, change_contact
from voters.services.petitions import PetitionGiven, enter_many

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


def many(count: int, cast: Cast, bodies: dict[str, Body], **more: object) -> list[VoterPetition]:
    words = {"on": in_days(-5), "level": "province", "competent": bodies["so"]}
    given = [PetitionGiven(text=f"Kiến nghị {n}", **(words | more)) for n in range(count)]
    made = enter_many(given=given, actor=cast.actor("phuc"))
    for row in made:
        row.state = "sorted"
    update_many(made, ["state"], actor=cast.actor("phuc"))
    return made


def test_sixty_four_in_one_act(cast: Cast, bodies: dict[str, Body]) -> None:
    rows = many(64, cast, bodies)
    told = Notification.objects.filter(kind="petitions_forwarded")
    ids = [row.pk for row in rows]
    [letter] = forwarding.forward(petitions=ids, dated=in_days(0), actor=cast.actor("hai"))
    assert (letter.symbol, letter.rows.count()) == ("1/HĐND-VP", 64)
    running = Deadline.objects.filter(rule__code="kncct-hdnd", state="running")
    assert running.filter(office=cast.offices["vpub"]).count() == 64
    assert {one.person_id for one in told} == {cast.cuc.pk}
    assert told.count() == 1
    assert set(VoterPetition.objects.values_list("state", flat=True)) == {"forwarded"}


def test_statements_do_not_grow_with_each_petition(
    cast: Cast, bodies: dict[str, Body], django_assert_max_num_queries: object
) -> None:
    """Over twenty as over two: a letter of many is one act."""
    rows = many(20, cast, bodies)
    ids = [row.pk for row in rows]
    with django_assert_max_num_queries(60):  # type: ignore[operator]
        forwarding.forward(petitions=ids, dated=in_days(0), actor=cast.actor("hai"))


def test_stream_of_the_national_assembly_has_sixty_days(petition: Petition, cast: Cast) -> None:
    CalendarDay(date=dt.date(2027, 1, 1), kind="holiday", name="Tết Dương lịch").save(
        actor=Actor.system()
    )
    row, day = petition(stream="qh"), dt.date(2026, 11, 2)
    forwarding.forward(petitions=[row.pk], dated=day, received_on=day, actor=cast.actor("hai"))
    row.refresh_from_db()
    assert row.reply_due is not None
    assert row.reply_due.due_on == dt.date(2027, 1, 4)
    assert Forwarding.objects.get().symbol == "1/ĐĐBQH-VP"


def test_stream_of_the_council_has_the_earlier_of_two(
    enter: Enter, petition: Petition, cast: Cast
) -> None:
    contact = enter(side="before", opens_on=dt.date(2026, 12, 29))
    row = petition(contact=contact)
    forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=cast.actor("hai"))
    row.refresh_from_db()
    due = row.reply_due
    assert due is not None
    assert (due.rule.code, due.due_on) == ("kncct-hdnd-truoc-ky-hop", dt.date(2026, 12, 14))
    assert sum("25/12/2026" in line or "29/12/2026" in line for line in due.working) >= 2


def test_receipt_moves_what_was_counted_from_sending(forwarded: Petition, cast: Cast) -> None:
    row = forwarded(dated=in_days(-12))
    assert row.reply_due is not None
    assert "ngày nhận" in row.reply_due.working[-1]
    letter = Forwarding.objects.get()
    forwarding.note_received(
        forwarding_id=letter.pk, received_on=in_days(-9), actor=cast.actor("phuc")
    )
    row.reply_due.refresh_from_db()
    assert row.reply_due.starts_on == in_days(-9)
    assert row.reply_due.due_on == dt.date(2026, 12, 16)
    assert row.reply_due.changes.get().kind == "rescheduled"


def test_officer_without_the_power_to_release(petition: Petition, cast: Cast) -> None:
    row = petition(state="compiled")
    with pytest.raises(PermissionDenied):
        forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=cast.actor("phuc"))
    answer = cast.client("phuc").post(f"/voters/petitions/{row.pk}/forward/", {})
    assert answer.status_code == 403
    row.refresh_from_db()
    assert row.state == "compiled"


def test_what_is_outside_is_asked_and_followed(
    petition: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row = petition("Kéo điện", level="elsewhere", competent=bodies["dien"])
    forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=cast.actor("hai"))
    row.refresh_from_db()
    request = ExternalRequest.objects.get(part__task=row.task)
    assert (request.body, request.part.role) == (bodies["dien"], "lead")
    assert row.reply_due is None
    assert not row.task.parts.coordinating().exists()


def test_own_number_an_addressee(petition: Petition, cast: Cast, bodies: dict[str, Body]) -> None:
    first = petition("Sửa cầu")
    second = petition("Kéo điện", level="elsewhere", competent=bodies["dien"])
    letters = forwarding.forward(
        petitions=[first.pk, second.pk], dated=in_days(0), actor=cast.actor("hai")
    )
    assert {letter.number for letter in letters} == {1, 2}
    assert {letter.to for letter in letters} == {bodies["ubnd"], bodies["dien"]}


def test_sent_back_goes_on_with_a_new_clock(
    forwarded: Petition, cast: Cast, bodies: dict[str, Body]
) -> None:
    row, hai = forwarded(dated=in_days(-40)), cast.actor("hai")
    first = row.reply_due
    assert first is not None
    returning.send_back(
        task_id=row.pk, returned_on=in_days(-4), reason="Không thuộc thẩm quyền", actor=hai
    )
    first.refresh_from_db()
    assert (first.state, first.outcome) == ("closed", "withdrawn")
    given = PetitionGiven(text="Sửa cầu", on=row.on, level="province", competent=bodies["so_b"])
    petitions.change_petition(task_id=row.pk, given=given, actor=cast.actor("phuc"))
    forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=hai)
    row.refresh_from_db()
    assert row.reply_due is not None
    assert row.reply_due != first
    assert row.reply_due.state == "running"
    assert [one.returned_on for one in row.forwardings.all()] == [in_days(-4), None]


def test_compiled_petition_is_forwarded_in_time(petition: Petition, cast: Cast) -> None:
    row, hai = petition(), cast.actor("hai")
    forwarding.compile_petitions(petitions=[row.pk], actor=hai)
    due = row.task.deadlines.get(rule__code="kncct-chuyen")
    assert due.due_on == dt.date(2026, 12, 2)
    forwarding.forward(petitions=[row.pk], dated=in_days(0), actor=hai)
    due.refresh_from_db()
    assert due.outcome == "met"


def test_session_of_the_round_is_copied(enter: Enter, petition: Petition, cast: Cast) -> None:
    contact = enter()
    assert petition(contact=contact).session_name == "KH 5, HĐND tỉnh"
    given = ContactGiven(stream="both", kind="before", session_name="KH 9 QH", council_name="KH 6")
    change_contact(task_id=contact.pk, title="Đợt chung", given=given, actor=cast.actor("hai"))
    contact.refresh_from_db()
    assert petition("Khác", contact=contact).session_name == "KH 6"
