"""Each act that history records becomes an event (`exchange.outbox_sql`)."""

from django.db import migrations

FORWARD = r"""
CREATE OR REPLACE FUNCTION exchange_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_task bigint;
  of_part bigint;
  of_office bigint;
BEGIN
  IF NEW.last_act = '' OR NEW.history_type = '-'
     OR NOT EXISTS (SELECT FROM exchange_receiver WHERE is_active) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'tasks_historicaltask' THEN
    of_task := NEW.id;
  ELSE
    of_part := (to_jsonb(NEW) ->> 'id')::bigint;
    of_task := (to_jsonb(NEW) ->> 'task_id')::bigint;
    of_office := (to_jsonb(NEW) ->> 'office_id')::bigint;
  END IF;
  INSERT INTO exchange_event (task_id, part_id, office_id, act, state, at)
  VALUES (of_task, of_part, of_office, NEW.last_act, NEW.state, NEW.history_date);
  RETURN NULL;
END $$;

CREATE TRIGGER exchange_note AFTER INSERT ON tasks_historicaltask
  FOR EACH ROW EXECUTE FUNCTION exchange_note();
CREATE TRIGGER exchange_note AFTER INSERT ON tasks_historicalpart
  FOR EACH ROW EXECUTE FUNCTION exchange_note();
"""

BACK = r"""
DROP TRIGGER exchange_note ON tasks_historicaltask;
DROP TRIGGER exchange_note ON tasks_historicalpart;
DROP FUNCTION exchange_note();
"""


class Migration(migrations.Migration):
    dependencies = [("exchange", "0001_initial"), ("tasks", "0004_restricted_text_sql")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
