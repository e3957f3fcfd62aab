"""Days of a row: of contact, of letters, of the reply, and by when it is to be solved."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cache, partial

from django.utils.translation import gettext as _

from reading.days import day_of
from reading.deadlines import read_deadline
from reading.places import kind_of_heading, read_places
from reading.text import clean, fold
from voters.choices import ReplyClass
from voters.reading.cells import is_blank, number_and_day, number_told
from voters.reading.columns import ReadColumn, by_role
from voters.reading.competence import level_of, read_bodies

_SPAN = re.compile(r"\b(?:giai doan|nam)\s*(?P<first>20\d\d)\s*-\s*(?P<last>20\d\d)")
_YEAR = re.compile(r"\A(?:trong |cuoi )?nam (?P<year>20\d\d)\Z")
_NO_ROADMAP = re.compile(r"\((?:dang|ngay txct|txct|ngay dang)\)")


def read_roadmap(words: str, *, written_on: dt.date) -> dt.date | None:
    """The day by which it is to be solved: of a period its last one.

    None where the words name no day of their own, or a condition.
    """
    text = clean(words)
    folded = fold(text)
    if not text or _NO_ROADMAP.search(folded):
        return None
    if span := _SPAN.search(folded):
        return dt.date(int(span["last"]), 12, 31)
    if year := _YEAR.search(folded):
        return dt.date(int(year["year"]), 12, 31)
    found = read_deadline(text, written_on=written_on)
    if found.kind in ("conditional", "qualitative", "none", "unreadable", "ongoing", "recurring"):
        return None
    return found.due_on


_CONTACT_DAY = re.compile(r"\((?:ngay )?txct\)|\(ngay tiep xuc\)")
_POSTED = re.compile(r"\((?:dang|ngay dang)\)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)")
_PERIOD = re.compile(
    r"(?:quý\s+(?:IV|III|II|I|[1-4])|tháng\s+\d{1,2})\s*(?:/|năm)\s*\d{4}"
    r"|(?:trong|hết|cuối)\s+năm\s+\d{4}",
    re.IGNORECASE,
)


class KnownOfList:
    """What a list shares: `year` of the file, its columns; what each row says again is read once.

    `guessed`: columns whose heading nobody knows, or that hold something else than it says.
    """

    def __init__(self, year: int, names: tuple[str, ...], columns: Sequence[ReadColumn]) -> None:
        self.year, self.roles = year, by_role(columns)
        self.guessed = [(one.number, one.heading) for one in columns if not one.sure]
        place = next((one.heading for one in columns if one.role == "place"), "")
        self.bodies = cache(partial(read_bodies, names=names))
        self.level = cache(level_of)
        self.places = cache(partial(read_places, kind=kind_of_heading(place)))
        self.roadmap = cache(partial(read_roadmap, written_on=dt.date(year, 1, 1)))

    def doubts(self, cells: Sequence[str]) -> list[str]:
        """A heading nobody knows is asked about, not guessed in silence."""
        said = _("column “%(heading)s”: say what it is")
        filled = [head for n, head in self.guessed if n < len(cells) and str(cells[n]).strip()]
        return [said % {"heading": head} for head in filled]


def days_of(
    said: Mapping[str, str], known: KnownOfList, flags: list[str]
) -> tuple[list[tuple[str, str]], dt.date | None]:
    """Days by what they are of, and the roadmap."""
    words = said.get("roadmap", "")
    folded = fold(words)
    kind = "contact" if _CONTACT_DAY.search(folded) else "posted" if _POSTED.search(folded) else ""
    written = {"letter": said.get("dated") or number_and_day(said.get("number", ""))[1]}
    written["due"] = said.get("due", "")
    if re.search(r"\bngay \d", fold(said.get("session", ""))):
        written["contact"] = said["session"]
    if kind:
        written[kind] = words
    days = [(name, _day(words, known.year, flags)) for name, words in written.items() if words]
    found = [(name, day.isoformat()) for name, day in days if day]
    roadmap = None if kind else known.roadmap(words)
    if words and not kind and roadmap is None and not is_blank(words):
        flags.append(_("the roadmap names no day"))
    return found, roadmap


def roadmap_told(
    group: str, told: str, known: KnownOfList, flags: list[str]
) -> tuple[str, dt.date | None]:
    """Of a list without a column of its own: a period the reply names, to be looked at."""
    found = _PERIOD.search(told)
    day = known.roadmap(found[0]) if found else None
    if day is None:
        return group, None
    flags.append(_("the roadmap is taken from the words of the reply"))
    return ReplyClass.ROADMAP, day


def number_of(
    said: Mapping[str, str],
    reply: str,
    dates: list[tuple[str, str]],
    known: KnownOfList,
    flags: list[str],
) -> str:
    """Of the reply, with its day: of its own column, else as the reply tells it, else the only
    letter the list has."""
    if (written := said.get("reply_number", "")) and not is_blank(written):
        number, day = number_and_day(written)
    elif "reply_number" not in known.roles:
        number, day = number_told(reply)
        number = number or number_and_day(said.get("number", ""))[0]
    else:
        return ""
    on = _day(said.get("reply_dated", "") or day, known.year, flags)
    if number and on:
        dates.append(("reply", on.isoformat()))
    return number


def _day(words: str, year: int, flags: list[str]) -> dt.date | None:
    """A day as written; without a year that of the file, which is flagged."""
    found = _DAY.search(words)
    if found is None:
        if not words:
            return None
        return read_deadline(words, written_on=dt.date(year, 1, 1)).due_on
    if found[3] is None:
        flags.append(_("a day without a year: the year of the file is taken"))
    return day_of(int(found[3] or year), int(found[2]), int(found[1]))
