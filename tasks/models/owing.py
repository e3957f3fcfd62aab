"""Parts by what they owe: the one reading of "overdue" for lists, figures and reminders."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from tasks.choices import PartRole, Urgency
from tasks.states import DeadlineState, PartState


def passed(at: dt.datetime) -> Q:
    """Both bounds: the index on running dates reads only those up to that day."""
    hour = Q(due_on__lt=at.date()) | Q(due_time__lte=at.time())
    return Q(due_on__lte=at.date()) & hour


def _running() -> Q:
    return Q(state=DeadlineState.RUNNING, is_internal=False, is_review=False)


def _having(condition: Q) -> Exists:
    deadlines = apps.get_model("tasks", "Deadline").objects
    # The office is the part's own: naming it lets one office's running dates be read alone.
    own = {"part": OuterRef("pk"), "office": OuterRef("office")}
    return Exists(deadlines.filter(_running() & condition, **own))


def owing[Parts: QuerySet[Any, Any]](parts: Parts) -> Parts:
    """Lead and coordinating parts with a running date that counts (PRACTICE table 10)."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(Q()))


def overdue[Parts: QuerySet[Any, Any]](parts: Parts, at: dt.datetime) -> Parts:
    """Due before the local moment `at`, by day or by the hour written."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(passed(at)))


def due_until[Parts: QuerySet[Any, Any]](parts: Parts, at: dt.datetime, last: dt.date) -> Parts:
    """Not overdue at `at`, and due on that day or until `last`, both included."""
    coming = _having(Q(due_on__gte=at.date(), due_on__lte=last) & ~passed(at))
    return parts.exclude(role=PartRole.INFORMED).filter(coming).exclude(_having(passed(at)))


def first_passed(at: dt.datetime) -> Q:
    """By the first date, whatever was agreed since; its hour counts while it still stands."""
    return Q(first_due_on__lt=at.date()) | Q(first_due_on=F("due_on")) & passed(at)


def first_overdue[Parts: QuerySet[Any, Any]](parts: Parts, at: dt.datetime) -> Parts:
    """`overdue` as if no date had ever been moved."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(first_passed(at)))


def first_due_until[Parts: QuerySet[Any, Any]](
    parts: Parts, at: dt.datetime, last: dt.date
) -> Parts:
    """`due_until` as if no date had ever been moved."""
    coming = _having(Q(first_due_on__gte=at.date(), first_due_on__lte=last) & ~first_passed(at))
    late = _having(first_passed(at))
    return parts.exclude(role=PartRole.INFORMED).filter(coming).exclude(late)


def late_since[Parts: QuerySet[Any, Any]](parts: Parts, day: dt.date) -> Parts:
    """With a running date on or before `day`."""
    return parts.exclude(role=PartRole.INFORMED).filter(_having(Q(due_on__lte=day)))


def unstaffed[Parts: QuerySet[Any, Any]](
    parts: Parts, *, before: dt.datetime, urgent_before: dt.datetime
) -> Parts:
    """Of parts that wait to be received or assigned: since before these; flash work at once."""
    waiting = parts.annotate(since=Coalesce("received_at", "sent_at"))
    calm = Q(task__urgency=Urgency.NONE, since__lt=before)
    urgent = Q(task__urgency__in=(Urgency.URGENT, Urgency.VERY_URGENT), since__lt=urgent_before)
    found: Parts = waiting.filter(calm | urgent | Q(task__urgency=Urgency.FLASH))
    return found


def waiting_for_others[Parts: QuerySet[Any, Any]](parts: Parts) -> Parts:
    """Lead parts held up by another office's part or by a body outside."""
    requests = apps.get_model("tasks", "ExternalRequest").objects
    open_parts = (
        apps.get_model("tasks", "Part").objects.unsettled().exclude(state=PartState.DELIVERED)
    )
    held = Exists(open_parts.filter(task=OuterRef("task")))
    asked = Exists(requests.waiting().filter(part=OuterRef("pk")))
    return parts.filter(Q(role=PartRole.LEAD) & held | asked)
