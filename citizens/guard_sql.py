"""SQL that keeps words out of denunciations, and takes them out of what turns out to be one.

Triggers on other rooms' tables refuse a row of words, a file, a person or another case beside a
denunciation. `citizens_scrub` blanks what was written on a letter that was moved to the book of
denunciations, its past included: the application's login may not change a history, so the
function acts as owner, for such letters only.
"""

CODE = "denunciation_takes_no_words"
# A date of a denunciation moves by a paper, told by its number alone, or with the calendar.
BY_PAPER = "^[0-9]{1,5}([-/][A-ZĐĂÂÊÔƠƯ0-9.&]{1,15}){0,4}$"

DENOUNCED = f"""
CREATE FUNCTION citizens_is_denunciation(wanted bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM citizens_denunciation WHERE task_id = wanted);
$$;

CREATE FUNCTION citizens_refuse() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a denunciation takes no words, files or people'
    USING ERRCODE = 'check_violation', CONSTRAINT = '{CODE}';
END $$;

CREATE FUNCTION citizens_nothing_beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF citizens_is_denunciation(NEW.task_id) THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_nothing_of_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF citizens_is_denunciation((SELECT task_id FROM tasks_part WHERE id = NEW.part_id)) THEN
    PERFORM citizens_refuse();
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_product_without_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.abstract || NEW.signer || NEW.issuer || NEW.link <> '' OR NEW.file_id IS NOT NULL
      OR NEW.number !~ '^([0-9]{{1,5}}([-/][A-ZĐĂÂÊÔƠƯ0-9.&]{{1,15}}){{0,4}})?$')
     AND citizens_is_denunciation((SELECT task_id FROM tasks_part WHERE id = NEW.part_id))
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_part_without_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ask || NEW.answer || NEW.hand_back_words <> '' AND citizens_is_denunciation(NEW.task_id)
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_change_by_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'calendar' AND (NEW.decision_words <> '' OR NEW.reason !~ '{BY_PAPER}')
     AND citizens_is_denunciation((SELECT task_id FROM tasks_deadline WHERE id = NEW.deadline_id))
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_task_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND
     (citizens_is_denunciation(NEW.id) OR citizens_is_denunciation(NEW.parent_id))
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_words_are_none() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.description || NEW.document_abstract || NEW.deadline_text <> ''
     AND citizens_is_denunciation(NEW.task_id)
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_denunciation_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM tasks_task WHERE parent_id = NEW.task_id
             OR (id = NEW.task_id AND (parent_id IS NOT NULL OR access <> 'restricted')))
     OR EXISTS (SELECT 1 FROM tasks_restrictedwords WHERE task_id = NEW.task_id
                AND description || document_abstract || deadline_text <> '')
     OR EXISTS (SELECT 1 FROM tasks_note WHERE task_id = NEW.task_id)
     OR EXISTS (SELECT 1 FROM tasks_file WHERE task_id = NEW.task_id)
     OR EXISTS (SELECT 1 FROM tasks_directive WHERE task_id = NEW.task_id)
     OR EXISTS (SELECT 1 FROM citizens_letter WHERE task_id = NEW.task_id)
     OR EXISTS (SELECT 1 FROM citizens_sender WHERE task_id = NEW.task_id)
     OR EXISTS (SELECT 1 FROM tasks_part WHERE task_id = NEW.task_id AND ask || answer <> '')
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_visit_without_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.visit_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM citizens_visit WHERE id = NEW.visit_id AND kind = 'denunciation')
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION citizens_visit_left_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'denunciation' AND (
      EXISTS (SELECT 1 FROM citizens_sender WHERE visit_id = NEW.id)
      OR EXISTS (SELECT 1 FROM citizens_letterwords WHERE visit_id = NEW.id))
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;
"""  # noqa: S608 - names of our own tables

BESIDE = (
    "tasks_note",
    "tasks_file",
    "tasks_directive",
    "tasks_participant",
    "tasks_owedpaper",
    "tasks_conclusion",
    "tasks_notice",
    "citizens_letter",
    "citizens_reception",
    "citizens_sender",
    "citizens_letterwords",
)
OF_PARTS = ("tasks_externalrequest",)
OTHERS = (
    ("tasks_product", "citizens_product_without_words"),
    ("tasks_part", "citizens_part_without_words"),
    ("tasks_duechange", "citizens_change_by_paper"),
    ("tasks_task", "citizens_task_alone"),
    ("tasks_restrictedwords", "citizens_words_are_none"),
    ("citizens_denunciation", "citizens_denunciation_alone"),
    ("citizens_visit", "citizens_visit_left_alone"),
)
NAMELESS = ("citizens_sender", "citizens_letterwords")


