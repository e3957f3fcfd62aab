"""A letter entered from what was said elsewhere: the room of letters registers how.

A voter's opinion that is a case of one household becomes a letter; neither room imports the other.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.dossier.models import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """What is known of it. `kind`: complaint, petition or denunciation.

    Of a denunciation nothing but the day is taken over: `summary` must be empty.
    """

    kind: str
    received_on: dt.date
    summary: str = ""
    commune: Body | None = None


_enter: list[Callable[..., Dossier]] = []


def register(enter: Callable[..., Dossier]) -> None:
    """Called in `AppConfig.ready` by the room of letters; the last one counts."""
    _enter[:] = [enter]


def available() -> bool:
    return bool(_enter)


def enter_draft(*, draft: LetterDraft, actor: Actor) -> Dossier:
    """By who handles letters of his office; raises PermissionDenied, ValidationError."""
    if not _enter:
        raise ValidationError(_("Letters of citizens are not kept in this system."))
    return _enter[0](draft=draft, actor=actor)
