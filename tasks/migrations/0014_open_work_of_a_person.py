"""Indexes over open work of a person and of an office, and the words of a task beside its row.

The words of a task are some 2.4 KB, a little more than PostgreSQL keeps in a row unasked; kept
outside they were fetched piece by piece for every hit that search ranks.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tasks", "0013_diary")]

    operations = [
        migrations.AddIndex(
            "part",
            models.Index(
                condition=models.Q(("role", "lead"), models.Q(("state", "closed"), _negated=True)),
                fields=["assignee"],
                name="part_led_open",
            ),
        ),
        migrations.AddIndex(
            "task",
            models.Index(
                condition=models.Q(("is_open", True)),
                fields=["created_by"],
                name="task_logged_open",
            ),
        ),
        migrations.AddIndex(
            "deadline",
            models.Index(
                condition=models.Q(("state__in", ["running", "paused"])),
                fields=["office", "due_on"],
                name="unfinished_by_office",
            ),
        ),
        migrations.RunSQL(
            "ALTER TABLE tasks_searchentry ALTER words SET STORAGE MAIN",
            "ALTER TABLE tasks_searchentry ALTER words SET STORAGE EXTENDED",
        ),
    ]
