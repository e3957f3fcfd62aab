"""A list of petitions as offices keep it: each row's wish, places, bodies, session, reply."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reading.deadlines import read_deadline
from reading.text import clean, fold
from voters.choices import Level
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

# What a heading may be called, folded; the longest name a heading begins with wins.
HEADS: Mapping[str, tuple[str, ...]] = {
    "text": ("noi dung kien nghi", "noi dung y kien", "noi dung", "kien nghi", "y kien", "subject"),
    "place": ("dia phuong", "dia ban", "xa, phuong", "xa/phuong", "xa", "noi kien nghi",
              "place_raw"),
    "level": ("tham quyen", "cap giai quyet"),
    "competent": ("co quan giai quyet", "don vi giai quyet", "co quan tra loi", "co quan chu tri",
                  "responsible_agency", "co quan"),
    "assisting": ("co quan phoi hop", "phoi hop", "coordinating_agencies"),
    "field": ("linh vuc",),
    "session": ("ky hop", "session_raw", "dot tiep xuc"),
    "reply": ("noi dung tra loi", "tra loi", "ket qua giai quyet", "answer_summary"),
    "status": ("tinh trang", "trang thai", "ket qua", "status_by_collector"),
    "roadmap": ("lo trinh", "thoi han", "han tra loi", "deadline_or_date_raw", "han"),
    "number": ("cong van so", "so van ban", "so, ky hieu", "van ban chuyen"),
    "dated": ("ngay van ban", "ngay cong van", "ngay"),
}  # fmt: skip
_LEVELS = (
    ("trung uong", Level.CENTRAL), ("tinh", Level.PROVINCE), ("thanh pho", Level.PROVINCE),
    ("xa", Level.COMMUNE), ("phuong", Level.COMMUNE), ("khac", Level.ELSEWHERE),
)  # fmt: skip
_BLANK = re.compile(r"\A\(.*\)\Z|\A-+\Z|\Akhong ghi\Z")
_CONTACT_DAY = re.compile(r"\((?:ngay )?txct\)|\(ngay tiep xuc\)")
_POSTED = re.compile(r"\((?:dang|ngay dang)\)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)")
_SESSION = re.compile(r"\b(?:kh|ky hop)\b")
_WISHES = re.compile(r";\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class PetitionRow:
    """`dates`: kind of day → day; `flags`: what a person has to look at."""

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
    flags: tuple[str, ...] = ()


def columns_of(heads: Sequence[str]) -> dict[str, int]:
    """Which column says what; the first of two alike."""
    found: dict[str, int] = {}
    for number, head in enumerate(heads):
        folded = fold(clean(head)).strip(" .:*")
        fits = [
            (len(name), code) for code, names in HEADS.items() for name in names
            if folded == name or folded.startswith((f"{name} ", f"{name},", f"{name} ("))
        ]  # fmt: skip
        if fits:
            found.setdefault(max(fits)[1], number)
    return found


def read_petitions(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, year: int,
    names: Sequence[str] = (),
) -> list[PetitionRow]:  # fmt: skip
    """`year`: of the file, for days without one. Rows without a wish are left out."""
    columns = columns_of(heads)
    found = []
    for line, cells in enumerate(rows, 1):
        said = {
            name: clean(str(cells[number])) for name, number in columns.items()
            if number < len(cells)
        }  # fmt: skip
        if said.get("text"):
            found.append(_row(line, said, year, names))
    return found


def _row(line: int, said: Mapping[str, str], year: int, names: Sequence[str]) -> PetitionRow:
    flags: list[str] = []
    wish, voiced_at = without_speaker(said["text"])
    text, label = without_label(wish)
    places = read_places(f"{said.get('place', '')} {voiced_at}")
    competent, assisting, level = _whose(said, text, names, flags)
    dates, roadmap = _days(said, year, flags)
    reply = "" if _blank(said.get("reply", "")) else said.get("reply", "")
    status = said.get("status", "")
    answered = bool(reply) or bool(re.search(r"da (?:tra loi|giai quyet|dua vao)", fold(status)))
    _look_at(text, places, said, flags)
    usual = "explained" if answered else ""
    return PetitionRow(
        line=line, text=text[:1].upper() + text[1:], label=label, places=places.communes,
        district=places.district, former=places.former, level=level,
        field=field_of(text, said.get("field") or label), competent=competent,
        assisting=assisting, session=_session(said.get("session", ""), flags), reply=reply,
        group=class_of(f"{status} {reply}", roadmap, usual=usual), roadmap_on=roadmap,
        dates=dates, number=said.get("number", ""), flags=tuple(dict.fromkeys(flags)),
    )  # fmt: skip


def _blank(text: str) -> bool:
    return not text or bool(_BLANK.match(fold(text)))


def _whose(
    said: Mapping[str, str], text: str, names: Sequence[str], flags: list[str]
) -> tuple[str, tuple[str, ...], str]:
    """Competent body, those that assist, level."""
    bodies = read_bodies(said.get("competent", ""), names)
    beside = read_bodies(said.get("assisting", ""), names)
    helping = [beside.competent] if beside.competent else []
    assisting = tuple(dict.fromkeys([*bodies.others, *helping, *beside.others]))
    if bodies.others:
        flags.append(_("two bodies: does the second assist, or is it to be split?"))
    if bodies.general:
        flags.append(_("no body by name"))
    if is_district(bodies.competent):
        flags.append(_("the district level has ended"))
    written = fold(said.get("level", ""))
    level = next((code for word, code in _LEVELS if written.startswith(word)), "")
    level = level or level_of(bodies.competent)
    if level == Level.UNCLEAR and not bodies.competent and not bodies.general:
        level = level_by_words(text)
    if not bodies.competent and not bodies.general:
        flags.append(_("no competent body"))
    return bodies.competent, assisting, level


def _days(
    said: Mapping[str, str], year: int, flags: list[str]
) -> tuple[tuple[tuple[str, str], ...], dt.date | None]:
    """Days by what they are of, and the roadmap."""
    words, found = said.get("roadmap", ""), []
    folded = fold(words)
    kind = "contact" if _CONTACT_DAY.search(folded) else "posted" if _POSTED.search(folded) else ""
    if kind and (day := _day(words, year, flags)):
        found.append((kind, day.isoformat()))
    if (day := _day(said.get("dated", ""), year, flags)) is not None:
        found.append(("letter", day.isoformat()))
    if re.search(r"\bngay \d", fold(said.get("session", ""))):
        day = _day(said["session"], year, flags)
        found += [("contact", day.isoformat())] if day else []
    roadmap = None if kind else read_roadmap(words, written_on=dt.date(year, 1, 1))
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
    if named := name_in(text):
        flags.append(_("looks like a name: %(name)s") % {"name": named})
    if is_own_matter(text):
        flags.append(_("one household's own matter"))
    if said.get("reply") and not said.get("number") and not _blank(said["reply"]):
        flags.append(_("a reply without a number is not accepted"))
