"""The sides of the list: by how far an obstacle is removed."""

from typing import Any

from offices.powers import Powers
from reviews.models import Obstacle
from reviews.periodic.states import ObstacleState


def side_of(side: str) -> str:
    return side if side in ObstacleState.values else ObstacleState.OPEN


def rows_of(side: str, powers: Powers) -> Any:
    """What this person may read, the nearest date first."""
    return Obstacle.objects.visible_to(powers).in_state(side_of(side)).for_lists()


def tabs(side: str, powers: Powers) -> list[dict[str, Any]]:
    here = side_of(side)
    return [
        {
            "label": state.label,
            "href": f"?side={state.value}",
            "current": state == here,
            "count": Obstacle.objects.visible_to(powers).in_state(state).count(),
        }
        for state in ObstacleState
    ]
