"""Keeping, renaming and dropping a filter of the list: its owner's alone."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.audience import own_offices
from tasks.models import SavedFilter
from tasks.services.gate import ask_working_post, powers_of

MOST = 50


@transaction.atomic
def save_filter(*, name: str, choices: str, shared: bool, actor: Actor) -> SavedFilter:
    """`choices` is a query of the list; shared means with the office one acts for."""
    if SavedFilter.objects.filter(person=actor.person).count() >= MOST:
        raise ValidationError({"name": _("You keep fifty filters already; delete one first.")})
    row = SavedFilter(person=actor.person, name=name, choices=choices)
    _share(row, shared, actor)
    row.validate_constraints()
    row.save(actor=actor)
    return row


@transaction.atomic
def change_filter(*, filter_id: int, name: str, shared: bool, actor: Actor) -> SavedFilter:
    """`DoesNotExist` unless it is the actor's own."""
    row = SavedFilter.objects.select_for_update().get(pk=filter_id, person=actor.person)
    row.name = name
    _share(row, shared, actor)
    row.validate_constraints()
    row.save(actor=actor)
    return row


@transaction.atomic
def drop_filter(*, filter_id: int, actor: Actor) -> None:
    """`DoesNotExist` unless it is the actor's own."""
    SavedFilter.objects.select_for_update().get(pk=filter_id, person=actor.person).delete(
        actor=actor
    )


def _share(row: SavedFilter, shared: bool, actor: Actor) -> None:
    if not shared:
        row.office = None
    elif actor.office is not None and row.office_id not in own_offices(powers_of(actor)):
        ask_working_post(powers_of(actor), actor.office.pk)
        row.office = actor.office
