r"""SQL of `tasks_searchentry`: the words of a task, folded, as one tsvector (decision 16).

A word stands in it several times, told apart by what precedes it:

    word       folded, for every reader; weight A title and code, B what is asked and asked for,
               C directives, D talk and files
    zzword     with its accents as digits and the tone last (zzuy3 is "uỷ" and "ủy"), of title,
               requirements and abstract
    pzword     a name of who logged the task or is in charge of it
    o7zword    what only office 7 reads: its talk, its files, its letters to bodies outside
    n7zword    names of its people at work
    #6202      the running number of a paper; #6202.kt.ubnd with its whole symbol, sorted;
               #6202~kt with one part of it; 7#6202 for office 7 alone

The same folding is written in Python in `tasks.searching.words`; a test holds them together.
"""

FOLDING = r"""
CREATE FUNCTION tasks_fold(body text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(normalize(translate(lower(body), 'đðɖ', 'ddd'), NFKD),
                        '[\u0300-\u036f]', '', 'g');
$$;

-- Words only: without accents, numbers without leading noughts, each after its tag.
CREATE FUNCTION tasks_bare(body text, tag text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', CASE tag WHEN '' THEN words
         ELSE regexp_replace(words, '([a-z0-9]+)', tag || '\1', 'g') END)
  FROM (SELECT regexp_replace(regexp_replace(tasks_fold(body), '[^a-z0-9]+', ' ', 'g'),
                              '\m0+(?=\d)', '', 'g') AS words) AS split;
$$;

-- With accents as digits, the tone last: "ủy" and "uỷ" both give zzuy3.
CREATE FUNCTION tasks_exact(body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', regexp_replace(regexp_replace(
    translate(regexp_replace(normalize(lower(body), NFD),
      '([\u0300\u0309\u0303\u0301\u0323])([a-zđ\u0302\u0306\u031b]*)', '\2\1', 'g'),
      E'\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306đ', '123456789'),
    '[^a-z0-9]+', ' ', 'g'), '([a-z0-9]+)', 'zz\1', 'g'));
$$;

CREATE FUNCTION tasks_numbers(body text, tag text, field boolean) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH found AS (
    SELECT coalesce(nullif(ltrim(m[1], '0'), ''), '0') AS n,
           ARRAY(SELECT DISTINCT p[1] COLLATE "C"
                 FROM regexp_matches(m[2], '[a-z][a-z0-9]*', 'g') AS p ORDER BY 1) AS parts
    FROM regexp_matches(tasks_fold(body),
         '(?<![a-z0-9/\\-])(\d{1,7})((?:\s?[/\\–-]\s?[a-z0-9]{1,20}){0,8})', 'g') AS m
  )
  SELECT coalesce(string_agg('''' || tag || '#' || n || rest || ''':1', ' '), '')::tsvector
  FROM found, LATERAL (
    SELECT '' AS rest UNION ALL SELECT '.' || array_to_string(parts, '.')
    UNION ALL SELECT '~' || p FROM unnest(parts) AS p
  ) AS kinds WHERE field OR parts <> '{}';
$$;

CREATE FUNCTION tasks_said(body text, office bigint) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT tasks_bare(body, coalesce('o' || office || 'z', '')) || CASE
    WHEN body ~ '\d\s?[/\\–-]\s?\w' THEN tasks_numbers(body, coalesce(office::text, ''), false)
    ELSE '' END;
$$;
"""

