"""Letters of citizens for the measurement: `fill` adds any number to a database that has tasks.

Each is a restricted task of area 5 with its lead part, its first clock, number in the book, matter,
sender, summary, and for what was handled a slip. `hire_desk` gives an officer the desk that reads
them. What triggers would derive is loaded too; tests/bench/test_data.py holds it to the product.
"""

import psycopg

from tasks.sql.restricted_text import COLUMNS, NEUTRAL
from tests.bench import rows_sql
from tests.bench.filling import OFFICERS
from tests.bench.loading import load_table, quiet, restart_numbers

OPEN = 2_000
READER = "vpub.21"

# Parameters: letters, open ones, the area. The open ones are the newest, as with tasks.
PLAN = """
CREATE TEMP TABLE letter_plan AS
WITH days AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today,
    (SELECT coalesce(max(id), 0) FROM tasks_task) AS base,
    (SELECT coalesce(max(id), 0) FROM tasks_part) AS parts,
    (SELECT coalesce(max(id), 0) FROM tasks_deadline) AS dues),
drawn AS (
  SELECT i, %(letters)s - i AS k, %(letters)s - i < %(open)s AS live, d.*,
    d.today - CASE WHEN %(letters)s - i < %(open)s THEN pg_temp.pick(%(letters)s - i, 1, 44)
      ELSE 45 + ((%(letters)s - i) * 1780::bigint / %(letters)s)::int END AS received
  FROM days d, generate_series(1, %(letters)s) i),
placed AS (
  SELECT *, pg_temp.pick(k, 2, 3) AS house, pg_temp.pick(k, 3, 2) = 0 AS complaint,
    pg_temp.pick(k, 4, 10) AS fate FROM drawn)
SELECT p.base + p.i AS id, p.parts + p.i AS part, p.dues + p.i AS due_row, p.i, p.k, p.live,
  p.received, p.today, o.office, o.person, p.complaint,
  extract(year FROM p.received)::int AS year,
  row_number() OVER (PARTITION BY o.office, extract(year FROM p.received) ORDER BY p.i) AS number,
  p.received + CASE WHEN p.complaint THEN 9 ELSE 14 END AS due,
  CASE WHEN p.live AND fate < 4 THEN 'new' WHEN p.live AND fate < 6 THEN 'sorted'
    WHEN p.live AND fate < 7 THEN 'proposed' WHEN p.live THEN 'waiting'
    WHEN fate < 2 THEN 'kept' ELSE 'closed' END AS state
FROM placed p JOIN pg_temp.officer o ON o.house = p.house AND o.no = pg_temp.pick(p.k, 5, 5)
ORDER BY p.i;
CREATE UNIQUE INDEX ON letter_plan (id);
ANALYZE letter_plan;
"""

