"""What the guard refused: who, when, where, which kind of mark; never the words themselves."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from offices.audit.refused_words import LEVELS, PLACES, Words, field_of, page_of
from offices.http import OfficeRequest
from offices.models import Refusal
from offices.views.crumbs import crumbs
from offices.views.doors import administrators
from offices.views.paging import paged

PAGE = 50


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """One refusal with its words; `row` is the recorded fact."""

    row: Refusal
    page: Words
    field: Words
    place: Words
    level: Words


def _line(row: Refusal) -> RefusalLine:
    kind, level = PLACES.get(row.place, "—"), LEVELS.get(row.level, "—")
    return RefusalLine(row, page_of(row), field_of(row), kind, level)


@require_safe
@administrators
def refusals(request: OfficeRequest) -> HttpResponse:
    """All recorded refusals, the newest first."""
    found = paged(request, Refusal.objects.newest_first().with_people(), PAGE)
    lines = [
        RefusalLine(
            row, page_of(row), field_of(row), PLACES.get(row.place, "—"), LEVELS.get(row.level, "—")
        )
        for row in found["page"]
    ]
    columns = [
        _("Refused at"),
        _("Typed by"),
        pgettext("refused words", "Place"),
        _("Kind of mark"),
    ]
    context = {**found, "lines": lines, "columns": columns, "crumbs": crumbs(_("Refused content"))}
    return render(request, "offices/refusals.html", context)
