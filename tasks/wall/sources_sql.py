"""SQL that closes the words of documents from which a restricted task was taken (decision 24).

Such a document hangs on no task: its tasks hang on it, and whoever may not read one of them may not
open it. A session does not even see the row of a restricted task, so the question is asked by a
function of the owner's.
"""

from tasks.audience import ReaderKind
from tasks.wall.sql import KEYS

TABLE = "tasks_sourcepassage"
MINE = f"ARRAY[({int(ReaderKind.PERSON)}::bigint << 32) | s.entered_by_id]"

FUNCTION = f"""
CREATE OR REPLACE FUNCTION tasks_source_closed(source bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM tasks_task t
     WHERE t.source_id = source AND t.sealed IS NOT NULL AND NOT coalesce(t.sealed && {KEYS}, false)
  ) AND NOT EXISTS (
    SELECT FROM tasks_sourcedocument s WHERE s.id = source AND {MINE} && {KEYS}
  );
$$;
"""  # noqa: S608 - names of our own tables

OPEN = "NOT tasks_source_closed(source_id)"
POLICIES = [
    f"ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
    f"CREATE POLICY readers ON {TABLE} USING ({OPEN}) WITH CHECK (true)",
    f"CREATE POLICY keepers ON {TABLE} TO CURRENT_USER USING (true) WITH CHECK (true)",
]
IS_CLOSED = "SELECT relrowsecurity FROM pg_class WHERE oid = %s::regclass"
