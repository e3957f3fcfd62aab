"""SQL that keeps closed dates and their figures by day, in the transaction of each verb.

`reviews_recount(part)` writes anew what one part has closed, and adds the difference to the
day figures. Triggers call it wherever a closed date, its task or its part changes, so that no
verb, bulk door or repair can pass by. The columns of FACTS stand in the order of the table.
"""

from django.conf import settings

COLUMNS = "kind, day, office_id, area_id, role, audience, outcome, n"
KEY = "kind, day, office_id, area_id, role, audience, outcome"

# What counts as closed, and how (PRACTICE tables 3, 4 and 10): without internal dates, reviews
# of ongoing work, parts for information and cancelled tasks. Days with the other side are left
# out; no answer counts against the office asked; withdrawn counts for nobody.
_FACTS = """
SELECT c.deadline_id, c.role, c.audience, c.outcome,
  least(c.start_on, c.due_on, c.end_on) AS start_on, c.due_on, c.end_on, c.recorded_on,
  row_number() OVER (
    PARTITION BY c.part_id ORDER BY c.outcome = 'withdrawn', c.end_on DESC, c.deadline_id DESC
  ) = 1 AND NOT EXISTS (
    SELECT 1 FROM tasks_deadline o WHERE o.part_id = c.part_id AND o.state <> 'closed'
      AND o.due_on IS NOT NULL AND NOT o.is_internal AND NOT o.is_review
  ) AS closes_part, c.area_id, c.office_id, c.part_id, c.task_id
FROM (
  SELECT d.id AS deadline_id, d.part_id, d.task_id, d.office_id, t.area_id, p.role::varchar,
    CASE WHEN t.access = 'open' THEN tasks_key(1, 0)
      WHEN t.access = 'restricted' OR p.narrowed THEN tasks_key(3, d.office_id)
      ELSE tasks_key(2, d.office_id) END AS audience,
    (CASE WHEN d.outcome = 'met' AND d.met_on - d.due_on <= d.away_days THEN 'on_time'
      WHEN d.outcome = 'met' THEN 'late'
      WHEN d.outcome = 'ended' AND p.role = 'coordinate' THEN 'no_answer'
      WHEN d.outcome = 'ended' THEN 'ended'
      WHEN t.state = 'stopped' AND p.state <> 'withdrawn' THEN 'stopped'
      ELSE 'withdrawn' END)::varchar AS outcome,
    coalesce(d.starts_on, (t.created_at AT TIME ZONE '{zone}')::date) AS start_on, d.due_on,
    coalesce(d.met_on, (d.recorded_at AT TIME ZONE '{zone}')::date, d.due_on) AS end_on,
    coalesce((d.recorded_at AT TIME ZONE '{zone}')::date, d.met_on, d.due_on) AS recorded_on
  FROM tasks_deadline d
  JOIN tasks_part p ON p.id = d.part_id
  JOIN tasks_task t ON t.id = d.task_id
  WHERE d.state = 'closed' AND d.due_on IS NOT NULL AND NOT d.is_internal AND NOT d.is_review
    AND d.outcome <> 'superseded' AND p.role <> 'informed'
    AND t.state NOT IN ('draft', 'to_release', 'cancelled') {only}
) c
"""

# A row of closed dates as the day figures it makes.
SPREAD = """
  CROSS JOIN LATERAL (VALUES ('date'::varchar, x.due_on), ('start', x.start_on), ('due', x.due_on),
    ('end', x.end_on), ('last', greatest(x.due_on, x.end_on))) k(kind, day)
WHERE x.outcome <> 'withdrawn' AND (k.kind = 'date' OR x.closes_part)
GROUP BY k.kind, k.day, x.office_id, x.area_id, x.role, x.audience, x.outcome
"""


def facts(only: str = "") -> str:
    return _FACTS.format(zone=settings.TIME_ZONE, only=only)


def recount_function() -> str:
    return f"""
CREATE OR REPLACE FUNCTION reviews_recount(which bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  old reviews_closeddate[];
  fresh reviews_closeddate[];
BEGIN
  SELECT array_agg(s ORDER BY s.deadline_id) INTO old
    FROM reviews_closeddate s WHERE s.part_id = which;
  SELECT array_agg(f::reviews_closeddate ORDER BY f.deadline_id) INTO fresh
    FROM ({facts("AND d.part_id = which")}) f;
  IF old IS NOT DISTINCT FROM fresh THEN RETURN; END IF;
  DELETE FROM reviews_closeddate WHERE part_id = which;
  INSERT INTO reviews_closeddate SELECT * FROM unnest(fresh);
  INSERT INTO reviews_dayfigure ({COLUMNS})
    SELECT k.kind, k.day, x.office_id, x.area_id, x.role, x.audience, x.outcome, sum(x.sign)
    FROM (SELECT o.*, -1 AS sign FROM unnest(old) o
          UNION ALL SELECT f.*, 1 FROM unnest(fresh) f) x
    {SPREAD} HAVING sum(x.sign) <> 0;
END $$;
"""  # noqa: S608 - put together from the constants of this file


