"""Names and summaries: kept in their two tables, compared by a fingerprint, erased by a list."""

import datetime as dt
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from citizens.identity import refuse_personal_number
from citizens.models import Letter, LetterWords, Sender, Visit
from citizens.states import APPROVE
from coordination.models import Body
from offices.foundation.actor import Actor
from offices.foundation.folding import fold
from offices.models import Act
from offices.services.audit import note_act
from tasks.models import Task
from tasks.services.gate import ask_power, lock_tasks, powers_of

SALT = "citizens.sender"
KEPT_MONTHS, CLOSED_MONTHS = 12, 60


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
    task: Task, *, name: str, address: str = "", commune: Body | None = None,
    representative: bool = False, visit: Visit | None = None,
) -> Sender | None:  # fmt: skip
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


def months_later(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.month - 1 + months, 12)
    last = (dt.date(day.year + year + (month == 11), (month + 1) % 12 + 1, 1)) - dt.timedelta(1)
    return dt.date(day.year + year, month + 1, min(day.day, last.day))


@transaction.atomic
def erase_senders(*, task_ids: Collection[int], actor: Actor) -> int:
    """`Xóa thông tin người gửi`: one act of a leader over the list; returns how many letters.

    Only what is due to be erased, in offices where he approves. Backups keep the names until
    their own time ends; the page says so.
    """
    powers, today = powers_of(actor), timezone.localdate()
    lock_tasks(task_ids)
    due = Letter.objects.visible_to(powers).to_erase(today).filter(pk__in=task_ids)
    letters = list(due.select_related("task"))
    for letter in letters:
        ask_power(powers, APPROVE, letter.task.lead_office_id)
        ask_power(powers, "read_restricted", letter.task.lead_office_id)
    for letter in letters:
        erase_names(letter.pk, actor=actor)
    return len(letters)


def erase_names(task_id: int, *, actor: Actor) -> None:
    """Both tables, of the letter and of the visit it came with; what is left says who did it."""
    Sender.objects.filter(task_id=task_id, visit__isnull=True).delete()
    LetterWords.objects.filter(task_id=task_id, visit__isnull=True).delete()
    visits = Visit.objects.filter(letter_id=task_id)
    Sender.objects.filter(visit__in=visits).delete()
    LetterWords.objects.filter(visit__in=visits).delete()
    note_act(
        kind=Act.ERASED, source="citizens:erasure", person_id=actor.person.pk,
        office_id=actor.office.pk if actor.office else None, objects={"task_id": task_id},
    )  # fmt: skip


def ask_named(name: str, *, needed: bool) -> None:
    if needed and not name.strip():
        raise ValidationError({"name": _("Enter the name of the sender.")})
