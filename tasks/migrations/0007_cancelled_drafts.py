"""A draft that was cancelled stays with those who could read the draft."""

from django.db import migrations

from tasks.derive_sql import AUDIENCE

AGAIN = "UPDATE tasks_task SET is_open = is_open WHERE state = 'cancelled'"


class Migration(migrations.Migration):
    dependencies = [("tasks", "0006_documents_and_tables")]

    operations = [
        migrations.RunSQL(AUDIENCE, migrations.RunSQL.noop),
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
    ]
