"""Celery's door of what comes in: calls one thing and may be repeated at will."""

from celery import shared_task

from intake.services import mailed
from offices.reader_keys import reading_all


@shared_task(name="intake.read_mailboxes")  # type: ignore[untyped-decorator]
def read_mailboxes() -> None:
    """Every two minutes, apart from mails to be sent: a mail server that hangs holds up none."""
    with reading_all():
        mailed.read_mailboxes()
