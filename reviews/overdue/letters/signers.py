"""Who may sign for an office: its chief first, then the deputies."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils import timezone

from offices.models import Post, Role

SIGNING = (Role.CHIEF, Role.DEPUTY_CHIEF)


def signers_of(office_ids: Iterable[int]) -> dict[int, list[Post]]:
    """Running posts by office; one statement."""
    posts = Post.objects.running(timezone.localdate()).of_active_people().with_names()
    posts = posts.filter(office__in=set(office_ids), role__in=SIGNING)
    found: dict[int, list[Post]] = defaultdict(list)
    for post in posts.order_by("role", "person__sort_key"):
        found[post.office_id].append(post)
    return found
