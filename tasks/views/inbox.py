"""Đề nghị đến (`/inbox/`): receive, give to a division, assign, hand back; one row or many."""

from collections.abc import Mapping
from typing import Any, cast

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest
from offices.models import Division, Person
from tasks.bulk import BulkOutcome, assign_many, hand_back_many, receive_many
from tasks.forms.bulk import BulkAssign, BulkDivision, BulkHandBack
from tasks.home.inbox import GROUPS, Inbox, inbox_for
from tasks.home.panels import panels_for
from tasks.lists.choosing import Choices, list_choices
from tasks.lists.listing import address_with, page_links
from tasks.lists.rows import reader_of
from tasks.views.bulk import Verb, act
from tasks.views.listing import desk_of
from tasks.views.refused import NOTHING, Refused


@require_safe
def inbox(http: HttpRequest) -> HttpResponse:
    return _page(cast(OfficeRequest, http))


def _page(request: OfficeRequest, refused: Refused = NOTHING) -> HttpResponse:
    choices = list_choices(request.powers)
    found = inbox_for(request.powers, reader_of(request.powers, desk_of(request)), request.GET)
    refused.tick([*found.to_receive, *found.to_assign])
    context = {
        "inbox": found,
        "tabs": _tabs(request),
        "bar": _bar(found, choices, refused),
        "links": page_links(found.page, request.path, request.GET),
        "panels": panels_for(request.powers, timezone.localdate(), page="inbox"),
        "here": request.get_full_path(),
    }
    return render(request, "tasks/inbox.html", context)


def _tabs(request: OfficeRequest) -> list[dict[str, Any]]:
    chosen = request.GET.get("group", "")
    chosen = chosen if chosen in GROUPS else ""
    labels = {"": _("All"), "receive": _("To be received"), "assign": _("To be assigned")}
    return [
        {
            "label": label,
            "href": address_with(request.path, request.GET, group=group),
            "current": group == chosen,
        }
        for group, label in labels.items()
    ]


def _bar(found: Inbox, choices: Choices, refused: Refused) -> dict[str, Any]:
    """The forms of the bar, only those whose power the person holds."""
    assigns, returns = "assign_part" in found.can, "hand_back" in found.can
    return {
        "receives": "receive_part" in found.can,
        "person": refused.put(BulkAssign(people=choices.people)) if assigns else None,
        "division": refused.put(BulkDivision(divisions=choices.divisions)) if assigns else None,
        "back": refused.put(BulkHandBack()) if returns else None,
    }


def _receive(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome]:
    return receive_many(ids, request.powers, request.actor)


def _assign(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome] | Form:
    form = BulkAssign(request.POST, people=list_choices(request.powers).people)
    if not form.is_valid():
        return form
    person = Person.objects.get(pk=form.cleaned_data["to_person"])
    return assign_many(ids, request.powers, request.actor, person=person)


def _division(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome] | Form:
    form = BulkDivision(request.POST, divisions=list_choices(request.powers).divisions)
    if not form.is_valid():
        return form
    division = Division.objects.get(pk=form.cleaned_data["to_division"])
    return assign_many(ids, request.powers, request.actor, division=division)


def _hand_back(request: OfficeRequest, ids: list[int]) -> list[BulkOutcome] | Form:
    form = BulkHandBack(request.POST)
    if not form.is_valid():
        return form
    why, reason = form.cleaned_data["back_why"], form.cleaned_data["back_words"]
    return hand_back_many(ids, request.powers, request.actor, why=why, reason=reason)


VERBS: Mapping[str, Verb] = {
    "receive": _receive,
    "assign": _assign,
    "division": _division,
    "hand-back": _hand_back,
}


@require_POST
def inbox_bulk(http: HttpRequest, verb: str) -> HttpResponse:
    request = cast(OfficeRequest, http)
    if verb not in VERBS:
        raise Http404
    return act(request, VERBS[verb], "/inbox/", _page)
