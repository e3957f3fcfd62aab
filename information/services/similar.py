"""What was provided already, of the last ninety days, told only from what the person may read."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone

from information.choices import PROVIDED
from information.models import InfoItem, InformationRequest
from offices.powers import Powers

DAYS, SHOWN, MOST_LINES, SHORTEST = 90, 5, 20, 8


def similar(lines: Sequence[str], powers: Powers, *, but: int | None = None) -> list[InfoItem]:
    """Lines sent before that read like one of these, the newest first."""
    wanted = [line.strip() for line in lines if len(line.strip()) >= SHORTEST][:MOST_LINES]
    if not wanted:
        return []
    alike = Q()
    for line in wanted:
        alike |= Q(text__trigram_similar=line)
    since = timezone.localdate() - dt.timedelta(days=DAYS)
    readable = InformationRequest.objects.visible_to(powers).filter(asked_on__gte=since)
    rows = InfoItem.objects.filter(alike, request__in=readable.exclude(pk=but))
    rows = rows.filter(sent_on__isnull=False, answer__in=PROVIDED)
    return list(rows.select_related("request__task").order_by("-sent_on", "-pk")[:SHOWN])
