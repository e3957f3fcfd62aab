"""Wrong addresses of calendars, counted by who asks: a secret is not looked for by trying."""

from django.core.cache import cache
from django.utils import timezone

WRONG_PER_MINUTE = 30
MINUTE = 60


def seconds_to_wait(address: str) -> int:
    """Count one wrong token of this address; 0 until there were too many within this minute."""
    now = timezone.now()
    key = f"feed:{address}:{now:%Y%m%d%H%M}"
    cache.add(key, 0, 2 * MINUTE)
    return MINUTE - now.second if cache.incr(key) > WRONG_PER_MINUTE else 0
