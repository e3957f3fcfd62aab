"""A list of petitions as offices keep it: each row's wish, places, bodies, session, reply."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from django.utils.translation import gettext as _

from reading.deadlines import read_deadline
from reading.text import fold
from voters.choices import Level
from voters.reading.columns import cells_of, columns_of
from voters.reading.competence import (
    field_of,
    is_district,
    level_by_words,
    level_of,
    read_bodies,
    without_label,
)
from voters.reading.persons import is_own_matter, name_in, without_speaker
from voters.reading.places import Places, read_places
from voters.reading.replies import class_of
from voters.reading.roadmaps import read_roadmap

_LEVELS = (
    (re.compile(r"trung uong"), Level.CENTRAL),
    (re.compile(r"\A(?:cap |thuoc )?(?:tinh|thanh pho)(?!\w| \w)"), Level.PROVINCE),
    (re.compile(r"\A(?:cap |thuoc )?(?:xa|phuong)(?!\w| \w)"), Level.COMMUNE),
    (re.compile(r"\A(?:co quan |cap )?khac\Z"), Level.ELSEWHERE),
)
# "X. Thượng Lâm", "UBND P. Tân Hà".
_SHORT = {"X": "xã", "P": "phường", "TT": "thị trấn"}
_SHORTENED = re.compile(r"(?<!\w)(X|P|TT)\.\s*(?=[A-ZĐ])")
_BLANK = re.compile(r"\A\(.*\)\Z|\A-+\Z|\Akhong ghi\Z")
_CONTACT_DAY = re.compile(r"\((?:ngay )?txct\)|\(ngay tiep xuc\)")
_POSTED = re.compile(r"\((?:dang|ngay dang)\)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)")
_SESSION = re.compile(r"\b(?:kh|ky hop)\b")
_WISHES = re.compile(r";\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class PetitionRow:
    """`dates`: kind of day → day; `named`: what reads like a household's name; `flags`: what a
    person has to look at."""

    line: int
    text: str
    label: str = ""
    places: tuple[str, ...] = ()
    district: str = ""
    former: str = ""
    level: str = Level.UNCLEAR
    field: str = ""
    competent: str = ""
    assisting: tuple[str, ...] = ()
    session: str = ""
    reply: str = ""
    group: str = ""
    roadmap_on: dt.date | None = None
    dates: tuple[tuple[str, str], ...] = ()
    number: str = ""
    named: str = ""
    flags: tuple[str, ...] = ()


def read_petitions(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, year: int, names: Sequence[str] = ()
) -> list[PetitionRow]:
    """`year`: of the file, for days without one. Rows without a wish are left out."""
    columns = by_content(columns_of(heads), rows)
    said, known = [cells_of(columns, cells) for cells in rows], _Known(year, tuple(names))
    return [_row(line, _in_full(one), known) for line, one in enumerate(said, 1) if one.get("text")]


class _Known:
    """`year` of the file; what a list says again in each row is read once."""

    def __init__(self, year: int, names: tuple[str, ...]) -> None:
        self.year = year
        self.bodies = cache(partial(read_bodies, names=names))
        self.roadmap = cache(partial(read_roadmap, written_on=dt.date(year, 1, 1)))


def by_content(columns: dict[str, int], rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Where no heading says it: the column most of whose cells name communes, or bodies."""
    tells: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("place", lambda cell: read_places(cell).communes),
        ("competent", level_by_name),
    )
    found, some = dict(columns), rows[:50]
    for name, tell in tells:
        free = set(range(max(map(len, some), default=0))) - set(found.values())
        counts = {
            column: sum(1 for row in some if column < len(row) and tell(_full(row[column])))
            for column in free
        }
        best = max(counts, key=lambda column: counts[column], default=None)
        if name not in found and best is not None and counts[best] * 2 > len(some):
            found[name] = best
    return found


def level_by_name(cell: str) -> bool:
    return len(cell) < 120 and level_of(cell) != Level.UNCLEAR


def _full(text: str) -> str:
    return _SHORTENED.sub(lambda found: f"{_SHORT[found[1]]} ", text)


def _in_full(said: Mapping[str, str]) -> dict[str, str]:
    """Communes in full; a body written under "competence" is the competent one."""
    full = dict(said)
    for name in {"place", "competent", "assisting", "level"} & full.keys():
        full[name] = _full(full[name])
    level = full.get("level", "")
    if level and not full.get("competent") and not _level_in(level):
        full["competent"] = level
    return full


def _level_in(words: str) -> str:
    folded = fold(words)
    return next((level for pattern, level in _LEVELS if pattern.search(folded)), "")