def _trigger(table: str, function: str, name: str = "citizens_guard") -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {function}();"
    )


def triggers() -> str:
    lines = [_trigger(table, "citizens_nothing_beside") for table in BESIDE]
    lines += [_trigger(table, "citizens_nothing_of_parts") for table in OF_PARTS]
    lines += [_trigger(table, function) for table, function in OTHERS]
    lines += [_trigger(t, "citizens_visit_without_names", "citizens_guard_2") for t in NAMELESS]
    return "\n".join(lines)


# What people may have written on a case: table, its columns, how a row finds the task.
WRITTEN = (
    ("tasks_note", "text proposal asked_name", "task"),
    ("tasks_file", "name", "task"),
    ("tasks_directive", "said_by words to_whom set_aside", "task"),
    ("tasks_participant", "words instead reply_note", "task"),
    ("tasks_owedpaper", "title outside", "task"),
    ("tasks_conclusion", "text title bodies deadline_text reason", "task"),
    ("tasks_notice", "issuer symbol signer abstract text", "task"),
    ("tasks_part", "ask answer hand_back_words", "task"),
    ("tasks_externalrequest", "ask letter_number answer", "part"),
    ("tasks_product", "issuer number signer abstract link", "part"),
    ("tasks_duechange", "reason decision_words", "deadline"),
    ("tasks_deadline", "what raw", "task"),
    ("tasks_task", "document_number submitted_to", "self"),
    ("citizens_letter", "choice_reason sent_number", "task"),
    ("citizens_letterpaper", "", "task"),
)
# Words of a restricted task stand in a row of their own; its past has them as columns.
APART = ("description", "document_abstract", "lead_reason", "lead_explained", "deadline_text")
OWNER_OF = {
    "self": "id = wanted",
    "task": "task_id = wanted",
    "part": "part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted)",
    "deadline": "deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted)",
}
BLANK = "'—'"


def _blank(column: str) -> str:
    return f"{column} = CASE WHEN {column} = '' THEN '' ELSE {BLANK} END"


def _scrub_one(table: str, columns: str, way: str) -> str:
    """The rows, their past, and in the log what the past now says."""
    room, _sep, name = table.partition("_")
    history, where, said = f"{room}_historical{name}", OWNER_OF[way], columns.split()
    row = f"UPDATE {table} SET {', '.join(map(_blank, said))} WHERE {where};" if said else ""  # noqa: S608
    past = (*said, *(APART if way == "self" else ()), "history_change_reason")
    return f"""
  {row}
  UPDATE {history} SET {", ".join(map(_blank, past))} WHERE {where};
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN {history} h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = '{history}' AND h.{where} AND a.kind IN ('added', 'changed', 'removed', 'set');
"""  # noqa: S608 - names of our own tables


SCRUB = f"""
CREATE FUNCTION citizens_scrub(wanted bigint, who bigint) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  done integer;
  total integer := 0;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM citizens_letter WHERE task_id = wanted AND state = 'moved') THEN
    RAISE EXCEPTION 'only a letter that was moved to another book is emptied'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'scrub_of_moved_letters';
  END IF;
  DELETE FROM citizens_sender WHERE task_id = wanted;
  DELETE FROM citizens_letterwords WHERE task_id = wanted;
  UPDATE tasks_restrictedwords SET {", ".join(f"{column} = ''" for column in APART)}
    WHERE task_id = wanted;
{"".join(_scrub_one(*one) for one in WRITTEN)}
  UPDATE tasks_searchentry SET words = tasks_words(wanted) WHERE task_id = wanted;
  UPDATE notifications_notification SET facts = '{{}}' WHERE task_id = wanted;
  RETURN total;
END $$;
"""  # noqa: S608 - names of our own tables

GUARD = DENOUNCED + triggers() + SCRUB
BACK = """
DROP FUNCTION citizens_scrub(bigint, bigint);
DROP FUNCTION citizens_nothing_beside() CASCADE;
DROP FUNCTION citizens_nothing_of_parts() CASCADE;
DROP FUNCTION citizens_product_without_words() CASCADE;
DROP FUNCTION citizens_part_without_words() CASCADE;
DROP FUNCTION citizens_change_by_paper() CASCADE;
DROP FUNCTION citizens_task_alone() CASCADE;
DROP FUNCTION citizens_words_are_none() CASCADE;
DROP FUNCTION citizens_denunciation_alone() CASCADE;
DROP FUNCTION citizens_visit_without_names() CASCADE;
DROP FUNCTION citizens_visit_left_alone() CASCADE;
DROP FUNCTION citizens_refuse();
DROP FUNCTION citizens_is_denunciation(bigint);
"""
