"""Names of offices and bodies, recognised in the ways people shorten them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coordination.defaults.names import OFFICE_NAMES, SERVED_NAMES, SIDES
from reading.text import fold


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office of the system with every name it goes by; ``side``: whose papers it works on."""

    code: str
    names: tuple[str, ...]
    side: str = ""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body of the tables; ``office`` is the code of the office that serves it, "" for none."""

    id: int
    names: tuple[str, ...]
    office: str = ""


OFFICES = tuple(OfficeName(code, names, SIDES[code]) for code, names in OFFICE_NAMES.items())

# Who serves whom, for an installation whose tables are still empty.
BODIES = tuple(BodyName(0, names, code) for code, names in SERVED_NAMES.items())


_SAME = (
    ("dbqh", "dai bieu quoc hoi"),
    ("hdnd", "hoi dong nhan dan"),
    ("ubnd", "uy ban nhan dan"),
)
_WORDS = {short: f"(?:{short}|{full})" for short, full in _SAME} | {"va": r"(?:va|&|-|,)"}
_TITLE = re.compile(r"(?:(?:dong chi|d/c)\s+)?(?:lanh dao|(?:pho )?chanh)\s+(?=van phong|vp)")
_BRACKET = re.compile(r"\s*\([^()]*\)\Z")


@lru_cache(maxsize=4096)
def name_pattern(name: str) -> str:
    """A pattern of the folded name: short or in full, "và" or "&", any spacing."""
    folded = fold(name).replace("&", " va ")
    for short, full in _SAME:
        folded = re.sub(rf"\b(?:{short}|{full})\b", short, folded)
    words = re.findall(r"[a-z0-9]+|[^\w\s,.()/:;'\"“”-]+", folded)
    joined = [_WORDS.get(word) or re.escape(word) for word in words]
    return r"[\s,.\-]*".join(joined)


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    words = (rf"(?<![a-z0-9])(?:{name_pattern(name)})(?![a-z0-9])" for name in longest)
    return re.compile("|".join(words))


def office_of(name: str, offices: Sequence[OfficeName]) -> str:
    """The code of the office a name means, or its chief's title; "" for another body."""
    folded = _TITLE.sub("", _BRACKET.sub("", fold(name).strip(" .,;:")))
    for office in offices:
        if _pattern(office.names).fullmatch(folded):
            return office.code
    return ""


def by_office(names: Sequence[str], offices: Sequence[OfficeName]) -> tuple[list[str], list[str]]:
    """The codes of offices among the names, and the names of other bodies."""
    codes: list[str] = []
    others: list[str] = []
    for name in names:
        code = office_of(name, offices)
        (codes if code else others).append(code or name)
    return codes, others


def every_name(bodies: Iterable[BodyName | OfficeName]) -> list[str]:
    return [name for body in bodies for name in body.names]


def office_on(side: str, offices: Iterable[OfficeName]) -> str:
    """The code of the office that works on the papers of a side; "" where none does."""
    return next((one.code for one in offices if side and one.side == side), "")


_INITIALS = re.compile(r"(Sở|Ban|Bộ|Cục|Chi cục)\s+((?:[A-ZĐ]+(?:\s*(?:&|và|-|,)\s*|\s+|\Z))+)")


def body_of(name: str, bodies: Sequence[BodyName]) -> BodyName | None:
    """The body of the tables a name means, also by initials that mean one alone: "Sở XD"."""
    folded = fold(name).strip(" .,;:")
    known = next((body for body in bodies if _pattern(body.names).fullmatch(folded)), None)
    if known is not None or not (short := _INITIALS.fullmatch(name.strip(" .,;:"))):
        return known
    wanted = (fold(short[1]), re.sub("[^a-z]", "", re.sub(r"\bva\b", "", fold(short[2]))))
    alike = [body for body in bodies if wanted in {_initials(one) for one in body.names}]
    return alike[0] if len(alike) == 1 else None


@lru_cache(maxsize=4096)
def _initials(name: str) -> tuple[str, str]:
    """ "Sở Nông nghiệp và Môi trường" → "so", "nnmt"."""
    head, *words = re.findall(r"[a-z]+", fold(name)) or [""]
    return head, "".join(word[0] for word in words if word != "va")


def serving_office(name: str, bodies: Sequence[BodyName]) -> str:
    """The office that serves the body a text begins with; "" when none does."""
    folded = fold(name).strip()
    for body in bodies:
        if body.office and _pattern(body.names).match(folded):
            return body.office
    return ""


def find_names(folded: str, names: Iterable[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Places of the names in a folded text, longest first, not overlapping."""
    places: list[tuple[int, int]] = []
    for group in names:
        places += [found.span() for found in _pattern(group).finditer(folded)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda p: (p[0] - p[1], p[0])):
        if all(end <= left or right <= start for left, right in kept):
            kept.append((start, end))
    return sorted(kept)
