"""The words of each task in one indexed row of their own; the column for trigrams goes."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models

from tasks.search_sql import BACK, FILL, SEARCH, again_triggers


class Migration(migrations.Migration):
    dependencies = [
        ("tasks", "0009_reasons_for_delay"),
        ("offices", "0001_people_and_offices"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "audience",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("words", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={"default_permissions": ()},
        ),
        migrations.RunSQL(SEARCH + again_triggers(), BACK),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="searchentry",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["words"], name="search_words", fastupdate=False
            ),
        ),
        migrations.RemoveIndex(model_name="task", name="task_search"),
        migrations.RemoveField(model_name="task", name="search_text"),
    ]