# A tsvector holds at most a megabyte: each kind of text is cut long before.
WORDS = r"""
CREATE FUNCTION tasks_words(id_ bigint) RETURNS tsvector LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  t record;
  r record;
  asked text;
  words tsvector;
BEGIN
  SELECT code || ' ' || coalesce(w.title, k.title) AS name,
         concat_ws(' ', coalesce(w.description, k.description),
           coalesce(w.document_abstract, k.document_abstract)) AS body,
         document_number, lead_office_id, (SELECT string_agg(full_name, ' ') FROM offices_person p
           WHERE p.id IN (created_by_id, leader_in_charge_id)) AS people
    INTO t FROM tasks_task k LEFT JOIN tasks_restrictedwords w ON w.task_id = k.id
    WHERE k.id = id_;
  words := setweight(tasks_said(t.name, NULL) || tasks_exact(t.name), 'A')
    || tasks_bare(t.people, 'pz') || tasks_numbers(t.document_number, '', true);
  SELECT string_agg(ask, ' ') INTO asked FROM tasks_part WHERE task_id = id_;
  IF t.body <> '' THEN
    words := words || setweight(tasks_exact(left(t.body, 60000)), 'B');
  END IF;
  words := words || setweight(tasks_said(
    left(concat_ws(' ', t.body, t.document_number, asked), 90000), NULL), 'B');
  FOR r IN SELECT q.office_id, string_agg(p.full_name, ' ') AS people FROM tasks_part q
      JOIN offices_person p ON p.id = q.assignee_id
        OR p.id = ANY (ARRAY(SELECT person_id FROM tasks_part_helpers WHERE part_id = q.id))
      WHERE q.task_id = id_ GROUP BY q.office_id LOOP
    words := words || tasks_bare(r.people, 'n' || r.office_id || 'z');
  END LOOP;
  FOR r IN SELECT number, concat_ws(' ', number, abstract, issuer) AS body FROM tasks_product
      WHERE part_id IN (SELECT id FROM tasks_part WHERE task_id = id_) ORDER BY id LIMIT 100 LOOP
    words := words || setweight(tasks_bare(r.body, ''), 'B') || tasks_numbers(r.number, '', true);
  END LOOP;
  FOR r IN SELECT concat_ws(' ', said_by, d.words) AS body FROM tasks_directive d
      WHERE task_id = id_ ORDER BY id DESC LIMIT 20 LOOP
    words := words || setweight(tasks_said(r.body, NULL), 'C');
  END LOOP;
  FOR r IN SELECT o, letter_number, concat_ws(' ', e.ask, e.answer) AS body
      FROM tasks_part q JOIN tasks_externalrequest e ON e.part_id = q.id,
      LATERAL (SELECT q.office_id AS o UNION SELECT t.lead_office_id) AS readers
      WHERE q.task_id = id_ ORDER BY e.id LIMIT 200 LOOP
    words := words || tasks_said(r.body, r.o) || tasks_numbers(r.letter_number, r.o::text, true)
      || tasks_bare(r.letter_number, 'o' || r.o || 'z');
  END LOOP;
  FOR r IN SELECT inside_office_id AS o, left(string_agg(body, ' '), 100000) AS body FROM (
      (SELECT inside_office_id, concat_ws(' ', text, proposal) AS body
        FROM tasks_note WHERE task_id = id_
        ORDER BY id DESC LIMIT 500)
      UNION ALL SELECT inside_office_id, name FROM tasks_file WHERE task_id = id_) AS talk
      GROUP BY inside_office_id LOOP
    words := words || tasks_said(r.body, r.o);
  END LOOP;
  RETURN words;
END $$;
"""

KEPT = r"""
CREATE FUNCTION tasks_search_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO tasks_searchentry (task_id, audience, words)
      VALUES (NEW.id, NEW.audience, tasks_words(NEW.id));
  ELSIF (OLD.code, OLD.title, OLD.description, OLD.document_number, OLD.document_abstract,
         OLD.leader_in_charge_id, OLD.lead_office_id)
      IS DISTINCT FROM (NEW.code, NEW.title, NEW.description, NEW.document_number,
         NEW.document_abstract, NEW.leader_in_charge_id, NEW.lead_office_id) THEN
    UPDATE tasks_searchentry SET audience = NEW.audience, words = tasks_words(NEW.id)
      WHERE task_id = NEW.id;
  ELSIF OLD.audience IS DISTINCT FROM NEW.audience THEN
    UPDATE tasks_searchentry SET audience = NEW.audience WHERE task_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tasks_search_kept AFTER INSERT OR UPDATE ON tasks_task
  FOR EACH ROW EXECUTE FUNCTION tasks_search_kept();

CREATE FUNCTION tasks_search_again() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %s) FROM changed AS c %s', TG_ARGV[0], TG_ARGV[1])
    INTO ids;
  UPDATE tasks_searchentry SET words = tasks_words(task_id) WHERE task_id = ANY(ids);
  RETURN NULL;
END $$;

CREATE FUNCTION tasks_search_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_searchentry
    SET words = words || tasks_said(concat_ws(' ', NEW.text, NEW.proposal), NEW.inside_office_id)
    WHERE task_id = NEW.task_id AND length(words) < 15000;
  RETURN NULL;
END $$;

CREATE TRIGGER search_note AFTER INSERT ON tasks_note
  FOR EACH ROW EXECUTE FUNCTION tasks_search_note();

CREATE FUNCTION tasks_search_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_searchentry SET words = tasks_words(task_id) WHERE task_id = NEW.task_id;
  RETURN NULL;
END $$;

CREATE TRIGGER search_part AFTER UPDATE ON tasks_part FOR EACH ROW
  WHEN ((OLD.ask, OLD.assignee_id, OLD.office_id) IS DISTINCT FROM
        (NEW.ask, NEW.assignee_id, NEW.office_id))
  EXECUTE FUNCTION tasks_search_part();

CREATE FUNCTION tasks_search_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks_searchentry SET words = tasks_words(task_id) WHERE task_id IN (
    SELECT id FROM tasks_task WHERE NEW.id IN (created_by_id, leader_in_charge_id)
    UNION SELECT task_id FROM tasks_part WHERE assignee_id = NEW.id
    UNION SELECT q.task_id FROM tasks_part_helpers h JOIN tasks_part q ON q.id = h.part_id
      WHERE h.person_id = NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER search_person AFTER UPDATE ON offices_person FOR EACH ROW
  WHEN (OLD.full_name IS DISTINCT FROM NEW.full_name) EXECUTE FUNCTION tasks_search_person();
"""

