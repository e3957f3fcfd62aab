"""Asking the limited process about an upload, in the words of uploads."""

from typing import Any

from offices.foundation.limited import GaveUp, read_limited
from offices.foundation.secrets import Mark, SecrecyLevel, StampPlace
from reading.files.limits import MAX_BYTES, MEGABYTE, READING_MEMORY, READING_SECONDS
from reading.files.refused import UploadRefused


def ask(job: str, data: bytes, *, patience: int = 1, **facts: Any) -> tuple[dict[str, Any], bytes]:
    """What a function of `limited_reading` says of these bytes. Raises UploadRefused."""
    if not data:
        raise UploadRefused("empty")
    if len(data) > MAX_BYTES:
        raise UploadRefused("too_large", limit=MAX_BYTES // MEGABYTE)
    try:
        told, made = read_limited(
            f"reading.files.limited_reading:{job}",
            data,
            seconds=READING_SECONDS,
            memory=READING_MEMORY,
            patience=patience,
            **facts,
        )
    except GaveUp as gave_up:
        raise UploadRefused(gave_up.code) from gave_up
    if "refused" in told:
        raise UploadRefused(told["refused"], **told["facts"])
    return told, made


def mark_told(told: list[str] | None) -> Mark | None:
    """The mark of secrecy that an answer names by its level and place."""
    return Mark(SecrecyLevel(told[0]), StampPlace(told[1])) if told else None
