"""The list of requests: what we owe, what we wait for, what comes again, what was provided."""

import datetime as dt
from collections import defaultdict
from statistics import median
from typing import Any

from django.db.models import Count, F, Max, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.workdays import calendar_for
from information.detail import badge
from information.models import InfoItem, InformationRequest
from information.states import CHIEF, WAITING, RequestState
from offices.http import OfficeRequest
from offices.models import Office
from tasks.dossier.listing import Side
from tasks.dossier.showing import cells, due_cell

S = RequestState
LATELY, MOST, MOST_ASKED = 90, 500, 5
COLUMNS = (
    _("Content"),
    _("Office that asks"),
    _("Holder"),
    _("Deadline"),
    _("Lines sent"),
    _("State"),
)


def row(found: InformationRequest) -> dict[str, Any]:
    task, due = found.task, found.task.next_due_on
    sent, whole = found.items_sent or 0, found.items_all or 0  # type: ignore[attr-defined]
    return cells(
        COLUMNS,
        (
            {"value": f"{task.code} {task.title}", "href": found.get_absolute_url()},
            found.asker.short_name,
            task.lead_office.short_name,
            due_cell(due, timezone.localdate()) if due else "–",
            f"{sent}/{whole}",
            {"badge": badge(found)},
        ),
    )


def _soonest(rows: Any) -> Any:
    return rows.order_by(F("task__next_due_on").asc(nulls_last=True), "pk")


SIDES = (
    Side(
        "owed",
        pgettext_lazy("information", "We owe"),
        lambda rows, chosen: _soonest(rows.owed_by(chosen["own"])),
        True,
    ),
    Side(
        "awaited",
        pgettext_lazy("information", "We wait for"),
        lambda rows, chosen: _soonest(rows.awaited_by(chosen["own"])),
        True,
    ),
    Side(
        "recurring",
        pgettext_lazy("information", "Recurring"),
        lambda rows, _c: rows.recurring().latest(),
    ),
    Side(
        "provided",
        pgettext_lazy("information", "Provided"),
        lambda rows, _c: rows.exclude(state__in=WAITING).latest(),
    ),
    Side("all", pgettext_lazy("information", "All"), lambda rows, _c: rows.latest()),
)


def figures(request: OfficeRequest) -> dict[str, Any]:
    """For leaders, of their own offices: late lines, how long each office waited, what is asked."""
    own = request.powers.offices_with(CHIEF)
    if not own:
        return {"late": 0, "waits": [], "most_asked": []}
    today = timezone.localdate()
    rows = InformationRequest.objects.visible_to(request.powers).filter(task__lead_office__in=own)
    late = rows.waiting().filter(task__next_due_on__lt=today)
    lines = InfoItem.objects.filter(request__in=late, sent_on=None)
    newest = rows.filter(asked_on__gte=today - dt.timedelta(days=LATELY)).latest()[:MOST]
    lately = list(newest.only("asker", "asked_on", "provided_on"))
    return {
        "late": lines.filter(Q(office=None) | Q(office__in=own)).count(),
        "waits": _waits(lately),
        "most_asked": _most_asked(lately),
    }


def _most_asked(lately: list[InformationRequest]) -> list[dict[str, Any]]:
    """Contents asked for more than once, the most often asked first."""
    alike = InfoItem.objects.filter(request__in=lately).order_by().values(said=Lower("text"))
    counted = alike.annotate(content=Max("text"), times=Count("request", distinct=True))
    most = counted.filter(times__gt=1).order_by("-times", "said")[:MOST_ASKED]
    return [dict(one) for one in most]


def _waits(lately: list[InformationRequest]) -> list[dict[str, Any]]:
    """The median of working days for each office that asked."""
    calendar, days = calendar_for(None), defaultdict[int, list[int]](list)
    for one in lately:
        if one.provided_on is not None:
            days[one.asker_id].append(calendar.between(one.asked_on, one.provided_on))
    offices = Office.objects.in_bulk(days)
    return [{"office": offices[pk], "days": f"{median(days[pk]):g}"} for pk in sorted(days)]
