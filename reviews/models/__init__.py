"""What the sum keeps of its own: dates that have closed, and their figures by day."""

from reviews.models.closed import ClosedDate, Outcome
from reviews.models.figures import DayFigure, Kind

__all__ = ["ClosedDate", "DayFigure", "Kind", "Outcome"]
