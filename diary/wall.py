"""The second wall's rule for the diary; built after `migrate`, as the owner (decision 24).

An entry of a restricted event says when, who and which room, as its hours are taken for everybody.
Its other words stand in `diary_restrictedslotwords`, read by the case's readers, its maker, and
those who attend or serve; a row there that nobody has sealed is for nobody.
"""

from typing import Any

from diary.models.apart import APART
from tasks.audience import ReaderKind
from tasks.wall.build import add_columns, close, triggers_act_as_owner

TABLE = "diary_restrictedslotwords"
PERSON = f"({int(ReaderKind.PERSON)}::bigint << 32)"


def _each(line: str, sep: str = "\n  ") -> str:
    return sep.join(line.replace("{c}", column) for column in APART)


# A column written empty keeps the words it has: who cannot read them cannot wipe them out.
MOVES = f"""
CREATE OR REPLACE FUNCTION diary_words_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept {TABLE};
  closed boolean := EXISTS (
    SELECT FROM tasks_task t WHERE t.id = NEW.task_id AND t.access = 'restricted');
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT * INTO kept FROM {TABLE} WHERE slot_id = NEW.id;
  END IF;
  IF kept.slot_id IS NULL AND NOT closed THEN RETURN NEW; END IF;
  {_each("IF NEW.{c} <> '' THEN kept.{c} := NEW.{c}; END IF;")}
  IF closed THEN
    INSERT INTO {TABLE} (slot_id, {", ".join(APART)})
      VALUES (NEW.id, {_each("coalesce(kept.{c}, '')", ", ")})
      ON CONFLICT (slot_id) DO UPDATE SET {_each("{c} = excluded.{c}", ", ")};
    {_each("NEW.{c} := '';")}
    NEW.hidden := true;
  ELSE
    {_each("NEW.{c} := coalesce(kept.{c}, '');")}
    DELETE FROM {TABLE} WHERE slot_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER words_apart BEFORE INSERT OR UPDATE ON diary_slot
  FOR EACH ROW EXECUTE FUNCTION diary_words_apart();
"""  # noqa: S608 - names of our own tables

SEALS = f"""
CREATE OR REPLACE FUNCTION wall_{TABLE}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sealed := (SELECT tasks_sealed(t) || ({PERSON} | s.created_by_id)
      || CASE WHEN s.office_leader_id IS NOT NULL
           THEN ARRAY[{PERSON} | s.office_leader_id] END
      || ARRAY(SELECT {PERSON} | o.person_id FROM diary_slot_officers o WHERE o.slot_id = s.id)
      || ARRAY(SELECT {PERSON} | l.person_id FROM diary_slotleader a
               JOIN coordination_leader l ON l.id = a.leader_id
               WHERE a.slot_id = s.id AND l.person_id IS NOT NULL)
    FROM diary_slot s JOIN tasks_task t ON t.id = s.task_id
    WHERE s.id = NEW.slot_id AND t.access = 'restricted');
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER wall BEFORE INSERT OR UPDATE ON {TABLE}
  FOR EACH ROW EXECUTE FUNCTION wall_{TABLE}();

CREATE OR REPLACE FUNCTION diary_wall_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE {TABLE} SET sealed = NULL WHERE slot_id = NEW.id;  -- its trigger says what it is
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER wall_again AFTER INSERT OR UPDATE ON diary_slot
  FOR EACH ROW WHEN (NEW.hidden) EXECUTE FUNCTION diary_wall_again();

CREATE OR REPLACE FUNCTION diary_wall_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE {TABLE} SET sealed = NULL
    WHERE slot_id = CASE TG_OP WHEN 'DELETE' THEN OLD.slot_id ELSE NEW.slot_id END;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER wall_people AFTER INSERT OR UPDATE OR DELETE ON diary_slotleader
  FOR EACH ROW EXECUTE FUNCTION diary_wall_people();
CREATE OR REPLACE TRIGGER wall_people AFTER INSERT OR DELETE ON diary_slot_officers
  FOR EACH ROW EXECUTE FUNCTION diary_wall_people();

CREATE OR REPLACE FUNCTION tasks_task_seals_diary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE diary_slot SET hidden = hidden WHERE task_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER seals_diary AFTER UPDATE ON tasks_task
  FOR EACH ROW WHEN (OLD.sealed IS DISTINCT FROM NEW.sealed)
  EXECUTE FUNCTION tasks_task_seals_diary();
"""  # noqa: S608 - names of our own tables

# Entries that are there already go through the trigger once.
FILL = """
UPDATE diary_slot s SET hidden = true FROM tasks_task t
  WHERE t.id = s.task_id AND t.access = 'restricted';
"""


def build_wall(cursor: Any) -> None:
    """Repeatable; says nothing and does nothing where the wall stands."""
    fresh = add_columns(cursor, [TABLE])
    cursor.execute(MOVES + SEALS)
    triggers_act_as_owner(cursor)
    if fresh:
        cursor.execute(FILL)
        close(cursor, TABLE, fails_closed="false")
