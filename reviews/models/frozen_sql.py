"""SQL that keeps frozen figures as they were frozen; the wall's own column stays free to move."""

FROZEN = """
CREATE FUNCTION reviews_figures_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'frozen figures are not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reviews_figures_stay BEFORE DELETE
  OR UPDATE OF column_id, area_id, role, measure, numerator, denominator ON reviews_frozenfigure
  FOR EACH ROW EXECUTE FUNCTION reviews_figures_stay();
"""

FROZEN_BACK = """
DROP FUNCTION reviews_figures_stay() CASCADE;
"""
