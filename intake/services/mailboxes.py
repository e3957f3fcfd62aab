"""The mailbox of an office: set, tried, and read by one worker at a time."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.services.rules import put
from intake.mailboxes import MailboxFailed, opened
from intake.models.mailboxes import Mailbox, MailboxFault, MailboxReading
from offices.foundation.actor import Actor
from offices.models import Office
from offices.services.access import require_configure

LEASE = dt.timedelta(minutes=5)  # longer than a job may take: then its worker is dead


def mailbox_of(office: Office) -> Mailbox:
    """As it is set, or an empty one."""
    return Mailbox.objects.filter(office=office).first() or Mailbox(office=office)


@transaction.atomic
def save_mailbox(*, actor: Actor, office: Office, reason: str = "", **fields: Any) -> Mailbox:
    """Acts on the next reading."""
    return put(mailbox_of(office), fields, actor=actor, reason=reason)


def try_mailbox(*, actor: Actor, mailbox: Mailbox) -> int:
    """How many mails its folder holds. Raises ValidationError in the words of Fault."""
    require_configure(actor)
    try:
        with opened(mailbox) as folder:
            return folder.count
    except MailboxFailed as failed:
        words = str(failed.fault.label)
        if failed.fault == MailboxFault.AWAY:
            words += " " + _("From here; the worker tries every two minutes.")
        raise ValidationError(words) from failed


def begin_reading(mailbox: Mailbox) -> MailboxReading | None:
    """None while another worker is at it; after its death the next one begins again."""
    now = timezone.now()
    row, _made = MailboxReading.objects.get_or_create(mailbox=mailbox)
    free = Q(begun_at=None) | Q(begun_at__lt=now - LEASE)
    mine = MailboxReading.objects.filter(free, pk=row.pk)
    claimed = mine.update(begun_at=now)  # untracked: how far a mailbox is read
    row.begun_at = now
    return row if claimed else None


def end_reading(row: MailboxReading, *, fault: str = "") -> None:
    row.begun_at, row.fault = None, fault
    if not fault:
        row.read_at = timezone.now()
    row.save()
