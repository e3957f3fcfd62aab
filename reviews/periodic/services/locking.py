"""A review locked for a verb: by who leads it, or at the desk of one of the offices it looks at."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from reviews.models import Review
from reviews.periodic.access import offices_of
from tasks.dossier.lifecycle import lock, lock_unasked
from tasks.states import WrongMove


def lock_in(states: Iterable[str], task_id: int, *, actor: Actor) -> tuple[Review, Actor]:
    """As the kit's `lock`; raises WrongMove in any other state."""
    review, actor = lock(Review, task_id, actor=actor)
    if review.state not in states:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    return review, actor


def own_desk(task_id: int, actor: Actor) -> tuple[Review, Office]:
    """The review, locked, and the acting office, which must be one of the regulation's."""
    review = lock_unasked(Review, task_id)
    if actor.office is None or actor.office not in offices_of(review):
        raise PermissionDenied(_("Choose the office you are working in."))
    return review, actor.office
