"""A part that had finished and owes another date is open again; what was counted so far is put right.

The text is that of `reviews.models.closing_sql` at the time.
"""

from django.db import migrations

FORWARD = r"""
CREATE OR REPLACE FUNCTION reviews_date_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reviews_closeddate WHERE part_id = NEW.part_id AND closes_part) THEN
    PERFORM reviews_recount(NEW.part_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reviews_date_owed AFTER INSERT OR UPDATE OF due_on ON tasks_deadline FOR EACH ROW
  WHEN (NEW.state <> 'closed' AND NEW.due_on IS NOT NULL)
  EXECUTE FUNCTION reviews_date_owed();
SELECT reviews_recount(c.part_id) FROM reviews_closeddate c
WHERE c.closes_part AND EXISTS (
  SELECT 1 FROM tasks_deadline o WHERE o.part_id = c.part_id AND o.state <> 'closed'
    AND o.due_on IS NOT NULL AND NOT o.is_internal AND NOT o.is_review);
"""

BACK = r"""
DROP FUNCTION reviews_date_owed() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0004_frozen_figures_sql")]

    operations = [migrations.RunSQL(FORWARD, BACK)]
