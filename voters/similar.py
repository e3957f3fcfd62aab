"""Petitions that look the same: asked of the words, the place and the years; a person decides.

The same petition is the same wish at an overlapping place with the same competent body. What the
person may not read is neither shown nor counted.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import Q
from django.db.models.functions import Greatest
from django.utils import timezone

from offices.powers import Powers
from reading.text import clean, fold
from voters.choices import LinkKind
from voters.models import PetitionLink, VoterPetition
from voters.models.petition import PetitionQuerySet

ALIKE, YEARS, SHOWN = 0.3, 5, 3


@dataclass(frozen=True, slots=True)
class Alike:
    petition: VoterPetition
    percent: int


def alike(
    words: str, powers: Powers, *, communes: Collection[int] = (), but: int | None = None
) -> list[Alike]:
    """The three most alike of five years, at one of the communes or at none named."""
    wanted = fold(clean(words))[:4_000]
    if len(wanted) < 8:
        return []
    since = timezone.localdate() - dt.timedelta(days=366 * YEARS)
    rows = VoterPetition.objects.visible_to(powers).filter(on__gte=since, head__isnull=True)
    rows = rows.exclude(state="not_petition")
    if communes:
        rows = rows.filter(Q(communes__in=communes) | Q(communes__isnull=True))
    if but is not None:
        rows = rows.exclude(pk=but).exclude(pk__in=_told_apart(but))
    near = rows.filter(folded__trigram_similar=wanted)
    return [Alike(row, round(row.nearness * 100)) for row in _best(near, wanted)]  # type: ignore[attr-defined]


def _best(rows: PetitionQuerySet, wanted: str) -> list[VoterPetition]:
    near = Greatest(
        TrigramSimilarity("folded", wanted), TrigramWordSimilarity(wanted, "folded") * 0.8
    )
    found = rows.annotate(nearness=near).filter(nearness__gte=ALIKE)
    return list(found.select_related("task").order_by("-nearness", "-pk").distinct()[:SHOWN])


def _told_apart(petition_id: int) -> set[int]:
    """Pairs a person has said are different, or linked already."""
    rows = PetitionLink.objects.filter(Q(petition=petition_id) | Q(other=petition_id))
    pairs = rows.filter(kind__in=LinkKind.values).values_list("petition", "other")
    return {pk for pair in pairs for pk in pair if pk != petition_id}


def offered(words: str, powers: Powers) -> list[tuple[int, str]]:
    """Choices beside a row: the petition's code and subject."""
    return [
        (one.petition.pk, f"{one.petition.task.code} {one.petition.task.title[:80]}")
        for one in alike(words, powers)
    ]
