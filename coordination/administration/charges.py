"""Who answers for what, office by office."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from coordination.models import Area, Charge
from offices.models import Office, Post


@dataclass(frozen=True, slots=True)
class ChargedPost:
    post: Post
    areas: Sequence[Charge]
    divisions: Sequence[Charge]
    leaders: Sequence[Charge]


@dataclass(frozen=True, slots=True)
class ChargedOffice:
    """`open_areas` are those nobody of the office is in charge of."""

    office: Office
    posts: Sequence[ChargedPost]
    open_areas: Sequence[Area]


def charges_of_offices() -> list[ChargedOffice]:
    """Leaders of each office with their charges; four statements."""
    today = timezone.localdate()
    running = Post.objects.running(today).of_active_people().with_names()
    found = Charge.objects.select_related("area", "division", "leader")
    by_post: dict[int, list[Charge]] = defaultdict(list)
    for charge in found.filter(post__in=running):
        by_post[charge.post_id].append(charge)
    posts: dict[int, list[ChargedPost]] = defaultdict(list)
    for post in running.in_charge_of_others():
        posts[post.office_id].append(_charged(post, by_post[post.pk]))
    areas = list(Area.objects.open_on(today))
    return [
        ChargedOffice(office, posts[office.pk], _open(areas, posts[office.pk]))
        for office in Office.objects.active()
    ]


def _charged(post: Post, charges: list[Charge]) -> ChargedPost:
    return ChargedPost(
        post,
        areas=[charge for charge in charges if charge.area_id],
        divisions=[charge for charge in charges if charge.division_id],
        leaders=[charge for charge in charges if charge.leader_id],
    )


def _open(areas: list[Area], posts: Sequence[ChargedPost]) -> list[Area]:
    taken = {charge.area_id for post in posts for charge in post.areas}
    return [area for area in areas if area.pk not in taken]
