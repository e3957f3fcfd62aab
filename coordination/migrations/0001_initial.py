import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import coordination.models.clock
import offices.models.absence


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("offices", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Area",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        unique=True, verbose_name="number of the area"
                    ),
                ),
                ("code", models.SlugField(max_length=30, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=400, verbose_name="name")),
                ("short_name", models.CharField(max_length=100, verbose_name="short name")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
                (
                    "always_restricted",
                    models.BooleanField(default=False, verbose_name="always restricted"),
                ),
                (
                    "retired_on",
                    models.DateField(blank=True, null=True, verbose_name="not used from"),
                ),
            ],
            options={
                "verbose_name": "coordination area",
                "verbose_name_plural": "coordination areas",
                "ordering": ("sort", "number"),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("name",), name="area_name_once"),
                    models.UniqueConstraint(fields=("short_name",), name="area_short_name_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300, unique=True, verbose_name="name")),
                ("short_name", models.CharField(max_length=120, verbose_name="short name")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        verbose_name="other names",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "Party body"),
                            ("elected", "elected body"),
                            ("state", "State body"),
                            ("front", "Fatherland Front and unions"),
                            ("department", "department"),
                            ("commune", "commune or ward"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=100, verbose_name="sort order")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "served_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bodies",
                        to="offices.office",
                        verbose_name="served by",
                    ),
                ),
            ],
            options={
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
                "ordering": ("sort", "id"),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "party",
                                    "elected",
                                    "state",
                                    "front",
                                    "department",
                                    "commune",
                                    "other",
                                ],
                            )
                        ),
                        name="body_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("date", models.DateField(verbose_name="date")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holiday", "public holiday"),
                            ("in_lieu", "day off in lieu"),
                            ("swapped_off", "day off by swap"),
                            ("make_up", "made-up working day"),
                            ("office_off", "day off of one office"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "source",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="number of the notice"
                    ),
                ),
                ("is_on", models.BooleanField(default=True, verbose_name="is counted")),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_days",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "day off or made up",
                "verbose_name_plural": "days off and made up",
                "ordering": ("date", "id"),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("date", "office"),
                        name="calendarday_once",
                        nulls_distinct=False,
                        violation_error_message="This day is already in the table.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["holiday", "in_lieu", "swapped_off", "make_up", "office_off"],
                            )
                        ),
                        name="calendarday_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "office_off"), _negated=True),
                            ("office__isnull", False),
                            _connector="OR",
                        ),
                        name="calendarday_office_off_has_office",
                        violation_error_message="Choose the office whose day off it is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Car",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name of the car")),
                (
                    "plate",
                    models.CharField(max_length=20, unique=True, verbose_name="number plate"),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cars",
                        to="offices.office",
                        verbose_name="kept by",
                    ),
                ),
            ],
            options={
                "verbose_name": "car",
                "verbose_name_plural": "cars",
                "ordering": ("office", "name", "id"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DeadlineRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=60, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("legal_basis", models.CharField(max_length=300, verbose_name="legal basis")),
                ("start_event", models.CharField(max_length=200, verbose_name="counted from")),
                (
                    "direction",
                    models.CharField(
                        choices=[("forward", "after the event"), ("back", "before the event")],
                        default="forward",
                        max_length=10,
                        verbose_name="direction",
                    ),
                ),
                ("amount", models.PositiveSmallIntegerField(verbose_name="amount")),
                (
                    "unit",
                    models.CharField(
                        choices=[("d", "days"), ("wd", "working days")],
                        max_length=2,
                        verbose_name="unit of time",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="valid to")),
                (
                    "extendable",
                    models.PositiveSmallIntegerField(default=0, verbose_name="extensions allowed"),
                ),
                (
                    "also_running",
                    models.BooleanField(default=False, verbose_name="also for running cases"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadline_rules",
                        to="coordination.area",
                        verbose_name="coordination area",
                    ),
                ),
            ],
            options={
                "verbose_name": "deadline rule",
                "verbose_name_plural": "deadline rules",
                "ordering": ("area", "code", "valid_from"),
                "default_permissions": (),
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=(
                            ("code", "="),
                            (
                                offices.models.absence.DateSpan(
                                    "valid_from",
                                    "valid_to",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(True, True),
                                ),
                                "&&",
                            ),
                        ),
                        name="deadlinerule_versions_apart",
                        violation_error_message="These dates overlap another version of this limit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="deadlinerule_valid_order",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("direction__in", ["forward", "back"]), ("unit__in", ["d", "wd"])
                        ),
                        name="deadlinerule_unit_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="deadlinerule_amount_positive",
                        violation_error_message="The amount is at least one day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DiarySetting",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "travel_minutes",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes between two addresses",
                    ),
                ),
                (
                    "conference_minutes",
                    models.PositiveSmallIntegerField(
                        default=210,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a conference",
                    ),
                ),
                (
                    "meeting_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a meeting",
                    ),
                ),
                (
                    "working_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a working session",
                    ),
                ),
                (
                    "briefing_minutes",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a briefing",
                    ),
                ),
                (
                    "other_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of anything else",
                    ),
                ),
                (
                    "round_opens_day",
                    models.PositiveSmallIntegerField(
                        default=4, verbose_name="clash round: day it opens"
                    ),
                ),
                (
                    "round_opens_at",
                    models.TimeField(default="16:00", verbose_name="clash round: hour it opens"),
                ),
                (
                    "round_closes_day",
                    models.PositiveSmallIntegerField(
                        default=5, verbose_name="clash round: day it closes"
                    ),
                ),
                (
                    "round_closes_at",
                    models.TimeField(default="11:00", verbose_name="clash round: hour it closes"),
                ),
            ],
            options={
                "verbose_name": "settings of the joint diary",
                "verbose_name_plural": "settings of the joint diary",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="diarysetting_single_row"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("round_opens_day__range", (1, 7)),
                            ("round_closes_day__range", (models.F("round_opens_day"), 7)),
                        ),
                        name="diarysetting_round_in_one_week",
                        violation_error_message="The clash round opens and closes in one week.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "abbreviation",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation"),
                ),
                (
                    "system",
                    models.CharField(
                        choices=[("state", "State"), ("party", "Party"), ("both", "both")],
                        max_length=10,
                        verbose_name="block of documents",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("sort", models.PositiveSmallIntegerField(default=100, verbose_name="sort order")),
            ],
            options={
                "verbose_name": "kind of document",
                "verbose_name_plural": "kinds of documents",
                "ordering": ("sort", "id"),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("system__in", ["state", "party", "both"])),
                        name="documentkind_system_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Emblem",
            fields=[
                ("digest", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("png", models.BinaryField()),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("digest__regex", "^[0-9a-f]{20}$")),
                        name="emblem_digest_whole",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalArea",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        db_index=True, verbose_name="number of the area"
                    ),
                ),
                ("code", models.SlugField(max_length=30, verbose_name="code")),
                ("name", models.CharField(max_length=400, verbose_name="name")),
                ("short_name", models.CharField(max_length=100, verbose_name="short name")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
                (
                    "always_restricted",
                    models.BooleanField(default=False, verbose_name="always restricted"),
                ),
                (
                    "retired_on",
                    models.DateField(blank=True, null=True, verbose_name="not used from"),
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
            ],
            options={
                "verbose_name": "historical coordination area",
                "verbose_name_plural": "historical coordination areas",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBody",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=300, verbose_name="name")),
                ("short_name", models.CharField(max_length=120, verbose_name="short name")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        verbose_name="other names",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "Party body"),
                            ("elected", "elected body"),
                            ("state", "State body"),
                            ("front", "Fatherland Front and unions"),
                            ("department", "department"),
                            ("commune", "commune or ward"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=100, verbose_name="sort order")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
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
                    "served_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                        verbose_name="served by",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical body",
                "verbose_name_plural": "historical bodies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCalendarDay",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("date", models.DateField(verbose_name="date")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holiday", "public holiday"),
                            ("in_lieu", "day off in lieu"),
                            ("swapped_off", "day off by swap"),
                            ("make_up", "made-up working day"),
                            ("office_off", "day off of one office"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "source",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="number of the notice"
                    ),
                ),
                ("is_on", models.BooleanField(default=True, verbose_name="is counted")),
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
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical day off or made up",
                "verbose_name_plural": "historical days off and made up",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCar",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name of the car")),
                (
                    "plate",
                    models.CharField(db_index=True, max_length=20, verbose_name="number plate"),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
                        verbose_name="kept by",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical car",
                "verbose_name_plural": "historical cars",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDeadlineRule",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=60, verbose_name="code")),
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("legal_basis", models.CharField(max_length=300, verbose_name="legal basis")),
                ("start_event", models.CharField(max_length=200, verbose_name="counted from")),
                (
                    "direction",
                    models.CharField(
                        choices=[("forward", "after the event"), ("back", "before the event")],
                        default="forward",
                        max_length=10,
                        verbose_name="direction",
                    ),
                ),
                ("amount", models.PositiveSmallIntegerField(verbose_name="amount")),
                (
                    "unit",
                    models.CharField(
                        choices=[("d", "days"), ("wd", "working days")],
                        max_length=2,
                        verbose_name="unit of time",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="valid to")),
                (
                    "extendable",
                    models.PositiveSmallIntegerField(default=0, verbose_name="extensions allowed"),
                ),
                (
                    "also_running",
                    models.BooleanField(default=False, verbose_name="also for running cases"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                        verbose_name="coordination area",
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
                "verbose_name": "historical deadline rule",
                "verbose_name_plural": "historical deadline rules",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDiarySetting",
            fields=[
                ("id", models.PositiveSmallIntegerField(db_index=True, default=1, editable=False)),
                (
                    "travel_minutes",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes between two addresses",
                    ),
                ),
                (
                    "conference_minutes",
                    models.PositiveSmallIntegerField(
                        default=210,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a conference",
                    ),
                ),
                (
                    "meeting_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a meeting",
                    ),
                ),
                (
                    "working_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a working session",
                    ),
                ),
                (
                    "briefing_minutes",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of a briefing",
                    ),
                ),
                (
                    "other_minutes",
                    models.PositiveSmallIntegerField(
                        default=120,
                        validators=[django.core.validators.MaxValueValidator(600)],
                        verbose_name="minutes of anything else",
                    ),
                ),
                (
                    "round_opens_day",
                    models.PositiveSmallIntegerField(
                        default=4, verbose_name="clash round: day it opens"
                    ),
                ),
                (
                    "round_opens_at",
                    models.TimeField(default="16:00", verbose_name="clash round: hour it opens"),
                ),
                (
                    "round_closes_day",
                    models.PositiveSmallIntegerField(
                        default=5, verbose_name="clash round: day it closes"
                    ),
                ),
                (
                    "round_closes_at",
                    models.TimeField(default="11:00", verbose_name="clash round: hour it closes"),
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
            ],
            options={
                "verbose_name": "historical settings of the joint diary",
                "verbose_name_plural": "historical settings of the joint diary",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDocumentKind",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, verbose_name="code")),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "abbreviation",
                    models.CharField(blank=True, max_length=20, verbose_name="abbreviation"),
                ),
                (
                    "system",
                    models.CharField(
                        choices=[("state", "State"), ("party", "Party"), ("both", "both")],
                        max_length=10,
                        verbose_name="block of documents",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                ("sort", models.PositiveSmallIntegerField(default=100, verbose_name="sort order")),
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
            ],
            options={
                "verbose_name": "historical kind of document",
                "verbose_name_plural": "historical kinds of documents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLeadRule",
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
                            ("convening_body", "office of the convening body"),
                            ("receiving_body", "office of the receiving body"),
                            ("information_holder", "office that holds the information"),
                            ("fixed", "always the same office"),
                            ("letter_content", "by the content of the letter"),
                            ("highest_leader", "office of the highest-ranking leader"),
                            ("rotation", "in turn by year"),
                            ("proposer", "the office that proposes it"),
                        ],
                        max_length=30,
                        verbose_name="rule",
                    ),
                ),
                (
                    "first_year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="first year"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                        verbose_name="coordination area",
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
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical lead rule",
                "verbose_name_plural": "historical lead rules",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMailSetting",
            fields=[
                ("id", models.PositiveSmallIntegerField(db_index=True, default=1, editable=False)),
                ("host", models.CharField(blank=True, max_length=200, verbose_name="mail server")),
                (
                    "port",
                    models.PositiveIntegerField(
                        default=25,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(65535),
                        ],
                        verbose_name="port",
                    ),
                ),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("none", "none, inside one's own network only"),
                            ("starttls", "STARTTLS"),
                            ("tls", "TLS"),
                        ],
                        default="starttls",
                        max_length=10,
                        verbose_name="encryption on the way",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="account at the mail server"
                    ),
                ),
                (
                    "sender",
                    models.EmailField(
                        blank=True, max_length=254, verbose_name="address of the sender"
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
            ],
            options={
                "verbose_name": "historical mail settings",
                "verbose_name_plural": "historical mail settings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNumberBook",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(blank=True, max_length=20, verbose_name="kind of document"),
                ),
                ("symbol", models.CharField(max_length=40, verbose_name="symbol of the issuer")),
                ("period", models.CharField(max_length=9, verbose_name="year or term")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="last number given")),
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
            ],
            options={
                "verbose_name": "historical book of numbers",
                "verbose_name_plural": "historical books of numbers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRegulation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="title of the regulation")),
                ("signed_on", models.DateField(verbose_name="signed on")),
                ("effective_on", models.DateField(verbose_name="in force from")),
                ("province", models.CharField(max_length=100, verbose_name="province")),
                ("principles", models.TextField(blank=True, verbose_name="principles")),
                ("signers", models.TextField(blank=True, verbose_name="signed by")),
                ("version", models.CharField(db_index=True, max_length=40, verbose_name="version")),
                ("is_current", models.BooleanField(default=True, verbose_name="in force")),
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
            ],
            options={
                "verbose_name": "historical regulation",
                "verbose_name_plural": "historical regulations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReminderLadder",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "urgency",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="urgency"),
                ),
                (
                    "before",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        default=coordination.models.clock._default_before,
                        verbose_name="days before",
                    ),
                ),
                (
                    "after_first",
                    models.PositiveSmallIntegerField(default=1, verbose_name="first after"),
                ),
                (
                    "after_every",
                    models.PositiveSmallIntegerField(default=3, verbose_name="then every"),
                ),
                (
                    "deputy_after",
                    models.PositiveSmallIntegerField(default=1, verbose_name="deputy chief after"),
                ),
                (
                    "chief_after",
                    models.PositiveSmallIntegerField(default=3, verbose_name="chief after"),
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
                        verbose_name="coordination area",
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
                "verbose_name": "historical reminder ladder",
                "verbose_name_plural": "historical reminder ladders",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRoom",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        db_index=True, max_length=160, verbose_name="name of the room"
                    ),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        verbose_name="other names",
                    ),
                ),
                ("site", models.CharField(max_length=200, verbose_name="address of the house")),
                (
                    "seats",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
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
                        verbose_name="kept by",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical room",
                "verbose_name_plural": "historical rooms",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSetting",
            fields=[
                ("id", models.PositiveSmallIntegerField(db_index=True, default=1, editable=False)),
                (
                    "province",
                    models.CharField(default="Phú Thọ", max_length=100, verbose_name="province"),
                ),
                (
                    "system_name",
                    models.CharField(
                        default="Phối hợp công tác ba văn phòng",
                        max_length=200,
                        verbose_name="name of the system",
                    ),
                ),
                (
                    "emblem",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="emblem"),
                ),
                (
                    "truoc_reading",
                    models.CharField(
                        choices=[("before", "the day before"), ("same", "that day")],
                        default="before",
                        max_length=10,
                        verbose_name='reading of "trước ngày"',
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
            ],
            options={
                "verbose_name": "historical settings of the province",
                "verbose_name_plural": "historical settings of the province",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Leader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                ("position", models.CharField(max_length=200, verbose_name="position")),
                ("precedence", models.PositiveSmallIntegerField(verbose_name="precedence")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leaders",
                        to="coordination.body",
                        verbose_name="body",
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leader",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="capacities",
                        to="coordination.leader",
                        verbose_name="the same person as",
                    ),
                ),
            ],
            options={
                "verbose_name": "leader",
                "verbose_name_plural": "leaders",
                "ordering": ("precedence", "id"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HistoricalLeader",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                ("position", models.CharField(max_length=200, verbose_name="position")),
                ("precedence", models.PositiveSmallIntegerField(verbose_name="precedence")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
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
                        verbose_name="body",
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
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.leader",
                        verbose_name="the same person as",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical leader",
                "verbose_name_plural": "historical leaders",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCharge",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                    "area",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                        verbose_name="coordination area",
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.division",
                        verbose_name="division",
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
                    "post",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.post",
                        verbose_name="post",
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
                        verbose_name="leader",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical charge",
                "verbose_name_plural": "historical charges",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Charge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="charges",
                        to="coordination.area",
                        verbose_name="coordination area",
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="charges",
                        to="offices.division",
                        verbose_name="division",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="charges",
                        to="offices.post",
                        verbose_name="post",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="charges",
                        to="coordination.leader",
                        verbose_name="leader",
                    ),
                ),
            ],
            options={
                "verbose_name": "charge",
                "verbose_name_plural": "charges",
                "ordering": ("post", "id"),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("area__isnull", False),
                                ("division__isnull", True),
                                ("leader__isnull", True),
                            ),
                            models.Q(
                                ("area__isnull", True),
                                ("division__isnull", False),
                                ("leader__isnull", True),
                            ),
                            models.Q(
                                ("area__isnull", True),
                                ("division__isnull", True),
                                ("leader__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="charge_of_exactly_one",
                        violation_error_message="Choose exactly one: an area, a division or a leader.",
                    ),
                    models.UniqueConstraint(
                        fields=("post", "area", "division", "leader"),
                        name="charge_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadRule",
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
                            ("convening_body", "office of the convening body"),
                            ("receiving_body", "office of the receiving body"),
                            ("information_holder", "office that holds the information"),
                            ("fixed", "always the same office"),
                            ("letter_content", "by the content of the letter"),
                            ("highest_leader", "office of the highest-ranking leader"),
                            ("rotation", "in turn by year"),
                            ("proposer", "the office that proposes it"),
                        ],
                        max_length=30,
                        verbose_name="rule",
                    ),
                ),
                (
                    "first_year",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="first year"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "area",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lead_rule",
                        to="coordination.area",
                        verbose_name="coordination area",
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
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "lead rule",
                "verbose_name_plural": "lead rules",
                "ordering": ("area",),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "convening_body",
                                    "receiving_body",
                                    "information_holder",
                                    "fixed",
                                    "letter_content",
                                    "highest_leader",
                                    "rotation",
                                    "proposer",
                                ],
                            )
                        ),
                        name="leadrule_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ("fixed", "rotation")), _negated=True),
                            ("office__isnull", False),
                            _connector="OR",
                        ),
                        name="leadrule_office_where_needed",
                        violation_error_message="This rule needs an office.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "rotation"), _negated=True),
                            ("first_year__isnull", False),
                            _connector="OR",
                        ),
                        name="leadrule_rotation_has_year",
                        violation_error_message="A rotation needs its first year.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MailSetting",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("host", models.CharField(blank=True, max_length=200, verbose_name="mail server")),
                (
                    "port",
                    models.PositiveIntegerField(
                        default=25,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(65535),
                        ],
                        verbose_name="port",
                    ),
                ),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("none", "none, inside one's own network only"),
                            ("starttls", "STARTTLS"),
                            ("tls", "TLS"),
                        ],
                        default="starttls",
                        max_length=10,
                        verbose_name="encryption on the way",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="account at the mail server"
                    ),
                ),
                (
                    "sender",
                    models.EmailField(
                        blank=True, max_length=254, verbose_name="address of the sender"
                    ),
                ),
            ],
            options={
                "verbose_name": "mail settings",
                "verbose_name_plural": "mail settings",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="mail_single_row"),
                    models.CheckConstraint(
                        condition=models.Q(("security__in", ["none", "starttls", "tls"])),
                        name="mail_security_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("port__gte", 1), ("port__lte", 65535)),
                        name="mail_port_known",
                        violation_error_message="A port is a number from 1 to 65535.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NumberBook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(blank=True, max_length=20, verbose_name="kind of document"),
                ),
                ("symbol", models.CharField(max_length=40, verbose_name="symbol of the issuer")),
                ("period", models.CharField(max_length=9, verbose_name="year or term")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="last number given")),
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
                "verbose_name": "book of numbers",
                "verbose_name_plural": "books of numbers",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office", "kind", "symbol", "period"),
                        name="numberbook_once_per_kind",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalGivenNumber",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
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
            ],
            options={
                "verbose_name": "historical number given",
                "verbose_name_plural": "historical numbers given",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="GivenNumber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "book",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="given",
                        to="coordination.numberbook",
                    ),
                ),
            ],
            options={
                "verbose_name": "number given",
                "verbose_name_plural": "numbers given",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("book", "number"),
                        name="givennumber_once",
                        violation_error_message="This number has been given already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Regulation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="title of the regulation")),
                ("signed_on", models.DateField(verbose_name="signed on")),
                ("effective_on", models.DateField(verbose_name="in force from")),
                ("province", models.CharField(max_length=100, verbose_name="province")),
                ("principles", models.TextField(blank=True, verbose_name="principles")),
                ("signers", models.TextField(blank=True, verbose_name="signed by")),
                ("version", models.CharField(max_length=40, unique=True, verbose_name="version")),
                ("is_current", models.BooleanField(default=True, verbose_name="in force")),
            ],
            options={
                "verbose_name": "regulation",
                "verbose_name_plural": "regulations",
                "ordering": ("-signed_on",),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("is_current",),
                        name="regulation_one_current",
                        violation_error_message="Another regulation is already in force.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("effective_on__gte", models.F("signed_on"))),
                        name="regulation_in_force_after_signing",
                        violation_error_message="A regulation is in force at the earliest when signed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalResponsibility",
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
                            ("lead", "leads"),
                            ("coordinate", "coordinates"),
                            ("informed", "is informed"),
                            ("none", "takes no part"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("leads_when", models.TextField(blank=True, verbose_name="leads when")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                        verbose_name="coordination area",
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
                        verbose_name="office",
                    ),
                ),
                (
                    "regulation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.regulation",
                        verbose_name="regulation",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical responsibility",
                "verbose_name_plural": "historical responsibilities",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ReminderLadder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "urgency",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="urgency"),
                ),
                (
                    "before",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        default=coordination.models.clock._default_before,
                        verbose_name="days before",
                    ),
                ),
                (
                    "after_first",
                    models.PositiveSmallIntegerField(default=1, verbose_name="first after"),
                ),
                (
                    "after_every",
                    models.PositiveSmallIntegerField(default=3, verbose_name="then every"),
                ),
                (
                    "deputy_after",
                    models.PositiveSmallIntegerField(default=1, verbose_name="deputy chief after"),
                ),
                (
                    "chief_after",
                    models.PositiveSmallIntegerField(default=3, verbose_name="chief after"),
                ),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ladders",
                        to="coordination.area",
                        verbose_name="coordination area",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder ladder",
                "verbose_name_plural": "reminder ladders",
                "ordering": ("area", "urgency"),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("area", "urgency"), name="ladder_once", nulls_distinct=False
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("after_every__gt", 0), ("after_first__gt", 0)),
                        name="ladder_steps_positive",
                        violation_error_message="Steps after the date are at least one day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
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
                            ("lead", "leads"),
                            ("coordinate", "coordinates"),
                            ("informed", "is informed"),
                            ("none", "takes no part"),
                        ],
                        default="none",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("leads_when", models.TextField(blank=True, verbose_name="leads when")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="article")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="coordination.area",
                        verbose_name="coordination area",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
                (
                    "regulation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="coordination.regulation",
                        verbose_name="regulation",
                    ),
                ),
            ],
            options={
                "verbose_name": "responsibility",
                "verbose_name_plural": "responsibilities",
                "ordering": ("area", "office"),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("regulation", "area", "office"), name="responsibility_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["lead", "coordinate", "informed", "none"])
                        ),
                        name="responsibility_role_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=160, unique=True, verbose_name="name of the room"),
                ),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        verbose_name="other names",
                    ),
                ),
                ("site", models.CharField(max_length=200, verbose_name="address of the house")),
                (
                    "seats",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rooms",
                        to="offices.office",
                        verbose_name="kept by",
                    ),
                ),
            ],
            options={
                "verbose_name": "room",
                "verbose_name_plural": "rooms",
                "ordering": ("office", "name", "id"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Setting",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "province",
                    models.CharField(default="Phú Thọ", max_length=100, verbose_name="province"),
                ),
                (
                    "system_name",
                    models.CharField(
                        default="Phối hợp công tác ba văn phòng",
                        max_length=200,
                        verbose_name="name of the system",
                    ),
                ),
                (
                    "emblem",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="emblem"),
                ),
                (
                    "truoc_reading",
                    models.CharField(
                        choices=[("before", "the day before"), ("same", "that day")],
                        default="before",
                        max_length=10,
                        verbose_name='reading of "trước ngày"',
                    ),
                ),
            ],
            options={
                "verbose_name": "settings of the province",
                "verbose_name_plural": "settings of the province",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="setting_single_row"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("truoc_reading__in", ["before", "same"])),
                        name="setting_reading_known",
                    ),
                ],
            },
        ),
    ]
