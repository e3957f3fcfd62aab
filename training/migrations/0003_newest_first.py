"""The list of all is read by day, the newest first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training", "0002_periods_of_sessions"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="course",
            index=models.Index(
                models.OrderBy(models.F("opens_on"), descending=True, nulls_last=True),
                models.OrderBy(models.F("task"), descending=True),
                name="course_newest",
            ),
        ),
    ]
