"""Many rows at once: the act, then a report that says what became of each row."""

from collections.abc import Callable, Mapping
from typing import cast

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest
from offices.models import Person
from tasks.bulk import (
    BulkOutcome,
    Reminder,
    assign_tasks,
    move_dates,
    nudge_tasks,
    reminders_of_tasks,
)
from tasks.forms.bulk import BulkAssign, BulkDate, selected_ids
from tasks.lists.choosing import list_choices
from tasks.lists.row_actions import neutral_text
from tasks.lists.rows import reader_of
from tasks.models import Task
from tasks.views.listing import desk_of, list_page
from tasks.views.refused import Page, back, once_more

KEY = "bulk_report"
# What became of each row, or the form at fault.
type Verb = Callable[[OfficeRequest, list[int]], list[BulkOutcome] | Form]


def answer(request: OfficeRequest, found: list[BulkOutcome], fallback: str) -> HttpResponse:
    """Redirect to the report: kept in the session, ids and sentences only."""
    rows = [[one.task_id, one.done, one.words] for one in found]
    request.session[KEY] = {"rows": rows, "back": back(request, fallback)}
    return redirect("tasks:report")


def ticked(request: OfficeRequest) -> list[int]:
    ids = selected_ids(request.POST)
    if not ids:
        messages.warning(request, _("Tick at least one row first."))
    return ids


def act(request: OfficeRequest, verb: Verb, home: str, page: Page) -> HttpResponse:
    """The report of the verb; the page once more where nothing is ticked or a form is at fault."""
    ids = ticked(request)
    found = verb(request, ids) if ids else None
    if found is None or isinstance(found, Form):
        return once_more(request, found, home, page)
    return answer(request, found, home)


def _assign(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome] | Form:
    people = list_choices(request.powers).people
    form = BulkAssign(request.POST, people=people)
    if not form.is_valid():
        return form
    person = Person.objects.get(pk=form.cleaned_data["to_person"])
    return assign_tasks(ids, request.powers, request.actor, person)


def _nudge(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome]:
    return nudge_tasks(ids, request.actor, reader_of(request.powers, desk_of(request)))


def _date(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome] | Form:
    form = BulkDate(request.POST)
    if not form.is_valid():
        return form
    day, why = form.cleaned_data["move_to"], form.cleaned_data["move_why"]
    reader = reader_of(request.powers, desk_of(request))
    return move_dates(ids, request.actor, reader, new_due_on=day, reason=why)


VERBS: Mapping[str, Verb] = {"assign": _assign, "nudge": _nudge, "date": _date}


def asks_first(request: OfficeRequest, verb: str) -> bool:
    """Reminders to many are shown before they go."""
    return verb == "nudge" and "sure" not in request.POST and bool(selected_ids(request.POST))


def reminders(request: OfficeRequest, rows: list[Reminder], fallback: str) -> HttpResponse:
    """The list of who gets a reminder of what; the same press again, confirmed, sends them."""
    left_out = ("csrfmiddlewaretoken", "sure")
    kept = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in left_out
        for value in values
    ]
    context = {"rows": rows, "kept": kept, "back": back(request, fallback)}
    return render(request, "tasks/nudge_many.html", context)


@require_POST
def bulk(http: HttpRequest, verb: str) -> HttpResponse:
    request = cast(OfficeRequest, http)
    if verb not in VERBS:
        raise Http404
    if asks_first(request, verb):
        reader = reader_of(request.powers, desk_of(request))
        return reminders(request, reminders_of_tasks(selected_ids(request.POST), reader), "/tasks/")
    return act(request, VERBS[verb], "/tasks/", list_page)


@require_POST
def bulk_export(http: HttpRequest) -> HttpResponse:
    """Leads to the choice of file and columns for the ticked tasks alone."""
    request = cast(OfficeRequest, http)
    if not (ids := ticked(request)):
        return once_more(request, None, "/tasks/", list_page)
    query = QueryDict(mutable=True)
    query["source"] = "list"
    query.setlist("selected", [str(pk) for pk in ids])
    return redirect(f"{reverse('tasks:export_new')}?{query.urlencode()}")


@require_POST
def bulk_copy(http: HttpRequest) -> HttpResponse:
    """Neutral lines of the ticked tasks, to be copied; nothing changes."""
    request = cast(OfficeRequest, http)
    ids = ticked(request)
    if not ids:
        return once_more(request, None, "/tasks/", list_page)
    found = Task.objects.visible_to(request.powers).in_bulk(ids)
    tasks = [found[pk] for pk in ids if pk in found]
    text = "\n".join(neutral_text(task, task.next_due_on) for task in tasks)
    context = {"text": text, "lines": len(tasks), "back": back(request, "/tasks/")}
    return render(request, "tasks/copy.html", context)


@require_safe
def report(http: HttpRequest) -> HttpResponse:
    """What became of each row, as long as one may still see it."""
    request = cast(OfficeRequest, http)
    kept = request.session.get(KEY) or {"rows": [], "back": "/tasks/"}
    ids = {task_id for task_id, _done, _words in kept["rows"]}
    tasks = Task.objects.visible_to(request.powers).in_bulk(ids)
    rows = [
        {"task": tasks.get(task_id), "done": done, "words": words}
        for task_id, done, words in kept["rows"]
    ]
    done = sum(1 for row in rows if row["done"])
    said = ngettext("%(done)d of %(all)d row done", "%(done)d of %(all)d rows done", len(rows))
    context = {"rows": rows, "said": said % {"done": done, "all": len(rows)}, "back": kept["back"]}
    return render(request, "tasks/report.html", context)
