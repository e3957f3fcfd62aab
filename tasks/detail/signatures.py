"""Signatures of a file in plain words: who, when, whole or changed, known or not."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class SignatureShown:
    """`tone` is danger for a file that was changed after it was signed."""

    text: str
    tone: str
    icon: str


def shown_signatures(kept: Iterable[Mapping[str, Any]]) -> list[SignatureShown]:
    return [_shown(one) for one in kept]


def _shown(one: Mapping[str, Any]) -> SignatureShown:
    facts = {"who": _who(one), "at": _at(str(one["at"]))}
    if one["state"] == "changed":
        said = _("Signed by %(who)s (%(at)s); the file was CHANGED after it was signed.")
        return SignatureShown(said % facts, "danger", "octagon-alert")
    if one["state"] == "broken":
        said = _("A signature of %(who)s that cannot be verified.")
        return SignatureShown(said % facts, "danger", "octagon-alert")
    if one["trusted"]:
        said = _("Signed by %(who)s (%(at)s); the file is whole.")
        return SignatureShown(said % facts, "ok", "check")
    said = _(
        "Signed by %(who)s (%(at)s); the file is whole, but who issued the certificate is not in "
        "the province's list."
    )
    return SignatureShown(said % facts, "warn", "triangle-alert")


def _who(one: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, [one["signer"], one["organisation"]])) or _("an unknown person")


def _at(moment: str) -> str:
    if not moment:
        return _("time not stated")
    return f"{timezone.localtime(dt.datetime.fromisoformat(moment)):%H:%M %d/%m/%Y}"
