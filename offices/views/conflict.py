"""What stands in the table and what was typed, field by field, in words."""

import datetime as dt
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from offices.foundation.history import Tracked


def differences(form: Any, now: Tracked) -> list[dict[str, str]]:
    """Rows `label`, `before`, `after` for the fields that differ."""
    rows = []
    for bound in form.visible_fields():
        if not hasattr(now, bound.name):
            continue
        before = shown(bound.field, getattr(now, bound.name))
        after = shown(bound.field, form.cleaned_data.get(bound.name))
        if before != after:
            rows.append({"label": str(bound.label), "before": before, "after": after})
    return rows


def shown(field: forms.Field, value: Any) -> str:
    """One value in the words of its field."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, "", []):
        return "–"
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    if isinstance(value, models.Model):
        return str(value)
    return _chosen(field, value)


def _chosen(field: forms.Field, value: Any) -> str:
    choices: Any = field.choices if isinstance(field, forms.ChoiceField) else ()
    flat = {str(key): str(words) for key, words in choices if not isinstance(words, list | tuple)}
    return flat.get(str(value), str(value))
