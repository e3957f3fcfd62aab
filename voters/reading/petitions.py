"""A list of petitions as offices keep it: each row's wish, places, bodies, session, reply."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from reading.places import Places, bare_names, read_places
from reading.text import clean, fold
from voters.choices import CompetenceLevel, ReplyClass
from voters.reading.cells import (
    full,
    is_blank,
    is_level,
    level_said,
    says_field,
    says_session,
)
from voters.reading.columns import ReadColumn, cells_of, read_columns
from voters.reading.competence import (
    field_of,
    is_district,
    level_by_words,
    without_label,
)
from voters.reading.list_days import KnownOfList, days_of, number_of, roadmap_told
from voters.reading.persons import (
    in_place_of_denunciation,
    is_denunciation,
    is_own_matter,
    name_in,
    without_speaker,
)
from voters.reading.replies import class_said

_WISHES = re.compile(r";\s+(?=\S)")
_MARK = re.compile(r"\A(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[./)-]\s*")


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
    level: str = CompetenceLevel.UNCLEAR
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
    denounces: bool = False
    flags: tuple[str, ...] = ()

    @property
    def bodies(self) -> list[str]:
        """The competent one, then those that assist."""
        return [name for name in (self.competent, *self.assisting) if name]

    def day(self, *kinds: str) -> dt.date | None:
        """The first of these days that is written."""
        days = dict(self.dates)
        written = next((days[kind] for kind in kinds if days.get(kind)), "")
        return dt.date.fromisoformat(written) if written else None


def read_petitions(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    year: int,
    names: Sequence[str] = (),
    columns: Sequence[ReadColumn] = (),
    session: str = "",
) -> list[PetitionRow]:
    """`year`: of the file, for days without one. Rows without a wish are left out.

    `columns`: what each says, where a person has looked; else as it is read. `session`: of
    rows without one, as the title of the list may name it.
    """
    found = columns or read_columns(heads, rows)
    known = KnownOfList(year, tuple(names), found)
    read, under = [], {"session": session}
    for line, cells in enumerate(rows, 1):
        said = cells_of(known.roles, cells)
        if over := _heading(said, cells):
            under.update(over)
        elif said.get("text"):
            row = _row(line, _in_full(under | _filled(said)), known)
            read.append(replace(row, flags=(*row.flags, *known.doubts(cells))))
    return read


def _filled(said: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in said.items() if value}


def _heading(said: Mapping[str, str], cells: Sequence[str]) -> dict[str, str]:
    """A row that only says what the rows below it are of: a commune, a field, a session."""
    filled = [clean(str(cell)) for cell in cells if str(cell).strip()]
    if len(said) < 4 or not filled or len(filled) > 2 or len(max(filled, key=len)) > 90:
        return {}
    words = _MARK.sub("", max(filled, key=len))
    if filled[0].isdecimal() and len(filled) == 2:
        return {}
    if read_places(words).communes:
        return {"place": words}
    if says_session(words):
        return {"session": words}
    if level := level_said(words.removeprefix("Thẩm quyền ")):
        return {"level": level and words.removeprefix("Thẩm quyền ")}
    return {"field": words} if says_field(words) and words != filled[0] else {}


def _in_full(said: Mapping[str, str]) -> dict[str, str]:
    """Communes in full; a body written under "competence" is the competent one."""
    spelled = dict(said)
    for name in {"place", "competent", "assisting", "level"} & spelled.keys():
        spelled[name] = full(spelled[name])
    level, body = spelled.get("level", ""), spelled.get("competent", "")
    if level and not body and not level_said(level):
        spelled["competent"] = level
    if is_level(body) and not level:
        spelled["level"], spelled["competent"] = body, ""
    return spelled


def _row(line: int, said: Mapping[str, str], known: KnownOfList) -> PetitionRow:
    flags: list[str] = []
    wish, voiced_at = without_speaker(said["text"])
    text, label = without_label(wish)
    if is_denunciation(text):
        flag = _("a denunciation: none of its words are kept")
        return PetitionRow(line, in_place_of_denunciation(), denounces=True, flags=(flag,))
    places = _places(said.get("place", "") or voiced_at, known, flags)
    competent, assisting, level = _whose(said, text, known, flags)
    dates, roadmap = days_of(said, known, flags)
    reply = "" if is_blank(said.get("reply", "")) else said.get("reply", "")
    group = class_said(said.get("status", ""), reply, roadmap)
    if group == ReplyClass.NO_ROADMAP and "roadmap" not in known.roles:
        group, roadmap = roadmap_told(group, f"{said.get('status', '')} {reply}", known, flags)
    number = number_of(said, reply, dates, known, flags)
    if named := name_in(text):
        flags.append(_("looks like a name: %(name)s") % {"name": named})
    _look_at(text, places, said, flags)
    if reply and not number:
        flags.append(_("a reply without a number is not accepted"))
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
        group=group,
        roadmap_on=roadmap,
        dates=tuple(dates),
        number=number,
        named=named,
        flags=tuple(dict.fromkeys(flags)),
    )


def _places(words: str, known: KnownOfList, flags: list[str]) -> Places:
    """Names alone are kept as they stand, and asked about."""
    places = known.places(words)
    if places.communes or places.district or not (bare := bare_names(words)):
        return places
    flags.append(_("commune or ward? the list does not say"))
    return Places(bare)


def _whose(
    said: Mapping[str, str], text: str, known: KnownOfList, flags: list[str]
) -> tuple[str, tuple[str, ...], str]:
    """Competent body, those that assist, level."""
    written_body = said.get("competent", "")
    bodies = known.bodies("" if is_blank(written_body) else written_body)
    beside = known.bodies(said.get("assisting", ""))
    helping = [beside.competent] if beside.competent else []
    assisting = tuple(dict.fromkeys([*bodies.others, *helping, *beside.others]))
    if bodies.others:
        flags.append(_("two bodies: does the second assist, or is it to be split?"))
    if bodies.general:
        flags.append(_("no body by name"))
    if is_district(bodies.competent):
        flags.append(_("the district level has ended"))
    own, written = known.level(bodies.competent), level_said(said.get("level", ""))
    if written and own not in (written, CompetenceLevel.UNCLEAR):
        flags.append(_("the competence written is not that of the body"))
    level = written or own
    if level == CompetenceLevel.UNCLEAR and not bodies.competent and not bodies.general:
        level = level_by_words(text)
    if not bodies.competent and not bodies.general:
        flags.append(_("no competent body"))
    return bodies.competent, assisting, level


def _session(words: str, flags: list[str]) -> str:
    if is_blank(words) or (re.match(r"ngay \d", fold(words)) and not says_session(words)):
        flags.append(_("no session"))
        return ""
    return words


def wishes_of(text: str) -> list[str]:
    """ "Đề nghị A; đề nghị B" → two; one where there is one."""
    return [one.strip(" ;.") for one in _WISHES.split(text) if one.strip(" ;.")]


def _look_at(text: str, places: Places, said: Mapping[str, str], flags: list[str]) -> None:
    if places.district and not places.communes:
        flags.append(_("the district level has ended"))
    if not places.communes:
        flags.append(_("no commune by name"))
    if len(wishes_of(text)) > 1:
        flags.append(_("several wishes in one: split it"))
    if is_own_matter(text):
        flags.append(_("one household's own matter"))
