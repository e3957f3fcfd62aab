"""Who may read a restricted row changes with the case: it is no part of a history row's digest."""

from django.db import migrations

from offices.audit_sql import HISTORY


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0005_service_role"),
    ]

    operations = [migrations.RunSQL(HISTORY, migrations.RunSQL.noop)]
