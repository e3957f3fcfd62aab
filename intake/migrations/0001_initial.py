import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0001_initial"),
        ("offices", "__first__"),
        ("tasks", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="TaskImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("sheet", models.CharField(blank=True, max_length=200)),
                ("headers", models.JSONField(default=list)),
                ("notes", models.JSONField(default=list)),
                ("columns", models.JSONField(default=dict)),
                ("lead_reason", models.CharField(blank=True, max_length=500)),
                ("sends_requests", models.BooleanField(default=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("matching", "Columns to be matched"),
                            ("reading", "Being read"),
                            ("ready", "To be checked"),
                            ("running", "Being imported"),
                            ("done", "Imported"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="matching",
                        max_length=10,
                    ),
                ),
                ("total", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "area",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["person", "-created_at"], name="import_of_person"),
                    models.Index(
                        condition=models.Q(("state__in", ("reading", "running", "undoing"))),
                        fields=["state"],
                        name="import_working",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line", models.PositiveIntegerField()),
                ("cells", models.JSONField(default=list)),
                ("given", models.JSONField(default=dict)),
                ("reading", models.JSONField(default=dict)),
                ("is_read", models.BooleanField(default=False)),
                ("has_errors", models.BooleanField(default=False)),
                ("has_warnings", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Waiting"),
                            ("chosen", "Chosen"),
                            ("imported", "Imported"),
                            ("known", "Imported before"),
                            ("left_out", "Left out"),
                            ("failed", "Not imported"),
                            ("undone", "Undone"),
                            ("kept", "Kept: already worked on"),
                        ],
                        default="pending",
                        max_length=10,
                    ),
                ),
                ("key", models.CharField(blank=True, max_length=64)),
                ("task_version", models.PositiveIntegerField(default=0)),
                ("words", models.CharField(blank=True, max_length=500)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "task",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="imported_from",
                        to="tasks.task",
                    ),
                ),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="intake.taskimport",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["batch", "state", "line"], name="import_rows")],
                "constraints": [
                    models.UniqueConstraint(fields=("batch", "line"), name="import_line_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("imported", "kept"))),
                        fields=("office", "key"),
                        name="import_row_once_per_office",
                        violation_error_message="This row has been imported before.",
                    ),
                ],
            },
        ),
    ]
