"""Frozen figures are not changed; the text is that of `reviews.models.frozen_sql` at the time."""

from django.db import migrations

FORWARD = r"""
CREATE FUNCTION reviews_figures_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'frozen figures are not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reviews_figures_stay BEFORE DELETE
  OR UPDATE OF column_id, area_id, role, measure, numerator, denominator ON reviews_frozenfigure
  FOR EACH ROW EXECUTE FUNCTION reviews_figures_stay();
"""

BACK = r"""
DROP FUNCTION reviews_figures_stay() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_reviews_and_obstacles")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
