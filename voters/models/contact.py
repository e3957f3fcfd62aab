"""A round of voter contact: its session, its points, who speaks with voters and what they said."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from diary.models.slots import Half
from offices.foundation.history import Tracked
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove
from voters.choices import (
    CompetenceLevel,
    ContactKind,
    Handled,
    Mode,
    PetitionField,
    SessionSide,
    Stream,
)
from voters.states import AHEAD, CONTACT_MOVES, WORKS, ContactState


class Deputy(Tracked):
    """A deputy: a public office; `leader` where the joint diary knows him as one."""

    full_name = models.CharField(_("full name"), max_length=120)
    stream = models.CharField(max_length=5, choices=Stream, default=Stream.COUNCIL)
    unit = models.CharField(_("group or delegation"), max_length=200, blank=True)
    leader = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        default_permissions = ()
        ordering = ["full_name", "id"]

    def __str__(self) -> str:
        return self.full_name


class ContactQuerySet(DossierQuerySet["VoterContact"]):
    def ahead(self) -> Self:
        return self.filter(state__in=AHEAD)

    def for_lists(self) -> Self:
        """With how many points, opinions and petitions there are."""
        return self.select_related("task__lead_office").annotate(
            points_all=Count("points", distinct=True),
            opinions_all=Count("points__opinions", distinct=True),
            petitions_all=Count("petitions", distinct=True),
        )


class VoterContact(Dossier):
    """One row per task that is a round of contact, over one or more points.

    `session_task` points to the plan of a session, which another area keeps; its days are copied.
    Of a round for both assemblies `session_name` is the National Assembly's, `council_name` the
    council's. `requested_on`: of contact with one voter or a group, who asks for it. The plan and
    the report have their numbers from the day they are issued.
    """

    power = WORKS
    moves = CONTACT_MOVES
    ended = (ContactState.CLOSED, ContactState.CANCELLED)
    stream = models.CharField(_("contact for"), max_length=5, choices=Stream)
    kind = models.CharField(_("kind of contact"), max_length=10, choices=ContactKind)
    side = models.CharField(max_length=6, choices=SessionSide, default=SessionSide.NONE)
    mode = models.CharField(_("mode"), max_length=6, choices=Mode, default=Mode.DIRECT)
    session_task = models.ForeignKey(
        "tasks.Task", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    session_name = models.CharField(_("session"), max_length=200, blank=True)
    opens_on = models.DateField(_("opening day"), null=True, blank=True)
    closes_on = models.DateField(_("closing day"), null=True, blank=True)
    extraordinary = models.BooleanField(_("not an ordinary session"), default=False)
    council_name = models.CharField(_("session of the council"), max_length=200, blank=True)
    council_opens_on = models.DateField(_("opening day of the council"), null=True, blank=True)
    requested_on = models.DateField(_("asked for on"), null=True, blank=True)
    on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    link = models.URLField(_("link of the online contact"), max_length=500, blank=True)
    minutes_kept = models.CharField(_("where the signed minutes lie"), max_length=300, blank=True)
    plan_symbol = models.CharField(_("number of the plan"), max_length=60, blank=True)
    plan_on = models.DateField(null=True, blank=True)
    report_symbol = models.CharField(_("number of the report"), max_length=60, blank=True)
    report_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=ContactState, default=ContactState.PLANNED)
    move_reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="votercontact_session_in_order",
                condition=Q(closes_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                violation_error_message=_("The closing day lies before the opening day."),
            ),
            models.CheckConstraint(
                name="votercontact_days_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("on")),
                violation_error_message=_("The last day lies before the first."),
            ),
        ]
        indexes = [models.Index(fields=["state", "on"], name="votercontact_by_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%d/%m/%Y}" if self.on else self.kind

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This round is closed or cancelled."))

    @property
    def points_in_order(self) -> "models.QuerySet[ContactPoint]":
        """By day, the morning first."""
        return self.points.order_by("on", "-half", "pk")

    def check_held(self) -> None:
        if self.is_ahead:
            raise WrongMove(gettext("First note that voters were met."))

    def session_for(self, stream: str) -> tuple[str, dt.date | None]:
        """Name and opening day of the session that petitions of the stream are gathered for."""
        if self.stream == Stream.BOTH and stream == Stream.COUNCIL:
            return self.council_name, self.council_opens_on
        return self.session_name, self.opens_on


class ContactPoint(Tracked):
    """One conference of the round: a day, a place, its deputies; one entry of the diary."""

    contact = models.ForeignKey(VoterContact, models.CASCADE, related_name="points")
    on = models.DateField(pgettext_lazy("voter contact", "day"))
    half = models.CharField(max_length=10, choices=Half, default=Half.MORNING)
    start = models.TimeField(_("from (hour)"), null=True, blank=True)
    place_words = models.CharField(_("place"), max_length=300)
    communes = models.ManyToManyField("coordination.Body", blank=True, related_name="+")
    deputies = models.ManyToManyField(Deputy, blank=True, related_name="points")
    voters = models.PositiveIntegerField(_("number of voters"), null=True, blank=True)
    recorder = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    slot = models.ForeignKey(
        "diary.Slot", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    history_m2m = ("communes", "deputies")

    class Meta:
        default_permissions = ()
        ordering = ["on", "half", "id"]

    def __str__(self) -> str:
        return f"{self.place_words} {self.on:%d/%m/%Y}"


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
