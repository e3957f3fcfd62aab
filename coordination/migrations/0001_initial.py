import django.contrib.postgres.fields
import django.core.validators
import simple_history.models
from django.db import migrations, models

import coordination.models.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
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
            ],
            options={
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
                "ordering": ("sort", "id"),
                "default_permissions": (),
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
            ],
            options={
                "verbose_name": "day off or made up",
                "verbose_name_plural": "days off and made up",
                "ordering": ("date", "id"),
                "default_permissions": (),
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
            ],
            options={
                "verbose_name": "car",
                "verbose_name_plural": "cars",
                "ordering": ("office", "name", "id"),
                "default_permissions": (),
            },
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
            ],
            options={
                "verbose_name": "charge",
                "verbose_name_plural": "charges",
                "ordering": ("post", "id"),
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
            ],
            options={
                "verbose_name": "deadline rule",
                "verbose_name_plural": "deadline rules",
                "ordering": ("area", "code", "valid_from"),
                "default_permissions": (),
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
            ],
            options={
                "verbose_name": "leader",
                "verbose_name_plural": "leaders",
                "ordering": ("precedence", "id"),
                "default_permissions": (),
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
            ],
            options={
                "verbose_name": "lead rule",
                "verbose_name_plural": "lead rules",
                "ordering": ("area",),
                "default_permissions": (),
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
            },
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
            ],
            options={
                "verbose_name": "reminder ladder",
                "verbose_name_plural": "reminder ladders",
                "ordering": ("area", "urgency"),
                "default_permissions": (),
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
            ],
            options={
                "verbose_name": "responsibility",
                "verbose_name_plural": "responsibilities",
                "ordering": ("area", "office"),
                "default_permissions": (),
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
            },
        ),
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
    ]
