"""SQL of `Task.acted_at`: the latest act that every participant may know of.

The inside chain of an office (`tasks.labels.INSIDE_ACTS`) leaves no trace here: another office
would see in the order of its list that something moved. A test holds both lists to each other.
"""

ACTED = """
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

BACK = "DROP FUNCTION tasks_acted() CASCADE;"
