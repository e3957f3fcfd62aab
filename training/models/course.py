"""A course: its sessions, and how many people each office may send by when."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, Subquery, Sum
from django.utils.functional import cached_property
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from diary.models.slots import Half
from offices.foundation.history import Tracked
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove
from training.choices import CourseKind, EnrolmentState
from training.models.learners import Enrolment
from training.states import AHEAD, COURSE_MOVES, LISTED, POWER, CourseState

if TYPE_CHECKING:
    from offices.powers import Powers


USUAL_PERIODS = 4  # of a half-day


class CourseQuerySet(DossierQuerySet["Course"]):
    def visible_to(self, powers: "Powers", *, found: bool = False) -> Self:
        """`is_mine`: the person is on its list."""
        own = Enrolment.objects.coming().filter(course=OuterRef("pk"), person_id=powers.person_id)
        on_the_list = Q(enrolments__person=powers.person_id)
        coming = ~Q(enrolments__state=EnrolmentState.WITHDRAWN)
        return (
            super()
            .visible_to(powers, found=found)
            .annotate(
                is_mine=Exists(own),
                my_place=FilteredRelation("enrolments", condition=on_the_list & coming),
            )
        )

    def mine(self) -> Self:
        """A person stands on a list once, so that no course comes twice."""
        return self.filter(my_place__isnull=False)

    def of(self, *states: str) -> Self:
        return self.filter(state__in=states)

    def without_list(self) -> Self:
        """An office has not sent its list yet."""
        waiting = Quota.objects.filter(course=OuterRef("pk"), sent_on__isnull=True)
        return self.filter(Exists(waiting), state=CourseState.ENROLLING)

    def for_rows(self) -> Self:
        """With how many seats there are and how many people are to come."""
        here = {"course": OuterRef("pk")}
        seats = Quota.objects.filter(**here).order_by().values("course")
        coming = Enrolment.objects.coming().filter(**here).order_by().values("course")
        return (
            super()
            .for_rows()
            .annotate(
                seats_all=Subquery(seats.annotate(n=Sum("seats")).values("n")),
                coming_all=Subquery(coming.annotate(n=Count("pk")).values("n")),
            )
        )


class Course(Dossier):
    """One row per task that is a course, a workshop, a talk or an exchange visit.

    `trip`: the task of the journey of an exchange visit, which another area keeps.
    """

    day_field = "opens_on"
    power = POWER
    moves = COURSE_MOVES
    ended = (CourseState.CLOSED, CourseState.CANCELLED)
    kind = models.CharField(_("kind of course"), max_length=10, choices=CourseKind)
    partner = models.ForeignKey(
        "coordination.Body",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taught together with"),
    )
    opens_on = models.DateField(pgettext_lazy("course", "opening day"))
    closes_on = models.DateField(pgettext_lazy("course", "closing day"))
    place = models.CharField(pgettext_lazy("course", "place"), max_length=300, blank=True)
    abroad = models.BooleanField(_("abroad"), default=False)
    cost_note = models.CharField(_("cost"), max_length=300, blank=True)
    plan = models.ForeignKey(
        "training.TrainingPlan", models.SET_NULL, null=True, blank=True, related_name="courses"
    )
    trip = models.ForeignKey("tasks.Task", models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=CourseState, default=CourseState.PROPOSED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)
    report_number = models.CharField(_("number of the report"), max_length=100, blank=True)
    reported_on = models.DateField(_("date of the report"), null=True, blank=True)

    objects = CourseQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="course_days_in_order",
                condition=Q(closes_on__gte=F("opens_on")),
                violation_error_message=_("The closing day lies before the opening day."),
            ),
            models.CheckConstraint(
                name="course_report_has_its_day",
                condition=Q(report_number="") | Q(reported_on__isnull=False),
                violation_error_message=_("A report has its date."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "opens_on"], name="course_by_day"),
            models.Index(
                F("opens_on").desc(nulls_last=True), F("task").desc(), name="course_newest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.opens_on:%d/%m/%Y}"

    @cached_property
    def has_learners(self) -> bool:
        """Asked once for its page, for each paper that names them."""
        return bool(self.enrolments.coming().exists())

    @cached_property
    def has_seats(self) -> bool:
        return bool(self.quotas.exists())

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This course is closed or cancelled."))

    def check_listed(self) -> None:
        """Raises WrongMove before the call for learners and after the last session."""
        if self.state not in LISTED:
            raise WrongMove(gettext("People are enrolled after the call and before the end."))


class ClassSession(Tracked):
    """One half-day of a course; one entry of the diary. `periods`: of 45 minutes."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="sessions")
    on = models.DateField(pgettext_lazy("session of a course", "day"))
    half = models.CharField(max_length=10, choices=Half, default=Half.MORNING)
    start = models.TimeField(_("from (hour)"), null=True, blank=True)
    end = models.TimeField(_("until (hour)"), null=True, blank=True)
    periods = models.PositiveSmallIntegerField(
        pgettext_lazy("session of a course", "periods"), default=USUAL_PERIODS
    )
    topic = models.CharField(_("topic"), max_length=300)
    lecturer = models.CharField(_("lecturer"), max_length=200, blank=True)
    place = models.CharField(pgettext_lazy("course", "place"), max_length=300, blank=True)
    slot = models.ForeignKey(
        "diary.Slot", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    class Meta:
        default_permissions = ()
        ordering = ["on", "-half", "start", "id"]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y} {self.topic}"


class Quota(Tracked):
    """How many people an office may send. `list_on`: by when as stated; else the rule counts."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="quotas")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField(_("seats"))
    list_words = models.CharField(_("list by, as written"), max_length=200, blank=True)
    list_on = models.DateField(_("list by"), null=True, blank=True)
    deadline = models.ForeignKey(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    sent_on = models.DateField(_("list sent on"), null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["office__sort", "id"]
        constraints = [
            models.UniqueConstraint(fields=["course", "office"], name="quota_once_an_office")
        ]

    def __str__(self) -> str:
        return f"{self.office.short_name}: {self.seats}"
