"""Deadline phrases of Vietnamese offices (DESIGN §5, PRACTICE table 4)."""

from reading.deadlines.read import read_deadline
from reading.deadlines.reading import Reading, Recurrence

__all__ = ["Reading", "Recurrence", "read_deadline"]
