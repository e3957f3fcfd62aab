"""A meeting, its minutes: what is special to it; code, title, dates, files are its task's."""

import datetime as dt
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from diary.models.slots import Half
from meetings.choices import MeetingKind
from meetings.states import AHEAD, MEETING_MOVES, OVER, POWER, MeetingState
from offices.foundation.history import Tracked
from tasks.choices import LineState
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove


class MeetingQuerySet(DossierQuerySet["Meeting"]):
    def ahead(self) -> Self:
        return self.filter(state__in=AHEAD)

    def over(self) -> Self:
        return self.filter(state__in=OVER)

    def without_notice(self) -> Self:
        """Held, no notice of conclusions issued, and nobody has said that none is needed."""
        held = self.filter(state=MeetingState.HELD, no_notice="")
        return held.filter(task__conclusions_notice__isnull=True)

    def held_before(self, day: dt.date) -> Self:
        return self.filter(on__lt=day)

    def for_lists(self) -> Self:
        """With what a row shows, and how the lines of its conclusions stand."""
        lines = "task__conclusions"
        done = Q(**{f"{lines}__child__is_open": False, f"{lines}__state": LineState.TASK})
        return self.select_related(
            "task__lead_office", "task__conclusions_notice", "body", "chair"
        ).annotate(
            lines_all=Count(lines),
            lines_open=Count(lines, filter=Q(**{f"{lines}__state": LineState.OPEN})),
            lines_done=Count(lines, filter=done),
        )

    def soonest(self) -> Self:
        return self.order_by(F("on").asc(nulls_last=True), F("start").asc(nulls_last=True), "pk")


class Meeting(Dossier):
    """One row per task that is a meeting; the task carries code, title, offices and readers.

    `secret_content`: "(Nội dung theo giấy mời riêng)": time and place only, nothing else is kept.
    `convener`: the leader in the capacity in which he convenes; his body decides who leads.
    """

    power = POWER
    moves = MEETING_MOVES
    ended = (MeetingState.CLOSED, MeetingState.CANCELLED)
    kind = models.CharField(_("kind of meeting"), max_length=12, choices=MeetingKind)
    body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    convener = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    chair = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    chair_words = models.CharField(_("chair in words"), max_length=200, blank=True)
    co_bodies = models.ManyToManyField("coordination.Body", blank=True, related_name="+")
    on = models.DateField(_("day of the meeting"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    time_words = models.CharField(_("time as written"), max_length=60, blank=True)
    half = models.CharField(max_length=10, choices=Half, default=Half.MORNING)
    start = models.TimeField(null=True, blank=True)
    end = models.TimeField(null=True, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    gathering = models.CharField(_("gathering point"), max_length=300, blank=True)
    bridges = models.TextField(_("bridge points"), max_length=2_000, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    duty_leader = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    duty_division = models.ForeignKey(
        "offices.Division", models.PROTECT, null=True, blank=True, related_name="+"
    )
    protocol = models.TextField(_("protocol"), max_length=2_000, blank=True)
    secret_content = models.BooleanField(
        _("content by separate invitation: time and place only"), default=False
    )
    state = models.CharField(max_length=10, choices=MeetingState, default=MeetingState.DRAFT)
    first_on = models.DateField(null=True, blank=True, editable=False)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)
    no_notice = models.CharField(_("why no notice is needed"), max_length=500, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    day_deadline = models.OneToOneField(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    history_m2m = ("co_bodies",)
    objects = MeetingQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="meeting_ends_after_it_begins",
                condition=Q(ends_on__isnull=True) | Q(on__isnull=False, ends_on__gte=F("on")),
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                name="meeting_hours_in_order",
                condition=Q(end__isnull=True) | Q(start__isnull=False),
                violation_error_message=_("An end needs a beginning."),
            ),
            models.CheckConstraint(
                name="meeting_called_has_a_day",
                condition=Q(state__in=("draft", "postponed", "cancelled")) | Q(on__isnull=False),
                violation_error_message=_("Set the day of the meeting first."),
            ),
            models.CheckConstraint(
                name="meeting_secret_says_nothing",
                condition=Q(secret_content=False) | Q(protocol="", bridges="", link=""),
                violation_error_message=_("Only time and place are kept of such a meeting."),
            ),
        ]
        indexes = [models.Index(fields=["state", "on"], name="meeting_by_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%d/%m/%Y}" if self.on else self.kind

    def check_content(self) -> None:
        """Of content by separate invitation nothing but time and place is kept."""
        if self.secret_content:
            raise ValidationError(_("Only time and place are kept of such a meeting."))

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("The meeting is closed or cancelled."))

    def check_held(self) -> None:
        if not self.is_over:
            raise WrongMove(gettext("First note that the meeting was held."))

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def chaired_by(self) -> str:
        return str(self.chair) if self.chair else self.chair_words


class Minutes(Tracked):
    """Biên bản: who kept it, and what was said."""

    meeting = models.OneToOneField("meetings.Meeting", models.CASCADE, related_name="record")
    secretary = models.CharField(_("secretary of the meeting"), max_length=200, blank=True)
    text = models.TextField(_("course of the meeting"), max_length=50_000, blank=True)
    began = models.TimeField(_("began at"), null=True, blank=True)
    ended = models.TimeField(_("ended at"), null=True, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"minutes {self.meeting_id}"
