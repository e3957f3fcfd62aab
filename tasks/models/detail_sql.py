"""All that the page of a task shows and its verbs ask about, as one statement.

Each row is a kind and its columns as JSON; whoever may not read the task gets none.
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
SELECT 'task', (to_jsonb(t) || {told_beside("t")})::text FROM t
UNION ALL SELECT 'part', to_jsonb(p)::text FROM p
UNION ALL SELECT 'helper', to_jsonb(h)::text FROM h
UNION ALL SELECT 'deadline', to_jsonb(d)::text FROM d
UNION ALL SELECT 'change', to_jsonb(c)::text FROM c
UNION ALL SELECT 'product', to_jsonb(r)::text FROM r
UNION ALL SELECT 'letter', to_jsonb(e)::text FROM e
UNION ALL SELECT 'directive', to_jsonb(w)::text FROM w
UNION ALL SELECT 'note', to_jsonb(n)::text FROM n
UNION ALL SELECT 'file', to_jsonb(f)::text FROM f
UNION ALL SELECT 'paper', to_jsonb(x)::text FROM tasks_file x WHERE id IN (SELECT file_id FROM r)
UNION ALL SELECT 'person', to_jsonb(x)::text FROM (
  SELECT id, username, full_name, sort_key, title, phone, is_active FROM offices_person
  WHERE id IN (SELECT id FROM people)) x
UNION ALL SELECT 'office', to_jsonb(x)::text FROM offices_office x WHERE EXISTS (SELECT FROM t)
UNION ALL SELECT 'division', to_jsonb(x)::text FROM offices_division x
  WHERE id IN (SELECT division_id FROM p)
UNION ALL SELECT 'area', to_jsonb(x)::text FROM coordination_area x
  WHERE id = (SELECT area_id FROM t)
UNION ALL SELECT 'rule', to_jsonb(x)::text FROM coordination_deadlinerule x
  WHERE id IN (SELECT rule_id FROM d)
UNION ALL SELECT 'kind', to_jsonb(x)::text FROM coordination_documentkind x
  WHERE id IN (SELECT kind_id FROM r)
UNION ALL SELECT 'body', to_jsonb(x)::text FROM coordination_body x
  WHERE id IN (SELECT body_id FROM e)
UNION ALL SELECT 'named', to_jsonb(x)::text FROM (
  SELECT b.short_name, b.sort FROM tasks_task_external_bodies m
  JOIN coordination_body b ON b.id = m.body_id WHERE m.task_id = (SELECT id FROM t)) x
UNION ALL SELECT 'reader', to_jsonb(x)::text FROM (
  SELECT u.id, u.full_name, u.title, u.sort_key FROM tasks_taskgrant g
  JOIN offices_person u ON u.id = g.user_id
  WHERE g.content_object_id = (SELECT id FROM t)) x
UNION ALL SELECT 'contact', to_jsonb(x)::text FROM (
  SELECT s.office_id, u.full_name, u.title, u.phone FROM offices_post s
  JOIN offices_person u ON u.id = s.person_id AND u.is_active
  WHERE s.role = 'contact' AND s.since <= %(day)s AND (s.until IS NULL OR s.until > %(day)s)
    AND s.office_id IN (SELECT office_id FROM p)) x
UNION ALL SELECT 'watch', to_jsonb(x)::text FROM tasks_watch x
  WHERE task_id = (SELECT id FROM t) AND person_id = %(person)s
UNION ALL SELECT 'kin', to_jsonb(x)::text FROM (
  SELECT k.id, k.code, {told("k", "title")} AS title, k.state, k.parent_id, k.source_id
  FROM tasks_task k, t
  WHERE k.audience && %(keys)s::bigint[]
    AND (k.parent_id = t.id OR k.id = t.parent_id OR k.source_id = t.source_id)) x
UNION ALL SELECT 'event', to_jsonb(x)::text FROM (
  SELECT k.id, k.code, {told("k", "title")} AS title, k.state
  FROM tasks_task k WHERE k.audience && %(keys)s::bigint[]
    AND k.id IN (SELECT event_task_id FROM d)) x
"""  # noqa: S608 - names of our own tables
