"""SQL of the reminders: running dates that have a step today, and who is to be told.

Owner: the assignee; else the contact of the part's office; else holders of `assign_part`
there. Leaders: inside the debtor's own office only. Whoever may not read the case is not told
(the assignee always may). The dates' side uses the one index of running deadlines.
"""

DUE = """
WITH ladder AS (
    SELECT * FROM unnest(%(areas)s::bigint[], %(urgencies)s::text[], %(ladders)s::int[],
                         %(firsts)s::text[])
        AS l(area_id, urgency, ladder, first)
), rung AS (
    SELECT * FROM unnest(%(offices)s::bigint[], %(rung_ladders)s::int[], %(at_work)s::boolean[],
                         %(due)s::date[], %(steps)s::text[], %(rung_on)s::date[],
                         %(audience)s::text[])
        AS r(office_id, ladder, at_work, due_on, step, rung_on, audience)
), reader AS MATERIALIZED (
    SELECT person_id, array_agg(key) AS keys
    FROM unnest(%(readers)s::bigint[], %(keys)s::bigint[]) AS k(person_id, key) GROUP BY 1
), post AS MATERIALIZED (
    SELECT p.id, p.person_id, p.office_id, p.role, p.since, reader.keys,
           EXISTS (SELECT 1 FROM offices_rolegroup g
                   JOIN offices_officegrouppermission o
                     ON o.group_id = g.group_id AND o.content_object_id = p.office_id
                   JOIN auth_permission c ON c.id = o.permission_id AND c.codename = 'assign_part'
                   WHERE g.office_id = p.office_id AND g.role = p.role) AS may_assign,
           ARRAY(SELECT division_id FROM coordination_charge WHERE post_id = p.id) AS divisions,
           ARRAY(SELECT area_id FROM coordination_charge WHERE post_id = p.id) AS areas
    FROM offices_post p JOIN offices_person n ON n.id = p.person_id AND n.is_active
    JOIN reader ON reader.person_id = p.person_id
    WHERE p.since <= %(today)s AND (p.until IS NULL OR p.until > %(today)s)
), day AS (
    SELECT office_id, due_on, bool_or(at_work) AS at_work FROM rung GROUP BY 1, 2
), owed AS MATERIALIZED (
    SELECT d.id AS deadline_id, d.part_id, d.task_id, d.office_id, d.due_on, d.assignee_id,
           d.set_by = 'law' AS statutory, d.is_internal, d.is_internal OR d.is_review AS quiet,
           greatest((d.owed_since AT TIME ZONE %(zone)s)::date, d.reminders_from) AS begins,
           part.role, part.division_id, t.area_id, t.code, t.audience AS readers, t.urgency,
           t.urgency <> '' AS urgent, t.urgency IN ('very_urgent', 'flash') AS any_hour,
           t.leader_in_charge_id, t.lead_office_id
    FROM day
    JOIN tasks_deadline d
      ON d.state = 'running' AND d.due_on = day.due_on AND d.office_id = day.office_id
    JOIN tasks_task t ON t.id = d.task_id AND t.is_open
    JOIN tasks_part part ON part.id = d.part_id
    WHERE day.at_work OR t.urgency IN ('very_urgent', 'flash')
), live AS MATERIALIZED (
    SELECT owed.*, r.step, r.rung_on, r.audience, r.step = l.first AS is_first
    FROM owed
    JOIN ladder l ON l.area_id = owed.area_id AND l.urgency = owed.urgency
    JOIN rung r
      ON r.office_id = owed.office_id AND r.due_on = owed.due_on AND r.ladder = l.ladder
    WHERE r.rung_on >= coalesce(owed.begins, r.rung_on)
      AND (r.audience = 'owner' OR NOT owed.quiet)
      AND (r.step = 'T' OR NOT owed.is_internal)
      AND (r.audience <> 'contact' OR owed.role = 'coordinate')
), seat AS (
    SELECT live.*, post.person_id, post.since, CASE
             WHEN live.audience IN ('owner', 'contact') AND post.role = 'contact' THEN 1
             WHEN live.audience = 'owner' AND post.may_assign THEN 2
             WHEN live.audience = 'chief' AND post.role = 'chief' THEN 1
             WHEN live.audience = 'deputy' AND post.person_id = live.leader_in_charge_id
                  AND post.role IN ('chief', 'deputy_chief') THEN 1
             WHEN live.audience = 'deputy' AND post.role = 'deputy_chief' THEN
               CASE WHEN live.division_id = ANY(post.divisions) THEN 2
                    WHEN live.area_id = ANY(post.areas) THEN 3
                    ELSE 4 END
           END AS rank
    FROM live
    JOIN post ON post.office_id = live.office_id AND post.keys && live.readers
    WHERE live.audience <> 'owner' OR live.assignee_id IS NULL
), best AS (
    SELECT seat.*, min(rank) OVER (PARTITION BY deadline_id, audience) AS first
    FROM seat WHERE rank IS NOT NULL
), told AS (
    SELECT assignee_id AS person_id, 'assignee' AS stands_as, /*of the date*/
    FROM live WHERE audience = 'owner' AND assignee_id IS NOT NULL
    UNION ALL
    SELECT person_id,
           CASE audience WHEN 'owner' THEN 'desk' WHEN 'contact' THEN 'contact' ELSE 'leader' END,
           /*of the date*/
    FROM best WHERE rank = first AND since <= rung_on
)
SELECT person_id,
       CASE WHEN stands_as = 'leader' THEN 'escalation'
            WHEN stands_as = 'contact' OR role = 'coordinate' AND is_first
              THEN 'coordination_reminder'
            ELSE 'reminder' END AS kind,
       'due:' || deadline_id || ':' || due_on || ':' || step AS dedupe,
       task_id, deadline_id, part_id, due_on, step, rung_on,
       urgent, any_hour, statutory, code, stands_as, is_internal, lead_office_id,
       office_id AS debtor_id
FROM told
""".replace(
    "/*of the date*/",
    "deadline_id, part_id, task_id, office_id, due_on, statutory, is_internal, role, code,"
    " urgent, any_hour, lead_office_id, step, rung_on, is_first",
)
# Names and open requests are gathered once, not asked for row by row.
DUE_FACTS = """jsonb_build_object(
    'code', fresh.code, 'as', fresh.stands_as, 'internal', fresh.is_internal,
    'lead', (SELECT jsonb_object_agg(id, short_name) FROM offices_office)
            -> fresh.lead_office_id::text,
    'office', (SELECT jsonb_object_agg(id, short_name) FROM offices_office)
              -> fresh.debtor_id::text,
    'asked', fresh.deadline_id IN (SELECT deadline_id FROM tasks_duechange
                                   WHERE decision = 'pending'))
"""

