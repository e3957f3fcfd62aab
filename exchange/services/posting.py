"""One signed POST to one address: no redirect is followed, nothing of the answer is read."""

import ssl
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.models import Receiver

SECONDS = 5
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def checked(address: str) -> SplitResult:
    """The parts of an address that may be told: https, or this machine in a trial installation."""
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or 0 < parts.port < 65536
    except ValueError as error:
        raise ValidationError(_("This is not an address.")) from error
    plain = not settings.BEHIND_TLS and parts.scheme == "http" and parts.hostname in LOOPBACK
    if not (parts.scheme == "https" or plain):
        raise ValidationError(_("The address must begin with https://."))
    fits = address.isascii() and address.isprintable() and " " not in address
    if not parts.hostname or parts.username or not port_fits or not fits or parts.fragment:
        raise ValidationError(_("This is not an address."))
    return parts


def post(receiver: Receiver, event_id: int, body: bytes) -> int:
    """The status answered; OSError or HTTPException when none was."""
    try:
        parts = checked(receiver.address)
    except ValidationError as error:
        raise ValueError("address") from error
    stamp = str(int(timezone.now().timestamp()))
    line = _line(parts)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "phoihop-webhook/1",
            "X-Phoihop-Event": str(event_id),
            "X-Phoihop-Timestamp": stamp,
            "X-Phoihop-Signature": f"v1={receiver.signature(stamp, body)}",
        }
        line.request("POST", path, body=body, headers=headers)
        return line.getresponse().status
    finally:
        line.close()


def _line(parts: SplitResult) -> HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        trusted = ssl.create_default_context()
        return HTTPSConnection(host, parts.port, timeout=SECONDS, context=trusted)
    return HTTPConnection(host, parts.port, timeout=SECONDS)
