"""Filters of the task list that a person keeps, alone or for the office."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import own_offices

if TYPE_CHECKING:
    from offices.powers import Powers


def address_of(choices: str) -> str:
    """The list so narrowed; the table where columns were chosen as well."""
    return f"/tasks/table/?{choices}" if "columns=" in choices else f"/tasks/?{choices}"


class SavedFilterQuerySet(models.QuerySet["SavedFilter"]):
    def visible_to(self, powers: "Powers") -> Self:
        """One's own, and those colleagues have shared with an office one works in."""
        shared = Q(office__in=own_offices(powers))
        return self.filter(Q(person_id=powers.person_id) | shared)

    def named(self) -> Self:
        return self.select_related("person").order_by("name", "pk")


class SavedFilter(Tracked):
    """`choices` is the query of the list's address; what it finds is each reader's own."""

    person = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    name = models.CharField(_("name of the filter"), max_length=80)
    choices = models.CharField(max_length=1000, blank=True, editable=False)

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "name"],
                name="saved_filter_named_once",
                violation_error_message=_("You have a filter of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of(self.choices)
