"""Bộ lọc đã lưu: kept from the list, renamed, shared and deleted by their owner."""

from functools import partial
from typing import cast

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from offices.http import OfficeRequest
from offices.services.once import made_once
from tasks.forms.exports import TableColumns
from tasks.forms.filters import SavedFilterForm, TaskFilter
from tasks.lists.choosing import list_choices
from tasks.models import SavedFilter
from tasks.models.saved_filters import address_of
from tasks.services.filters import change_filter, drop_filter, save_filter


@require_safe
def filter_list(http: HttpRequest) -> HttpResponse:
    request = cast(OfficeRequest, http)
    rows = SavedFilter.objects.visible_to(request.powers).named()
    return render(request, "tasks/filter_list.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def filter_save(http: HttpRequest) -> HttpResponse:
    """The choices stand in the address, as on the list."""
    request = cast(OfficeRequest, http)
    query = _understood(request)
    form = SavedFilterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_kept(request, form, query).get_absolute_url())
        except ValidationError as error:
            form.add_error("name", " ".join(error.messages))
    context = {"form": form, "query": query, "back": address_of(query)}
    return render(request, "tasks/filter_save.html", context)


def _kept(request: OfficeRequest, form: SavedFilterForm, query: str) -> SavedFilter:
    key, words = form.cleaned_data["once"], form.words()
    save = partial(save_filter, choices=query, actor=request.actor, **words)
    row: SavedFilter = made_once(key=key, actor=request.actor, make=save)
    return row


@require_http_methods(["GET", "POST"])
def filter_change(http: HttpRequest, filter_id: int) -> HttpResponse:
    request = cast(OfficeRequest, http)
    own = SavedFilter.objects.filter(person=request.user)
    kept = get_object_or_404(own, pk=filter_id)
    now = {"name": kept.name, "shared": kept.office_id is not None}
    form = SavedFilterForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            change_filter(filter_id=kept.pk, actor=request.actor, **form.words())
            return redirect("tasks:filter_list")
        except ValidationError as error:
            form.add_error("name", " ".join(error.messages))
    return render(request, "tasks/filter_change.html", {"form": form, "kept": kept})


@require_POST
def filter_delete(http: HttpRequest, filter_id: int) -> HttpResponse:
    request = cast(OfficeRequest, http)
    try:
        drop_filter(filter_id=filter_id, actor=request.actor)
    except SavedFilter.DoesNotExist as missing:
        raise Http404 from missing
    return redirect("tasks:filter_list")


def _understood(request: OfficeRequest) -> str:
    """The choices and columns of the address that the list knows; its page is not kept."""
    chosen = TaskFilter(request.GET, choices=list_choices(request.powers)).chosen()
    kept = QueryDict(mutable=True)
    kept.update(chosen)
    columns = TableColumns(request.GET)
    if columns.is_own:
        kept["columns"] = ",".join(columns.keys)
    return kept.urlencode()
