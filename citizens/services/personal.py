"""Names and summaries: kept in their two tables, compared by a fingerprint, erased by a list."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from citizens.identity import refuse_personal_number
from citizens.models import Letter, LetterWords, Reception, Sender, Visit
from citizens.states import APPROVE
from coordination.models import Body
from offices.foundation.actor import Actor
from offices.foundation.folding import fold
from offices.models import AuditKind
from offices.powers import Powers
from offices.services.audit import note_act
from tasks.dossier.lifecycle import lock
from tasks.models import Task
from tasks.services.gate import ask_power, lock_tasks, powers_of

SALT = "citizens.sender"


def fingerprint(name: str, commune: Body | None) -> str:
    """Told by a key that stands outside the database; nobody is shown it."""
    words = " ".join(fold(name).split())
    value = f"{words}|{commune.pk if commune else ''}"
    return salted_hmac(SALT, value, algorithm="sha256").hexdigest()


def _checked(**texts: str) -> None:
    for name, text in texts.items():
        try:
            refuse_personal_number(text)
        except ValidationError as refused:
            raise ValidationError({name: refused.messages}) from refused


def keep_sender(
    task: Task,
    *,
    name: str,
    address: str = "",
    commune: Body | None = None,
    representative: bool = False,
    visit: Visit | None = None,
) -> Sender | None:
    """Without a name nothing is kept. The caller has asked for power and holds the lock."""
    if not name.strip():
        return None
    _checked(name=name, address=address)
    row = Sender.objects.filter(task=task, visit=visit).first() or Sender(task=task, visit=visit)
    row.name, row.address, row.commune = name.strip(), address.strip(), commune
    row.representative, row.fingerprint = representative, fingerprint(name, commune)
    row.save()
    return row


def keep_words(task: Task, summary: str, *, visit: Visit | None = None) -> LetterWords | None:
    if not summary.strip():
        return None
    _checked(summary=summary)
    rows = LetterWords.objects.filter(task=task, visit=visit)
    row = rows.first() or LetterWords(task=task, visit=visit)
    row.summary = summary.strip()
    row.save()
    return row


@transaction.atomic
def correct_sender(
    *,
    task_id: int,
    name: str,
    address: str,
    commune: Body | None,
    representative: bool,
    summary: str,
    actor: Actor,
) -> Letter:
    """`Sửa người gửi, nội dung`: what is left empty is kept no longer; the past keeps nothing."""
    letter, actor = lock(Letter, task_id, actor=actor)
    letter.check_open()
    Sender.objects.of_letter(task_id).delete()
    LetterWords.objects.of_letter(task_id).delete()
    keep_sender(
        letter.task, name=name, address=address, commune=commune, representative=representative
    )
    keep_words(letter.task, summary)
    return letter


@transaction.atomic
def erase_senders(*, task_ids: Collection[int], actor: Actor) -> int:
    """`Xóa thông tin người gửi`: one act of a leader over the list; returns how many cases.

    Only what is due to be erased, letters and visits of a reception, in offices where he
    approves. Backups keep the names until their own time ends; the page says so.
    """
    powers, today = powers_of(actor), timezone.localdate()
    lock_tasks(task_ids)
    due = [
        row
        for model in (Letter, Reception)
        for row in due_to_erase(model, powers, today).filter(pk__in=task_ids)
    ]
    for row in due:
        ask_power(powers, APPROVE, row.task.lead_office_id)
        ask_power(powers, "read_restricted", row.task.lead_office_id)
    for row in due:
        erase_names(row, actor=actor)
    return len(due)


def due_to_erase(model: Any, powers: Powers, today: dt.date) -> Any:
    """Letters, or receptions with visits, whose names are kept no longer."""
    rows = model.objects.visible_to(powers).to_erase(today)
    return rows.select_related("task__lead_office")


def erase_names(row: Letter | Reception, *, actor: Actor) -> None:
    """Both tables, of a letter and the visit it came with, or of all visits of a reception."""
    if isinstance(row, Letter):
        found = Q(task=row.pk, visit__isnull=True) | Q(visit__letter=row.pk)
    else:
        found = Q(visit__reception=row.pk)
    Sender.objects.filter(found).delete()
    LetterWords.objects.filter(found).delete()
    note_act(
        kind=AuditKind.ERASED,
        source="citizens:erasure",
        person_id=actor.person.pk,
        office_id=actor.office.pk if actor.office else None,
        objects={"task_id": row.pk},
    )


def ask_named(name: str, *, needed: bool) -> None:
    if needed and not name.strip():
        raise ValidationError({"name": _("Enter the name of the sender.")})
