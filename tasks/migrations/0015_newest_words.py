"""Where the newest entries of search lie: entries stand in the order their tasks were logged."""

import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("tasks", "0014_open_work_of_a_person")]

    operations = [
        migrations.AddIndex(
            "searchentry",
            django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["task"], name="search_newest", pages_per_range=64
            ),
        ),
    ]
