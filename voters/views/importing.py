"""An old list taken over: its columns are asked about where nobody knows them, every row is shown
and corrected in place, then the worker enters them; the page shows how far it has come."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest
from offices.services.once import made_once
from offices.views.answering import add_errors
from reading.names import every_name
from reading.registry import known_bodies
from reading.sheets.read import as_pasted, read_pasted
from reading.text import clean
from tasks.dossier.views.verbs import asked, sent
from tasks.states import WrongMove
from voters.forms.importing import ColumnsForm, ListForm
from voters.models import PetitionImport
from voters.models.imports import ImportState
from voters.pages import PETITIONS
from voters.reading.columns import ReadColumn, by_role, read_columns
from voters.reading.petitions import PetitionRow, read_petitions
from voters.services import staging
from voters.views.staged_rows import counts_of, rows_context, take_corrections

INVALID = 422


@dataclass
class Upload:
    """A table with what its columns say; `looked_at`: lines whose name is no household's."""

    heads: list[str]
    cells: list[list[str]]
    columns: list[ReadColumn]
    year: int
    session: str
    looked_at: set[int]

    @property
    def rows(self) -> list[PetitionRow]:
        names = every_name(known_bodies())
        return read_petitions(
            self.heads,
            self.cells,
            year=self.year,
            names=names,
            columns=self.columns,
            session=self.session,
        )

    def held(self, rows: list[PetitionRow]) -> list[PetitionRow]:
        """Those that name somebody and nobody has looked at."""
        return [row for row in rows if row.named and row.line not in self.looked_at]

    def samples(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for row in self.cells[:200]:
            for number, cell in enumerate(row):
                if cell.strip():
                    found.setdefault(number, clean(cell))
        return found

    def put_right(self, form: ColumnsForm) -> None:
        """Columns as named; in rows that named somebody the words a person has left."""
        self.columns = form.told()
        column = by_role(self.columns)["text"]
        for row in form.held:
            if form.cleaned_data[f"name_{row.line}"]:
                self.looked_at.add(row.line)
            elif column < len(self.cells[row.line - 1]):
                self.cells[row.line - 1][column] = form.cleaned_data[f"text_{row.line}"]


def _upload(form: Any, looked_at: str) -> Upload:
    data = form.cleaned_data
    heads, *rows = [cells for cells in read_pasted(data["table"]) if any(cells)] or [[]]
    lines = {int(one) for one in looked_at.split(",") if one.isdecimal() and len(one) < 9}
    year = data.get("year") or timezone.localdate().year
    return Upload(heads, rows, read_columns(heads, rows), year, data["session"], lines)


@require_http_methods(["GET", "HEAD", "POST"])
def import_petitions(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    PETITIONS.desk(request)
    form = ListForm(sent(request), request.FILES or None)
    if form.is_valid():
        return _read(request, form)
    mine = PetitionImport.objects.of_person(request.user.pk or 0)[:10]
    title = _("Import from Excel")
    context = {"form": form, "title": title, "mine": mine, "crumbs": PETITIONS.crumbs(None, title)}
    return render(request, "voters/import.html", context, status=INVALID if form.errors else 200)


def _read(request: OfficeRequest, form: Any) -> HttpResponse:
    """Staged at once where every heading is known and nobody is named, else asked about."""
    found = _upload(form, request.POST.get("looked_at", ""))
    told = "columns" in request.POST
    rows = found.rows
    asked_of = _columns_form(request.POST if told else None, found, rows)
    if told and asked_of.is_valid():
        found.put_right(asked_of)
        rows = found.rows
    sure = (told and not asked_of.errors) or all(one.sure for one in found.columns)
    if rows and sure and not found.held(rows):
        batch = _staged(request, form, found, rows)
        if batch is not None:
            return redirect("petitions:import_rows", batch.pk)
    elif not asked_of.errors:
        asked_of = _columns_form(None, found, rows)
    return _ask(request, form, found, asked_of)


def _columns_form(data: Any, found: Upload, rows: list[PetitionRow]) -> ColumnsForm:
    samples, held = found.samples(), found.held(rows)
    return ColumnsForm(data, columns=found.columns, samples=samples, held=held)


def _staged(
    request: OfficeRequest, form: Any, found: Upload, rows: list[PetitionRow]
) -> PetitionImport | None:
    stage = partial(
        staging.stage,
        rows=rows,
        columns=found.columns,
        stream=form.cleaned_data["stream"],
        not_names=found.looked_at,
        actor=request.actor,
    )
    try:
        batch: PetitionImport = made_once(
            key=form.cleaned_data.get("once"), actor=request.actor, make=stage
        )
    except ValidationError as error:
        add_errors(form, error)
        return None
    return batch


def _ask(request: OfficeRequest, form: Any, found: Upload, asked_of: ColumnsForm) -> HttpResponse:
    title = _("Columns of the list")
    context = {
        "form": form,
        "asked": asked_of,
        "unsure": [one.heading for one in found.columns if not one.sure],
        "session": found.session,
        "table": as_pasted([found.heads, *found.cells]),
        "looked_at": ",".join(map(str, sorted(found.looked_at))),
        "title": title,
        "crumbs": PETITIONS.crumbs(None, title),
    }
    refused = bool(asked_of.errors or form.errors)
    status = INVALID if refused else 200
    return render(request, "voters/import_columns.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def import_rows(http: HttpRequest, pk: int) -> HttpResponse:
    """Rows to be checked, progress, or what became of them."""
    request = asked(http)
    PETITIONS.desk(request)
    batch = PetitionImport.objects.of_person(request.user.pk or 0).filter(pk=pk).first()
    if batch is None:
        raise Http404
    if request.method == "POST":
        try:
            return ACTIONS.get(request.POST.get("action", ""), _save)(request, batch)
        except WrongMove as wrong:
            messages.error(request, str(wrong))
            return redirect("petitions:import_rows", batch.pk)
    if batch.is_working:
        return _progress(request, batch)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _rows(request, batch)


def _progress(request: OfficeRequest, batch: PetitionImport) -> HttpResponse:
    counts = counts_of(batch)
    done, every = counts.entered, counts.entered + counts.taken
    if batch.state == ImportState.UNDOING:
        done, every = counts.seen, counts.entered
    part = "#progress" if request.headers.get("HX-Request") else ""
    title = _("Import from Excel")
    context = {"batch": batch, "done": done, "all": max(every, 1), "title": title}
    context["crumbs"] = PETITIONS.crumbs(None, title)
    return render(request, f"voters/import_progress.html{part}", context)


def _rows(request: OfficeRequest, batch: PetitionImport, again: Any = None) -> HttpResponse:
    title = _("Import from Excel")
    context = rows_context(request, batch, again)
    context |= {"title": title, "crumbs": PETITIONS.crumbs(None, title)}
    return render(request, "voters/import_rows.html", context, status=INVALID if again else 200)


def _save(request: OfficeRequest, batch: PetitionImport) -> HttpResponse:
    """Keep the corrections of this page; `enter` also hands the list to the worker."""
    forms, given = take_corrections(request, batch)
    if any(form.errors for form in forms):
        return _rows(request, batch, forms)
    taken = staging.correct(import_id=batch.pk, given=given, actor=request.actor)
    if request.POST.get("action") == "enter":
        staging.start(import_id=batch.pk, actor=request.actor)
        return redirect("petitions:import_rows", batch.pk)
    said = ngettext("%(count)d row looked at.", "%(count)d rows looked at.", taken)
    messages.success(request, said % {"count": taken})
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{request.path}?{query}" if query else request.path)


def _undo(request: OfficeRequest, batch: PetitionImport) -> HttpResponse:
    staging.undo(import_id=batch.pk, actor=request.actor)
    return redirect("petitions:import_rows", batch.pk)


def _forget(request: OfficeRequest, batch: PetitionImport) -> HttpResponse:
    staging.forget(import_id=batch.pk, actor=request.actor)
    messages.success(request, _("The list was thrown away; nothing was entered."))
    return redirect("petitions:import")


ACTIONS: dict[str, Callable[[OfficeRequest, PetitionImport], HttpResponse]] = {
    "undo": _undo,
    "forget": _forget,
}
