"""Writes of working trips."""
