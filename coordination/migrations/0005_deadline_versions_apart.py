"""One version of a time limit at a time. Back: versions may overlap again, as long as none begins
with another; what was cut short stays so."""

import django.contrib.postgres.constraints
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import migrations

import offices.models.absence

# A version that ran on beside a later one ends the day before that one begins.
CUT_SHORT = """
UPDATE coordination_deadlinerule r SET valid_to = later.first - 1
FROM (
  SELECT a.id, min(b.valid_from) AS first
  FROM coordination_deadlinerule a JOIN coordination_deadlinerule b
    ON b.code = a.code AND b.valid_from > coalesce(a.valid_from, '-infinity')
    AND b.valid_from <= coalesce(a.valid_to, 'infinity')
  GROUP BY a.id
) later WHERE later.id = r.id;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("coordination", "0004_area_names_once"),
        ("offices", "0011_office_names_once"),
    ]

    operations = [
        migrations.RunSQL(CUT_SHORT, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="deadlinerule",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                name="deadlinerule_versions_apart",
                expressions=(
                    ("code", RangeOperators.EQUAL),
                    (
                        offices.models.absence.DateSpan(
                            "valid_from", "valid_to", RangeBoundary(True, True)
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ),
                violation_error_message="These dates overlap another version of this limit.",
            ),
        ),
        migrations.RemoveConstraint(model_name="deadlinerule", name="deadlinerule_once"),
    ]
