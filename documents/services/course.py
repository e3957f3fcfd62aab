"""The course of a file up to its report: missing papers, complete, returned, taken back."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from documents import notices
from documents.models import Appraisal
from documents.services import clocks
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move, released
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.ending import stop_task
from tasks.services.gate import need_reason


def advance(appraisal: Appraisal, verb: str, *, day: dt.date) -> None:
    """Along the table; days with the submitting body are counted. The caller saves."""
    move(appraisal, verb=verb)
    appraisal.note_place(day)


@transaction.atomic
def ask_missing(
    *, task_id: int, reason: str = "", due_on: dt.date | None = None, actor: Actor
) -> Appraisal:
    """`Đề nghị bổ sung hồ sơ`: the check is done, the clock of examining stands still."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    actor, day = released(appraisal, actor), timezone.localdate()
    advance(appraisal, "ask_missing", day=day)
    words = reason.strip() or "; ".join(appraisal.papers.missing())
    appraisal.move_reason = need_reason(words)[:500]
    appraisal.save(actor=actor, reason=words)
    clocks.stop_examining(appraisal, day=day, reason=words[:500], actor=actor)
    clocks.ask_papers(appraisal, day=day, missing=words, due_on=due_on, actor=actor)
    notices.incomplete(appraisal, actor=actor)
    return appraisal


@transaction.atomic
def confirm_complete(*, task_id: int, complete_on: dt.date, actor: Actor) -> Appraisal:
    """`Xác nhận đủ hồ sơ`: refused while a required paper is missing, naming each."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    advance(appraisal, "confirm_complete", day=complete_on)
    check_complete(appraisal, complete_on)
    appraisal.complete_on, appraisal.move_reason = complete_on, ""
    appraisal.save(actor=actor)
    words = _("The file is complete.")
    clocks.start_examining(appraisal, day=complete_on, reason=words, actor=actor)
    clocks.answered(appraisal, day=complete_on, actor=actor)
    notices.complete(appraisal, actor=actor)
    return appraisal


def check_complete(appraisal: Appraisal, day: dt.date) -> None:
    if day > timezone.localdate() or day < appraisal.received_on:
        said = _("The day lies before the file was received, or in the future.")
        raise ValidationError({"complete_on": said})
    missing = appraisal.papers.missing()
    if missing:
        said = _("Still missing: %(papers)s.")
        raise ValidationError(said % {"papers": "; ".join(missing)})


@transaction.atomic
def return_file(*, task_id: int, reason: str, actor: Actor) -> Appraisal:
    """`Trả lại cơ quan trình`, with the reason; what was owed of it is owed no more."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    actor = released(appraisal, actor)
    advance(appraisal, "return_file", day=timezone.localdate())
    appraisal.move_reason = need_reason(reason)[:500]
    appraisal.save(actor=actor, reason=reason)
    clocks.end_all(appraisal, reason=reason, actor=actor)
    return appraisal


@transaction.atomic
def take_back(*, task_id: int, received_on: dt.date, actor: Actor) -> Appraisal:
    """`Nhận lại`: one more time of submission, with new clocks; its history stays."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    check_not_ahead(received_on, field="received_on")
    if appraisal.away_since and received_on < appraisal.away_since:
        said = _("It was returned after that day.")
        raise ValidationError({"received_on": said})
    advance(appraisal, "take_back", day=received_on)
    appraisal.round += 1
    appraisal.received_on, appraisal.complete_on = received_on, None
    appraisal.move_reason = ""
    appraisal.save(actor=actor)
    clocks.start_check(appraisal, actor=actor)
    return appraisal


@transaction.atomic
def withdraw(*, task_id: int, reason: str, actor: Actor) -> Appraisal:
    """`Cơ quan trình rút`, by its letter; who may, stops the task."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    advance(appraisal, "withdraw", day=timezone.localdate())
    appraisal.move_reason = need_reason(reason)[:500]
    appraisal.save(actor=actor, reason=reason)
    clocks.end_all(appraisal, reason=reason, actor=actor)
    stop_task(appraisal, reason=reason, actor=actor)
    return appraisal
