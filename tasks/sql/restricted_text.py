"""SQL that keeps the words of restricted tasks apart from their rows (decision 30).

The row of a restricted task says NEUTRAL in every column of COLUMNS. What they really say stands in
`tasks_restrictedwords`, which the second wall closes (`tasks.wall.sql`). Who writes, writes to the
row as ever: a trigger carries the words over, and back once the task is no longer restricted.
A column that is written with NEUTRAL itself keeps the words it has, so that somebody who could not
read them cannot wipe them out.
"""

TABLE = "tasks_restrictedwords"
NEUTRAL = "Nhiệm vụ hạn chế (nội dung dành cho người được giao)"
COLUMNS = (
    "title",
    "description",
    "lead_reason",
    "lead_explained",
    "document_abstract",
    "deadline_text",
)


def told(row: str, column: str) -> str:
    """An expression for what that column really says; `row`: how the statement calls the task."""
    kept = f"(SELECT w.{column} FROM {TABLE} w WHERE w.task_id = {row}.id)"  # noqa: S608 - ours
    return (
        f"CASE WHEN {row}.access = 'restricted' THEN coalesce({kept}, {row}.{column})"
        f" ELSE {row}.{column} END"
    )


def told_beside(row: str) -> str:
    """The same of all columns, as JSON to be laid over that of the row."""
    held = ", ".join(f"'{column}', w.{column}" for column in COLUMNS)
    return (
        f"coalesce((SELECT jsonb_build_object({held}) FROM {TABLE} w "  # noqa: S608 - ours
        f"WHERE w.task_id = {row}.id AND {row}.access = 'restricted'), '{{}}')"
    )


def _each(line: str, sep: str = "\n  ") -> str:
    return sep.join(line.replace("{c}", c).replace("{neutral}", NEUTRAL) for c in COLUMNS)


MOVES = f"""
CREATE FUNCTION tasks_words_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept {TABLE};
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.access = 'restricted' THEN
    SELECT * INTO kept FROM {TABLE} WHERE task_id = NEW.id;
  END IF;
  {_each("IF NEW.{c} <> '{neutral}' THEN kept.{c} := NEW.{c}; END IF;")}
  IF NEW.access = 'restricted' THEN
    INSERT INTO {TABLE} (task_id, {", ".join(COLUMNS)})
      VALUES (NEW.id, {_each("coalesce(kept.{c}, NEW.{c})", ", ")})
      ON CONFLICT (task_id) DO UPDATE SET {_each("{c} = excluded.{c}", ", ")};
    {_each("NEW.{c} := '{neutral}';")}
  ELSE
    {_each("NEW.{c} := coalesce(kept.{c}, NEW.{c});")}
    DELETE FROM {TABLE} WHERE task_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tasks_words_apart BEFORE INSERT ON tasks_task
  FOR EACH ROW WHEN (NEW.access = 'restricted') EXECUTE FUNCTION tasks_words_apart();
CREATE TRIGGER tasks_words_again BEFORE UPDATE OF access, {", ".join(COLUMNS)} ON tasks_task
  FOR EACH ROW WHEN (OLD.access = 'restricted' OR NEW.access = 'restricted')
  EXECUTE FUNCTION tasks_words_apart();
CREATE TRIGGER search_update AFTER UPDATE ON {TABLE} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tasks_search_again('c.task_id', '');
"""  # noqa: S608 - names of our own tables

# Of rows that are there already: written once, they go through the trigger.
FILL = "UPDATE tasks_task SET title = title WHERE access = 'restricted';"
# Of rows that were loaded past the triggers.
FILL_PAST_TRIGGERS = f"""
  INSERT INTO {TABLE} (task_id, {", ".join(COLUMNS)})
    SELECT id, {", ".join(COLUMNS)} FROM tasks_task
    WHERE access = 'restricted' AND title <> '{NEUTRAL}';
  UPDATE tasks_task SET {_each("{c} = '{neutral}'", ", ")} WHERE access = 'restricted';
"""  # noqa: S608 - names of our own tables
BACK = f"""
DROP FUNCTION tasks_words_apart() CASCADE;
DROP TRIGGER search_update ON {TABLE};
UPDATE tasks_task t SET {_each("{c} = w.{c}", ", ")} FROM {TABLE} w WHERE w.task_id = t.id;
"""  # noqa: S608 - names of our own tables
