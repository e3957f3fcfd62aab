"""Members of a body asked on slips: a register of what came back, not the ballot itself."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import Charge
from coordination.models.body import Silence
from documents.choices import Answer, RoundState, TotalsLine
from documents.models.appraisal import Appraisal
from offices.foundation.history import Tracked


class RoundQuerySet(models.QuerySet["OpinionRound"]):
    def with_counts(self) -> Self:
        """How many slips each sent, and how many of them are answered."""
        answered = Q(slips__answered_on__isnull=False)
        return self.annotate(
            slips_sent=Count("slips"), slips_back=Count("slips", filter=answered)
        ).order_by("n")

    def with_slips(self) -> Self:
        return self.select_related("deadline").prefetch_related(
            "questions", "slips__answers", "slips__leader", "slips__file"
        )


class OpinionRound(Tracked):
    """Đợt lấy ý kiến; for a Party body only how many slips went out and came back.

    `silence` and `clause` are those of the body on the day it was sent: a later change of its
    rules leaves the round alone.
    """

    appraisal = models.ForeignKey(Appraisal, models.CASCADE, related_name="rounds")
    n = models.PositiveSmallIntegerField()
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    due_on = models.DateField(_("answers by"), null=True, blank=True)
    due_time = models.TimeField(_("hour"), null=True, blank=True)
    urgent = models.BooleanField(_("urgent"), default=False)
    deadline = models.ForeignKey(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    silence = models.CharField(max_length=10, choices=Silence, default=Silence.NONE)
    clause = models.CharField(_("clause of the working rules"), max_length=300, blank=True)
    chair = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    counts_only = models.BooleanField(default=False, editable=False)
    sent_count = models.PositiveSmallIntegerField(_("slips sent"), default=0)
    returned_count = models.PositiveSmallIntegerField(_("slips returned"), default=0)
    result = models.CharField(_("result"), max_length=500, blank=True)
    line = models.CharField(max_length=12, choices=TotalsLine, blank=True)
    compiled_on = models.DateField(_("compiled on"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=RoundState, default=RoundState.DRAFT)

    objects = RoundQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["n"]
        indexes = [
            models.Index(
                fields=["appraisal"], name="opinionround_open", condition=Q(state=RoundState.OPEN)
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["appraisal", "n"], name="opinionround_numbered"),
            models.CheckConstraint(
                name="opinionround_sent_on_a_day",
                condition=Q(state=RoundState.DRAFT)
                | Q(sent_on__isnull=False, due_on__isnull=False),
                violation_error_message=_("A round that was sent has its day and its date."),
            ),
            models.CheckConstraint(
                name="opinionround_returned_were_sent",
                condition=Q(returned_count__lte=models.F("sent_count")),
                violation_error_message=_("More slips came back than were sent."),
            ),
            models.CheckConstraint(
                name="opinionround_line_with_clause",
                condition=~Q(line=TotalsLine.WITH_SILENCE)
                | (Q(silence=Silence.AGREED) & ~Q(clause="")),
                violation_error_message=_("Name the clause by which silence counts as agreed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.appraisal_id}/{self.n}"

    @property
    def is_over(self) -> bool:
        """Whether the date for answers has passed; of a compiled round, whether it had by then."""
        if self.due_on is None:
            return False
        if self.state == RoundState.COMPILED:
            assert self.compiled_on is not None
            return self.line == TotalsLine.WITH_SILENCE or self.compiled_on > self.due_on
        now = timezone.localtime()
        if self.due_on == now.date() and self.due_time is not None:
            return now.time() > self.due_time
        return self.due_on < now.date()

    @property
    def takes_answers(self) -> bool:
        over = self.counts_only or self.appraisal.is_ended
        return self.state == RoundState.OPEN and not over


class SlipQuerySet(models.QuerySet["Slip"]):
    def of_person(self, person_id: int) -> Self:
        """Those this person answers: his own, and of members whose secretary he is."""
        charged = Charge.objects.of_secretaries().filter(post__person=person_id)
        return self.filter(Q(leader__person=person_id) | Q(leader__in=charged.values("leader")))

    def waiting_for(self, person_id: int) -> Self:
        """Those of them that are out."""
        rows = self.of_person(person_id).filter(answered_on=None, round__state=RoundState.OPEN)
        return rows.select_related("round", "leader")


class Question(Tracked):
    round = models.ForeignKey(OpinionRound, models.CASCADE, related_name="questions")
    n = models.PositiveSmallIntegerField()
    text = models.CharField(_("question"), max_length=500)

    class Meta:
        default_permissions = ()
        ordering = ["n"]

    def __str__(self) -> str:
        return self.text


class Slip(Tracked):
    """One member's; `leader` where the system knows him. Without `answered_on` it is out.

    What an assistant prepared for him are answers that were not sent: they count for nothing.
    """

    round = models.ForeignKey(OpinionRound, models.CASCADE, related_name="slips")
    leader = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.CharField(_("member"), max_length=200, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    late = models.BooleanField(default=False, editable=False)
    entered_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    number = models.CharField(_("number of the signed slip"), max_length=100, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = SlipQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="slip_names_its_member", condition=Q(leader__isnull=False) | ~Q(words="")
            ),
            models.CheckConstraint(
                name="slip_answered_by_somebody",
                condition=Q(answered_on__isnull=True) | Q(entered_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return str(self.leader) if self.leader else self.words

    @property
    def is_prepared(self) -> bool:
        return self.answered_on is None and bool(self.answers.all())

    def choices(self) -> dict[int, Any]:
        """Its answers by question, also those only prepared."""
        return {one.question_id: one for one in self.answers.all()}

    def sent_choices(self) -> dict[int, Any]:
        return self.choices() if self.answered_on else {}


class SlipAnswer(Tracked):
    slip = models.ForeignKey(Slip, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.CASCADE, related_name="+")
    choice = models.CharField(max_length=10, choices=Answer)
    words = models.TextField(_("opinion"), max_length=2_000, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["slip", "question"], name="slipanswer_once"),
            models.CheckConstraint(
                name="slipanswer_words_but_for_agreed",
                condition=Q(choice=Answer.AGREED) | ~Q(words=""),
                violation_error_message=_("Write the opinion."),
            ),
        ]

    def __str__(self) -> str:
        return self.choice
