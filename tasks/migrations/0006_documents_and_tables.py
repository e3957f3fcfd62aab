"""Documents that tasks are taken from, tables on their way in, and words no task comes of."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0001_rules"),
        ("offices", "0002_refusals"),
        ("tasks", "0005_recurring_tasks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            ],
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
        migrations.AddField(
            model_name="directive",
            name="set_aside",
            field=models.CharField(
                blank=True, max_length=500, verbose_name="why no task comes of it"
            ),
        ),
        migrations.AddField(
            model_name="historicaldirective",
            name="set_aside",
            field=models.CharField(
                blank=True, max_length=500, verbose_name="why no task comes of it"
            ),
        ),
        migrations.AddIndex(
            model_name="directive",
            index=models.Index(
                condition=models.Q(("set_aside", ""), ("task__isnull", True)),
                fields=["office", "said_on"],
                name="directive_without_a_task",
            ),
        ),
        migrations.AddConstraint(
            model_name="directive",
            constraint=models.CheckConstraint(
                condition=models.Q(("task__isnull", True), ("set_aside", ""), _connector="OR"),
                name="directive_with_a_task_is_not_set_aside",
            ),
        ),
        migrations.AddField(
            model_name="historicalsourcedocument",
            name="acting_for",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalsourcedocument",
            name="acting_office",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="offices.office",
            ),
        ),
        migrations.AddField(
            model_name="historicalsourcedocument",
            name="entered_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalsourcedocument",
            name="history_user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalsourcedocument",
            name="office",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="offices.office",
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="task",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="imported_from",
                to="tasks.task",
            ),
        ),
        migrations.AddField(
            model_name="sourcedocument",
            name="entered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="sourcedocument",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.AddField(
            model_name="historicaltask",
            name="source",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="tasks.sourcedocument",
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
        migrations.AddField(
            model_name="taskimport",
            name="area",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.area",
            ),
        ),
        migrations.AddField(
            model_name="taskimport",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.AddField(
            model_name="taskimport",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="batch",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="rows",
                to="tasks.taskimport",
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcedocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stored", ""), models.Q(("file_name", ""), _negated=True), _connector="OR"
                ),
                name="source_file_is_named",
                violation_error_message="A kept file has a name.",
            ),
        ),
        migrations.AddIndex(
            model_name="taskimport",
            index=models.Index(fields=["person", "-created_at"], name="import_of_person"),
        ),
        migrations.AddIndex(
            model_name="taskimport",
            index=models.Index(
                condition=models.Q(("state__in", ("reading", "running", "undoing"))),
                fields=["state"],
                name="import_working",
            ),
        ),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(fields=["batch", "state", "line"], name="import_rows"),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(fields=("batch", "line"), name="import_line_once"),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("imported", "kept"))),
                fields=("office", "key"),
                name="import_row_once_per_office",
                violation_error_message="This row has been imported before.",
            ),
        ),
    ]
