"""The era of a task in a column of its own, 4,096 numbers each, in the index of the words.

Asked with each word apart, the index skips from one to the next and reads the posting lists of the
wanted eras alone. Rows are written anew once: the era among the words goes, and the readers, which
every search compares, are kept in the row (PostgreSQL puts what makes a row longer than 2 KB in a
side table, unless told).
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

from tasks.search_sql import WORDS_IN_ROWS

AFRESH = WORDS_IN_ROWS.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
WITH_ERA = AFRESH.replace(
    "  words := setweight(",
    "  words := ('''~' || (id_ >> 12) || ''':1')::tsvector || setweight(",
    1,
)
KEPT = """
ALTER TABLE tasks_searchentry SET (toast_tuple_target = 8160);
ALTER TABLE tasks_searchentry
  ADD COLUMN eras integer[] GENERATED ALWAYS AS (ARRAY[(task_id >> 12)::integer]) STORED,
  ALTER COLUMN audience TYPE bigint[] USING audience || '{}'::bigint[],
  ALTER COLUMN words TYPE tsvector USING ts_delete(words, '~' || (task_id >> 12));
ALTER TABLE tasks_searchentry ALTER words SET STORAGE MAIN;
"""
BACK = """
ALTER TABLE tasks_searchentry RESET (toast_tuple_target);
ALTER TABLE tasks_searchentry
  DROP COLUMN eras,
  ALTER COLUMN words TYPE tsvector
    USING words || ('''~' || (task_id >> 12) || ''':1')::tsvector;
ALTER TABLE tasks_searchentry ALTER words SET STORAGE MAIN;
"""
ERAS = django.contrib.postgres.fields.ArrayField(
    base_field=models.IntegerField(), editable=False, size=None
)


class Migration(migrations.Migration):
    dependencies = [("tasks", "0015_newest_words")]

    operations = [
        migrations.RemoveIndex("searchentry", "search_newest"),
        migrations.RemoveIndex("searchentry", "search_words"),
        migrations.RunSQL(AFRESH, WITH_ERA),
        migrations.SeparateDatabaseAndState(
            [migrations.RunSQL(KEPT, BACK)],
            [migrations.AddField("searchentry", "eras", ERAS)],
        ),
        migrations.AddIndex(
            "searchentry",
            django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["words", "eras"], name="search_words"
            ),
        ),
        migrations.RunSQL("ANALYZE tasks_searchentry", migrations.RunSQL.noop),
    ]
