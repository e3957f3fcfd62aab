"""Measures of a review: its lines, agreed with the text, then child tasks by one press."""

import re
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from reviews.periodic.services.consent import text_changed
from reviews.periodic.services.locking import lock_in
from reviews.periodic.states import BECOME_TASKS, JOINT
from tasks.dossier.services import lines
from tasks.dossier.services.lines import LineGiven
from tasks.models import Conclusion

NUMBER = re.compile(r"\d+[.)]")


def numbered(text: str) -> str:
    """Lines without numbers are measures of their own, as those with one are."""
    rows = [line.strip(" -–•\t") for line in text.splitlines() if line.strip()]
    if any(NUMBER.match(line) for line in rows):
        return text
    return "\n".join(f"{n}. {line}" for n, line in enumerate(rows, 1))


@transaction.atomic
def add_measures(*, task_id: int, text: str, actor: Actor) -> list[Conclusion]:
    """A line or paragraph each; dates are read as written today, and where no office is named the
    lead of the review is to carry it out."""
    review, actor = lock_in(JOINT, task_id, actor=actor)
    rows = lines.split_lines(review, numbered(text), written_on=timezone.localdate(), actor=actor)
    nobody = [row for row in rows if row.lead is None]
    for row in nobody:
        row.lead = review.task.lead_office
    update_many(nobody, ["lead"], actor=actor)
    text_changed(review, what=_("Measures"), actor=actor)
    return rows


@transaction.atomic
def correct_measure(*, task_id: int, line_id: int, given: LineGiven, actor: Actor) -> Conclusion:
    """Before it is a task; its words are those the chiefs agree to."""
    review, actor = lock_in(JOINT, task_id, actor=actor)
    row = lines.correct_line(task_id=task_id, line_id=line_id, given=given, actor=actor)
    if row.text != given.title:
        row.text = given.title
        row.save(actor=actor)
    text_changed(review, what=_("Measures"), actor=actor)
    return row


@transaction.atomic
def drop_measure(*, task_id: int, line_id: int, reason: str, actor: Actor) -> int:
    """It asks nothing of anybody; it is left out of the report."""
    review, actor = lock_in(JOINT, task_id, actor=actor)
    count = lines.needs_none(task_id=task_id, lines=[line_id], reason=reason, actor=actor)
    text_changed(review, what=_("Measures"), actor=actor)
    return count


@transaction.atomic
def make_tasks(*, task_id: int, sent: Any, actor: Actor) -> str:
    """Every measure that is not one yet; says how many there are now."""
    review, actor = lock_in(BECOME_TASKS, task_id, actor=actor)
    made = [
        lines.make_task(task_id=task_id, line_id=row.pk, actor=actor) for row in review.lines.open()
    ]
    said = ngettext("%(n)d measure became a task.", "%(n)d measures became tasks.", len(made))
    return said % {"n": len(made)}
