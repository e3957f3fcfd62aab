"""A dossier is entered with its task; the other offices are asked in the same act."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.services.lead import LeadProposal
from coordination.workdays import calendars
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.models import Dossier
from tasks.dossier.services.clocks import rule_of
from tasks.models import Deadline, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import empowered
from tasks.services.logging import log_task
from tasks.services.milestones import counted_from


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOffice:
    """What one office is asked for; without `due_on` the rule of the area counts its date."""

    office: Office
    ask: str = ""
    due_on: dt.date | None = None
    co_lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficesGiven:
    """What a form says of the offices of a new dossier; without `lead_office` the rule decides.

    `form_key`: the same form sent twice makes one dossier.
    """

    lead_office: Office | None = None
    lead_reason: str = ""
    asked: tuple[AskedOffice, ...] = ()
    informed: tuple[Office, ...] = ()
    access: str = Access.INTERNAL
    form_key: uuid.UUID | None = None


def check_desk(actor: Actor, power: str) -> Actor:
    """Creation is asked on the actor's own office (§3): ValidationError without a desk,
    PermissionDenied without the power."""
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    return empowered(actor, power, actor.office.pk)


def lead_of(given: OfficesGiven, proposal: LeadProposal, *, actor: Actor) -> Office:
    """The office chosen, else the one proposed, else the actor's.

    Raises ValidationError at `lead_reason` where another than the proposed leads without one.
    """
    office = given.lead_office or proposal.office or actor.office
    assert office is not None
    if proposal.office is not None and office != proposal.office:
        if given.lead_reason.strip():
            return office
        said = _("By the lead rule %(office)s leads; state the reason for another lead office.")
        raise ValidationError({"lead_reason": said % {"office": proposal.office.short_name}})
    return office


def requests_for(
    asked: Iterable[AskedOffice], *, lead: Office, rule: str = "", event: dt.date | None = None
) -> tuple[Request, ...]:
    """One request per office but the lead; dates left open are counted by the rule's code.

    `event`: the day the rule counts from; a date that would lie in the past is not owed.
    """
    row = rule_of(rule, timezone.localdate()) if rule else None
    known = calendars()
    found = []
    for one in asked:
        if one.office == lead:
            continue
        due = Due(one.due_on) if one.due_on else None
        if due is None and row is not None and event is not None:
            counted = counted_from(row, event, known.get(one.office.pk, known[None]))
            due = counted if counted.on and counted.on >= timezone.localdate() else None
        found.append(Request(one.office, one.ask, due, co_lead=one.co_lead))
    return tuple(found)


def new_task(
    given: OfficesGiven, *, lead: Office, rule: str = "", event: dt.date | None = None, **task: Any
) -> NewTask:
    """The task to be logged; `task`: further fields of `NewTask`, title and area among them."""
    return NewTask(
        lead_office=lead,
        lead_reason=given.lead_reason,
        informed=given.informed,
        requests=requests_for(given.asked, lead=lead, rule=rule, event=event),
        access=given.access,
        form_key=given.form_key,
        **task,
    )


@transaction.atomic
def enter[D: Dossier](
    model: type[D],
    *,
    actor: Actor,
    build: Callable[[Task], D],
    new: NewTask | None = None,
    task: Task | None = None,
) -> D:
    """Logs the task, or takes one known already, and saves the dossier `build` makes of it.

    A `build` that has rows of its own to write saves the dossier before them.

    The same form (`NewTask.form_key`) sent twice makes one. Raises PermissionDenied, and
    ValidationError with the names of the form's fields.
    """
    actor = check_desk(actor, model.power)
    if task is None:
        assert new is not None
        task = log_task(new=new, actor=actor, send=True)
    known: D | None = model._default_manager.filter(pk=task.pk).first()
    if known is not None:
        return known
    made = build(task)
    if made._state.adding:
        made.save(actor=actor)
    return made


def owed_by_lead(task: Task, *, what: str = "") -> Deadline | None:
    """The deadline of that name of the lead's part, else its first that is not internal."""
    mine = task.deadlines.filter(part__role="lead", is_internal=False).order_by("pk")
    found: Deadline | None = (mine.filter(what=what).first() if what else None) or mine.first()
    return found