# A part may go in one statement with its dates: what it closed is then taken back. A part that had
# finished and owes another date begins anew (`reviews_date_owed`).
TRIGGERS = """
CREATE OR REPLACE FUNCTION reviews_date_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reviews_recount(CASE WHEN TG_OP = 'DELETE' THEN OLD.part_id ELSE NEW.part_id END);
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_date_new AFTER INSERT ON tasks_deadline FOR EACH ROW
  WHEN (NEW.state = 'closed') EXECUTE FUNCTION reviews_date_changed();
CREATE TRIGGER reviews_date_changed AFTER UPDATE ON tasks_deadline FOR EACH ROW
  WHEN (OLD.state = 'closed' OR NEW.state = 'closed') EXECUTE FUNCTION reviews_date_changed();
CREATE OR REPLACE FUNCTION reviews_date_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reviews_closeddate WHERE part_id = NEW.part_id AND closes_part) THEN
    PERFORM reviews_recount(NEW.part_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_date_owed AFTER INSERT OR UPDATE OF due_on ON tasks_deadline FOR EACH ROW
  WHEN (NEW.state <> 'closed' AND NEW.due_on IS NOT NULL)
  EXECUTE FUNCTION reviews_date_owed();
CREATE TRIGGER reviews_date_gone AFTER DELETE ON tasks_deadline FOR EACH ROW
  EXECUTE FUNCTION reviews_date_changed();

CREATE OR REPLACE FUNCTION reviews_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reviews_recount(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_part_changed AFTER UPDATE OF role, narrowed, state ON tasks_part
  FOR EACH ROW WHEN (OLD.role <> NEW.role OR OLD.narrowed <> NEW.narrowed
    OR (OLD.state <> NEW.state AND 'withdrawn' IN (OLD.state, NEW.state)))
  EXECUTE FUNCTION reviews_part_changed();

CREATE OR REPLACE FUNCTION reviews_task_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reviews_recount(id) FROM tasks_part WHERE task_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_task_changed AFTER UPDATE OF access, area_id, state ON tasks_task
  FOR EACH ROW WHEN (OLD.access <> NEW.access OR OLD.area_id <> NEW.area_id
    OR (OLD.state <> NEW.state AND (NEW.state IN ('stopped', 'cancelled', 'draft', 'to_release')
      OR OLD.state IN ('stopped', 'cancelled', 'draft', 'to_release'))))
  EXECUTE FUNCTION reviews_task_changed();
"""

BACK = """
DROP FUNCTION reviews_date_changed() CASCADE;
DROP FUNCTION reviews_date_owed() CASCADE;
DROP FUNCTION reviews_part_changed() CASCADE;
DROP FUNCTION reviews_task_changed() CASCADE;
DROP FUNCTION reviews_recount(bigint);
"""

REFILL = f"""
DELETE FROM reviews_dayfigure;
DELETE FROM reviews_closeddate;
INSERT INTO reviews_closeddate {facts()};
INSERT INTO reviews_dayfigure ({COLUMNS})
  SELECT k.kind, k.day, x.office_id, x.area_id, x.role, x.audience, x.outcome, count(*)
  FROM reviews_closeddate x {SPREAD};
"""  # noqa: S608 - put together from the constants of this file

FOLD = f"""
WITH many AS (
  SELECT {KEY} FROM reviews_dayfigure GROUP BY {KEY} HAVING count(*) > 1
), gone AS (
  DELETE FROM reviews_dayfigure f USING many m
  WHERE ({", ".join("f." + c for c in KEY.split(", "))})
      = ({", ".join("m." + c for c in KEY.split(", "))})
  RETURNING f.*
)
INSERT INTO reviews_dayfigure ({COLUMNS})
  SELECT {KEY}, sum(n) FROM gone GROUP BY {KEY} HAVING sum(n) <> 0;
"""  # noqa: S608 - put together from the constants of this file
