"""The cache of drawn pieces: its keys are names and digests of ours."""

from django.core.cache.backends.locmem import LocMemCache


class RenderedCache(LocMemCache):
    """Asks of no key letter by letter whether memcached would take it, seventy times a page."""

    def validate_key(self, key: str) -> None:
        """As the documentation says under "Cache key warnings"."""
