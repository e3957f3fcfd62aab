"""Petitions are compiled and forwarded, many in one act: a letter and a number an addressee."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from coordination.models.body import BodyKind
from coordination.services.numbers import symbol_of, take_number
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Office
from tasks.models import Deadline, ExternalRequest, Part
from tasks.notices.people import receivers
from tasks.services.drafts import Due, Request
from tasks.services.gate import ask_move
from tasks.services.requesting import request_parts
from voters import notices
from voters.choices import OF_COMMITTEE, Level, Stream
from voters.models import ForwardedPetition, Forwarding, VoterPetition
from voters.services import clocks
from voters.services.locking import lock_many
from voters.states import HEADS, PETITION_MOVES, RELEASES

SYMBOLS = {Stream.NATIONAL: "ĐĐBQH-VP", Stream.COUNCIL: "HĐND-VP"}
INSIDE_DAYS = 5


@transaction.atomic
def compile_petitions(*, petitions: Sequence[int], actor: Actor) -> list[VoterPetition]:
    """`Tổng hợp`: by the head of the division; by when they are forwarded runs from now."""
    rows, actor = lock_many(petitions, power=HEADS, actor=actor)
    today = timezone.localdate()
    for row in rows:
        row.state = ask_move(PETITION_MOVES, "compile", row.state).target
        row.compiled_on = today
    update_many(rows, ["state", "compiled_on"], actor=actor)
    for row in rows:
        clocks.owe(clocks.lead_of(row.task), [(clocks.FORWARD, today, None)], actor=actor)
    return rows


def committee() -> Body:
    """The provincial People's Committee: what is of the province or a commune goes through it."""
    rows = Body.objects.served().filter(kind=BodyKind.STATE, is_active=True)
    found = rows.select_related("served_by").order_by("sort", "pk").first()
    if found is None:
        raise ValidationError(_("No body of the State is served by one of the offices."))
    return found


@dataclass(frozen=True, slots=True)
class Sending:
    """One act of forwarding: its day, and when it was received, if that is known."""

    dated: dt.date
    received_on: dt.date | None
    office: Office
    through: Body | None


def reply_due(petition: VoterPetition, sending: Sending, office_id: int) -> Due | None:
    """By the stream: 60 days, or the earlier of the council's two dates, with both workings."""
    start = sending.received_on or sending.dated
    contact = petition.contact
    if petition.stream == Stream.NATIONAL:
        found = [clocks.due_by(clocks.NATIONAL, start, office_id=office_id)]
    else:
        found = [clocks.due_by(clocks.COUNCIL, start, office_id=office_id)]
        opens_on = contact.session_for(Stream.COUNCIL)[1] if contact else None
        if opens_on is not None and opens_on > start:
            of = contact.session_task if contact and contact.stream == Stream.COUNCIL else None
            found.append(
                clocks.due_by(clocks.COUNCIL_SESSION, opens_on, office_id=office_id, of=of)
            )
    dues = [due for due in found if due is not None and due.on and due.on > start]
    if not dues:
        return None
    first = min(dues, key=lambda due: due.on or dt.date.max)
    working = [line for due in dues for line in due.working]
    if sending.received_on is None:
        working.append(_("Counted from the day of sending until the day of receipt is noted."))
    return replace(first, what=_("Reply to the voters' petition"), working=tuple(working))


def _dues(some: Sequence[VoterPetition], sending: Sending, office_id: int) -> dict[int, Due | None]:
    """By petition; those of one stream and round have one date."""
    known: dict[tuple[str, int | None], Due | None] = {}
    for row in some:
        if (row.stream, row.contact_id) not in known:
            known[row.stream, row.contact_id] = reply_due(row, sending, office_id)
    return {row.pk: known[row.stream, row.contact_id] for row in some}


@transaction.atomic
def forward(
    *, petitions: Sequence[int], dated: dt.date, received_on: dt.date | None = None, actor: Actor
) -> list[Forwarding]:
    """`Chuyển kiến nghị`: a leader's act; a number an addressee, a clock a petition.

    Raises PermissionDenied without the power to release, WrongMove, and ValidationError.
    """
    rows, actor = lock_many(petitions, power=RELEASES, actor=actor)
    assert actor.office is not None
    if dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    if received_on is not None and received_on < dated:
        raise ValidationError({"received_on": _("It cannot be received before it was sent.")})
    groups: dict[tuple[str, int], list[VoterPetition]] = defaultdict(list)
    inside = [row for row in rows if row.level in OF_COMMITTEE]
    sending = Sending(dated, received_on, actor.office, committee() if inside else None)
    for row in rows:
        row.state = ask_move(PETITION_MOVES, "forward", row.state).target
        groups[row.stream, _addressee(row, sending).pk].append(row)
    made = [_letter(some, sending, actor=actor) for some in groups.values()]
    for row in rows:
        row.forwarded_on = dated
    update_many(rows, ["state", "forwarded_on", "reply_due"], actor=actor)
    own = (clocks.FORWARD, clocks.FORWARD_AGAIN)
    clocks.meet([row.task for row in rows], own, met_on=dated, actor=actor)
    _tell(inside, sending, actor=actor)
    return made


