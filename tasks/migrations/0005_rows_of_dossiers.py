import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0001_initial"),
        ("offices", "0002_audit_sql"),
        ("tasks", "0004_restricted_text_sql"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalConclusion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("text", models.TextField(max_length=5000, verbose_name="conclusion")),
                (
                    "title",
                    models.CharField(blank=True, max_length=500, verbose_name="task content"),
                ),
                ("lead", models.CharField(blank=True, max_length=20)),
                (
                    "coordinating",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list
                    ),
                ),
                ("bodies", models.CharField(blank=True, max_length=500)),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                ("due_time", models.TimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Not a task yet"),
                            ("task", "Became a task"),
                            ("none", "Needs no task"),
                        ],
                        default="open",
                        max_length=5,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why no task is needed"
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical conclusion",
                "verbose_name_plural": "historical conclusions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNotice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("issuer", models.CharField(max_length=200, verbose_name="issuing body")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("symbol", models.CharField(max_length=100, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="document date")),
                ("capacity", models.CharField(max_length=12, verbose_name="signed as")),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signer")),
                ("abstract", models.CharField(max_length=500, verbose_name="abstract")),
                (
                    "text",
                    models.TextField(
                        blank=True, max_length=100000, verbose_name="text of the notice"
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.numberbook",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.sourcedocument",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical notice",
                "verbose_name_plural": "historical notices",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOwedPaper",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="paper")),
                (
                    "outside",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="owed by (outside the system)"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("owed", "Not received yet"),
                            ("received", "Paper received"),
                            ("dropped", "No longer needed"),
                        ],
                        default="owed",
                        max_length=10,
                    ),
                ),
                ("received_on", models.DateField(blank=True, null=True)),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.deadline",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.file",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical owed paper",
                "verbose_name_plural": "historical owed papers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalParticipant",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("chair", "Chairs with"),
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("serves", "Serves the meeting"),
                        ],
                        default="invited",
                        max_length=8,
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="post or name in words"
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=0)),
                ("told_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reply",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No reply yet"),
                            ("comes", "Will attend"),
                            ("sends", "Sends somebody instead"),
                            ("absent", "Will not attend"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "instead",
                    models.CharField(blank=True, max_length=200, verbose_name="who comes instead"),
                ),
                ("reply_note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("replied_at", models.DateTimeField(blank=True, null=True)),
                (
                    "attended",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not noted"),
                            ("present", "Present"),
                            ("substitute", "A substitute came"),
                            ("excused", "Absent, excused"),
                            ("missing", "Absent"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("history_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(blank=True, default="")),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "acting_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replied_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical participant",
                "verbose_name_plural": "historical participants",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Conclusion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("text", models.TextField(max_length=5000, verbose_name="conclusion")),
                (
                    "title",
                    models.CharField(blank=True, max_length=500, verbose_name="task content"),
                ),
                ("lead", models.CharField(blank=True, max_length=20)),
                (
                    "coordinating",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list
                    ),
                ),
                ("bodies", models.CharField(blank=True, max_length=500)),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                ("due_time", models.TimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Not a task yet"),
                            ("task", "Became a task"),
                            ("none", "Needs no task"),
                        ],
                        default="open",
                        max_length=5,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why no task is needed"
                    ),
                ),
                (
                    "child",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conclusion",
                        to="tasks.task",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conclusions",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["task", "state"], name="conclusion_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("child__isnull", False), ("state", "task")),
                            models.Q(
                                models.Q(("state", "task"), _negated=True), ("child__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="conclusion_task_is_named",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "none"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="conclusion_without_task_has_a_reason",
                        violation_error_message="Please state the reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("issuer", models.CharField(max_length=200, verbose_name="issuing body")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("symbol", models.CharField(max_length=100, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="document date")),
                ("capacity", models.CharField(max_length=12, verbose_name="signed as")),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signer")),
                ("abstract", models.CharField(max_length=500, verbose_name="abstract")),
                (
                    "text",
                    models.TextField(
                        blank=True, max_length=100000, verbose_name="text of the notice"
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="coordination.numberbook",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tasks.sourcedocument",
                    ),
                ),
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conclusions_notice",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("book", "number"),
                        name="notice_number_once",
                        violation_error_message="This number has been given already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OwedPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="paper")),
                (
                    "outside",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="owed by (outside the system)"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("owed", "Not received yet"),
                            ("received", "Paper received"),
                            ("dropped", "No longer needed"),
                        ],
                        default="owed",
                        max_length=10,
                    ),
                ),
                ("received_on", models.DateField(blank=True, null=True)),
                (
                    "deadline",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.deadline",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.file",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="owed_papers",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_on__isnull", False), ("state", "received")),
                            models.Q(
                                models.Q(("state", "received"), _negated=True),
                                ("received_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="paper_received_on_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("office__isnull", False),
                            models.Q(("outside", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="paper_owed_by_somebody",
                        violation_error_message="Say who owes the paper.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        choices=[
                            ("chair", "Chairs with"),
                            ("member", "Member"),
                            ("invited", "Invited"),
                            ("serves", "Serves the meeting"),
                        ],
                        default="invited",
                        max_length=8,
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="post or name in words"
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=0)),
                ("told_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reply",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No reply yet"),
                            ("comes", "Will attend"),
                            ("sends", "Sends somebody instead"),
                            ("absent", "Will not attend"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "instead",
                    models.CharField(blank=True, max_length=200, verbose_name="who comes instead"),
                ),
                ("reply_note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("replied_at", models.DateTimeField(blank=True, null=True)),
                (
                    "attended",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not noted"),
                            ("present", "Present"),
                            ("substitute", "A substitute came"),
                            ("excused", "Absent, excused"),
                            ("missing", "Absent"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replied_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["sort", "id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False),
                            ("office__isnull", False),
                            ("leader__isnull", False),
                            ("body__isnull", False),
                            models.Q(("words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participant_is_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("replied_at__isnull", True), ("reply", "")),
                            models.Q(
                                models.Q(("reply", ""), _negated=True),
                                ("replied_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="participant_reply_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply", "sends"), _negated=True),
                            models.Q(("instead", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participant_names_the_substitute",
                        violation_error_message="Name who comes instead.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("person__isnull", False)),
                        fields=("task", "person"),
                        name="participant_person_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("office__isnull", False)),
                        fields=("task", "office"),
                        name="participant_office_once",
                    ),
                ],
            },
        ),
    ]
