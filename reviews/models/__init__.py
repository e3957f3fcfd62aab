"""What the sum keeps of its own: closed dates, their figures by day, obstacles and reviews."""

from reviews.models.closed import ClosedDate, ClosedOutcome
from reviews.models.columns import FigureColumn, FrozenFigure
from reviews.models.figures import DayFigure, FigureKind
from reviews.models.obstacles import Obstacle, ReviewObstacle
from reviews.models.review import Consent, Review, Section

__all__ = [
    "ClosedDate",
    "ClosedOutcome",
    "Consent",
    "DayFigure",
    "FigureColumn",
    "FigureKind",
    "FrozenFigure",
    "Obstacle",
    "Review",
    "ReviewObstacle",
    "Section",
]
