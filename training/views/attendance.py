"""Attendance of one session: a tap a person, on a phone too."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from tasks.dossier.verbs import Subject
from tasks.dossier.views.verbs import asked, subject_or_refused
from tasks.states import WrongMove
from training.choices import Presence
from training.pages import COURSES
from training.services.attendance import mark_attendance, mark_rest_present
from training.verbs.course import ATTENDANCE


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def attendance_page(http: HttpRequest, *, task_id: int, session_id: int) -> HttpResponse:
    """Each tap is kept at once; with htmx the list alone is drawn anew."""
    request, ids = asked(http), {"session_id": session_id}
    subject = subject_or_refused(request, COURSES, ATTENDANCE, task_id, ids)
    if request.method == "POST":
        _mark(subject)
        if not request.headers.get("HX-Request"):
            return redirect(request.path)
    course, session = subject.dossier, subject.row
    context = {
        "dossier": course,
        "session": session,
        "learners": _rows(subject),
        "crumbs": COURSES.crumbs(course, ATTENDANCE.label),
        "choices": Presence.choices,
        "title": ATTENDANCE.label,
    }
    part = "#learners" if request.headers.get("HX-Request") else ""
    return render(request, f"training/attendance.html{part}", context)


def _mark(subject: Subject) -> None:
    request, sent = subject.request, subject.request.POST
    given: dict[str, Any] = {
        "task_id": subject.dossier.pk,
        "session_id": subject.row.pk,
        "actor": subject.actor,
    }
    pk = sent.get("learner", "")
    try:
        if "rest" in sent:
            mark_rest_present(**given)
        elif pk.isdecimal() and len(pk) < 19:
            mark_attendance(marks={int(pk): sent.get("mark", "")}, **given)
    except (WrongMove, PermissionDenied) as wrong:
        messages.error(request, str(wrong))


def _rows(subject: Subject) -> list[dict[str, Any]]:
    known = dict(subject.row.attendances.values_list("enrolment_id", "presence"))
    coming = subject.dossier.enrolments.coming().in_order()
    return [{"row": one, "mark": known.get(one.pk, "")} for one in coming]
