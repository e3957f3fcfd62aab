"""What the pages of recurring tasks show: next dates, those already made, what is asked; and, where
two people changed one, field by field what is kept now and what was typed."""

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Max
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from coordination.workdays import calendars
from offices.models import Office
from offices.powers import Powers
from tasks.models import Series, Task
from tasks.series.forms.rule import turn_rows
from tasks.series.forms.series import SeriesForm, initial_of
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


def differences(typed: SeriesForm, kept: Series) -> list[dict[str, str]]:
    """Rows of `label`, `before`, `after` for the fields that differ."""
    saved = SeriesForm(
        None, office=typed.office, offices=typed.offices, known=kept, initial=initial_of(kept)
    )
    rows = []
    for name in typed.fields:
        if typed[name].is_hidden or name.startswith("pick_"):
            continue
        before, after = _shown(saved[name]), _shown(typed[name])
        if before != after:
            label = strip_tags(str(typed[name].label))
            rows.append({"label": label, "before": before or "–", "after": after or "–"})
    return rows


def conflict_with(typed: SeriesForm, kept: Series) -> dict[str, Any]:
    """The differences, and who saved first, when."""
    saved = kept.history.select_related("history_user").first()
    return {
        "changes": differences(typed, kept),
        "saved_by": saved.history_user,
        "saved_at": saved.history_date,
    }


def _shown(field: forms.BoundField) -> str:
    """The value as the page shows it: the words of a choice, a day as dd/mm/yyyy."""
    value = field.value()
    choices: Any = getattr(field.field, "choices", None)
    if choices is None:
        return _plain(value)
    words = {str(key): str(label) for key, label in choices}
    chosen = value if isinstance(value, list | tuple) else [value]
    keys = [str(getattr(one, "pk", one)) for one in chosen if one not in (None, "")]
    return ", ".join(sorted(words.get(key, key) for key in keys))


def _plain(value: Any) -> str:
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return "" if value in (None, 0, "0") else " ".join(str(value).split())
