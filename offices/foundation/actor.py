"""Who acts, at which office's desk, and in whose place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model

if TYPE_CHECKING:
    from offices.models import Office, Person


@dataclass(frozen=True, slots=True)
class Actor:
    """The who of a change; every verb is told one.

    `office` is the acting office (None for the system and for people without a post);
    `acting_for` is the absent person in whose place the change is made ("xử lý thay").
    """

    person: Person
    office: Office | None = None
    acting_for: Person | None = None

    def standing_in_for(self, absent: Person | None) -> Actor:
        """The same person, marked as acting in the place of `absent`."""
        return replace(self, acting_for=absent)

    @staticmethod
    def system() -> Actor:
        """The actor of jobs: the inactive person "hethong", nobody's desk."""
        person: Person = get_user_model().objects.system()
        return Actor(person=person)
