"""The words of restricted tasks move out of their rows (decision 30)."""

import django.db.models.deletion
from django.db import migrations, models

from tasks import apart_sql
from tasks.search_sql import WORDS, WORDS_IN_ROWS

AFRESH = ("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("tasks", "0019_opinions")]

    operations = [
        migrations.CreateModel(
            "RestrictedWords",
            [
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="restricted_words",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                *((column, models.TextField()) for column in apart_sql.COLUMNS),
            ],
        ),
        migrations.RunSQL(WORDS.replace(*AFRESH), WORDS_IN_ROWS.replace(*AFRESH)),
        migrations.RunSQL(apart_sql.MOVES, apart_sql.BACK),
        migrations.RunSQL(apart_sql.FILL, migrations.RunSQL.noop),
    ]
