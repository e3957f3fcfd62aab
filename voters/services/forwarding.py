"""Petitions are compiled and forwarded, many in one act: a letter and a number an addressee."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Body
from coordination.models.body import BodyKind
from coordination.services.clocks import compute_due
from coordination.workdays import calendar_for, calendars
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Office
from tasks.dossier.notices import tell_of
from tasks.dossier.showing import day_words
from tasks.models import Deadline, ExternalRequest, Part
from tasks.notices.people import receivers
from tasks.services.drafts import Due, Request
from tasks.services.gate import ask_move, empowered, lock_tasks, new_batch
from tasks.services.milestones import Shift, move_event
from tasks.services.requesting import request_parts
from voters.choices import Stream
from voters.models import ForwardedPetition, Forwarding, VoterPetition
from voters.services import clocks
from voters.services.clocks import COUNCIL_SESSION
from voters.services.locking import lock_many
from voters.services.numbering import LETTER, next_number
from voters.services.routing import Routes
from voters.states import HEADS, PETITION_MOVES, RELEASES, WORKS

INSIDE_DAYS = 5
_SOLVE = gettext_lazy("Have the voters' petition solved and draft the reply")
_ADVISE = gettext_lazy("Give an opinion on the voters' petition")


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


@dataclass(frozen=True, slots=True)
class Sending:
    """One act of forwarding: its day, and when it was received, if that is known."""

    dated: dt.date
    received_on: dt.date | None
    routes: Routes

    @property
    def office(self) -> Office:
        return self.routes.own


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
    sending = Sending(dated, received_on, Routes(actor.office))
    groups: dict[tuple[str, Body], list[VoterPetition]] = defaultdict(list)
    for row in rows:
        row.state = ask_move(PETITION_MOVES, "forward", row.state).target
        row.forwarded_on = dated
        groups[row.stream, sending.routes.addressee(row)].append(row)
    made = [_letter(some, to, sending, actor=actor) for (_s, to), some in groups.items()]
    update_many(rows, ["state", "forwarded_on", "reply_due"], actor=actor)
    own = (clocks.FORWARD, clocks.FORWARD_AGAIN)
    clocks.meet([row.task for row in rows], own, met_on=dated, actor=actor)
    return made


def _letter(some: list[VoterPetition], to: Body, sending: Sending, *, actor: Actor) -> Forwarding:
    """The letter to one addressee, what each petition in it is owed by whom."""
    book, number, symbol = next_number(
        sending.office, LETTER, some[0].stream, sending.dated, actor=actor
    )
    letter = Forwarding(
        office=sending.office,
        stream=some[0].stream,
        book=book,
        number=number,
        symbol=symbol,
        dated=sending.dated,
        to=to,
        received_on=sending.received_on,
    )
    letter.save(actor=actor)
    office = sending.routes.asked_office(to)
    if office is None:
        rows = _ask_outside(some, letter, sending, actor=actor)
    else:
        rows = _ask_office(some, letter, office, sending, actor=actor)
        _tell(some, office, actor=actor)
    create_many(ForwardedPetition, rows, actor=actor)
    return letter


def _ask_office(
    some: list[VoterPetition], letter: Forwarding, office: Office, sending: Sending, *, actor: Actor
) -> list[ForwardedPetition]:
    """The office that serves the addressee has a part with its clock; of the committee's, the sở
    or commune owes that part its answer a few days before."""
    through = letter.to.kind == BodyKind.STATE
    ask = _SOLVE if through else _ADVISE
    dues = _dues(some, sending, office.pk)
    parts = request_parts(
        [(row.task, Request(office, str(ask), dues[row.pk])) for row in some], actor=actor
    )
    pairs = list(zip(some, parts, strict=True))
    asked = _ask_bodies(pairs, office, actor=actor) if through else {}
    for row, (_part, deadline) in pairs:
        row.reply_due = deadline
    return [
        ForwardedPetition(
            forwarding=letter, petition=row, deadline=row.reply_due, request=asked.get(row.pk)
        )
        for row in some
    ]


def _ask_bodies(
    pairs: list[tuple[VoterPetition, tuple[Part, Deadline | None]]], office: Office, *, actor: Actor
) -> dict[int, ExternalRequest]:
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
    some: list[VoterPetition], letter: Forwarding, sending: Sending, *, actor: Actor
) -> list[ForwardedPetition]:
    """A central or other body has no part: the lead's own officer follows what it was asked."""
    leads = {
        part.task_id: part
        for part in Part.objects.filter(task__in=[row.pk for row in some], role="lead")
    }
    dues = _dues(some, sending, sending.office.pk)
    rows = [
        ExternalRequest(
            part=leads[row.pk],
            body=letter.to,
            ask=row.task.title[:500],
            letter_number=letter.symbol,
            sent_on=letter.dated,
            due_on=due.on if (due := dues[row.pk]) else None,
        )
        for row in some
    ]
    asked = create_many(ExternalRequest, rows, actor=actor)
    for row in some:
        row.reply_due = None
    return [
        ForwardedPetition(forwarding=letter, petition=row, request=request)
        for row, request in zip(some, asked, strict=True)
    ]


def _tell(some: Sequence[VoterPetition], office: Office, *, actor: Actor) -> None:
    """One notice a person, whatever the number."""
    days = sorted(row.reply_due.due_on for row in some if row.reply_due and row.reply_due.due_on)
    tell_of(
        some[0],
        "petitions_forwarded",
        receivers(office.pk),
        f"{some[0].task.version}-{len(some)}-{some[-1].pk}",
        n=str(len(some)),
        day=day_words(days[0]) if days else "—",
        actor=actor,
    )


@transaction.atomic
def note_received(*, forwarding_id: int, received_on: dt.date, actor: Actor) -> Forwarding:
    """Dates still open move in one batch; those counted back from a session stay."""
    letter = Forwarding.objects.select_for_update(of=("self",)).get(pk=forwarding_id)
    actor = empowered(actor, WORKS, letter.office_id)
    if not letter.dated <= received_on <= timezone.localdate():
        said = _("The day of receipt lies between the letter's date and today.")
        raise ValidationError({"received_on": said})
    letter.received_on = received_on
    letter.save(actor=actor)
    rows = list(letter.rows.filter(deadline__isnull=False).select_related("deadline__rule"))
    lock_tasks(row.petition_id for row in rows)
    known, shifts = calendars(), []
    for row in rows:
        due = row.deadline
        if due is None or due.rule is None or due.rule.code == COUNCIL_SESSION or not due.is_open:
            continue
        new = compute_due(due.rule, received_on, known.get(due.office_id) or known[None]).due_on
        if due.due_on is not None and due.due_on == due.first_due_on:
            shifts.append(Shift(due, due.due_on, new, agreed=False))
    reason = _("Received on %(day)s") % {"day": f"{received_on:%d/%m/%Y}"}
    move_event(shifts, to=received_on, reason=reason, actor=actor, batch=new_batch())
    return letter
