"""Petitions that look the same: asked of the words, the place and the years; a person decides.

The same petition is the same wish at an overlapping place with the same competent body. What the
person may not read is neither shown nor counted.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from offices.powers import Powers
from reading.text import clean, fold
from voters.choices import LinkKind
from voters.models import PetitionLink, VoterPetition

YEARS, SHOWN = 5, 3


@dataclass(frozen=True, slots=True)
class Alike:
    petition: VoterPetition
    percent: int


def alike(
    words: str, powers: Powers, *, communes: Collection[int] = (), but: int | None = None
) -> list[Alike]:
    """The three most alike of five years, at one of the communes or at none named.

    Alike is what shares three tenths of its groups of three letters, as the index counts.
    """
    wanted = fold(clean(words))[:4_000]
    if len(wanted) < 8:
        return []
    since = timezone.localdate() - dt.timedelta(days=366 * YEARS)
    rows = VoterPetition.objects.visible_to(powers).filter(on__gte=since, head__isnull=True)
    rows = rows.exclude(state="not_petition")
    if communes:
        named = VoterPetition.communes.through.objects.filter(voterpetition=OuterRef("pk"))
        rows = rows.filter(Exists(named.filter(body__in=communes)) | ~Exists(named))
    if but is not None:
        rows = rows.exclude(pk=but).exclude(pk__in=_told_apart(but))
    near = rows.filter(folded__trigram_similar=wanted)
    found = near.annotate(nearness=TrigramSimilarity("folded", wanted))
    best = dict(found.order_by("-nearness", "-pk").values_list("pk", "nearness")[:SHOWN])
    known = VoterPetition.objects.select_related("task").in_bulk(list(best))
    return [Alike(known[pk], round(nearness * 100)) for pk, nearness in best.items()]


def _told_apart(petition_id: int) -> set[int]:
    """Pairs a person has said are different, or linked already."""
    rows = PetitionLink.objects.filter(Q(petition=petition_id) | Q(other=petition_id))
    pairs = rows.filter(kind__in=LinkKind.values).values_list("petition", "other")
    return {pk for pair in pairs for pk in pair if pk != petition_id}


def similar_to(petition: VoterPetition, powers: Powers) -> list[Alike]:
    """Those like a petition, itself left out."""
    communes = [body.pk for body in petition.communes.all()]
    return alike(petition.folded, powers, communes=communes, but=petition.pk)


def offered(words: str, powers: Powers) -> list[tuple[int, str]]:
    """Choices beside a row: the petition's code and subject."""
    return [
        (one.petition.pk, f"{one.petition.task.code} {one.petition.task.title[:80]}")
        for one in alike(words, powers)
    ]
