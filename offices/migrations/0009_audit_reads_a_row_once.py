"""A history row is turned into jsonb once for its audit row, not seven times."""

from django.db import migrations

from offices.audit_sql import HISTORY


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0008_restricted_reads"),
    ]

    operations = [migrations.RunSQL(HISTORY, migrations.RunSQL.noop)]
