"""A denunciation: a random code, a category, days and states. No column could name anybody."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from citizens.choices import Category, Complexity, DenunciationOutcome, Source
from citizens.states import (
    DENUNCIATION_ENDED,
    DENUNCIATION_MOVES,
    DENUNCIATIONS,
    DenunciationState,
)
from tasks.dossier.models import Dossier, DossierQuerySet

SHELF = r"^([A-ZĐ]{0,3}[0-9]{0,4}([./-][A-ZĐ]{0,2}[0-9]{1,4}){0,3})?$"


class DenunciationQuerySet(DossierQuerySet["Denunciation"]):
    def running(self) -> Self:
        return self.exclude(state__in=DENUNCIATION_ENDED)

    def to_approve(self) -> Self:
        return self.filter(state=DenunciationState.PROPOSED)

    def received_between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(received_on__gte=first, received_on__lte=last)

    def for_lists(self) -> Self:
        return self.select_related("task__lead_office", "sent_to")


class Denunciation(Dossier):
    """What may be kept of it (Decision 774/QĐ-TTg): the papers lie on the shelf named here.

    `head`: the one it repeats, named by its handler with its file code.
    """

    day_field = "received_on"
    power = DENUNCIATIONS
    moves = DENUNCIATION_MOVES
    ended = DENUNCIATION_ENDED
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    file_code = models.CharField(_("file code"), max_length=10, unique=True, editable=False)
    shelf = models.CharField(_("shelf of the paper file"), max_length=20, blank=True)
    received_on = models.DateField(_("received on"))
    source = models.CharField(_("how it came"), max_length=10, choices=Source)
    category = models.CharField(_("category"), max_length=6, choices=Category)
    level = models.CharField(
        _("level"), max_length=8, choices=Complexity, default=Complexity.ORDINARY
    )
    several_places = models.BooleanField(_("to be verified in several places"), default=False)
    state = models.CharField(
        max_length=12, choices=DenunciationState, default=DenunciationState.NEW
    )
    outcome = models.CharField(max_length=8, choices=DenunciationOutcome, blank=True)
    proposed_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    handled_on = models.DateField(null=True, blank=True)
    sent_to = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    concluded_on = models.DateField(null=True, blank=True)
    head = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="repetitions"
    )

    objects = DenunciationQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="denunciation_shelf_is_a_place",
                condition=Q(shelf__regex=SHELF),
                violation_error_message=_("Write the shelf as a place, such as A2-15."),
            ),
            models.CheckConstraint(
                name="denunciation_code_is_random_signs",
                condition=Q(file_code__regex=r"^[A-Z2-9]{10}$"),
            ),
            models.CheckConstraint(
                name="denunciation_approved_by_another",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
                violation_error_message=_("Nobody approves what he has proposed himself."),
            ),
            models.CheckConstraint(
                name="denunciation_joined_has_a_head",
                condition=Q(state="joined", head__isnull=False)
                | ~Q(state="joined") & Q(head__isnull=True),
            ),
            models.CheckConstraint(
                name="denunciation_closed_lists",
                condition=Q(
                    source__in=Source.values,
                    category__in=Category.values,
                    level__in=Complexity.values,
                ),
            ),
        ]
        indexes = [models.Index(fields=["office", "-received_on"], name="denunciation_of_office")]

    def __str__(self) -> str:
        return self.file_code
