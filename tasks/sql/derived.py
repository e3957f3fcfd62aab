"""SQL of the one trigger family that keeps a task's derived columns (DESIGN §3).

`tasks_derive` recomputes office_ids, audience, next_due_on and is_open before a task row is
written; changes of parts, helpers, grants and deadlines touch the task row, so the same
function runs. The reader kinds are those of `tasks.audience.Reader`.
"""

KEY = """
CREATE OR REPLACE FUNCTION tasks_key(kind int, id bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (kind::bigint << 32) | id $$;
"""

AUDIENCE = """
CREATE OR REPLACE FUNCTION tasks_audience(t tasks_task) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  people bigint[];
  rest bigint[];
  letters boolean;
  handlers int := 6;
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
    -- A row that is there already says neutral words only.
    IF letters AND lower(coalesce((SELECT w.title FROM tasks_restrictedwords w
        WHERE w.task_id = t.id), t.title)) LIKE 'xử lý đơn tố cáo%' THEN
      handlers := 10;
    END IF;
    SELECT array_agg(k) INTO rest FROM (
      SELECT tasks_key(3, office_id) AS k FROM tasks_part WHERE task_id = t.id
      UNION SELECT tasks_key(handlers, office_id) FROM tasks_part WHERE task_id = t.id AND letters
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
"""

REST = """
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
"""

DERIVE = KEY + AUDIENCE + REST

TOUCHED = (
    ("tasks_part", "tasks_touch"),
    ("tasks_deadline", "tasks_touch"),
    ("tasks_taskgrant", "tasks_touch_grant"),
    ("tasks_part_helpers", "tasks_touch_helper"),
)


def touch_triggers() -> str:
    """One statement trigger per table and kind of change."""
    return "\n".join(
        f"CREATE TRIGGER touch_{op.lower()} AFTER {op} ON {table} "
        f"REFERENCING {'OLD' if op == 'DELETE' else 'NEW'} TABLE AS changed "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}();"
        for table, function in TOUCHED
        for op in ("INSERT", "UPDATE", "DELETE")
    )


BACK = """
DROP FUNCTION tasks_derive() CASCADE;
DROP FUNCTION tasks_touch() CASCADE;
DROP FUNCTION tasks_touch_grant() CASCADE;
DROP FUNCTION tasks_touch_helper() CASCADE;
DROP FUNCTION tasks_deadline_owner() CASCADE;
DROP FUNCTION tasks_part_owner() CASCADE;
DROP FUNCTION tasks_audience(tasks_task);
DROP FUNCTION tasks_key(int, bigint);
"""
