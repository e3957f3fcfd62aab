import django.contrib.postgres.indexes
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0001_initial"),
        ("diary", "0001_initial"),
        ("offices", "0002_audit_sql"),
        ("offices", "__first__"),
        ("tasks", "0004_restricted_text_sql"),
    ]

    operations = [
        migrations.CreateModel(
            name="Deputy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                (
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        default="hdnd",
                        max_length=5,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="group or delegation"
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
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
            ],
            options={
                "ordering": ["full_name", "id"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                (
                    "half",
                    models.CharField(
                        choices=[
                            ("morning", "Morning"),
                            ("afternoon", "Afternoon"),
                            ("day", "All day"),
                        ],
                        default="morning",
                        max_length=10,
                    ),
                ),
                ("start", models.TimeField(blank=True, null=True, verbose_name="from (hour)")),
                ("place_words", models.CharField(max_length=300, verbose_name="place")),
                (
                    "voters",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of voters"
                    ),
                ),
                (
                    "communes",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.body"),
                ),
                (
                    "recorder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "slot",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="diary.slot",
                    ),
                ),
                (
                    "deputies",
                    models.ManyToManyField(blank=True, related_name="points", to="voters.deputy"),
                ),
            ],
            options={
                "ordering": ["on", "half", "id"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Forwarding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stream", models.CharField(max_length=5)),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("symbol", models.CharField(max_length=60, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="dated")),
                (
                    "received_on",
                    models.DateField(blank=True, null=True, verbose_name="received on"),
                ),
                (
                    "book",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.numberbook",
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
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "ordering": ["-dated", "-id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_on__isnull", True),
                            ("received_on__gte", models.F("dated")),
                            _connector="OR",
                        ),
                        name="forwarding_received_after_it_was_sent",
                        violation_error_message="It cannot be received before it was sent.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalContactPoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="day")),
                (
                    "half",
                    models.CharField(
                        choices=[
                            ("morning", "Morning"),
                            ("afternoon", "Afternoon"),
                            ("day", "All day"),
                        ],
                        default="morning",
                        max_length=10,
                    ),
                ),
                ("start", models.TimeField(blank=True, null=True, verbose_name="from (hour)")),
                ("place_words", models.CharField(max_length=300, verbose_name="place")),
                (
                    "voters",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="number of voters"
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
                    "recorder",
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
                    "slot",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="diary.slot",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical contact point",
                "verbose_name_plural": "historical contact points",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalContactPoint_communes",
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
                    "contactpoint",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.contactpoint",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="voters.historicalcontactpoint",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalContactPoint_communes",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalContactPoint_deputies",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "contactpoint",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.contactpoint",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.deputy",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="voters.historicalcontactpoint",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalContactPoint_deputies",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDeputy",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                (
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        default="hdnd",
                        max_length=5,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="group or delegation"
                    ),
                ),
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
            ],
            options={
                "verbose_name": "historical deputy",
                "verbose_name_plural": "historical deputys",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalForwarding",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("stream", models.CharField(max_length=5)),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("symbol", models.CharField(max_length=60, verbose_name="number and symbol")),
                ("dated", models.DateField(verbose_name="dated")),
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
                    "to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical forwarding",
                "verbose_name_plural": "historical forwardings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReply",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(verbose_name="dated")),
                ("received_on", models.DateField(verbose_name="received on")),
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
                    "issuer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical reply",
                "verbose_name_plural": "historical replys",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVoterContact",
            fields=[
                (
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        max_length=5,
                        verbose_name="contact for",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("before", "Before a session"),
                            ("after", "After a session"),
                            ("residence", "Where the deputy lives"),
                            ("workplace", "Where the deputy works"),
                            ("topic", "On a topic or field"),
                            ("outside", "Outside the constituency"),
                            ("election", "Candidates before an election"),
                            ("term_end", "Report at the end of the term"),
                            ("urgent", "On an urgent matter"),
                            ("person", "With one voter"),
                            ("group", "With a group of voters"),
                        ],
                        max_length=10,
                        verbose_name="kind of contact",
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("before", "Before the session"),
                            ("after", "After the session"),
                            ("none", "Without a session"),
                        ],
                        default="none",
                        max_length=6,
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("direct", "In person"),
                            ("online", "Online"),
                            ("mixed", "In person and online"),
                        ],
                        default="direct",
                        max_length=6,
                        verbose_name="mode",
                    ),
                ),
                (
                    "session_name",
                    models.CharField(blank=True, max_length=200, verbose_name="session"),
                ),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="opening day")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="closing day")),
                (
                    "extraordinary",
                    models.BooleanField(default=False, verbose_name="not an ordinary session"),
                ),
                (
                    "council_name",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="session of the council"
                    ),
                ),
                (
                    "council_opens_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="opening day of the council"
                    ),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="link of the online contact"
                    ),
                ),
                (
                    "minutes_kept",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="where the signed minutes lie"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Being prepared"),
                            ("announced", "Announced"),
                            ("held", "Held"),
                            ("compiled", "Compiled"),
                            ("closed", "Closed"),
                            ("postponed", "Postponed"),
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
                    "history_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "session_task",
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
                "verbose_name": "historical voter contact",
                "verbose_name_plural": "historical voter contacts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=60, verbose_name="number and symbol"),
                ),
                ("dated", models.DateField(verbose_name="dated")),
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
            ],
            options={
                "ordering": ["-dated", "-id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("number", ""), _negated=True),
                        fields=("issuer", "number", "dated"),
                        name="reply_once",
                        violation_error_message="This reply has been entered already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("received_on__gte", models.F("dated"))),
                        name="reply_received_after_its_date",
                        violation_error_message="It cannot be received before its date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoterContact",
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
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        max_length=5,
                        verbose_name="contact for",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("before", "Before a session"),
                            ("after", "After a session"),
                            ("residence", "Where the deputy lives"),
                            ("workplace", "Where the deputy works"),
                            ("topic", "On a topic or field"),
                            ("outside", "Outside the constituency"),
                            ("election", "Candidates before an election"),
                            ("term_end", "Report at the end of the term"),
                            ("urgent", "On an urgent matter"),
                            ("person", "With one voter"),
                            ("group", "With a group of voters"),
                        ],
                        max_length=10,
                        verbose_name="kind of contact",
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("before", "Before the session"),
                            ("after", "After the session"),
                            ("none", "Without a session"),
                        ],
                        default="none",
                        max_length=6,
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("direct", "In person"),
                            ("online", "Online"),
                            ("mixed", "In person and online"),
                        ],
                        default="direct",
                        max_length=6,
                        verbose_name="mode",
                    ),
                ),
                (
                    "session_name",
                    models.CharField(blank=True, max_length=200, verbose_name="session"),
                ),
                ("opens_on", models.DateField(blank=True, null=True, verbose_name="opening day")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="closing day")),
                (
                    "extraordinary",
                    models.BooleanField(default=False, verbose_name="not an ordinary session"),
                ),
                (
                    "council_name",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="session of the council"
                    ),
                ),
                (
                    "council_opens_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="opening day of the council"
                    ),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="link of the online contact"
                    ),
                ),
                (
                    "minutes_kept",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="where the signed minutes lie"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Being prepared"),
                            ("announced", "Announced"),
                            ("held", "Held"),
                            ("compiled", "Compiled"),
                            ("closed", "Closed"),
                            ("postponed", "Postponed"),
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
                    "session_task",
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
                "indexes": [models.Index(fields=["state", "on"], name="votercontact_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closes_on__isnull", True),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="votercontact_session_in_order",
                        violation_error_message="The closing day lies before the opening day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("on")),
                            _connector="OR",
                        ),
                        name="votercontact_days_in_order",
                        violation_error_message="The last day lies before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalVoterPetition",
            fields=[
                (
                    "session_name",
                    models.CharField(blank=True, max_length=200, verbose_name="session"),
                ),
                (
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        default="hdnd",
                        max_length=5,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("central", "Central level"),
                            ("province", "Provincial level"),
                            ("commune", "Commune level"),
                            ("elsewhere", "Other bodies"),
                            ("unclear", "Not clear yet"),
                        ],
                        default="unclear",
                        max_length=10,
                        verbose_name="competence",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("policy", "Mechanisms, policies"),
                            ("economy", "Economy and budget"),
                            ("society", "Culture and society"),
                            ("law", "Legal affairs"),
                            ("other", "Defence, security and other"),
                        ],
                        default="other",
                        max_length=10,
                        verbose_name="field",
                    ),
                ),
                (
                    "old_place",
                    models.CharField(blank=True, max_length=200, verbose_name="former unit"),
                ),
                ("on", models.DateField(verbose_name="day noted")),
                (
                    "times_raised",
                    models.PositiveSmallIntegerField(default=1, verbose_name="times raised"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        default="noted",
                        max_length=16,
                    ),
                ),
                ("compiled_on", models.DateField(blank=True, null=True)),
                ("forwarded_on", models.DateField(blank=True, null=True)),
                ("replied_on", models.DateField(blank=True, null=True)),
                (
                    "reply_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("document", "Solved: a document was issued"),
                            ("inspection", "Solved: inspected, examined"),
                            ("done", "Solved: carried out"),
                            ("roadmap", "Being solved: with a roadmap"),
                            ("no_roadmap", "Being solved: no roadmap yet"),
                            ("no_funds", "Being solved: no funds yet"),
                            ("to_central", "Being solved: submitted to the central level"),
                            ("explained", "Explained, information given"),
                        ],
                        max_length=10,
                    ),
                ),
                ("roadmap_first_on", models.DateField(blank=True, null=True)),
                (
                    "roadmap_on",
                    models.DateField(blank=True, null=True, verbose_name="roadmap date"),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="voters told on")),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "proposed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        max_length=16,
                    ),
                ),
                ("times_carried", models.PositiveSmallIntegerField(default=0)),
                ("import_batch", models.UUIDField(blank=True, editable=False, null=True)),
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
                    "competent",
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
                    "proposed_by",
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
                    "reply_due",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.deadline",
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
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.votercontact",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical voter petition",
                "verbose_name_plural": "historical voter petitions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="historicalcontactpoint",
            name="contact",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="voters.votercontact",
            ),
        ),
        migrations.AddField(
            model_name="contactpoint",
            name="contact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="points",
                to="voters.votercontact",
            ),
        ),
        migrations.CreateModel(
            name="VoterPetition",
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
                    "session_name",
                    models.CharField(blank=True, max_length=200, verbose_name="session"),
                ),
                (
                    "stream",
                    models.CharField(
                        choices=[
                            ("qh", "National Assembly"),
                            ("hdnd", "People's Council"),
                            ("both", "both assemblies"),
                        ],
                        default="hdnd",
                        max_length=5,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("central", "Central level"),
                            ("province", "Provincial level"),
                            ("commune", "Commune level"),
                            ("elsewhere", "Other bodies"),
                            ("unclear", "Not clear yet"),
                        ],
                        default="unclear",
                        max_length=10,
                        verbose_name="competence",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("policy", "Mechanisms, policies"),
                            ("economy", "Economy and budget"),
                            ("society", "Culture and society"),
                            ("law", "Legal affairs"),
                            ("other", "Defence, security and other"),
                        ],
                        default="other",
                        max_length=10,
                        verbose_name="field",
                    ),
                ),
                (
                    "old_place",
                    models.CharField(blank=True, max_length=200, verbose_name="former unit"),
                ),
                ("on", models.DateField(verbose_name="day noted")),
                (
                    "times_raised",
                    models.PositiveSmallIntegerField(default=1, verbose_name="times raised"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        default="noted",
                        max_length=16,
                    ),
                ),
                ("compiled_on", models.DateField(blank=True, null=True)),
                ("forwarded_on", models.DateField(blank=True, null=True)),
                ("replied_on", models.DateField(blank=True, null=True)),
                (
                    "reply_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("document", "Solved: a document was issued"),
                            ("inspection", "Solved: inspected, examined"),
                            ("done", "Solved: carried out"),
                            ("roadmap", "Being solved: with a roadmap"),
                            ("no_roadmap", "Being solved: no roadmap yet"),
                            ("no_funds", "Being solved: no funds yet"),
                            ("to_central", "Being solved: submitted to the central level"),
                            ("explained", "Explained, information given"),
                        ],
                        max_length=10,
                    ),
                ),
                ("roadmap_first_on", models.DateField(blank=True, null=True)),
                (
                    "roadmap_on",
                    models.DateField(blank=True, null=True, verbose_name="roadmap date"),
                ),
                ("done_on", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="voters told on")),
                (
                    "published_on",
                    models.DateField(blank=True, null=True, verbose_name="published on"),
                ),
                (
                    "proposed",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        max_length=16,
                    ),
                ),
                ("times_carried", models.PositiveSmallIntegerField(default=0)),
                ("import_batch", models.UUIDField(blank=True, editable=False, null=True)),
                ("folded", models.TextField(blank=True, editable=False)),
                (
                    "assisting",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.body"),
                ),
                (
                    "communes",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.body"),
                ),
                (
                    "competent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.body",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="petitions",
                        to="voters.votercontact",
                    ),
                ),
                (
                    "head",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
                        to="voters.voterpetition",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reply_due",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.deadline",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["state", "on"], name="voterpetition_by_state"),
                    models.Index(fields=["forwarded_on"], name="voterpetition_by_forwarding"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("folded", name="gin_trgm_ops"),
                        name="voterpetition_alike",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "joined"), _negated=True),
                            ("head__isnull", False),
                            _connector="OR",
                        ),
                        name="voterpetition_joined_has_a_head",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("head__isnull", True),
                            models.Q(("head", models.F("task")), _negated=True),
                            _connector="OR",
                        ),
                        name="voterpetition_is_not_its_own_head",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply_class", "roadmap"), _negated=True),
                            ("roadmap_on__isnull", False),
                            _connector="OR",
                        ),
                        name="voterpetition_roadmap_has_its_date",
                        violation_error_message="A roadmap needs its date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("proposed", ""), ("proposed_by__isnull", True)),
                            models.Q(
                                models.Q(("proposed", ""), _negated=True),
                                ("proposed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="voterpetition_proposed_by_someone",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoterOpinion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("text", models.TextField(blank=True, max_length=5000, verbose_name="opinion")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("policy", "Mechanisms, policies"),
                            ("economy", "Economy and budget"),
                            ("society", "Culture and society"),
                            ("law", "Legal affairs"),
                            ("other", "Defence, security and other"),
                        ],
                        default="other",
                        max_length=10,
                        verbose_name="field",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("central", "Central level"),
                            ("province", "Provincial level"),
                            ("commune", "Commune level"),
                            ("elsewhere", "Other bodies"),
                            ("unclear", "Not clear yet"),
                        ],
                        default="unclear",
                        max_length=10,
                    ),
                ),
                ("named", models.CharField(blank=True, max_length=120)),
                (
                    "handled",
                    models.CharField(
                        choices=[
                            ("new", "Not handled yet"),
                            ("petition", "Made a petition"),
                            ("joined", "Added to a petition"),
                            ("answered", "Answered on the spot"),
                            ("noted", "Taken note of"),
                            ("to_letters", "Passed on as a letter"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
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
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opinions",
                        to="voters.contactpoint",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="opinions",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["point", "position", "id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("handled", "to_letters"),
                            models.Q(("text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="voteropinion_has_words_unless_a_letter",
                        violation_error_message="Enter the opinion.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReplyLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("document", "Solved: a document was issued"),
                            ("inspection", "Solved: inspected, examined"),
                            ("done", "Solved: carried out"),
                            ("roadmap", "Being solved: with a roadmap"),
                            ("no_roadmap", "Being solved: no roadmap yet"),
                            ("no_funds", "Being solved: no funds yet"),
                            ("to_central", "Being solved: submitted to the central level"),
                            ("explained", "Explained, information given"),
                        ],
                        max_length=10,
                        verbose_name="result",
                    ),
                ),
                (
                    "roadmap_on",
                    models.DateField(blank=True, null=True, verbose_name="roadmap date"),
                ),
                (
                    "roadmap_words",
                    models.CharField(blank=True, max_length=200, verbose_name="roadmap as written"),
                ),
                ("accepted", models.BooleanField(default=True, verbose_name="accepted")),
                ("text", models.TextField(max_length=10000, verbose_name="content of the reply")),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="voters.reply",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["-reply__dated", "-id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("reply", "petition"), name="replyline_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("group", "roadmap"), _negated=True),
                            ("roadmap_on__isnull", False),
                            _connector="OR",
                        ),
                        name="replyline_roadmap_has_its_date",
                        violation_error_message="A roadmap needs its date.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PetitionLink",
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
                            ("joined", "Joined with"),
                            ("repeats", "Repeats"),
                            ("split", "Split from"),
                            ("related", "Related to"),
                            ("different", "Different from"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                (
                    "before",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="linked_from",
                        to="voters.voterpetition",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("petition", "other"),
                        name="petitionlink_once",
                        violation_error_message="These two are linked already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("petition", models.F("other")), _negated=True),
                        name="petitionlink_of_two",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("by", models.CharField(max_length=200, verbose_name="judged by")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("good", "Meets the petition"),
                            ("vague", "Vague, without a roadmap"),
                            ("missed", "Beside the point"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField(verbose_name="judged on")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="note")),
                (
                    "petition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="judgements",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["-on", "-id"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HistoricalVoterPetition_communes",
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
                        to="voters.historicalvoterpetition",
                    ),
                ),
                (
                    "voterpetition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalVoterPetition_communes",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVoterPetition_assisting",
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
                        to="voters.historicalvoterpetition",
                    ),
                ),
                (
                    "voterpetition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalVoterPetition_assisting",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="historicalvoterpetition",
            name="head",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="voters.voterpetition",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalVoterOpinion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("text", models.TextField(blank=True, max_length=5000, verbose_name="opinion")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("policy", "Mechanisms, policies"),
                            ("economy", "Economy and budget"),
                            ("society", "Culture and society"),
                            ("law", "Legal affairs"),
                            ("other", "Defence, security and other"),
                        ],
                        default="other",
                        max_length=10,
                        verbose_name="field",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("central", "Central level"),
                            ("province", "Provincial level"),
                            ("commune", "Commune level"),
                            ("elsewhere", "Other bodies"),
                            ("unclear", "Not clear yet"),
                        ],
                        default="unclear",
                        max_length=10,
                    ),
                ),
                ("named", models.CharField(blank=True, max_length=120)),
                (
                    "handled",
                    models.CharField(
                        choices=[
                            ("new", "Not handled yet"),
                            ("petition", "Made a petition"),
                            ("joined", "Added to a petition"),
                            ("answered", "Answered on the spot"),
                            ("noted", "Taken note of"),
                            ("to_letters", "Passed on as a letter"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
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
                    "point",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.contactpoint",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical voter opinion",
                "verbose_name_plural": "historical voter opinions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReplyLine",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("document", "Solved: a document was issued"),
                            ("inspection", "Solved: inspected, examined"),
                            ("done", "Solved: carried out"),
                            ("roadmap", "Being solved: with a roadmap"),
                            ("no_roadmap", "Being solved: no roadmap yet"),
                            ("no_funds", "Being solved: no funds yet"),
                            ("to_central", "Being solved: submitted to the central level"),
                            ("explained", "Explained, information given"),
                        ],
                        max_length=10,
                        verbose_name="result",
                    ),
                ),
                (
                    "roadmap_on",
                    models.DateField(blank=True, null=True, verbose_name="roadmap date"),
                ),
                (
                    "roadmap_words",
                    models.CharField(blank=True, max_length=200, verbose_name="roadmap as written"),
                ),
                ("accepted", models.BooleanField(default=True, verbose_name="accepted")),
                ("text", models.TextField(max_length=10000, verbose_name="content of the reply")),
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
                    "reply",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.reply",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical reply line",
                "verbose_name_plural": "historical reply lines",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPetitionLink",
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
                            ("joined", "Joined with"),
                            ("repeats", "Repeats"),
                            ("split", "Split from"),
                            ("related", "Related to"),
                            ("different", "Different from"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                (
                    "before",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("noted", "Just noted"),
                            ("sorted", "Sorted"),
                            ("compiled", "Compiled"),
                            ("forwarded", "Forwarded, waiting for the reply"),
                            ("replied", "Reply received"),
                            ("more_asked", "Asked for more"),
                            ("returned", "Returned, not competent"),
                            ("following", "Being solved, roadmap followed"),
                            ("closed_solved", "Solved"),
                            ("closed_explained", "Explained"),
                            ("joined", "Joined with another"),
                            ("not_petition", "Not compiled"),
                            ("stopped", "No longer followed"),
                        ],
                        max_length=16,
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
                    "other",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical petition link",
                "verbose_name_plural": "historical petition links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalJudgement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("by", models.CharField(max_length=200, verbose_name="judged by")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("good", "Meets the petition"),
                            ("vague", "Vague, without a roadmap"),
                            ("missed", "Beside the point"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField(verbose_name="judged on")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="note")),
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
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical judgement",
                "verbose_name_plural": "historical judgements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalForwardedPetition",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "returned_on",
                    models.DateField(blank=True, null=True, verbose_name="returned on"),
                ),
                (
                    "return_reason",
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
                    "forwarding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.forwarding",
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
                    "request",
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
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical forwarded petition",
                "verbose_name_plural": "historical forwarded petitions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCarryOver",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("from_session", models.CharField(max_length=200, verbose_name="from the session")),
                ("to_session", models.CharField(max_length=200, verbose_name="to the session")),
                ("on", models.DateField(verbose_name="carried over on")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
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
                    "petition",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical carry over",
                "verbose_name_plural": "historical carry overs",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="ForwardedPetition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "returned_on",
                    models.DateField(blank=True, null=True, verbose_name="returned on"),
                ),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
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
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="tasks.externalrequest",
                    ),
                ),
                (
                    "forwarding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="voters.forwarding",
                    ),
                ),
                (
                    "petition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="forwardings",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("forwarding", "petition"), name="forwardedpetition_once_a_letter"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returned_on__isnull", True),
                            models.Q(("return_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="forwardedpetition_returned_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CarryOver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_session", models.CharField(max_length=200, verbose_name="from the session")),
                ("to_session", models.CharField(max_length=200, verbose_name="to the session")),
                ("on", models.DateField(verbose_name="carried over on")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                (
                    "petition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carried_over",
                        to="voters.voterpetition",
                    ),
                ),
            ],
            options={
                "ordering": ["on", "id"],
                "default_permissions": (),
            },
        ),
    ]
