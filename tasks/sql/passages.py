"""SQL of passages of files: words folded as in `tasks.sql.search`, beside them with accents."""

KEPT = r"""
CREATE FUNCTION tasks_passage_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := tasks_bare(NEW.text, '') || tasks_exact(NEW.text);
  RETURN NEW;
END $$;

CREATE TRIGGER passage_words BEFORE INSERT OR UPDATE OF text ON tasks_filepassage
  FOR EACH ROW EXECUTE FUNCTION tasks_passage_words();
"""
BACK = """
DROP TRIGGER passage_words ON tasks_filepassage;
DROP FUNCTION tasks_passage_words();
"""

# Of a document that tasks are taken from: its words are made when the first one is.
SOURCES = r"""
CREATE FUNCTION tasks_passage_vector(body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT tasks_bare(body, '') || tasks_exact(body);
$$;
"""
SOURCES_BACK = """
DROP FUNCTION tasks_passage_vector(text);
"""
