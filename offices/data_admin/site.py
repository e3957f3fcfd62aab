"""The data pages: Django's admin, for reading only."""

from datetime import time
from typing import Any

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.headers import listed
from offices.powers import Powers
from offices.signing_in.limits import rules_of


def data_pages_open(request: HttpRequest) -> bool:
    """Whether the rules of signing in open the data pages to this address at this hour."""
    rules = rules_of(request.user)
    if not listed(request.META.get("REMOTE_ADDR", ""), rules["data_addresses"]):
        return False
    begin, end = (_clock(rules[name]) for name in ("data_from", "data_until"))
    return begin is None or end is None or begin <= timezone.localtime().time() <= end


def _clock(told: Any) -> time | None:
    return time.fromisoformat(told) if isinstance(told, str) else told


# Both would save a person without an actor; people sign in and change passwords elsewhere.
_LEFT_OUT = {"password_change", "password_change_done"}


class DataSite(AdminSite):
    """Shown to administrators and auditors; nothing can be changed here."""

    site_header = site_title = index_title = _("Data pages")
    site_url = "/"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Elsewhere than at the listed addresses and hours there is no such page."""
        inner = super().admin_view(view, cacheable)

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not data_pages_open(request):
                raise Http404
            found: HttpResponse = inner(request, *args, **kwargs)
            return found

        return guarded

    def has_permission(self, request: HttpRequest) -> bool:
        powers = getattr(request, "powers", Powers(person_id=0))
        return powers.can_anywhere("configure") or powers.can_anywhere("read_audit")

    def get_urls(self) -> list[URLPattern | URLResolver]:
        urls: list[URLPattern | URLResolver] = super().get_urls()
        return [url for url in urls if getattr(url, "name", "") not in _LEFT_OUT]

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_login")
