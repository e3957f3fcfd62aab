"""Petitions of voters and letters, one for each task of the plan; files are in files.py.

Open tasks have open dossiers and closed ones closed, so that the lists people work from hold the
same rows whatever the number of tasks. Who reads the task reads them.
"""

PETITION = """
INSERT INTO voters_voterpetition (task_id, stream, level, field, competent_id, old_place, "on",
  times_raised, state, session_name, reply_due_id, compiled_on, forwarded_on, replied_on,
  reply_class, roadmap_first_on, roadmap_on, done_on, told_on, times_carried, folded)
SELECT p.id, CASE WHEN pg_temp.pick(k, 51, 4) = 0 THEN 'qh' ELSE 'hdnd' END,
  (ARRAY['province', 'province', 'commune', 'central', 'elsewhere'])[1 + pg_temp.pick(k, 52, 5)],
  (ARRAY['policy', 'economy', 'society', 'law', 'other'])[1 + pg_temp.pick(k, 53, 5)],
  b.id, '', p.created::date, 1, s.state,
  'Kỳ họp thứ ' || 1 + p.k %% 20 || ', HĐND tỉnh', 3 * p.id - 1,
  p.created::date + 1, CASE WHEN s.state <> 'sorted' THEN p.created::date + 2 END,
  CASE WHEN s.state NOT IN ('sorted', 'forwarded') THEN least(p.due, p.today) END,
  CASE s.state WHEN 'closed_solved' THEN 'done' WHEN 'closed_explained' THEN 'explained'
    WHEN 'following' THEN 'roadmap' WHEN 'replied' THEN 'no_roadmap' ELSE '' END,
  CASE WHEN s.state = 'following' THEN p.due + 90 END,
  CASE WHEN s.state = 'following' THEN p.due + 90 END,
  CASE WHEN s.state = 'closed_solved' THEN least(p.met, p.today) END,
  CASE WHEN s.state LIKE 'closed%%' THEN least(p.met, p.today) END,
  CASE WHEN s.state = 'following' THEN 1 ELSE 0 END, lower(unaccent(p.title))
FROM plan p
CROSS JOIN LATERAL (SELECT CASE
  WHEN NOT live THEN (ARRAY['closed_solved', 'closed_explained'])[1 + pg_temp.pick(k, 54, 2)]
  ELSE (ARRAY['sorted', 'forwarded', 'forwarded', 'replied', 'following'])
    [1 + pg_temp.pick(k, 55, 5)] END AS state) s
JOIN pg_temp.bench_body b ON b.no = pg_temp.pick(p.k, 56, (SELECT count(*)::int FROM bench_body))
ORDER BY p.id
"""

MATTER = """
INSERT INTO citizens_matter (id, code) SELECT id, lpad(id::text, 10, '0') FROM plan ORDER BY id
"""

LETTER = """
INSERT INTO citizens_letter (task_id, office_id, book, year, number, received_on, kind, source,
  fit, signers, instance_number, matter_id, state, handled_on)
SELECT id, lead, 'office', extract(year FROM created)::int, id, created::date,
  CASE WHEN pg_temp.pick(k, 61, 3) = 0 THEN 'complaint' ELSE 'petition' END, 'post', true, 1, 1,
  id, s.state, CASE WHEN s.state NOT IN ('new', 'sorted') THEN created::date + 5 END
FROM plan
CROSS JOIN LATERAL (SELECT CASE WHEN NOT live THEN 'closed'
  ELSE (ARRAY['new', 'sorted', 'accepted', 'waiting'])[1 + pg_temp.pick(k, 62, 4)] END AS state) s
ORDER BY id
"""

BODIES = """
CREATE TEMP TABLE bench_body AS SELECT row_number() OVER (ORDER BY id) - 1 AS no, id
FROM coordination_body WHERE served_by_id IS NULL
"""
STEPS = (
    ("voters_voterpetition", PETITION),
    ("citizens_matter", MATTER),
    ("citizens_letter", LETTER),
)
