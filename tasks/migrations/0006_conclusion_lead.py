"""The lead office a line of conclusions names becomes a key; until now its code was kept.

The histories keep the column of the code as well: the audit holds digests of their rows.
"""

import django.db.models.deletion
from django.db import migrations, models

KEYS = """
UPDATE tasks_conclusion c SET lead_id = o.id FROM offices_office o WHERE o.code = c.lead_code;
UPDATE tasks_historicalconclusion c SET lead_id = o.id FROM offices_office o WHERE o.code = c.lead;
"""
CODES = """
UPDATE tasks_conclusion c SET lead_code = o.code FROM offices_office o WHERE o.id = c.lead_id;
"""
WITHOUT_CODE = "ALTER TABLE tasks_historicalconclusion ALTER COLUMN lead SET DEFAULT ''"
WITH_CODE = "ALTER TABLE tasks_historicalconclusion ALTER COLUMN lead DROP DEFAULT"


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0002_audit_sql"),
        ("tasks", "0005_denunciation_readers"),
    ]

    operations = [
        migrations.RenameField("conclusion", "lead", "lead_code"),
        migrations.AddField(
            "conclusion",
            "lead",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="offices.office",
                verbose_name="lead office",
            ),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(WITHOUT_CODE, WITH_CODE)],
            state_operations=[migrations.RemoveField("historicalconclusion", "lead")],
        ),
        migrations.AddField(
            "historicalconclusion",
            "lead",
            models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="offices.office",
                verbose_name="lead office",
            ),
        ),
        migrations.RunSQL(KEYS, CODES),
        migrations.RemoveField("conclusion", "lead_code"),
    ]
