"""What was provided already, of the last ninety days, told only from what the person may read."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from information.choices import PROVIDED
from information.models import InfoItem, InformationRequest
from offices.powers import Powers
from reading.text import clean, fold

DAYS, SHOWN, MOST_LINES, SHORTEST = 90, 5, 20, 8
MOST_REQUESTS = 500  # of the newest that the person reads
ALIKE = 0.4


def similar(lines: Sequence[str], powers: Powers, *, but: int | None = None) -> list[InfoItem]:
    """Lines sent before that read like one of these, the newest first.

    Compared without accents: with them trigrams break a Vietnamese word into single letters.
    """
    wanted = [line.strip() for line in lines if len(line.strip()) >= SHORTEST][:MOST_LINES]
    if not wanted:
        return []
    bare: Any = Func(F("text"), function="unaccent", output_field=TextField())
    near = [TrigramSimilarity(bare, fold(clean(line))) for line in wanted]
    since = timezone.localdate() - dt.timedelta(days=DAYS)
    readable = InformationRequest.objects.visible_to(powers).filter(asked_on__gte=since)
    newest = readable.exclude(pk=but).latest()[:MOST_REQUESTS]
    rows = InfoItem.objects.filter(request__in=newest.values("pk"))
    rows = rows.filter(sent_on__isnull=False, answer__in=PROVIDED)
    rows = rows.annotate(near=Greatest(*near, Value(0.0))).filter(near__gte=ALIKE)
    return list(rows.select_related("request__task").order_by("-sent_on", "-pk")[:SHOWN])
