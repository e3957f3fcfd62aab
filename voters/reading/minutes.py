"""Minutes of a conference with voters, split into opinions in the order they were voiced."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reading.naming.found import FoundBody
from reading.text import Text, clean, clean_lines, fold
from voters.choices import CompetenceLevel
from voters.reading.competence import field_of, finder, level_by_words, level_of, without_label
from voters.reading.persons import is_denunciation, is_own_matter, name_in, without_speaker
from voters.reading.pieces import pieces

LONGEST, MOST = 200_000, 400
_START = re.compile(
    r"y kien (?:cua )?cu tri|cu tri (?:da )?(?:phat bieu|kien nghi|neu)|noi dung (?:y kien|kien"
    r" nghi)|tong hop y kien|cac y kien|y kien, kien nghi"
    r"|co (?:tat ca |tong so )?\d+ (?:luot )?y kien"
    r"|(?:\d+ )?y kien phat bieu"
)
_END = re.compile(
    r"\A(?:(?:[ivx]+|\d+|[a-d])[.)]\s*)?(?:(?:dai bieu|dai dien|lanh dao) .{0,60}"
    r"(?:tiep thu|giai trinh|tra loi|phat bieu)|(?:tm|t/m|kt|tl)\s*[.]\s"
    r"|tiep thu,? giai trinh|tra loi,? tiep thu|tiep thu(?:,| va)? tra loi"
    r"|y kien (?:tra loi|tiep thu)|ket thuc (?:hoi nghi|buoi)|hoi nghi ket thuc"
    r"|buoi tiep xuc ket thuc|bien ban (?:duoc|lap)|chu tri|thu ky|noi nhan)"
)
_LEADING = re.compile(r"\A(?:[ivx]+|\d{1,2}|[a-d])\s*[.)]\s*")
_SAID = re.compile(r"de nghi|kien nghi .|phan anh|\bcu tri .{20}")
_NAMED = re.compile(r"(?<!\w)(?:UBND|Ủy ban nhân dân|Sở|Công ty|Điện lực|Bộ)\s")
_CENTRAL = re.compile(r"(?<!\w)(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội)(?!\w)")
_ASKS = re.compile(r"(?i:đề nghị|kiến nghị|yêu cầu)\s+(?=[A-ZĐ])")
_NEXT_WISH = re.compile(rf"(?:(?<=;)|(?<=\.))\s+(?={_ASKS.pattern})")
# "Cử tri nhất trí với báo cáo, cảm ơn các đại biểu": agreed or thanked, and nothing asked or told.
_AGREES = re.compile(
    r"(?:(?:cac |nhieu |da so )?cu tri )?(?:co ban |hoan toan |rat |deu )?(?:bay to (?:su )?)?"
    r"(?:nhat tri|dong tinh|phan khoi|cam on|danh gia cao|ghi nhan|tin tuong|vui mung"
    r"|hoan nghenh)\b"
)
_MISSES = re.compile(
    r"\b(?:de nghi|kien nghi|phan anh|de xuat|mong|chua|thieu|can|kho khan|buc xuc|quan tam|nhung"
    r"|tuy nhien|lo lang|ban khoan|som|hon nua)\b"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What one voter asks of one body, without who spoke; `label` names its field."""

    text: str
    place: str
    label: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion as read; `flags` say what a person has to look at."""

    no: int
    text: str
    place: str = ""
    field: str = ""
    level: str = CompetenceLevel.UNCLEAR
    body: str = ""
    kind: str = "petition"
    flags: tuple[str, ...] = ()


def read_minutes(text: str, names: Sequence[str] = ()) -> list[Opinion]:
    """The opinions in their order; never raises on any text."""
    lines = [line for line in clean_lines(text[:LONGEST]).split("\n") if line.strip()]
    found = pieces(_inside(lines))[:MOST]
    known = tuple(names)
    wishes = [one for label, words in found for one in _wishes(label, words, known)]
    return [_opinion(no, one, known) for no, one in enumerate(wishes, 1)]


def _wishes(above: str, words: str, names: tuple[str, ...]) -> list[Wish]:
    """One for each body that something is asked of in turn ("đề nghị A …; đề nghị B …")."""
    spoken, place = without_speaker(clean(words))
    unlabelled, label = without_label(spoken)
    text, voiced_at = without_speaker(unlabelled)
    parts = [text] if is_denunciation(text) or is_own_matter(text) else _parted(text, names)
    return [
        Wish(one[:1].upper() + one[1:], place or voiced_at, label or above)
        for one in (part.strip().rstrip(";") for part in parts)
    ]


def _parted(text: str, names: tuple[str, ...]) -> list[str]:
    """Where the words before ask one body, and those behind another."""
    first, *others = _NEXT_WISH.split(text)
    parts, before = [first], _asked(first, names) if others else ""
    for part in others:
        asked = _asked(part, names)
        if asked and before and asked != before:
            parts.append(part)
            before = asked
        else:
            parts[-1] = f"{parts[-1]} {part}"
            before = before or asked
    return parts


def _inside(lines: list[str]) -> list[str]:
    """What stands between the heading of the opinions and what deputies answered."""
    folded = [fold(line).strip() for line in lines]
    begin = next((n for n, line in enumerate(lines) if _opens(folded[n], line)), -1)
    said = next((n for n in range(begin + 1, len(lines)) if _SAID.search(folded[n])), begin)
    end = next((n for n in range(said + 1, len(lines)) if _END.match(folded[n])), len(lines))
    begin += _is_subtitle(lines[begin + 1 : begin + 2])
    return lines[begin + 1 : end]


def _is_subtitle(lines: list[str]) -> bool:
    """ "(Hội nghị tiếp xúc cử tri ngày 12/11/2026 …)" below the heading."""
    return any(line.strip().startswith("(") and line.strip().endswith(")") for line in lines)


def _opens(folded: str, line: str) -> bool:
    """The heading of the opinions, not one of them."""
    words = _LEADING.sub("", folded)
    if len(line) >= 160 or re.search(r":\s*\S", line) or _END.match(folded):
        return False
    numbered = words != folded
    return bool((_START.match if numbered else _START.search)(words))


def _opinion(no: int, wish: Wish, names: tuple[str, ...]) -> Opinion:
    text = wish.text
    body = _body_in(text, names)
    level = level_of(body) if body else level_by_words(text)
    if is_denunciation(text):
        return Opinion(
            no,
            "",
            wish.place,
            kind="denunciation",
            flags=(_("a denunciation: none of its words are kept"),),
        )
    flags = []
    if named := name_in(text):
        flags.append(_("looks like a name: %(name)s") % {"name": named})
    own = is_own_matter(text)
    if own:
        flags.append(_("one household's own matter"))
    agrees = not own and _agrees(text)
    if agrees:
        flags.append(nothing_asked())
    elif not body:
        flags.append(_("no competent body"))
    kind = "letter" if own else "noted" if agrees else "petition"
    field = field_of(text, wish.label)
    return Opinion(no, text, wish.place, field, level, body, kind, tuple(flags))


def nothing_asked() -> str:
    """Why an opinion is only taken note of."""
    return _("agreement or thanks, nothing is asked")


def _agrees(text: str) -> bool:
    folded = fold(text)
    return bool(_AGREES.match(folded)) and not _MISSES.search(folded)


def _body_in(text: str, names: tuple[str, ...]) -> str:
    """The body that is asked for something; else the first named one."""
    if asked := _asked(text, names):
        return asked
    for match in _NAMED.finditer(text):
        found = _at(text, match.start(), names)
        if found:
            return found.name
    central = _CENTRAL.search(text)
    return central[0] if central else ""


def _asked(text: str, names: tuple[str, ...]) -> str:
    """The first body that something is asked of by name."""
    for ask in _ASKS.finditer(text):
        found = _at(text, ask.end(), names)
        central = _CENTRAL.match(text, ask.end())
        if found or central:
            return found.name if found else central[0] if central else ""
    return ""


def _at(text: str, start: int, names: tuple[str, ...]) -> FoundBody | None:
    found = finder(names).at(Text(text), start, carried=True)
    return found if found is not None and found.sure and not found.general else None
