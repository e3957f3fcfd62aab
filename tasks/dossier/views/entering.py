"""New dossiers: one by a form, which asks the other offices too, and the page of what it made; many
by a table, every line of which is shown as it was read before anything is entered."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest
from offices.models import Office
from offices.services.once import first_time
from tasks.dossier.forms.importing import TableForm
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.paper_words import paper_context, propose_from_paper, with_paper
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.services.importing import Import, ImportLine, import_lines, read_lines
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


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(http: HttpRequest, pages: Pages[Any], table: Import) -> HttpResponse:
    request = asked(http)
    office = pages.desk(request)
    form = TableForm(sent(request), request.FILES or None)
    lines = _read(table, form, office) if form.is_valid() else []
    right = bool(lines) and not any(line.form.errors for line in lines)
    if right and "confirm" in request.POST and (done := _import(request, table, lines, form)):
        said = ngettext("%(n)d row entered.", "%(n)d rows entered.", done)
        messages.success(request, said % {"n": done})
        return redirect(pages.list_url)
    title = _("Import from Excel")
    context = {
        "form": form,
        "title": title,
        "crumbs": pages.crumbs(None, title),
        "lines": lines,
        "headings": list(table.columns),
        "back": pages.list_url,
        "wrong": sum(1 for line in lines if line.form.errors),
        "text": form.cleaned_data.get("table", "") if form.is_bound else "",
    }
    status = INVALID if form.errors or context["wrong"] else 200
    return render(request, "tasks/dossier/import.html", context, status=status)


def _read(table: Import, form: TableForm, office: Office) -> list[ImportLine]:
    try:
        return read_lines(table, form.cleaned_data["table"], office)
    except ValidationError as error:
        form.add_error("table", error)
        return []


@transaction.atomic
def _import(request: OfficeRequest, table: Import, lines: list[ImportLine], form: TableForm) -> int:
    """How many were entered; a page sent twice enters them once."""
    if not first_time(key=form.cleaned_data.get("once"), actor=request.actor):
        return len(lines)
    done = import_lines(table, lines, actor=request.actor)
    if not done:
        transaction.set_rollback(True)  # the key of the page is free again
    return done
