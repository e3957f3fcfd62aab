"""A share is read by the person it names, and by nobody in his place."""

from django.db import migrations

from tasks.derive_sql import AUDIENCE

AGAIN = """
UPDATE tasks_task SET is_open = is_open
WHERE id IN (SELECT content_object_id FROM tasks_taskgrant)
"""


class Migration(migrations.Migration):
    dependencies = [("tasks", "0007_cancelled_drafts")]

    operations = [
        migrations.RunSQL(AUDIENCE, migrations.RunSQL.noop),
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
    ]
