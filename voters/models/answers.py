"""Letters that forward petitions, the replies to them, what committees think of those."""

from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from voters.choices import ReplyClass, ReplyVerdict


class ForwardingQuerySet(models.QuerySet["Forwarding"]):
    def visible_to(self, powers: object) -> Self:
        """Letters with a petition one reads."""
        keys = reader_keys(powers)  # type: ignore[arg-type]
        return self.filter(rows__petition__task__audience__overlap=keys).distinct()

    def with_counts(self) -> Self:
        """`whole`: its petitions; `done`: answered; `back`: returned."""
        came_back = Q(rows__returned_on__isnull=False)
        answered = Q(rows__petition__replied_on__isnull=False) & ~came_back
        return self.annotate(
            whole=Count("rows", distinct=True),
            done=Count("rows", filter=answered, distinct=True),
            back=Count("rows", filter=came_back, distinct=True),
        )


class Forwarding(Tracked):
    """One letter to one addressee, over one or many petitions; its number from the book."""

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    stream = models.CharField(max_length=5)
    book = models.ForeignKey(
        "coordination.NumberBook", models.PROTECT, null=True, blank=True, related_name="+"
    )
    number = models.PositiveIntegerField(_("number"))
    symbol = models.CharField(_("number and symbol"), max_length=60)
    dated = models.DateField(_("dated"))
    to = models.ForeignKey("coordination.Body", models.PROTECT, related_name="+")
    received_on = models.DateField(_("received on"), null=True, blank=True)

    objects = ForwardingQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-dated", "-id"]
        constraints = [
            models.CheckConstraint(
                name="forwarding_received_after_it_was_sent",
                condition=Q(received_on__isnull=True) | Q(received_on__gte=F("dated")),
                violation_error_message=_("It cannot be received before it was sent."),
            )
        ]

    def __str__(self) -> str:
        return self.symbol


class ForwardedPetition(Tracked):
    """A petition in a letter: its clock, or what a body outside was asked for; how it came back."""

    forwarding = models.ForeignKey(Forwarding, models.PROTECT, related_name="rows")
    petition = models.ForeignKey("voters.VoterPetition", models.CASCADE, related_name="forwardings")
    deadline = models.ForeignKey(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    request = models.ForeignKey(
        "tasks.ExternalRequest", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    return_reason = models.CharField(_("reason"), max_length=500, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="forwardedpetition_once_a_letter", fields=["forwarding", "petition"]
            ),
            models.CheckConstraint(
                name="forwardedpetition_returned_with_a_reason",
                condition=Q(returned_on__isnull=True) | ~Q(return_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forwarding_id}: {self.petition_id}"


class Reply(Tracked):
    """One document; what it says of each petition stands in its lines."""

    issuer = models.ForeignKey("coordination.Body", models.PROTECT, related_name="+")
    number = models.CharField(_("number and symbol"), max_length=60, blank=True)
    dated = models.DateField(_("dated"))
    received_on = models.DateField(_("received on"))

    class Meta:
        default_permissions = ()
        ordering = ["-dated", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="reply_once",
                fields=["issuer", "number", "dated"],
                condition=~Q(number=""),
                violation_error_message=_("This reply has been entered already."),
            ),
            models.CheckConstraint(
                name="reply_received_after_its_date",
                condition=Q(received_on__gte=F("dated")),
                violation_error_message=_("It cannot be received before its date."),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class ReplyLine(Tracked):
    """What a reply says of one petition; without a number it is not accepted."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="lines")
    petition = models.ForeignKey("voters.VoterPetition", models.CASCADE, related_name="replies")
    group = models.CharField(_("result"), max_length=10, choices=ReplyClass)
    roadmap_on = models.DateField(_("roadmap date"), null=True, blank=True)
    roadmap_words = models.CharField(_("roadmap as written"), max_length=200, blank=True)
    accepted = models.BooleanField(_("accepted"), default=True)
    text = models.TextField(_("content of the reply"), max_length=10_000)

    class Meta:
        default_permissions = ()
        ordering = ["-reply__dated", "-id"]
        constraints = [
            models.UniqueConstraint(name="replyline_once", fields=["reply", "petition"]),
            models.CheckConstraint(
                name="replyline_roadmap_has_its_date",
                condition=~Q(group=ReplyClass.ROADMAP) | Q(roadmap_on__isnull=False),
                violation_error_message=_("A roadmap needs its date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reply_id}: {self.petition_id}"


class Judgement(Tracked):
    """What a committee, a group or the delegation thinks of the reply; shown once approved."""

    petition = models.ForeignKey("voters.VoterPetition", models.CASCADE, related_name="judgements")
    by = models.CharField(_("judged by"), max_length=200)
    verdict = models.CharField(max_length=10, choices=ReplyVerdict)
    on = models.DateField(_("judged on"))
    note = models.CharField(_("note"), max_length=1_000, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.verdict}"


class CarryOver(Tracked):
    """From one session to the next, still open."""

    petition = models.ForeignKey(
        "voters.VoterPetition", models.CASCADE, related_name="carried_over"
    )
    from_session = models.CharField(_("from the session"), max_length=200)
    to_session = models.CharField(_("to the session"), max_length=200)
    on = models.DateField(_("carried over on"))
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.to_session}"