# A request nobody has received after one working day: its office's contact, else whoever
# assigns there, is told once per sending.
UNRECEIVED = """
WITH reader AS MATERIALIZED (
    SELECT person_id, array_agg(key) AS keys
    FROM unnest(%(readers)s::bigint[], %(keys)s::bigint[]) AS k(person_id, key) GROUP BY 1
), waiting AS (
    SELECT part.id AS part_id, part.task_id, part.office_id, part.sent_at, o.rung_on, t.code,
           t.urgency <> '' AS urgent, t.urgency IN ('very_urgent', 'flash') AS any_hour,
           t.audience AS readers, lead.short_name AS lead, debtor.short_name AS debtor
    FROM unnest(%(offices)s::bigint[], %(sent_before)s::timestamptz[], %(rung_on)s::date[],
                %(at_work)s::boolean[]) AS o(office_id, sent_before, rung_on, at_work)
    JOIN tasks_part part ON part.office_id = o.office_id AND part.state = 'sent'
         AND part.sent_at BETWEEN %(since)s AND o.sent_before
    JOIN tasks_task t ON t.id = part.task_id AND t.is_open
    JOIN offices_office lead ON lead.id = t.lead_office_id
    JOIN offices_office debtor ON debtor.id = part.office_id
    WHERE (o.at_work OR t.urgency IN ('very_urgent', 'flash'))
      AND NOT EXISTS (SELECT 1 FROM tasks_deadline d
                      WHERE d.part_id = part.id AND d.reminders_from > o.rung_on)
), seat AS (
    SELECT waiting.*, p.person_id, CASE WHEN p.role = 'contact' THEN 1 ELSE 2 END AS rank,
           min(CASE WHEN p.role = 'contact' THEN 1 ELSE 2 END) OVER (PARTITION BY part_id) AS first
    FROM waiting
    JOIN offices_post p ON p.office_id = waiting.office_id AND p.since <= %(today)s
         AND (p.until IS NULL OR p.until > %(today)s)
    JOIN offices_person n ON n.id = p.person_id AND n.is_active
    JOIN reader ON reader.person_id = p.person_id AND reader.keys && waiting.readers
    WHERE p.role = 'contact' OR EXISTS (
        SELECT 1 FROM offices_rolegroup g
        JOIN offices_officegrouppermission o
          ON o.group_id = g.group_id AND o.content_object_id = p.office_id
        JOIN auth_permission c ON c.id = o.permission_id AND c.codename = 'receive_part'
        WHERE g.office_id = p.office_id AND g.role = p.role)
)
SELECT person_id, 'not_received' AS kind,
       'unreceived:' || part_id || ':' || extract(epoch FROM sent_at)::bigint AS dedupe,
       task_id, NULL::bigint AS deadline_id, part_id, NULL::date AS due_on, 'S+1' AS step, rung_on,
       jsonb_build_object('code', code, 'lead', lead, 'office', debtor) AS facts,
       urgent, any_hour, false AS statutory
FROM seat WHERE rank = first
"""
