"""Who may change people, posts and rules."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Person
from offices.models.person import SYSTEM_USERNAME
from offices.people.closed import guarded_office
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


def require_one_is_enough(actor: Actor, person: Person) -> None:
    """Refuse what an administrator may not do to this account alone: raises ValidationError."""
    if is_system(actor):
        return
    if person.pk == actor.person.pk:
        raise ValidationError(_("Another administrator must do this for you."))
    if guarded_office(person) is not None:
        raise ValidationError(_("Another administrator or the chief of the office confirms this."))
