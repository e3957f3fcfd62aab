"""A date of a denunciation moves by a paper alone; what empties a letter empties every word."""

from django.db import migrations

FORWARD = r"""
CREATE FUNCTION citizens_change_by_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'calendar' AND (NEW.decision_words <> '' OR NEW.reason !~ '^[0-9]{1,5}([-/][A-ZĐĂÂÊÔƠƯ0-9.&]{1,15}){0,4}$')
     AND citizens_is_denunciation((SELECT task_id FROM tasks_deadline WHERE id = NEW.deadline_id))
  THEN PERFORM citizens_refuse(); END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER citizens_guard BEFORE INSERT OR UPDATE ON tasks_duechange FOR EACH ROW EXECUTE FUNCTION citizens_change_by_paper();

CREATE OR REPLACE FUNCTION citizens_scrub(wanted bigint, who bigint) RETURNS integer
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
  UPDATE tasks_restrictedwords SET description = '', document_abstract = '', lead_reason = '', lead_explained = '', deadline_text = ''
    WHERE task_id = wanted;

  UPDATE tasks_note SET text = CASE WHEN text = '' THEN '' ELSE '—' END, proposal = CASE WHEN proposal = '' THEN '' ELSE '—' END, asked_name = CASE WHEN asked_name = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalnote SET text = CASE WHEN text = '' THEN '' ELSE '—' END, proposal = CASE WHEN proposal = '' THEN '' ELSE '—' END, asked_name = CASE WHEN asked_name = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalnote h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalnote' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_file SET name = CASE WHEN name = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalfile SET name = CASE WHEN name = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalfile h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalfile' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_directive SET said_by = CASE WHEN said_by = '' THEN '' ELSE '—' END, words = CASE WHEN words = '' THEN '' ELSE '—' END, to_whom = CASE WHEN to_whom = '' THEN '' ELSE '—' END, set_aside = CASE WHEN set_aside = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicaldirective SET said_by = CASE WHEN said_by = '' THEN '' ELSE '—' END, words = CASE WHEN words = '' THEN '' ELSE '—' END, to_whom = CASE WHEN to_whom = '' THEN '' ELSE '—' END, set_aside = CASE WHEN set_aside = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaldirective h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaldirective' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_participant SET words = CASE WHEN words = '' THEN '' ELSE '—' END, instead = CASE WHEN instead = '' THEN '' ELSE '—' END, reply_note = CASE WHEN reply_note = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalparticipant SET words = CASE WHEN words = '' THEN '' ELSE '—' END, instead = CASE WHEN instead = '' THEN '' ELSE '—' END, reply_note = CASE WHEN reply_note = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalparticipant h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalparticipant' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_owedpaper SET title = CASE WHEN title = '' THEN '' ELSE '—' END, outside = CASE WHEN outside = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalowedpaper SET title = CASE WHEN title = '' THEN '' ELSE '—' END, outside = CASE WHEN outside = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalowedpaper h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalowedpaper' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_conclusion SET text = CASE WHEN text = '' THEN '' ELSE '—' END, title = CASE WHEN title = '' THEN '' ELSE '—' END, bodies = CASE WHEN bodies = '' THEN '' ELSE '—' END, deadline_text = CASE WHEN deadline_text = '' THEN '' ELSE '—' END, reason = CASE WHEN reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalconclusion SET text = CASE WHEN text = '' THEN '' ELSE '—' END, title = CASE WHEN title = '' THEN '' ELSE '—' END, bodies = CASE WHEN bodies = '' THEN '' ELSE '—' END, deadline_text = CASE WHEN deadline_text = '' THEN '' ELSE '—' END, reason = CASE WHEN reason = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalconclusion h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalconclusion' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_notice SET issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END, symbol = CASE WHEN symbol = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, text = CASE WHEN text = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalnotice SET issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END, symbol = CASE WHEN symbol = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, text = CASE WHEN text = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalnotice h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalnotice' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_part SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, hand_back_words = CASE WHEN hand_back_words = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalpart SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, hand_back_words = CASE WHEN hand_back_words = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalpart h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalpart' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_externalrequest SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, letter_number = CASE WHEN letter_number = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  UPDATE tasks_historicalexternalrequest SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, letter_number = CASE WHEN letter_number = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalexternalrequest h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalexternalrequest' AND h.part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_product SET issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END, number = CASE WHEN number = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, link = CASE WHEN link = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  UPDATE tasks_historicalproduct SET issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END, number = CASE WHEN number = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, link = CASE WHEN link = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalproduct h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalproduct' AND h.part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_duechange SET reason = CASE WHEN reason = '' THEN '' ELSE '—' END, decision_words = CASE WHEN decision_words = '' THEN '' ELSE '—' END WHERE deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted);
  UPDATE tasks_historicalduechange SET reason = CASE WHEN reason = '' THEN '' ELSE '—' END, decision_words = CASE WHEN decision_words = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalduechange h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalduechange' AND h.deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_deadline SET what = CASE WHEN what = '' THEN '' ELSE '—' END, raw = CASE WHEN raw = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicaldeadline SET what = CASE WHEN what = '' THEN '' ELSE '—' END, raw = CASE WHEN raw = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaldeadline h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaldeadline' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_task SET document_number = CASE WHEN document_number = '' THEN '' ELSE '—' END, submitted_to = CASE WHEN submitted_to = '' THEN '' ELSE '—' END WHERE id = wanted;
  UPDATE tasks_historicaltask SET document_number = CASE WHEN document_number = '' THEN '' ELSE '—' END, submitted_to = CASE WHEN submitted_to = '' THEN '' ELSE '—' END, description = CASE WHEN description = '' THEN '' ELSE '—' END, document_abstract = CASE WHEN document_abstract = '' THEN '' ELSE '—' END, lead_reason = CASE WHEN lead_reason = '' THEN '' ELSE '—' END, lead_explained = CASE WHEN lead_explained = '' THEN '' ELSE '—' END, deadline_text = CASE WHEN deadline_text = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaltask h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaltask' AND h.id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE citizens_letter SET choice_reason = CASE WHEN choice_reason = '' THEN '' ELSE '—' END, sent_number = CASE WHEN sent_number = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE citizens_historicalletter SET choice_reason = CASE WHEN choice_reason = '' THEN '' ELSE '—' END, sent_number = CASE WHEN sent_number = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN citizens_historicalletter h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'citizens_historicalletter' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  
  UPDATE citizens_historicalletterpaper SET history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN citizens_historicalletterpaper h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'citizens_historicalletterpaper' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed', 'set');

  UPDATE tasks_searchentry SET words = tasks_words(wanted) WHERE task_id = wanted;
  UPDATE notifications_notification SET facts = '{}' WHERE task_id = wanted;
  RETURN total;
END $$;
"""

