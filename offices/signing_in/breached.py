"""Passwords that became public elsewhere: a list on this server, asked without the network.

The file is the one of Have I Been Pwned, as its downloader writes it: one line for each password,
`SHA-1 in hex:how often`, sorted. It has tens of gigabytes; some forty short reads find a line.
"""

import hashlib
import os
import re
from functools import lru_cache
from typing import IO, Any

from django.conf import settings
from django.core import checks
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.foundation.text import nfc

HEX = 40
LINE = re.compile(rb"[0-9A-Fa-f]{40}(?::\d+)?\r?\n?")
SAMPLES = 64
PROBLEMS = {
    "W001": "The list of breached passwords (BREACHED_LIST) cannot be read.",
    "W002": "The list of breached passwords (BREACHED_LIST) is not sorted lines of SHA-1:count.",
}


def line_at(file: IO[bytes], place: int) -> tuple[int, bytes]:
    """The first line that begins at the place or behind it, and where it begins."""
    file.seek(max(place - 1, 0))
    if place:
        file.readline()
    return file.tell(), file.readline(128)


def holds(file: IO[bytes], digest: bytes) -> bool:
    """Whether a sorted file has a line that begins with the digest."""
    low, high = 0, file.seek(0, 2)
    while low < high:
        middle = (low + high) // 2
        begin, line = line_at(file, middle)
        if begin >= high or not line:
            high = middle
            continue
        found = line[:HEX].upper()
        if found == digest:
            return True
        low, high = (file.tell(), high) if found < digest else (low, middle)
    return False


def is_breached(password: str) -> bool:
    """Whether the list has it; without a list, or with one that cannot be read, no."""
    if not settings.BREACHED_LIST:
        return False
    digest = hashlib.sha1(nfc(password).encode(errors="replace"), usedforsecurity=False)
    try:
        with open(settings.BREACHED_LIST, "rb", buffering=512) as file:
            return holds(file, digest.hexdigest().upper().encode())
    except OSError:  # told by /readyz and by `check`; the other rules hold all the same
        return False


def problem() -> str:
    """The number of what is wrong with the list; looked at again when the file has changed."""
    if not settings.BREACHED_LIST:
        return ""
    try:
        seen = os.stat(settings.BREACHED_LIST)
        fits = _fits(settings.BREACHED_LIST, seen.st_mtime_ns, seen.st_size, seen.st_ino)
    except OSError:
        return "W001"
    return "" if fits else "W002"


@lru_cache(maxsize=2)
def _fits(path: str, _changed: int, _size: int, _file: int) -> bool:
    """Whether lines all over it are sorted hashes; what cannot be read is not remembered."""
    with open(path, "rb") as file:
        size = file.seek(0, 2)
        lines = [line_at(file, size * n // SAMPLES)[1] for n in range(SAMPLES)]
    lines = [line for line in lines if line]
    marks = [line[:HEX].upper() for line in lines]
    return bool(lines) and all(map(LINE.fullmatch, lines)) and marks == sorted(marks)


def check_list(**_given: Any) -> list[checks.CheckMessage]:
    """For `manage.py check`: an administrator who set a list wants to know that it is asked."""
    found = problem()
    return [checks.Warning(PROBLEMS[found], id=f"offices.{found}")] if found else []


class BreachedValidator:
    """Django's list of common passwords is short; this one is whatever the province keeps."""

    def validate(self, password: str, user: Any = None) -> None:
        if is_breached(password):
            words = _("This password has become known through a breach elsewhere. Choose another.")
            raise ValidationError(words, code="password_breached")

    def get_help_text(self) -> str:
        return ""
