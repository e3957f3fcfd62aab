"""SQL of the second wall: row-level security on whatever hangs on a restricted task.

Every walled table has a column `sealed`, unknown to Python: NULL for rows of other tasks, else the
keys of those who may read (`tasks.audience`), the key of jobs, and the key of a verb at work on
this one task. A session reads a sealed row when its own keys meet them; they stand in the setting
`app.reader_keys` (`offices.reader_keys`), and a session without the setting holds none.
"""

from tasks.sql.restricted_text import FILL_PAST_TRIGGERS
from tasks.wall.paths import Ways

SETTING = "app.reader_keys"
JOBS = 0  # the key that jobs and commands hold
AT_WORK = 9  # kind of the key a verb holds on the task it has locked

SEALED_OF = f"""
CREATE OR REPLACE FUNCTION tasks_sealed(t tasks_task) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN t.access = 'restricted'
    THEN t.audience || ARRAY[{JOBS}, ({AT_WORK}::bigint << 32) | t.id] END;
$$;
"""

# Named so that it runs after `tasks_derive`, which writes the audience.
TASK = """
CREATE OR REPLACE FUNCTION tasks_wall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sealed := tasks_sealed(NEW);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER tasks_wall BEFORE INSERT OR UPDATE ON tasks_task
  FOR EACH ROW EXECUTE FUNCTION tasks_wall();
"""


def sealed_by(ways: Ways, row: str) -> str:
    """SQL for what seals that row: the first of its ways that leads to a restricted task."""
    each = (
        f"(SELECT tasks_sealed(t) FROM tasks_task t "  # noqa: S608 - our own tables
        f"WHERE t.id = {way.task_of(row)} AND t.access = 'restricted')"
        for way in ways
    )
    return f"coalesce({', '.join(each)})"


def row_trigger(table: str, ways: Ways) -> str:
    """Seals each row of that table like its task."""
    columns = ", ".join(way.column for way in ways)
    return f"""
CREATE OR REPLACE FUNCTION wall_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sealed := {sealed_by(ways, "NEW")};
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER wall BEFORE INSERT OR UPDATE OF {columns}, sealed ON {table}
  FOR EACH ROW EXECUTE FUNCTION wall_{table}();
"""


def fill(table: str, ways: Ways) -> str:
    """Seals the rows that are there already."""
    sealed = sealed_by(ways, "r")
    return f"UPDATE {table} r SET sealed = {sealed} WHERE {sealed} IS NOT NULL"  # noqa: S608


def fill_function(tables: dict[str, Ways]) -> str:
    """`tasks_wall_fill()`: for rows that were loaded past the triggers."""
    lines = "\n".join(f"  {fill(table, ways)};" for table, ways in tables.items())
    return f"""
CREATE OR REPLACE FUNCTION tasks_wall_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
{FILL_PAST_TRIGGERS}
  UPDATE tasks_task t SET sealed = tasks_sealed(t) WHERE access = 'restricted';
{lines}
END $$;
"""  # noqa: S608 - names of our own tables


def again(tables: dict[str, Ways]) -> str:
    """Who may read has changed, or is known at last: the rows of the task are sealed anew.

    A task is inserted after its parts and dates (`tasks.services.logging_rows`).
    """
    lines = "\n".join(
        f"  UPDATE {table} SET sealed = NEW.sealed WHERE {way.rows_of('NEW.id')};"  # noqa: S608
        for table, ways in tables.items()
        for way in ways
    )
    return f"""
CREATE OR REPLACE FUNCTION tasks_wall_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
{lines}
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER tasks_wall_again AFTER UPDATE ON tasks_task
  FOR EACH ROW WHEN (OLD.sealed IS DISTINCT FROM NEW.sealed)
  EXECUTE FUNCTION tasks_wall_again();
CREATE OR REPLACE TRIGGER tasks_wall_first AFTER INSERT ON tasks_task
  FOR EACH ROW WHEN (NEW.sealed IS NOT NULL) EXECUTE FUNCTION tasks_wall_again();
"""


KEYS = f"NULLIF(current_setting('{SETTING}', true), '')::bigint[]"


def policies(table: str, *, fails_closed: str = "sealed IS NULL") -> list[str]:
    """Readers by their keys; the owner, whose triggers keep the rows, by his login."""
    readers = f"({fails_closed} OR sealed && {KEYS})"
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY readers ON {table} USING {readers} WITH CHECK (true)",
        f"CREATE POLICY keepers ON {table} TO CURRENT_USER USING (true) WITH CHECK (true)",
    ]
