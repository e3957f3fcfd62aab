"""An old list taken over: every row is shown as it was read, then entered whole, or undone."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from offices.http import OfficeRequest
from offices.views.answering import add_errors
from reading.names import every_name
from reading.registry import known_bodies
from reading.sheets.pasted import read_pasted
from tasks.dossier.forms.importing import TableForm, table_box
from tasks.dossier.views.verbs import asked, sent
from voters.forms.petition import STREAMS
from voters.models import VoterPetition
from voters.pages import PETITIONS
from voters.reading.petitions import PetitionRow, read_petitions
from voters.services.importing import import_petitions as take_over
from voters.services.importing import undo_import

INVALID, SHOWN = 422, 200


LONGEST = 3_000_000  # letters of five thousand rows


class ListForm(TableForm):
    table = table_box(most=LONGEST)
    stream = forms.ChoiceField(label=_("Stream"), choices=STREAMS, initial="hdnd")
    year = forms.IntegerField(
        label=_("Year of the list"),
        min_value=2000,
        max_value=2100,
        required=False,
        help_text=_("For days written without a year."),
    )


def _read(form: Any) -> list[PetitionRow]:
    data = form.cleaned_data
    heads, *rows = [cells for cells in read_pasted(data["table"]) if any(cells)] or [[]]
    names = every_name(known_bodies())
    year = data.get("year") or timezone.localdate().year
    return read_petitions(heads, rows, year=year, names=names)


@require_http_methods(["GET", "HEAD", "POST"])
def import_petitions(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    PETITIONS.desk(request)
    form = ListForm(sent(request), request.FILES or None)
    rows = _read(form) if form.is_valid() else []
    if form.is_bound and not form.errors and not rows:
        form.add_error("table", _("No heading of the first line is known."))
    if rows and "confirm" in request.POST and (batch := _taken(request, form, rows)):
        messages.success(request, str(_("%(n)d rows entered.")) % {"n": len(rows)})
        return redirect(f"{reverse('petitions:import')}?batch={batch}")
    title = _("Import from Excel")
    context = {
        "form": form,
        "title": title,
        "crumbs": PETITIONS.crumbs(None, title),
        "rows": [*rows[:SHOWN], *(row for row in rows[SHOWN:] if row.named)],
        "all_rows": len(rows),
        "batch": _batch(request),
        "flagged": sum(1 for row in rows if row.flags),
        "text": form.cleaned_data.get("table", "") if form.is_bound else "",
    }
    return render(request, "voters/import.html", context, status=INVALID if form.errors else 200)


def _batch(request: OfficeRequest) -> str:
    """The import just made, which may be undone."""
    try:
        return str(uuid.UUID(request.GET.get("batch", "")))
    except ValueError:
        return ""


def _taken(request: OfficeRequest, form: Any, rows: list[PetitionRow]) -> uuid.UUID | None:
    batch = form.cleaned_data.get("once") or uuid.uuid4()
    looked_at = {int(one) for one in request.POST.getlist("not_a_name") if one.isdecimal()}
    try:
        take_over(
            rows=rows,
            stream=form.cleaned_data["stream"],
            batch=batch,
            not_names=looked_at,
            actor=request.actor,
        )
    except ValidationError as error:
        add_errors(form, error)
        return None
    return batch


@require_POST
def import_undo(http: HttpRequest, batch: uuid.UUID) -> HttpResponse:
    request = asked(http)
    readable = VoterPetition.objects.visible_to(request.powers).filter(import_batch=batch)
    if not readable.exists():
        raise Http404
    PETITIONS.desk(request)
    gone, kept = undo_import(batch=batch, actor=request.actor)
    said = _("%(gone)d rows taken back, %(kept)d stay because somebody has worked on them.")
    messages.success(request, str(said) % {"gone": gone, "kept": kept})
    return redirect("petitions:list")
