"""One way of writing a room: "P họp 2 tầng 3", "P. họp số 2, T3" and "Phòng họp 2 tầng 3"."""

import re
from functools import lru_cache

from offices.foundation.folding import fold

SIGNS = re.compile(r"[^a-z0-9]+")
# Each folded writing and what it stands for, in this order.
WRITINGS = (
    (re.compile(r"\bp(?=\s*hop\b)"), "phong "),
    (re.compile(r"\bphop\b"), "phong hop "),
    (re.compile(r"\bphg\b"), "phong"),
    (re.compile(r"\bht\b"), "hoi truong"),
    (re.compile(r"\b(?:t|tg|lau|lau so)\s*(?=\d)"), "tang "),
    (re.compile(r"\btang(?=\d)"), "tang "),
    (re.compile(r"\bhop(?=\d)"), "hop "),
    (re.compile(r"\bso\s+(?=\d)"), ""),
    (re.compile(r"\b0+(?=\d)"), ""),
    (re.compile(r"\b(?:tai|o)\s+(?=phong|hoi truong)"), ""),
    (re.compile(r"\bubnd\b"), "uy ban nhan dan"),
    (re.compile(r"\bhdnd\b"), "hoi dong nhan dan"),
    (re.compile(r"\btu\b"), "tinh uy"),
)
ROOM = re.compile(r"^(?:phong|hoi truong|trung tam hoi nghi|nha khach)\b")


@lru_cache(maxsize=4_000)
def room_key(text: str) -> str:
    """Folded, without signs, abbreviations written out; equal for one room."""
    found = SIGNS.sub(" ", fold(text)).strip()
    for writing, meant in WRITINGS:
        found = writing.sub(meant, found)
    return " ".join(found.split())


def names_a_room(text: str) -> bool:
    """Whether the words name a room or hall, not a ward, a road or a whole house."""
    return bool(ROOM.match(room_key(text)))
