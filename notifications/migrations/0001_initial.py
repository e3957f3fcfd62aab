import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("offices", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
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
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "mail to go",
                "verbose_name_plural": "mails to go",
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("dead_at__isnull", True),
                            ("dropped_at__isnull", True),
                            ("sent_at__isnull", True),
                        ),
                        fields=["priority", "not_before", "id"],
                        name="dispatch_pending",
                    ),
                    models.Index(
                        condition=models.Q(("dead_at__isnull", False)),
                        fields=["-dead_at"],
                        name="dispatch_dead",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("dedupe_key",), name="dispatch_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_at__isnull", True), ("dead_at__isnull", True), _connector="OR"
                        ),
                        name="dispatch_sent_or_dead",
                    ),
                ],
            },
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
                (
                    "dispatch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notifications",
                        to="notifications.dispatch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notifications",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stands_in_for",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "indexes": [
                    models.Index(fields=["person", "-created_at", "-id"], name="notice_bell"),
                    models.Index(
                        condition=models.Q(("read_at__isnull", True)),
                        fields=["person"],
                        name="notice_unread",
                    ),
                    models.Index(
                        condition=models.Q(("dispatch__isnull", True), ("read_at__isnull", True)),
                        fields=["channel", "person"],
                        name="notice_unmailed",
                    ),
                    models.Index(
                        condition=models.Q(("dispatch__isnull", False)),
                        fields=["dispatch"],
                        name="notice_carried",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("dedupe_key",), name="notice_once")
                ],
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_preferences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "preference",
                "verbose_name_plural": "preferences",
                "constraints": [
                    models.UniqueConstraint(fields=("person", "kind"), name="preference_once"),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["at_once", "digest", "bell"])),
                        name="preference_channel",
                    ),
                ],
            },
        ),
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
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office", "day"), name="digest_run_once", nulls_distinct=False
                    )
                ],
            },
        ),
    ]
