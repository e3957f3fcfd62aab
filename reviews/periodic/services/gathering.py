"""Obstacles of the year enter a review by themselves; the lead says how the offices see each."""

from django.db import transaction

from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from reviews.models import Obstacle, Review, ReviewObstacle
from reviews.periodic.services.consent import text_changed
from reviews.periodic.services.locking import lock_in
from reviews.periodic.states import JOINT, ObstacleState, ReviewState, Standing


def fix_obstacles(review: Review, *, actor: Actor) -> None:
    """When the chiefs are asked: what is listed is from then on the same for all, with its words
    and state of that day. What belongs to restricted tasks is told as a number alone."""
    known = {row.obstacle_id: row for row in review.obstacles.select_related("obstacle")}
    fresh = []
    for one in Obstacle.objects.shared().of_period(review).order_by("noted_on", "pk"):
        row = known.get(one.pk) or ReviewObstacle(
            review=review, obstacle=one, standing=usual_standing(one)
        )
        row.words, row.state = one.text, one.state
        if row._state.adding:
            fresh.append(row)
        else:
            row.save(actor=actor)
    create_many(ReviewObstacle, fresh, actor=actor)


def usual_standing(obstacle: Obstacle) -> str:
    """What was removed was seen alike; what went to the authority goes there."""
    usual = {ObstacleState.REMOVED: Standing.ALIKE, ObstacleState.SUPERIOR: Standing.SUPERIOR}
    return usual.get(ObstacleState(obstacle.state), Standing.APART)


@transaction.atomic
def judge_obstacle(
    *, task_id: int, obstacle_id: int, standing: str, actor: Actor
) -> ReviewObstacle:
    """Seen alike, not yet, or to the competent authority; a change of what the chiefs agreed to."""
    review, actor = lock_in((ReviewState.WRITING, *JOINT), task_id, actor=actor)
    row = review.obstacles.filter(obstacle=obstacle_id).first()
    row = row or ReviewObstacle(review=review, obstacle_id=obstacle_id)
    if row.standing != standing or row._state.adding:
        row.standing = standing
        row.save(actor=actor)
        text_changed(review, what=str(row.obstacle), actor=actor)
    return row
