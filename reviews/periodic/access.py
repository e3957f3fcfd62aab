"""Who reads what of a review: its texts and numbers before it is issued, and who is its chief."""

from collections.abc import Iterable

from django.utils import timezone

from offices.models import Office, Post, Role
from offices.powers import Powers
from reviews.models import FigureColumn, Review, Section
from reviews.periodic.states import POWER, ReviewState
from tasks.choices import PartRole
from tasks.models import Part
from tasks.states import PartState

HANDED_IN = (PartState.DELIVERED, PartState.NOTED, PartState.CLOSED)


def reads_texts(powers: Powers, review: Review) -> bool:
    """Whoever works on reviews in one of the offices; once issued, everybody who reads it."""
    return review.state == ReviewState.ISSUED or powers.can_anywhere(POWER)


def offices_of(review: Review) -> list[Office]:
    """Every active office of the regulation, however many there are; the lead first."""
    rows = list(Office.objects.active())
    return sorted(rows, key=lambda one: one.pk != review.task.lead_office_id)


def in_usual_order() -> list[Office]:
    return list(Office.objects.active())


def parts_by_office(review: Review) -> dict[int, Part]:
    return {part.office_id: part for part in review.task.parts.select_related("office")}


def is_handed_in(review: Review, office_id: int, parts: dict[int, Part]) -> bool:
    """What an office writes is read inside it until its part is delivered; the lead's from the
    day the texts are compiled."""
    part = parts.get(office_id)
    if part is None:
        return False
    if part.role == PartRole.LEAD:
        return review.state not in (ReviewState.PLANNED, ReviewState.WRITING)
    return part.state in HANDED_IN


def readable(
    sections: Iterable[Section], review: Review, powers: Powers, parts: dict[int, Part]
) -> list[Section]:
    """The sections this person may read."""
    if not reads_texts(powers, review):
        return []
    return [
        one
        for one in sections
        if one.office_id is None
        or powers.can(POWER, one.office_id)
        or is_handed_in(review, one.office_id, parts)
    ]


def columns_for(review: Review, powers: Powers) -> dict[int, FigureColumn]:
    """By office the own column as it is frozen, of others the last one released."""
    if not reads_texts(powers, review):
        return {}
    rows = review.columns.in_order().select_related("frozen_by")
    return {
        one.office_id: one
        for one in rows
        if one.released_at is not None or powers.can(POWER, one.office_id)
    }


def chief_office(powers: Powers, offices: Iterable[Office]) -> Office | None:
    """The office whose chief the person is, or in whose chief's place he acts today."""
    own = [one for one in offices if powers.has_role(Role.CHIEF, one.pk)]
    if own:
        return own[0]
    posts = Post.objects.running(timezone.localdate()).filter(
        role=Role.CHIEF, person__in=powers.stands_in_for
    )
    absent = set(posts.values_list("office_id", flat=True)) if powers.stands_in_for else set()
    return next((one for one in offices if one.pk in absent), None)


def chiefs() -> dict[int, Post]:
    """The chief of each office today, by the office's id."""
    rows = Post.objects.running(timezone.localdate()).filter(role=Role.CHIEF)
    return {post.office_id: post for post in rows.select_related("person").order_by("-pk")}
