"""The one statement that writes notices, whoever they come from.

It wraps a select of what is due: leaves out inactive people, finds active substitutes,
applies preferences, skips what was told before, and hands back what is new.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from notifications.registry import DueSelect, Values, at_once_keys, locked_keys
from offices.foundation.questions import rows

COLUMNS = (
    "person_id, kind, dedupe_key, task_id, deadline_id, part_id, due_on, step, facts, urgent,"
    " any_hour, statutory, channel, stands_in_for_id, created_at"
)

# What is known is looked up row by row: as a join it was planned by statistics of an empty
# table on the first morning, and took minutes.
# The substitute owes from the first day of the absence: a step that fell before stays with
# the absent person alone.
FRESH = """
WITH due AS MATERIALIZED (/*due*/),
away AS MATERIALIZED (
    SELECT DISTINCT ON (a.person_id) a.person_id, a.substitute_id, a.starts_on
    FROM offices_absence a
    JOIN offices_person s ON s.id = a.substitute_id AND s.is_active
    WHERE %(today)s BETWEEN a.starts_on AND a.ends_on AND NOT a.is_cancelled
      AND NOT EXISTS (SELECT 1 FROM offices_absence also WHERE also.person_id = a.substitute_id
                      AND NOT also.is_cancelled
                      AND %(today)s BETWEEN also.starts_on AND also.ends_on)
    ORDER BY a.person_id, a.starts_on DESC, a.id DESC
),
told AS (
    SELECT due.*, due.person_id AS to_id, NULL::bigint AS stead, away.person_id IS NOT NULL AS quiet
    FROM due
    LEFT JOIN away ON away.person_id = due.person_id AND due.rung_on >= away.starts_on
    UNION ALL
    SELECT due.*, away.substitute_id, due.person_id, false
    FROM due
    JOIN away ON away.person_id = due.person_id AND due.rung_on >= away.starts_on
),
fresh AS (
    SELECT DISTINCT ON (told.dedupe, told.to_id) told.*, p.username, h.office_id,
           told.dedupe || ':' || told.to_id AS dedupe_key
    FROM told
    JOIN offices_person p ON p.id = told.to_id AND p.is_active
    LEFT JOIN offices_post h ON h.id = p.home_post_id
    WHERE (SELECT known.id FROM notifications_notification known
           WHERE known.dedupe_key = told.dedupe || ':' || told.to_id LIMIT 1) IS NULL
    ORDER BY told.dedupe, told.to_id, told.quiet, told.stead NULLS FIRST, told.kind DESC
),
row AS (
    SELECT fresh.to_id AS person_id, fresh.kind, fresh.dedupe_key, fresh.task_id,
           fresh.deadline_id, fresh.part_id, fresh.due_on, fresh.step, fresh.urgent,
           fresh.any_hour, fresh.statutory, /*facts*/ AS facts,
           CASE
             WHEN fresh.quiet THEN 'bell'
             WHEN fresh.urgent OR pref.channel = 'at_once' THEN 'at_once'
             WHEN pref.channel = 'bell' AND NOT (fresh.statutory AND fresh.kind = ANY(%(locked)s))
               THEN 'bell'
             WHEN pref.channel IS NULL AND fresh.kind = ANY(%(at_once)s) THEN 'at_once'
             WHEN fresh.step <> '' AND fresh.due_on = %(today)s AND EXISTS (
               SELECT 1 FROM notifications_digestrun run WHERE run.day = %(today)s
               AND run.office_id IS NOT DISTINCT FROM fresh.office_id) THEN 'within_hour'
             ELSE 'digest'
           END AS channel,
           fresh.stead AS stands_in_for_id, %(at)s::timestamptz AS created_at
    FROM fresh
    LEFT JOIN notifications_preference pref
      ON pref.person_id = fresh.to_id AND pref.kind = fresh.kind
)
"""
TOLD = """
, ins AS (
    INSERT INTO notifications_notification (/*columns*/, dispatch_id)
    SELECT /*columns*/, CASE WHEN channel IN ('digest', 'within_hour') THEN mail.id END
    FROM row
    LEFT JOIN unnest(%(mail_people)s::bigint[], %(mails)s::bigint[]) AS mail(reader_id, id)
      ON mail.reader_id = row.person_id
    ON CONFLICT (dedupe_key) DO NOTHING
    RETURNING id, /*columns*/
)
""".replace("/*columns*/", COLUMNS)
READ = """
SELECT {source}.kind, p.username, coalesce({source}.facts->>'code', ''), {source}.due_on,
       {source}.step, {source}.channel, {id}, {source}.person_id, {source}.dedupe_key,
       {source}.any_hour
FROM {source} JOIN offices_person p ON p.id = {source}.person_id
ORDER BY {source}.due_on NULLS LAST, 3, 2, {source}.dedupe_key
"""
INSERT = FRESH + TOLD + READ.format(source="ins", id="ins.id")
PREVIEW = FRESH + READ.format(source="row", id="0")


@dataclass(frozen=True, slots=True)
class WrittenNotice:
    """One notice that was (or, in a dry run, would be) written."""

    kind: str
    person: str
    task: str
    due_on: date | None
    step: str
    channel: str
    id: int
    person_id: int
    dedupe_key: str
    any_hour: bool

    def as_json(self) -> dict[str, str | None]:
        """The six keys `manage.py tick` prints; the date as ISO 8601."""
        due_on = self.due_on.isoformat() if self.due_on else None
        told = {"kind": self.kind, "person": self.person, "task": self.task, "due_on": due_on}
        return {**told, "step": self.step, "channel": self.channel}


def insert_notices(
    *,
    select: DueSelect,
    at: datetime,
    dry_run: bool = False,
    mails: Mapping[int, int] | None = None,
) -> list[WrittenNotice]:
    """Write what the select finds and nobody has been told; one statement.

    `dry_run` runs the same statement without its INSERT. `mails`: {person id: id of the daily
    mail being made}; what waits for the daily mail is written straight into it.
    """
    today = timezone.localdate(at)
    ours: Values = {"at": at, "today": today, "at_once": at_once_keys(), "locked": locked_keys()}
    mails = mails or {}
    ours = {**ours, "mail_people": list(mails), "mails": list(mails.values())}
    frame = PREVIEW if dry_run else INSERT
    sql = frame.replace("/*due*/", select.sql).replace("/*facts*/", select.facts)
    asked = (sql, {**select.params, **ours})
    return [WrittenNotice(*found) for found in rows(asked, anew=not select.kept)]
