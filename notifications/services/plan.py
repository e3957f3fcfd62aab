"""From notices to mails to go."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from notifications.models import Channel, DigestRun
from notifications.services.hours import Hours, hours_of_people, office_hours
from notifications.services.insert import WrittenNotice

SINGLES = """
INSERT INTO notifications_dispatch (person_id, kind, dedupe_key, day, priority, any_hour,
                                    not_before, next_try_at, attempts, last_error)
SELECT person_id, 'single', 'single:' || dedupe_key, %(today)s,
       CASE WHEN any_hour THEN 1 ELSE 3 END, any_hour, not_before, not_before, 0, ''
FROM unnest(%(people)s::bigint[], %(keys)s::text[], %(any_hour)s::boolean[],
            %(moments)s::timestamptz[]) AS told(person_id, dedupe_key, any_hour, not_before)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id, substr(dedupe_key, 8)
"""
CARRY_SINGLES = """
UPDATE notifications_notification n SET dispatch_id = made.id
FROM unnest(%(ids)s::bigint[], %(made)s::text[]) AS made(id, key) WHERE n.dedupe_key = made.key
"""
# An unsent daily mail of an earlier day gives its rows to today's: one mail, up to date.
RELEASE = """
WITH stale AS (
    UPDATE notifications_dispatch d SET dropped_at = %(at)s, last_error = 'superseded'
    FROM offices_person p LEFT JOIN offices_post h ON h.id = p.home_post_id
    WHERE p.id = d.person_id AND h.office_id IS NOT DISTINCT FROM %(office)s
      AND d.kind IN ('digest', 'late') AND d.day < %(today)s AND d.sent_at IS NULL
      AND d.dead_at IS NULL AND d.dropped_at IS NULL
      AND (d.claimed_until IS NULL OR d.claimed_until < now())
    RETURNING d.id
)
UPDATE notifications_notification n SET dispatch_id = NULL FROM stale WHERE n.dispatch_id = stale.id
"""
UNMAILED = """
n.channel = ANY(%(channels)s) AND n.dispatch_id IS NULL AND n.read_at IS NULL
AND n.created_at <= %(at)s
"""
BUNDLES = """
INSERT INTO notifications_dispatch (person_id, kind, dedupe_key, day, priority, any_hour,
                                    not_before, next_try_at, attempts, last_error)
SELECT p.id, %(kind)s, %(kind)s || ':' || p.id || ':' || %(slot)s, %(today)s::date,
       %(priority)s, false, %(at)s::timestamptz, %(at)s::timestamptz, 0, ''
FROM offices_person p LEFT JOIN offices_post h ON h.id = p.home_post_id
WHERE p.is_active AND h.office_id IS NOT DISTINCT FROM %(office)s AND (/*wanted*/)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id, person_id
"""
WAITED_FOR = """
EXISTS (SELECT 1 FROM notifications_notification n WHERE n.person_id = p.id AND /*unmailed*/)
""".replace("/*unmailed*/", UNMAILED)
EMPTY = """
DELETE FROM notifications_dispatch d WHERE d.id = ANY(%(mails)s)
  AND NOT EXISTS (SELECT 1 FROM notifications_notification n WHERE n.dispatch_id = d.id)
"""
CARRY = """
UPDATE notifications_notification n SET dispatch_id = made.id
FROM unnest(%(ids)s::bigint[], %(made)s::bigint[]) AS made(id, person_id)
WHERE n.person_id = made.person_id AND /*unmailed*/
""".replace("/*unmailed*/", UNMAILED)
LATE_MINUTES = 30

type Params = dict[str, Any]


def plan_singles(*, rows: Sequence[WrittenNotice], at: datetime) -> None:
    """One mail for each row told at once, not before the reader's office is at work.

    Thượng khẩn and Hỏa tốc go at any hour.
    """
    singles = [row for row in rows if row.channel == Channel.AT_ONCE]
    if not singles:
        return
    hours = hours_of_people({row.person_id for row in singles if not row.any_hour})
    moments = [at if row.any_hour else hours[row.person_id].next_open(at) for row in singles]
    values: Params = {
        "people": [row.person_id for row in singles],
        "keys": [row.dedupe_key for row in singles],
        "any_hour": [row.any_hour for row in singles],
        "moments": moments,
        "today": timezone.localdate(at),
    }
    _make(SINGLES, CARRY_SINGLES, values)


def _make(mails: str, carry: str, values: Params) -> list[tuple[int, Any]]:
    """Insert the mails, then have the notices carried by those that are new; (id, whose)."""
    with connection.cursor() as cursor:
        cursor.execute(mails, values)
        made: list[tuple[int, Any]] = cursor.fetchall()
        columns = {"ids": [row[0] for row in made], "made": [row[1] for row in made]}
        cursor.execute(carry, {**values, **columns})
    return made


@dataclass(slots=True)
class Morning:
    """The daily mails being made in this tick, and the offices that had theirs before it."""

    offices: list[int | None] = field(default_factory=list)
    earlier: list[Hours] = field(default_factory=list)
    mails: dict[int, int] = field(default_factory=dict)
    """{person id: id of the mail}"""


def open_morning(*, at: datetime) -> Morning:
    """A daily mail for everyone of the offices whose hour has come, with what waited for it.

    What this tick tells is written straight into these mails: carried there afterwards, each
    row would be written twice.
    """
    morning = Morning()
    ran = set(DigestRun.objects.filter(day=timezone.localdate(at)).values_list("office", flat=True))
    for office_id, hours in office_hours().items():
        if office_id in ran:
            morning.earlier.append(hours)
        elif hours.digest_due(at):
            morning.offices.append(office_id)
            morning.mails |= _open_digests(office_id=office_id, at=at)
    return morning


def _open_digests(*, office_id: int | None, at: datetime) -> dict[int, int]:
    today = timezone.localdate(at)
    values: Params = {"at": at, "today": today, "office": office_id}
    with connection.cursor() as cursor:
        cursor.execute(RELEASE, values)
    values |= {"kind": "digest", "slot": today.isoformat(), "priority": 5}
    values |= {"channels": [Channel.DIGEST.value, Channel.WITHIN_HOUR.value]}
    made = _make(BUNDLES.replace("/*wanted*/", "true"), CARRY, values)
    return {person: mail for mail, person in made}


def close_morning(*, morning: Morning, at: datetime) -> None:
    """Mails with nothing to say go; then what became due after an office's mail of today."""
    with connection.cursor() as cursor:
        cursor.execute(EMPTY, {"mails": list(morning.mails.values())})
    today = timezone.localdate(at)
    DigestRun.objects.bulk_create(
        DigestRun(office_id=office, day=today, ran_at=at) for office in morning.offices
    )
    for hours in morning.earlier:
        if hours.is_open(at):
            _plan_late(hours=hours, at=at)


def _plan_late(*, hours: Hours, at: datetime) -> None:
    local = timezone.localtime(at)
    slot = f"{local:%Y-%m-%dT%H}.{local.minute // LATE_MINUTES}"
    values: Params = {"at": at, "today": local.date(), "office": hours.office_id}
    values |= {"kind": "late", "slot": slot, "priority": 4}
    values |= {"channels": [Channel.WITHIN_HOUR.value]}
    _make(BUNDLES.replace("/*wanted*/", WAITED_FOR), CARRY, values)
