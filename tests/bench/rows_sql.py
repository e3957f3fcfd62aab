"""The rows of the measurement as SQL: everything is drawn from a task's distance to the newest.

So the open tasks, which are the newest, are the same whatever the number of tasks, and a larger
database holds more closed work. `plan` has one row per task; the other tables are read from it.
"""

from tests.bench.entries_sql import ENTRY

PICK = """
CREATE FUNCTION pg_temp.pick(k bigint, salt int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT ((hashint8extended(k, salt) & 2147483647) % n)::int $$;
"""

# Parameters: tasks, open tasks.
PLAN = """
CREATE TEMP TABLE plan AS
WITH days AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today),
drawn AS (
  SELECT i AS id, %(tasks)s - i AS k, %(tasks)s - i < %(open)s AS live, today,
    now() - CASE WHEN %(tasks)s - i < %(open)s
      THEN interval '60 days' * (%(tasks)s - i) / %(open)s
      ELSE interval '60 days' + interval '1766 days' * (%(tasks)s - i - %(open)s)
           / (%(tasks)s - %(open)s) END AS created
  FROM days, generate_series(1, %(tasks)s) i),
dated AS (
  SELECT *, CASE WHEN live THEN today + pg_temp.pick(k, 1, 80) - 8
                 ELSE created::date + 20 END AS due,
    pg_temp.pick(k, 2, 100) AS fate, pg_temp.pick(k, 3, 3) AS house,
    pg_temp.pick(k, 4, 2) = 0 AS three FROM drawn)
SELECT d.id, d.k, d.live, d.today, d.created, d.due, d.three,
  CASE WHEN live AND fate < 3 THEN 'to_release' WHEN live AND fate < 13 THEN 'submitted'
       WHEN live AND fate < 16 THEN 'paused' WHEN live THEN 'open'
       WHEN fate < 4 THEN 'ended' WHEN fate < 6 THEN 'stopped' ELSE 'done' END AS state,
  CASE WHEN pg_temp.pick(k, 31, 20) < 4 THEN 'open' WHEN pg_temp.pick(k, 31, 20) = 4
    THEN 'restricted' ELSE 'internal' END AS access,
  due - 2 + CASE WHEN pg_temp.pick(k, 5, 12) = 0 THEN 7 ELSE 0 END AS met,
  'NV-' || extract(year FROM created AT TIME ZONE 'Asia/Ho_Chi_Minh') || '-'
    || lpad(d.id::text, greatest(4, length(d.id::text)), '0') AS code,
  a.id AS area, t.text || ' ' || p.text AS title,
  lead.office AS lead, two.office AS second, three.office AS third,
  maker.person AS maker, maker.division AS made_in, doer.person AS doer, doer.division AS done_in,
  two.person AS helper2, two.division AS division2, three.person AS helper3,
  three.division AS division3, (d.id * 7 %% 9000 + 10)::text || '/UBND-KT' AS number
FROM dated d
JOIN pg_temp.bench_area a ON a.no = pg_temp.pick(d.k, 6, %(areas)s)
JOIN pg_temp.bench_title t ON t.no = pg_temp.pick(d.k, 7, %(titles)s)
JOIN pg_temp.bench_place p ON p.no = pg_temp.pick(d.k, 8, %(places)s)
JOIN pg_temp.officer maker ON maker.house = d.house AND maker.no = pg_temp.pick(d.k, 9, %(each)s)
JOIN pg_temp.officer doer ON doer.house = d.house AND doer.no = pg_temp.pick(d.k, 10, %(each)s)
JOIN pg_temp.officer lead ON lead.house = d.house AND lead.no = 0
JOIN pg_temp.officer two
  ON two.house = (d.house + 1) %% 3 AND two.no = pg_temp.pick(d.k, 11, %(each)s)
JOIN pg_temp.officer three
  ON three.house = (d.house + 2) %% 3 AND three.no = pg_temp.pick(d.k, 12, %(each)s)
ORDER BY d.id;
CREATE UNIQUE INDEX ON plan (id);
ANALYZE plan;
"""