OF_PART = "JOIN tasks_part q ON q.id = c.part_id"
# table, kinds of change, where the task's id stands, how to get there
AGAIN = (
    ("tasks_part", ("INSERT", "DELETE"), "c.task_id", ""),
    ("tasks_part_helpers", ("INSERT", "DELETE"), "q.task_id", OF_PART),
    ("tasks_product", ("INSERT", "UPDATE", "DELETE"), "q.task_id", OF_PART),
    ("tasks_externalrequest", ("INSERT", "UPDATE", "DELETE"), "q.task_id", OF_PART),
    ("tasks_directive", ("INSERT", "UPDATE", "DELETE"), "c.task_id", ""),
    ("tasks_file", ("INSERT", "UPDATE", "DELETE"), "c.task_id", ""),
    ("tasks_note", ("UPDATE", "DELETE"), "c.task_id", ""),
)


def again_triggers() -> str:
    """One statement trigger per table and kind of change."""
    return "\n".join(
        f"CREATE TRIGGER search_{op.lower()} AFTER {op} ON {table} "
        f"REFERENCING {'OLD' if op == 'DELETE' else 'NEW'} TABLE AS changed "
        f"FOR EACH STATEMENT EXECUTE FUNCTION tasks_search_again('{task}', '{way}');"
        for table, ops, task, way in AGAIN
        for op in ops
    )


# The words, which every search compares, are kept in the row itself (PostgreSQL puts what makes a
# row longer than 2 KB in a side table, unless told); the era of a task, 4,096 numbers each, stands
# in their index, so that a search reads the posting lists of the wanted eras alone.
ROWS = """
ALTER TABLE tasks_searchentry SET (toast_tuple_target = 8160);
ALTER TABLE tasks_searchentry ALTER words SET STORAGE MAIN;
ALTER TABLE tasks_searchentry DROP COLUMN eras;
ALTER TABLE tasks_searchentry
  ADD COLUMN eras integer[] NOT NULL GENERATED ALWAYS AS (ARRAY[(task_id >> 12)::integer]) STORED;
CREATE INDEX search_words ON tasks_searchentry USING gin (words, eras) WITH (fastupdate = off);
"""
ROWS_BACK = """
ALTER TABLE tasks_searchentry RESET (toast_tuple_target);
ALTER TABLE tasks_searchentry DROP COLUMN eras;
ALTER TABLE tasks_searchentry ADD COLUMN eras integer[] NOT NULL;
CREATE INDEX search_words ON tasks_searchentry USING gin (words, eras) WITH (fastupdate = off);
"""
SEARCH = FOLDING + WORDS + KEPT
BACK = """
DROP FUNCTION tasks_search_kept() CASCADE;
DROP FUNCTION tasks_search_again() CASCADE;
DROP FUNCTION tasks_search_note() CASCADE;
DROP FUNCTION tasks_search_part() CASCADE;
DROP FUNCTION tasks_search_person() CASCADE;
DROP FUNCTION tasks_words(bigint);
DROP FUNCTION tasks_said(text, bigint);
DROP FUNCTION tasks_numbers(text, text, boolean);
DROP FUNCTION tasks_exact(text);
DROP FUNCTION tasks_bare(text, text);
DROP FUNCTION tasks_fold(text);
"""
