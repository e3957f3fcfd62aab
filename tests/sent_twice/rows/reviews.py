"""Forms of reviews and obstacles."""

from reviews.models import Obstacle, Review
from tests.sent_twice.row import Filled, Row, Town, nothing


def _obstacle(town: Town) -> Filled:
    return {"text": "Chưa rõ ngày chốt số liệu", "area": town.cast.areas[3].pk}


ROWS = {
    "reviews:new": Row(who="binh", model=Review, base="dossier", filled=nothing),
    "obstacles:new": Row(who="an", model=Obstacle, filled=_obstacle),
}

CHANGES = {"obstacles:change", "reviews:measures_tasks"}  # the latter: each measure once
