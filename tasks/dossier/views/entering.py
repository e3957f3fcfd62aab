"""A new dossier: one form, which asks the other offices too, and the page of what it made."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.paper_words import paper_context, propose_from_paper, with_paper
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.views.verbs import asked, sent

INVALID = 422


@require_http_methods(["GET", "HEAD", "POST"])
def new_page(http: HttpRequest, pages: Pages[Any], entry: CreatePage) -> HttpResponse:
    request = asked(http)
    office, data = pages.desk(request), sent(request)
    initial = entry.start(request) if data is None else {}
    form = entry.form_for(data, office, initial=initial, files=request.FILES or None)
    if form.is_valid() and (made := _entered(request, entry, form)) is not None:
        messages.success(request, str(entry.done))
        return redirect(made)
    context = {
        "form": form,
        "title": entry.title,
        "crumbs": pages.crumbs(None, entry.title),
        "back": pages.list_url,
    }
    if not initial:
        propose_from_paper(request, form)
    context |= paper_context(request, form) | entry.context(request)
    return render(request, entry.template, context, status=INVALID if form.errors else 200)


def _entered(request: OfficeRequest, entry: CreatePage, form: Any) -> Any:
    """What was entered; None where it was refused, which the form now says."""
    run = with_paper(request, form, entry.run)
    with RefusedIn(form):
        return run(actor=request.actor, **form.words(), **entry.given(request))
    return None
