"""Who did or read what and when: rows that only grow, and their places in a chain."""

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from offices.audit_sql import AUDIT, BACK


class Migration(migrations.Migration):
    dependencies = [
        ("offices", "0002_refusals"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("row_id", models.BigIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("hash", models.BinaryField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="AuditRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="at")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("added", "Added"),
                            ("changed", "Changed"),
                            ("removed", "Removed"),
                            ("sign_in", "Signed in"),
                            ("sign_out", "Signed out"),
                            ("failed", "Failed sign-in"),
                            ("file", "File opened or downloaded"),
                            ("export", "Data exported"),
                            ("refused", "Refused: no power to do so"),
                            ("hidden", "Refused: not among what the person may read"),
                            ("secret", "Content with a mark of secrecy refused"),
                            ("erased", "Personal data erased"),
                            ("purged", "Old rows of the log destroyed"),
                            ("set", "Part of a change"),
                            ("columns", "Columns of a table"),
                        ],
                        max_length=10,
                        verbose_name="kind of act",
                    ),
                ),
                ("source", models.CharField(max_length=80)),
                ("source_id", models.BigIntegerField(null=True)),
                ("object_id", models.BigIntegerField(null=True)),
                ("address", models.GenericIPAddressField(null=True, verbose_name="address")),
                ("detail", models.TextField(blank=True, default="")),
                ("digest", models.BinaryField(null=True)),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of the log",
                "verbose_name_plural": "rows of the log",
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["person", "-id"], name="audit_by_person"),
                    models.Index(
                        condition=models.Q(
                            ("kind__in", ("added", "changed", "removed", "set")), _negated=True
                        ),
                        fields=["kind", "-id"],
                        name="audit_of_reading",
                    ),
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["at"], name="audit_at", pages_per_range=16
                    ),
                ],
            },
        ),
        migrations.RunSQL(AUDIT, BACK),
    ]
