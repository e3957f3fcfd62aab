"""Tra cứu (`/search/?q=`): each hit says where it stands."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.forms.filters import Words
from tasks.row_acts import remind
from tasks.rows import reader_of, row_of
from tasks.searching import search, too_short
from tasks.views.listing import desk_of


@require_safe
def search_page(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    form = Words(request.GET if "q" in request.GET else None)
    words = form.cleaned_data.get("q", "") if form.is_valid() else ""
    context = {"form": form, "words": words, "short": bool(words) and too_short(words)}
    if words and not context["short"]:
        reader = reader_of(request.powers, desk_of(request))
        found = search(words, request.powers)
        rows = [row_of(task, reader) for task in found.tasks]
        for row in rows:
            row.acts = remind(row.task, reader)
        context |= {"found": found, "rows": rows, "hidden": found.count - len(rows)}
    return render(request, "tasks/search.html", {"rows": [], "found": None, "hidden": 0} | context)
