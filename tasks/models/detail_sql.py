"""All that the page of a task shows and its verbs ask about, as one JSON document.

Under each name stand its rows; whoever may not read the task gets no document.
"""

from tasks.sql.restricted_text import told, told_beside

WHOLE = f"""
WITH t AS (SELECT * FROM tasks_task WHERE id = %(task)s AND audience && %(keys)s::bigint[]),
p AS (SELECT q.* FROM tasks_part q WHERE q.task_id = (SELECT id FROM t)),
h AS (SELECT part_id, person_id FROM tasks_part_helpers WHERE part_id IN (SELECT id FROM p)),
d AS (SELECT x.* FROM tasks_deadline x WHERE x.task_id = (SELECT id FROM t)),
c AS (SELECT x.* FROM tasks_duechange x WHERE x.deadline_id IN (SELECT id FROM d)),
r AS (SELECT x.* FROM tasks_product x WHERE x.part_id IN (SELECT id FROM p)),
e AS (SELECT x.* FROM tasks_externalrequest x WHERE x.part_id IN (SELECT id FROM p)),
w AS (SELECT x.* FROM tasks_directive x WHERE x.task_id = (SELECT id FROM t)),
n AS (SELECT x.* FROM tasks_note x WHERE x.task_id = (SELECT id FROM t)
  AND (inside_office_id IS NULL OR inside_office_id = ANY(%(own)s::bigint[])
    OR asked_person_id = %(person)s)),
f AS (SELECT x.* FROM tasks_file x WHERE x.task_id = (SELECT id FROM t)
  AND (inside_office_id IS NULL OR inside_office_id = ANY(%(own)s::bigint[]))),
people AS (
  SELECT created_by_id AS id FROM t UNION SELECT leader_in_charge_id FROM t
  UNION SELECT assignee_id FROM p UNION SELECT received_by_id FROM p
  UNION SELECT person_id FROM h UNION SELECT asked_by_id FROM c UNION SELECT decided_by_id FROM c
  UNION SELECT entered_by_id FROM r UNION SELECT confirmed_by_id FROM r
  UNION SELECT entered_by_id FROM w UNION SELECT author_id FROM n
  UNION SELECT uploaded_by_id FROM f)
SELECT json_build_object(
  'task', json_build_array(to_jsonb(t) || {told_beside("t")}),
  'part', (SELECT json_agg(p) FROM p),
  'helper', (SELECT json_agg(h) FROM h),
  'deadline', (SELECT json_agg(d) FROM d),
  'change', (SELECT json_agg(c) FROM c),
  'product', (SELECT json_agg(r) FROM r),
  'letter', (SELECT json_agg(e) FROM e),
  'directive', (SELECT json_agg(w) FROM w),
  'note', (SELECT json_agg(n) FROM n),
  'file', (SELECT json_agg(f) FROM f),
  'paper', (SELECT json_agg(x) FROM tasks_file x WHERE id IN (SELECT file_id FROM r)),
  'person', (SELECT json_agg(x) FROM (
    SELECT id, username, full_name, sort_key, title, phone, is_active FROM offices_person
    WHERE id IN (SELECT id FROM people)) x),
  'office', (SELECT json_agg(x) FROM offices_office x),
  'division', (SELECT json_agg(x) FROM offices_division x
    WHERE id IN (SELECT division_id FROM p)),
  'area', (SELECT json_agg(x) FROM coordination_area x WHERE id = t.area_id),
  'rule', (SELECT json_agg(x) FROM coordination_deadlinerule x
    WHERE id IN (SELECT rule_id FROM d)),
  'kind', (SELECT json_agg(x) FROM coordination_documentkind x
    WHERE id IN (SELECT kind_id FROM r)),
  'body', (SELECT json_agg(x) FROM coordination_body x WHERE id IN (SELECT body_id FROM e)),
  'named', (SELECT json_agg(x) FROM (
    SELECT b.short_name, b.sort FROM tasks_task_external_bodies m
    JOIN coordination_body b ON b.id = m.body_id WHERE m.task_id = t.id) x),
  'reader', (SELECT json_agg(x) FROM (
    SELECT u.id, u.full_name, u.title, u.sort_key FROM tasks_taskgrant g
    JOIN offices_person u ON u.id = g.user_id WHERE g.content_object_id = t.id) x),
  'contact', (SELECT json_agg(x) FROM (
    SELECT s.office_id, u.full_name, u.title, u.phone FROM offices_post s
    JOIN offices_person u ON u.id = s.person_id AND u.is_active
    WHERE s.role = 'contact' AND s.since <= %(day)s AND (s.until IS NULL OR s.until > %(day)s)
      AND s.office_id IN (SELECT office_id FROM p)) x),
  'watch', (SELECT json_agg(x) FROM tasks_watch x
    WHERE task_id = t.id AND person_id = %(person)s),
  'kin', (SELECT json_agg(x) FROM (
    SELECT k.id, k.code, {told("k", "title")} AS title, k.state, k.parent_id, k.source_id
    FROM tasks_task k WHERE k.audience && %(keys)s::bigint[]
      AND (k.parent_id = t.id OR k.id = t.parent_id OR k.source_id = t.source_id)) x),
  'event', (SELECT json_agg(x) FROM (
    SELECT k.id, k.code, {told("k", "title")} AS title, k.state
    FROM tasks_task k WHERE k.audience && %(keys)s::bigint[]
      AND k.id IN (SELECT event_task_id FROM d)) x)
)::text FROM t
"""  # noqa: S608 - names of our own tables
