"""Chờ cho ý kiến (`/decisions/`): read everything, answer in place, one row or many."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from offices.http import OfficeRequest
from offices.models import Person
from tasks.bulk import BulkOutcome
from tasks.deciding.bulk import Decider, assign_rows, decide_many
from tasks.deciding.keys import Key, keys_of
from tasks.deciding.page import Decisions, decisions_for
from tasks.deciding.telling import group_title
from tasks.deciding.verdicts import AGREE, DECLINE
from tasks.forms.bulk import AnswerForm, words_name
from tasks.home.waiting import MINE, WaitingKind, gives_opinions, pointers
from tasks.lists.choosing import list_choices
from tasks.lists.rows import reader_of
from tasks.models import Task
from tasks.views.bulk import answer
from tasks.views.listing import desk_of
from tasks.views.refused import INVALID, back

PAGE = "/decisions/"
VERBS = ("agree", "decline", "assign")


@vary_on_headers("HX-Target")
@require_safe
def decisions(http: HttpRequest) -> HttpResponse:
    """Everything whose next step is the person's own."""
    request = cast(OfficeRequest, http)
    if request.headers.get("HX-Target") == "bar-count":
        return HttpResponse(len(pointers(request.powers)) or "")
    return _page(request, _found(request), AnswerForm(people=_people(request)))


@require_POST
def decide(http: HttpRequest, verb: str) -> HttpResponse:
    """One row by its own button, or all ticked ones; each answers for itself."""
    request = cast(OfficeRequest, http)
    if verb not in VERBS:
        raise Http404
    keys = keys_of(request.POST)
    if not keys:
        messages.warning(request, _("Tick at least one row first."))
        return redirect(back(request, PAGE))
    form = _form(request, verb, keys)
    if not form.is_valid():
        return _again(request, form, keys)
    done = _act(request, verb, keys, form.cleaned_data)
    if "one" not in request.POST:
        return answer(request, done, PAGE)
    _say(request, done[0])
    return redirect(back(request, PAGE))


def _found(request: OfficeRequest) -> Decisions:
    kind = request.GET.get("kind", "")
    return decisions_for(
        request.powers,
        reader_of(request.powers, desk_of(request)),
        kind=kind if kind in MINE else "",
    )


def _people(request: OfficeRequest) -> list[tuple[str, str]]:
    return list_choices(request.powers).people


def _page(
    request: OfficeRequest, found: Decisions, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "found": found,
        "form": form,
        "waiting_title": _title(leads=gives_opinions(request.powers)),
        "lead": _lead(found),
        "tabs": _tabs(request, found),
        "here": request.get_full_path() if request.method == "GET" else PAGE,
    }
    return render(request, "tasks/decisions.html", context, status=status)


def _title(*, leads: bool) -> str:
    return _("Waiting for an opinion") if leads else pgettext("block", "Waiting for me")


def _lead(found: Decisions) -> str:
    if not found.count:
        return _("Everything whose next step is your own act, the longest waiting first")
    said = ngettext("%(count)d matter", "%(count)d matters", found.count)
    oldest = _("the oldest: %(waited)s") % {"waited": found.oldest}
    return f"{said % {'count': found.count}}; {oldest}"


def _tabs(request: OfficeRequest, found: Decisions) -> list[dict[str, Any]]:
    chosen = request.GET.get("kind", "")
    rows = [{"label": _("All"), "href": PAGE, "current": chosen not in MINE, "count": found.count}]
    for kind, count in found.counts.items():
        rows.append(
            {
                "label": group_title(kind),
                "href": f"{PAGE}?kind={kind}",
                "current": chosen == kind,
                "count": count,
            }
        )
    return rows


def _form(request: OfficeRequest, verb: str, keys: list[Key]) -> AnswerForm:
    """The bar's own fields, or the words typed in the one row."""
    data = request.POST.copy()
    needs = "to_person" if verb == "assign" else ""
    if "one" in data:
        data["words"] = data.get(words_name(str(keys[0])), "")
    kinds = {key.kind for key in keys}
    reasoned = any(_reasoned(kind, verb) for kind in kinds)
    return AnswerForm(
        data,
        people=_people(request),
        needs="words" if reasoned else needs,
        opinion=kinds == {WaitingKind.OPINION},
    )


def _reasoned(kind: WaitingKind, verb: str) -> bool:
    found = {"agree": AGREE, "decline": DECLINE}.get(verb, {}).get(kind)
    return found is not None and found.reasoned


def _again(request: OfficeRequest, form: AnswerForm, keys: list[Key]) -> HttpResponse:
    """The page once more: ticks and words kept, the fault told where it was made."""
    found = _found(request)
    one = "one" in request.POST
    ticked = {str(key) for key in keys}
    for row in (row for group in found.groups for row in group.rows):
        row.words = request.POST.get(words_name(row.key), "")
        if one and row.key in ticked:
            row.errors = [str(error) for error in form.errors.get("words", [])]
        row.row.props["checked"] = not one and row.key in ticked
    shown = AnswerForm(people=_people(request)) if one else form
    return _page(request, found, shown, status=INVALID)


def _act(
    request: OfficeRequest, verb: str, keys: list[Key], data: dict[str, Any]
) -> list[BulkOutcome]:
    by = Decider(request.actor, request.powers)
    if verb == "assign":
        return assign_rows(keys, by, Person.objects.get(pk=data["to_person"]))
    return decide_many(keys, by, agree=verb == "agree", words=data["words"])


def _say(request: OfficeRequest, done: BulkOutcome) -> None:
    code = Task.objects.filter(pk=done.task_id).values_list("code", flat=True).first()
    tell = messages.success if done.done else messages.warning
    tell(request, f"{code}: {done.words}" if code else done.words)
