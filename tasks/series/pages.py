"""What the pages of recurring tasks show: next dates, those already made, what is asked."""

from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import calendars
from offices.models import Office
from offices.powers import Powers
from tasks.models import Series, Task
from tasks.series.forms.rule import turn_rows
from tasks.series.services.recurrences import rule_words

SHOWN_MADE = 30


def series_rows(powers: Powers) -> list[dict[str, Any]]:
    """Each series with its next date not yet made; a fixed number of statements."""
    today, made = timezone.localdate(), calendars()
    found = (
        Series.objects.visible_to(powers)
        .for_pages()
        .annotate(last_made=Max("occurrences__series_on"))
    )
    open_ones = _open_ones(powers)
    rows = []
    for one in found:
        calendar = made.get(one.office_id, made[None])
        last = getattr(one, "last_made", None)
        turns = turn_rows(one, calendar, today=today, after=last) if one.is_active else []
        row = {"series": one, "said": rule_words(one.rule), "ahead": open_ones.get(one.pk)}
        rows.append(row | {"turns": turns})
    return rows


def _open_ones(powers: Powers) -> dict[int, Task]:
    """The newest occurrence under way of each series."""
    seen = Task.objects.visible_to(powers).filter(series__isnull=False, closed_at__isnull=True)
    return {row.series_id: row for row in seen.order_by("series_on") if row.series_id}


def detail_facts(series: Series, powers: Powers) -> dict[str, Any]:
    made = series.occurrences.all()
    last = made.aggregate(last=Max("series_on"))["last"]
    all_calendars = calendars()
    calendar = all_calendars.get(series.office_id, all_calendars[None])
    ahead = turn_rows(series, calendar, today=timezone.localdate(), after=last)
    readable = Task.objects.visible_to(powers).filter(series=series)
    return {
        "series": series,
        "said": rule_words(series.rule),
        "turns": ahead if series.is_active else [],
        "made": list(readable.order_by("-series_on", "-id")[:SHOWN_MADE]),
        "facts": _facts(series),
        "asked": _asked(series),
    }


def _asked(series: Series) -> list[dict[str, Any]]:
    offices = {one.code: one for one in Office.objects.all()}
    return [
        row | {"office": offices[row["office"]]}
        for row in series.requests
        if row["office"] in offices
    ]


def _facts(series: Series) -> list[dict[str, Any]]:
    person = series.assignee.full_name if series.assignee else series.get_finds_display()
    paper = series.document_number
    if paper and series.document_date:
        paper = f"{paper}, {series.document_date:%d/%m/%Y}"
    appears = _("%(days)d working days before") % {"days": series.appears_days or 0}
    rows = [
        (_("Recurrence"), series.recurrence),
        (_("When it falls on a day off"), series.get_day_off_display()),
        (_("Appears"), appears if series.appears_days else _("when the one before is over")),
        (_("First day it counts"), f"{series.starts_on:%d/%m/%Y}"),
        (_("Last day it counts"), f"{series.ends_on:%d/%m/%Y}" if series.ends_on else ""),
        (_("Lead office"), series.lead_office.name),
        (_("Who handles it"), person),
        (_("Coordination area"), series.area.name),
        (_("Basis"), series.get_basis_display()),
        (_("Number and symbol"), paper),
        (_("Started by"), series.created_by.full_name),
        (_("Reason for ending"), series.end_reason),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]
