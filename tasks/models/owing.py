"""Parts by what they owe: the one reading of "overdue" for lists, figures and reminders."""

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from tasks.choices import PartRole, Urgency
from tasks.states import DeadlineState, PartState

if TYPE_CHECKING:
    from tasks.models.parts import PartQuerySet


def passed(at: dt.datetime) -> Q:
    """Both bounds: the index on running dates reads only those up to that day."""
    hour = Q(due_on__lt=at.date()) | Q(due_time__lte=at.time())
    return Q(due_on__lte=at.date()) & hour


def _running() -> Q:
    return Q(state=DeadlineState.RUNNING, is_internal=False, is_review=False)


def _having(condition: Q) -> Exists:
    from tasks.models.deadlines import Deadline

    # The office is the part's own: naming it lets one office's running dates be read alone.
    own = {"part": OuterRef("pk"), "office": OuterRef("office")}
    return Exists(Deadline.objects.filter(_running() & condition, **own))


def owing(parts: "PartQuerySet") -> "PartQuerySet":
    """Lead and coordinating parts with a running date that counts (PRACTICE table 10)."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(Q()))


def overdue(parts: "PartQuerySet", at: dt.datetime) -> "PartQuerySet":
    """Due before the local moment `at`, by day or by the hour written."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(passed(at)))


def due_until(parts: "PartQuerySet", at: dt.datetime, last: dt.date) -> "PartQuerySet":
    """Not overdue at `at`, and due on that day or until `last`, both included."""
    coming = _having(Q(due_on__gte=at.date(), due_on__lte=last) & ~passed(at))
    return parts.exclude(role=PartRole.INFORMED).filter(coming).exclude(_having(passed(at)))


def first_passed(at: dt.datetime) -> Q:
    """By the first date, whatever was agreed since; its hour counts while it still stands."""
    return Q(first_due_on__lt=at.date()) | Q(first_due_on=F("due_on")) & passed(at)


def first_overdue(parts: "PartQuerySet", at: dt.datetime) -> "PartQuerySet":
    """`overdue` as if no date had ever been moved."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(first_passed(at)))


def first_due_until(parts: "PartQuerySet", at: dt.datetime, last: dt.date) -> "PartQuerySet":
    """`due_until` as if no date had ever been moved."""
    coming = _having(Q(first_due_on__gte=at.date(), first_due_on__lte=last) & ~first_passed(at))
    late = _having(first_passed(at))
    return parts.exclude(role=PartRole.INFORMED).filter(coming).exclude(late)


def late_since(parts: "PartQuerySet", day: dt.date) -> "PartQuerySet":
    """With a running date on or before `day`."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(Q(due_on__lte=day)))


def unstaffed(
    parts: "PartQuerySet", *, before: dt.datetime, urgent_before: dt.datetime
) -> "PartQuerySet":
    """Waiting to be received or assigned since before these moments; flash work at once."""
    waiting = parts.waiting_in_office().annotate(since=Coalesce("received_at", "sent_at"))
    calm = Q(task__urgency=Urgency.NONE, since__lt=before)
    urgent = Q(task__urgency__in=(Urgency.URGENT, Urgency.VERY_URGENT), since__lt=urgent_before)
    found: PartQuerySet = waiting.filter(calm | urgent | Q(task__urgency=Urgency.FLASH))
    return found


def waiting_for_others(parts: "PartQuerySet") -> "PartQuerySet":
    """Lead parts held up by another office's part or by a body outside."""
    from tasks.models.externals import ExternalRequest
    from tasks.models.parts import Part

    open_parts = Part.objects.unsettled().exclude(state=PartState.DELIVERED)
    held = Exists(open_parts.filter(task=OuterRef("task")))
    asked = Exists(ExternalRequest.objects.waiting().filter(part=OuterRef("pk")))
    return parts.filter(Q(role=PartRole.LEAD) & held | asked)
