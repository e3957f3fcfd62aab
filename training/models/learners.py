"""Who learns: enrolled by the offices, present at the sessions, with a result."""

from typing import Self

from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from training.choices import EnrolmentState, Grade, Presence


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def coming(self) -> Self:
        return self.exclude(state=EnrolmentState.WITHDRAWN)

    def of_office(self, office_id: int) -> Self:
        return self.filter(office=office_id)

    def in_order(self) -> Self:
        """As the offices entered them; people are never sorted by what they have achieved."""
        return self.select_related("person", "office").order_by("office__sort", "pk")


class Enrolment(Tracked):
    """A person of an office, or in words somebody from outside. `replaces`: in whose place."""

    course = models.ForeignKey("training.Course", models.CASCADE, related_name="enrolments")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    person = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.CharField(_("name and post in words"), max_length=200, blank=True)
    state = models.CharField(max_length=12, choices=EnrolmentState, default=EnrolmentState.ENROLLED)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    replaces = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    grade = models.CharField(max_length=14, choices=Grade, blank=True, default=Grade.OPEN)
    told_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["course", "person"],
                name="enrolment_once_a_person",
                condition=Q(person__isnull=False),
                violation_error_message=_("This person is on the list already."),
            ),
            models.CheckConstraint(
                name="enrolment_of_somebody",
                condition=Q(person__isnull=False) | ~Q(words=""),
                violation_error_message=_("Choose a person or write who it is."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.person.full_name if self.person is not None else self.words

    @property
    def is_coming(self) -> bool:
        return self.state != EnrolmentState.WITHDRAWN


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def missed(self) -> Self:
        return self.exclude(presence=Presence.PRESENT)

    def periods_in(self, year: int) -> dict[int, int]:
        """By person what he was present at that year."""
        rows = self.filter(presence=Presence.PRESENT, session__on__year=year)
        rows = rows.filter(enrolment__person__isnull=False).order_by()
        counted = rows.values_list("enrolment__person").annotate(n=Sum("session__periods"))
        return {person: n for person, n in counted if person is not None}


class Attendance(Tracked):
    """Whether somebody came to one session."""

    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="attendances")
    session = models.ForeignKey("training.ClassSession", models.PROTECT, related_name="attendances")
    presence = models.CharField(max_length=8, choices=Presence)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "session"], name="attendance_once")
        ]

    def __str__(self) -> str:
        return f"{self.session_id}: {self.presence}"
