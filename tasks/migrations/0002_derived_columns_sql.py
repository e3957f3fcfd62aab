"""Derived columns of a task, kept by triggers (`tasks.sql.derived`, `tasks.sql.acted`)."""

from django.db import migrations

FORWARD = r"""
CREATE OR REPLACE FUNCTION tasks_key(kind int, id bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (kind::bigint << 32) | id $$;

CREATE OR REPLACE FUNCTION tasks_audience(t tasks_task) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  people bigint[];
  rest bigint[];
  letters boolean;
BEGIN
  SELECT array_agg(k) INTO people FROM (
    SELECT tasks_key(5, t.created_by_id) AS k
    UNION SELECT tasks_key(5, assignee_id) FROM tasks_part
          WHERE task_id = t.id AND assignee_id IS NOT NULL
    UNION SELECT tasks_key(5, h.person_id) FROM tasks_part_helpers h
          JOIN tasks_part q ON q.id = h.part_id WHERE q.task_id = t.id
    UNION SELECT tasks_key(8, user_id) FROM tasks_taskgrant WHERE content_object_id = t.id
  ) named;
  -- Nothing has left the office yet: also what was cancelled before it was sent.
  IF t.state IN ('draft', 'to_release') OR (t.state = 'cancelled' AND EXISTS (
      SELECT 1 FROM tasks_part WHERE task_id = t.id AND sent_at IS NULL)) THEN
    rest := '{}';
    IF t.access <> 'restricted' THEN
      rest := rest || CASE WHEN t.created_division_id IS NULL
        THEN tasks_key(2, t.assigned_by_office_id) ELSE tasks_key(4, t.created_division_id) END;
    END IF;
    IF t.state <> 'draft' THEN
      rest := rest || tasks_key(3, t.assigned_by_office_id);
    END IF;
    RETURN people || rest;
  END IF;
  IF t.access = 'restricted' THEN
    SELECT always_restricted INTO letters FROM coordination_area WHERE id = t.area_id;
    SELECT array_agg(k) INTO rest FROM (
      SELECT tasks_key(3, office_id) AS k FROM tasks_part WHERE task_id = t.id
      UNION SELECT tasks_key(6, office_id) FROM tasks_part WHERE task_id = t.id AND letters
    ) trusted;
    RETURN people || coalesce(rest, '{}');
  END IF;
  SELECT array_agg(k) INTO rest FROM (
    SELECT tasks_key(2, office_id) AS k FROM tasks_part WHERE task_id = t.id AND NOT narrowed
    UNION SELECT tasks_key(3, office_id) FROM tasks_part WHERE task_id = t.id AND narrowed
    UNION SELECT tasks_key(7, office_id) FROM tasks_part WHERE task_id = t.id AND narrowed
    UNION SELECT tasks_key(4, division_id) FROM tasks_part
          WHERE task_id = t.id AND narrowed AND division_id IS NOT NULL
    UNION SELECT tasks_key(4, t.created_division_id)
          WHERE t.created_division_id IS NOT NULL
            AND EXISTS (SELECT 1 FROM tasks_part WHERE task_id = t.id AND narrowed
                        AND office_id = t.assigned_by_office_id)
    UNION SELECT tasks_key(1, 0) WHERE t.access = 'open'
  ) readers;
  RETURN people || coalesce(rest, '{}');
END $$;

CREATE OR REPLACE FUNCTION tasks_derive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_open := NEW.state IN ('open', 'submitted', 'paused');
  NEW.audience := tasks_audience(NEW);
  SELECT coalesce(array_agg(office_id ORDER BY office_id), '{}') INTO NEW.office_ids
    FROM tasks_part WHERE task_id = NEW.id;
  SELECT min(due_on) INTO NEW.next_due_on FROM tasks_deadline
    WHERE task_id = NEW.id AND state = 'running' AND NOT is_internal AND NOT is_review;
  RETURN NEW;
END $$;

CREATE TRIGGER tasks_derive BEFORE INSERT OR UPDATE ON tasks_task
  FOR EACH ROW EXECUTE FUNCTION tasks_derive();

CREATE OR REPLACE FUNCTION tasks_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_task SET is_open = is_open WHERE id IN (SELECT task_id FROM changed);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tasks_touch_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_task SET is_open = is_open WHERE id IN (SELECT content_object_id FROM changed);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tasks_touch_helper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_task SET is_open = is_open WHERE id IN
    (SELECT p.task_id FROM changed c JOIN tasks_part p ON p.id = c.part_id);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tasks_deadline_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  p record;
BEGIN
  SELECT task_id, office_id, assignee_id, assigned_at INTO p FROM tasks_part WHERE id = NEW.part_id;
  NEW.task_id := p.task_id;
  NEW.office_id := p.office_id;
  IF TG_OP = 'UPDATE' AND OLD.assignee_id IS DISTINCT FROM p.assignee_id THEN
    NEW.owed_since := coalesce(p.assigned_at, now());
  END IF;
  NEW.assignee_id := p.assignee_id;
  RETURN NEW;
END $$;

CREATE TRIGGER tasks_deadline_owner BEFORE INSERT OR UPDATE ON tasks_deadline
  FOR EACH ROW EXECUTE FUNCTION tasks_deadline_owner();

CREATE OR REPLACE FUNCTION tasks_part_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_deadline SET assignee_id = NEW.assignee_id
    WHERE part_id = NEW.id AND state <> 'closed';
  RETURN NULL;
END $$;

CREATE TRIGGER tasks_part_owner AFTER UPDATE OF assignee_id ON tasks_part
  FOR EACH ROW WHEN (OLD.assignee_id IS DISTINCT FROM NEW.assignee_id)
  EXECUTE FUNCTION tasks_part_owner();
CREATE TRIGGER touch_insert AFTER INSERT ON tasks_part REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_update AFTER UPDATE ON tasks_part REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_delete AFTER DELETE ON tasks_part REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_insert AFTER INSERT ON tasks_deadline REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_update AFTER UPDATE ON tasks_deadline REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_delete AFTER DELETE ON tasks_deadline REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch();
CREATE TRIGGER touch_insert AFTER INSERT ON tasks_taskgrant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_grant();
CREATE TRIGGER touch_update AFTER UPDATE ON tasks_taskgrant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_grant();
CREATE TRIGGER touch_delete AFTER DELETE ON tasks_taskgrant REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_grant();
CREATE TRIGGER touch_insert AFTER INSERT ON tasks_part_helpers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_helper();
CREATE TRIGGER touch_update AFTER UPDATE ON tasks_part_helpers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_helper();
CREATE TRIGGER touch_delete AFTER DELETE ON tasks_part_helpers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tasks_touch_helper();
CREATE FUNCTION tasks_acted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.acted_at := greatest(NEW.created_at, NEW.last_act_at, (
    SELECT max(last_act_at) FROM tasks_part WHERE task_id = NEW.id
      AND last_act NOT IN ('assign', 'submit_inside', 'ask_rework', 'approve_inside')));
  RETURN NEW;
END $$;

CREATE TRIGGER tasks_acted BEFORE INSERT OR UPDATE ON tasks_task
  FOR EACH ROW EXECUTE FUNCTION tasks_acted();
"""

BACK = r"""
DROP FUNCTION tasks_acted() CASCADE;
DROP FUNCTION tasks_derive() CASCADE;
DROP FUNCTION tasks_touch() CASCADE;
DROP FUNCTION tasks_touch_grant() CASCADE;
DROP FUNCTION tasks_touch_helper() CASCADE;
DROP FUNCTION tasks_deadline_owner() CASCADE;
DROP FUNCTION tasks_part_owner() CASCADE;
DROP FUNCTION tasks_audience(tasks_task);
DROP FUNCTION tasks_key(int, bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("tasks", "0001_initial"), ("offices", "0002_audit_sql")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
