"""A part of a page asked for after the sign-in has ended: a short notice, never a whole page."""

from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.urls import Resolver404, resolve

from offices.http import page_of_ours

type GetResponse = Callable[[HttpRequest], HttpResponse]

SIGNED_OUT, SETTLE_FIRST = 401, 403
# Pages that stand between a signed-in person and all others.
BETWEEN = {
    "account_change_password",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
}


class SignedOutFragmentMiddleware:
    """What htmx asked for is not answered with the page that a redirect leads to.

    Nobody signed in: 401 with a notice whose link opens the sign-in beside what was typed.
    Something to settle first (a password, a second step): 403, and the page goes there.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "HX-Request" not in request.headers or not 300 < response.status_code < 309:
            return response
        path = urlsplit(response.headers.get("Location", "")).path
        if path == resolve_url(settings.LOGIN_URL):
            return _signed_out(request, path)
        if _name_of(path) in BETWEEN:
            return HttpResponse(
                status=SETTLE_FIRST, headers={"HX-Redirect": response.headers["Location"]}
            )
        return response


def _signed_out(request: HttpRequest, path: str) -> HttpResponse:
    shown = urlsplit(request.headers.get("HX-Current-URL", ""))
    page = page_of_ours(request, f"{shown.path}?{shown.query}".rstrip("?"), otherwise="/")
    href = f"{path}?{urlencode({'next': page})}"
    return render(request, "account/signed_out.html", {"href": href}, status=SIGNED_OUT)


def _name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""
