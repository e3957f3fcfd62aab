"""Trips and courses beside the tasks of the measurement: one of each a task, over when it is done.

`fill(connection)` after `filling.fill` has made the table `plan` on the same connection. Learners
are entered for what is open and for one in twenty of what is over.
"""

from collections.abc import Callable

import psycopg

from tests.bench.loading import load, restart_numbers

LEADERS = """
CREATE TEMP TABLE trip_leader AS
SELECT row_number() OVER (ORDER BY precedence, id) - 1 AS no, id, count(*) OVER () AS whole
FROM coordination_leader WHERE same_as_id IS NULL;
CREATE TEMP VIEW journey AS
SELECT p.id, p.k, p.live, p.lead, day, p.title,
  CASE WHEN NOT p.live THEN 'over' WHEN day < p.today THEN 'back' ELSE 'ahead' END AS stage
FROM pg_temp.plan p
CROSS JOIN LATERAL (SELECT CASE WHEN p.live THEN p.due ELSE p.created::date + 10 END AS day) d;
"""
TRIP = """
INSERT INTO trips_trip (task_id, kind, head_id, from_on, to_on, first_on, places, approved_on,
  returned_on, report_number, reported_on, state)
SELECT j.id, (ARRAY['local', 'outside', 'central', 'abroad', 'foreign'])[1 + (k % 5)::int], l.id,
  day, day + 1, day, 'Xã Suối Bưởi, xã Thượng Cọ',
  CASE WHEN stage <> 'ahead' OR k % 3 = 2 THEN day - 5 END,
  CASE WHEN stage <> 'ahead' THEN day + 1 END,
  CASE stage WHEN 'over' THEN (k % 900 + 1) || '/BC-VP' ELSE '' END,
  CASE stage WHEN 'over' THEN day + 4 END,
  CASE stage WHEN 'over' THEN 'closed' WHEN 'back' THEN 'ended'
    ELSE (ARRAY['planned', 'preparing', 'approved'])[1 + (k % 3)::int] END
FROM journey j LEFT JOIN trip_leader l ON l.no = k % l.whole ORDER BY j.id
"""
STOP = """
INSERT INTO trips_tripstop (trip_id, "on", half, start, "end", content, place, host_name)
SELECT task_id, from_on + no / 2, CASE no % 2 WHEN 0 THEN 'morning' ELSE 'afternoon' END,
  time '08:00' + no % 2 * interval '6 hours', time '10:00' + no % 2 * interval '6 hours',
  'Làm việc tại xã Suối Bưởi', 'xã Suối Bưởi', 'ông Phẩm'
FROM trips_trip, generate_series(0, 3) no ORDER BY task_id, no
"""
MEMBER = """
INSERT INTO tasks_participant (task_id, place, words, sort)
SELECT task_id, 'member', 'Giám đốc sở thứ ' || no, no
FROM trips_trip, generate_series(1, 5) no ORDER BY task_id, no
"""
ARRANGEMENT = """
INSERT INTO trips_arrangement (trip_id, kind, words, done)
SELECT task_id, 'car', 'Xe 16 chỗ', false FROM trips_trip ORDER BY task_id
"""
COURSE = """
INSERT INTO training_course (task_id, kind, opens_on, closes_on, place, report_number, reported_on,
  state)
SELECT id, (ARRAY['class', 'workshop', 'talk', 'visit'])[1 + (k % 4)::int], day, day + 1,
  'Phòng họp số 2', CASE stage WHEN 'over' THEN (k % 900 + 1) || '/BC-VP' ELSE '' END,
  CASE stage WHEN 'over' THEN day + 5 END,
  CASE stage WHEN 'over' THEN 'closed' WHEN 'back' THEN 'held'
    ELSE (ARRAY['proposed', 'enrolling', 'ready'])[1 + (k % 3)::int] END
FROM journey ORDER BY id
"""
QUOTA = """
INSERT INTO training_quota (course_id, office_id, seats, sent_on)
SELECT c.task_id, o.id, 6, CASE WHEN c.state IN ('ready', 'held', 'closed') THEN c.opens_on - 7 END
FROM training_course c, offices_office o ORDER BY c.task_id, o.sort
"""
SESSION = """
INSERT INTO training_classsession (course_id, "on", half, start, periods, topic, lecturer)
SELECT task_id, opens_on + no / 2, CASE no % 2 WHEN 0 THEN 'morning' ELSE 'afternoon' END,
  time '08:00' + no % 2 * interval '6 hours', 4, 'Thể thức văn bản', 'Báo cáo viên'
FROM training_course, generate_series(0, 3) no ORDER BY task_id, no
"""
ENROLMENT = """
INSERT INTO training_enrolment (course_id, office_id, person_id, state, grade)
SELECT c.task_id, o.office, o.person, 'enrolled', CASE c.state WHEN 'closed' THEN 'completed'
  ELSE '' END
FROM training_course c JOIN journey j ON j.id = c.task_id
CROSS JOIN generate_series(0, 4) seat
JOIN pg_temp.officer o ON o.no = (c.task_id + seat) % 10
WHERE c.state <> 'proposed' AND (j.live OR j.k % 20 = 0) ORDER BY c.task_id, o.house, seat
"""
ATTENDANCE = """
INSERT INTO training_attendance (enrolment_id, session_id, presence)
SELECT e.id, s.id, CASE WHEN e.id % 9 = 0 THEN 'excused' ELSE 'present' END
FROM training_enrolment e JOIN training_course c ON c.task_id = e.course_id
JOIN training_classsession s ON s.course_id = c.task_id
WHERE c.state IN ('held', 'closed') ORDER BY e.id, s.id
"""
STEPS = (
    ("trips_trip", TRIP),
    ("trips_tripstop", STOP),
    ("tasks_participant", MEMBER),
    ("trips_arrangement", ARRANGEMENT),
    ("training_course", COURSE),
    ("training_quota", QUOTA),
    ("training_classsession", SESSION),
    ("training_enrolment", ENROLMENT),
    ("training_attendance", ATTENDANCE),
)
BY_TASK = ("trips_trip", "training_course")


def fill(
    connection: psycopg.Connection, *, tell: Callable[[str], None] = lambda _line: None
) -> None:
    """`connection`: the superuser's, autocommit, on which the table `plan` still stands."""
    connection.execute(LEADERS)
    load(connection, STEPS, tell=tell)
    for table, _statement in STEPS:
        if table not in BY_TASK:
            restart_numbers(connection, table, "id")
