import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations, models

import offices.models.absence
import offices.models.signin


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("row_id", models.BigIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("hash", models.BinaryField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Division",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
            ],
            options={
                "verbose_name": "division",
                "verbose_name_plural": "divisions",
                "ordering": ("office", "sort", "id"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SharedEntry",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
            options={
                "db_table": "offices_shared",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        max_length=60,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9._-]*$",
                                "Use lower-case letters without accents, digits, dots and dashes.",
                            )
                        ],
                        verbose_name="username",
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                ("sort_key", models.CharField(default="", editable=False, max_length=400)),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="job title")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="phone")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "is_staff",
                    models.BooleanField(default=False, verbose_name="may open the data pages"),
                ),
                (
                    "must_change_password",
                    models.BooleanField(default=False, verbose_name="must change the password"),
                ),
                ("password_changed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "language",
                    models.CharField(
                        choices=[("vi", "Tiếng Việt"), ("en", "English")],
                        default="vi",
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
                (
                    "theme",
                    models.CharField(
                        choices=[("auto", "as the device"), ("light", "light"), ("dark", "dark")],
                        default="auto",
                        max_length=10,
                        verbose_name="appearance",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ("sort_key", "id"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Office",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=20, unique=True, verbose_name="code")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("short_name", models.CharField(max_length=100, verbose_name="short name")),
                ("abbreviation", models.CharField(max_length=20, verbose_name="abbreviation")),
                ("serves", models.TextField(blank=True, verbose_name="serves")),
                (
                    "layout",
                    models.CharField(
                        choices=[("party", "Party body"), ("state", "State body")],
                        max_length=10,
                        verbose_name="layout",
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "digest_at",
                    models.TimeField(default=datetime.time(7, 0), verbose_name="daily digest at"),
                ),
                (
                    "works_from",
                    models.TimeField(default=datetime.time(7, 30), verbose_name="works from"),
                ),
                (
                    "works_to",
                    models.TimeField(default=datetime.time(17, 0), verbose_name="works to"),
                ),
                (
                    "needs_release",
                    models.BooleanField(
                        default=True, verbose_name="requests need a leader's release"
                    ),
                ),
                (
                    "division_step",
                    models.BooleanField(
                        default=False, verbose_name="division head approves inside"
                    ),
                ),
                (
                    "deputy_step",
                    models.BooleanField(default=False, verbose_name="deputy chief approves inside"),
                ),
                (
                    "narrow_internal",
                    models.BooleanField(
                        default=False, verbose_name="internal cases only to divisions involved"
                    ),
                ),
            ],
            options={
                "verbose_name": "office",
                "verbose_name_plural": "offices",
                "ordering": ("sort", "id"),
                "permissions": (
                    ("log_task", "log a task"),
                    ("release_request", "release a request to other offices"),
                    ("receive_part", "receive a request"),
                    ("assign_part", "assign work inside the office"),
                    ("submit_part", "submit a result inside the office"),
                    ("deliver_part", "deliver a result to the lead office"),
                    ("hand_back", "hand a request back"),
                    ("approve_inside", "approve inside the office"),
                    ("decide_extension", "decide on deadlines"),
                    ("manage_meetings", "manage meetings"),
                    ("issue_diary", "issue the weekly diary"),
                    ("manage_documents", "manage appraisals of documents"),
                    ("manage_trips", "manage working trips"),
                    ("manage_training", "manage training"),
                    ("manage_reviews", "manage reviews"),
                    ("handle_letters", "handle letters and reception"),
                    ("handle_denunciations", "handle denunciations"),
                    ("read_restricted", "read restricted cases"),
                    ("see_load", "see load by person"),
                    ("export_data", "export data"),
                    ("configure", "configure the system"),
                    ("read_audit", "read the audit log"),
                ),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("works_from__lt", models.F("works_to"))),
                        name="office_works_from_before_to",
                        violation_error_message="Working hours must end after they begin.",
                    ),
                    models.UniqueConstraint(fields=("name",), name="office_name_once"),
                    models.UniqueConstraint(fields=("short_name",), name="office_short_name_once"),
                    models.UniqueConstraint(
                        fields=("abbreviation",), name="office_abbreviation_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSignInRules",
            fields=[
                ("id", models.PositiveSmallIntegerField(db_index=True, default=1, editable=False)),
                (
                    "second_step_roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("chief", "Chief of office"),
                                ("deputy_chief", "Deputy chief of office"),
                                ("division_head", "Head of division"),
                                ("division_deputy", "Deputy head of division"),
                                ("officer", "Officer"),
                                ("clerk", "Clerk"),
                                ("contact", "Coordination contact"),
                                ("reception_head", "Head of the reception board"),
                                ("reception_officer", "Reception officer"),
                                ("secretary", "Leader's secretary"),
                                ("diary_compiler", "Diary compiler"),
                                ("provincial_leader", "Provincial leader (reading)"),
                                ("administrator", "System administrator"),
                                ("auditor", "Auditor"),
                                ("service", "Connected system"),
                            ],
                            max_length=30,
                        ),
                        blank=True,
                        default=offices.models.signin._leading,
                        verbose_name="roles that need the second step",
                    ),
                ),
                (
                    "security_keys",
                    models.BooleanField(
                        default=False, verbose_name="security keys and passkeys as second step"
                    ),
                ),
                (
                    "min_length",
                    models.PositiveSmallIntegerField(
                        default=12,
                        validators=[
                            django.core.validators.MinValueValidator(8),
                            django.core.validators.MaxValueValidator(64),
                        ],
                        verbose_name="least length of a password",
                    ),
                ),
                (
                    "mixed_characters",
                    models.BooleanField(
                        default=False, verbose_name="letters of both sizes, digit and sign"
                    ),
                ),
                (
                    "max_age_days",
                    models.PositiveSmallIntegerField(
                        default=0,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="change the password after (days)",
                    ),
                ),
                (
                    "blocked_words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        verbose_name="blocked words",
                    ),
                ),
                (
                    "idle_minutes",
                    models.PositiveSmallIntegerField(
                        default=30,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(720),
                        ],
                        verbose_name="sign out after idle (minutes)",
                    ),
                ),
                (
                    "longest_hours",
                    models.PositiveSmallIntegerField(
                        default=12,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="sign out at the latest after (hours)",
                    ),
                ),
                (
                    "data_addresses",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=50),
                        blank=True,
                        default=offices.models.signin._inside,
                        verbose_name="addresses that may open the data pages",
                    ),
                ),
                (
                    "data_from",
                    models.TimeField(blank=True, null=True, verbose_name="data pages open from"),
                ),
                (
                    "data_until",
                    models.TimeField(blank=True, null=True, verbose_name="data pages open until"),
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
                    "history_user",
                    models.ForeignKey(
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
            ],
            options={
                "verbose_name": "historical rules of signing in",
                "verbose_name_plural": "historical rules of signing in",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPost",
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
                            ("chief", "Chief of office"),
                            ("deputy_chief", "Deputy chief of office"),
                            ("division_head", "Head of division"),
                            ("division_deputy", "Deputy head of division"),
                            ("officer", "Officer"),
                            ("clerk", "Clerk"),
                            ("contact", "Coordination contact"),
                            ("reception_head", "Head of the reception board"),
                            ("reception_officer", "Reception officer"),
                            ("secretary", "Leader's secretary"),
                            ("diary_compiler", "Diary compiler"),
                            ("provincial_leader", "Provincial leader (reading)"),
                            ("administrator", "System administrator"),
                            ("auditor", "Auditor"),
                            ("service", "Connected system"),
                        ],
                        max_length=30,
                        verbose_name="role",
                    ),
                ),
                ("since", models.DateField(verbose_name="held from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="no longer from")),
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
                "verbose_name": "historical post",
                "verbose_name_plural": "historical posts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOfficeGroupPermission",
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
                    "group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="auth.group",
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
                    "permission",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="auth.permission",
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
                    "content_object",
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
                "verbose_name": "historical office group permission",
                "verbose_name_plural": "historical office group permissions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOffice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=20, verbose_name="code")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("short_name", models.CharField(max_length=100, verbose_name="short name")),
                ("abbreviation", models.CharField(max_length=20, verbose_name="abbreviation")),
                ("serves", models.TextField(blank=True, verbose_name="serves")),
                (
                    "layout",
                    models.CharField(
                        choices=[("party", "Party body"), ("state", "State body")],
                        max_length=10,
                        verbose_name="layout",
                    ),
                ),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "digest_at",
                    models.TimeField(default=datetime.time(7, 0), verbose_name="daily digest at"),
                ),
                (
                    "works_from",
                    models.TimeField(default=datetime.time(7, 30), verbose_name="works from"),
                ),
                (
                    "works_to",
                    models.TimeField(default=datetime.time(17, 0), verbose_name="works to"),
                ),
                (
                    "needs_release",
                    models.BooleanField(
                        default=True, verbose_name="requests need a leader's release"
                    ),
                ),
                (
                    "division_step",
                    models.BooleanField(
                        default=False, verbose_name="division head approves inside"
                    ),
                ),
                (
                    "deputy_step",
                    models.BooleanField(default=False, verbose_name="deputy chief approves inside"),
                ),
                (
                    "narrow_internal",
                    models.BooleanField(
                        default=False, verbose_name="internal cases only to divisions involved"
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
                    "history_user",
                    models.ForeignKey(
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
            ],
            options={
                "verbose_name": "historical office",
                "verbose_name_plural": "historical offices",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDivision",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("sort", models.PositiveSmallIntegerField(default=0, verbose_name="sort order")),
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
                    "history_user",
                    models.ForeignKey(
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
                "verbose_name": "historical division",
                "verbose_name_plural": "historical divisions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAccessRequest",
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
                            ("post", "Post"),
                            ("power", "Power of a role"),
                            ("password", "New password"),
                            ("invitation", "Invitation by mail"),
                            ("second_step", "Two-step sign-in taken off"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chief", "Chief of office"),
                            ("deputy_chief", "Deputy chief of office"),
                            ("division_head", "Head of division"),
                            ("division_deputy", "Deputy head of division"),
                            ("officer", "Officer"),
                            ("clerk", "Clerk"),
                            ("contact", "Coordination contact"),
                            ("reception_head", "Head of the reception board"),
                            ("reception_officer", "Reception officer"),
                            ("secretary", "Leader's secretary"),
                            ("diary_compiler", "Diary compiler"),
                            ("provincial_leader", "Provincial leader (reading)"),
                            ("administrator", "System administrator"),
                            ("auditor", "Auditor"),
                            ("service", "Connected system"),
                        ],
                        default="",
                        max_length=30,
                        verbose_name="role",
                    ),
                ),
                ("codename", models.CharField(blank=True, default="", max_length=60)),
                ("since", models.DateField(blank=True, null=True, verbose_name="held from")),
                ("home", models.BooleanField(default=False)),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("asked_at", models.DateTimeField(blank=True, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for confirmation"),
                            ("confirmed", "Confirmed"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("by_any_chief", models.BooleanField(default=False)),
                ("emergency", models.BooleanField(default=False)),
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
                    "division",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
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
                "verbose_name": "historical request for access",
                "verbose_name_plural": "historical request for accesss",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAbsence",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("is_cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
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
                    "substitute",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="substitute",
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
            ],
            options={
                "verbose_name": "historical absence",
                "verbose_name_plural": "historical absences",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="division",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="divisions",
                to="offices.office",
                verbose_name="office",
            ),
        ),
        migrations.CreateModel(
            name="AuditRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="at")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("added", "Added"),
                            ("changed", "Changed"),
                            ("removed", "Removed"),
                            ("sign_in", "Signed in"),
                            ("sign_out", "Signed out"),
                            ("failed", "Failed sign-in"),
                            ("file", "File opened or downloaded"),
                            ("export", "Data exported"),
                            ("read", "Restricted task opened"),
                            ("refused", "Refused: no power to do so"),
                            ("hidden", "Refused: not among what the person may read"),
                            ("secret", "Content with a mark of secrecy refused"),
                            ("erased", "Personal data erased"),
                            ("purged", "Old rows of the log destroyed"),
                            ("set", "Part of a change"),
                            ("columns", "Columns of a table"),
                        ],
                        max_length=10,
                        verbose_name="kind of act",
                    ),
                ),
                ("source", models.CharField(max_length=80)),
                ("source_id", models.BigIntegerField(null=True)),
                ("object_id", models.BigIntegerField(null=True)),
                ("address", models.GenericIPAddressField(null=True, verbose_name="address")),
                ("detail", models.TextField(blank=True, default="")),
                ("digest", models.BinaryField(null=True)),
                (
                    "acting_for",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of the log",
                "verbose_name_plural": "rows of the log",
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["person", "-id"], name="audit_by_person"),
                    models.Index(
                        condition=models.Q(
                            ("kind__in", ("added", "changed", "removed", "set")), _negated=True
                        ),
                        fields=["kind", "-id"],
                        name="audit_of_reading",
                    ),
                    django.contrib.postgres.indexes.BrinIndex(
                        fields=["at"], name="audit_at", pages_per_range=16
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessRequest",
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
                            ("post", "Post"),
                            ("power", "Power of a role"),
                            ("password", "New password"),
                            ("invitation", "Invitation by mail"),
                            ("second_step", "Two-step sign-in taken off"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chief", "Chief of office"),
                            ("deputy_chief", "Deputy chief of office"),
                            ("division_head", "Head of division"),
                            ("division_deputy", "Deputy head of division"),
                            ("officer", "Officer"),
                            ("clerk", "Clerk"),
                            ("contact", "Coordination contact"),
                            ("reception_head", "Head of the reception board"),
                            ("reception_officer", "Reception officer"),
                            ("secretary", "Leader's secretary"),
                            ("diary_compiler", "Diary compiler"),
                            ("provincial_leader", "Provincial leader (reading)"),
                            ("administrator", "System administrator"),
                            ("auditor", "Auditor"),
                            ("service", "Connected system"),
                        ],
                        default="",
                        max_length=30,
                        verbose_name="role",
                    ),
                ),
                ("codename", models.CharField(blank=True, default="", max_length=60)),
                ("since", models.DateField(blank=True, null=True, verbose_name="held from")),
                ("home", models.BooleanField(default=False)),
                (
                    "secret",
                    models.CharField(blank=True, default="", editable=False, max_length=256),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for confirmation"),
                            ("confirmed", "Confirmed"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("by_any_chief", models.BooleanField(default=False)),
                ("emergency", models.BooleanField(default=False)),
                ("chiefs_told_at", models.DateTimeField(editable=False, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
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
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for access",
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["office"],
                        name="access_waiting",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("emergency", True),
                            models.Q(("state", "confirmed"), _negated=True),
                            models.Q(
                                ("decided_by__isnull", False),
                                models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="access_decided_by_another",
                        violation_error_message="Whoever asked for it does not confirm it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("state", "waiting")),
                            models.Q(
                                models.Q(("state", "waiting"), _negated=True),
                                ("decided_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="access_decided_at",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("secret", ""), ("state", "waiting"), _connector="OR"),
                        name="access_secret_kept_while_waiting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeGroupPermission",
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
                        related_name="group_permissions",
                        to="offices.office",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.group"),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
                "unique_together": {("group", "permission", "content_object")},
            },
        ),
        migrations.CreateModel(
            name="Post",
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
                            ("chief", "Chief of office"),
                            ("deputy_chief", "Deputy chief of office"),
                            ("division_head", "Head of division"),
                            ("division_deputy", "Deputy head of division"),
                            ("officer", "Officer"),
                            ("clerk", "Clerk"),
                            ("contact", "Coordination contact"),
                            ("reception_head", "Head of the reception board"),
                            ("reception_officer", "Reception officer"),
                            ("secretary", "Leader's secretary"),
                            ("diary_compiler", "Diary compiler"),
                            ("provincial_leader", "Provincial leader (reading)"),
                            ("administrator", "System administrator"),
                            ("auditor", "Auditor"),
                            ("service", "Connected system"),
                        ],
                        max_length=30,
                        verbose_name="role",
                    ),
                ),
                ("since", models.DateField(verbose_name="held from")),
                ("until", models.DateField(blank=True, null=True, verbose_name="no longer from")),
                (
                    "division",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="offices.division",
                        verbose_name="division",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "posts",
                "ordering": ("office", "id"),
                "default_permissions": (),
                "indexes": [models.Index(fields=["office", "role"], name="post_office_role")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="post_ends_after_it_begins",
                        violation_error_message="A post cannot end before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "chief",
                                    "deputy_chief",
                                    "division_head",
                                    "division_deputy",
                                    "officer",
                                    "clerk",
                                    "contact",
                                    "reception_head",
                                    "reception_officer",
                                    "secretary",
                                    "diary_compiler",
                                    "provincial_leader",
                                    "administrator",
                                    "auditor",
                                    "service",
                                ],
                            )
                        ),
                        name="post_role_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)),
                        fields=("person", "office", "role", "division"),
                        name="post_running_once",
                        nulls_distinct=False,
                        violation_error_message="This person already holds that post.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPerson",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        db_index=True,
                        max_length=60,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9._-]*$",
                                "Use lower-case letters without accents, digits, dots and dashes.",
                            )
                        ],
                        verbose_name="username",
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                ("sort_key", models.CharField(default="", editable=False, max_length=400)),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="job title")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="phone")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "is_staff",
                    models.BooleanField(default=False, verbose_name="may open the data pages"),
                ),
                (
                    "must_change_password",
                    models.BooleanField(default=False, verbose_name="must change the password"),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("vi", "Tiếng Việt"), ("en", "English")],
                        default="vi",
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
                (
                    "theme",
                    models.CharField(
                        choices=[("auto", "as the device"), ("light", "light"), ("dark", "dark")],
                        default="auto",
                        max_length=10,
                        verbose_name="appearance",
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
                    "history_user",
                    models.ForeignKey(
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
                    "home_post",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.post",
                        verbose_name="main post",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person",
                "verbose_name_plural": "historical people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="person",
            name="home_post",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="offices.post",
                verbose_name="main post",
            ),
        ),
        migrations.CreateModel(
            name="Refusal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("field", models.CharField(max_length=100, verbose_name="field")),
                ("where", models.CharField(max_length=100, verbose_name="page")),
                ("place", models.CharField(max_length=20, verbose_name="kind of mark")),
                ("level", models.CharField(max_length=20, verbose_name="level")),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="at")),
                (
                    "office",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="refusals",
                        to="offices.office",
                        verbose_name="office",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="refusals",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "refused text",
                "verbose_name_plural": "refused texts",
            },
        ),
        migrations.CreateModel(
            name="RoleGroup",
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
                            ("chief", "Chief of office"),
                            ("deputy_chief", "Deputy chief of office"),
                            ("division_head", "Head of division"),
                            ("division_deputy", "Deputy head of division"),
                            ("officer", "Officer"),
                            ("clerk", "Clerk"),
                            ("contact", "Coordination contact"),
                            ("reception_head", "Head of the reception board"),
                            ("reception_officer", "Reception officer"),
                            ("secretary", "Leader's secretary"),
                            ("diary_compiler", "Diary compiler"),
                            ("provincial_leader", "Provincial leader (reading)"),
                            ("administrator", "System administrator"),
                            ("auditor", "Auditor"),
                            ("service", "Connected system"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="role_group",
                        to="auth.group",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="role_groups",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("office", "role"), name="rolegroup_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SignInRules",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "second_step_roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("chief", "Chief of office"),
                                ("deputy_chief", "Deputy chief of office"),
                                ("division_head", "Head of division"),
                                ("division_deputy", "Deputy head of division"),
                                ("officer", "Officer"),
                                ("clerk", "Clerk"),
                                ("contact", "Coordination contact"),
                                ("reception_head", "Head of the reception board"),
                                ("reception_officer", "Reception officer"),
                                ("secretary", "Leader's secretary"),
                                ("diary_compiler", "Diary compiler"),
                                ("provincial_leader", "Provincial leader (reading)"),
                                ("administrator", "System administrator"),
                                ("auditor", "Auditor"),
                                ("service", "Connected system"),
                            ],
                            max_length=30,
                        ),
                        blank=True,
                        default=offices.models.signin._leading,
                        verbose_name="roles that need the second step",
                    ),
                ),
                (
                    "security_keys",
                    models.BooleanField(
                        default=False, verbose_name="security keys and passkeys as second step"
                    ),
                ),
                (
                    "min_length",
                    models.PositiveSmallIntegerField(
                        default=12,
                        validators=[
                            django.core.validators.MinValueValidator(8),
                            django.core.validators.MaxValueValidator(64),
                        ],
                        verbose_name="least length of a password",
                    ),
                ),
                (
                    "mixed_characters",
                    models.BooleanField(
                        default=False, verbose_name="letters of both sizes, digit and sign"
                    ),
                ),
                (
                    "max_age_days",
                    models.PositiveSmallIntegerField(
                        default=0,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="change the password after (days)",
                    ),
                ),
                (
                    "blocked_words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        verbose_name="blocked words",
                    ),
                ),
                (
                    "idle_minutes",
                    models.PositiveSmallIntegerField(
                        default=30,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(720),
                        ],
                        verbose_name="sign out after idle (minutes)",
                    ),
                ),
                (
                    "longest_hours",
                    models.PositiveSmallIntegerField(
                        default=12,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(24),
                        ],
                        verbose_name="sign out at the latest after (hours)",
                    ),
                ),
                (
                    "data_addresses",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=50),
                        blank=True,
                        default=offices.models.signin._inside,
                        verbose_name="addresses that may open the data pages",
                    ),
                ),
                (
                    "data_from",
                    models.TimeField(blank=True, null=True, verbose_name="data pages open from"),
                ),
                (
                    "data_until",
                    models.TimeField(blank=True, null=True, verbose_name="data pages open until"),
                ),
            ],
            options={
                "verbose_name": "rules of signing in",
                "verbose_name_plural": "rules of signing in",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="signin_single_row"),
                    models.CheckConstraint(
                        condition=models.Q(("min_length__gte", 8), ("min_length__lte", 64)),
                        name="signin_length_bounded",
                        violation_error_message="A password has at least 8 to 64 characters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("idle_minutes__gte", 5),
                            ("longest_hours__gte", 1),
                            ("longest_hours__lte", 24),
                        ),
                        name="signin_limits_bounded",
                        violation_error_message="A sign-in ends after 5 idle minutes to 24 hours.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("data_from", None), ("data_until", None)),
                            models.Q(
                                ("data_from__isnull", False),
                                ("data_from__lt", models.F("data_until")),
                                ("data_until__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="signin_hours_paired",
                        violation_error_message="Give both hours, the first before the last.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                ("sent_at", models.DateTimeField(auto_now_add=True)),
                ("made", models.CharField(blank=True, default="", max_length=120)),
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
                    models.Index(fields=["person", "sent_at"], name="submission_by_person")
                ],
            },
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("ends_on", models.DateField(verbose_name="last day")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("is_cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="absences",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "substitute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stands_in",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="substitute",
                    ),
                ),
            ],
            options={
                "verbose_name": "absence",
                "verbose_name_plural": "absences",
                "ordering": ("-starts_on", "id"),
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["substitute", "ends_on"], name="absence_substitute")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="absence_ends_after_it_starts",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("substitute", models.F("person")), _negated=True),
                        name="absence_substitute_is_another",
                        violation_error_message="Nobody can stand in for themselves.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_cancelled", False)),
                        expressions=(
                            ("person", "="),
                            (
                                offices.models.absence.DateSpan(
                                    "starts_on",
                                    "ends_on",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(True, True),
                                ),
                                "&&",
                            ),
                        ),
                        name="absence_one_at_a_time",
                        violation_error_message="These days overlap another absence of the same person.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="division",
            constraint=models.UniqueConstraint(
                fields=("office", "name"),
                name="division_once_per_office",
                violation_error_message="This office already has a division of that name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_superuser", False)),
                name="person_never_superuser",
                violation_error_message="Nobody is superuser: powers are held on offices.",
            ),
        ),
    ]
