"""A program for gunicorn that fails with the words of the request."""

from collections.abc import Callable
from typing import Any


def application(environ: dict[str, Any], _start: Callable[..., Any]) -> list[bytes]:
    raise ValueError(f"Key (name)=({environ['QUERY_STRING']}) already exists")
