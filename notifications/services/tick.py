"""The tick: what is due to be told at a moment, told once."""

from datetime import datetime

from django.db import connection, transaction

from notifications import registry
from notifications.services.chores import run_chores
from notifications.services.heartbeat import beat
from notifications.services.insert import WrittenNotice, insert_notices
from notifications.services.plan import Morning, close_morning, open_morning, plan_singles

# Any number of ticks may be started; they pass one after the other.
TICK_LOCK = 0x7469636B
# The sorts of a full morning stay in memory.
WORK_MEM = "SET LOCAL work_mem = '64MB'"


@transaction.atomic
def run_tick(at: datetime, dry_run: bool = False) -> list[WrittenNotice]:
    """Write the notices due at this moment and the mails that carry them.

    The daily mails of offices whose hour has come are opened; every registered source is asked
    for its select, each becomes one INSERT; mails with nothing to say are taken back.
    Repeating it at the same moment finds nothing. `dry_run` writes nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TICK_LOCK])
        cursor.execute(WORK_MEM)
    morning = Morning() if dry_run else open_morning(at=at)
    rows: list[WrittenNotice] = []
    for source in registry.sources():
        select = source(at)
        if select is not None:
            rows += insert_notices(select=select, at=at, dry_run=dry_run, mails=morning.mails)
    if not dry_run:
        plan_singles(rows=rows, at=at)
        close_morning(morning=morning, at=at)
        run_chores(at)
        beat(name="tick", at=at)
    return rows
