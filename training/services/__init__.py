"""Writes of area 7."""
