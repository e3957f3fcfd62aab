"""The page of one meeting: when and where, agenda, people, minutes, conclusions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meetings import page
from meetings.forms.conclusions import NoneForm
from meetings.models import Meeting, Minutes
from meetings.papers import PAPER_NAMES, printable
from meetings.views.finding import asked, crumbs, manages, meeting_or_404
from meetings.views.verbs import offered
from offices.http import OfficeRequest
from tasks.lists.rows import reader_of


@require_safe
def meeting_detail(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    return page_of(request, meeting_or_404(request, task_id))


def page_of(
    request: OfficeRequest, meeting: Meeting, refused: NoneForm | None = None
) -> HttpResponse:
    """The page; `refused`: lines were ticked as needing no task, and why was not told well."""
    may = manages(request, meeting)
    reader = reader_of(request.powers, request.office.pk if request.office else None)
    rows = page.lines(meeting, request.powers)
    context: dict[str, Any] = page.frame(meeting) | {
        "crumbs": crumbs(meeting),
        "may": may,
        "agenda": page.agenda(meeting, reader),
        "people": page.people(meeting, request.powers, manages=may),
        "minutes": Minutes.objects.filter(meeting=meeting).first(),
        "notice": getattr(meeting, "notice", None),
        "lines": rows,
        "standing": page.standing(rows),
        "logging": may and "log" in request.GET,
        "open_lines": sum(1 for row in rows if row["is_open"]),
        "none_form": refused or (NoneForm() if may else None),
        "verbs": offered(meeting) if may else {"first": [], "rest": []},
        "writes": may and meeting.state not in ("closed", "cancelled"),
        "papers": [(name, PAPER_NAMES[name]) for name in printable(meeting)],
        "parts": meeting.task.parts.select_related("office").order_by("pk"),
    }
    return render(request, "meetings/detail.html", context, status=422 if refused else 200)
