import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("coordination", "0002_initial"),
        ("diary", "0002_initial"),
        ("offices", "0001_initial"),
        ("tasks", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalslot",
            name="task",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="tasks.task",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_cars",
            name="car",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="coordination.car",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_cars",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="diary.historicalslot",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_officers",
            name="history",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                to="diary.historicalslot",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_officers",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalslotleader",
            name="acting_for",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalslotleader",
            name="acting_office",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="offices.office",
            ),
        ),
        migrations.AddField(
            model_name="historicalslotleader",
            name="history_user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalslotleader",
            name="leader",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="coordination.leader",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="body",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.body",
                verbose_name="convened by",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="cars",
            field=models.ManyToManyField(
                blank=True, related_name="+", to="coordination.car", verbose_name="cars"
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="created_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="division",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="offices.division",
                verbose_name="preparing division",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="office",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="office_leader",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="office leader",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="officers",
            field=models.ManyToManyField(
                blank=True,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="serving officers",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="room",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.room",
            ),
        ),
        migrations.AddField(
            model_name="slot",
            name="task",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="slots",
                to="tasks.task",
            ),
        ),
        migrations.AddField(
            model_name="historicalslotleader",
            name="slot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_officers",
            name="slot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="historicalslot_cars",
            name="slot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_tablespace="",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="historicalclashoverride",
            name="other",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="historicalclashoverride",
            name="slot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="clashoverride",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="diary.slot"
            ),
        ),
        migrations.AddField(
            model_name="clashoverride",
            name="slot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="overrides",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="booking",
            name="slot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bookings",
                to="diary.slot",
            ),
        ),
        migrations.AddField(
            model_name="slotleader",
            name="leader",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.leader",
            ),
        ),
        migrations.AddField(
            model_name="slotleader",
            name="slot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attending",
                to="diary.slot",
            ),
        ),
        migrations.AddConstraint(
            model_name="diaryissue",
            constraint=models.UniqueConstraint(
                fields=("office", "monday", "number"), name="diaryissue_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="diaryissue",
            constraint=models.CheckConstraint(
                condition=models.Q(("monday__iso_week_day", 1)), name="diaryissue_begins_on_monday"
            ),
        ),
        migrations.AddIndex(
            model_name="slot",
            index=models.Index(fields=["date", "start", "id"], name="slot_day"),
        ),
        migrations.AddIndex(
            model_name="slot",
            index=models.Index(fields=["office", "date"], name="slot_office_day"),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.CheckConstraint(
                condition=models.Q(("end", None), ("start__lt", models.F("end")), _connector="OR"),
                name="slot_ends_after_it_begins",
                violation_error_message="An entry ends after it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.CheckConstraint(
                condition=models.Q(("half__in", ["morning", "afternoon", "day"])),
                name="slot_half_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="slot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "asked", "issued"]),
                    ("mark__in", ["", "added", "changed", "postponed", "cancelled"]),
                ),
                name="slot_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="clashoverride",
            constraint=models.UniqueConstraint(
                fields=("slot", "other", "thing"), name="clashoverride_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="clashoverride",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="clashoverride_has_a_reason",
                violation_error_message="Please state the reason.",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=django.contrib.postgres.indexes.GistIndex(
                fields=["thing", "during"], name="booking_when"
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("firm", True)),
                expressions=[("thing", "="), ("during", "&&")],
                name="booking_one_at_a_time",
                violation_error_message="This time is taken already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="slotleader",
            constraint=models.UniqueConstraint(
                fields=("slot", "leader"),
                name="slotleader_once",
                violation_error_message="A leader stands once in an entry.",
            ),
        ),
    ]
