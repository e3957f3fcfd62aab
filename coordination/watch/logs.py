"""Logs as JSON lines without personal data: only listed keys, and no value put into words.

A log line is read by people who may not read cases. So a message is written as it stands in
the code ("Not Found: %s" loses its address), an exception as its type and the places it went
through, never with its text, which may quote a row.
"""

import logging
import re
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import structlog
from django.conf import settings

from coordination.watch.requests import request_id

ALLOWED = {
    "event",
    "level",
    "logger",
    "at",
    "request_id",
    "method",
    "page",
    "status",
    "ms",
    "person",
    "office",
    "error",
    "places",
    "work",
    "count",
    "command",
    "connection",
    "directive",
    "stopped",
}
type Error = tuple[type[BaseException], BaseException, TracebackType | None]
PLACES = 12
QUOTES = re.compile(r"[:=\n\"'`«“]")  # behind these a message of a library may quote somebody


def words_of(record: logging.LogRecord) -> str:
    """The message as written in the code; numbers are let in, texts are not."""
    text = str(record.msg)
    if not record.args:
        # A ready-made text of somebody else's library may hold anything.
        ours = record.name.partition(".")[0] in settings.OUR_APPS
        return text if ours else QUOTES.split(text, maxsplit=1)[0].strip()[:80]
    given = record.args
    if isinstance(given, Mapping):
        shown: Any = {k: v if isinstance(v, int | float) else "…" for k, v in given.items()}
    else:
        shown = tuple(v if isinstance(v, int | float) else "…" for v in given)
    try:
        return str(text % shown)
    except (TypeError, ValueError, KeyError):
        return text


def _error(found: Error) -> dict[str, Any]:
    kind, _value, trace = found
    frames = traceback.extract_tb(trace)[-PLACES:]
    return {
        "error": kind.__name__,
        "places": [f"{f.filename.rpartition('/')[2]}:{f.lineno} {f.name}" for f in frames],
    }


class PlainFormatter(logging.Formatter):
    """One JSON object a line."""

    _json = structlog.processors.JSONRenderer(ensure_ascii=False)
    _stamp = structlog.processors.TimeStamper(fmt="iso", utc=True, key="at")

    def format(self, record: logging.LogRecord) -> str:
        found: dict[str, Any] = {
            name: record.__dict__[name] for name in ALLOWED if name in record.__dict__
        }
        found |= {"event": words_of(record), "level": record.levelname.lower()}
        found |= {"logger": record.name, "request_id": request_id.get()}
        if record.exc_info and record.exc_info[0]:
            found |= _error(record.exc_info)
        stamped = self._stamp(logging.getLogger(), "", found)
        return str(self._json(logging.getLogger(), "", stamped))


def logging_of(level: str) -> dict[str, Any]:
    """LOGGING: everything to standard error, where the machine's collector takes it."""
    handler = {"class": "logging.StreamHandler", "formatter": "plain"}
    quiet = {"level": "ERROR", "handlers": ["console"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"()": "coordination.watch.logs.PlainFormatter"}},
        "handlers": {"console": handler},
        "root": {"handlers": ["console"], "level": level},
        # Each answer has its line already; a 404 is no warning of its own.
        "loggers": {
            "django": {"level": level, "handlers": ["console"], "propagate": False},
            "django.request": quiet,
            "django.server": quiet,
            "axes": quiet,
            "imapclient": quiet,  # at DEBUG it would quote mails
        },
    }
