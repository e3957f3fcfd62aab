"""One office asks another, this one bodies outside; it confirms what came, or asks for more."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, Body
from information import notices
from information.models import InfoItem, InformationRequest
from information.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from tasks.choices import Basis
from tasks.dossier.lifecycle import lock, lock_unasked, move
from tasks.dossier.services.clocks import due_by, lead_of
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.entering import AskedOffice, OfficesGiven, check_desk, enter, new_task
from tasks.models import ExternalRequest, Task
from tasks.services.bodies import ask_outside, note_answers
from tasks.services.clocks import reopen_met
from tasks.services.closing import complete_received
from tasks.services.drafts import Due
from tasks.services.files import admitted, keep_file
from tasks.services.gate import empowered, need_reason
from tasks.services.milestones import add_due
from tasks.states import TaskState

AREA, RULE, URGENT_RULE = "information", "tt-cung-cap", "tt-cung-cap-khan"


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationGiven:
    """`lines`: what is asked for, one each; `also`: offices that ask for the same."""

    lines: tuple[str, ...]
    purpose: str
    also: tuple[Office, ...] = ()
    as_of: dt.date | None = None
    as_of_words: str = ""
    shapes: tuple[str, ...] = ()
    urgent: bool = False
    due_on: dt.date | None = None


@transaction.atomic
def enter_request(
    *, title: str, holder: Office, given: InformationGiven, offices: OfficesGiven | None = None,
    upload: Any = None, declared: bool = False, actor: Actor,
) -> InformationRequest:  # fmt: skip
    """The holder leads; the office that asks coordinates. The date is proposed by the rule.

    `upload`: the form that is to be filled in.
    """
    actor = check_desk(actor, POWER)
    asker, today = actor.office, timezone.localdate()
    assert asker is not None
    _check(holder, asker, given)
    due = Due(given.due_on, starts_on=today) if given.due_on else None
    due = due or _due_by_rule(holder, given, today)
    usual = offices or OfficesGiven()
    new = new_task(
        OfficesGiven(
            lead_office=holder, lead_reason=usual.lead_reason, asked=_asking(asker, given),
            informed=usual.informed, access=usual.access, form_key=usual.form_key,
        ),
        title=title, area=Area.objects.get(code=AREA), lead=holder, basis=Basis.LETTER, due=due,
        lead_ask="; ".join(given.lines)[:5_000], urgency="urgent" if given.urgent else "",
    )  # fmt: skip

    def build(task: Task) -> InformationRequest:
        made = InformationRequest(
            task=task, asker=asker, purpose=given.purpose, as_of=given.as_of,
            as_of_words=given.as_of_words, shapes=list(given.shapes), urgent=given.urgent,
            asked_on=today,
        )  # fmt: skip
        if upload:
            found, part = admitted(upload, declared=declared), task.parts.get(office=asker)
            made.template = keep_file(task=task, part=part, found=found, actor=actor)
        made.save(actor=actor)
        add_lines(made, given.lines, actor=actor)
        return made

    return enter(InformationRequest, new=new, actor=actor, build=build)


def _due_by_rule(holder: Office, given: InformationGiven, today: dt.date) -> Due | None:
    """Counted again from the day it goes out, where a leader lets it out later."""
    due = due_by(URGENT_RULE if given.urgent else RULE, today, office_id=holder.pk)
    return replace(due, starts_on=None) if due else None


def _asking(asker: Office, given: InformationGiven) -> tuple[AskedOffice, ...]:
    words = _("The office that asks")
    offices = dict.fromkeys((asker, *given.also))
    return tuple(AskedOffice(office=one, ask=words) for one in offices)


def add_lines(
    found: InformationRequest, lines: Sequence[str], *, office: Office | None = None, actor: Actor
) -> None:
    """Further lines, numbered on; `office`: who answers them, where it is not the holder."""
    last = found.items.aggregate(last=Max("n"))["last"] or 0
    rows = [
        InfoItem(request=found, n=n, text=text, office=office)
        for n, text in enumerate(lines, last + 1)
    ]
    create_many(InfoItem, rows, actor=actor)


def _check(holder: Office, asker: Office, given: InformationGiven) -> None:
    if holder == asker:
        raise ValidationError({"holder": _("Ask another office than your own.")})
    if holder in given.also:
        raise ValidationError({"also": _("The office that holds the information does not ask.")})
    if not given.lines:
        raise ValidationError({"lines": _("Write at least one line.")})


def locked_by_asker(task_id: int, actor: Actor) -> tuple[InformationRequest, Actor]:
    """For the verbs of the office that asks: its power is asked there, not on the lead office."""
    found = lock_unasked(InformationRequest, task_id)
    return found, empowered(actor, POWER, found.asker_id)


@transaction.atomic
def confirm(*, task_id: int, actor: Actor) -> InformationRequest:
    """`Xác nhận đã nhận`: nothing is left to do, and the task is completed with it."""
    found, actor = locked_by_asker(task_id, actor)
    move(found, verb="confirm")
    found.received_on = timezone.localdate()
    found.save(actor=actor)
    assert found.provided_on is not None
    if found.task.state == TaskState.OPEN:
        complete_received(found.task, day=found.provided_on, actor=actor)
    return found


@transaction.atomic
def ask_more(
    *, task_id: int, reason: str, due_on: dt.date | None = None, lines: Sequence[str] = (),
    actor: Actor,
) -> InformationRequest:  # fmt: skip
    """`Đề nghị bổ sung`, with what is missing, and further lines.

    The same date runs again, the days with the asker left out; with `due_on` it has its own.
    """
    found, actor = locked_by_asker(task_id, actor)
    move(found, verb="ask_more")
    found.move_reason = need_reason(reason)[:500]
    found.save(actor=actor, reason=reason)
    add_lines(found, lines, actor=actor)
    part, today = lead_of(found.task), timezone.localdate()
    if due_on is None:
        reopen_met(part, actor=actor, reason=reason)
    elif due_on < today:
        raise ValidationError({"due_on": _("This day lies in the past.")})
    else:
        add_due(part, Due(due_on, what=_("More information"), starts_on=today), actor=actor)
    notices.more_asked(found, actor=actor)
    return found


@transaction.atomic
def ask_supplier(
    *,
    task_id: int,
    body: Body,
    items: Sequence[InfoItem],
    letter_number: str = "",
    due_on: dt.date | None = None,
    actor: Actor,
) -> ExternalRequest:
    """`items`: what of it is asked of that body; the officer of the part chases it."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    found.check_open()
    if body.served_by_id is not None:
        raise ValidationError({"body": _("This body is served by one of the offices.")})
    texts = [one.text for one in items] or list(found.items.values_list("text", flat=True))
    return ask_outside(
        lead_of(found.task),
        body,
        ask="; ".join(texts),
        sent_on=timezone.localdate(),
        due_on=due_on,
        letter_number=letter_number,
        actor=actor,
    )


@transaction.atomic
def note_supplied(
    *, task_id: int, supplier_id: int, answered_on: dt.date, actor: Actor
) -> InformationRequest:
    found, actor = lock(InformationRequest, task_id, actor=actor)
    check_not_ahead(answered_on, field="answered_on")
    note_answers(found.pk, pk=supplier_id, on=answered_on, actor=actor)
    return found
