"""Ghi nhiều nhiệm vụ từ một văn bản: paste or upload, correct in place, save."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from intake.forms.from_document import DocumentForm, HeadForm, RowForm, RowSet, row_set
from intake.pages.from_document import (
    Document,
    head_initial,
    log_rows,
    read_facts,
    rows_of,
    rows_to_look_at,
    shown_rows,
    text_of,
)
from intake.proposals.items import DocumentRows
from intake.services.from_document import Logged
from intake.views.new_task import ask_to_log
from offices.http import OfficeRequest
from offices.views.answering import INVALID
from tasks.forms.new_task import office_choices
from tasks.forms.starting import source_of
from tasks.models import Scan, SourceDocument
from tasks.services.sources import correct_source, drop_source, enter_source


@require_http_methods(["GET", "HEAD", "POST"])
def task_many(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    ask_to_log(request)
    if request.method != "POST":
        return _first(request, DocumentForm())
    if "row-TOTAL_FORMS" in request.POST:
        return _rows_sent(request)
    form = DocumentForm(request.POST, request.FILES)
    document = text_of(form, request.actor) if form.is_valid() else None
    if isinstance(document, Scan):
        return redirect("intake:paper", document.pk)
    if document is None:
        return _first(request, form, INVALID)
    return _split(request, document, form)


def _first(request: OfficeRequest, form: DocumentForm, status: int = 200) -> HttpResponse:
    return render(request, "intake/many.html", {"form": form}, status=status)


def _split(request: OfficeRequest, document: Document, form: DocumentForm) -> HttpResponse:
    """The items as rows; an uploaded file is kept from here on."""
    assert request.office is not None
    found = rows_of(document.text, request.office)
    if not found.rows:
        form.add_error(None, _("No item was found in the text."))
        return _first(request, form, INVALID)
    initial = head_initial(found)
    if document.found is not None:
        try:
            initial["source"] = _kept(request, document, form, initial).pk
        except ValidationError as error:
            form.add_error(None, error)
            return _first(request, form, INVALID)
    return rows_page(request, found, initial)


def rows_page(request: OfficeRequest, found: DocumentRows, initial: dict[str, Any]) -> HttpResponse:
    """The items as rows to be corrected, under the facts of their document."""
    head = HeadForm(initial=initial)
    rows = row_set(offices=office_choices(), initial=[row.values for row in found.rows])
    notes = [row.notes for row in found.rows]
    return _page(request, head, rows, notes=notes, left_over=found.left_over)


def _kept(
    request: OfficeRequest, document: Document, form: DocumentForm, facts: dict[str, Any]
) -> SourceDocument:
    head = HeadForm(facts)
    head.is_valid()
    return enter_source(
        actor=request.actor,
        basis=facts["basis"],
        number=facts["number"],
        dated=head.cleaned_data.get("dated"),
        abstract=facts["abstract"],
        found=document.found,
        form_key=form.cleaned_data["once"],
    )


def _rows_sent(request: OfficeRequest) -> HttpResponse:
    head, rows = HeadForm(request.POST), row_set(request.POST, offices=office_choices())
    valid = [head.is_valid(), rows.is_valid()]
    if rows.management_form.is_valid() and valid[0]:
        rows.check_against(head)
    action = request.POST.get("action")
    good = [form for form in rows.ticked() if not form.errors] if valid[0] else []
    wrong = [form for form in rows.ticked() if form.errors]
    if action not in ("all", "good") or not good or (action == "all" and wrong):
        if action in ("all", "good") and not rows.ticked():
            messages.warning(request, _("Tick at least one row first."))
        return _page(request, head, rows, status=INVALID if wrong or not all(valid) else 200)
    if action == "all" and not head.cleaned_data.get("looked") and rows_to_look_at(rows):
        return _asked_once(request, rows)
    return _log(request, head, rows, good, all_or_none=action == "all")


def _asked_once(request: OfficeRequest, rows: RowSet) -> HttpResponse:
    """The rows again, before any is logged, with what is to be looked at; the next time logs."""
    data = request.POST.copy()
    data["looked"] = "on"
    return _page(request, HeadForm(data), rows, ask=rows_to_look_at(rows))


def _log(
    request: OfficeRequest, head: HeadForm, rows: RowSet, good: list[RowForm], *, all_or_none: bool
) -> HttpResponse:
    source = _source(request, head)
    done = log_rows(
        good,
        head,
        offices=office_choices(),
        actor=request.actor,
        source=source,
        all_or_none=all_or_none,
    )
    logged = [form for form, one in zip(good, done, strict=True) if one.task is not None]
    _say(request, done)
    if len(logged) == len(rows.ticked()):
        return redirect("intake:source", source.pk) if source else redirect("tasks:list")
    return _remaining(request, rows, logged, source)


def _source(request: OfficeRequest, head: HeadForm) -> SourceDocument | None:
    """The document of the upload, as corrected; a pasted one is entered with its first rows.

    In area 5 there is none, and what was kept of it goes.
    """
    data = head.cleaned_data
    if data["area"].always_restricted:
        kept = source_of(request, data.get("source"))
        if kept is not None:
            drop_source(source=kept, actor=request.actor)
        return None
    facts = {name: data[name] for name in ("basis", "number", "dated", "abstract")}
    known = source_of(request, data.get("source"))
    if known is not None:
        return correct_source(source=known, actor=request.actor, **facts)
    return enter_source(actor=request.actor, form_key=data.get("once"), **facts)


def _say(request: OfficeRequest, done: list[Logged]) -> None:
    count = sum(1 for one in done if one.task is not None)
    if count:
        said = ngettext("%(count)d task was logged.", "%(count)d tasks were logged.", count)
        messages.success(request, said % {"count": count})


def _remaining(
    request: OfficeRequest, rows: RowSet, logged: list[RowForm], source: SourceDocument | None
) -> HttpResponse:
    """The rows that were not logged stay, with what is wrong at their cells."""
    kept = [form for form in rows.forms if form not in logged]
    data = _renumbered(request.POST, kept)
    data["source"] = str(source.pk) if source else ""
    head, again = HeadForm(data), row_set(data, offices=office_choices())
    if head.is_valid() and again.is_valid() is not None:
        again.check_against(head)
    for before, form in zip(kept, again.forms, strict=True):
        for name in before.errors.keys() - form.errors.keys():
            form.add_error(None if name == "__all__" else name, list(before.errors[name]))
    return _page(request, head, again, status=INVALID)


def _renumbered(sent: QueryDict, kept: list[RowForm]) -> QueryDict:
    """What was sent, with the rows that stay numbered from 0."""
    data = QueryDict(mutable=True)
    for name, values in sent.lists():
        if not name.startswith("row-"):
            data.setlist(name, values)
    data["row-TOTAL_FORMS"], data["row-INITIAL_FORMS"] = str(len(kept)), "0"
    for number, form in enumerate(kept):
        for field in form.fields:
            data.setlist(f"row-{number}-{field}", sent.getlist(form.add_prefix(field)))
    return data


def _page(
    request: OfficeRequest,
    head: HeadForm,
    rows: RowSet,
    *,
    status: int = 200,
    left_over: int = 0,
    notes: list[dict[str, tuple[str, ...]]] | None = None,
    ask: int = 0,
) -> HttpResponse:
    shown = shown_rows(rows, head, notes or [])
    context = {
        "head": head,
        "rows": rows,
        "shown": shown,
        "facts": read_facts(head),
        "left_over": left_over,
        "wrong": sum(1 for row in shown if row.form.is_bound and row.form.errors),
        "again": reverse("intake:many"),
        "ask": ask,
    }
    return render(request, "intake/many_rows.html", context, status=status)
