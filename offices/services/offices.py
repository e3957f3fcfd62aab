"""Offices and divisions as an administrator keeps them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Division, Office, Post
from offices.services.access import require_configure


@transaction.atomic
def change_office(*, actor: Actor, office: Office, reason: str = "", **fields: Any) -> Office:
    """Names, hours, and the steps of the chain inside an office."""
    require_configure(actor)
    for name, value in fields.items():
        setattr(office, name, value)
    office.full_clean()
    office.save(actor=actor, reason=reason)
    return office


@transaction.atomic
def add_division(*, actor: Actor, office: Office, name: str, sort: int = 0) -> Division:
    """A new division of an office."""
    require_configure(actor)
    division = Division(office=office, name=name, sort=sort)
    division.full_clean()
    division.save(actor=actor)
    return division


@transaction.atomic
def change_division(
    *, actor: Actor, division: Division, reason: str = "", **fields: Any
) -> Division:
    """Rename a division, or close one nobody works in any more."""
    require_configure(actor)
    for name, value in fields.items():
        setattr(division, name, value)
    if not division.is_active and Post.objects.filter(division=division, until=None).exists():
        raise ValidationError({"is_active": _("People still hold posts in this division.")})
    division.full_clean()
    division.save(actor=actor, reason=reason)
    return division
