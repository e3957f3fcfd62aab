"""The words of restricted tasks stand apart from their rows (`tasks.sql.restricted_text`)."""

from django.db import migrations

FORWARD = r"""
CREATE FUNCTION tasks_words_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept tasks_restrictedwords;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.access = 'restricted' THEN
    SELECT * INTO kept FROM tasks_restrictedwords WHERE task_id = NEW.id;
  END IF;
  IF NEW.title <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.title := NEW.title; END IF;
  IF NEW.description <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.description := NEW.description; END IF;
  IF NEW.lead_reason <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.lead_reason := NEW.lead_reason; END IF;
  IF NEW.lead_explained <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.lead_explained := NEW.lead_explained; END IF;
  IF NEW.document_abstract <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.document_abstract := NEW.document_abstract; END IF;
  IF NEW.deadline_text <> 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)' THEN kept.deadline_text := NEW.deadline_text; END IF;
  IF NEW.access = 'restricted' THEN
    INSERT INTO tasks_restrictedwords (task_id, title, description, lead_reason, lead_explained, document_abstract, deadline_text)
      VALUES (NEW.id, coalesce(kept.title, NEW.title), coalesce(kept.description, NEW.description), coalesce(kept.lead_reason, NEW.lead_reason), coalesce(kept.lead_explained, NEW.lead_explained), coalesce(kept.document_abstract, NEW.document_abstract), coalesce(kept.deadline_text, NEW.deadline_text))
      ON CONFLICT (task_id) DO UPDATE SET title = excluded.title, description = excluded.description, lead_reason = excluded.lead_reason, lead_explained = excluded.lead_explained, document_abstract = excluded.document_abstract, deadline_text = excluded.deadline_text;
    NEW.title := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  NEW.description := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  NEW.lead_reason := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  NEW.lead_explained := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  NEW.document_abstract := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  NEW.deadline_text := 'Nhiệm vụ hạn chế (nội dung dành cho người được giao)';
  ELSE
    NEW.title := coalesce(kept.title, NEW.title);
  NEW.description := coalesce(kept.description, NEW.description);
  NEW.lead_reason := coalesce(kept.lead_reason, NEW.lead_reason);
  NEW.lead_explained := coalesce(kept.lead_explained, NEW.lead_explained);
  NEW.document_abstract := coalesce(kept.document_abstract, NEW.document_abstract);
  NEW.deadline_text := coalesce(kept.deadline_text, NEW.deadline_text);
    DELETE FROM tasks_restrictedwords WHERE task_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tasks_words_apart BEFORE INSERT ON tasks_task
  FOR EACH ROW WHEN (NEW.access = 'restricted') EXECUTE FUNCTION tasks_words_apart();
CREATE TRIGGER tasks_words_again BEFORE UPDATE OF access, title, description, lead_reason, lead_explained, document_abstract, deadline_text ON tasks_task
  FOR EACH ROW WHEN (OLD.access = 'restricted' OR NEW.access = 'restricted')
  EXECUTE FUNCTION tasks_words_apart();
CREATE TRIGGER search_update AFTER UPDATE ON tasks_restrictedwords REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tasks_search_again('c.task_id', '');
"""

BACK = r"""
DROP FUNCTION tasks_words_apart() CASCADE;
DROP TRIGGER search_update ON tasks_restrictedwords;
UPDATE tasks_task t SET title = w.title, description = w.description, lead_reason = w.lead_reason, lead_explained = w.lead_explained, document_abstract = w.document_abstract, deadline_text = w.deadline_text FROM tasks_restrictedwords w WHERE w.task_id = t.id;
"""


class Migration(migrations.Migration):
    dependencies = [("tasks", "0003_search_sql")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
