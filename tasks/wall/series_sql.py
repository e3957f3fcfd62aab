"""SQL that closes restricted series, which hang on no task, and their histories (decision 24).

A series is restricted by its own access or by its area. Who reads it is `Series.visible_to`:
holders of read_restricted in its office, in an area that is always restricted those who handle
letters too, its maker, and the person it is for.
"""

from tasks.audience import ReaderKind
from tasks.wall.sql import JOBS

TABLES = ("tasks_series", "tasks_historicalseries")


def _key(kind: ReaderKind, number: str) -> str:
    return f"({int(kind)}::bigint << 32) | {number}"


FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION tasks_series_sealed(s tasks_series) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  closed boolean := (SELECT a.always_restricted FROM coordination_area a WHERE a.id = s.area_id);
BEGIN
  IF s.access <> 'restricted' AND NOT coalesce(closed, false) THEN RETURN NULL; END IF;
  RETURN ARRAY[{JOBS}, {_key(ReaderKind.TRUSTED, "s.office_id")},
               {_key(ReaderKind.PERSON, "s.created_by_id")}]
    || CASE WHEN closed THEN ARRAY[{_key(ReaderKind.LETTERS, "s.office_id")}] END
    || CASE WHEN s.assignee_id IS NOT NULL
         THEN ARRAY[{_key(ReaderKind.PERSON, "s.assignee_id")}] END;
END $$;

CREATE OR REPLACE FUNCTION wall_tasks_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sealed := tasks_series_sealed(NEW);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER wall BEFORE INSERT OR UPDATE ON tasks_series
  FOR EACH ROW EXECUTE FUNCTION wall_tasks_series();

CREATE OR REPLACE FUNCTION wall_tasks_historicalseries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sealed := (SELECT s.sealed FROM tasks_series s WHERE s.id = NEW.id);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER wall BEFORE INSERT OR UPDATE ON tasks_historicalseries
  FOR EACH ROW EXECUTE FUNCTION wall_tasks_historicalseries();

CREATE OR REPLACE FUNCTION tasks_series_wall_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_historicalseries SET sealed = NEW.sealed WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER tasks_series_wall_again AFTER UPDATE ON tasks_series
  FOR EACH ROW WHEN (OLD.sealed IS DISTINCT FROM NEW.sealed)
  EXECUTE FUNCTION tasks_series_wall_again();

CREATE OR REPLACE FUNCTION coordination_area_closes_series() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_series SET sealed = NULL WHERE area_id = NEW.id;  -- its trigger says what it is
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER closes_series AFTER UPDATE OF always_restricted ON coordination_area
  FOR EACH ROW EXECUTE FUNCTION coordination_area_closes_series();
"""  # noqa: S608 - names of our own tables

FILL = """
UPDATE tasks_series SET sealed = NULL;
UPDATE tasks_historicalseries SET sealed = NULL;
"""
