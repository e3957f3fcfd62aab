"""Hội nghị, cuộc họp: the list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from meetings.listing import SIDES, MeetingFilter, chosen_lines, chosen_meetings, row
from meetings.states import POWER
from meetings.views.finding import asked
from offices.views.paging import paged

SIZE = 30


@require_safe
@vary_on_headers("HX-Request")
def meeting_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    form = MeetingFilter(request.GET)
    chosen = form.chosen()
    side = chosen.get("side") or "ahead"
    choose = chosen_lines if side == "lines" else chosen_meetings
    found = paged(request, choose(chosen, request.powers), SIZE)
    context = found | {
        "form": form,
        "lines": found["page"] if side == "lines" else None,
        "rows": [] if side == "lines" else [row(one) for one in found["page"]],
        "tabs": _tabs(request, side),
        "narrowed": bool(chosen.keys() - {"side"}),
        "may_enter": bool(request.office and request.powers.can(POWER, request.office.pk)),
    }
    part = "#results" if request.headers.get("HX-Request") else ""
    return render(request, f"meetings/list.html{part}", context)


def _tabs(request: HttpRequest, side: str) -> list[dict[str, object]]:
    tabs: list[dict[str, object]] = []
    for code, label in SIDES:
        address = request.GET.copy()
        address.pop("page", None)
        address["side"] = code
        tabs.append({"label": label, "href": f"?{address.urlencode()}", "current": code == side})
    return tabs