BACK = r"""
DROP FUNCTION citizens_change_by_paper() CASCADE;
CREATE OR REPLACE FUNCTION citizens_scrub(wanted bigint, who bigint) RETURNS integer
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
  UPDATE tasks_restrictedwords SET description = '', document_abstract = '', deadline_text = ''
    WHERE task_id = wanted;

  UPDATE tasks_note SET text = CASE WHEN text = '' THEN '' ELSE '—' END, proposal = CASE WHEN proposal = '' THEN '' ELSE '—' END, asked_name = CASE WHEN asked_name = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalnote SET text = CASE WHEN text = '' THEN '' ELSE '—' END, proposal = CASE WHEN proposal = '' THEN '' ELSE '—' END, asked_name = CASE WHEN asked_name = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalnote h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalnote' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_file SET name = CASE WHEN name = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalfile SET name = CASE WHEN name = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalfile h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalfile' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_directive SET said_by = CASE WHEN said_by = '' THEN '' ELSE '—' END, words = CASE WHEN words = '' THEN '' ELSE '—' END, to_whom = CASE WHEN to_whom = '' THEN '' ELSE '—' END, set_aside = CASE WHEN set_aside = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicaldirective SET said_by = CASE WHEN said_by = '' THEN '' ELSE '—' END, words = CASE WHEN words = '' THEN '' ELSE '—' END, to_whom = CASE WHEN to_whom = '' THEN '' ELSE '—' END, set_aside = CASE WHEN set_aside = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaldirective h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaldirective' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_participant SET words = CASE WHEN words = '' THEN '' ELSE '—' END, instead = CASE WHEN instead = '' THEN '' ELSE '—' END, reply_note = CASE WHEN reply_note = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalparticipant SET words = CASE WHEN words = '' THEN '' ELSE '—' END, instead = CASE WHEN instead = '' THEN '' ELSE '—' END, reply_note = CASE WHEN reply_note = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalparticipant h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalparticipant' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_owedpaper SET title = CASE WHEN title = '' THEN '' ELSE '—' END, outside = CASE WHEN outside = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalowedpaper SET title = CASE WHEN title = '' THEN '' ELSE '—' END, outside = CASE WHEN outside = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalowedpaper h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalowedpaper' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_part SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, hand_back_words = CASE WHEN hand_back_words = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE tasks_historicalpart SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, hand_back_words = CASE WHEN hand_back_words = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalpart h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalpart' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_externalrequest SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  UPDATE tasks_historicalexternalrequest SET ask = CASE WHEN ask = '' THEN '' ELSE '—' END, answer = CASE WHEN answer = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalexternalrequest h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalexternalrequest' AND h.part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_product SET abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  UPDATE tasks_historicalproduct SET abstract = CASE WHEN abstract = '' THEN '' ELSE '—' END, signer = CASE WHEN signer = '' THEN '' ELSE '—' END, issuer = CASE WHEN issuer = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalproduct h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalproduct' AND h.part_id IN (SELECT id FROM tasks_part WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_duechange SET reason = CASE WHEN reason = '' THEN '' ELSE '—' END, decision_words = CASE WHEN decision_words = '' THEN '' ELSE '—' END WHERE deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted);
  UPDATE tasks_historicalduechange SET reason = CASE WHEN reason = '' THEN '' ELSE '—' END, decision_words = CASE WHEN decision_words = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted);
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicalduechange h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicalduechange' AND h.deadline_id IN (SELECT id FROM tasks_deadline WHERE task_id = wanted) AND a.kind IN ('added', 'changed', 'removed');

  
  UPDATE tasks_historicaldeadline SET history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaldeadline h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaldeadline' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  
  UPDATE tasks_historicaltask SET description = CASE WHEN description = '' THEN '' ELSE '—' END, document_abstract = CASE WHEN document_abstract = '' THEN '' ELSE '—' END, lead_reason = CASE WHEN lead_reason = '' THEN '' ELSE '—' END, deadline_text = CASE WHEN deadline_text = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN tasks_historicaltask h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'tasks_historicaltask' AND h.id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE citizens_letter SET choice_reason = CASE WHEN choice_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  UPDATE citizens_historicalletter SET choice_reason = CASE WHEN choice_reason = '' THEN '' ELSE '—' END, history_change_reason = CASE WHEN history_change_reason = '' THEN '' ELSE '—' END WHERE task_id = wanted;
  GET DIAGNOSTICS done = ROW_COUNT;
  total := total + done;
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, detail, digest)
  SELECT clock_timestamp(), 'erased', a.source, a.source_id, a.object_id, who, 'denunciation',
         audit_digest(to_jsonb(h), ARRAY(SELECT jsonb_array_elements_text(k.told->'columns')))
  FROM offices_auditrow a JOIN citizens_historicalletter h ON h.history_id = a.source_id
  JOIN LATERAL (SELECT c.detail::jsonb AS told FROM offices_auditrow c
                WHERE c.kind = 'columns' AND c.source = a.source
                  AND c.detail::jsonb->>'name' = a.detail ORDER BY c.id DESC LIMIT 1) k ON true
  WHERE a.source = 'citizens_historicalletter' AND h.task_id = wanted AND a.kind IN ('added', 'changed', 'removed');

  UPDATE tasks_searchentry SET words = tasks_words(wanted) WHERE task_id = wanted;
  UPDATE notifications_notification SET facts = '{}' WHERE task_id = wanted;
  RETURN total;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("citizens", "0005_reported_figures"), ("notifications", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
