"""Facts that stood in code become rows: the council, and who owes a milestone of its sessions."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

COUNCIL = """
WITH council AS (
  SELECT id FROM coordination_body WHERE name = 'Hội đồng nhân dân tỉnh'
), past AS (
  UPDATE coordination_historicalsetting SET council_id = (SELECT id FROM council)
)
UPDATE coordination_setting SET council_id = (SELECT id FROM council);
"""
MILESTONES = """
WITH said (code, office, plans) AS (VALUES
    ('kh-lien-tich', 'vpdd', ARRAY['ordinary']),
    ('kh-y-kien-cu-tri', 'vpdd', ARRAY['ordinary']),
    ('kh-trieu-tap', 'vpdd', ARRAY['ordinary']),
    ('kh-chu-truong', 'vptu', ARRAY['ordinary']),
    ('kncct-hdnd-truoc-ky-hop', 'vpub', ARRAY['ordinary']),
    ('kh-ho-so-tham-tra', 'vpub', ARRAY['ordinary']),
    ('kh-tham-tra', 'vpdd', ARRAY['ordinary']),
    ('kh-bao-cao-loi-hua', 'vpub', ARRAY['ordinary']),
    ('kh-hop-to', 'vpdd', ARRAY['ordinary']),
    ('kh-cong-khai', 'vpdd', ARRAY['ordinary']),
    ('kh-tiep-thu', 'vpub', ARRAY['ordinary']),
    ('kh-tai-lieu', 'vpdd', ARRAY['ordinary']),
    ('kh-dieu-kien', 'vpdd', ARRAY['ordinary', 'thematic', 'urgent']),
    ('kh-trieu-tap-chuyen-de', 'vpdd', ARRAY['thematic', 'urgent']),
    ('kh-chu-truong-chuyen-de', 'vptu', ARRAY['thematic', 'urgent']),
    ('kh-ho-so-chuyen-de', 'vpub', ARRAY['thematic', 'urgent']),
    ('kh-tham-tra-chuyen-de', 'vpdd', ARRAY['thematic', 'urgent']),
    ('kh-tai-lieu-chuyen-de', 'vpdd', ARRAY['thematic', 'urgent'])
), known AS (
  SELECT said.code, o.id, said.plans FROM said JOIN offices_office o ON o.code = said.office
), past AS (
  UPDATE coordination_historicaldeadlinerule r SET owed_by_id = known.id, plans = known.plans
    FROM known WHERE known.code = r.code
)
UPDATE coordination_deadlinerule r SET owed_by_id = known.id, plans = known.plans
  FROM known WHERE known.code = r.code;
"""


def key(to: str, words: str, *, history: bool = False) -> "models.ForeignKey[object, object]":
    gone = django.db.models.deletion.DO_NOTHING if history else django.db.models.deletion.PROTECT
    return models.ForeignKey(
        to, gone, blank=True, null=True, related_name="+", verbose_name=words,
        db_constraint=not history,
    )  # fmt: skip


def plans() -> "django.contrib.postgres.fields.ArrayField[object, object]":
    kinds = [
        ("ordinary", "Ordinary session"), ("thematic", "Thematic session"),
        ("urgent", "Urgent session"),
    ]  # fmt: skip
    return django.contrib.postgres.fields.ArrayField(
        models.CharField(choices=kinds, max_length=10), blank=True, default=list,
        verbose_name="milestone of the plan of",
    )  # fmt: skip


SESSIONS, OWES = "body whose sessions are prepared", "owed by"


class Migration(migrations.Migration):
    dependencies = [("coordination", "0001_initial"), ("offices", "0003_internal_days")]

    operations = [
        migrations.AddField("setting", "council", key("coordination.body", SESSIONS)),
        migrations.AddField(
            "historicalsetting", "council", key("coordination.body", SESSIONS, history=True)
        ),
        migrations.AddField("deadlinerule", "owed_by", key("offices.office", OWES)),
        migrations.AddField(
            "historicaldeadlinerule", "owed_by", key("offices.office", OWES, history=True)
        ),
        migrations.AddField("deadlinerule", "plans", plans()),
        migrations.AddField("historicaldeadlinerule", "plans", plans()),
        migrations.RunSQL(COUNCIL, migrations.RunSQL.noop),
        migrations.RunSQL(MILESTONES, migrations.RunSQL.noop),
        migrations.AddConstraint(
            "deadlinerule",
            models.CheckConstraint(
                name="deadlinerule_milestone_is_owed",
                condition=models.Q(plans=[]) | models.Q(owed_by__isnull=False),
                violation_error_message="Say which office owes this milestone.",
            ),
        ),
    ]