def _addressee(petition: VoterPetition, sending: Sending) -> Body:
    if petition.competent is None or petition.level == Level.UNCLEAR:
        said = _("%(code)s: say first whose competence it is, and name the body.")
        raise ValidationError(said % {"code": petition.task.code})
    if petition.level in OF_COMMITTEE:
        assert sending.through is not None
        return sending.through
    return petition.competent


def _letter(some: list[VoterPetition], sending: Sending, *, actor: Actor) -> Forwarding:
    """The letter to one addressee, what each petition in it is owed by whom."""
    stream, to = some[0].stream, _addressee(some[0], sending)
    sign = SYMBOLS.get(Stream(stream), SYMBOLS[Stream.COUNCIL])
    book, number = take_number(
        office=sending.office, kind="", symbol=sign, dated=sending.dated, actor=actor
    )
    letter = Forwarding(
        office=sending.office, stream=stream, book=book, number=number,
        symbol=symbol_of(sending.office.layout, number, "", sign), dated=sending.dated, to=to,
        received_on=sending.received_on,
    )  # fmt: skip
    letter.save(actor=actor)
    through = some[0].level in OF_COMMITTEE
    ask = partial(_ask_committee if through else _ask_outside, sending=sending, actor=actor)
    rows = ask(some, letter=letter)
    create_many(ForwardedPetition, rows, actor=actor)
    return letter


def _ask_committee(
    some: list[VoterPetition], *, letter: Forwarding, sending: Sending, actor: Actor
) -> list[ForwardedPetition]:
    """The office that serves the committee has a part with its clock; a sở or commune owes that
    part its answer a few days before."""
    assert sending.through is not None
    office = sending.through.served_by
    assert office is not None
    ask = _("Have the voters' petition solved and draft the reply")
    dues = _dues(some, sending, office.pk)
    parts = request_parts(
        [(row.task, Request(office, ask, dues[row.pk])) for row in some], actor=actor
    )
    asked = _ask_bodies(list(zip(some, parts, strict=True)), office, actor=actor)
    found = []
    for row, (_part, deadline) in zip(some, parts, strict=True):
        row.reply_due = deadline
        found.append(
            ForwardedPetition(
                forwarding=letter, petition=row, deadline=deadline, request=asked.get(row.pk)
            )
        )
    return found


def _ask_bodies(
    pairs: list[tuple[VoterPetition, tuple[Part, Deadline | None]]], office: Office, *,
    actor: Actor,
) -> dict[int, ExternalRequest]:  # fmt: skip
    calendar = calendar_for(office.pk)
    rows = []
    for petition, (part, deadline) in pairs:
        body = petition.competent
        if body is None or body.served_by_id is not None:
            continue
        by = deadline.due_on if deadline else None
        by = calendar.subtract(by, INSIDE_DAYS) if by else None
        rows.append(ExternalRequest(part=part, body=body, ask=petition.task.title[:500], due_on=by))
    made = create_many(ExternalRequest, rows, actor=actor)
    of = {part.pk: petition.pk for petition, (part, _deadline) in pairs}
    return {of[row.part_id]: row for row in made}


def _ask_outside(
    some: list[VoterPetition], *, letter: Forwarding, sending: Sending, actor: Actor
) -> list[ForwardedPetition]:
    """A central or other body has no part: the lead's own officer follows what it was asked."""
    leads = {
        part.task_id: part
        for part in Part.objects.filter(task__in=[row.pk for row in some], role="lead")
    }
    dues = _dues(some, sending, sending.office.pk)
    rows = [
        ExternalRequest(
            part=leads[row.pk], body=letter.to, ask=row.task.title[:500],
            letter_number=letter.symbol, sent_on=letter.dated,
            due_on=due.on if (due := dues[row.pk]) else None,
        )
        for row in some
    ]  # fmt: skip
    asked = create_many(ExternalRequest, rows, actor=actor)
    for row in some:
        row.reply_due = None
    return [
        ForwardedPetition(forwarding=letter, petition=row, request=request)
        for row, request in zip(some, asked, strict=True)
    ]


def _tell(inside: Sequence[VoterPetition], sending: Sending, *, actor: Actor) -> None:
    """One notice a person, whatever the number."""
    if not inside or sending.through is None or sending.through.served_by_id is None:
        return
    days = sorted(row.reply_due.due_on for row in inside if row.reply_due and row.reply_due.due_on)
    notices.told(
        "petitions_forwarded", inside[0].task, receivers(sending.through.served_by_id),
        actor=actor, mark=f"{len(inside)}-{inside[-1].pk}", n=str(len(inside)),
        day=f"{days[0]:%d/%m/%Y}" if days else "—",
    )  # fmt: skip
