import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0002_council_and_milestones"),
        ("diary", "0001_initial"),
        ("offices", "0003_internal_days"),
        ("offices", "__first__"),
        ("tasks", "0007_places_of_participants"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalTrip",
            fields=[
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("local", "To communes and wards"),
                            ("outside", "Outside the province"),
                            ("central", "To central bodies"),
                            ("host", "Receiving a delegation from within the country"),
                            ("abroad", "Delegation abroad"),
                            ("foreign", "Delegation from abroad"),
                            ("visit", "Visit of courtesy or condolence"),
                        ],
                        max_length=10,
                        verbose_name="kind of trip",
                    ),
                ),
                ("from_on", models.DateField(verbose_name="day of departure")),
                ("to_on", models.DateField(verbose_name="last day of the trip")),
                ("first_on", models.DateField(editable=False)),
                (
                    "places",
                    models.CharField(blank=True, max_length=300, verbose_name="destinations"),
                ),
                ("purpose", models.TextField(blank=True, max_length=2000, verbose_name="purpose")),
                ("cost_note", models.CharField(blank=True, max_length=300, verbose_name="funding")),
                (
                    "in_plan",
                    models.BooleanField(default=False, verbose_name="in the plan of the year"),
                ),
                (
                    "hidden",
                    models.BooleanField(default=False, verbose_name="shown as busy until approved"),
                ),
                (
                    "approved_on",
                    models.DateField(blank=True, null=True, verbose_name="approved on"),
                ),
                (
                    "returned_on",
                    models.DateField(blank=True, null=True, verbose_name="day of return"),
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
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("preparing", "Being prepared"),
                            ("approved", "Programme approved"),
                            ("ended", "Back, report owed"),
                            ("reported", "Report entered"),
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
                    "acting",
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
                    "head",
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
                "verbose_name": "historical trip",
                "verbose_name_plural": "historical trips",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Trip",
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
                            ("local", "To communes and wards"),
                            ("outside", "Outside the province"),
                            ("central", "To central bodies"),
                            ("host", "Receiving a delegation from within the country"),
                            ("abroad", "Delegation abroad"),
                            ("foreign", "Delegation from abroad"),
                            ("visit", "Visit of courtesy or condolence"),
                        ],
                        max_length=10,
                        verbose_name="kind of trip",
                    ),
                ),
                ("from_on", models.DateField(verbose_name="day of departure")),
                ("to_on", models.DateField(verbose_name="last day of the trip")),
                ("first_on", models.DateField(editable=False)),
                (
                    "places",
                    models.CharField(blank=True, max_length=300, verbose_name="destinations"),
                ),
                ("purpose", models.TextField(blank=True, max_length=2000, verbose_name="purpose")),
                ("cost_note", models.CharField(blank=True, max_length=300, verbose_name="funding")),
                (
                    "in_plan",
                    models.BooleanField(default=False, verbose_name="in the plan of the year"),
                ),
                (
                    "hidden",
                    models.BooleanField(default=False, verbose_name="shown as busy until approved"),
                ),
                (
                    "approved_on",
                    models.DateField(blank=True, null=True, verbose_name="approved on"),
                ),
                (
                    "returned_on",
                    models.DateField(blank=True, null=True, verbose_name="day of return"),
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
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("preparing", "Being prepared"),
                            ("approved", "Programme approved"),
                            ("ended", "Back, report owed"),
                            ("reported", "Report entered"),
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
                    "acting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "head",
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
                "default_permissions": (),
                "indexes": [models.Index(fields=["state", "from_on"], name="trip_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("to_on__gte", models.F("from_on"))),
                        name="trip_days_in_order",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returned_on__isnull", True),
                            ("returned_on__gte", models.F("from_on")),
                            _connector="OR",
                        ),
                        name="trip_returned_after_it_left",
                        violation_error_message="The day of return lies before the departure.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("ended", "reported", "closed")), _negated=True),
                            ("returned_on__isnull", False),
                            _connector="OR",
                        ),
                        name="trip_over_has_a_day_of_return",
                        violation_error_message="Note the day of return first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("acting__isnull", True),
                            ("head__isnull", True),
                            models.Q(("acting", models.F("head")), _negated=True),
                            _connector="OR",
                        ),
                        name="trip_nobody_acts_for_himself",
                        violation_error_message="Who travels does not act in his own place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TravelPermission",
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
                            (
                                "standing",
                                "Policy of the Standing Board of the provincial Party committee",
                            ),
                            ("politburo", "The Politburo, the Secretariat"),
                            ("assembly", "The Standing Committee of the National Assembly"),
                            ("premier", "Opinion of the Prime Minister"),
                            ("decision", "Decision to send the delegation"),
                            ("affairs", "Letter of the department of foreign affairs"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("required", models.BooleanField(default=True, verbose_name="required")),
                ("asked_on", models.DateField(blank=True, null=True, verbose_name="asked on")),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number, symbol"),
                ),
                ("granted_on", models.DateField(blank=True, null=True, verbose_name="granted on")),
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
                    "trip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="permissions",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("trip", "kind"), name="travelpermission_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_on__isnull", True),
                            ("granted_on__isnull", True),
                            ("granted_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="travelpermission_granted_after_asked",
                        violation_error_message="It was granted before it was asked for.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTripStop",
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
                ("end", models.TimeField(blank=True, null=True, verbose_name="until (hour)")),
                ("content", models.CharField(max_length=500, verbose_name="content")),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                (
                    "leaders_text",
                    models.CharField(blank=True, max_length=500, verbose_name="others taking part"),
                ),
                (
                    "host_name",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="contact at the place"
                    ),
                ),
                ("host_post", models.CharField(blank=True, max_length=200, verbose_name="post")),
                (
                    "host_phone",
                    models.CharField(blank=True, max_length=40, verbose_name="telephone at work"),
                ),
                (
                    "clash_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="reason for standing beside"
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
                    "room",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.room",
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
                (
                    "trip",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical trip stop",
                "verbose_name_plural": "historical trip stops",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTravelPermission",
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
                            (
                                "standing",
                                "Policy of the Standing Board of the provincial Party committee",
                            ),
                            ("politburo", "The Politburo, the Secretariat"),
                            ("assembly", "The Standing Committee of the National Assembly"),
                            ("premier", "Opinion of the Prime Minister"),
                            ("decision", "Decision to send the delegation"),
                            ("affairs", "Letter of the department of foreign affairs"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("required", models.BooleanField(default=True, verbose_name="required")),
                ("asked_on", models.DateField(blank=True, null=True, verbose_name="asked on")),
                (
                    "number",
                    models.CharField(blank=True, max_length=100, verbose_name="number, symbol"),
                ),
                ("granted_on", models.DateField(blank=True, null=True, verbose_name="granted on")),
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
                    "trip",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical travel permission",
                "verbose_name_plural": "historical travel permissions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalArrangement",
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
                            ("car", "Car"),
                            ("lodging", "Lodging"),
                            ("room", "Meeting room"),
                            ("flowers", "Flowers"),
                            ("gift", "Gift"),
                            ("banquet", "Banquet"),
                            ("interpreter", "Interpreter"),
                            ("medical", "Medical care"),
                            ("press", "Press"),
                            ("border", "Leaving and entering the country"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "words",
                    models.CharField(blank=True, max_length=300, verbose_name="what is needed"),
                ),
                (
                    "who",
                    models.CharField(blank=True, max_length=200, verbose_name="who sees to it"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="by the day")),
                ("to_whom", models.CharField(blank=True, max_length=200, verbose_name="gift to")),
                (
                    "quantity",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="quantity"
                    ),
                ),
                ("done", models.BooleanField(default=False, verbose_name="arranged")),
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
                    "trip",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical arrangement",
                "verbose_name_plural": "historical arrangements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Arrangement",
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
                            ("car", "Car"),
                            ("lodging", "Lodging"),
                            ("room", "Meeting room"),
                            ("flowers", "Flowers"),
                            ("gift", "Gift"),
                            ("banquet", "Banquet"),
                            ("interpreter", "Interpreter"),
                            ("medical", "Medical care"),
                            ("press", "Press"),
                            ("border", "Leaving and entering the country"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "words",
                    models.CharField(blank=True, max_length=300, verbose_name="what is needed"),
                ),
                (
                    "who",
                    models.CharField(blank=True, max_length=200, verbose_name="who sees to it"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="by the day")),
                ("to_whom", models.CharField(blank=True, max_length=200, verbose_name="gift to")),
                (
                    "quantity",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="quantity"
                    ),
                ),
                ("done", models.BooleanField(default=False, verbose_name="arranged")),
                (
                    "trip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="arrangements",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("to_whom", ""), ("kind", "gift"), _connector="OR"),
                        name="arrangement_gift_to_somebody",
                        violation_error_message="Only a gift is for somebody.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TripStop",
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
                ("end", models.TimeField(blank=True, null=True, verbose_name="until (hour)")),
                ("content", models.CharField(max_length=500, verbose_name="content")),
                ("place", models.CharField(blank=True, max_length=300, verbose_name="place")),
                (
                    "leaders_text",
                    models.CharField(blank=True, max_length=500, verbose_name="others taking part"),
                ),
                (
                    "host_name",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="contact at the place"
                    ),
                ),
                ("host_post", models.CharField(blank=True, max_length=200, verbose_name="post")),
                (
                    "host_phone",
                    models.CharField(blank=True, max_length=40, verbose_name="telephone at work"),
                ),
                (
                    "clash_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="reason for standing beside"
                    ),
                ),
                (
                    "cars",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.car"),
                ),
                (
                    "leaders",
                    models.ManyToManyField(blank=True, related_name="+", to="coordination.leader"),
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
                    "officers",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="coordination.room",
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
                    "trip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stops",
                        to="trips.trip",
                    ),
                ),
            ],
            options={
                "ordering": ["on", "id"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end__isnull", True),
                            models.Q(("start__isnull", False), ("start__lt", models.F("end"))),
                            _connector="OR",
                        ),
                        name="tripstop_ends_after_it_begins",
                        violation_error_message="A stop ends after it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("content", ""), _negated=True),
                        name="tripstop_says_something",
                        violation_error_message="Say what takes place.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTripStop_officers",
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
                        to="trips.historicaltripstop",
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
                    "tripstop",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.tripstop",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalTripStop_officers",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTripStop_leaders",
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
                        to="trips.historicaltripstop",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.leader",
                    ),
                ),
                (
                    "tripstop",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.tripstop",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalTripStop_leaders",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTripStop_cars",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "car",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.car",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="trips.historicaltripstop",
                    ),
                ),
                (
                    "tripstop",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="trips.tripstop",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalTripStop_cars",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
