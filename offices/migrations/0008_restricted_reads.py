"""A new kind of row in the log: a restricted task was opened. No row changes."""

from django.db import migrations, models

KINDS = [
    ("added", "Added"), ("changed", "Changed"), ("removed", "Removed"), ("sign_in", "Signed in"),
    ("sign_out", "Signed out"), ("failed", "Failed sign-in"),
    ("file", "File opened or downloaded"), ("export", "Data exported"),
    ("read", "Restricted task opened"), ("refused", "Refused: no power to do so"),
    ("hidden", "Refused: not among what the person may read"),
    ("secret", "Content with a mark of secrecy refused"), ("erased", "Personal data erased"),
    ("purged", "Old rows of the log destroyed"), ("set", "Part of a change"),
    ("columns", "Columns of a table"),
]  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0007_security_keys"),
    ]

    operations = [
        migrations.AlterField(
            model_name="auditrow",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=10, verbose_name="kind of act"),
        ),
    ]