TASK = """
INSERT INTO tasks_task (id, code, title, area_id, lead_office_id, assigned_by_office_id, basis,
  counts_from, access, state, created_by_id, created_at, done_on, closed_at, last_act, last_act_at,
  version, office_ids, audience, next_due_on, is_open, acted_at)
SELECT id, 'NV-' || year || '-B' || id,
  CASE WHEN complaint THEN 'Xử lý đơn khiếu nại' ELSE 'Xử lý đơn kiến nghị, phản ánh' END,
  (SELECT id FROM coordination_area WHERE code = 'reception'), office, office, 'letter', 'issued',
  'restricted', CASE WHEN live THEN 'open' ELSE 'done' END, person,
  received + interval '9 hours', CASE WHEN live THEN NULL ELSE due END,
  CASE WHEN live THEN NULL ELSE due + interval '9 hours' END, 'release',
  received + interval '9 hours', 2, ARRAY[office],
  ARRAY[tasks_key(5, person), tasks_key(3, office), tasks_key(6, office)],
  CASE WHEN state IN ('new', 'sorted', 'proposed') THEN due END, live,
  received + interval '9 hours'
FROM letter_plan ORDER BY letter_plan.id
"""
WORDS = f"""
INSERT INTO tasks_restrictedwords (task_id, {", ".join(COLUMNS)})
SELECT id, {", ".join(COLUMNS)} FROM tasks_task WHERE id IN (SELECT id FROM letter_plan);
UPDATE tasks_task SET {", ".join(f"{c} = '{NEUTRAL}'" for c in COLUMNS)}
WHERE id IN (SELECT id FROM letter_plan)
"""  # noqa: S608 - names of our own tables
PART = """
INSERT INTO tasks_part (id, task_id, office_id, role, co_lead, state, assignee_id, sent_at,
  received_at, received_by_id, assigned_at, closed_at, last_act, last_act_at, last_act_by_id,
  version)
SELECT part, id, office, 'lead', false, CASE WHEN live THEN 'assigned' ELSE 'closed' END, person,
  received + interval '9 hours', received + interval '9 hours', person,
  received + interval '9 hours', CASE WHEN live THEN NULL ELSE due + interval '9 hours' END,
  'assign',
  received + interval '9 hours', person, 2
FROM letter_plan ORDER BY letter_plan.id
"""
DEADLINE = """
INSERT INTO tasks_deadline (id, part_id, task_id, office_id, assignee_id, what, set_by, rule_id,
  kind, working, starts_on, first_due_on, due_on, state, outcome, counts_from, met_on, recorded_at,
  away_days, owed_since)
SELECT due_row, part, letter_plan.id, office, person, '', 'law', r.id, 'date', '[]', received,
  due, due,
  CASE WHEN state IN ('new', 'sorted', 'proposed') THEN 'running' ELSE 'closed' END,
  CASE WHEN state IN ('new', 'sorted', 'proposed') THEN '' ELSE 'met' END, 'issued',
  CASE WHEN state IN ('new', 'sorted', 'proposed') THEN NULL ELSE received + 5 END,
  CASE WHEN state NOT IN ('new', 'sorted', 'proposed') THEN received + interval '5 days' END,
  0, received + interval '9 hours'
FROM letter_plan
JOIN coordination_deadlinerule r
  ON r.code = CASE WHEN complaint THEN 'kn-thu-ly' ELSE 'don-xu-ly' END
ORDER BY due_row
"""
MATTER = """
INSERT INTO citizens_matter (code)
SELECT 'B' || lpad(id::text, 9, '0') FROM letter_plan ORDER BY letter_plan.id
"""
LETTER = """
INSERT INTO citizens_letter (task_id, office_id, book, year, number, received_on, kind, source, fit,
  signers, field, content, own_competence, instance_number, matter_id, state, outcome, handled_on,
  sent_to_id, result_on, erase_on)
SELECT l.id, office, 'place_3', l.year, l.number, received,
  CASE WHEN complaint THEN 'complaint' ELSE 'petition' END, 'post', true, 1,
  (ARRAY['land', 'benefits', 'officials', 'justice', 'other'])[1 + pg_temp.pick(k, 6, 5)],
  'e', complaint, 1, m.id, state,
  CASE state WHEN 'new' THEN '' WHEN 'kept' THEN 'keep' ELSE 'forward_report' END,
  CASE WHEN state IN ('new', 'sorted', 'proposed') THEN NULL ELSE received + 5 END,
  CASE WHEN state IN ('waiting', 'closed') THEN b.id END,
  CASE WHEN state = 'closed' THEN received + 30 END,
  CASE WHEN live THEN NULL ELSE received + 1800 END
FROM letter_plan l
JOIN citizens_matter m ON m.code = 'B' || lpad(l.id::text, 9, '0')
CROSS JOIN (SELECT id FROM coordination_body WHERE served_by_id IS NULL ORDER BY id LIMIT 1) b
ORDER BY l.id
"""
SENDER = """
INSERT INTO citizens_sender (task_id, name, address, representative, fingerprint)
SELECT id, 'Công dân mẫu ' || id, 'Khu ' || pg_temp.pick(k, 7, 30), false,
  encode(sha256(convert_to((id - pg_temp.pick(k, 8, 3))::text, 'UTF8')), 'hex')
FROM letter_plan ORDER BY letter_plan.id
"""
SUMMARY = """
INSERT INTO citizens_letterwords (task_id, summary)
SELECT id, 'Đề nghị xem xét việc bồi thường, hỗ trợ khi thu hồi đất số ' || pg_temp.pick(k, 9, 9999)
FROM letter_plan ORDER BY letter_plan.id
"""
SLIP = """
INSERT INTO citizens_letterpaper (task_id, kind, number, dated, signer)
SELECT id, 'slip', number || '/PC-BTCD', received + 5, 'office'
FROM letter_plan WHERE state IN ('waiting', 'closed') ORDER BY id
"""
ENTRY = """
INSERT INTO tasks_searchentry (task_id, audience, words)
SELECT t.id, t.audience, tasks_words(t.id) FROM tasks_task t
WHERE t.id IN (SELECT id FROM letter_plan) ORDER BY t.id
"""
STEPS = (
    ("tasks_task", TASK),
    ("tasks_restrictedwords", WORDS),
    ("tasks_part", PART),
    ("tasks_deadline", DEADLINE),
    ("citizens_matter", MATTER),
    ("citizens_letter", LETTER),
    ("citizens_sender", SENDER),
    ("citizens_letterwords", SUMMARY),
    ("citizens_letterpaper", SLIP),
    ("tasks_searchentry", ENTRY),
)
NUMBERED = ("tasks_task", "tasks_part", "tasks_deadline")


def fill(connection: psycopg.Connection, letters: int, *, open_letters: int = OPEN) -> None:
    """`connection`: the superuser's, autocommit, on a migrated database with people."""
    connection.execute("SET synchronous_commit = off")
    connection.execute("DROP TABLE IF EXISTS pg_temp.officer, pg_temp.letter_plan")
    connection.execute(OFFICERS)
    connection.execute(rows_sql.PICK.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    connection.execute(PLAN % {"letters": letters, "open": min(open_letters, letters // 2)})
    with quiet(connection):
        for table, statement in STEPS:
            load_table(connection, table, statement)
        connection.execute("SELECT tasks_wall_fill()")
    for table in NUMBERED:
        restart_numbers(connection, table, "id")
    connection.execute("VACUUM (ANALYZE, PARALLEL 0)")


def hire_desk(username: str = READER) -> None:
    """The officer takes letters of his office: what he opens is what is measured."""
    from offices.foundation.actor import Actor
    from offices.models import Person, Role
    from offices.services.posts import give_post

    person = Person.objects.select_related("home_post__office").get(username=username)
    office = person.home_post.office
    give_post(actor=Actor.system(), person=person, office=office, role=Role.RECEPTION_OFFICER)
