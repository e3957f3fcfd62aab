"""Who may change people, posts and rules."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models.person import SYSTEM_USERNAME
from offices.powers import load_powers


def is_system(actor: Actor) -> bool:
    """Whether a job acts: it does only what the code tells it."""
    return actor.person.username == SYSTEM_USERNAME


def require_configure(actor: Actor) -> None:
    """Refuse everybody but administrators (and jobs): raises PermissionDenied."""
    if is_system(actor):
        return
    if not load_powers(actor.person.pk).can_anywhere("configure"):
        raise PermissionDenied(_("Only a system administrator may do this."))
