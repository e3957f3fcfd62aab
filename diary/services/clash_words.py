"""A verb that writes the diary says what is taken by whom, at the field of the reason."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError

from diary.models import Slot
from diary.services.slot_rows import ClashRefused
from diary.slots.words import names_of, taken_thing


def telling_clashes[**P, R](service: Callable[P, R]) -> Callable[P, R]:
    """The service, raising ValidationError at `override` where an entry of the diary clashes."""

    @wraps(service)
    def run(*args: P.args, **words: P.kwargs) -> R:
        try:
            return service(*args, **words)
        except ClashRefused as refused:
            names = names_of(refused.clashes)
            others = dict.fromkeys(
                f"{taken_thing(clash, names)} {_taken(clash.other)}" for clash in refused.clashes
            )
            said: dict[str, Any] = {"override": f"{refused} {'; '.join(others)}"}
            raise ValidationError(said) from refused

    return run


def _taken(slot: Slot) -> str:
    """Of a hidden entry only when and whose it is."""
    hour = f" {slot.start:%H:%M}" if slot.start else ""
    words = "" if slot.hidden else f" {slot.subject}"
    return f"{slot.date:%d/%m/%Y}{hour} {slot.office.short_name}{words}"
