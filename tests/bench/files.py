"""Files under appraisal beside the tasks of the measurement: one a task, decided when that is done.

`fill(connection)` after `filling.fill` has made the table `plan` on the same connection. Of the
open files one in three waits for one of twenty meetings, and one in ten asks its members.
"""

from collections.abc import Callable

import psycopg

from tests.bench.loading import load, restart_numbers

BODIES = """
CREATE TEMP TABLE file_body AS
SELECT row_number() OVER (PARTITION BY served_by_id IS NULL ORDER BY id) - 1 AS no, id,
  served_by_id AS served FROM coordination_body WHERE kind <> 'party'
"""
STATES = """ARRAY['received', 'incomplete', 'examining', 'reported', 'revising', 'polling',
  'tabled', 'returned']"""
APPRAISAL = f"""
INSERT INTO documents_appraisal (task_id, form, submitter_id, receiving_body_id, is_legal_act,
  round, first_on, received_on, complete_on, destination_id, verdict, report_number, reported_on,
  decision, decided_on, tabled_on, away_since, days_away, state)
SELECT p.id, (ARRAY['appraisal', 'verification', 'committee', 'comment'])[1 + id_of % 4],
  (SELECT b.id FROM pg_temp.file_body b WHERE b.served IS NULL
    AND b.no = id_of % (SELECT count(*) FROM pg_temp.file_body x WHERE x.served IS NULL)),
  (SELECT b.id FROM pg_temp.file_body b WHERE b.served IS NOT NULL
    AND b.no = id_of % (SELECT count(*) FROM pg_temp.file_body x WHERE x.served IS NOT NULL)),
  id_of % 3 = 0, 1 + (id_of % 20 = 0)::int, day, day, CASE WHEN far > 1 THEN day + 1 END,
  CASE WHEN p.live AND id_of % 3 = 0 THEN m.id END,
  CASE WHEN far > 2 THEN (ARRAY['ready', 'after', 'not_yet'])[1 + id_of % 3] ELSE '' END,
  CASE WHEN far > 2 THEN (id_of % 900 + 1) || '/BC-VP' ELSE '' END,
  CASE WHEN far > 2 THEN day + 6 END, CASE WHEN NOT p.live THEN 'passed' ELSE '' END,
  CASE WHEN NOT p.live THEN greatest(p.met, day + 9) END, CASE WHEN far > 5 THEN day + 8 END,
  CASE WHEN state_now IN ('incomplete', 'revising', 'returned') THEN day + 2 END,
  CASE WHEN far > 3 THEN 3 ELSE 0 END, state_now
FROM pg_temp.plan p
CROSS JOIN LATERAL (SELECT (p.k % 1000003)::int AS id_of, p.created::date AS day) d
CROSS JOIN LATERAL (SELECT CASE WHEN p.live THEN ({STATES})[1 + id_of % 8]
  ELSE 'decided' END AS state_now) s
CROSS JOIN LATERAL (SELECT CASE WHEN NOT p.live THEN 8
  ELSE array_position({STATES}, state_now) - 1 END AS far) f
LEFT JOIN pg_temp.plan m ON m.live AND m.k = 20 * (id_of % 20)
ORDER BY p.id
"""  # noqa: S608 - states of our own
PAPER = """
INSERT INTO documents_filepaper (appraisal_id, title, required, state, received_on)
SELECT task_id, (ARRAY['Tờ trình', 'Dự thảo văn bản', 'Bản tổng hợp ý kiến', 'Tài liệu khác'])[no],
  no < 4, CASE WHEN no = 3 AND complete_on IS NULL THEN 'missing' ELSE 'received' END,
  CASE WHEN no = 3 AND complete_on IS NULL THEN NULL ELSE received_on END
FROM documents_appraisal, generate_series(1, 4) no ORDER BY task_id, no
"""
DRAFT = """
INSERT INTO documents_draft (appraisal_id, n, dated, changed, text)
SELECT task_id, no, received_on + no, 'Tiếp thu ý kiến thẩm tra', 'Điều 1. Phạm vi điều chỉnh'
FROM documents_appraisal, generate_series(1, 2) no ORDER BY task_id, no
"""
POINT = """
INSERT INTO documents_point (appraisal_id, source, clause, text, reply, reply_text)
SELECT task_id, 'Sở Tài chính', 'Điều ' || no, 'Đề nghị làm rõ nguồn kinh phí',
  CASE no WHEN 1 THEN 'taken' ELSE 'kept' END, CASE no WHEN 1 THEN '' ELSE 'Giữ nguyên' END
FROM documents_appraisal, generate_series(1, 3) no WHERE reported_on IS NOT NULL
ORDER BY task_id, no
"""
ROUND = """
INSERT INTO documents_opinionround (appraisal_id, n, sent_on, due_on, silence, state, line)
SELECT task_id, 1, received_on + 6, received_on + 11, 'none',
  CASE state WHEN 'polling' THEN 'open' ELSE 'compiled' END,
  CASE state WHEN 'polling' THEN '' ELSE 'answered' END
FROM documents_appraisal WHERE state = 'polling' OR (state = 'decided' AND task_id % 10 = 0)
ORDER BY task_id
"""
QUESTION = """
INSERT INTO documents_question (round_id, n, text)
SELECT id, 1, 'Đồng ý với nội dung tờ trình' FROM documents_opinionround ORDER BY id
"""
SLIP = """
INSERT INTO documents_slip (round_id, words, answered_on, entered_by_id)
SELECT r.id, 'Ủy viên ' || no, CASE WHEN no < 15 THEN r.sent_on + 2 END,
  CASE WHEN no < 15 THEN t.created_by_id END
FROM documents_opinionround r JOIN tasks_task t ON t.id = r.appraisal_id,
  generate_series(1, 21) no ORDER BY r.id, no
"""
ANSWER = """
INSERT INTO documents_slipanswer (slip_id, question_id, choice)
SELECT s.id, q.id, 'agreed' FROM documents_slip s JOIN documents_question q USING (round_id)
WHERE s.answered_on IS NOT NULL ORDER BY s.id
"""
STEPS = (
    ("documents_appraisal", APPRAISAL),
    ("documents_filepaper", PAPER),
    ("documents_draft", DRAFT),
    ("documents_point", POINT),
    ("documents_opinionround", ROUND),
    ("documents_question", QUESTION),
    ("documents_slip", SLIP),
    ("documents_slipanswer", ANSWER),
)


def fill(
    connection: psycopg.Connection, *, tell: Callable[[str], None] = lambda _line: None
) -> None:
    """`connection`: the superuser's, autocommit, on which the table `plan` still stands."""
    connection.execute(BODIES)
    load(connection, STEPS, tell=tell)
    for table, _statement in STEPS[1:]:
        restart_numbers(connection, table, "id")
