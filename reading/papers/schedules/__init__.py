"""Schedules tell what takes place; what is prepared for it is an order, due when it begins."""
