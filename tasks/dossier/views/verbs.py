"""The page of a verb: the same address on GET and POST; its dialog is that page, loaded. Moving the
day takes two: the new day, then what would move with it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from offices.http import OfficeRequest
from offices.views.answering import INVALID, answer
from tasks.dossier.forms.days import ConfirmMoveForm
from tasks.dossier.pages import Pages
from tasks.dossier.paper_words import paper_context, propose_from_paper, with_paper
from tasks.dossier.refusals import say_refusal
from tasks.dossier.services.days import foresee
from tasks.dossier.verbs import Subject, Verb
from tasks.states import WrongMove


def asked(http: HttpRequest) -> OfficeRequest:
    return cast("OfficeRequest", http)


def sent(request: HttpRequest) -> Any:
    """What a form is bound to: nothing before it was sent."""
    return request.POST if request.method == "POST" else None


def row_or_404(rows: Any, pk: int) -> Any:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def once(request: OfficeRequest, form: Any, act: Callable[..., Any]) -> Callable[..., Any]:
    """The verb for `answer`, which lets it act once; what does not fit is said above the form."""

    @transaction.atomic
    def run(**words: Any) -> Any:
        try:
            return act(actor=request.actor, **words)
        except WrongMove as wrong:
            raise ValidationError(str(wrong)) from wrong

    return run


def subject_or_refused(
    request: OfficeRequest, pages: Pages[Any], verb: Verb, task_id: int, ids: dict[str, int]
) -> Subject:
    """See first (404), then do (403)."""
    dossier = pages.find(request, task_id)
    subject = Subject(request, dossier)
    if verb.may is None:  # the power comes before the question whether the row is there
        _check_allowed(subject, pages, verb)
    if verb.rows is not None:
        [pk] = ids.values()
        subject = Subject(request, dossier, row_or_404(verb.rows(dossier), pk))
    _check_allowed(subject, pages, verb)
    return subject


def _check_allowed(subject: Subject, pages: Pages[Any], verb: Verb) -> None:
    if not verb.allows(subject):
        raise PermissionDenied(str(verb.refused or pages.no_power))


@require_http_methods(["GET", "HEAD", "POST"])
def verb_page(
    http: HttpRequest, pages: Pages[Any], verb: Verb, *, task_id: int, **ids: int
) -> HttpResponse:
    request = asked(http)
    subject = subject_or_refused(request, pages, verb, task_id, ids)
    dossier, form = subject.dossier, verb.form_for(subject)
    propose_from_paper(request, form)
    context = {
        **paper_context(request, form),
        "title": verb.label,
        "eyebrow": dossier.task.title,
        "lead": verb.lead_for(subject),
        "submit": verb.submit,
        "icon": verb.icon,
        "danger": verb.danger,
        "dossier": dossier,
        "crumbs": pages.crumbs(dossier, verb.label),
    }
    run = partial(verb.run, task_id=task_id, **ids)
    act = once(request, form, with_paper(request, form, run, tasks=[dossier.task]))
    row = verb.versioned_row(subject)
    to, done = _after(verb, subject, None), str(verb.done)
    return answer(
        request, form, act, done=done, to=to, context=context, template=verb.template, row=row
    )


@require_POST
def direct_verb(
    http: HttpRequest, pages: Pages[Any], verb: Verb, *, task_id: int, **ids: int
) -> HttpResponse:
    """One press on the dossier's own page; what does not fit is said there."""
    request = asked(http)
    subject = subject_or_refused(request, pages, verb, task_id, ids)
    said: Any = ""
    fault: Exception | None = None
    try:
        said = verb.run(task_id=task_id, sent=request.POST, actor=request.actor, **ids)
    except (ValidationError, WrongMove, PermissionDenied) as wrong:
        fault = wrong
        say_refusal(request, wrong)
    if fault is None and (words := said if isinstance(said, str) else str(verb.done)):
        messages.success(request, words)
    return redirect(_after(verb, subject, fault))


def _after(verb: Verb, subject: Subject, fault: Exception | None) -> str:
    after = verb.after(subject, fault) if callable(verb.after) else verb.after
    return after if after[:1] == "/" else f"{subject.dossier.get_absolute_url()}{after}"


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
    form = moving.confirm(sent(request), shifts=shifts)
    run: Callable[..., Any] = partial(verb.run, task_id=task_id, **{moving.day: day})
    return answer(
        request, form, once(request, form, run), done=str(verb.done),
        to=dossier.get_absolute_url(), context=context | {"day": day}, template=moving.template,
    )  # fmt: skip
