"""History is searched by the row it tells of, its task, its time and its person, by nothing else.

Every act paid for eighteen indexes that no statement asks: a third of what logging a task writes
to the disk.
"""

from django.conf import settings
from django.db import migrations, models

PERSON = settings.AUTH_USER_MODEL
UNSEARCHED = {
    "historicaldeadline": {
        "office": "offices.office", "part": "tasks.part", "rule": "coordination.deadlinerule",
    },
    "historicalpart": {
        "delivered_by": PERSON, "division": "offices.division", "office": "offices.office",
        "received_by": PERSON, "submitted_by": PERSON,
    },
    "historicaltask": {
        "area": "coordination.area", "assigned_by_office": "offices.office",
        "created_by": PERSON, "created_division": "offices.division",
        "lead_office": "offices.office", "leader_in_charge": PERSON, "parent": "tasks.task",
        "series": "tasks.series", "source": "tasks.sourcedocument",
    },
}  # fmt: skip


def alter(model: str, name: str, to: str) -> migrations.AlterField:
    field = models.ForeignKey(
        to, models.DO_NOTHING, blank=True, null=True, related_name="+", db_constraint=False,
        db_index=False,
    )  # fmt: skip
    return migrations.AlterField(model, name, field)


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0003_province_mail_kinds"),
        ("offices", "0001_people_and_offices"),
        ("tasks", "0016_eras_beside_the_words"),
    ]

    operations = [
        *(alter(model, *one) for model, fields in UNSEARCHED.items() for one in fields.items()),
        migrations.AlterField(
            "historicaltask",
            "code",
            models.CharField(editable=False, max_length=20, verbose_name="code"),
        ),
    ]
