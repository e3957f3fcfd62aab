from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DigestRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("ran_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("single", "Single notice"),
                            ("digest", "Work to do today"),
                            ("late", "Due today"),
                        ],
                        max_length=8,
                    ),
                ),
                ("dedupe_key", models.CharField(max_length=220)),
                ("day", models.DateField()),
                ("priority", models.SmallIntegerField(default=5)),
                ("any_hour", models.BooleanField(default=False)),
                ("not_before", models.DateTimeField()),
                ("next_try_at", models.DateTimeField()),
                ("claimed_until", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.SmallIntegerField(default=0)),
                ("last_error", models.CharField(blank=True, max_length=300)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
                ("dead_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "mail to go",
                "verbose_name_plural": "mails to go",
            },
        ),
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Notification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("dedupe_key", models.CharField(max_length=200)),
                ("task_id", models.BigIntegerField(blank=True, null=True)),
                ("deadline_id", models.BigIntegerField(blank=True, null=True)),
                ("part_id", models.BigIntegerField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("step", models.CharField(blank=True, max_length=20)),
                ("facts", models.JSONField(blank=True, default=dict)),
                ("urgent", models.BooleanField(default=False)),
                ("any_hour", models.BooleanField(default=False)),
                ("statutory", models.BooleanField(default=False)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("at_once", "Mail at once"),
                            ("digest", "In the daily mail"),
                            ("within_hour", "Within the hour"),
                            ("bell", "Bell only"),
                        ],
                        max_length=12,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
            },
        ),
        migrations.CreateModel(
            name="Preference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("at_once", "Mail at once"),
                            ("digest", "In the daily mail"),
                            ("bell", "Bell only"),
                        ],
                        max_length=12,
                    ),
                ),
            ],
            options={
                "verbose_name": "preference",
                "verbose_name_plural": "preferences",
            },
        ),
    ]