PART = """
INSERT INTO tasks_part (id, task_id, office_id, role, co_lead, ask, state, narrowed, division_id,
  assignee_id, answer, sent_at, received_at, received_by_id, assigned_at, delivered_at,
  delivered_by_id, closed_at, hand_back_reason, hand_back_words, last_act, last_act_at,
  last_act_by_id, version)
SELECT 3 * p.id + no - 3, p.id, o.id, CASE no WHEN 1 THEN 'lead' ELSE 'coordinate' END, false,
  CASE no WHEN 1 THEN '' ELSE 'Đề nghị có ý kiến bằng văn bản.' END, s.state, o.narrow_internal,
  CASE WHEN s.state NOT IN ('unsent', 'sent', 'received') THEN w.division END,
  CASE WHEN s.state NOT IN ('unsent', 'sent', 'received') THEN w.person END,
  CASE WHEN s.state IN ('noted', 'delivered') THEN %(answer)s ELSE '' END,
  CASE WHEN s.state <> 'unsent' THEN created END,
  CASE WHEN s.state NOT IN ('unsent', 'sent') THEN created END,
  CASE WHEN s.state NOT IN ('unsent', 'sent') THEN w.person END,
  CASE WHEN s.state NOT IN ('unsent', 'sent', 'received') THEN created END,
  CASE WHEN s.state IN ('noted', 'delivered') THEN least(now(), due - interval '3 days') END,
  CASE WHEN s.state IN ('noted', 'delivered') THEN w.person END,
  CASE WHEN p.live THEN NULL ELSE met + interval '9 hours' END, '', '',
  CASE s.state WHEN 'closed' THEN 'close' WHEN 'noted' THEN 'note_result'
    WHEN 'delivered' THEN 'deliver' WHEN 'sent' THEN 'send' WHEN 'received' THEN 'receive'
    WHEN 'unsent' THEN '' ELSE 'assign' END,
  CASE WHEN s.state = 'unsent' THEN NULL WHEN p.live THEN created ELSE met + interval '9 hours' END,
  w.person, 3
FROM plan p
CROSS JOIN generate_series(1, 3) no
CROSS JOIN LATERAL (SELECT
  CASE no WHEN 1 THEN p.lead WHEN 2 THEN p.second ELSE p.third END AS office,
  CASE no WHEN 1 THEN p.doer WHEN 2 THEN p.helper2 ELSE p.helper3 END AS person,
  CASE no WHEN 1 THEN p.done_in WHEN 2 THEN p.division2 ELSE p.division3 END AS division,
  pg_temp.pick(p.k, 20 + no, 20) AS fate) w
CROSS JOIN LATERAL (SELECT CASE
  WHEN NOT p.live AND no = 1 THEN 'closed' WHEN NOT p.live THEN 'noted'
  WHEN no = 1 THEN 'assigned' WHEN p.state = 'to_release' THEN 'unsent'
  WHEN w.fate < 3 THEN 'sent' WHEN w.fate < 6 THEN 'received' WHEN w.fate < 15 THEN 'assigned'
  WHEN w.fate < 17 THEN 'delivered' ELSE 'noted' END AS state) s
JOIN offices_office o ON o.id = w.office
WHERE no < 3 OR p.three
ORDER BY p.id, no
"""

