"""A review of the regulation: its period, the texts of the offices, and the chiefs' consents."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from reviews.periodic.states import (
    ENDED,
    MOVES,
    POWER,
    Heading,
    OfficeVerdict,
    ReviewKind,
    ReviewState,
)
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove

if TYPE_CHECKING:
    from offices.models import Office


class ReviewQuerySet(DossierQuerySet["Review"]):
    def open(self) -> Self:
        return self.exclude(state__in=ENDED)

    def before(self, review: "Review") -> Self:
        """Issued up to a year before its period and within it, the newest first; before a
        thematic one those of its field and of all fields."""
        since = review.first - dt.timedelta(days=366)
        rows = self.filter(state=ReviewState.ISSUED, last__lt=review.last, last__gte=since)
        if review.area_id is not None:
            rows = rows.filter(Q(area=None) | Q(area=review.area_id))
        return rows.exclude(pk=review.pk).latest()


class Review(Dossier):
    """One row per task that is a review.

    `area`: of a thematic one. `conference`: the task of the meeting it is held at; `conference_on`
    the day dates are counted back from. `text_version` grows with each change of the joint text.
    """

    day_field = "last"
    power = POWER
    moves = MOVES
    ended = ENDED
    kind = models.CharField(_("kind"), max_length=10, choices=ReviewKind)
    area = models.ForeignKey(
        "coordination.Area", models.PROTECT, null=True, blank=True, related_name="+"
    )
    first = models.DateField(_("first day of the period"))
    last = models.DateField(_("last day of the period"))
    conference = models.ForeignKey(
        "tasks.Task", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    conference_on = models.DateField(_("day of the conference"), null=True, blank=True)
    text_version = models.PositiveIntegerField(default=1, editable=False)
    asked_on = models.DateField(_("chiefs asked on"), null=True, blank=True)
    number = models.CharField(_("number of the report"), max_length=100, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=ReviewState, default=ReviewState.PLANNED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="review_ends_after_it_begins",
                condition=Q(last__gte=F("first")),
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                name="review_thematic_has_its_area",
                condition=Q(kind=ReviewKind.THEMATIC, area__isnull=False)
                | (~Q(kind=ReviewKind.THEMATIC) & Q(area__isnull=True)),
                violation_error_message=_("A thematic review, and only that, names its field."),
            ),
            models.CheckConstraint(
                name="review_issued_with_number_and_day",
                condition=~Q(state=ReviewState.ISSUED)
                | (Q(issued_on__isnull=False) & ~Q(number="")),
            ),
        ]
        indexes = [models.Index(fields=["state", "last"], name="review_by_period")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.period}"

    @property
    def period(self) -> str:
        return f"{self.first:%d/%m/%Y} – {self.last:%d/%m/%Y}"

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This review is issued or cancelled."))


class SectionQuerySet(models.QuerySet["Section"]):
    def of_office(self, office: "Office") -> Self:
        return self.filter(office=office)

    def joint(self) -> Self:
        return self.filter(office=None)

    def in_order(self) -> Self:
        return self.select_related("office", "area").order_by("office__sort", "position")


class Section(Tracked):
    """What one office writes under one heading; without `office` the joint text of the report."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="sections")
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    heading = models.CharField(max_length=12, choices=Heading)
    area = models.ForeignKey(
        "coordination.Area", models.PROTECT, null=True, blank=True, related_name="+"
    )
    position = models.PositiveSmallIntegerField()
    text = models.TextField(_("text"), max_length=20_000, blank=True)
    done = models.BooleanField(_("done"), default=False)

    objects = SectionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["review", "office", "heading", "area"],
                name="section_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="section_of_an_area_names_it",
                condition=Q(heading=Heading.AREA, area__isnull=False)
                | (~Q(heading=Heading.AREA) & Q(area__isnull=True)),
            ),
            models.CheckConstraint(
                name="section_done_has_a_text",
                condition=Q(done=False) | ~Q(text=""),
                violation_error_message=_("What is done has a text."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return self.area.name if self.area else str(self.get_heading_display())


class ConsentQuerySet(models.QuerySet["Consent"]):
    def live(self) -> Self:
        return self.filter(is_live=True).select_related("office", "person")

    def live_of(self, office: "Office") -> Self:
        return self.live().filter(office=office)

    def agreed(self) -> Self:
        return self.live().filter(verdict=OfficeVerdict.AGREED)


class Consent(Tracked):
    """What one chief said of one version of the joint text; one live row per office."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="consents")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    person = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    text_version = models.PositiveIntegerField()
    verdict = models.CharField(max_length=7, choices=OfficeVerdict)
    words = models.TextField(_("what should be changed"), max_length=5_000, blank=True)
    given_at = models.DateTimeField()
    is_live = models.BooleanField(default=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["given_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "office"],
                name="consent_one_live_per_office",
                condition=Q(is_live=True),
            ),
            models.CheckConstraint(
                name="consent_change_says_which",
                condition=~Q(verdict=OfficeVerdict.CHANGE) | ~Q(words=""),
                violation_error_message=_("Say what should be changed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office_id}: {self.verdict}"

    @property
    def tone(self) -> str:
        return "ok" if self.verdict == OfficeVerdict.AGREED else "warn"
