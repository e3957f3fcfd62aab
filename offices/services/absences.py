"""Leave of absence: who stands in, and taking it back."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Absence, Person, Post
from offices.people.closed import guarded_office
from offices.powers import load_powers
from offices.services.access import is_system


@transaction.atomic
def set_absence(
    *,
    actor: Actor,
    person: Person,
    substitute: Person,
    starts_on: date,
    ends_on: date,
    note: str = "",
) -> Absence:
    """Name who acts in a person's place from one day to another, both included.

    Set by the person, their leaders or an administrator. Raises ValidationError.
    """
    _require_say_over(actor, person)
    _refuse_readers_by_administrators(actor, person)
    absence = Absence(
        person=person, substitute=substitute, starts_on=starts_on, ends_on=ends_on, note=note
    )
    absence.full_clean()
    _check_substitute(absence)
    absence.save(actor=actor)
    return absence


@transaction.atomic
def cancel_absence(*, actor: Actor, absence: Absence, reason: str = "") -> Absence:
    """Take an absence back; one already begun ends with yesterday."""
    absence = Absence.objects.select_for_update(of=("self",)).get(pk=absence.pk)
    _require_say_over(actor, absence.person)
    today = timezone.localdate()
    if absence.is_cancelled or absence.ends_on < today:
        raise ValidationError(_("This absence is already over."))
    if absence.starts_on < today:
        absence.ends_on = date.fromordinal(today.toordinal() - 1)
    else:
        absence.is_cancelled = True
    absence.save(actor=actor, reason=reason)
    return absence


def _require_say_over(actor: Actor, person: Person) -> None:
    if actor.person.pk == person.pk:
        return
    powers = load_powers(actor.person.pk)
    homes = _offices_of(person)
    leads = any(powers.can("approve_inside", office) for office in homes)
    if not leads and not powers.can_anywhere("configure"):
        raise PermissionDenied(_("Only the person, their leaders or an administrator may do this."))


def _refuse_readers_by_administrators(actor: Actor, person: Person) -> None:
    """A substitute reads what the absent person reads: whoever configures names none for those."""
    if actor.person.pk == person.pk or is_system(actor) or guarded_office(person) is None:
        return
    powers = load_powers(actor.person.pk)
    if not any(powers.can("approve_inside", office) for office in _offices_of(person)):
        raise ValidationError(
            _(
                "Only the person or their leaders name who stands in for them: "
                "they read closed cases."
            )
        )


def _offices_of(person: Person) -> set[int]:
    running = Post.objects.running(timezone.localdate()).filter(person=person)
    return set(running.values_list("office_id", flat=True))


def _check_substitute(absence: Absence) -> None:
    substitute = absence.substitute
    if not substitute.is_active:
        raise ValidationError({"substitute": _("This person's account is not active.")})
    if not _offices_of(substitute) & _offices_of(absence.person):
        raise ValidationError({"substitute": _("The substitute must work in the same office.")})
    away = Absence.objects.touching(absence.starts_on, absence.ends_on)
    if away.filter(person=substitute).exists():
        raise ValidationError({"substitute": _("The substitute is absent on these days too.")})
