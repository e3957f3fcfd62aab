"""The office at whose desk somebody works on a review that another office leads."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from reviews.models import Review
from reviews.periodic.access import offices_of
from tasks.dossier.lifecycle import lock_unasked


def own_desk(task_id: int, actor: Actor) -> tuple[Review, Office]:
    """The review, locked, and the acting office, which must be one of the regulation's."""
    review = lock_unasked(Review, task_id)
    if actor.office is None or actor.office not in offices_of(review):
        raise PermissionDenied(_("Choose the office you are working in."))
    return review, actor.office
