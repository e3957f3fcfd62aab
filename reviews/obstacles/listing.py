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
    here, counts = side_of(side), Obstacle.objects.visible_to(powers).by_state()
    return [
        {
            "label": state.label,
            "href": f"?side={state.value}",
            "current": state == here,
            "count": counts.get(state, 0),
        }
        for state in ObstacleState
    ]
