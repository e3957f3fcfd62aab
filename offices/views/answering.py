"""A form on a page: shown, filled in, answered by a verb; the same way for all of them.

Where the row has changed meanwhile, what stands in the table is shown beside what was typed.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from offices.forms.base import RowForm
from offices.foundation.actor import Actor
from offices.foundation.history import Tracked
from offices.foundation.versions import Stale, hold, version_of
from offices.http import OfficeRequest
from offices.services.once import key_of, made_once, sent_before

CONFLICT, INVALID = 409, 422
type Context = Mapping[str, Any]


def answer(
    request: OfficeRequest,
    form: Any,
    act: Callable[..., Any],
    *,
    done: str | Callable[[Any], str],
    to: str,
    context: Context,
    template: str = "offices/sheet.html",
    row: Tracked | None = None,
) -> HttpResponse:
    """GET draws the form; POST checks it, holds `row`, calls `act(**words)` and goes to `to`.

    `done`: what is said then; a function of what the verb returned where that differs.
    422 with the faults beside their fields; 409 with both versions when `row` has changed.
    """
    told = {**context, "form": form, "back": context.get("back", to)}
    if request.method != "POST" or not form.is_valid():
        status = INVALID if form.is_bound else 200
        twice = _sent_before(request)  # what the first send has made stands in the second's way
        return redirect(to) if twice else render(request, template, told, status=status)
    try:
        result = _do(act, form, row, getattr(request, "actor", None))
    except Stale as stale:
        return conflict(request, form, stale.row, told)
    except ValidationError as error:
        add_errors(form, error)
        return render(request, template, told, status=INVALID)
    messages.success(request, done(result) if callable(done) else done)
    return redirect(to)


def _sent_before(request: OfficeRequest) -> bool:
    actor: Actor | None = getattr(request, "actor", None)
    if request.method != "POST" or actor is None:
        return False
    return sent_before(key=key_of(request.POST), actor=actor)[0]


@transaction.atomic
def _do(act: Callable[..., Any], form: Any, row: Tracked | None, actor: Actor | None) -> Any:
    key = form.cleaned_data.get("once")
    if actor is None:  # an invitation has nobody yet
        return _act(act, form, row)
    return made_once(key=key, actor=actor, make=lambda: _act(act, form, row))


def _act(act: Callable[..., Any], form: Any, row: Tracked | None) -> Any:
    if row is not None:
        hold(row, version=form.cleaned_data.get("version"))
    return act(**form.words())


def add_errors(form: Any, error: ValidationError) -> None:
    """A verb names fields; what the form does not show is said above it."""
    if not hasattr(error, "error_dict"):
        form.add_error(form.catch_all, error)
        return
    for name, errors in error.error_dict.items():
        for one in errors:
            form.add_error(name if name in form.fields else _place_of(form, name, one), one)


def _place_of(form: Any, name: str, fault: ValidationError) -> str | None:
    if name != NON_FIELD_ERRORS:
        return None
    broken: str | None = form.place_of(fault) if isinstance(form, RowForm) else None
    return broken or form.catch_all


def conflict(request: OfficeRequest, form: Any, now: Tracked, told: Context) -> HttpResponse:
    """Both versions side by side; what was typed is sent again with the newer version."""
    again = form.data.copy()
    again["version"] = str(version_of(now))
    history: Any = now.history
    last = history.select_related("history_user").order_by("-history_id").first()
    changes = differences(form, now)
    form.data = again
    page = {
        **told,
        "changes": changes,
        "saved_by": last.history_user if last else None,
        "saved_at": last.history_date if last else None,
        "back_href": told["back"],
    }
    return render(request, "conflict.html", page, status=CONFLICT)


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
