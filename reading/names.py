"""Names of offices and bodies, recognised in the ways people shorten them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading.text import fold


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office of the system with every name it goes by."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body of the tables; ``office`` is the code of the office that serves it, "" for none."""

    id: int
    names: tuple[str, ...]
    office: str = ""


OFFICES = (
    OfficeName("vptu", (
        "Văn phòng Tỉnh ủy", "VP Tỉnh ủy", "VPTU", "VP TU", "Văn phòng TU", "Văn phòng Thành ủy",
    )),
    OfficeName("vpdd", (
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "Văn phòng Đoàn ĐBQH và HĐND", "Văn phòng Đoàn ĐBQH, HĐND tỉnh",
        "VP Đoàn ĐBQH và HĐND tỉnh", "VP Đoàn ĐBQH và HĐND", "VP ĐĐBQH và HĐND tỉnh",
        "VP ĐĐBQH và HĐND", "VPĐĐBQH và HĐND",
        "VP ĐBQH và HĐND", "Văn phòng Hội đồng nhân dân tỉnh", "Văn phòng HĐND tỉnh",
        "VP HĐND tỉnh", "VPHĐND", "VP HĐND", "Văn phòng HĐND", "VPĐĐ", "Văn phòng Đoàn ĐBQH",
        "Văn phòng Đoàn ĐBQH và HĐND thành phố",
    )),
    OfficeName("vpub", (
        "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân", "Văn phòng UBND tỉnh",
        "VP UBND tỉnh", "VPUBND tỉnh", "Văn phòng UBND", "VP UBND", "VPUBND", "VPUB", "VP UB",
        "Văn phòng UBND thành phố", "VP UBND thành phố", "VP UBND TP",
        "Ban Tiếp công dân tỉnh", "Ban Tiếp công dân",  # Luật Tiếp công dân 2013, Điều 12
    )),
)  # fmt: skip

# Who serves whom, for an installation whose tables are still empty (DOMAIN §11).
BODIES = (
    BodyName(0, (
        "Thường trực Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh",
        "Bí thư Tỉnh ủy", "Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Tỉnh ủy", "Tỉnh ủy",
        "BTV Tỉnh ủy",
    ), "vptu"),
    BodyName(0, (
        "Thường trực Hội đồng nhân dân tỉnh", "Thường trực HĐND tỉnh", "Thường trực HĐND",
        "TT HĐND tỉnh", "Thường trực HĐND các cấp", "Hội đồng nhân dân tỉnh", "HĐND tỉnh",
        "Đoàn ĐBQH tỉnh",
        "Đoàn đại biểu Quốc hội tỉnh", "Đoàn ĐBQH", "các Ban của HĐND tỉnh", "các Ban HĐND tỉnh",
        "các Ban của HĐND", "các Ban HĐND", "Ban Pháp chế", "Ban Kinh tế - Ngân sách",
        "Ban Văn hóa - Xã hội",
        "Ban Dân tộc HĐND tỉnh", "các Tổ đại biểu HĐND", "Tổ đại biểu HĐND", "đại biểu HĐND tỉnh",
        "đại biểu Quốc hội", "Chủ tịch HĐND tỉnh", "Phó Chủ tịch HĐND tỉnh",
    ), "vpdd"),
    BodyName(0, (
        "Ủy ban nhân dân tỉnh", "UBND tỉnh", "Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh",
        "các Phó Chủ tịch UBND tỉnh", "lãnh đạo UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh",
        "Ban Tiếp công dân tỉnh", "Ban Tiếp công dân",
    ), "vpub"),
)  # fmt: skip


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
    words = re.findall(r"[a-z0-9]+", folded)
    joined = [_WORDS.get(word) or re.escape(word) for word in words]
    return r"[\s,.\-]*".join(joined)


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile("|".join(f"(?:{name_pattern(name)})(?![a-z0-9])" for name in longest))


def office_of(name: str, offices: Sequence[OfficeName]) -> str:
    """The code of the office a name means, or its chief's title; "" for another body."""
    folded = _TITLE.sub("", _BRACKET.sub("", fold(name).strip(" .,;:")))
    for office in offices:
        if _pattern(office.names).fullmatch(folded):
            return office.code
    return ""


def body_of(name: str, bodies: Sequence[BodyName]) -> BodyName | None:
    """The body of the tables a name means."""
    folded = fold(name).strip(" .,;:")
    return next((body for body in bodies if _pattern(body.names).fullmatch(folded)), None)


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
        pattern = rf"(?<![a-z0-9])(?:{_pattern(group).pattern})"
        places += [found.span() for found in re.finditer(pattern, folded)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda p: (p[0] - p[1], p[0])):
        if all(end <= left or right <= start for left, right in kept):
            kept.append((start, end))
    return sorted(kept)
