import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0002_council_and_milestones"),
        ("offices", "0003_internal_days"),
        ("reviews", "0002_closed_dates_sql"),
        ("tasks", "0006_conclusion_lead"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalObstacle",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="obstacle")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("objective", "Objective cause"),
                            ("subjective", "Subjective cause"),
                        ],
                        max_length=10,
                        verbose_name="cause",
                    ),
                ),
                (
                    "proposal",
                    models.TextField(blank=True, max_length=2000, verbose_name="proposal"),
                ),
                (
                    "to_whom",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="or who else removes it"
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="to be removed by"),
                ),
                ("noted_on", models.DateField(verbose_name="noted on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Not removed yet"),
                            ("removing", "Being removed"),
                            ("removed", "Removed"),
                            ("superior", "Submitted to the competent authority"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("removed_on", models.DateField(blank=True, null=True, verbose_name="removed on")),
                (
                    "outcome",
                    models.TextField(blank=True, max_length=2000, verbose_name="what was done"),
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
                    "area",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                        verbose_name="field",
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
                    "noted_by",
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                        verbose_name="noted by",
                    ),
                ),
                (
                    "resolver",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                        verbose_name="office that removes it",
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
                "verbose_name": "historical obstacle",
                "verbose_name_plural": "historical obstacles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReview",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("interim", "Interim review"),
                            ("final", "Final review"),
                            ("thematic", "Thematic review"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("first", models.DateField(verbose_name="first day of the period")),
                ("last", models.DateField(verbose_name="last day of the period")),
                (
                    "conference_on",
                    models.DateField(blank=True, null=True, verbose_name="day of the conference"),
                ),
                ("text_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "asked_on",
                    models.DateField(blank=True, null=True, verbose_name="chiefs asked on"),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the report"
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("writing", "The offices are writing"),
                            ("compiling", "Being compiled"),
                            ("asking", "The chiefs are asked"),
                            ("agreed", "Agreed by all"),
                            ("held", "Conference held"),
                            ("issued", "Issued"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
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
                    "conference",
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
                "verbose_name": "historical review",
                "verbose_name_plural": "historical reviews",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Obstacle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="obstacle")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("objective", "Objective cause"),
                            ("subjective", "Subjective cause"),
                        ],
                        max_length=10,
                        verbose_name="cause",
                    ),
                ),
                (
                    "proposal",
                    models.TextField(blank=True, max_length=2000, verbose_name="proposal"),
                ),
                (
                    "to_whom",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="or who else removes it"
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="to be removed by"),
                ),
                ("noted_on", models.DateField(verbose_name="noted on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Not removed yet"),
                            ("removing", "Being removed"),
                            ("removed", "Removed"),
                            ("superior", "Submitted to the competent authority"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("removed_on", models.DateField(blank=True, null=True, verbose_name="removed on")),
                (
                    "outcome",
                    models.TextField(blank=True, max_length=2000, verbose_name="what was done"),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                        verbose_name="field",
                    ),
                ),
                (
                    "noted_by",
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
                        verbose_name="noted by",
                    ),
                ),
                (
                    "resolver",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                        verbose_name="office that removes it",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="obstacles",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["state", "due_on"], name="obstacle_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_on__isnull", False), ("state", "removed")),
                            models.Q(
                                models.Q(("state", "removed"), _negated=True),
                                ("removed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="obstacle_removed_on_a_day",
                        violation_error_message="What is removed was removed on a day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("removed_on__isnull", True),
                            ("removed_on__gte", models.F("noted_on")),
                            _connector="OR",
                        ),
                        name="obstacle_removed_after_noted",
                        violation_error_message="It was removed before it was noted.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("interim", "Interim review"),
                            ("final", "Final review"),
                            ("thematic", "Thematic review"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("first", models.DateField(verbose_name="first day of the period")),
                ("last", models.DateField(verbose_name="last day of the period")),
                (
                    "conference_on",
                    models.DateField(blank=True, null=True, verbose_name="day of the conference"),
                ),
                ("text_version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "asked_on",
                    models.DateField(blank=True, null=True, verbose_name="chiefs asked on"),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="number of the report"
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("writing", "The offices are writing"),
                            ("compiling", "Being compiled"),
                            ("asking", "The chiefs are asked"),
                            ("agreed", "Agreed by all"),
                            ("held", "Conference held"),
                            ("issued", "Issued"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["state", "last"], name="review_by_period")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last__gte", models.F("first"))),
                        name="review_ends_after_it_begins",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("area__isnull", False), ("kind", "thematic")),
                            models.Q(
                                models.Q(("kind", "thematic"), _negated=True),
                                ("area__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="review_thematic_has_its_area",
                        violation_error_message="A thematic review, and only that, names its field.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "issued"), _negated=True),
                            models.Q(
                                ("issued_on__isnull", False),
                                models.Q(("number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="review_issued_with_number_and_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "heading",
                    models.CharField(
                        choices=[
                            ("situation", "Situation"),
                            ("carrying_out", "How the regulation was carried out"),
                            ("area", "Results by field"),
                            ("strengths", "Strengths"),
                            ("shortcomings", "Shortcomings"),
                            ("causes", "Causes"),
                            ("lessons", "Lessons"),
                            ("directions", "Directions and solutions"),
                            ("proposals", "Proposals"),
                        ],
                        max_length=12,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField(blank=True, max_length=20000, verbose_name="text")),
                ("done", models.BooleanField(default=False, verbose_name="done")),
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
                    "review",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical section",
                "verbose_name_plural": "historical sections",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReviewObstacle",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("apart", "Not agreed yet"),
                            ("alike", "Seen alike"),
                            ("superior", "To the competent authority"),
                        ],
                        default="apart",
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=2000)),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("open", "Not removed yet"),
                            ("removing", "Being removed"),
                            ("removed", "Removed"),
                            ("superior", "Submitted to the competent authority"),
                        ],
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "obstacle",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reviews.obstacle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical review obstacle",
                "verbose_name_plural": "historical review obstacles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFigureColumn",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("frozen_at", models.DateTimeField()),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why it is frozen again"
                    ),
                ),
                ("released_at", models.DateTimeField(blank=True, null=True)),
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
                    "frozen_by",
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
                (
                    "released_by",
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
                    "review",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical figure column",
                "verbose_name_plural": "historical figure columns",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("text_version", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("agreed", "Agreed to the text"), ("change", "Asks for a change")],
                        max_length=7,
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="what should be changed"
                    ),
                ),
                ("given_at", models.DateTimeField()),
                ("is_live", models.BooleanField(default=True)),
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
                (
                    "review",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical consent",
                "verbose_name_plural": "historical consents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="FigureColumn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("frozen_at", models.DateTimeField()),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why it is frozen again"
                    ),
                ),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                (
                    "frozen_by",
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
                (
                    "released_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="columns",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "ordering": ["office", "n"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "office", "n"), name="column_numbered"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("n", 1), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="column_again_has_a_reason",
                        violation_error_message="Say why the figures are frozen again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("released_at__isnull", True), ("released_by__isnull", True)),
                            models.Q(
                                ("released_at__isnull", False), ("released_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="column_released_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text_version", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[("agreed", "Agreed to the text"), ("change", "Asks for a change")],
                        max_length=7,
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        blank=True, max_length=5000, verbose_name="what should be changed"
                    ),
                ),
                ("given_at", models.DateTimeField()),
                ("is_live", models.BooleanField(default=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consents",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "ordering": ["given_at", "id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_live", True)),
                        fields=("review", "office"),
                        name="consent_one_live_per_office",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verdict", "change"), _negated=True),
                            models.Q(("words", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="consent_change_says_which",
                        violation_error_message="Say what should be changed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewObstacle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("apart", "Not agreed yet"),
                            ("alike", "Seen alike"),
                            ("superior", "To the competent authority"),
                        ],
                        default="apart",
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True, max_length=2000)),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("open", "Not removed yet"),
                            ("removing", "Being removed"),
                            ("removed", "Removed"),
                            ("superior", "Submitted to the competent authority"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "obstacle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reviews.obstacle",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="obstacles",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "obstacle"), name="obstacle_once_in_review"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "heading",
                    models.CharField(
                        choices=[
                            ("situation", "Situation"),
                            ("carrying_out", "How the regulation was carried out"),
                            ("area", "Results by field"),
                            ("strengths", "Strengths"),
                            ("shortcomings", "Shortcomings"),
                            ("causes", "Causes"),
                            ("lessons", "Lessons"),
                            ("directions", "Directions and solutions"),
                            ("proposals", "Proposals"),
                        ],
                        max_length=12,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("text", models.TextField(blank=True, max_length=20000, verbose_name="text")),
                ("done", models.BooleanField(default=False, verbose_name="done")),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
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
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sections",
                        to="reviews.review",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "office", "heading", "area"),
                        name="section_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("area__isnull", False), ("heading", "area")),
                            models.Q(
                                models.Q(("heading", "area"), _negated=True), ("area__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="section_of_an_area_names_it",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done", False), models.Q(("text", ""), _negated=True), _connector="OR"
                        ),
                        name="section_done_has_a_text",
                        violation_error_message="What is done has a text.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrozenFigure",
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
                        blank=True,
                        choices=[
                            ("lead", "Lead office"),
                            ("coordinate", "Coordinating office"),
                            ("informed", "For information"),
                        ],
                        max_length=10,
                    ),
                ),
                ("measure", models.CharField(max_length=40)),
                ("numerator", models.IntegerField()),
                ("denominator", models.IntegerField(blank=True, null=True)),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "column",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="reviews.figurecolumn",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("column", "area", "role", "measure"),
                        name="frozen_figure_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("numerator__gte", 0),
                            models.Q(
                                ("denominator__isnull", True),
                                ("denominator__gte", models.F("numerator")),
                                _connector="OR",
                            ),
                        ),
                        name="frozen_figure_counts_up",
                    ),
                ],
            },
        ),
    ]
