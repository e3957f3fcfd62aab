"""Two people changed one recurring task: field by field, what is kept now and what was typed."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.html import strip_tags

from tasks.models import Series
from tasks.series.forms.series import SeriesForm, initial_of


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
