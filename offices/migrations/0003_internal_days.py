"""How long before a deadline an office wants the draft becomes a setting of the office."""

import django.core.validators
from django.db import migrations, models


def days() -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        default=2,
        validators=[django.core.validators.MaxValueValidator(60)],
        verbose_name="own date before the deadline, in working days",
    )


class Migration(migrations.Migration):
    dependencies = [("offices", "0002_audit_sql")]

    operations = [
        migrations.AddField("office", "internal_days", days()),
        migrations.AddField("historicaloffice", "internal_days", days()),
    ]
