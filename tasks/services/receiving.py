"""The coordinating office's first steps: receive, assign, hand back."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import set_many
from offices.models import Absence, Division, Person
from tasks.choices import Basis, HandBackReason
from tasks.dossier import registry
from tasks.models import Deadline, Part
from tasks.notices import events
from tasks.services.drafts import Due
from tasks.services.gate import (
    empowered,
    lock_part,
    move_part,
    need_reason,
    save_part,
)
from tasks.services.logging_rows import deadline_row
from tasks.services.staff import ask_colleagues, ask_own_division
from tasks.states import DeadlineState, PartState, WrongMove


def ask_live(part: Part) -> None:
    if not part.task.is_live:
        raise WrongMove(_("The task is no longer in progress."))


@transaction.atomic
def receive_part(*, part_id: int, actor: Actor, version: int | None = None) -> Part:
    """`Tiếp nhận`: by the contact or clerk; it is not yet an agreement."""
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "receive_part", part.office_id)
    ask_live(part)
    move_part(part, verb="receive")
    part.received_at, part.received_by = timezone.now(), actor.person
    save_part(part, verb="receive", actor=actor)
    events.received(part, actor=actor)
    return part


def _checked_people(part: Part, assignee: Person | None, division: Division | None) -> None:
    ask_own_division(part.office_id, division)
    if assignee is None:
        if division is None:
            raise ValidationError({"assignee": _("Choose a person or a division.")})
        return
    ask_colleagues(part.office_id, [assignee], field="assignee")


def absence_warning(person: Person, part_id: int) -> str:
    """A sentence when the person is away now or on the day something falls due."""
    running = Deadline.objects.running().filter(part=part_id)
    due = running.values_list("due_on", flat=True)
    for day in [timezone.localdate(), *filter(None, due)]:
        away = Absence.objects.on(day).filter(person=person).select_related("substitute").first()
        if away is not None:
            return _("%(person)s is away from %(from)s to %(to)s; %(substitute)s acts instead.") % {
                "person": person.full_name,
                "from": away.starts_on.strftime("%d/%m"),
                "to": away.ends_on.strftime("%d/%m/%Y"),
                "substitute": away.substitute.full_name,
            }
    return ""


def _add_internal_date(part: Part, *, actor: Actor) -> None:
    """The coordinating office's own earlier date, once, at the first assignment."""
    if part.deadlines.filter(is_internal=True).exists():
        return
    days = part.deadlines.running().counted().order_by("due_on")
    first = days.values_list("due_on", flat=True).first()
    if first is None:
        return
    day = calendar_for(part.office_id).subtract(first, part.office.internal_days)
    if day <= timezone.localdate() or day >= first:
        return
    row = deadline_row(part, Due(day, set_by="own_office"), task=part.task)
    row.is_internal, row.state = True, DeadlineState.RUNNING
    row.owed_since = timezone.now()
    row.save(actor=actor)


@transaction.atomic
def assign_part(
    *,
    part_id: int,
    assignee: Person | None,
    division: Division | None = None,
    helpers: Sequence[Person] | None = None,
    actor: Actor,
    reason: str = "",
    version: int | None = None,
) -> Part:
    """`Giao phòng` / `Phân công`, inside the own office; to a division alone it stays waiting.

    `helpers`: None leaves those who help as they are.
    """
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "assign_part", part.office_id)
    ask_live(part)
    _checked_people(part, assignee, division)
    ask_colleagues(part.office_id, helpers or (), field="helpers")
    if part.state == PartState.SENT:
        move_part(part, verb="receive")
        part.received_at, part.received_by = timezone.now(), actor.person
    before = part.assignee
    part.division = division or part.division
    if assignee is not None:
        reassigned_open = part.state in (PartState.SUBMITTED, PartState.MORE_ASKED)
        if not reassigned_open:
            move_part(part, verb="assign")
        part.assignee, part.assigned_at = assignee, timezone.now()
    elif part.state != PartState.RECEIVED:
        raise WrongMove(_("Work in progress is handed over to a person, not to a division."))
    save_part(part, verb="assign", actor=actor, reason=reason)
    if helpers is not None:
        others = [h for h in helpers if h != assignee]
        set_many(part, "helpers", others, actor=actor)
    if assignee is not None:
        _add_internal_date(part, actor=actor)
        events.assigned(part, before=before, actor=actor)
    return part


@transaction.atomic
def hand_back(
    *, part_id: int, why: str, reason: str, actor: Actor, version: int | None = None
) -> Part:
    """`Trả lại đề nghị`: a leader's act, with one of three grounds.

    Never when the basis is a superior's directive: then only another date or other content
    may be proposed (DESIGN §1).
    """
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "hand_back", part.office_id)
    ask_live(part)
    if part.task.basis == Basis.DIRECTIVE:
        raise WrongMove(
            _("The basis is a superior's directive: please propose an adjustment instead.")
        )
    if why not in HandBackReason.values:
        raise ValidationError({"why": _("Choose the ground for handing back.")})
    if part.is_lead and part.office_id == part.task.assigned_by_office_id:
        raise WrongMove(_("The office's own task cannot be handed back."))
    move_part(part, verb="hand_back")
    part.hand_back_reason, part.hand_back_words = why, need_reason(reason)
    save_part(part, verb="hand_back", actor=actor, reason=reason)
    events.handed_back(part, actor=actor)
    registry.part_moved(part, verb="hand_back", actor=actor)
    return part
