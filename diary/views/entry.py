"""One entry: read, registered, changed; clashes told while it is typed and before it is kept."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.models import Leader
from diary.entries.access import changeable, desk_or_403, may_change, may_write, slot_or_404
from diary.entries.history import changes_of
from diary.entries.reading import fields_of
from diary.forms.entry import EntryForm, MoveForm, digest_of, initial_of
from diary.models import Slot
from diary.models.slots import SlotState
from diary.services.slot_rows import ClashRefused
from diary.services.slots import change_slot, register_slot
from diary.slots.clashes import Clash, clashes_of_slot, preview_clashes
from diary.slots.shown import seen
from diary.slots.words import in_words
from diary.week.weeks import asked_week, week_of
from offices.http import OfficeRequest
from offices.services.once import made_once, sent_before
from reading.diary.day import Frame
from reading.diary.line import read_line
from tasks.models import Task
from tasks.services.gate import Stale

ANSWERED = ["GET", "HEAD", "POST"]
CONFLICT, INVALID = 409, 422


@require_safe
def entry(http: HttpRequest, slot_id: int) -> HttpResponse:
    """What it says, what it clashes with, what became of it."""
    request = cast("OfficeRequest", http)
    return entry_page(request, slot_or_404(request, slot_id))


def entry_page(
    request: OfficeRequest, slot: Slot, *, refused: MoveForm | None = None
) -> HttpResponse:
    """The page; `refused`: where it was to be moved, with what is wrong with that."""
    view = seen(slot, request.powers)
    clashes = clashes_of_slot(slot, request.powers)
    task = slot.task_id and Task.objects.visible_to(request.powers).filter(pk=slot.task_id).first()
    may = may_change(request.powers, slot) and not view.busy
    context = {
        "view": view, "slot": slot, "task": task, "may_change": may,
        "clashes": in_words(clashes, request.powers),
        "unsettled": any(not clash.overridden for clash in clashes),
        "may_override": may_write(request.powers, slot.office_id) and not view.busy,
        "move": refused or _move_form(slot),
        "changes": [] if view.busy else changes_of(slot),
        "crumbs": _crumbs(slot.date, {"label": view.subject}),
    }  # fmt: skip
    return render(request, "diary/entry.html", context, status=INVALID if refused else 200)


def _move_form(slot: Slot) -> MoveForm:
    return MoveForm(initial={"date": slot.date, "half": slot.half, "version": slot.version})


@require_http_methods(ANSWERED)
def new(http: HttpRequest) -> HttpResponse:
    request = cast("OfficeRequest", http)
    office = desk_or_403(request)
    data = request.POST if request.method == "POST" else None
    if data is not None and data.get("action") == "read":
        return _from_line(request, office)
    form = EntryForm(data, office=office, initial=_asked(request))

    def act() -> Slot:
        draft = SlotState.DRAFT if request.POST.get("action") == "draft" else SlotState.ASKED
        key = form.cleaned_data["form_key"]
        slot: Slot = made_once(
            key=key, actor=request.actor,
            make=lambda: register_slot(
                office=office, entry=form.entry(), state=draft, actor=request.actor,
                override=form.cleaned_data["override"] or "", form_key=key,
            ),
        )  # fmt: skip
        return slot

    return _answer(request, form, act, None, _("The entry is registered."))


@require_http_methods(ANSWERED)
def change(http: HttpRequest, slot_id: int) -> HttpResponse:
    request = cast("OfficeRequest", http)
    slot = changeable(request, slot_id)
    data = request.POST if request.method == "POST" else None
    form = EntryForm(data, office=slot.office, initial=initial_of(slot))

    def act() -> Slot:
        return change_slot(
            slot_id=slot.pk, entry=form.entry(), actor=request.actor,
            version=form.cleaned_data["version"], reason=form.cleaned_data["reason"] or "",
            override=form.cleaned_data["override"] or "",
        )  # fmt: skip

    return _answer(request, form, act, slot, _("The entry is changed."))


def _answer(
    request: OfficeRequest, form: EntryForm, act: Callable[[], Slot], slot: Slot | None, done: str
) -> HttpResponse:
    """Keeps the entry, or shows the form again: faults (422), clashes or a newer version (409)."""
    if not form.is_bound or not form.is_valid():
        return form_page(request, form, slot, status=INVALID if form.is_bound else 200)
    found = preview_clashes(
        form.entry(), office=form.office, powers=request.powers, slot_id=slot.pk if slot else None
    )
    open_ones = [clash for clash in found if not clash.overridden]
    given = form.cleaned_data
    if open_ones and not given["override"] and given["accepted"] != digest_of(open_ones):
        return _clashing(request, form, slot, open_ones)
    return _kept(request, form, act, slot, done)


def _clashing(
    request: OfficeRequest, form: EntryForm, slot: Slot | None, clashes: list[Clash]
) -> HttpResponse:
    """Sent twice, what the first has made stands in its own way: the second leads to it."""
    if slot is None:
        _sent, made = sent_before(key=form.cleaned_data["form_key"], actor=request.actor)
        if made is not None:
            return redirect(_week_of(made))
    return form_page(request, form, slot, clashes=clashes, status=CONFLICT)


def _kept(
    request: OfficeRequest, form: EntryForm, act: Callable[[], Slot], slot: Slot | None, done: str
) -> HttpResponse:
    try:
        kept = act()
    except ClashRefused as refused:
        return form_page(request, form, slot, clashes=refused.clashes, status=CONFLICT)
    except Stale as stale:
        return form_page(request, form, slot, newer=stale.obj, status=CONFLICT)
    except ValidationError as error:
        for name, errors in getattr(error, "error_dict", {None: error.messages}).items():
            form.add_error(name if name in form.fields else None, errors)
        return form_page(request, form, slot, status=INVALID)
    messages.success(request, done)
    return redirect(_week_of(kept))


def _week_of(slot: Slot) -> str:
    """Where it stands now: its week, on a telephone its day, and there the entry itself."""
    week, day = week_of(slot.date).iso, slot.date.isoformat()
    return f"{reverse('diary:week')}?week={week}&day={day}#slot-{slot.pk}"


def form_page(
    request: OfficeRequest, form: EntryForm, slot: Slot | None, *, status: int = 200,
    clashes: list[Clash] | None = None, newer: Slot | None = None,
) -> HttpResponse:  # fmt: skip
    """With clashes the next press needs a reason where hours are written, else means them."""
    clashes = clashes or []
    if form.is_bound and (clashes or newer):
        again = request.POST.copy()
        again["accepted"] = digest_of(clashes)
        if newer is not None:
            again["version"] = str(newer.version)
        form.data = again
    if clashes:  # the page is opened where they are told, not at its top
        form.fields["override"].widget.attrs["autofocus"] = True
    title = _("Change the entry") if slot else _("Register an entry")
    day = slot.date if slot else asked_week(request.GET.get("week", "")).monday
    context = {
        "form": form, "slot": slot, "clashes": in_words(clashes, request.powers),
        "firm": any(clash.firm for clash in clashes), "accepted": digest_of(clashes),
        "newer": seen(newer, request.powers) if newer else None,
        "title": title,
        "crumbs": _crumbs(day, {"label": title}),
    }  # fmt: skip
    return render(request, "diary/form.html", context, status=status)


def _from_line(request: OfficeRequest, office: Any) -> HttpResponse:
    """The fields filled from one line; nothing is kept yet."""
    line = EntryForm(request.POST, office=office)
    line.is_valid()
    if "line" in line.errors:
        return form_page(request, line, None, status=INVALID)
    week = asked_week(request.GET.get("week", ""))
    row = read_line(line.cleaned_data.get("line") or "", Frame(week.monday, first=week.monday))
    leaders = list(Leader.objects.active().select_related("same_as", "body"))
    initial = fields_of(row, leaders, office=office) | {"line": line.cleaned_data.get("line")}
    return form_page(request, EntryForm(office=office, initial=initial), None)


@require_safe
def check(http: HttpRequest) -> HttpResponse:
    """Clashes of what stands in the form now; asked for while it is typed."""
    request = cast("OfficeRequest", http)
    office = desk_or_403(request)
    form = EntryForm(request.GET, office=office)
    form.is_valid()
    found: list[Clash] = []
    needed = {"date", "half", "start", "end", "leaders", "officers", "cars", "place"}
    if not form.errors.keys() & needed and form.cleaned_data.get("date"):
        form.cleaned_data.setdefault("subject", "")
        text = request.GET.get("slot", "")
        slot_id = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
        found = preview_clashes(form.entry(), office=office, powers=request.powers, slot_id=slot_id)
    open_ones = [clash for clash in found if not clash.overridden]
    context = {
        "clashes": in_words(found, request.powers), "firm": any(c.firm for c in found),
        "form": form, "accepted": digest_of(open_ones),
    }  # fmt: skip
    return render(request, "diary/_clashes.html", context)


def _asked(request: OfficeRequest) -> dict[str, Any]:
    """Day, half and leader of the cell that was pressed."""
    found: dict[str, Any] = {"half": request.GET.get("half", "")}
    try:
        found["date"] = dt.date.fromisoformat(request.GET.get("date", ""))
    except ValueError:
        found["date"] = None
    leader = request.GET.get("leader", "")
    if leader.isascii() and leader.isdigit():
        found["leaders"] = [leader]
    return found


def _crumbs(day: dt.date, *more: dict[str, str]) -> list[dict[str, str]]:
    week = week_of(day)
    first = {"label": _("Weekly diary"), "href": f"{reverse('diary:week')}?week={week.iso}"}
    return [first, *more]
