"""Celery's doors: each calls one thing and may be repeated at will."""

from celery import shared_task

from notifications.services.chores import run_pending
from notifications.services.deliver import deliver_due
from notifications.services.heartbeat import beat, database_now
from notifications.services.tick import run_tick
from offices.reader_keys import reading_all
from offices.services.audit import seal


@shared_task(name="notifications.tick")  # type: ignore[untyped-decorator]
def tick() -> None:
    """Each minute: tell what is due now, chain the log, and show that a worker lives."""
    beat(name="worker")
    with reading_all():
        run_tick(database_now())
        seal(at=database_now())


@shared_task(name="notifications.dispatch")  # type: ignore[untyped-decorator]
def dispatch() -> None:
    """Every five seconds: send the mails that are due, then a little of what else waits."""
    beat(name="worker")
    with reading_all():
        deliver_due(database_now())
        run_pending()
