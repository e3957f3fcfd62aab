"""Signing in and out, and failing to: whatever way in is used, Django tells of it."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from offices.models import AuditKind, Person
from offices.services.audit import note_act


def _address(request: HttpRequest | None) -> str | None:
    return (request.META.get("REMOTE_ADDR") or None) if request is not None else None


def signed_in(request: HttpRequest, user: Person, **kwargs: Any) -> None:
    note_act(kind=AuditKind.SIGN_IN, source="", person_id=user.pk, address=_address(request))


def signed_out(request: HttpRequest, user: Person | None, **kwargs: Any) -> None:
    if user is not None:
        note_act(kind=AuditKind.SIGN_OUT, source="", person_id=user.pk, address=_address(request))


def failed(credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any) -> None:
    """The name as typed is not kept: it may be a password in the wrong field."""
    known = Person.objects.filter(username__iexact=str(credentials.get("username", "")))
    person_id = known.values_list("pk", flat=True).first()
    note_act(kind=AuditKind.FAILED, source="", person_id=person_id, address=_address(request))


def listen() -> None:
    user_logged_in.connect(signed_in, dispatch_uid="audit.signed_in")
    user_logged_out.connect(signed_out, dispatch_uid="audit.signed_out")
    user_login_failed.connect(failed, dispatch_uid="audit.failed")