# Lead part; second part; third part, or the lead's own earlier date where there are two.
DEADLINE = """
INSERT INTO tasks_deadline (id, part_id, task_id, office_id, assignee_id, what, set_by, kind, raw,
  working, starts_on, first_due_on, due_on, state, outcome, counts_from, met_on, recorded_at,
  away_days, paused_on, paused_alone, is_internal, is_review, owed_since)
SELECT 3 * p.id + no - 3, q.id, p.id, q.office_id, q.assignee_id, '',
  CASE WHEN inside THEN 'own_office' WHEN no = 1 THEN 'leader' ELSE 'lead_office' END, 'date', '',
  '[]', NULL, d.due, d.due, s.state,
  CASE WHEN s.state <> 'closed' THEN '' WHEN no > 1 OR p.state = 'done' THEN 'met'
    WHEN p.state = 'stopped' THEN 'withdrawn' ELSE 'ended' END, 'issued',
  CASE WHEN s.state = 'closed' AND (no > 1 OR p.state = 'done') THEN least(s.met, p.today) END,
  CASE WHEN s.state = 'closed' THEN least(s.met, p.today) + interval '9 hours' END,
  0, CASE WHEN s.state = 'paused' THEN p.today - 1 END, false, inside, false, q.assigned_at
FROM plan p
CROSS JOIN generate_series(1, 3) no
CROSS JOIN LATERAL (SELECT no = 3 AND NOT p.three AS inside) i
JOIN tasks_part q ON q.id = 3 * p.id + CASE WHEN i.inside THEN 1 ELSE no END - 3
CROSS JOIN LATERAL (SELECT p.due - CASE WHEN i.inside THEN 3 WHEN no = 1 THEN 0 ELSE 5 END AS due) d
CROSS JOIN LATERAL (SELECT CASE WHEN NOT p.live THEN 'closed'
  WHEN q.state IN ('delivered', 'noted') THEN 'closed' WHEN p.state = 'to_release' THEN 'waiting'
  WHEN p.state = 'paused' THEN 'paused' ELSE 'running' END AS state,
  CASE no WHEN 1 THEN p.met ELSE d.due - 1 END AS met) s
ORDER BY p.id, no
"""

# Who may read, said once more in sets: the product's own function goes task by task.
READER = """
CREATE TEMP VIEW reader AS
SELECT id AS task_id, tasks_key(5, maker) AS key FROM plan
UNION ALL SELECT task_id, tasks_key(5, assignee_id) FROM tasks_part WHERE assignee_id IS NOT NULL
UNION ALL SELECT id, tasks_key(4, made_in) FROM plan
  WHERE state = 'to_release' AND access <> 'restricted'
UNION ALL SELECT id, tasks_key(3, lead) FROM plan WHERE state = 'to_release'
UNION ALL SELECT p.id, unnest(CASE
    WHEN p.access = 'restricted' THEN ARRAY[tasks_key(3, q.office_id)]
    WHEN q.narrowed THEN ARRAY[tasks_key(3, q.office_id), tasks_key(7, q.office_id)]
      || CASE WHEN q.division_id IS NULL THEN '{}' ELSE ARRAY[tasks_key(4, q.division_id)] END
      || CASE WHEN q.office_id = p.lead THEN ARRAY[tasks_key(4, p.made_in)] ELSE '{}' END
    ELSE ARRAY[tasks_key(2, q.office_id)] END)
  FROM plan p JOIN tasks_part q ON q.task_id = p.id WHERE p.state <> 'to_release'
UNION ALL SELECT id, tasks_key(1, 0) FROM plan WHERE access = 'open' AND state <> 'to_release'
"""

