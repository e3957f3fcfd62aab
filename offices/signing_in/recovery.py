"""Recovery codes are kept as passwords are: as hashes. The codes themselves are shown once.

allauth keeps a seed instead, from which all codes can be worked out; its class is replaced by this
one at the start (`offices.apps`). All hashes of a person share one salt: whatever is typed is
hashed once, not ten times.
"""

import secrets
from typing import Any

from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import auth, flows
from allauth.mfa.utils import decrypt, encrypt
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, get_random_string

SHOWN_ONCE = "recovery_codes"  # sealed, in the session of whoever made them, until they are seen
_hasher = PBKDF2PasswordHasher()


def drawn() -> list[str]:
    """New codes; no two are alike."""
    found: set[str] = set()
    while len(found) < app_settings.RECOVERY_CODE_COUNT:
        number = secrets.randbelow(10**app_settings.RECOVERY_CODE_DIGITS)
        found.add(str(number).zfill(app_settings.RECOVERY_CODE_DIGITS))
    return sorted(found)


def hashed(codes: list[str]) -> list[str]:
    """What is kept of codes."""
    salt = get_random_string(22)
    return [_hasher.encode(code, salt, settings.RECOVERY_CODE_ROUNDS) for code in codes]


class HashedCodes(auth.RecoveryCodes):  # type: ignore[misc]  # allauth ships no types
    """Opens once for each code; tells of kept codes only how many are left."""

    instance: Authenticator
    fresh: list[str] = []

    @classmethod
    def activate(cls, user: Any) -> "HashedCodes":
        kind = Authenticator.Type.RECOVERY_CODES
        found = Authenticator.objects.filter(user_id=user.pk, type=kind).first()
        if found:
            return cls(found)
        codes = drawn()
        made = cls(Authenticator(user=user, type=kind, data={"hashes": hashed(codes)}))
        made.instance.save()
        made.fresh = codes
        if context.request is not None:
            context.request.session[SHOWN_ONCE] = encrypt(" ".join(codes))
        return made

    @property
    def hashes(self) -> list[str]:
        return list(self.instance.data.get("hashes", []))

    def get_unused_codes(self) -> list[str]:
        """One blank for each: whoever asks wants to count them."""
        return [""] * len(self.hashes)

    @transaction.atomic
    def validate_code(self, code: str) -> bool:
        typed = normalize_user_code(code)
        if len(typed) != app_settings.RECOVERY_CODE_DIGITS or not typed.isdecimal():
            return False
        self.instance = Authenticator.objects.select_for_update().get(pk=self.instance.pk)
        kept = self.hashes
        if not kept:
            return False
        way = _hasher.decode(kept[0])
        told = _hasher.encode(typed, str(way["salt"]), int(way["iterations"]))
        left = [one for one in kept if not constant_time_compare(one, told)]
        if len(left) == len(kept):
            return False
        self.instance.data["hashes"] = left
        self.instance.save()
        return True


def take_shown_once(request: HttpRequest) -> list[str]:
    """The codes just made in this session; from now on nobody sees them again."""
    sealed = request.session.pop(SHOWN_ONCE, "")
    return decrypt(sealed).split() if sealed else []


def install() -> None:
    """allauth asks for its class by name in these two places."""
    auth.RecoveryCodes = flows.RecoveryCodes = HashedCodes
