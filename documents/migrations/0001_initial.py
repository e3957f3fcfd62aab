import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0001_initial"),
        ("offices", "0002_audit_sql"),
        ("offices", "__first__"),
        ("tasks", "0005_denunciation_readers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appraisal",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("appraisal", "Appraisal"),
                            ("verification", "Verification of a file for the People's Committee"),
                            ("committee", "Serving the verification of a council's committee"),
                            ("comment", "Comments"),
                        ],
                        max_length=12,
                        verbose_name="form",
                    ),
                ),
                (
                    "examiner",
                    models.CharField(blank=True, max_length=200, verbose_name="examining body"),
                ),
                ("is_legal_act", models.BooleanField(default=False, verbose_name="legal act")),
                (
                    "round",
                    models.PositiveSmallIntegerField(default=1, verbose_name="time of submission"),
                ),
                ("first_on", models.DateField(verbose_name="first received on")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "complete_on",
                    models.DateField(blank=True, null=True, verbose_name="complete on"),
                ),
                (
                    "destination_words",
                    models.CharField(blank=True, max_length=200, verbose_name="to be submitted at"),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ready", "Fit to be submitted"),
                            ("after", "Fit once it is completed"),
                            ("not_yet", "Not yet fit to be submitted"),
                        ],
                        max_length=10,
                        verbose_name="verdict",
                    ),
                ),
                (
                    "report_number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the report"
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(blank=True, null=True, verbose_name="date of the report"),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("passed", "Passed"),
                            ("amended", "Passed with amendments"),
                            ("rejected", "Not passed"),
                            ("carried", "Carried over"),
                        ],
                        max_length=10,
                        verbose_name="decision",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                ("tabled_on", models.DateField(blank=True, null=True, verbose_name="submitted on")),
                ("away_since", models.DateField(blank=True, editable=False, null=True)),
                ("days_away", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "opened_by",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="written decision to keep more"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Just received"),
                            ("incomplete", "Waiting for missing papers"),
                            ("examining", "Being examined"),
                            ("reported", "Report issued"),
                            ("revising", "Being revised and explained"),
                            ("polling", "Members are asked"),
                            ("tabled", "Submitted, waiting for the decision"),
                            ("decided", "Decided"),
                            ("returned", "Returned to the submitting body"),
                            ("withdrawn", "Withdrawn by the submitting body"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
                ),
                (
                    "destination",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
                (
                    "doc_kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.documentkind",
                    ),
                ),
                (
                    "receiving_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "submitter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["state", "received_on"], name="appraisal_by_day"),
                    models.Index(fields=["destination"], name="appraisal_by_destination"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("complete_on__isnull", True),
                            ("complete_on__gte", models.F("first_on")),
                            _connector="OR",
                        ),
                        name="appraisal_complete_after_received",
                        violation_error_message="It was complete before it was received.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("round__gte", 1)), name="appraisal_round_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reported_on__isnull", True),
                            models.Q(("verdict", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="appraisal_reported_with_verdict",
                        violation_error_message="A report has a verdict.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField(verbose_name="version")),
                ("dated", models.DateField(verbose_name="date")),
                (
                    "changed",
                    models.TextField(blank=True, max_length=2000, verbose_name="what has changed"),
                ),
                ("text", models.TextField(blank=True, max_length=200000, verbose_name="text")),
                (
                    "appraisal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="documents.appraisal",
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
            ],
            options={
                "ordering": ["-n"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("appraisal", "n"), name="draft_once_a_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="FilePaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="paper")),
                ("required", models.BooleanField(default=True, verbose_name="required")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("missing", "Missing"),
                            ("received", "Received"),
                            ("not_needed", "Not needed"),
                        ],
                        default="missing",
                        max_length=10,
                    ),
                ),
                (
                    "received_on",
                    models.DateField(blank=True, null=True, verbose_name="received on"),
                ),
                (
                    "appraisal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="papers",
                        to="documents.appraisal",
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
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "received"), _negated=True),
                            ("received_on__isnull", False),
                            _connector="OR",
                        ),
                        name="filepaper_received_on_a_day",
                        violation_error_message="Say on which day the paper was received.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAppraisal",
            fields=[
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("appraisal", "Appraisal"),
                            ("verification", "Verification of a file for the People's Committee"),
                            ("committee", "Serving the verification of a council's committee"),
                            ("comment", "Comments"),
                        ],
                        max_length=12,
                        verbose_name="form",
                    ),
                ),
                (
                    "examiner",
                    models.CharField(blank=True, max_length=200, verbose_name="examining body"),
                ),
                ("is_legal_act", models.BooleanField(default=False, verbose_name="legal act")),
                (
                    "round",
                    models.PositiveSmallIntegerField(default=1, verbose_name="time of submission"),
                ),
                ("first_on", models.DateField(verbose_name="first received on")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "complete_on",
                    models.DateField(blank=True, null=True, verbose_name="complete on"),
                ),
                (
                    "destination_words",
                    models.CharField(blank=True, max_length=200, verbose_name="to be submitted at"),
                ),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ready", "Fit to be submitted"),
                            ("after", "Fit once it is completed"),
                            ("not_yet", "Not yet fit to be submitted"),
                        ],
                        max_length=10,
                        verbose_name="verdict",
                    ),
                ),
                (
                    "report_number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the report"
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(blank=True, null=True, verbose_name="date of the report"),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("passed", "Passed"),
                            ("amended", "Passed with amendments"),
                            ("rejected", "Not passed"),
                            ("carried", "Carried over"),
                        ],
                        max_length=10,
                        verbose_name="decision",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="decided on")),
                ("tabled_on", models.DateField(blank=True, null=True, verbose_name="submitted on")),
                ("away_since", models.DateField(blank=True, editable=False, null=True)),
                ("days_away", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "opened_by",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="written decision to keep more"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Just received"),
                            ("incomplete", "Waiting for missing papers"),
                            ("examining", "Being examined"),
                            ("reported", "Report issued"),
                            ("revising", "Being revised and explained"),
                            ("polling", "Members are asked"),
                            ("tabled", "Submitted, waiting for the decision"),
                            ("decided", "Decided"),
                            ("returned", "Returned to the submitting body"),
                            ("withdrawn", "Withdrawn by the submitting body"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
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
                    "destination",
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
                    "doc_kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.documentkind",
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
                    "receiving_body",
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
                    "submitter",
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
                "verbose_name": "historical appraisal",
                "verbose_name_plural": "historical appraisals",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDraft",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField(verbose_name="version")),
                ("dated", models.DateField(verbose_name="date")),
                (
                    "changed",
                    models.TextField(blank=True, max_length=2000, verbose_name="what has changed"),
                ),
                ("text", models.TextField(blank=True, max_length=200000, verbose_name="text")),
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
                    "appraisal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.appraisal",
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
            ],
            options={
                "verbose_name": "historical draft",
                "verbose_name_plural": "historical drafts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFilePaper",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="paper")),
                ("required", models.BooleanField(default=True, verbose_name="required")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("missing", "Missing"),
                            ("received", "Received"),
                            ("not_needed", "Not needed"),
                        ],
                        default="missing",
                        max_length=10,
                    ),
                ),
                (
                    "received_on",
                    models.DateField(blank=True, null=True, verbose_name="received on"),
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
                    "appraisal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.appraisal",
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
            ],
            options={
                "verbose_name": "historical file paper",
                "verbose_name_plural": "historical file papers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOpinionRound",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="answers by")),
                ("urgent", models.BooleanField(default=False, verbose_name="urgent")),
                (
                    "silence",
                    models.CharField(
                        choices=[("none", "No opinion yet"), ("agreed", "Taken as agreed")],
                        default="none",
                        max_length=10,
                    ),
                ),
                (
                    "clause",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="clause of the working rules"
                    ),
                ),
                ("counts_only", models.BooleanField(default=False, editable=False)),
                (
                    "sent_count",
                    models.PositiveSmallIntegerField(default=0, verbose_name="slips sent"),
                ),
                (
                    "returned_count",
                    models.PositiveSmallIntegerField(default=0, verbose_name="slips returned"),
                ),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="result")),
                (
                    "line",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("answered", "Only those who agreed"),
                            ("with_silence", "With those taken as agreed, being late"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "compiled_on",
                    models.DateField(blank=True, null=True, verbose_name="compiled on"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("open", "Opinions are being asked"),
                            ("compiled", "Compiled"),
                        ],
                        default="draft",
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
                    "appraisal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.appraisal",
                    ),
                ),
                (
                    "chair",
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical opinion round",
                "verbose_name_plural": "historical opinion rounds",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=200, verbose_name="who raised it")),
                ("clause", models.CharField(blank=True, max_length=60, verbose_name="clause")),
                ("text", models.TextField(max_length=5000, verbose_name="opinion")),
                (
                    "reply",
                    models.CharField(
                        choices=[
                            ("open", "Not dealt with yet"),
                            ("taken", "Taken up"),
                            ("partly", "Taken up in part"),
                            ("kept", "Explained, text kept"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "reply_text",
                    models.TextField(blank=True, max_length=5000, verbose_name="explanation"),
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
                    "appraisal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.appraisal",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.draft",
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
            ],
            options={
                "verbose_name": "historical point",
                "verbose_name_plural": "historical points",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="OpinionRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="answers by")),
                ("urgent", models.BooleanField(default=False, verbose_name="urgent")),
                (
                    "silence",
                    models.CharField(
                        choices=[("none", "No opinion yet"), ("agreed", "Taken as agreed")],
                        default="none",
                        max_length=10,
                    ),
                ),
                (
                    "clause",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="clause of the working rules"
                    ),
                ),
                ("counts_only", models.BooleanField(default=False, editable=False)),
                (
                    "sent_count",
                    models.PositiveSmallIntegerField(default=0, verbose_name="slips sent"),
                ),
                (
                    "returned_count",
                    models.PositiveSmallIntegerField(default=0, verbose_name="slips returned"),
                ),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="result")),
                (
                    "line",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("answered", "Only those who agreed"),
                            ("with_silence", "With those taken as agreed, being late"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "compiled_on",
                    models.DateField(blank=True, null=True, verbose_name="compiled on"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("open", "Opinions are being asked"),
                            ("compiled", "Compiled"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                (
                    "appraisal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rounds",
                        to="documents.appraisal",
                    ),
                ),
                (
                    "chair",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.deadline",
                    ),
                ),
            ],
            options={
                "ordering": ["n"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("appraisal", "n"), name="opinionround_numbered"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(("due_on__isnull", False), ("sent_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="opinionround_sent_on_a_day",
                        violation_error_message="A round that was sent has its day and its date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("returned_count__lte", models.F("sent_count"))),
                        name="opinionround_returned_were_sent",
                        violation_error_message="More slips came back than were sent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("line", "with_silence"), _negated=True),
                            models.Q(
                                ("silence", "agreed"), models.Q(("clause", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="opinionround_line_with_clause",
                        violation_error_message="Name the clause by which silence counts as agreed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSlip",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=200, verbose_name="member")),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("late", models.BooleanField(default=False, editable=False)),
                (
                    "number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the signed slip"
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
                    "entered_by",
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
                    "round",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.opinionround",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical slip",
                "verbose_name_plural": "historical slips",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuestion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500, verbose_name="question")),
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.opinionround",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical question",
                "verbose_name_plural": "historical questions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=200, verbose_name="who raised it")),
                ("clause", models.CharField(blank=True, max_length=60, verbose_name="clause")),
                ("text", models.TextField(max_length=5000, verbose_name="opinion")),
                (
                    "reply",
                    models.CharField(
                        choices=[
                            ("open", "Not dealt with yet"),
                            ("taken", "Taken up"),
                            ("partly", "Taken up in part"),
                            ("kept", "Explained, text kept"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "reply_text",
                    models.TextField(blank=True, max_length=5000, verbose_name="explanation"),
                ),
                (
                    "appraisal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="points",
                        to="documents.appraisal",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="documents.draft",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply__in", ("partly", "kept")), _negated=True),
                            models.Q(("reply_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="point_explained_where_not_taken",
                        violation_error_message="Explain what was not taken up.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500, verbose_name="question")),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="documents.opinionround",
                    ),
                ),
            ],
            options={
                "ordering": ["n"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Slip",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=200, verbose_name="member")),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("late", models.BooleanField(default=False, editable=False)),
                (
                    "number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the signed slip"
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="slips",
                        to="documents.opinionround",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("leader__isnull", False),
                            models.Q(("words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="slip_names_its_member",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            ("entered_by__isnull", False),
                            _connector="OR",
                        ),
                        name="slip_answered_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSlipAnswer",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("agreed", "Agreed"),
                            ("with_words", "Agreed, with an opinion"),
                            ("against", "Not agreed"),
                            ("other", "Other opinion"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=2000, verbose_name="opinion")),
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.question",
                    ),
                ),
                (
                    "slip",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.slip",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical slip answer",
                "verbose_name_plural": "historical slip answers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="SlipAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("agreed", "Agreed"),
                            ("with_words", "Agreed, with an opinion"),
                            ("against", "Not agreed"),
                            ("other", "Other opinion"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=2000, verbose_name="opinion")),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="documents.question",
                    ),
                ),
                (
                    "slip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="documents.slip",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("slip", "question"), name="slipanswer_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("choice", "agreed"),
                            models.Q(("words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="slipanswer_words_but_for_agreed",
                        violation_error_message="Write the opinion.",
                    ),
                ],
            },
        ),
    ]
