"""A letter of a citizen: whatever is no name and no content of it."""

import datetime as dt
import secrets
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import (
    Book,
    ComplaintVerdict,
    ComplexGround,
    Content,
    LetterField,
    LetterKind,
    SortingOutcome,
    Source,
    Unfit,
)
from citizens.states import (
    ANSWERED,
    ARRIVING,
    LETTER_ENDED,
    LETTER_MOVES,
    LETTERS,
    SETTLING,
    LetterState,
)
from offices.foundation.history import Tracked
from tasks.dossier.models import Dossier, DossierQuerySet

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 10
RED_LINE = 45
WARNINGS = (30, 40, 44)


def random_code() -> str:
    """Ten signs that tell neither order nor person."""
    return "".join(secrets.choice(SIGNS) for _n in range(CODE_LENGTH))


class Matter(Tracked):
    """One case over visits and letters, known by a random code."""

    code = models.CharField(max_length=10, unique=True, editable=False)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.code


class LetterImport(Tracked):
    """One register taken over; undone whole."""

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["-entered_at"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class LetterQuerySet(DossierQuerySet["Letter"]):
    def arriving(self) -> Self:
        """Nothing has been decided about them."""
        return self.filter(state__in=ARRIVING)

    def to_approve(self) -> Self:
        return self.filter(state=LetterState.PROPOSED)

    def being_settled(self) -> Self:
        return self.filter(state__in=(*SETTLING, LetterState.SUSPENDED))

    def awaiting_result(self) -> Self:
        return self.filter(state=LetterState.WAITING)

    def answered(self) -> Self:
        return self.filter(state__in=ANSWERED)

    def near_red_line(self, today: dt.date) -> Self:
        """Nothing decided, and the first warning of the 45 days has come."""
        return self.arriving().filter(received_on__lte=today - dt.timedelta(days=WARNINGS[0]))

    def at_a_warning(self, today: dt.date) -> Self:
        """Nothing decided on the 30th, 40th or 44th day."""
        days = [today - dt.timedelta(days=number) for number in WARNINGS]
        return self.arriving().filter(received_on__in=days)

    def overdue(self, today: dt.date) -> Self:
        return self.filter(task__next_due_on__lt=today)

    def to_erase(self, today: dt.date) -> Self:
        """Whose names are kept no longer; those erased already left out."""
        kept = Q(task__citizen_senders__isnull=False) | Q(task__letter_words__isnull=False)
        return self.filter(kept, erase_on__lte=today).distinct()

    def sent_to_office(self, office_id: int) -> Self:
        """Forwarded to a body the office serves, and not yet entered there."""
        gone = (LetterState.WAITING, LetterState.FORWARDED)
        return self.filter(sent_to__served_by=office_id, state__in=gone, taken_over__isnull=True)

    def received_between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(received_on__gte=first, received_on__lte=last)

    def for_lists(self) -> Self:
        return super().for_lists().select_related("sent_to")


class Letter(Dossier):
    """`number` is that of the office's book in the year; sender and summary stand elsewhere.

    `content`: the row of Article 12(4) the four questions led to; `head`: the letter it repeats;
    `origin`: the letter of another office it was entered from by `Vào sổ`.
    """

    day_field = "received_on"
    power = LETTERS
    moves = LETTER_MOVES
    ended = LETTER_ENDED
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    book = models.CharField(_("book"), max_length=10, choices=Book, default=Book.OFFICE)
    year = models.PositiveSmallIntegerField(editable=False)
    number = models.PositiveIntegerField(_("number in the book"))
    received_on = models.DateField(_("received on"))
    kind = models.CharField(_("kind of letter"), max_length=10, choices=LetterKind)
    source = models.CharField(_("how it came"), max_length=10, choices=Source)
    sent_by = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    sent_number = models.CharField(_("number of the forwarding paper"), max_length=60, blank=True)
    asks_report = models.BooleanField(_("the forwarding body asks for the result"), default=False)
    fit = models.BooleanField(_("fit for handling"), default=True)
    unfit_why = models.CharField(max_length=10, choices=Unfit, blank=True)
    signers = models.PositiveSmallIntegerField(_("number of signers"), default=1)
    field = models.CharField(
        pgettext_lazy("letter", "field"), max_length=12, choices=LetterField, blank=True
    )
    content = models.CharField(_("content"), max_length=6, choices=Content, blank=True)
    own_competence = models.BooleanField(_("competence of the body served"), default=False)
    instance_number = models.PositiveSmallIntegerField(_("instance"), default=1)
    complex_ground = models.CharField(max_length=2, choices=ComplexGround, blank=True)
    complex_doc = models.CharField(_("paper on the complexity"), max_length=60, blank=True)
    remote = models.BooleanField(_("remote area"), default=False)
    remote_doc = models.CharField(_("paper on the remote area"), max_length=60, blank=True)
    wants_result = models.BooleanField(_("sender asks to be told the result"), default=False)
    originals = models.BooleanField(_("original papers enclosed"), default=False)
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="letters")
    head = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="repetitions"
    )
    split_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="pieces"
    )
    origin = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="taken_over"
    )
    state = models.CharField(max_length=12, choices=LetterState, default=LetterState.NEW)
    outcome = models.CharField(max_length=15, choices=SortingOutcome, blank=True)
    outcome_basis = models.CharField(_("legal ground"), max_length=200, blank=True)
    choice_reason = models.CharField(_("reason for another choice"), max_length=300, blank=True)
    proposed_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    handled_on = models.DateField(null=True, blank=True)
    sent_to = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    kept_why = models.CharField(max_length=10, choices=Unfit, blank=True)
    verdict = models.CharField(max_length=6, choices=ComplaintVerdict, blank=True)
    urged_on = models.DateField(null=True, blank=True)
    escalated_on = models.DateField(null=True, blank=True)
    dialogue_on = models.DateField(_("day of the dialogue"), null=True, blank=True)
    result_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(_("sender told on"), null=True, blank=True)
    erase_on = models.DateField(null=True, blank=True)
    batch = models.ForeignKey(
        LetterImport, models.PROTECT, null=True, blank=True, related_name="letters"
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                name="letter_number_once_a_year",
                fields=["office", "book", "year", "number"],
                violation_error_message=_("This number has been given already."),
            ),
            models.CheckConstraint(
                name="letter_unfit_says_why",
                condition=Q(fit=True, unfit_why="") | (Q(fit=False) & ~Q(unfit_why="")),
                violation_error_message=_("Say why the letter is not fit for handling."),
            ),
            models.CheckConstraint(
                name="letter_complex_in_writing",
                condition=Q(complex_ground="") | ~Q(complex_doc=""),
                violation_error_message=_("Complexity needs its ground and the paper on it."),
            ),
            models.CheckConstraint(
                name="letter_remote_in_writing",
                condition=Q(remote=False) | ~Q(remote_doc=""),
                violation_error_message=_("A remote area needs the paper on it."),
            ),
            models.CheckConstraint(
                name="letter_instance_known",
                condition=Q(instance_number__in=(1, 2)) & Q(signers__gte=1),
            ),
            models.CheckConstraint(
                name="letter_approved_by_another",
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
                violation_error_message=_("Nobody approves what he has proposed himself."),
            ),
            models.CheckConstraint(
                name="letter_handled_has_a_day",
                condition=Q(state__in=(*ARRIVING, "joined", "split", "moved"))
                | Q(handled_on__isnull=False),
            ),
            models.CheckConstraint(
                name="letter_joined_has_a_head",
                condition=~Q(state="joined") | Q(head__isnull=False),
            ),
            models.CheckConstraint(
                name="letter_passed_names_its_body",
                condition=~Q(source="passed") | Q(sent_by__isnull=False),
                violation_error_message=_("Name the body that passed it on."),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "received_on"], name="letter_by_state"),
            models.Index(
                F("received_on").desc(nulls_last=True), F("task").desc(), name="letter_newest"
            ),
            models.Index(fields=["office", "-received_on"], name="letter_of_office"),
            # Figures of a period: what was still to handle, complaints without their decision.
            models.Index(fields=["office", "handled_on"], name="letter_by_handling"),
            models.Index(
                fields=["office", "result_on"],
                name="letter_complaint_by_result",
                condition=Q(kind="complaint", outcome="accept"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"

    @property
    def days_waiting(self) -> int:
        """Days since it came, while nothing has been decided; unshifted, as the law counts."""
        if self.state not in ARRIVING:
            return 0
        return (timezone.localdate() - self.received_on).days

    @property
    def red_line(self) -> dt.date:
        return self.received_on + dt.timedelta(days=RED_LINE)
