"""Nhập từ Excel, step by step; whoever uploaded a table is the only one who sees it."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from intake.forms.imports import ImportUploadForm, MatchForm
from intake.imports.page import counts_of, page_of, shown, take_corrections
from intake.imports.template import template_bytes
from intake.models import TaskImport
from intake.models.imports import ImportState
from intake.services import imports
from intake.services.import_work import read_first
from intake.views.new_task import ask_to_log
from intake.views.papers import taken_up
from offices.http import OfficeRequest
from offices.views.answering import INVALID
from tasks.states import WrongMove

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
def task_import(http: HttpRequest) -> HttpResponse:
    """The file, the template to fill in, and one's own earlier imports."""
    request = cast(OfficeRequest, http)
    ask_to_log(request)
    form = ImportUploadForm()
    if request.method == "POST":
        form = ImportUploadForm(request.POST, request.FILES)
        if form.is_valid() and (batch := taken_up(request, form, imports.take_up)):
            return redirect("intake:import_detail", batch.pk)
    mine = TaskImport.objects.of_person(request.user.pk)[:20]
    context = {"form": form, "mine": mine, "limit": imports.MAX_IMPORT_ROWS}
    return render(request, "intake/import.html", context, status=INVALID if form.errors else 200)


@require_safe
def task_import_template(http: HttpRequest) -> HttpResponse:
    """An empty table with the headings the reader knows best."""
    ask_to_log(cast(OfficeRequest, http))
    headers = {"Content-Disposition": 'attachment; filename="mau-nhap-nhiem-vu.xlsx"'}
    return HttpResponse(template_bytes(), content_type=XLSX, headers=headers)


def _mine(request: OfficeRequest, pk: int) -> TaskImport:
    ask_to_log(request)
    found = TaskImport.objects.of_person(request.user.pk).filter(pk=pk)
    batch = found.select_related("office").first()
    if batch is None:
        raise Http404
    return batch


@require_http_methods(["GET", "HEAD", "POST"])
def task_import_detail(http: HttpRequest, pk: int) -> HttpResponse:
    """The step an import stands at: columns, rows, progress, result."""
    request = cast(OfficeRequest, http)
    batch = _mine(request, pk)
    if request.method == "POST":
        return _act(request, batch)
    if batch.state == ImportState.READING:
        read_first(batch)
        batch.refresh_from_db(fields=["state"])
    if batch.is_working:
        return _progress(request, batch)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    if batch.state == ImportState.MATCHING or "columns" in request.GET:
        return _columns(request, batch)
    return _rows(request, batch)


def _progress(request: OfficeRequest, batch: TaskImport) -> HttpResponse:
    counts = counts_of(batch)
    done, total = counts.read, batch.total
    if batch.state == ImportState.RUNNING:
        done, total = counts.imported + counts.failed, counts.to_import
    if batch.state == ImportState.UNDOING:
        done, total = counts.undone + counts.kept, counts.undone + counts.kept + counts.imported
    part = "#progress" if request.headers.get("HX-Request") else ""
    context = {"batch": batch, "done": done, "all": max(total, 1)}
    return render(request, f"intake/import_progress.html{part}", context)


def _columns(
    request: OfficeRequest, batch: TaskImport, form: MatchForm | None = None
) -> HttpResponse:
    first = batch.rows.order_by("line").first()
    earlier = TaskImport.objects.same_file(batch).first()
    chosen = form or MatchForm(batch=batch, first=first)
    context = {"batch": batch, "form": chosen, "earlier": earlier}
    return render(request, "intake/import_columns.html", context, status=INVALID if form else 200)


def _rows(
    request: OfficeRequest, batch: TaskImport, again: Any = None, status: int = 200
) -> HttpResponse:
    show = request.GET.get("show", "all")
    after = request.GET.get("after", "0")
    line = int(after) if after.isdecimal() and len(after) < 10 else 0
    rows, onward = page_of(batch, show, line)
    counts = counts_of(batch)
    shown_rows = shown(batch, rows)
    if again is not None:
        wrong = {str(form["pk"].value()): form for form in again.forms if form.errors}
        shown_rows = [
            type(one)(one.row, wrong.get(str(one.row.pk), one.form)) for one in shown_rows
        ]
    context = {
        "batch": batch,
        "counts": counts,
        "shown": shown_rows,
        "show": show,
        "after": line,
        "onward": onward,
        "tabs": _tabs(counts, show),
        "ready": batch.state == ImportState.READY,
    }
    return render(request, "intake/import_rows.html", context, status=status)


def _tabs(counts: Any, show: str) -> list[dict[str, Any]]:
    named = {
        "all": (_("All rows"), None),
        "wrong": (_("With errors"), counts.wrong),
        "warned": (_("With warnings"), counts.warned),
    }
    return [
        {"label": label, "href": f"?show={key}", "count": count, "current": key == show}
        for key, (label, count) in named.items()
    ]


def _act(request: OfficeRequest, batch: TaskImport) -> HttpResponse:
    """What the button asks; back to the import where that has no answer of its own."""
    act = ACTIONS.get(request.POST.get("action", ""))
    try:
        told = act(request, batch) if act else None
    except WrongMove as wrong:
        messages.error(request, str(wrong))
        told = None
    return told or redirect("intake:import_detail", batch.pk)


def _match(request: OfficeRequest, batch: TaskImport) -> HttpResponse | None:
    form = MatchForm(request.POST, batch=batch, first=batch.rows.order_by("line").first())
    if not form.is_valid():
        return _columns(request, batch, form)
    data = form.cleaned_data
    imports.match(
        import_id=batch.pk,
        columns=form.columns(),
        area=data["area"],
        sends_requests=data["sends"] == "yes",
        lead_reason=data["lead_reason"],
        actor=request.actor,
    )
    read_first(batch)
    return None


def _save(request: OfficeRequest, batch: TaskImport) -> HttpResponse | None:
    """Keep the corrections of this page; all and good also start the import."""
    if batch.state != ImportState.READY:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    forms, rows, wrong = take_corrections(batch, request.POST)
    if wrong:
        return _rows(request, batch, forms, INVALID)
    if rows:
        said = ngettext("%(count)d row corrected.", "%(count)d rows corrected.", len(rows))
        messages.success(request, said % {"count": len(rows)})
    action = request.POST["action"]
    if action in ("all", "good"):
        imports.choose(import_id=batch.pk, only_good=action == "good", actor=request.actor)
    elif request.META.get("QUERY_STRING"):
        return redirect(f"{request.path}?{request.META['QUERY_STRING']}")
    return None


def _undo(request: OfficeRequest, batch: TaskImport) -> None:
    imports.undo(import_id=batch.pk, actor=request.actor)


def _resume(request: OfficeRequest, batch: TaskImport) -> None:
    read_first(imports.resume_choice(import_id=batch.pk, actor=request.actor))


def _forget(request: OfficeRequest, batch: TaskImport) -> HttpResponse:
    imports.forget(import_id=batch.pk, actor=request.actor)
    messages.success(request, _("The table was thrown away; nothing was imported."))
    return redirect("intake:import")


ACTIONS: dict[str, Callable[[OfficeRequest, TaskImport], HttpResponse | None]] = {
    "match": _match,
    "check": _save,
    "all": _save,
    "good": _save,
    "undo": _undo,
    "resume": _resume,
    "forget": _forget,
}