def _row(line: int, said: Mapping[str, str], known: _Known) -> PetitionRow:
    flags: list[str] = []
    wish, voiced_at = without_speaker(said["text"])
    text, label = without_label(wish)
    places = read_places(f"{said.get('place', '')} {voiced_at}")
    competent, assisting, level = _whose(said, text, known, flags)
    dates, roadmap = _days(said, known, flags)
    reply = "" if _blank(said.get("reply", "")) else said.get("reply", "")
    status = said.get("status", "")
    answered = bool(reply) or bool(re.search(r"da (?:tra loi|giai quyet|dua vao)", fold(status)))
    named = name_in(text)
    if named:
        flags.append(_("looks like a name: %(name)s") % {"name": named})
    _look_at(text, places, said, flags)
    usual = "explained" if answered else ""
    return PetitionRow(
        line=line,
        text=text[:1].upper() + text[1:],
        label=label,
        places=places.communes,
        district=places.district,
        former=places.former,
        level=level,
        field=field_of(text, said.get("field") or label),
        competent=competent,
        assisting=assisting,
        session=_session(said.get("session", ""), flags),
        reply=reply,
        group=class_of(f"{status} {reply}", roadmap, usual=usual),
        roadmap_on=roadmap,
        dates=dates,
        number=said.get("reply_number") or said.get("number", ""),
        named=named,
        flags=tuple(dict.fromkeys(flags)),
    )


def _blank(text: str) -> bool:
    return not text or bool(_BLANK.match(fold(text)))


def _whose(
    said: Mapping[str, str], text: str, known: _Known, flags: list[str]
) -> tuple[str, tuple[str, ...], str]:
    """Competent body, those that assist, level."""
    bodies = known.bodies(said.get("competent", ""))
    beside = known.bodies(said.get("assisting", ""))
    helping = [beside.competent] if beside.competent else []
    assisting = tuple(dict.fromkeys([*bodies.others, *helping, *beside.others]))
    if bodies.others:
        flags.append(_("two bodies: does the second assist, or is it to be split?"))
    if bodies.general:
        flags.append(_("no body by name"))
    if is_district(bodies.competent):
        flags.append(_("the district level has ended"))
    level = _level_in(said.get("level", "")) or level_of(bodies.competent)
    if level == Level.UNCLEAR and not bodies.competent and not bodies.general:
        level = level_by_words(text)
    if not bodies.competent and not bodies.general:
        flags.append(_("no competent body"))
    return bodies.competent, assisting, level


def _days(
    said: Mapping[str, str], known: _Known, flags: list[str]
) -> tuple[tuple[tuple[str, str], ...], dt.date | None]:
    """Days by what they are of, and the roadmap."""
    words, found = said.get("roadmap", ""), []
    folded = fold(words)
    kind = "contact" if _CONTACT_DAY.search(folded) else "posted" if _POSTED.search(folded) else ""
    if kind and (day := _day(words, known.year, flags)):
        found.append((kind, day.isoformat()))
    if (day := _day(said.get("dated", ""), known.year, flags)) is not None:
        found.append(("letter", day.isoformat()))
    if re.search(r"\bngay \d", fold(said.get("session", ""))):
        day = _day(said["session"], known.year, flags)
        found += [("contact", day.isoformat())] if day else []
    roadmap = None if kind else known.roadmap(words)
    if words and not kind and roadmap is None and not _blank(words):
        flags.append(_("the roadmap names no day"))
    return tuple(found), roadmap


def _day(words: str, year: int, flags: list[str]) -> dt.date | None:
    """A day as written; without a year that of the file, which is flagged."""
    found = _DAY.search(words)
    if found is None:
        if not words:
            return None
        return read_deadline(words, written_on=dt.date(year, 1, 1)).due_on
    if found[3] is None:
        flags.append(_("a day without a year: the year of the file is taken"))
    try:
        return dt.date(int(found[3] or year), int(found[2]), int(found[1]))
    except ValueError:
        return None


def _session(words: str, flags: list[str]) -> str:
    if _blank(words) or (re.match(r"ngay \d", fold(words)) and not _SESSION.search(fold(words))):
        flags.append(_("no session"))
        return ""
    return words


def _look_at(text: str, places: Places, said: Mapping[str, str], flags: list[str]) -> None:
    if places.district and not places.communes:
        flags.append(_("the district level has ended"))
    if not places.communes:
        flags.append(_("no commune by name"))
    if len(_WISHES.split(text)) > 1:
        flags.append(_("several wishes in one: split it"))
    if is_own_matter(text):
        flags.append(_("one household's own matter"))
    numbered = said.get("reply_number") or said.get("number")
    if said.get("reply") and not numbered and not _blank(said["reply"]):
        flags.append(_("a reply without a number is not accepted"))
