"""File names as they are kept and offered for download: readable Vietnamese, never a path."""

import re

from offices.foundation.text import BIDI_AND_ZERO_WIDTH, nfc
from reading.files.limits import MAX_NAME

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
FORBIDDEN = re.compile(r'[<>:"|?*\ud800-\udfff]+')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
LONGEST_EXTENSION = 12
NAMELESS = "tep"


def clean_name(name: str) -> str:
    """The name without folders, controls and signs that systems forbid; at most 150 characters.

    The extension survives shortening; a name of nothing becomes "tep".
    """
    last = re.split(r"[/\\]", nfc(name))[-1]
    visible = FORBIDDEN.sub("-", CONTROL.sub("", BIDI_AND_ZERO_WIDTH.sub("", last)))
    tidy = " ".join(visible.split()).strip(". ")
    if not tidy.strip("-. "):
        return NAMELESS
    if RESERVED.match(tidy):
        tidy = f"_{tidy}"
    return _shortened(tidy)


def _shortened(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > LONGEST_EXTENSION:
        return name[:MAX_NAME].rstrip(". ")
    return stem[: MAX_NAME - len(extension) - 1].rstrip(". ") + dot + extension
