"""What the guard refused: who, when, where, which kind of mark; never the words themselves.

A name that the tables of words do not know stays unsaid.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from offices.audit.tables import Words
from offices.audit.words import ROOMS
from offices.foundation.secrets import SecrecyLevel, StampPlace
from offices.http import OfficeRequest
from offices.models import Refusal
from offices.views.administration import administrators, crumbs
from offices.views.paging import paged

PLACES: Mapping[str, Words] = {
    StampPlace.LINE: _("Alone on a line"),
    StampPlace.BRACKETS: _("In brackets"),
    StampPlace.LABEL: _("After the words “độ mật”"),
    StampPlace.HEAD: _("At the head of the text"),
    StampPlace.NUMBER: _("Beside a number and symbol"),
    StampPlace.NAME: _("In the name of a file"),
}
LEVELS: Mapping[str, Words] = {
    SecrecyLevel.MAT: _("Stamp of the first level"),
    SecrecyLevel.TOI_MAT: _("Stamp of the second level"),
    SecrecyLevel.TUYET_MAT: _("Stamp of the third level"),
}
PAGES: Mapping[str, Words] = {
    "intake:new": _("Log task"),
    "intake:many": _("Many tasks from one document"),
    "tasks:search": _("Search words"),
    "offices:absence": _("Delegation of handling during absence"),
    "offices:profile": _("Profile"),
}
FIELDS: Mapping[str, Words] = {
    "title": _("Title"),
    "description": _("Description"),
    "directive_text": _("Words of the directive"),
    "words": _("Words of the directive"),
    "deadline_text": _("Deadline as written"),
    "document_number": _("Number and symbol"),
    "number": _("Number and symbol"),
    "abstract": _("Abstract"),
    "answer": _("Answer"),
    "note": _("Note"),
    "text": _("Content"),
    "reason": _("Reason"),
    "file": _("File"),
    "files": _("File"),
    "upload": _("File"),
    "name": _("Name"),
    "purpose": _("Purpose"),
    "place": _("Place"),
    "q": _("Search words"),
}


def page_of(refusal: Refusal) -> Words:
    """The page's name, else the part of the system; a dash for an address nobody knows."""
    room = refusal.where.partition(":")[0]
    return PAGES.get(refusal.where) or ROOMS.get(room, "—")


def field_of(refusal: Refusal) -> Words:
    """The field's label; requests to the other offices have one field each."""
    if refusal.field.startswith("ask_"):
        return _("Words of the request")
    return FIELDS.get(refusal.field) or _("A field of the page")


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
    lines = [_line(row) for row in found["page"]]
    columns = [
        _now("Refused at"),
        _now("Typed by"),
        pgettext("refused words", "Place"),
        _now("Kind of mark"),
    ]
    context = {
        **found,
        "lines": lines,
        "columns": columns,
        "crumbs": crumbs(_now("Refused content")),
    }
    return render(request, "offices/refusals.html", context)
