"""The list of all is read by day, the newest first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trips", "0002_unclear_hours"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="trip",
            index=models.Index(
                models.OrderBy(models.F("from_on"), descending=True, nulls_last=True),
                models.OrderBy(models.F("task"), descending=True),
                name="trip_newest",
            ),
        ),
    ]
