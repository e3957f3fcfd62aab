"""Khó khăn, vướng mắc: noted all year, removed by whom and by when, carried into the reviews."""
