"""What is done to an entry: moved, put off, cancelled, let stand beside another."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from diary.entries.access import changeable
from diary.forms.entry import EntryForm, EntryReasonForm, MoveForm, initial_of
from diary.models import Slot
from diary.models.slots import SlotState
from diary.services.slot_rows import ClashRefused
from diary.services.slots import cancel_slot, move_slot, override_clashes, postpone_slot
from diary.slots.clashes import Clash, preview_clashes
from diary.slots.entry import entry_of
from diary.slots.shown import seen
from diary.slots.when import half_of
from diary.views.entry import ANSWERED, CONFLICT, INVALID, entry_page, form_page
from diary.week.weeks import week_of
from offices.http import OfficeRequest
from tasks.services.gate import Stale


@require_POST
def move(http: HttpRequest, slot_id: int) -> HttpResponse:
    """To another half-day; clashes are shown in the form before anything moves."""
    request = cast("OfficeRequest", http)
    slot = changeable(request, slot_id)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return entry_page(request, slot, refused=form)
    day, half = form.cleaned_data["date"], form.cleaned_data["half"]
    fits = half == "day" or half_of(slot.start) == half
    changed = {} if fits else {"start": None, "end": None}
    entry = entry_of(slot, date=day, half=half, **changed)
    found = preview_clashes(entry, office=slot.office, powers=request.powers, slot_id=slot.pk)
    open_ones = [clash for clash in found if not clash.overridden]
    if open_ones:
        return _ask_first(request, slot, {"date": day, "half": half, **changed}, open_ones)
    try:
        version = form.cleaned_data["version"]
        kept = move_slot(slot_id=slot.pk, date=day, half=half, version=version, actor=request.actor)
    except (Stale, ClashRefused):
        messages.error(request, _("Someone else has changed this in the meantime."))
        return redirect(slot)
    messages.success(request, _("The entry is moved."))
    return redirect(f"{reverse('diary:week')}?week={week_of(kept.date).iso}")


def _ask_first(
    request: OfficeRequest, slot: Slot, changed: dict[str, object], found: list[Clash]
) -> HttpResponse:
    initial = initial_of(slot) | changed
    form = EntryForm(office=slot.office, initial=initial)
    return form_page(request, form, slot, clashes=found, status=CONFLICT)


@require_http_methods(ANSWERED)
def off(http: HttpRequest, slot_id: int, way: str) -> HttpResponse:
    """`way`: postpone or cancel; an issued entry needs the reason."""
    request = cast("OfficeRequest", http)
    verbs = {"postpone": postpone_slot, "cancel": cancel_slot}
    if way not in verbs:
        raise Http404
    slot = changeable(request, slot_id)
    data = request.POST if request.method == "POST" else None
    form = EntryReasonForm(data, needed=slot.state == SlotState.ISSUED)
    if form.is_valid():
        verbs[way](slot_id=slot.pk, reason=form.cleaned_data["reason"] or "", actor=request.actor)
        messages.success(request, _("Those concerned are told."))
        return redirect(f"{reverse('diary:week')}?week={week_of(slot.date).iso}")
    title = _("Postpone the entry") if way == "postpone" else _("Cancel the entry")
    return _reason_page(request, slot, form, title)


@require_http_methods(ANSWERED)
def override(http: HttpRequest, slot_id: int) -> HttpResponse:
    """Why the entry stands beside the others; they are told."""
    request = cast("OfficeRequest", http)
    slot = changeable(request, slot_id)
    form = EntryReasonForm(request.POST if request.method == "POST" else None, needed=True)
    if form.is_valid():
        override_clashes(slot_id=slot.pk, reason=form.cleaned_data["reason"], actor=request.actor)
        messages.success(request, _("The reason is kept and the others are told."))
        return redirect(slot)
    return _reason_page(request, slot, form, _("Let the clash stand"))


def _reason_page(
    request: OfficeRequest, slot: Slot, form: EntryReasonForm, title: str
) -> HttpResponse:
    view = seen(slot, request.powers)
    context = {"form": form, "view": view, "title": title, "back": slot.get_absolute_url()}
    status = INVALID if form.is_bound else 200
    return render(request, "diary/reason.html", context, status=status)
