"""Denunciations are read by who handles denunciations, not by who handles letters."""

from django.db import migrations

FORWARD = r"""
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

UPDATE tasks_task SET is_open = is_open WHERE access = 'restricted';
"""

BACK = r"""
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
"""


class Migration(migrations.Migration):
    dependencies = [("tasks", "0004_restricted_text_sql")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
