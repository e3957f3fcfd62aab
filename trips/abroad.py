"""What is watched in a journey abroad: key leaders who travel together, limits of the province."""

import re
from collections.abc import Iterable, Mapping

from django.db.models import Q
from django.utils.translation import gettext as _

from coordination.models import Leader, Setting
from offices.foundation.folding import fold
from offices.powers import Powers
from trips.choices import TripKind
from trips.models import Trip

KEY_POSTS = ("bi thu", "pho bi thu", "chu tich")
_POSTS = re.compile(r"\s*[,;]\s*|\s+kiêm\s+")


def posts_of(leaders: Iterable[Leader]) -> Mapping[int, list[str]]:
    """By person, without accents: of each of his rows, and of each post one title names."""
    held = {one.one_id: {one.position} for one in leaders}
    ids = list(held)
    for row in Leader.objects.filter(Q(pk__in=ids) | Q(same_as__in=ids)):
        held[row.one_id].add(row.position)
    return {
        pk: [fold(words) for title in sorted(titles) for words in _POSTS.split(title)]
        for pk, titles in held.items()
    }


def warnings_of(trip: Trip, members: Iterable[Leader], *, people: int, powers: Powers) -> list[str]:
    """`members`: its provincial leaders; `people`: how many travel. Nothing here is refused."""
    posts = posts_of(members).values()
    key = sum(any(post.startswith(KEY_POSTS) for post in of_one) for of_one in posts)
    found = [_("Two key leaders are in one delegation abroad.")] if key > 1 else []
    setting = Setting.objects.current()
    counted = (
        (
            setting.abroad_people,
            people,
            _("%(n)d people travel; the province's limit is %(most)d."),
        ),
        (
            setting.abroad_days,
            (trip.to_on - trip.from_on).days + 1,
            _("The journey takes %(n)d days; the province's limit is %(most)d."),
        ),
        (
            setting.abroad_countries,
            len([one for one in trip.places.split(";") if one.strip()]),
            _("%(n)d countries are visited; the province's limit is %(most)d."),
        ),
        (
            setting.abroad_journeys,
            _journeys(trip, powers) if setting.abroad_journeys is not None else 0,
            _("This is journey %(n)d abroad of its head in the year; the limit is %(most)d."),
        ),
    )
    over = [row for row in counted if row[0] is not None and row[1] > row[0]]
    return found + [words % {"n": n, "most": most} for most, n, words in over]


def _journeys(trip: Trip, powers: Powers) -> int:
    """Of its head in that year, this one among them; those the reader may not see are left out."""
    rows = Trip.objects.visible_to(powers).of_year(trip.from_on.year).taking_place()
    return rows.filter(kind=TripKind.ABROAD, head=trip.head).count() if trip.head else 0
