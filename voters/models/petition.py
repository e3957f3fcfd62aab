"""A petition of voters: one wish, one competent body, followed until solved or explained."""

import datetime as dt
import uuid
from typing import Self

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove
from voters.choices import CompetenceLevel, LinkKind, PetitionField, ReplyClass, Stream
from voters.states import (
    LEFT_OUT,
    OPEN,
    PETITION_MOVES,
    SETTLED,
    UNSENT,
    WAITING,
    WORKS,
    PetitionState,
)

LONG_ROADMAP = 366  # days


class PetitionQuerySet(DossierQuerySet["VoterPetition"]):
    def unsent(self) -> Self:
        """Waiting to be forwarded."""
        return self.filter(state__in=(*UNSENT, PetitionState.RETURNED))

    def waiting(self) -> Self:
        return self.filter(state__in=WAITING)

    def open(self) -> Self:
        return self.filter(state__in=OPEN)

    def late(self, today: dt.date) -> Self:
        """The reply is owed and its date has passed."""
        return self.waiting().filter(reply_due__state="running", reply_due__due_on__lt=today)

    def on_a_roadmap(self) -> Self:
        return self.filter(state=PetitionState.FOLLOWING)

    def carried(self) -> Self:
        """Open still, after the session it was gathered for."""
        return self.open().filter(times_carried__gt=0)

    def of_list(self, key: uuid.UUID) -> Self:
        """What became of an old list that was taken over."""
        return self.filter(import_batch=key)

    def counted(self) -> Self:
        """What figures are of: without joined ones, what is no petition, and stopped ones."""
        return self.exclude(state__in=LEFT_OUT)

    def for_lists(self) -> Self:
        return self.select_related("task", "competent", "reply_due").defer("folded")


class VoterPetition(Dossier):
    """One row per task that is a petition; the subject is the task's title.

    `head`: the petition it was joined with. `reply_due`: the clock of the reply as it runs now.
    `roadmap_agreed`: the paper that accepts a roadmap longer than a year. `notice_symbol`: of the
    notice to voters. `folded`: subject and text as they are compared with others. `proposed`: the
    state somebody proposed to close it with; another person confirms.
    """

    power = WORKS
    moves = PETITION_MOVES
    ended = (*SETTLED, *LEFT_OUT)
    contact = models.ForeignKey(
        "voters.VoterContact", models.SET_NULL, null=True, blank=True, related_name="petitions"
    )
    session_name = models.CharField(_("session"), max_length=200, blank=True)
    stream = models.CharField(max_length=5, choices=Stream, default=Stream.COUNCIL)
    level = models.CharField(
        _("competence"), max_length=10, choices=CompetenceLevel, default=CompetenceLevel.UNCLEAR
    )
    field = models.CharField(
        _("field"), max_length=10, choices=PetitionField, default=PetitionField.OTHER
    )
    competent = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    assisting = models.ManyToManyField("coordination.Body", blank=True, related_name="+")
    communes = models.ManyToManyField("coordination.Body", blank=True, related_name="+")
    old_place = models.CharField(_("former unit"), max_length=200, blank=True)
    on = models.DateField(_("day noted"))
    times_raised = models.PositiveSmallIntegerField(_("times raised"), default=1)
    state = models.CharField(max_length=16, choices=PetitionState, default=PetitionState.NOTED)
    head = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="joined")
    reply_due = models.ForeignKey(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    compiled_on = models.DateField(null=True, blank=True)
    forwarded_on = models.DateField(null=True, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    reply_class = models.CharField(max_length=10, choices=ReplyClass, blank=True)
    roadmap_first_on = models.DateField(null=True, blank=True)
    roadmap_on = models.DateField(_("roadmap date"), null=True, blank=True)
    roadmap_agreed = models.CharField(_("long roadmap accepted by"), max_length=120, blank=True)
    done_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(_("voters told on"), null=True, blank=True)
    notice_symbol = models.CharField(_("number of the notice"), max_length=60, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    proposed = models.CharField(max_length=16, choices=PetitionState, blank=True)
    proposed_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    times_carried = models.PositiveSmallIntegerField(default=0)
    import_batch = models.UUIDField(null=True, blank=True, editable=False)
    folded = models.TextField(editable=False, blank=True)

    history_m2m = ("assisting", "communes")
    history_excluded = ("folded",)
    objects = PetitionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="voterpetition_joined_has_a_head",
                condition=~Q(state=PetitionState.JOINED) | Q(head__isnull=False),
            ),
            models.CheckConstraint(
                name="voterpetition_is_not_its_own_head",
                condition=Q(head__isnull=True) | ~Q(head=F("task")),
            ),
            models.CheckConstraint(
                name="voterpetition_roadmap_has_its_date",
                condition=~Q(reply_class=ReplyClass.ROADMAP) | Q(roadmap_on__isnull=False),
                violation_error_message=_("A roadmap needs its date."),
            ),
            models.CheckConstraint(
                name="voterpetition_proposed_by_someone",
                condition=Q(proposed="", proposed_by__isnull=True)
                | (~Q(proposed="") & Q(proposed_by__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "on"], name="voterpetition_by_state"),
            models.Index(fields=["forwarded_on"], name="voterpetition_by_forwarding"),
            models.Index(
                F("on").desc(nulls_last=True), F("task").desc(), name="voterpetition_newest"
            ),
            models.Index(
                fields=["import_batch", "task"],
                name="voterpetition_imported",
                condition=Q(import_batch__isnull=False),
            ),
            GinIndex(OpClass("folded", name="gin_trgm_ops"), name="voterpetition_alike"),
        ]

    def __str__(self) -> str:
        return self.task.title

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def has_long_roadmap(self) -> bool:
        """Longer than a year from the reply: it is to be accepted in writing."""
        if self.roadmap_on is None or self.replied_on is None:
            return False
        return (self.roadmap_on - self.replied_on).days > LONG_ROADMAP

    @property
    def reply_due_open(self) -> bool:
        return self.reply_due is not None and self.reply_due.is_open

    def check_open(self) -> None:
        if self.is_ended:
            raise WrongMove(gettext("This petition is no longer followed."))


class PetitionLink(Tracked):
    """`petition` is joined with, repeats, was split from or is like `other`.

    `before`: the state it was joined from, to which undoing leads back.
    """

    petition = models.ForeignKey(VoterPetition, models.CASCADE, related_name="links")
    other = models.ForeignKey(VoterPetition, models.CASCADE, related_name="linked_from")
    kind = models.CharField(max_length=10, choices=LinkKind)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    before = models.CharField(max_length=16, choices=PetitionState, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="petitionlink_once",
                fields=["petition", "other"],
                violation_error_message=_("These two are linked already."),
            ),
            models.CheckConstraint(name="petitionlink_of_two", condition=~Q(petition=F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.petition_id} {self.kind} {self.other_id}"
