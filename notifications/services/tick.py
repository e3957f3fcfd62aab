"""The tick: what is due to be told at a moment, told once."""

from datetime import datetime

from django.db import connection, transaction

from notifications import registry
from notifications.services.chores import run_chores
from notifications.services.heartbeat import beat
from notifications.services.insert import Row, insert_notices
from notifications.services.plan import plan_bundles, plan_singles

# Any number of ticks may be started; they pass one after the other.
TICK_LOCK = 0x7469636B


@transaction.atomic
def run_tick(at: datetime, dry_run: bool = False) -> list[Row]:
    """Write the notices due at this moment and the mails that carry them.

    Every registered source is asked for its select, each becomes one INSERT; then the daily
    mails are made. Repeating it at the same moment finds nothing. `dry_run` writes nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TICK_LOCK])
    rows: list[Row] = []
    for source in registry.sources():
        select = source(at)
        if select is not None:
            rows += insert_notices(select=select, at=at, dry_run=dry_run)
    if not dry_run:
        plan_singles(rows=rows, at=at)
        plan_bundles(at=at)
        run_chores(at)
        beat(name="tick", at=at)
    return rows
