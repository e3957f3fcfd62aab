import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0001_initial"),
        ("offices", "0001_initial"),
        ("tasks", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosedDate",
            fields=[
                (
                    "deadline",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="closing",
                        serialize=False,
                        to="tasks.deadline",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead office"),
                            ("coordinate", "Coordinating office"),
                            ("informed", "For information"),
                        ],
                        max_length=10,
                    ),
                ),
                ("audience", models.BigIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("on_time", "Completed on time"),
                            ("late", "Completed after the date"),
                            ("no_answer", "Ended, no coordination opinion"),
                            ("ended", "Follow-up ended"),
                            ("stopped", "Stopped"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("start_on", models.DateField()),
                ("due_on", models.DateField()),
                ("end_on", models.DateField()),
                ("recorded_on", models.DateField()),
                ("closes_part", models.BooleanField()),
                (
                    "area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="closings",
                        to="tasks.part",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tasks.task",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["office", "end_on"], name="closed_by_end"),
                    models.Index(fields=["office", "due_on"], name="closed_by_due"),
                    models.Index(fields=["office", "recorded_on"], name="closed_by_record"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DayFigure",
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
                            ("date", "Date"),
                            ("start", "Start"),
                            ("due", "Due"),
                            ("end", "End"),
                            ("last", "Last"),
                        ],
                        max_length=5,
                    ),
                ),
                ("day", models.DateField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead office"),
                            ("coordinate", "Coordinating office"),
                            ("informed", "For information"),
                        ],
                        max_length=10,
                    ),
                ),
                ("audience", models.BigIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("on_time", "Completed on time"),
                            ("late", "Completed after the date"),
                            ("no_answer", "Ended, no coordination opinion"),
                            ("ended", "Follow-up ended"),
                            ("stopped", "Stopped"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("n", models.IntegerField()),
                (
                    "area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="coordination.area",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        fields=["office", "kind", "day"],
                        include=("area", "audience", "outcome", "n"),
                        name="day_figure_sums",
                    )
                ],
            },
        ),
    ]
