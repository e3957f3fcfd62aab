"""Where a request comes from, and what browsers and proxies may do with its answer."""

import ipaddress
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

type GetResponse = Callable[[HttpRequest], HttpResponse]

NOTHING = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Django's own say these too, where a request comes as far as they are.
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in NOTHING),
}
NEVER_KEPT = "private, no-store"
KEPT_BY_ALL = "public, max-age=31536000, immutable"


def for_everybody(response: HttpResponse) -> HttpResponse:
    """Marks what is named by its content and no secret from anybody: it may be kept."""
    response.headers["Cache-Control"] = KEPT_BY_ALL
    return response


def never_kept(response: HttpResponse) -> HttpResponse:
    """Marks what is for one reader at one moment."""
    response.headers["Cache-Control"] = NEVER_KEPT
    patch_vary_headers(response, ("Cookie", "HX-Request"))
    return response


def listed(address: str, networks: Iterable[str]) -> bool:
    """Whether an address lies in one of the networks; what cannot be read lies in none."""
    try:
        told = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(told, "ipv4_mapped", None)
    return any(_holds(network, mapped or told) for network in networks)


def _holds(network: str, address: Any) -> bool:
    try:
        return address in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


class ClientAddressMiddleware:
    """REMOTE_ADDR becomes the client's address, told by proxies of ours and nobody else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        trusted = settings.TRUSTED_PROXIES
        told = request.META.pop("HTTP_X_FORWARDED_FOR", "")
        request.META["PASSED_ON"] = bool(told)
        if trusted and listed(request.META.get("REMOTE_ADDR", ""), trusted):
            request.META["REMOTE_ADDR"] = self._client(request, told)
        return self.get_response(request)

    def _client(self, request: HttpRequest, told: str) -> str:
        """The last address that is not a proxy of ours: what stands before it may be made up."""
        known: str = request.META["REMOTE_ADDR"]
        for hop in reversed([one.strip() for one in told.split(",") if one.strip()]):
            try:
                ipaddress.ip_address(hop)
            except ValueError:
                break
            known = hop
            if not listed(hop, settings.TRUSTED_PROXIES):
                break
        return known


class HeadersMiddleware:
    """On every answer, files of the pages included: ours alone, and no device."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class PrivateResponseMiddleware:
    """Nothing a person sees is kept on the way; signing out empties what the browser has."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        before = request.user.is_authenticated
        response = self.get_response(request)
        if response.headers.get("Cache-Control") == KEPT_BY_ALL:
            return response
        never_kept(response)
        if before and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        return response
