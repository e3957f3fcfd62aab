"""Work of one person that waits in rows for the worker: a table or a list on its way in.

Its model has a `person`, the `office` it is done at and a `state`.
"""

from collections.abc import Callable
from time import monotonic
from typing import Any

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.states import WrongMove


def lock_own[Work: Model](model: type[Work], pk: int, *states: str, actor: Actor) -> Work:
    """The person's own under a row lock; raises WrongMove outside these states."""
    held: Any = model._default_manager.select_for_update().get(pk=pk, person=actor.person)
    if held.state not in states:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    own: Work = held
    return own


def go_on(waiting: QuerySet[Any], until: float, step: Callable[[Any], None]) -> None:
    """A `step` of the oldest that waits and nobody else works on, until that moment of `monotonic`.

    Each is one transaction, in the language of whose work it is.
    """
    while monotonic() < until:
        with transaction.atomic():
            rows = waiting.select_for_update(skip_locked=True, of=("self",))
            found = rows.select_related("office", "person").order_by("pk").first()
            if found is None:
                return
            with translation.override(found.person.language or "vi"):
                step(found)
