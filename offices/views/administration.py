"""What pages of administration share: who may open them, and the way back."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from offices.http import OfficeRequest


def holders_of(*codenames: str) -> Callable[..., Callable[..., HttpResponse]]:
    """Opens a view to people who hold one of the powers on any office; 403 for the rest."""

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            request = cast("OfficeRequest", http)
            if not any(request.powers.can_anywhere(codename) for codename in codenames):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return wrap


administrators = holders_of("configure")


def steps_up[V: Callable[..., HttpResponse]](view: V) -> V:
    """For what decides over the safety of all: who they are is shown again after a while.

    A trial without second steps goes without this one too.
    """
    wrapped: V = reauthentication_required(
        enabled=lambda _request: settings.SECOND_STEP, app="offices"
    )(view)
    return wrapped


START = "coordination:administration"


def crumbs(here: str, *steps: tuple[str, str]) -> list[dict[str, str]]:
    """Start page, the `steps` (url name or address, words), and the present page without link."""
    way = [{"label": words, "href": address_of(target)} for target, words in steps]
    return [{"label": _("Administration"), "href": address_of(START)}, *way, {"label": here}]


def address_of(target: str) -> str:
    """The address of a page by its name; empty where there is no such page."""
    if target.startswith("/"):
        return target
    try:
        return reverse(target)
    except NoReverseMatch:
        return ""
