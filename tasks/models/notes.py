"""Talk about a task: for all parts, or internal to one office."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys
from tasks.choices import AskState, NoteKind
from tasks.models.queries_waiting import WaitingOpinions

if TYPE_CHECKING:
    from offices.powers import Powers


class NoteQuerySet(WaitingOpinions["Note"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Notes of readable tasks; internal ones only of the offices where one holds a post.

        A question to a leader is read by him, who need not sit in the office.
        """
        return self.filter(task__audience__overlap=reader_keys(powers)).filter(
            Q(inside_office__isnull=True)
            | Q(inside_office__in=own_offices(powers))
            | Q(asked_person=powers.person_id)
        )

    def latest_explanations(self, part_ids: Iterable[int]) -> Self:
        """The last reason and proposal of each part, with who wrote it."""
        told = self.filter(kind=NoteKind.EXPLAIN, part__in=list(part_ids))
        last = told.order_by("part", "-created_at", "-id").distinct("part")
        return last.select_related("author")


class Note(Tracked):
    """`proposal` goes with a reason for delay, `asked` with the urging of a body outside.

    A question to a leader names him in `asked_name` (a post, or a name with it); `asked_person` is
    his account where he may read the task, `asked_leader` says that he leads the province. What a
    leader of the office answers is a note that `answers` the question.
    """

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="notes")
    part = models.ForeignKey(
        "tasks.Part", models.CASCADE, null=True, blank=True, related_name="notes"
    )
    kind = models.CharField(max_length=8, choices=NoteKind, default=NoteKind.TALK)
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    inside_office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField(_("content"), max_length=5_000)
    proposal = models.TextField(_("proposal"), blank=True, max_length=2_000)
    asked = models.ForeignKey(
        "tasks.ExternalRequest", models.SET_NULL, null=True, blank=True, related_name="notes"
    )
    ask_state = models.CharField(max_length=8, choices=AskState, blank=True, default=AskState.NONE)
    asked_name = models.CharField(_("opinion asked of"), max_length=200, blank=True)
    asked_person = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    asked_leader = models.ForeignKey(
        "coordination.Leader",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    answers = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    author = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="internal_note_names_its_office",
                condition=~Q(kind=NoteKind.INTERNAL) | Q(inside_office__isnull=False),
            ),
            models.CheckConstraint(
                name="question_stays_in_its_office_and_names_a_leader",
                condition=~Q(kind__in=(NoteKind.ASK, NoteKind.OPINION))
                | Q(inside_office__isnull=False) & ~Q(asked_name=""),
            ),
            models.CheckConstraint(
                name="only_a_question_waits_for_an_opinion",
                condition=Q(kind=NoteKind.ASK) ^ Q(ask_state=AskState.NONE),
            ),
            models.UniqueConstraint(
                fields=["answers"],
                name="one_opinion_for_a_question",
                condition=Q(answers__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["asked_person", "author"],
                name="opinions_waited_for",
                condition=Q(ask_state=AskState.WAITING),
            )
        ]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.pk}"
