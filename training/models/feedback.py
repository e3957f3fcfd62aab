"""What learners think of a course, added up at once: no row is anybody's answer.

Kept without history, without times and without an order. What is shown grows by steps of five
answers, so that two looks never tell one answer apart.
"""

from dataclasses import dataclass

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

QUESTIONS = (_("Content"), _("Lecturer"), _("Use in the work"), _("Organisation"))
HIGHEST, FEWEST = 5, 5
NONE = [0] * (len(QUESTIONS) * HIGHEST)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What may be shown: how many answers it stands on, means by question, and of all."""

    answers: int
    means: tuple[float, ...]
    words: tuple[str, ...]

    @property
    def mean(self) -> float:
        return sum(self.means) / len(self.means)


class Feedback(models.Model):
    """One box a course.

    `shown`, `waiting`: how often each score was given to each question; `answered`: who has put
    something in, sorted, never in the order they did.
    """

    course = models.OneToOneField(
        "training.Course", models.CASCADE, primary_key=True, related_name="feedback"
    )
    shown = ArrayField(models.PositiveIntegerField(), default=list)
    waiting = ArrayField(models.PositiveIntegerField(), default=list)
    shown_words = ArrayField(models.TextField(), default=list)
    waiting_words = ArrayField(models.TextField(), default=list)
    answered = ArrayField(models.PositiveBigIntegerField(), default=list)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"#{self.pk}"

    def add(self, person_id: int, scores: list[int], words: str) -> None:
        """Nothing of the answer but its sums stays; words lie in the order of the alphabet."""
        counts = list(self.waiting or NONE)
        for question, score in enumerate(scores):
            counts[question * HIGHEST + score - 1] += 1
        self.waiting = counts
        self.waiting_words = sorted([*self.waiting_words, *([words] if words else [])])
        self.answered = sorted([*self.answered, person_id])
        if _answers(self.waiting) == FEWEST:
            self.shown, self.waiting = _sum(self.shown or NONE, counts), []
            self.shown_words = sorted([*self.shown_words, *self.waiting_words])
            self.waiting_words = []

    def opinion(self, *, final: bool) -> Opinion | None:
        """None below five answers. `final`: no more come, so what waits is added, unless it is
        a single answer."""
        counts, words = self.shown, self.shown_words
        if _answers(counts) < FEWEST:
            return None
        if final and _answers(self.waiting) > 1:
            counts, words = _sum(counts, self.waiting), sorted([*words, *self.waiting_words])
        return Opinion(_answers(counts), _means(counts), tuple(words))


def _answers(counts: list[int]) -> int:
    return sum(counts[:HIGHEST])


def _sum(one: list[int], other: list[int]) -> list[int]:
    return [a + b for a, b in zip(one, other, strict=True)]


def _means(counts: list[int]) -> tuple[float, ...]:
    answers = _answers(counts)
    return tuple(
        sum(score * counts[question * HIGHEST + score - 1] for score in range(1, HIGHEST + 1))
        / answers
        for question in range(len(QUESTIONS))
    )
