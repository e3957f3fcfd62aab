"""Where voters live: communes as written, the former unit, a district that is no more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coordination.models import Body
from coordination.models.body import BodyKind
from reading.text import UPPER, Text, clean

_UNIT = r"xã|phường|đặc khu|thị trấn"
_DISTRICT = re.compile(
    rf"(?:huyện|quận|thị xã|thành phố|tp\.?)\s+(?=(?-i:[{UPPER}]))[^,;()]+", re.IGNORECASE
)
_FORMER = re.compile(r"\(([^()]*?)\s*cũ\)|\((?:trước đây là|tên cũ:?)\s*([^()]*)\)", re.IGNORECASE)
# "phường Tân Thịnh cũ (nay là phường Tích Lương)", "phường Đồng Quang (cũ)".
_NOW = re.compile(r"\((?:nay là|nay thuộc|hiện nay là)\s+([^()]*)\)", re.IGNORECASE)
_ENDED = re.compile(
    rf"\b((?:{_UNIT})\s+(?-i:[{UPPER}0-9])[^,;()]*?)\s*(?:\(cũ\)|\bcũ\b)", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]*\)")
_MANY = re.compile(rf"\bcác\s+({_UNIT})\s*:?\s+", re.IGNORECASE)
_ONE = re.compile(rf"\b({_UNIT})\s+(?=(?-i:[{UPPER}0-9]))", re.IGNORECASE)
_NAMES = re.compile(r"\s*(?:,|;| và )\s*")
_NAME = re.compile(rf"[{UPPER}0-9][\w'’.-]*(?:\s+[{UPPER}0-9][\w'’.-]*)*")


@dataclass(frozen=True, slots=True)
class Places:
    """`communes` with their kind in front; `former`: the name before a merger; `district`: of the
    level that ended in July 2025, kept as words only."""

    communes: tuple[str, ...] = ()
    former: str = ""
    district: str = ""


def kind_of_heading(heading: str) -> str:
    """ "Tên xã" above bare names: they are communes; "Xã, phường" says nothing of each."""
    kinds = {found.lower() for found in re.findall(rf"\b({_UNIT})\b", heading, re.IGNORECASE)}
    return kinds.pop() if len(kinds) == 1 else ""


def read_places(raw: str, *, kind: str = "") -> Places:
    """ "Các xã Sơn Trung, Ba Cụm Bắc, huyện Khánh Sơn" → two communes and a district.

    `kind`: of bare names, where the heading of their column tells it.
    """
    text = clean(raw)
    old = _FORMER.search(text)
    former = (old[1] or old[2] or "").strip() if old else ""
    text = _NOW.sub(r", \1", text)
    if ended := _ENDED.search(_BRACKET.sub(_kept, text)):
        former = former or clean(ended[1])
        text = _ENDED.sub(" ", text)
    text = _BRACKET.sub(" ", text)
    found = _DISTRICT.search(text)
    district = clean(found[0]).strip(" .,;") if found else ""
    text = _DISTRICT.sub("", text)
    communes = _communes(text)
    if kind and not communes:
        communes = _communes(f"các {kind} {text}")
    return Places(tuple(dict.fromkeys(communes)), former, district)


def bare_names(raw: str) -> tuple[str, ...]:
    """ "Sơn Trung, Ba Cụm Bắc": names alone, where a column holds places; else none."""
    names = [one.strip(" .;,:") for one in _NAMES.split(clean(raw))]
    names = [one for one in names if one]
    return tuple(names) if all(_NAME.fullmatch(one) for one in names) else ()


def _kept(bracket: re.Match[str]) -> str:
    return bracket[0] if bracket[0].lower() == "(cũ)" else " "


def _communes(text: str) -> list[str]:
    """In the order of the text; a kind is carried on over a list of names."""
    marks = sorted(
        [(m.start(), m.end(), m[1], True) for m in _MANY.finditer(text)]
        + [(m.start(), m.end(), m[1], False) for m in _ONE.finditer(text)]
    )
    found = []
    for number, (_start, end, unit, many) in enumerate(marks):
        later = [one[0] for one in marks[number + 1 :] if one[0] >= end]
        piece = text[end : later[0] if later else len(text)]
        names = _NAMES.split(piece)
        if not many and not all(
            _NAME.fullmatch(one.strip(" .;,:")) for one in names if one.strip()
        ):
            names = [piece]
        for name in names:
            if match := _NAME.match(name.strip(" .,;:")):
                found.append(f"{unit.capitalize()} {match[0]}")
    return found


def known_communes() -> list[Body]:
    """Those of the table, longest names first."""
    rows = Body.objects.filter(kind=BodyKind.COMMUNE, is_active=True)
    return sorted(rows, key=lambda one: -len(one.short_name))


def communes_in(words: str, known: Sequence[Body] | None = None) -> tuple[Body, ...]:
    """Bodies whose commune the words name; `known`: those of the table, where they were read."""
    text = Text(clean(words))
    is_bare = not re.search(rf"\b(?:{_UNIT})\b", words, re.IGNORECASE)
    found: list[tuple[int, Body]] = []
    taken: list[tuple[int, int]] = []
    for body in known_communes() if known is None else known:
        name = place_name(body)
        name = re.sub(rf"\A(?:{_UNIT})\s+", "", name) if is_bare else name
        match = re.search(rf"(?<!\w){re.escape(Text(name).folded)}(?!\w)", text.folded)
        if match and not any(a < match.end() and match.start() < b for a, b in taken):
            taken.append(match.span())
            found.append((match.start(), body))
    return tuple(body for _at, body in sorted(found, key=lambda one: one[0]))


def place_name(body: Body) -> str:
    """ "xã Suối Bưởi" of "UBND xã Suối Bưởi"."""
    return re.sub(r"\A(?:UBND|Ủy ban nhân dân)\s+", "", body.short_name)
