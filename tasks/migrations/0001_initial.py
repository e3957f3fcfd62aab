import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import tasks.models.exports


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("coordination", "0001_initial"),
        ("offices", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="CodeCounter",
            fields=[
                ("year", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        editable=False, max_length=20, unique=True, verbose_name="code"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="task content")),
                (
                    "description",
                    models.TextField(
                        blank=True, max_length=20000, verbose_name="specific requirements"
                    ),
                ),
                (
                    "lead_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="reason for another lead office"
                    ),
                ),
                ("lead_explained", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="letter",
                        max_length=12,
                        verbose_name="basis",
                    ),
                ),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                (
                    "document_date",
                    models.DateField(blank=True, null=True, verbose_name="document date"),
                ),
                (
                    "document_abstract",
                    models.CharField(blank=True, max_length=500, verbose_name="abstract"),
                ),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("submitted", "Day of submission"),
                            ("issued", "Day of issue"),
                            ("sent", "Day of sending"),
                            ("held", "Day it was held"),
                        ],
                        default="issued",
                        max_length=10,
                        verbose_name="completion counts from",
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not urgent"),
                            ("urgent", "Urgent"),
                            ("very_urgent", "Very urgent"),
                            ("flash", "Flash"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="urgency",
                    ),
                ),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("open", "All three offices"),
                            ("internal", "Participating offices"),
                            ("restricted", "Restricted (people entrusted)"),
                        ],
                        default="internal",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("to_release", "Waiting for release"),
                            ("open", "In progress"),
                            ("submitted", "Submitted, waiting for an opinion"),
                            ("paused", "Paused"),
                            ("done", "Completed"),
                            ("ended", "Follow-up ended"),
                            ("stopped", "Stopped"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True)),
                (
                    "submitted_to",
                    models.CharField(blank=True, max_length=200, verbose_name="submitted to"),
                ),
                (
                    "review_on",
                    models.DateField(blank=True, null=True, verbose_name="look again on"),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_document", "No document is issued"),
                            ("spoken_report", "Reported in person"),
                            ("merged", "Merged into another task"),
                            ("overtaken", "Overtaken by events"),
                            ("other", "Other reason"),
                        ],
                        default="",
                        max_length=15,
                    ),
                ),
                ("series_on", models.DateField(blank=True, editable=False, null=True)),
                ("form_key", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("last_act", models.CharField(blank=True, editable=False, max_length=30)),
                ("last_act_at", models.DateTimeField(editable=False, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "office_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, editable=False
                    ),
                ),
                (
                    "audience",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, editable=False
                    ),
                ),
                ("next_due_on", models.DateField(editable=False, null=True)),
                ("is_open", models.BooleanField(default=False, editable=False)),
                ("acted_at", models.DateTimeField(editable=False, null=True)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "assigned_by_office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.division",
                    ),
                ),
                (
                    "external_bodies",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.body"),
                ),
                (
                    "lead_office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "leader_in_charge",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="tasks.task",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="task content")),
                (
                    "description",
                    models.TextField(
                        blank=True, max_length=20000, verbose_name="specific requirements"
                    ),
                ),
                ("lead_reason", models.CharField(blank=True, max_length=500)),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("open", "All three offices"),
                            ("internal", "Participating offices"),
                            ("restricted", "Restricted (people entrusted)"),
                        ],
                        default="internal",
                        max_length=10,
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not urgent"),
                            ("urgent", "Urgent"),
                            ("very_urgent", "Very urgent"),
                            ("flash", "Flash"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="regulation",
                        max_length=12,
                    ),
                ),
                ("document_number", models.CharField(blank=True, max_length=100)),
                ("document_date", models.DateField(blank=True, null=True)),
                ("requests", models.JSONField(blank=True, default=list)),
                (
                    "informed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list
                    ),
                ),
                (
                    "finds",
                    models.CharField(
                        choices=[
                            ("person", "The person named"),
                            ("contact", "The office's contact at that time"),
                            ("nobody", "Assigned by hand each time"),
                        ],
                        default="contact",
                        max_length=8,
                    ),
                ),
                (
                    "recurrence",
                    models.CharField(max_length=300, verbose_name="recurrence as written"),
                ),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("day", "Every day"),
                            ("week", "Every week"),
                            ("month", "Every month"),
                            ("quarter", "Every quarter"),
                            ("half", "Every half-year"),
                            ("year", "Every year"),
                        ],
                        max_length=8,
                    ),
                ),
                ("interval", models.PositiveSmallIntegerField(default=1)),
                (
                    "days",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list
                    ),
                ),
                (
                    "months",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list
                    ),
                ),
                ("weekday", models.SmallIntegerField(blank=True, null=True)),
                ("at", models.TimeField(blank=True, null=True)),
                ("working", models.BooleanField(default=False)),
                (
                    "day_off",
                    models.CharField(
                        choices=[
                            ("earlier", "The working day before"),
                            ("later", "The next working day"),
                            ("keep", "The day stays"),
                            ("skip", "That time is left out"),
                        ],
                        default="earlier",
                        max_length=8,
                    ),
                ),
                ("appears_days", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("is_active", models.BooleanField(default=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("trouble", models.CharField(blank=True, editable=False, max_length=500)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lead_office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
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
            ],
            options={
                "indexes": [models.Index(fields=["office", "is_active"], name="series_office")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="series_ends_after_it_starts",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finds", "person"), _negated=True),
                            ("assignee__isnull", False),
                            _connector="OR",
                        ),
                        name="series_names_its_person",
                        violation_error_message="Choose the person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("interval__gte", 1), ("interval__lte", 52)),
                        name="series_interval_fits",
                        violation_error_message="Choose how often.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_active", True),
                            models.Q(("end_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="series_end_has_a_reason",
                        violation_error_message="Please state the reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="conclusion",
                        max_length=12,
                        verbose_name="basis",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(blank=True, null=True, verbose_name="document date")),
                ("abstract", models.CharField(blank=True, max_length=500, verbose_name="abstract")),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="file name"),
                ),
                ("content_type", models.CharField(blank=True, max_length=120)),
                ("size", models.PositiveIntegerField(default=0)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("stored", models.FileField(blank=True, max_length=200, upload_to="sources/%Y/%m")),
                ("form_key", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("entered_at", models.DateTimeField(auto_now_add=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stored", ""),
                            models.Q(("file_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="source_file_is_named",
                        violation_error_message="A kept file has a name.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(blank=True, max_length=300, verbose_name="what is owed")),
                (
                    "set_by",
                    models.CharField(
                        choices=[
                            ("law", "Set by law"),
                            ("leader", "Set by a leader"),
                            ("lead_office", "Set by the lead office"),
                            ("own_office", "Set by the own office"),
                        ],
                        default="lead_office",
                        max_length=12,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("date", "Date"),
                            ("datetime", "Date and hour"),
                            ("month", "Within a month"),
                            ("quarter", "Within a quarter"),
                            ("half", "Within a half-year"),
                            ("year", "Within a year"),
                            ("relative", "Counted from an event"),
                            ("recurring", "Recurring"),
                            ("ongoing", "Ongoing"),
                            ("conditional", "Conditional"),
                            ("qualitative", "Without a date"),
                            ("none", "No deadline set"),
                            ("unreadable", "Unreadable"),
                        ],
                        default="date",
                        max_length=12,
                    ),
                ),
                (
                    "raw",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                ("working", models.JSONField(blank=True, default=list)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("first_due_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                ("due_time", models.TimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for its start"),
                            ("running", "Running"),
                            ("paused", "Clock paused"),
                            ("closed", "Closed"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Open"),
                            ("met", "Met"),
                            ("withdrawn", "Withdrawn"),
                            ("ended", "Ended"),
                            ("superseded", "Replaced"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("submitted", "Day of submission"),
                            ("issued", "Day of issue"),
                            ("sent", "Day of sending"),
                            ("held", "Day it was held"),
                        ],
                        default="issued",
                        max_length=10,
                    ),
                ),
                ("met_on", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(blank=True, null=True)),
                ("away_since", models.DateField(blank=True, null=True)),
                ("away_days", models.PositiveIntegerField(default=0)),
                ("paused_on", models.DateField(blank=True, null=True)),
                ("paused_alone", models.BooleanField(default=False)),
                ("is_internal", models.BooleanField(default=False)),
                ("is_review", models.BooleanField(default=False)),
                ("owed_since", models.DateTimeField(blank=True, null=True)),
                ("reminders_from", models.DateField(blank=True, null=True)),
                (
                    "assignee",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "rule",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.deadlinerule",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Export",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.CharField(max_length=10)),
                ("query", models.TextField(blank=True)),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20)
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("xlsx", "Excel (XLSX)"),
                            ("csv", "Text table (CSV)"),
                            ("docx", "Word (DOCX)"),
                            ("pdf", "PDF"),
                        ],
                        max_length=4,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for its turn"),
                            ("reading", "Gathering rows"),
                            ("writing", "Writing the file"),
                            ("done", "Ready"),
                            ("failed", "Not done"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("words", models.CharField(blank=True, max_length=300)),
                ("stored", models.FileField(blank=True, max_length=200, upload_to="exports/%Y/%m")),
                ("size", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField(default=tasks.models.exports.in_a_day)),
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
                    models.Index(fields=["person", "-created_at"], name="export_of_person"),
                    models.Index(
                        condition=models.Q(("state__in", ("waiting", "reading", "writing"))),
                        fields=["id"],
                        name="export_under_way",
                    ),
                    models.Index(fields=["expires_at"], name="export_expires"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("done__lte", models.F("total"))),
                        name="export_done_within_total",
                        violation_error_message="More rows done than there are.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "done"), _negated=True),
                            models.Q(("stored", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="export_done_has_a_file",
                        violation_error_message="A finished export has its file.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExportChunk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first", models.PositiveIntegerField()),
                ("rows", models.JSONField(default=list)),
                (
                    "export",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chunks",
                        to="tasks.export",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("export", "first"), name="export_chunk_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ExternalRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ask", models.CharField(max_length=500, verbose_name="content of the request")),
                (
                    "letter_number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the letter"
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="deadline for the answer"),
                ),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("answer", models.CharField(blank=True, max_length=500, verbose_name="answer")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="File",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="file name")),
                ("content_type", models.CharField(max_length=120)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("stored", models.FileField(max_length=200, upload_to="files/%Y/%m")),
                ("readable", models.BooleanField(default=True)),
                ("declared_clean", models.BooleanField(default=False)),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                (
                    "inside_office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="tasks.file",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["uploaded_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalDueChange",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("extension", "Extension"),
                            ("adjustment", "Adjustment agreed"),
                            ("suspension", "Suspension"),
                            ("calendar", "Change of the calendar"),
                            ("rescheduled", "Event moved"),
                            ("correction", "Correction"),
                        ],
                        max_length=12,
                    ),
                ),
                ("old_due_on", models.DateField(blank=True, null=True)),
                ("new_due_on", models.DateField(blank=True, null=True, verbose_name="new date")),
                ("old_due_time", models.TimeField(blank=True, null=True)),
                ("new_due_time", models.TimeField(blank=True, null=True)),
                ("reason", models.CharField(max_length=1000, verbose_name="reason")),
                ("asked_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("pending", "Waiting for a decision"),
                            ("agreed", "Agreed"),
                            ("refused", "Not agreed"),
                            ("withdrawn", "Taken back"),
                        ],
                        default="pending",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("decision_words", models.CharField(blank=True, max_length=1000)),
                (
                    "decision_on",
                    models.DateField(blank=True, null=True, verbose_name="date of the decision"),
                ),
                ("event_on", models.DateField(blank=True, null=True)),
                ("batch", models.UUIDField(blank=True, null=True)),
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
                    "asked_by",
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
                    "asked_office",
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
                    "decided_by",
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
            ],
            options={
                "verbose_name": "historical due change",
                "verbose_name_plural": "historical due changes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPart",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead office"),
                            ("coordinate", "Coordinating office"),
                            ("informed", "For information"),
                        ],
                        max_length=10,
                    ),
                ),
                ("co_lead", models.BooleanField(default=False, verbose_name="co-lead in name")),
                (
                    "ask",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="content of the request"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unsent", "Not sent yet"),
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("assigned", "Assigned"),
                            ("submitted", "Submitted inside the office"),
                            ("delivered", "Delivered"),
                            ("more_asked", "Asked for more"),
                            ("noted", "Result received"),
                            ("handed_back", "Handed back"),
                            ("to_superior", "Taken to the superior body"),
                            ("no_answer", "Ended without an answer"),
                            ("withdrawn", "Withdrawn"),
                            ("informed", "For information"),
                            ("closed", "Closed with the task"),
                        ],
                        default="unsent",
                        max_length=12,
                    ),
                ),
                (
                    "narrowed",
                    models.BooleanField(
                        default=False,
                        verbose_name="inside the office only the divisions involved may read",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=20000, verbose_name="answer")),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                ("assigned_at", models.DateTimeField(blank=True, null=True)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "hand_back_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wrong_function", "Not this office's function"),
                            ("incomplete", "File incomplete"),
                            ("unclear", "Request unclear"),
                        ],
                        max_length=15,
                    ),
                ),
                ("hand_back_words", models.CharField(blank=True, max_length=500)),
                ("last_act", models.CharField(blank=True, editable=False, max_length=30)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                    "assignee",
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
                    "delivered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.division",
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
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
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
                "verbose_name": "historical part",
                "verbose_name_plural": "historical parts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSavedFilter",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="name of the filter")),
                ("choices", models.CharField(blank=True, editable=False, max_length=1000)),
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
            ],
            options={
                "verbose_name": "historical saved filter",
                "verbose_name_plural": "historical saved filters",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSeries",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="task content")),
                (
                    "description",
                    models.TextField(
                        blank=True, max_length=20000, verbose_name="specific requirements"
                    ),
                ),
                ("lead_reason", models.CharField(blank=True, max_length=500)),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("open", "All three offices"),
                            ("internal", "Participating offices"),
                            ("restricted", "Restricted (people entrusted)"),
                        ],
                        default="internal",
                        max_length=10,
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not urgent"),
                            ("urgent", "Urgent"),
                            ("very_urgent", "Very urgent"),
                            ("flash", "Flash"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="regulation",
                        max_length=12,
                    ),
                ),
                ("document_number", models.CharField(blank=True, max_length=100)),
                ("document_date", models.DateField(blank=True, null=True)),
                ("requests", models.JSONField(blank=True, default=list)),
                (
                    "informed",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list
                    ),
                ),
                (
                    "finds",
                    models.CharField(
                        choices=[
                            ("person", "The person named"),
                            ("contact", "The office's contact at that time"),
                            ("nobody", "Assigned by hand each time"),
                        ],
                        default="contact",
                        max_length=8,
                    ),
                ),
                (
                    "recurrence",
                    models.CharField(max_length=300, verbose_name="recurrence as written"),
                ),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("day", "Every day"),
                            ("week", "Every week"),
                            ("month", "Every month"),
                            ("quarter", "Every quarter"),
                            ("half", "Every half-year"),
                            ("year", "Every year"),
                        ],
                        max_length=8,
                    ),
                ),
                ("interval", models.PositiveSmallIntegerField(default=1)),
                (
                    "days",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list
                    ),
                ),
                (
                    "months",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SmallIntegerField(), blank=True, default=list
                    ),
                ),
                ("weekday", models.SmallIntegerField(blank=True, null=True)),
                ("at", models.TimeField(blank=True, null=True)),
                ("working", models.BooleanField(default=False)),
                (
                    "day_off",
                    models.CharField(
                        choices=[
                            ("earlier", "The working day before"),
                            ("later", "The next working day"),
                            ("keep", "The day stays"),
                            ("skip", "That time is left out"),
                        ],
                        default="earlier",
                        max_length=8,
                    ),
                ),
                ("appears_days", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                ("is_active", models.BooleanField(default=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
                ("trouble", models.CharField(blank=True, editable=False, max_length=500)),
                ("created_at", models.DateTimeField(blank=True, editable=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                    "area",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "assignee",
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
                    "created_by",
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
                    "lead_office",
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
            ],
            options={
                "verbose_name": "historical series",
                "verbose_name_plural": "historical seriess",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSourceDocument",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="conclusion",
                        max_length=12,
                        verbose_name="basis",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(blank=True, null=True, verbose_name="document date")),
                ("abstract", models.CharField(blank=True, max_length=500, verbose_name="abstract")),
                (
                    "file_name",
                    models.CharField(blank=True, max_length=200, verbose_name="file name"),
                ),
                ("content_type", models.CharField(blank=True, max_length=120)),
                ("size", models.PositiveIntegerField(default=0)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("stored", models.TextField(blank=True, max_length=200)),
                ("entered_at", models.DateTimeField(blank=True, editable=False)),
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
            ],
            options={
                "verbose_name": "historical source document",
                "verbose_name_plural": "historical source documents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTask",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(editable=False, max_length=20, verbose_name="code")),
                ("title", models.CharField(max_length=500, verbose_name="task content")),
                (
                    "description",
                    models.TextField(
                        blank=True, max_length=20000, verbose_name="specific requirements"
                    ),
                ),
                (
                    "lead_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="reason for another lead office"
                    ),
                ),
                ("lead_explained", models.CharField(blank=True, editable=False, max_length=500)),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("directive", "Directive"),
                            ("conclusion", "Conclusion of a conference or meeting"),
                            ("programme", "Work programme"),
                            ("regulation", "Coordination regulation"),
                            ("letter", "Letter of request"),
                            ("talk", "Direct talk"),
                        ],
                        default="letter",
                        max_length=12,
                        verbose_name="basis",
                    ),
                ),
                (
                    "document_number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                (
                    "document_date",
                    models.DateField(blank=True, null=True, verbose_name="document date"),
                ),
                (
                    "document_abstract",
                    models.CharField(blank=True, max_length=500, verbose_name="abstract"),
                ),
                (
                    "deadline_text",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("submitted", "Day of submission"),
                            ("issued", "Day of issue"),
                            ("sent", "Day of sending"),
                            ("held", "Day it was held"),
                        ],
                        default="issued",
                        max_length=10,
                        verbose_name="completion counts from",
                    ),
                ),
                (
                    "urgency",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not urgent"),
                            ("urgent", "Urgent"),
                            ("very_urgent", "Very urgent"),
                            ("flash", "Flash"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="urgency",
                    ),
                ),
                (
                    "access",
                    models.CharField(
                        choices=[
                            ("open", "All three offices"),
                            ("internal", "Participating offices"),
                            ("restricted", "Restricted (people entrusted)"),
                        ],
                        default="internal",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("to_release", "Waiting for release"),
                            ("open", "In progress"),
                            ("submitted", "Submitted, waiting for an opinion"),
                            ("paused", "Paused"),
                            ("done", "Completed"),
                            ("ended", "Follow-up ended"),
                            ("stopped", "Stopped"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True)),
                (
                    "submitted_to",
                    models.CharField(blank=True, max_length=200, verbose_name="submitted to"),
                ),
                (
                    "review_on",
                    models.DateField(blank=True, null=True, verbose_name="look again on"),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_document", "No document is issued"),
                            ("spoken_report", "Reported in person"),
                            ("merged", "Merged into another task"),
                            ("overtaken", "Overtaken by events"),
                            ("other", "Other reason"),
                        ],
                        default="",
                        max_length=15,
                    ),
                ),
                ("series_on", models.DateField(blank=True, editable=False, null=True)),
                ("created_at", models.DateTimeField(blank=True, editable=False)),
                ("last_act", models.CharField(blank=True, editable=False, max_length=30)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
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
                    "area",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "assigned_by_office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "created_division",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.division",
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
                    "lead_office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "leader_in_charge",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.series",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.sourcedocument",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical task",
                "verbose_name_plural": "historical tasks",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead office"),
                            ("coordinate", "Coordinating office"),
                            ("informed", "For information"),
                        ],
                        max_length=10,
                    ),
                ),
                ("co_lead", models.BooleanField(default=False, verbose_name="co-lead in name")),
                (
                    "ask",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="content of the request"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unsent", "Not sent yet"),
                            ("sent", "Sent"),
                            ("received", "Received"),
                            ("assigned", "Assigned"),
                            ("submitted", "Submitted inside the office"),
                            ("delivered", "Delivered"),
                            ("more_asked", "Asked for more"),
                            ("noted", "Result received"),
                            ("handed_back", "Handed back"),
                            ("to_superior", "Taken to the superior body"),
                            ("no_answer", "Ended without an answer"),
                            ("withdrawn", "Withdrawn"),
                            ("informed", "For information"),
                            ("closed", "Closed with the task"),
                        ],
                        default="unsent",
                        max_length=12,
                    ),
                ),
                (
                    "narrowed",
                    models.BooleanField(
                        default=False,
                        verbose_name="inside the office only the divisions involved may read",
                    ),
                ),
                ("answer", models.TextField(blank=True, max_length=20000, verbose_name="answer")),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                ("assigned_at", models.DateTimeField(blank=True, null=True)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "hand_back_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wrong_function", "Not this office's function"),
                            ("incomplete", "File incomplete"),
                            ("unclear", "Request unclear"),
                        ],
                        max_length=15,
                    ),
                ),
                ("hand_back_words", models.CharField(blank=True, max_length=500)),
                ("last_act", models.CharField(blank=True, editable=False, max_length=30)),
                ("last_act_at", models.DateTimeField(editable=False, null=True)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "delivered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.division",
                    ),
                ),
                (
                    "helpers",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "last_act_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="offices.office",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "submitted_by",
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
                        related_name="parts",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["sent", "received"])),
                        fields=["office", "state", "sent_at"],
                        name="part_office_waiting",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("state__in", ["submitted", "delivered", "handed_back"])
                        ),
                        fields=["office", "state"],
                        name="part_to_decide",
                    ),
                    models.Index(fields=["assignee", "state"], name="part_assignee"),
                    models.Index(
                        condition=models.Q(
                            ("role", "lead"), models.Q(("state", "closed"), _negated=True)
                        ),
                        fields=["assignee"],
                        name="part_led_open",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("task", "office"),
                        name="one_part_per_office",
                        violation_error_message="An office has one part in a task.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("role", "lead")),
                        fields=("task",),
                        name="one_lead_per_task",
                        violation_error_message="A task has exactly one lead office.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_at__isnull", True), ("received_by__isnull", True)),
                            models.Q(
                                ("received_at__isnull", False), ("received_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="part_received_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("delivered_at__isnull", True), ("delivered_by__isnull", True)
                            ),
                            models.Q(
                                ("delivered_at__isnull", False), ("delivered_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="part_delivered_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "handed_back"), _negated=True),
                            models.Q(("hand_back_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="part_handed_back_has_a_reason",
                        violation_error_message="Handing back needs a reason.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
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
                            ("talk", "Talk"),
                            ("internal", "Talk inside the office"),
                            ("phone", "Talked by telephone"),
                            ("remind", "Coordination reminder"),
                            ("urge", "Urging"),
                            ("explain", "Reason and proposal"),
                            ("ask", "Question to a leader"),
                            ("opinion", "Opinion of a leader"),
                        ],
                        default="talk",
                        max_length=8,
                    ),
                ),
                ("text", models.TextField(max_length=5000, verbose_name="content")),
                (
                    "proposal",
                    models.TextField(blank=True, max_length=2000, verbose_name="proposal"),
                ),
                (
                    "ask_state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No question"),
                            ("waiting", "Waiting for the opinion"),
                            ("answered", "Opinion given"),
                            ("back", "Question withdrawn"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "asked_name",
                    models.CharField(blank=True, max_length=200, verbose_name="opinion asked of"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="tasks.note",
                    ),
                ),
                (
                    "asked",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notes",
                        to="tasks.externalrequest",
                    ),
                ),
                (
                    "asked_leader",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "asked_person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "inside_office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="tasks.part",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ask_state", "waiting")),
                        fields=["asked_person", "author"],
                        name="opinions_waited_for",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "internal"), _negated=True),
                            ("inside_office__isnull", False),
                            _connector="OR",
                        ),
                        name="internal_note_names_its_office",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ("ask", "opinion")), _negated=True),
                            models.Q(
                                ("inside_office__isnull", False),
                                models.Q(("asked_name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="question_stays_in_its_office_and_names_a_leader",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind", "ask"), ("ask_state", ""), _connector="XOR"),
                        name="only_a_question_waits_for_an_opinion",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("answers__isnull", False)),
                        fields=("answers",),
                        name="one_opinion_for_a_question",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalProduct",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "issuer",
                    models.CharField(blank=True, max_length=200, verbose_name="issuing body"),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(verbose_name="document date")),
                (
                    "capacity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head", "Head of the body"),
                            ("on_behalf", "On behalf of the collective"),
                            ("for_head", "For the head"),
                            ("by_order", "By order"),
                            ("by_authority", "By authority"),
                        ],
                        max_length=12,
                        verbose_name="signed as",
                    ),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signer")),
                ("abstract", models.CharField(blank=True, max_length=500, verbose_name="abstract")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="address in the document system"
                    ),
                ),
                ("entered_at", models.DateTimeField(blank=True, editable=False)),
                ("needs_confirmation", models.BooleanField(default=False)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
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
                    "confirmed_by",
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
                    "kind",
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
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical product",
                "verbose_name_plural": "historical products",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPart_helpers",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="tasks.historicalpart",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalPart_helpers",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExternalRequest",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("ask", models.CharField(max_length=500, verbose_name="content of the request")),
                (
                    "letter_number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the letter"
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="deadline for the answer"),
                ),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("answer", models.CharField(blank=True, max_length=500, verbose_name="answer")),
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
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical external request",
                "verbose_name_plural": "historical external requests",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="file",
            name="part",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="files",
                to="tasks.part",
            ),
        ),
        migrations.AddField(
            model_name="externalrequest",
            name="part",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="external_requests",
                to="tasks.part",
            ),
        ),
        migrations.AddField(
            model_name="deadline",
            name="part",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deadlines",
                to="tasks.part",
            ),
        ),
        migrations.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer",
                    models.CharField(blank=True, max_length=200, verbose_name="issuing body"),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(verbose_name="document date")),
                (
                    "capacity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head", "Head of the body"),
                            ("on_behalf", "On behalf of the collective"),
                            ("for_head", "For the head"),
                            ("by_order", "By order"),
                            ("by_authority", "By authority"),
                        ],
                        max_length=12,
                        verbose_name="signed as",
                    ),
                ),
                ("signer", models.CharField(blank=True, max_length=150, verbose_name="signer")),
                ("abstract", models.CharField(blank=True, max_length=500, verbose_name="abstract")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="address in the document system"
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True)),
                ("needs_confirmation", models.BooleanField(default=False)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.documentkind",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="products",
                        to="tasks.part",
                    ),
                ),
            ],
            options={
                "ordering": ["-dated", "-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("needs_confirmation", True)),
                        fields=["part"],
                        name="product_to_confirm",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RestrictedWords",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="restricted_words",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                ("title", models.TextField()),
                ("description", models.TextField()),
                ("lead_reason", models.TextField()),
                ("lead_explained", models.TextField()),
                ("document_abstract", models.TextField()),
                ("deadline_text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="tasks.task",
                    ),
                ),
                (
                    "audience",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list
                    ),
                ),
                ("words", django.contrib.postgres.search.SearchVectorField()),
                (
                    "eras",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), editable=False
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["words", "eras"], name="search_words"
                    )
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
            name="HistoricalTask_external_bodies",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="tasks.historicaltask",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalTask_external_bodies",
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
            name="HistoricalNote",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("talk", "Talk"),
                            ("internal", "Talk inside the office"),
                            ("phone", "Talked by telephone"),
                            ("remind", "Coordination reminder"),
                            ("urge", "Urging"),
                            ("explain", "Reason and proposal"),
                            ("ask", "Question to a leader"),
                            ("opinion", "Opinion of a leader"),
                        ],
                        default="talk",
                        max_length=8,
                    ),
                ),
                ("text", models.TextField(max_length=5000, verbose_name="content")),
                (
                    "proposal",
                    models.TextField(blank=True, max_length=2000, verbose_name="proposal"),
                ),
                (
                    "ask_state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "No question"),
                            ("waiting", "Waiting for the opinion"),
                            ("answered", "Opinion given"),
                            ("back", "Question withdrawn"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "asked_name",
                    models.CharField(blank=True, max_length=200, verbose_name="opinion asked of"),
                ),
                ("created_at", models.DateTimeField(blank=True, editable=False)),
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
                    "asked",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.externalrequest",
                    ),
                ),
                (
                    "asked_leader",
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
                    "asked_person",
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
                    "author",
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
                    "inside_office",
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
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.note",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
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
                "verbose_name": "historical note",
                "verbose_name_plural": "historical notes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFile",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="file name")),
                ("content_type", models.CharField(max_length=120)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("stored", models.TextField(max_length=200)),
                ("readable", models.BooleanField(default=True)),
                ("declared_clean", models.BooleanField(default=False)),
                ("uploaded_at", models.DateTimeField(blank=True, editable=False)),
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
                    "inside_office",
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
                    "replaces",
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
                    "uploaded_by",
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
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
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
                "verbose_name": "historical file",
                "verbose_name_plural": "historical files",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDirective",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("said_by", models.CharField(max_length=200, verbose_name="directive of (post)")),
                ("said_on", models.DateField(verbose_name="day of the directive")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("written_on", "Note on the document"),
                            ("conclusion", "Conclusion"),
                            ("phone", "By telephone"),
                            ("spoken", "In person"),
                        ],
                        default="written_on",
                        max_length=12,
                        verbose_name="way",
                    ),
                ),
                ("words", models.TextField(max_length=5000, verbose_name="words as given")),
                ("to_whom", models.CharField(blank=True, max_length=200, verbose_name="given to")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "set_aside",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why no task comes of it"
                    ),
                ),
                ("entered_at", models.DateTimeField(blank=True, editable=False)),
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
                    "to_person",
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
                "verbose_name": "historical directive",
                "verbose_name_plural": "historical directives",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDeadline",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(blank=True, max_length=300, verbose_name="what is owed")),
                (
                    "set_by",
                    models.CharField(
                        choices=[
                            ("law", "Set by law"),
                            ("leader", "Set by a leader"),
                            ("lead_office", "Set by the lead office"),
                            ("own_office", "Set by the own office"),
                        ],
                        default="lead_office",
                        max_length=12,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("date", "Date"),
                            ("datetime", "Date and hour"),
                            ("month", "Within a month"),
                            ("quarter", "Within a quarter"),
                            ("half", "Within a half-year"),
                            ("year", "Within a year"),
                            ("relative", "Counted from an event"),
                            ("recurring", "Recurring"),
                            ("ongoing", "Ongoing"),
                            ("conditional", "Conditional"),
                            ("qualitative", "Without a date"),
                            ("none", "No deadline set"),
                            ("unreadable", "Unreadable"),
                        ],
                        default="date",
                        max_length=12,
                    ),
                ),
                (
                    "raw",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="deadline as written"
                    ),
                ),
                ("working", models.JSONField(blank=True, default=list)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("first_due_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                ("due_time", models.TimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for its start"),
                            ("running", "Running"),
                            ("paused", "Clock paused"),
                            ("closed", "Closed"),
                        ],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Open"),
                            ("met", "Met"),
                            ("withdrawn", "Withdrawn"),
                            ("ended", "Ended"),
                            ("superseded", "Replaced"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("submitted", "Day of submission"),
                            ("issued", "Day of issue"),
                            ("sent", "Day of sending"),
                            ("held", "Day it was held"),
                        ],
                        default="issued",
                        max_length=10,
                    ),
                ),
                ("met_on", models.DateField(blank=True, null=True)),
                ("recorded_at", models.DateTimeField(blank=True, null=True)),
                ("away_since", models.DateField(blank=True, null=True)),
                ("away_days", models.PositiveIntegerField(default=0)),
                ("paused_on", models.DateField(blank=True, null=True)),
                ("paused_alone", models.BooleanField(default=False)),
                ("is_internal", models.BooleanField(default=False)),
                ("is_review", models.BooleanField(default=False)),
                ("reminders_from", models.DateField(blank=True, null=True)),
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.deadlinerule",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.part",
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
                "verbose_name": "historical deadline",
                "verbose_name_plural": "historical deadlines",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
        migrations.AddField(
            model_name="file",
            name="task",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="files", to="tasks.task"
            ),
        ),
        migrations.CreateModel(
            name="Directive",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("said_by", models.CharField(max_length=200, verbose_name="directive of (post)")),
                ("said_on", models.DateField(verbose_name="day of the directive")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("written_on", "Note on the document"),
                            ("conclusion", "Conclusion"),
                            ("phone", "By telephone"),
                            ("spoken", "In person"),
                        ],
                        default="written_on",
                        max_length=12,
                        verbose_name="way",
                    ),
                ),
                ("words", models.TextField(max_length=5000, verbose_name="words as given")),
                ("to_whom", models.CharField(blank=True, max_length=200, verbose_name="given to")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "set_aside",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why no task comes of it"
                    ),
                ),
                ("entered_at", models.DateTimeField(auto_now_add=True)),
                (
                    "entered_by",
                    models.ForeignKey(
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
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "to_person",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="directives",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "ordering": ["said_on", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("set_aside", ""), ("task__isnull", True)),
                        fields=["office", "said_on"],
                        name="directive_without_a_task",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("task__isnull", True), ("set_aside", ""), _connector="OR"
                        ),
                        name="directive_with_a_task_is_not_set_aside",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="deadline",
            name="event_task",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dates_counted_from",
                to="tasks.task",
            ),
        ),
        migrations.AddField(
            model_name="deadline",
            name="task",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deadlines",
                to="tasks.task",
            ),
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
            name="SavedFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="name of the filter")),
                ("choices", models.CharField(blank=True, editable=False, max_length=1000)),
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "name"),
                        name="saved_filter_named_once",
                        violation_error_message="You have a filter of this name already.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="task",
            name="series",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="occurrences",
                to="tasks.series",
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to="tasks.sourcedocument",
            ),
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
                    "task",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conclusions_notice",
                        to="tasks.task",
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
            name="TaskGrant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grants",
                        to="tasks.task",
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "abstract": False,
                "unique_together": {("user", "permission", "content_object")},
            },
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="watches",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("task", "person"), name="one_watch_per_person")
                ],
            },
        ),
        migrations.CreateModel(
            name="DueChange",
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
                            ("extension", "Extension"),
                            ("adjustment", "Adjustment agreed"),
                            ("suspension", "Suspension"),
                            ("calendar", "Change of the calendar"),
                            ("rescheduled", "Event moved"),
                            ("correction", "Correction"),
                        ],
                        max_length=12,
                    ),
                ),
                ("old_due_on", models.DateField(blank=True, null=True)),
                ("new_due_on", models.DateField(blank=True, null=True, verbose_name="new date")),
                ("old_due_time", models.TimeField(blank=True, null=True)),
                ("new_due_time", models.TimeField(blank=True, null=True)),
                ("reason", models.CharField(max_length=1000, verbose_name="reason")),
                ("asked_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("pending", "Waiting for a decision"),
                            ("agreed", "Agreed"),
                            ("refused", "Not agreed"),
                            ("withdrawn", "Taken back"),
                        ],
                        default="pending",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("decision_words", models.CharField(blank=True, max_length=1000)),
                (
                    "decision_on",
                    models.DateField(blank=True, null=True, verbose_name="date of the decision"),
                ),
                ("event_on", models.DateField(blank=True, null=True)),
                ("batch", models.UUIDField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="tasks.deadline",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("decision", "pending"),
                            models.Q(("kind", "rescheduled"), _negated=True),
                        ),
                        fields=("deadline",),
                        name="one_pending_change_per_deadline",
                        violation_error_message="A request for this deadline is already waiting.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decision", "pending"), ("kind", "rescheduled")),
                        fields=("deadline",),
                        name="one_pending_move_of_the_event",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("decision", "pending")),
                            models.Q(
                                models.Q(("decision", "pending"), _negated=True),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="due_change_decided_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="due_change_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="externalrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_on__isnull", True),
                    ("sent_on__isnull", True),
                    ("answered_on__gte", models.F("sent_on")),
                    _connector="OR",
                ),
                name="external_answer_after_sending",
                violation_error_message="The answer cannot come before the letter.",
            ),
        ),
        migrations.AddConstraint(
            model_name="file",
            constraint=models.CheckConstraint(
                condition=models.Q(("readable", True), ("declared_clean", True), _connector="OR"),
                name="unreadable_file_is_declared",
                violation_error_message="A file without readable text needs a declaration.",
            ),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("state", "running")),
                fields=["office", "due_on"],
                name="running_by_office",
            ),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("state", "running")),
                fields=["assignee", "due_on"],
                name="running_by_assignee",
            ),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("state", "running")), fields=["due_on"], name="running_by_date"
            ),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("state__in", ["running", "paused"])),
                fields=["office", "due_on"],
                name="unfinished_by_office",
            ),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("state", "paused")),
                fields=["office", "paused_on"],
                name="paused_by_office",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome__gt", ""), ("state", "closed")),
                    models.Q(models.Q(("state", "closed"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="deadline_closed_has_an_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "met"), _negated=True),
                    ("met_on__isnull", False),
                    _connector="OR",
                ),
                name="deadline_met_has_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True),
                    ("due_on__isnull", False),
                    _connector="OR",
                ),
                name="deadline_running_has_a_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "paused"), _negated=True),
                    ("paused_on__isnull", False),
                    _connector="OR",
                ),
                name="deadline_paused_since",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(("paused_alone", False), ("state", "paused"), _connector="OR"),
                name="deadline_paused_alone_is_paused",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("event_task__isnull", True),
                    models.Q(("event_task", models.F("task")), _negated=True),
                    _connector="OR",
                ),
                name="deadline_event_is_elsewhere",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("due_on__isnull", True), ("first_due_on__isnull", False), _connector="OR"
                ),
                name="deadline_first_date_kept",
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["is_open", "next_due_on", "id"], name="task_open_due"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["next_due_on", "id"], name="task_due"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["created_at", "id"], name="task_created"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["acted_at", "id"], name="task_acted"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                condition=models.Q(("state", "to_release")),
                fields=["assigned_by_office"],
                name="task_to_release",
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(
                condition=models.Q(("is_open", True)),
                fields=["created_by"],
                name="task_logged_open",
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["audience"], name="task_audience"
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["office_ids"], name="task_offices"
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "done"), _negated=True),
                    ("done_on__isnull", False),
                    _connector="OR",
                ),
                name="task_done_has_a_day",
                violation_error_message="A completed task has a day of completion.",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "ended"), _negated=True),
                    models.Q(("end_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="task_end_has_a_reason",
                violation_error_message="Ending the follow-up needs a reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "submitted"), _negated=True),
                    ("submitted_on__isnull", False),
                    _connector="OR",
                ),
                name="task_submitted_names_the_day",
                violation_error_message="A submitted task names the day of submission.",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("id")), _negated=True),
                name="task_is_not_its_own_parent",
                violation_error_message="A task cannot be its own parent.",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                fields=("series", "series_on"), name="task_one_per_turn"
            ),
        ),
    ]
