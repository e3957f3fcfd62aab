"""Who may be given work in an office: those who work there."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.models import Division, Person, Post
from offices.models.person import PersonQuerySet
from tasks.audience import READER_ROLES


def assignable(office_id: int) -> PersonQuerySet:
    """People with a working post in the office, who may be given work, by given name."""
    working = Post.objects.running(timezone.localdate()).exclude(role__in=READER_ROLES)
    people: PersonQuerySet = Person.objects.active()
    return people.filter(pk__in=working.filter(office_id=office_id).values("person_id"))


def ask_colleagues(office_id: int, people: Sequence[Person], *, field: str) -> None:
    """Work, and with it the right to read, is given only to those who work in the office."""
    wanted = {person.pk for person in people}
    if wanted and assignable(office_id).filter(pk__in=wanted).count() != len(wanted):
        raise ValidationError({field: _("Choose a person of this office.")})


def ask_own_division(office_id: int, division: Division | None) -> None:
    if division is not None and division.office_id != office_id:
        raise ValidationError({"division": _("Choose a division of this office.")})
