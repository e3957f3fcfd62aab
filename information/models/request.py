"""A request: who asks, for what, as of which day, in which shape; its list; what comes weekly."""

from collections.abc import Collection
from typing import Any, Self

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from information.choices import PROVIDED, Shape
from information.states import MOVES, POWER, WAITING, RequestState
from offices.foundation.history import Tracked
from tasks.choices import PartRole
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.models import Part
from tasks.states import WrongMove


def _lines(**chosen: Any) -> Any:
    rows: Any = apps.get_model("information", "InfoItem")._default_manager
    return rows.filter(request=OuterRef("pk"), **chosen)


def _number(lines: Any) -> Subquery:
    return Subquery(lines.order_by().values("request").annotate(n=Count("pk")).values("n"))


class RequestQuerySet(DossierQuerySet["InformationRequest"]):
    def waiting(self) -> Self:
        """Sent and not provided: few of all there are, found by their open tasks."""
        return self.filter(state__in=WAITING, task__is_open=True)

    def owed_by(self, offices: Collection[int]) -> Self:
        """What these offices have to provide: as holder, or their lines of an exchange."""
        holds = Q(task__lead_office__in=offices) & ~Q(asker=F("task__lead_office"))
        return self.waiting().filter(holds | Exists(_lines(office__in=offices, sent_on=None)))

    def awaited_by(self, offices: Collection[int]) -> Self:
        """What these offices have asked for, or ask for along with another one."""
        beside = Q(task__office_ids__overlap=list(offices)) & ~Q(task__lead_office__in=offices)
        return self.waiting().filter(Q(asker__in=offices) | beside)

    def recurring(self) -> Self:
        return self.filter(task__series__isnull=False)

    def for_lists(self) -> Self:
        return super().for_lists().select_related("asker")

    def for_rows(self) -> Self:
        """With its lines in numbers, and how far the holder has come."""
        lead = Part.objects.filter(task=OuterRef("pk"), role=PartRole.LEAD)
        return (
            super()
            .for_rows()
            .annotate(
                items_all=_number(_lines()),
                items_sent=_number(_lines(sent_on__isnull=False)),
                any_given=Exists(_lines(answer__in=PROVIDED)),
                lead_state=Subquery(lead.values("state")[:1]),
            )
        )


class InformationRequest(Dossier):
    """One row per task; the office that holds the information leads, `asker` coordinates.

    In an exchange the office that leads asks the others and itself: each line names who answers.
    `template`: the form that is to be filled in.
    """

    day_field = "asked_on"
    power = POWER
    moves = MOVES
    ended = (RequestState.RECEIVED,)
    asker = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    purpose = models.TextField(_("purpose"), max_length=2_000)
    as_of = models.DateField(_("figures as of"), null=True, blank=True)
    as_of_words = models.CharField(_("as of, in words"), max_length=100, blank=True)
    shapes = ArrayField(
        models.CharField(max_length=10, choices=Shape),
        verbose_name=_("in which shape"),
        default=list,
        blank=True,
    )
    template = models.ForeignKey(
        "tasks.File", models.SET_NULL, null=True, blank=True, related_name="+"
    )
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
        indexes = [
            models.Index(fields=["state", "asked_on"], name="informationrequest_by_day"),
            models.Index(
                F("asked_on").desc(nulls_last=True),
                F("task").desc(),
                name="informationrequest_newest",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asker_id} {self.asked_on:%d/%m/%Y}"

    @cached_property
    def item_rows(self) -> list[Any]:
        """Its lines with what was put right, read once for its page."""
        return list(self.items.select_related("file", "other_body").prefetch_related("corrections"))

    @property
    def is_exchange(self) -> bool:
        return self.asker_id == self.task.lead_office_id

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This request was received and is over."))


class InformationSeries(Tracked):
    """`lines`: what each office that takes part provides each time."""

    series = models.OneToOneField(
        "tasks.Series", models.CASCADE, primary_key=True, related_name="information_series"
    )
    lines = ArrayField(models.CharField(max_length=500), verbose_name=_("what is asked for"))
    purpose = models.TextField(_("purpose"), max_length=2_000)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.series_id}"
