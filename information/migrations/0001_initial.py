import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("offices", "0003_internal_days"),
        ("offices", "__first__"),
        ("tasks", "0006_conclusion_lead"),
    ]

    operations = [
        migrations.CreateModel(
            name="InformationRequest",
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
                ("purpose", models.TextField(max_length=2000, verbose_name="purpose")),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="figures as of")),
                (
                    "as_of_words",
                    models.CharField(blank=True, max_length=100, verbose_name="as of, in words"),
                ),
                (
                    "shapes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("paper", "Paper copy with seal"),
                                ("copy", "Electronic copy"),
                                ("template", "The form that is attached"),
                                ("talk", "Talk in person"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        verbose_name="in which shape",
                    ),
                ),
                ("urgent", models.BooleanField(default=False, verbose_name="urgent")),
                ("asked_on", models.DateField(verbose_name="asked on")),
                (
                    "provided_on",
                    models.DateField(blank=True, null=True, verbose_name="provided on"),
                ),
                (
                    "received_on",
                    models.DateField(blank=True, null=True, verbose_name="received on"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Request sent"),
                            ("provided", "Provided"),
                            ("more", "Asked for more"),
                            ("received", "Received"),
                        ],
                        default="asked",
                        max_length=10,
                    ),
                ),
                (
                    "move_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="reason"),
                ),
                (
                    "asker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["state", "asked_on"], name="informationrequest_by_day")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("provided_on__isnull", True),
                            ("provided_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="informationrequest_in_order",
                        violation_error_message="It was provided before it was asked for.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="InfoItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500, verbose_name="content")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("given", "Provided"),
                            ("partly", "Provided in part"),
                            ("none", "No such information"),
                            ("not_ours", "Outside our scope"),
                            ("elsewhere", "Please ask another body"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("value", models.CharField(blank=True, max_length=300, verbose_name="value")),
                (
                    "quality",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("estimate", "estimate"),
                            ("preliminary", "preliminary"),
                            ("official", "official"),
                        ],
                        max_length=12,
                    ),
                ),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="as of")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                ("sent_on", models.DateField(blank=True, editable=False, null=True)),
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="information.informationrequest",
                    ),
                ),
            ],
            options={
                "ordering": ["n"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("request", "n"), name="infoitem_numbered"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer__in", ("partly", "none", "not_ours", "elsewhere")),
                                _negated=True,
                            ),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="infoitem_nothing_with_reason",
                        violation_error_message="Say why it is not provided in full.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value", ""), models.Q(("quality", ""), _negated=True), _connector="OR"
                        ),
                        name="infoitem_figure_with_quality",
                        violation_error_message="Say whether the figure is an estimate or official.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on__isnull", True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="infoitem_sent_with_answer",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalInformationRequest",
            fields=[
                ("purpose", models.TextField(max_length=2000, verbose_name="purpose")),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="figures as of")),
                (
                    "as_of_words",
                    models.CharField(blank=True, max_length=100, verbose_name="as of, in words"),
                ),
                (
                    "shapes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("paper", "Paper copy with seal"),
                                ("copy", "Electronic copy"),
                                ("template", "The form that is attached"),
                                ("talk", "Talk in person"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        verbose_name="in which shape",
                    ),
                ),
                ("urgent", models.BooleanField(default=False, verbose_name="urgent")),
                ("asked_on", models.DateField(verbose_name="asked on")),
                (
                    "provided_on",
                    models.DateField(blank=True, null=True, verbose_name="provided on"),
                ),
                (
                    "received_on",
                    models.DateField(blank=True, null=True, verbose_name="received on"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Request sent"),
                            ("provided", "Provided"),
                            ("more", "Asked for more"),
                            ("received", "Received"),
                        ],
                        default="asked",
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
                    "asker",
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
                "verbose_name": "historical information request",
                "verbose_name_plural": "historical information requests",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCorrection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("old_value", models.CharField(max_length=300, verbose_name="former value")),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                ("corrected_on", models.DateField(verbose_name="corrected on")),
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
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="information.infoitem",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical correction",
                "verbose_name_plural": "historical corrections",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("old_value", models.CharField(max_length=300, verbose_name="former value")),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                ("corrected_on", models.DateField(verbose_name="corrected on")),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="information.infoitem",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HistoricalInfoItem",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("n", models.PositiveSmallIntegerField()),
                ("text", models.CharField(max_length=500, verbose_name="content")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("given", "Provided"),
                            ("partly", "Provided in part"),
                            ("none", "No such information"),
                            ("not_ours", "Outside our scope"),
                            ("elsewhere", "Please ask another body"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("value", models.CharField(blank=True, max_length=300, verbose_name="value")),
                (
                    "quality",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("estimate", "estimate"),
                            ("preliminary", "preliminary"),
                            ("official", "official"),
                        ],
                        max_length=12,
                    ),
                ),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="as of")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                ("sent_on", models.DateField(blank=True, editable=False, null=True)),
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
                    "request",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="information.informationrequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical info item",
                "verbose_name_plural": "historical info items",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
