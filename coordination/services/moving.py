"""A change of the calendar shows first what it moves, and moves it only on confirmation."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from coordination import moves
from coordination.moves import DueMove
from coordination.workdays import calendars
from offices.foundation.actor import Actor
from offices.services.access import require_configure


class UnforeseenError(Exception):
    """Other deadlines would move than those shown; `moves` is the present list."""

    def __init__(self, present: list[DueMove]) -> None:
        super().__init__(len(present))
        self.moves = present


def foresee(change: Callable[[], Any]) -> list[DueMove]:
    """What would move if `change` were made; it is made, looked at and taken back.

    Raises what the change raises.
    """
    before = calendars()
    with transaction.atomic():
        change()
        found = moves.foreseen(before, calendars())
        transaction.set_rollback(True)
    return found


@transaction.atomic
def carry_out(
    *, actor: Actor, change: Callable[[], Any], move: bool, shown: str, reason: str
) -> int:
    """Make the change and, with `move`, move what was shown; returns how many moved.

    `shown` is the fingerprint of the list the person confirmed; raises UnforeseenError when the
    list is another one by now.
    """
    require_configure(actor)
    before = calendars()
    change()
    after = calendars()
    present = moves.foreseen(before, after)
    if present and moves.fingerprint(present) != shown:
        raise UnforeseenError(present)
    return moves.carry(before, after, actor=actor, reason=reason) if move else 0
