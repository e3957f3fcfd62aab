"""Texts of tokens, and who comes with one."""

import hashlib
import secrets

from django.utils import timezone

from exchange.models import Token

PREFIX = "phb_"


def new_text() -> str:
    """256 random bits, recognisable by its beginning when it turns up where it should not."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def find(text: str) -> Token | None:
    """The usable token of that text, with its connection, person and office; one statement."""
    found = Token.objects.usable(timezone.localdate()).filter(digest=digest_of(text))
    return found.first()
