"""A change of the calendar on a page: done at once, or after showing what it moves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from coordination import moves
from coordination.moves import DueMove
from coordination.services.moving import UnforeseenError, carry_out, foresee
from offices.foundation.history import Tracked
from offices.foundation.versions import Stale, hold
from offices.http import OfficeRequest
from offices.models import Office
from offices.services.once import first_time, key_of, sent_before
from offices.views.answering import INVALID, add_errors, conflict

OWN = {"csrfmiddlewaretoken", "confirm", "shown"}


class SentBeforeError(Exception):
    """The form has acted already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`act(**words)` makes it; `row` is held at the version the form was made from."""

    act: Callable[..., Any]
    done: str
    to: str
    row: Tracked | None = None

    def bound(self, form: Any) -> Callable[[], Any]:
        def make() -> Any:
            if self.row is not None:
                hold(self.row, version=form.cleaned_data.get("version"))
            return self.act(**form.words())

        return make


def settle(request: OfficeRequest, form: Any, change: Change, page: dict[str, Any]) -> HttpResponse:
    """GET draws the form; POST shows what would move; POST with `confirm` carries it out."""
    template = page.pop("template", "offices/sheet.html")
    told = {**page, "form": form, "back": change.to}
    if request.method != "POST":
        return render(request, template, told)
    if sent_before(key=key_of(request.POST), actor=request.actor)[0]:
        return redirect(change.to)
    if not form.is_valid():
        return render(request, template, told, status=INVALID)
    try:
        return _settle(request, form, change, told)
    except SentBeforeError:
        return redirect(change.to)
    except UnforeseenError as other:
        return _preview(request, other.moves, told, changed=True)
    except Stale as stale:
        return conflict(request, form, stale.row, told)
    except ValidationError as error:
        add_errors(form, error)
        return render(request, template, told, status=INVALID)


def _settle(
    request: OfficeRequest, form: Any, change: Change, told: dict[str, Any]
) -> HttpResponse:
    make, confirm = _once(request, form, change.bound(form)), request.POST.get("confirm", "")
    if confirm not in ("move", "keep"):
        found = foresee(make)
        if found:
            return _preview(request, found, told)
    moved = carry_out(
        actor=request.actor,
        change=make,
        move=confirm == "move",
        shown=request.POST.get("shown", ""),
        reason=form.cleaned_data.get("source") or form.cleaned_data.get("reason") or change.done,
    )
    messages.success(request, _done(change.done, moved))
    return redirect(change.to)


def _once(request: OfficeRequest, form: Any, make: Callable[[], Any]) -> Callable[[], Any]:
    """The change as the first send of the form makes it; another waits for it and is told."""

    def first() -> Any:
        if not first_time(key=form.cleaned_data.get("once"), actor=request.actor):
            raise SentBeforeError
        return make()

    return first


def _done(words: str, moved: int) -> str:
    if not moved:
        return words
    told = ngettext("%(n)d deadline was moved.", "%(n)d deadlines were moved.", moved)
    return f"{words} {told % {'n': moved}}"


def _preview(
    request: OfficeRequest, found: list[DueMove], told: dict[str, Any], *, changed: bool = False
) -> HttpResponse:
    """Code, office and both dates: an administrator sees no content of a case."""
    offices = Office.objects.in_bulk({move.office_id for move in found})
    again = [
        (name, value)
        for name in request.POST
        if name not in OWN
        for value in request.POST.getlist(name)
    ]
    context = {
        **told,
        "moves": [(move, offices[move.office_id]) for move in found],
        "shown": moves.fingerprint(found),
        "again": again,
        "changed": changed,
    }
    return render(request, "coordination/workday_moves.html", context)
