"""Recurring tasks: the series, and on each task the turn of the series it is."""

import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0001_rules"),
        ("offices", "0002_refusals"),
        ("tasks", "0004_lists"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicaltask",
            name="series_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="task",
            name="series_on",
            field=models.DateField(blank=True, editable=False, null=True),
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
        ),
        migrations.AddField(
            model_name="historicaltask",
            name="series",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="tasks.series",
            ),
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
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                fields=("series", "series_on"), name="task_one_per_turn"
            ),
        ),
        migrations.AddIndex(
            model_name="series",
            index=models.Index(fields=["office", "is_active"], name="series_office"),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on__isnull", True),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="series_ends_after_it_starts",
                violation_error_message="The last day lies before the first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("finds", "person"), _negated=True),
                    ("assignee__isnull", False),
                    _connector="OR",
                ),
                name="series_names_its_person",
                violation_error_message="Choose the person.",
            ),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(("interval__gte", 1), ("interval__lte", 52)),
                name="series_interval_fits",
                violation_error_message="Choose how often.",
            ),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_active", True),
                    models.Q(("end_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="series_end_has_a_reason",
                violation_error_message="Please state the reason.",
            ),
        ),
    ]
