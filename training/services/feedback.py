"""Learners say what they think; nothing ties an answer to who gave it.

No history, no notice, no moment of it is kept: a box a course takes up the sums alone.
"""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock_unasked
from tasks.states import WrongMove
from training.models import Course, Feedback
from training.models.feedback import HIGHEST, QUESTIONS
from training.states import ASKED


@transaction.atomic
def give_feedback(*, task_id: int, scores: Sequence[int], words: str = "", actor: Actor) -> None:
    """Once, by a learner, from the end of the course until it is closed."""
    course = lock_unasked(Course, task_id)
    if not course.enrolments.coming().filter(person=actor.person).exists():
        raise PermissionDenied(_("Only learners of the course answer."))
    if course.state not in ASKED:
        raise WrongMove(_("Answers are taken from the end of the course until it is closed."))
    if len(scores) != len(QUESTIONS) or not all(1 <= one <= HIGHEST for one in scores):
        raise ValidationError(_("Give each question a score."))
    box, _made = Feedback.objects.select_for_update().get_or_create(course=course)
    if actor.person.pk in box.answered:
        raise WrongMove(_("You have answered already."))
    box.add(actor.person.pk, list(scores), words.strip())
    box.save()


def has_answered(course: Course, person_id: int) -> bool:
    return Feedback.objects.filter(course=course, answered__contains=[person_id]).exists()