TASK = """
INSERT INTO tasks_task (id, code, title, description, area_id, lead_office_id,
  assigned_by_office_id, lead_reason, lead_explained, basis, document_number, document_date,
  document_abstract, deadline_text, counts_from, urgency, access, state, submitted_on,
  submitted_to, review_on, done_on, closed_at, end_reason, created_by_id, created_division_id,
  created_at, last_act, last_act_at, version, office_ids, audience,
  next_due_on, is_open, acted_at)
SELECT id, code, title, %(description)s, area, lead, lead, '', '', 'directive', number,
  created::date, '', '',
  'issued', CASE pg_temp.pick(k, 30, 12) WHEN 0 THEN 'urgent' WHEN 1 THEN 'very_urgent' ELSE '' END,
  access, state,
  CASE WHEN state = 'submitted' THEN today - 1 END,
  CASE WHEN state = 'submitted' THEN 'Thường trực Tỉnh ủy' ELSE '' END,
  CASE WHEN state = 'paused' THEN today + 20 END, CASE WHEN state = 'done' THEN met END,
  CASE WHEN live THEN NULL ELSE met + interval '9 hours' END,
  CASE WHEN state = 'ended' THEN 'no_document' ELSE '' END, maker, made_in, created,
  CASE state WHEN 'done' THEN 'complete' WHEN 'ended' THEN 'end_without_product' WHEN 'stopped'
    THEN 'stop' WHEN 'to_release' THEN 'ask_release' WHEN 'submitted' THEN 'submit_above'
    WHEN 'paused' THEN 'pause' ELSE 'release' END,
  CASE WHEN live THEN created ELSE met + interval '9 hours' END,
  CASE WHEN live THEN 2 ELSE 3 END,
  parts.offices, readers.keys, dates.next, state IN ('open', 'submitted', 'paused'),
  greatest(created, CASE WHEN live THEN created ELSE met + interval '9 hours' END, parts.acted)
FROM plan
JOIN (SELECT task_id, array_agg(office_id ORDER BY office_id) AS offices,
    max(last_act_at) FILTER (WHERE last_act <> 'assign') AS acted
  FROM tasks_part GROUP BY 1) parts ON parts.task_id = plan.id
JOIN (SELECT task_id, array_agg(DISTINCT key) AS keys FROM reader GROUP BY 1) readers
  ON readers.task_id = plan.id
LEFT JOIN (SELECT task_id, min(due_on) AS next FROM tasks_deadline
  WHERE state = 'running' AND NOT is_internal GROUP BY 1) dates ON dates.task_id = plan.id
ORDER BY id
"""

NOTE = """
INSERT INTO tasks_note (id, task_id, part_id, kind, office_id, inside_office_id, text, author_id,
  created_at)
SELECT row_number() OVER (ORDER BY p.id, no), p.id, NULL,
  CASE WHEN no %% 5 = 4 THEN 'internal' ELSE 'talk' END, p.lead,
  CASE WHEN no %% 5 = 4 THEN p.lead END, %(note)s, p.maker,
  p.created + interval '1 minute' * no
FROM plan p, generate_series(1, CASE WHEN p.k %% 20 = 0 THEN 10 ELSE 2 END) no
"""

PRODUCT = """
INSERT INTO tasks_product (id, part_id, issuer, number, dated, capacity, signer, abstract, link,
  entered_at, needs_confirmation, entered_by_id)
SELECT id, 3 * id - 2, 'UBND tỉnh', number, met, 'head', '', '', '', met + interval '9 hours',
  false, doer FROM plan WHERE state = 'done' ORDER BY id
"""

DIRECTIVE = """
INSERT INTO tasks_directive (id, task_id, office_id, said_by, said_on, way, words, to_whom,
  set_aside, entered_by_id, entered_at)
SELECT id, id, lead, 'Phó Chủ tịch UBND tỉnh', created::date, 'written_on',
  'Giao Văn phòng chủ trì, phối hợp các cơ quan liên quan tham mưu, báo cáo kết quả.', '', '',
  maker, created FROM plan WHERE k %% 4 = 0 ORDER BY id
"""

NOTICE = """
INSERT INTO notifications_notification (person_id, kind, dedupe_key, task_id, part_id, step, facts,
  urgent, any_hour, statutory, channel, created_at, read_at)
SELECT doer, 'assigned', 'bench:' || id, id, 3 * id - 2, '', '{}', false, false, false,
  'bell', created, CASE WHEN live AND pg_temp.pick(k, 40, 4) = 0 THEN NULL ELSE created END
FROM plan ORDER BY id
"""

COUNTERS = """
INSERT INTO tasks_codecounter (year, last)
SELECT extract(year FROM created AT TIME ZONE 'Asia/Ho_Chi_Minh')::int, max(id) FROM plan GROUP BY 1
ON CONFLICT (year) DO UPDATE SET last = excluded.last
"""

STEPS = (
    ("tasks_part", PART),
    ("tasks_deadline", DEADLINE),
    ("tasks_task", TASK),
    ("tasks_note", NOTE),
    ("tasks_product", PRODUCT),
    ("tasks_directive", DIRECTIVE),
    ("tasks_searchentry", ENTRY),
    ("notifications_notification", NOTICE),
    ("tasks_codecounter", COUNTERS),
)
