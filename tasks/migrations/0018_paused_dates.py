"""Dates of an office that have been paused since a day: the overview asks for those of the week."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tasks", "0017_fewer_indexes_of_history")]

    operations = [
        migrations.AddIndex(
            "deadline",
            models.Index(
                condition=models.Q(("state", "paused")),
                fields=["office", "paused_on"],
                name="paused_by_office",
            ),
        ),
    ]
