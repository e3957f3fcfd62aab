"""Walks the whole URL space: names, patterns, and the converters each wants."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True, slots=True)
class Door:
    name: str
    route: str
    kwargs: tuple[str, ...]


def doors(resolver: URLResolver | None = None, route: str = "", space: str = "") -> Iterator[Door]:
    """Every named pattern below the resolver (the project's root unless told)."""
    for entry in (resolver or get_resolver()).url_patterns:
        path = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield Door(f"{space}{entry.name}", path, tuple(entry.pattern.converters))
        else:
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from doors(entry, path, inner)
