"""Đọc văn bản: a scan or file is read, its facts are proposed, then one task or many are logged."""

from collections.abc import Callable
from functools import partial
from typing import cast
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from intake.forms.papers import MailedPaperForm, PaperUploadForm
from intake.pages.from_document import head_initial
from intake.pages.papers import ReadPaper
from intake.proposals.items import DocumentRows
from intake.services import papers
from intake.views.from_document import rows_page
from intake.views.new_task import ask_to_log
from offices.http import OfficeRequest, page_of_ours
from offices.services.once import made_once
from offices.views.answering import INVALID
from tasks.models import Scan, SourceDocument
from tasks.models.scans import ScanState
from tasks.services.scan_ends import forget_paper


def _ask(request: OfficeRequest) -> None:
    """Whoever logs tasks gives papers to be read; for the form of another page everybody does."""
    if not _next(request):
        ask_to_log(request)
    elif request.office is None:
        raise PermissionDenied(_("Choose the office you are working in."))


@require_http_methods(["GET", "HEAD", "POST"])
def task_paper_new(http: HttpRequest) -> HttpResponse:
    """The file, and one's own papers of the day."""
    request = cast(OfficeRequest, http)
    _ask(request)
    form = PaperUploadForm(request.POST or None, request.FILES or None)
    sent = request.method == "POST" and form.is_valid()
    if sent and (scan := taken_up(request, form, papers.take_up)):
        return redirect(f"{reverse('intake:paper', args=[scan.pk])}{_query(request)}")
    mine = Scan.objects.of_person(request.user.pk).order_by("-pk")[:20]
    context = {"form": form, "mine": mine, "query": _query(request)}
    return render(request, "intake/paper_new.html", context, status=INVALID if form.errors else 200)


def taken_up[Row: Model](
    request: OfficeRequest, form: forms.Form, take_up: Callable[..., Row]
) -> Row | None:
    """The row that the first send of an upload made; None where the form says what is wrong."""
    make = partial(take_up, upload=form.cleaned_data["upload"], actor=request.actor)
    try:
        row: Row = made_once(key=form.cleaned_data["once"], actor=request.actor, make=make)
    except ValidationError as error:
        form.add_error(None, error)
        return None
    return row


@require_http_methods(["GET", "HEAD", "POST"])
def task_paper(http: HttpRequest, pk: int) -> HttpResponse:
    """Progress while it is read; then what was read, to be corrected and entered."""
    request = cast(OfficeRequest, http)
    _ask(request)
    scan = Scan.objects.of_person(request.user.pk).filter(pk=pk).first()
    if scan is None:
        raise Http404
    if scan.is_under_way:
        part = "#progress" if request.headers.get("HX-Request") else ""
        context = {"scan": scan, "query": _query(request)}
        return render(request, f"intake/paper_progress.html{part}", context)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    if request.method == "POST":
        return _act(request, scan)
    return _page(request, scan)


def _next(request: OfficeRequest) -> str:
    """The page of ours that wants the paper's words; "" without one."""
    return page_of_ours(request, request.GET.get("next", ""), otherwise="")


def _query(request: OfficeRequest) -> str:
    return f"?{urlencode({'next': found})}" if (found := _next(request)) else ""


def _back(request: OfficeRequest, scan: Scan) -> str:
    if scan.state != ScanState.READ or not (found := _next(request)):
        return ""
    return f"{found}?{urlencode({'paper': scan.pk})}"


def _page(request: OfficeRequest, scan: Scan, form: MailedPaperForm | None = None) -> HttpResponse:
    if scan.state == ScanState.REFUSED:
        return render(request, "intake/paper_refused.html", {"scan": scan})
    assert request.office is not None
    paper = ReadPaper(scan, request.office)
    form = form or facts_form(paper)
    may_log = request.powers.can("log_task", request.office.pk)
    back = _back(request, scan)
    context = {"scan": scan, "paper": paper, "form": form, "back": back, "may_log": may_log}
    return render(request, "intake/paper.html", context, status=INVALID if form.errors else 200)


def facts_form(paper: ReadPaper) -> MailedPaperForm:
    """What was read of the paper's own facts, to be corrected."""
    head = paper.rows.head
    initial = {name: head[name] for name in ("number", "dated", "issuer", "abstract", "basis")}
    return MailedPaperForm(initial=initial, asks_declaration=bool(paper.unread))


def log_from(
    request: OfficeRequest,
    paper: ReadPaper,
    *,
    enter: Callable[..., SourceDocument],
    page: Callable[[MailedPaperForm], HttpResponse],
) -> HttpResponse:
    """The paper with its corrected facts is entered, then come its tasks; `page` shows the form
    again where something is wrong with them."""
    form = MailedPaperForm(request.POST, asks_declaration=bool(paper.unread))
    if not form.is_valid():
        return page(form)
    facts, found = form.cleaned_data, paper.rows
    try:
        source = enter(facts=facts, form_key=facts["once"], actor=request.actor)
    except ValidationError as error:
        form.add_error(None, error)
        return page(form)
    return _tasks_page(request, form, found, source)


def _tasks_page(
    request: OfficeRequest, form: MailedPaperForm, found: DocumentRows, source: SourceDocument
) -> HttpResponse:
    """Of the document as it was entered: its rows to be corrected, or the form of one task."""
    if request.POST.get("action") == "many" and found.rows:
        facts = {name: form.cleaned_data[name] for name in ("number", "abstract", "basis")}
        facts["dated"] = form["dated"].value()
        return rows_page(request, found, head_initial(found) | facts | {"source": source.pk})
    return new_task_of(source)


def new_task_of(source: SourceDocument) -> HttpResponse:
    return redirect(f"{reverse('intake:new')}?source={source.pk}")


def _act(request: OfficeRequest, scan: Scan) -> HttpResponse:
    if request.POST.get("action") == "forget" or scan.state == ScanState.REFUSED:
        forget_paper(scan)
        return redirect(f"{reverse('intake:paper_new')}{_query(request)}")
    ask_to_log(request)
    assert request.office is not None
    paper = ReadPaper(scan, request.office)
    enter, page = partial(papers.enter, scan_id=scan.pk), partial(_page, request, scan)
    return log_from(request, paper, enter=enter, page=page)
