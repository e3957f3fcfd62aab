"""Questions to leaders and their opinions are notes; the way back forgets their columns."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0003_province_mail_kinds"),
        ("offices", "0010_hashed_recovery_codes"),
        ("tasks", "0018_paused_dates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalnote",
            name="answers",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="tasks.note",
            ),
        ),
        migrations.AddField(
            model_name="historicalnote",
            name="ask_state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "No question"),
                    ("waiting", "Waiting for the opinion"),
                    ("answered", "Opinion given"),
                    ("back", "Question withdrawn"),
                ],
                default="",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="historicalnote",
            name="asked_leader",
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
            model_name="historicalnote",
            name="asked_name",
            field=models.CharField(blank=True, max_length=200, verbose_name="opinion asked of"),
        ),
        migrations.AddField(
            model_name="historicalnote",
            name="asked_person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="answers",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="tasks.note",
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="ask_state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "No question"),
                    ("waiting", "Waiting for the opinion"),
                    ("answered", "Opinion given"),
                    ("back", "Question withdrawn"),
                ],
                default="",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="asked_leader",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="coordination.leader",
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="asked_name",
            field=models.CharField(blank=True, max_length=200, verbose_name="opinion asked of"),
        ),
        migrations.AddField(
            model_name="note",
            name="asked_person",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="historicalnote",
            name="kind",
            field=models.CharField(
                choices=[
                    ("talk", "Talk"),
                    ("internal", "Talk inside the office"),
                    ("phone", "Talked by telephone"),
                    ("remind", "Coordination reminder"),
                    ("urge", "Urging"),
                    ("explain", "Reason and proposal"),
                    ("ask", "Question to a leader"),
                    ("opinion", "Opinion of a leader"),
                ],
                default="talk",
                max_length=8,
            ),
        ),
        migrations.AlterField(
            model_name="note",
            name="kind",
            field=models.CharField(
                choices=[
                    ("talk", "Talk"),
                    ("internal", "Talk inside the office"),
                    ("phone", "Talked by telephone"),
                    ("remind", "Coordination reminder"),
                    ("urge", "Urging"),
                    ("explain", "Reason and proposal"),
                    ("ask", "Question to a leader"),
                    ("opinion", "Opinion of a leader"),
                ],
                default="talk",
                max_length=8,
            ),
        ),
        migrations.AddIndex(
            model_name="note",
            index=models.Index(
                condition=models.Q(("ask_state", "waiting")),
                fields=["asked_person", "author"],
                name="opinions_waited_for",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ("ask", "opinion")), _negated=True),
                    models.Q(
                        ("inside_office__isnull", False),
                        models.Q(("asked_name", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="question_stays_in_its_office_and_names_a_leader",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "ask"), ("ask_state", ""), _connector="XOR"),
                name="only_a_question_waits_for_an_opinion",
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answers__isnull", False)),
                fields=("answers",),
                name="one_opinion_for_a_question",
            ),
        ),
    ]
