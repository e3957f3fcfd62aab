"""Moving the day: the new one is asked for first, then what would move is shown and confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_http_methods

from offices.views.answering import answer
from tasks.dossier.forms.days import ConfirmMoveForm
from tasks.dossier.pages import Pages
from tasks.dossier.services.days import foresee
from tasks.dossier.verbs import Verb
from tasks.dossier.views.verbs import asked, once, subject_or_refused

type Words = str | Promise
INVALID = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """`form` asks for the new day, in the field named `day`, in the address; the verb's service
    is called with `task_id`, that day, what was confirmed (`confirm`), and `actor`."""

    verb: Verb
    form: type[forms.Form]
    day: str
    template: str = "tasks/dossier/move.html"
    confirm: type[ConfirmMoveForm] = ConfirmMoveForm


@require_http_methods(["GET", "HEAD", "POST"])
def move_page(
    http: HttpRequest, pages: Pages[Any], moving: Moving, *, task_id: int
) -> HttpResponse:
    """Nothing moves until the proposed dates are confirmed."""
    request, verb = asked(http), moving.verb
    dossier = subject_or_refused(request, pages, verb, task_id, {}).dossier
    begin = moving.form(request.GET if moving.day in request.GET else None)
    context: dict[str, Any] = {
        "dossier": dossier, "begin": begin, "title": verb.label,
        "crumbs": pages.crumbs(dossier, verb.label),
    }  # fmt: skip
    if not begin.is_valid():
        status = INVALID if begin.errors else 200
        return render(request, moving.template, context, status=status)
    day = begin.cleaned_data[moving.day]
    shifts = foresee(dossier, dossier.moved_days(day), powers=request.powers)
    sent = request.POST if request.method == "POST" else None
    form = moving.confirm(sent, shifts=shifts)
    run: Callable[..., Any] = partial(verb.run, task_id=task_id, **{moving.day: day})
    return answer(
        request, form, once(request, form, run), done=str(verb.done),
        to=dossier.get_absolute_url(), context=context | {"day": day}, template=moving.template,
    )  # fmt: skip
