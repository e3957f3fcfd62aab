"""Two more places of participants: the deputy head of a delegation, and the press."""

from django.db import migrations, models

PLACES = [
    ("chair", "Chairs with"),
    ("member", "Member"),
    ("invited", "Invited"),
    ("serves", "Serves the meeting"),
    ("deputy", "Deputy head of the delegation"),
    ("press", "Press"),
]


class Migration(migrations.Migration):
    dependencies = [("tasks", "0006_conclusion_lead")]

    operations = [
        migrations.AlterField(
            model, "place", models.CharField(choices=PLACES, default="invited", max_length=8)
        )
        for model in ("historicalparticipant", "participant")
    ]
