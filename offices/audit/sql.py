"""SQL of the audit: rows that only grow, written by triggers, sealed into one chain.

`audit_history` stands on every history table (`offices.audit.watching` puts it there): one audit
row per history row, with a digest of its content and without the content. OFFSET 0 keeps PostgreSQL
from turning a row into jsonb anew for each of its seven readers. `audit_seal` chains
rows in the order it takes them: sha256(hash before || words of the row). The words are made a
second time in Python (`offices.audit.verify`), so that a changed function is found.
"""

HISTORY = """
CREATE OR REPLACE FUNCTION audit_history() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
BEGIN
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, office_id,
                                acting_for_id, detail, digest)
  SELECT clock_timestamp(),
         CASE j->>'history_type' WHEN '+' THEN 'added' WHEN '~' THEN 'changed'
              WHEN '-' THEN 'removed' ELSE 'set' END,
         TG_TABLE_NAME, (j->>TG_ARGV[0])::bigint, (j->>TG_ARGV[1])::bigint,
         (j->>'history_user_id')::bigint, (j->>'acting_office_id')::bigint,
         (j->>'acting_for_id')::bigint, TG_ARGV[2], sha256(convert_to(j::text, 'UTF8'))
  FROM (SELECT to_jsonb(i) - 'sealed' AS j FROM inserted i OFFSET 0) AS rows;
  RETURN NULL;
END $$;
"""

# Of a history row as it stands now; `columns` are those it had when it was written. Which they
# were stands in a row of kind "columns", named by the `detail` of the rows that have them.
DIGEST = """
CREATE FUNCTION audit_digest(j jsonb, columns text[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(
    (SELECT jsonb_object_agg(key, value) FROM jsonb_each(j) WHERE key = ANY(columns))::text,
    'UTF8'));
$$;
"""

ONLY_GROWS = """
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('audit.purging', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit only grows: % of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
"""

GUARDS = "\n".join(
    f"CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON {table} "
    f"FOR EACH ROW EXECUTE FUNCTION audit_only_grows();\n"
    f"CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table} "
    f"FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();"
    for table in ("offices_auditrow", "offices_auditseal")
)

# One writer at a time. Rows are taken by number; one whose transaction ended later than that of a
# higher number is found by the daily look at everything of a day.
SEAL = """
CREATE FUNCTION audit_seal(most int, thorough boolean) RETURNS int LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  last record;
  r record;
  now_ timestamptz := clock_timestamp();
  number bigint;
  chain bytea;
  done int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(1635083369);
  SELECT seq, row_id, hash INTO last FROM offices_auditseal ORDER BY seq DESC LIMIT 1;
  number := coalesce(last.seq, 0);
  chain := coalesce(last.hash, sha256(''));
  FOR r IN
    SELECT a.* FROM offices_auditrow a
    WHERE (CASE WHEN thorough THEN a.at > now_ - interval '2 days'
                OR a.kind IN ('columns', 'erased')
           ELSE a.id > coalesce(last.row_id, 0) - 10000 END)
      AND NOT EXISTS (SELECT 1 FROM offices_auditseal s WHERE s.row_id = a.id)
    ORDER BY a.id LIMIT most
  LOOP
    number := number + 1;
    chain := sha256(chain || convert_to(jsonb_build_array(
      number, to_char(now_, 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.id,
      to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.kind, r.source, r.source_id, r.object_id,
      r.person_id, r.office_id, r.acting_for_id, host(r.address), r.detail,
      encode(r.digest, 'hex'))::text, 'UTF8'));
    INSERT INTO offices_auditseal (seq, row_id, at, hash) VALUES (number, r.id, now_, chain);
    done := done + 1;
  END LOOP;
  RETURN done;
END $$;
"""

# By the owner's login alone. What goes is the oldest part of the chain; the newest seal stays.
PURGE = """
CREATE FUNCTION audit_purge(before timestamptz, who bigint, why text) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  last bigint;
  cut record;
BEGIN
  PERFORM pg_advisory_xact_lock(1635083369);
  SELECT max(seq) INTO last FROM offices_auditseal;
  SELECT s.seq, s.hash INTO cut FROM offices_auditseal s
    WHERE s.at < before AND s.seq < last ORDER BY s.seq DESC LIMIT 1;
  IF cut.seq IS NULL THEN
    RETURN 0;
  END IF;
  INSERT INTO offices_auditrow (at, kind, source, source_id, person_id, detail, digest)
    VALUES (clock_timestamp(), 'purged', 'offices_auditseal', cut.seq, who, why, cut.hash);
  -- What later rows are read with is said again, and sealed again.
  INSERT INTO offices_auditrow (at, kind, source, source_id, object_id, person_id, office_id,
                                acting_for_id, detail, digest)
    SELECT a.at, a.kind, a.source, CASE a.kind WHEN 'erased' THEN a.source_id
             ELSE greatest(a.source_id, (SELECT max(o.source_id) FROM offices_auditrow o
               JOIN offices_auditseal s ON s.row_id = o.id WHERE o.source = a.source
               AND o.kind <> 'columns' AND s.seq <= cut.seq)) END,
           a.object_id, a.person_id, a.office_id, a.acting_for_id, a.detail, a.digest
    FROM offices_auditrow a WHERE a.kind IN ('columns', 'erased') AND a.id IN
      (SELECT row_id FROM offices_auditseal WHERE seq <= cut.seq) ORDER BY a.id;
  PERFORM set_config('audit.purging', 'yes', true);
  DELETE FROM offices_auditrow WHERE id IN
    (SELECT row_id FROM offices_auditseal WHERE seq <= cut.seq);
  DELETE FROM offices_auditseal WHERE seq <= cut.seq;
  PERFORM set_config('audit.purging', '', true);
  RETURN cut.seq;
END $$;
REVOKE ALL ON FUNCTION audit_purge(timestamptz, bigint, text) FROM PUBLIC;
"""

AUDIT = HISTORY + DIGEST + ONLY_GROWS + GUARDS + SEAL + PURGE

BACK = """
DROP FUNCTION audit_history() CASCADE;
DROP FUNCTION audit_digest(jsonb, text[]);
DROP FUNCTION audit_only_grows() CASCADE;
DROP FUNCTION audit_seal(int, boolean);
DROP FUNCTION audit_purge(timestamptz, bigint, text);
"""
