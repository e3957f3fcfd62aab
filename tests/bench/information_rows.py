"""Requests for information beside the tasks of the measurement: one a task, over when that is done.

The second office of the task asks its lead for three lines; of the open ones half are sent in
part, and of what was sent one line in fifty was put right. `fill` as in files.py.
"""

from collections.abc import Callable

import psycopg

from tests.bench.loading import load, restart_numbers

REQUEST = """
INSERT INTO information_informationrequest (task_id, asker_id, purpose, as_of_words, shapes,
  urgent, asked_on, provided_on, received_on, state)
SELECT id, second, 'Tổng hợp báo cáo tháng', 'hết tháng', ARRAY['copy'], k % 10 = 0, created::date,
  CASE WHEN state_now IN ('provided', 'received') THEN greatest(p.met, created::date) END,
  CASE WHEN state_now = 'received' THEN greatest(p.met, created::date) + 1 END, state_now
FROM pg_temp.plan p
CROSS JOIN LATERAL (SELECT CASE WHEN NOT live THEN 'received'
  ELSE (ARRAY['asked', 'asked', 'asked', 'provided', 'more'])[1 + (k % 5)::int] END AS state_now) s
ORDER BY id
"""
ITEM = """
INSERT INTO information_infoitem (request_id, n, text, answer, value, quality, as_of, source,
  sent_on)
SELECT p.id, no, (ARRAY['Số thu ngân sách nhà nước', 'Kết quả giải ngân vốn đầu tư công',
    'Số hộ nghèo, hộ cận nghèo', 'Danh mục nghị quyết còn hiệu lực', 'Tình hình nổi bật trong tuần',
    'Kết quả giải quyết hồ sơ'])[1 + ((p.id + 7 * no) % 6)::int] || ' ' || p.title,
  CASE WHEN sent THEN 'given' ELSE '' END,
  CASE WHEN sent THEN p.id % 9000 || ' tỷ đồng' ELSE '' END,
  CASE WHEN sent THEN (ARRAY['estimate', 'preliminary', 'official'])[1 + (p.id % 3)::int]
    ELSE '' END,
  CASE WHEN sent THEN p.created::date END, CASE WHEN sent THEN 'Sở Tài chính' ELSE '' END,
  CASE WHEN sent THEN greatest(least(p.met, p.today), p.created::date) END
FROM pg_temp.plan p
JOIN information_informationrequest r ON r.task_id = p.id
CROSS JOIN generate_series(1, 3) no
CROSS JOIN LATERAL (SELECT r.state <> 'asked' OR (p.k % 2 = 0 AND no < 3) AS sent) s
ORDER BY p.id, no
"""
CORRECTION = """
INSERT INTO information_correction (item_id, old_value, reason, corrected_on)
SELECT id, value || ' (cũ)', 'Nhầm số khi tổng hợp', sent_on
FROM information_infoitem WHERE value <> '' AND id % 50 = 0 ORDER BY id
"""
STEPS = (
    ("information_informationrequest", REQUEST),
    ("information_infoitem", ITEM),
    ("information_correction", CORRECTION),
)


def fill(
    connection: psycopg.Connection, *, tell: Callable[[str], None] = lambda _line: None
) -> None:
    load(connection, STEPS, tell=tell)
    for table, _statement in STEPS[1:]:
        restart_numbers(connection, table, "id")
