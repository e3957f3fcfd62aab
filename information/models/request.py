"""A request: who asks, for what, as of which day, in which shape."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from information.choices import Shape
from information.states import MOVES, POWER, WAITING, RequestState
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove


class RequestQuerySet(DossierQuerySet["InformationRequest"]):
    def waiting(self) -> Self:
        return self.filter(state__in=WAITING)

    def for_lists(self) -> Self:
        """With how many lines there are, and how many of them were sent."""
        sent = Q(items__sent_on__isnull=False)
        return self.select_related("task__lead_office", "asker").annotate(
            items_all=Count("items"), items_sent=Count("items", filter=sent)
        )


class InformationRequest(Dossier):
    """One row per task; the office that holds the information leads, `asker` coordinates."""

    day_field = "asked_on"
    power = POWER
    moves = MOVES
    ended = (RequestState.RECEIVED,)
    asker = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    purpose = models.TextField(_("purpose"), max_length=2_000)
    as_of = models.DateField(_("figures as of"), null=True, blank=True)
    as_of_words = models.CharField(_("as of, in words"), max_length=100, blank=True)
    shapes = ArrayField(
        models.CharField(max_length=10, choices=Shape), verbose_name=_("in which shape"),
        default=list, blank=True,
    )  # fmt: skip
    urgent = models.BooleanField(_("urgent"), default=False)
    asked_on = models.DateField(_("asked on"))
    provided_on = models.DateField(_("provided on"), null=True, blank=True)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.ASKED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="informationrequest_in_order",
                condition=Q(provided_on__isnull=True) | Q(provided_on__gte=F("asked_on")),
                violation_error_message=_("It was provided before it was asked for."),
            )
        ]
        indexes = [models.Index(fields=["state", "asked_on"], name="informationrequest_by_day")]

    def __str__(self) -> str:
        return f"{self.asker_id} {self.asked_on:%d/%m/%Y}"

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This request was received and is over."))
