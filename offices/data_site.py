"""The data pages: Django's admin, for reading only."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver
from django.utils.translation import gettext_lazy as _

from offices.powers import Powers

# Both would save a person without an actor; people sign in and change passwords elsewhere.
_LEFT_OUT = {"password_change", "password_change_done"}


class DataSite(AdminSite):
    """Shown to administrators and auditors; nothing can be changed here."""

    site_header = site_title = index_title = _("Data pages")
    site_url = "/"

    def has_permission(self, request: HttpRequest) -> bool:
        powers = getattr(request, "powers", Powers(person_id=0))
        return powers.can_anywhere("configure") or powers.can_anywhere("read_audit")

    def get_urls(self) -> list[URLPattern | URLResolver]:
        urls: list[URLPattern | URLResolver] = super().get_urls()
        return [url for url in urls if getattr(url, "name", "") not in _LEFT_OUT]

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_login")
