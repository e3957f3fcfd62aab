"""The words of each task, as `tasks_words` would give them but drawn for many rows at once.

Open tasks ask `tasks_words` itself; of the closed ones everything but title, number and people
is the same text, folded once.
"""

ENTRY = """
WITH person AS MATERIALIZED (
  SELECT x.person, x.office, tasks_bare(p.full_name, 'n' || x.office || 'z') AS own,
    tasks_bare(p.full_name, 'pz') AS maker
  FROM pg_temp.officer x JOIN offices_person p ON p.id = x.person),
said AS MATERIALIZED (
  SELECT o.id AS office, tasks_said(%(note)s, o.id) AS inside,
    setweight(tasks_exact(%(description)s) || tasks_said(concat_ws(' ', %(description)s::text,
      'Đề nghị có ý kiến bằng văn bản.'), NULL), 'B') || tasks_said(%(note)s, NULL) AS body,
    setweight(tasks_said((SELECT concat_ws(' ', said_by, words) FROM tasks_directive LIMIT 1),
      NULL), 'C') AS directive,
    setweight(tasks_bare('UBND tỉnh', ''), 'B') AS issuer
  FROM offices_office o)
INSERT INTO tasks_searchentry (task_id, audience, words)
SELECT p.id, t.audience, CASE WHEN p.live THEN tasks_words(p.id) ELSE
  setweight(tasks_said(t.code || ' ' || t.title, NULL)
    || tasks_exact(t.code || ' ' || t.title), 'A')
  || maker.maker || doer.own || second.own || coalesce(third.own, '') || said.body
  || tasks_numbers(p.number, '', true) || setweight(tasks_bare(p.number, ''), 'B')
  || CASE WHEN p.state = 'done' THEN said.issuer ELSE '' END
  || CASE WHEN p.k %% 4 = 0 THEN said.directive ELSE '' END
  || CASE WHEN p.k %% 20 = 0 THEN said.inside ELSE '' END END
FROM plan p
JOIN tasks_task t ON t.id = p.id
JOIN said ON said.office = p.lead
JOIN person maker ON maker.person = p.maker AND maker.office = p.lead
JOIN person doer ON doer.person = p.doer AND doer.office = p.lead
JOIN person second ON second.person = p.helper2 AND second.office = p.second
LEFT JOIN person third ON third.person = p.helper3 AND third.office = p.third AND p.three
ORDER BY p.id
"""
