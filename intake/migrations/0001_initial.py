from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
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
            ],
            options={
                "default_permissions": (),
            },
        ),
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
            ],
            options={
                "default_permissions": (),
            },
        ),
    ]
