"""What voters said, one row per opinion, in the order of the minutes."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from voters.choices import CompetenceLevel, Handled, PetitionField


class OpinionQuerySet(models.QuerySet["VoterOpinion"]):
    def waiting(self) -> Self:
        return self.filter(handled=Handled.NEW)

    def in_order(self) -> Self:
        return self.order_by("point", "position", "id")


class VoterOpinion(Tracked):
    """No voter's name is kept; of a denunciation not even the words.

    `petition`: the one it became or was added to. `named`: the part of the text somebody has to
    look at, because it reads like a person's name.
    """

    point = models.ForeignKey("voters.ContactPoint", models.CASCADE, related_name="opinions")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(_("opinion"), max_length=5_000, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    field = models.CharField(
        _("field"), max_length=10, choices=PetitionField, default=PetitionField.OTHER
    )
    level = models.CharField(
        max_length=10, choices=CompetenceLevel, default=CompetenceLevel.UNCLEAR
    )
    body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    named = models.CharField(max_length=120, blank=True)
    handled = models.CharField(max_length=10, choices=Handled, default=Handled.NEW)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    petition = models.ForeignKey(
        "voters.VoterPetition", models.SET_NULL, null=True, blank=True, related_name="opinions"
    )

    objects = OpinionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["point", "position", "id"]
        constraints = [
            models.CheckConstraint(
                name="voteropinion_has_words_unless_a_letter",
                condition=Q(handled=Handled.TO_LETTERS) | ~Q(text=""),
                violation_error_message=_("Enter the opinion."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]
