"""Many rows at once: the act, then a report that says what became of each row."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest, page_of_ours
from offices.models import Person
from tasks.choosing import list_choices
from tasks.forms.bulk import BulkAssign, BulkDate, selected_ids
from tasks.many import Outcome, assign_tasks, nudge_tasks
from tasks.many_dates import move_dates
from tasks.models import Task
from tasks.row_acts import neutral_text
from tasks.rows import reader_of
from tasks.views.listing import desk_of

KEY = "bulk_report"
type Verb = Callable[[OfficeRequest, list[int]], list[Outcome] | None]


def back(request: OfficeRequest, fallback: str) -> str:
    """Where the person came from, if it is a page of this site."""
    return page_of_ours(request, request.POST.get("next", ""), otherwise=fallback)


def say_errors(request: OfficeRequest, form: Any) -> None:
    for field, errors in form.errors.items():
        label = form.fields[field].label if field in form.fields else ""
        for error in errors:
            messages.error(request, f"{label}: {error}" if label else str(error))


def answer(request: OfficeRequest, found: list[Outcome] | None, fallback: str) -> HttpResponse:
    """Redirect to the report (kept in the session, ids and sentences only), or back."""
    if found is None:
        return redirect(back(request, fallback))
    rows = [[one.task_id, one.done, one.words] for one in found]
    request.session[KEY] = {"rows": rows, "back": back(request, fallback)}
    return redirect("tasks:report")


def ticked(request: OfficeRequest) -> list[int]:
    ids = selected_ids(request.POST)
    if not ids:
        messages.warning(request, _("Tick at least one row first."))
    return ids


def _assign(request: OfficeRequest, ids: list[int]) -> list[Outcome] | None:
    people = list_choices(request.powers).people
    form = BulkAssign(request.POST, people=people)
    if not form.is_valid():
        say_errors(request, form)
        return None
    person = Person.objects.get(pk=form.cleaned_data["to_person"])
    return assign_tasks(ids, request.powers, request.actor, person)


def _nudge(request: OfficeRequest, ids: list[int]) -> list[Outcome]:
    return nudge_tasks(ids, request.actor, reader_of(request.powers, desk_of(request)))


def _date(request: OfficeRequest, ids: list[int]) -> list[Outcome] | None:
    form = BulkDate(request.POST)
    if not form.is_valid():
        say_errors(request, form)
        return None
    day, why = form.cleaned_data["move_to"], form.cleaned_data["move_why"]
    reader = reader_of(request.powers, desk_of(request))
    return move_dates(ids, request.actor, reader, new_due_on=day, reason=why)


VERBS: Mapping[str, Verb] = {"assign": _assign, "nudge": _nudge, "date": _date}


@require_POST
def bulk(http: HttpRequest, verb: str) -> HttpResponse:
    request = cast(OfficeRequest, http)
    if verb not in VERBS:
        raise Http404
    ids = ticked(request)
    return answer(request, VERBS[verb](request, ids) if ids else None, "/tasks/")


@require_POST
def bulk_export(http: HttpRequest) -> HttpResponse:
    """Leads to the choice of file and columns for the ticked tasks alone."""
    request = cast(OfficeRequest, http)
    if not (ids := ticked(request)):
        return redirect(back(request, "/tasks/"))
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
        return redirect(back(request, "/tasks/"))
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
