import django.contrib.postgres.fields
import simple_history.models
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="content")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes"),
                ),
                (
                    "preparing",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="prepared by (outside the system)"
                    ),
                ),
                (
                    "presenter",
                    models.CharField(blank=True, max_length=200, verbose_name="presented by"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for a meeting"),
                            ("planned", "On the agenda"),
                            ("discussed", "Discussed"),
                            ("carried", "Carried over"),
                            ("left_out", "Left out"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
            ],
            options={
                "ordering": ["position", "id"],
                "default_permissions": (),
            },
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
            ],
            options={
                "ordering": ["position", "id"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HistoricalAgendaItem",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="content")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minutes"),
                ),
                (
                    "preparing",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="prepared by (outside the system)"
                    ),
                ),
                (
                    "presenter",
                    models.CharField(blank=True, max_length=200, verbose_name="presented by"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for a meeting"),
                            ("planned", "On the agenda"),
                            ("discussed", "Discussed"),
                            ("carried", "Carried over"),
                            ("left_out", "Left out"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
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
                "verbose_name": "historical agenda item",
                "verbose_name_plural": "historical agenda items",
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
            name="HistoricalMeeting",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conference", "Conference"),
                            ("meeting", "Meeting"),
                            ("sitting", "Sitting"),
                            ("session_day", "Day of a session"),
                            ("working", "Working session"),
                            ("briefing", "Briefing"),
                        ],
                        max_length=12,
                        verbose_name="kind of meeting",
                    ),
                ),
                (
                    "chair_words",
                    models.CharField(blank=True, max_length=200, verbose_name="chair in words"),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="day of the meeting")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "time_words",
                    models.CharField(blank=True, max_length=60, verbose_name="time as written"),
                ),
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
                ("start", models.TimeField(blank=True, null=True)),
                ("end", models.TimeField(blank=True, null=True)),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                (
                    "gathering",
                    models.CharField(blank=True, max_length=300, verbose_name="gathering point"),
                ),
                (
                    "bridges",
                    models.TextField(blank=True, max_length=2000, verbose_name="bridge points"),
                ),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                (
                    "protocol",
                    models.TextField(blank=True, max_length=2000, verbose_name="protocol"),
                ),
                (
                    "secret_content",
                    models.BooleanField(
                        default=False,
                        verbose_name="content by separate invitation: time and place only",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Being prepared"),
                            ("invited", "Invitations sent"),
                            ("held", "Held"),
                            ("concluded", "Conclusions issued"),
                            ("closed", "Closed"),
                            ("postponed", "Postponed"),
                            ("forward", "Brought forward"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("first_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
                ),
                (
                    "no_notice",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="why no notice is needed"
                    ),
                ),
                ("invited_at", models.DateTimeField(blank=True, null=True)),
                ("held_at", models.DateTimeField(blank=True, null=True)),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
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
                "verbose_name": "historical meeting",
                "verbose_name_plural": "historical meetings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeeting_co_bodies",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.BigAutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeeting_co_bodies",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeetingSeries",
            fields=[
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
                "verbose_name": "historical meeting series",
                "verbose_name_plural": "historical meeting seriess",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeetingTemplate",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name of the template")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conference", "Conference"),
                            ("meeting", "Meeting"),
                            ("sitting", "Sitting"),
                            ("session_day", "Day of a session"),
                            ("working", "Working session"),
                            ("briefing", "Briefing"),
                        ],
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(max_length=500, verbose_name="content")),
                (
                    "time_words",
                    models.CharField(blank=True, max_length=60, verbose_name="time as written"),
                ),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                ("items", models.JSONField(blank=True, default=list)),
                ("people", models.JSONField(blank=True, default=list)),
                ("papers", models.JSONField(blank=True, default=list)),
                ("is_active", models.BooleanField(default=True)),
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
                "verbose_name": "historical meeting template",
                "verbose_name_plural": "historical meeting templates",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMilestone",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="milestone")),
                (
                    "done_note",
                    models.CharField(blank=True, max_length=300, verbose_name="what was done"),
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
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMinutes",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "secretary",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="secretary of the meeting"
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        blank=True, max_length=50000, verbose_name="course of the meeting"
                    ),
                ),
                ("began", models.TimeField(blank=True, null=True, verbose_name="began at")),
                ("ended", models.TimeField(blank=True, null=True, verbose_name="ended at")),
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
                "verbose_name": "historical minutes",
                "verbose_name_plural": "historical minutess",
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
            name="HistoricalNumberBook",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
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
            ],
            options={
                "verbose_name": "historical number book",
                "verbose_name_plural": "historical number books",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPaper",
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
            ],
            options={
                "verbose_name": "historical paper",
                "verbose_name_plural": "historical papers",
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
            name="HistoricalSession",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ordinary", "Ordinary session"),
                            ("thematic", "Thematic session"),
                            ("urgent", "Urgent session"),
                        ],
                        max_length=10,
                        verbose_name="kind of session",
                    ),
                ),
                ("opens_on", models.DateField(verbose_name="opening day")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="closing day")),
                ("first_opens_on", models.DateField(editable=False)),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="note")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Being prepared"),
                            ("held", "Session held"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
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
            ],
            options={
                "verbose_name": "historical session",
                "verbose_name_plural": "historical sessions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
