"""A programme typed line by line: "8h00 T4 làm việc tại xã Suối Bưởi / đ/c Thiệu / xe 19A-000.01".

Parts of a line are parted by a slash with a space beside it ("đ/c" and "02/12" have none): what
takes place, where, who, by which car, whom one meets there ("liên hệ: …"). A line without a day is
of the day before it; a line that is nothing but a day is the heading of those below. A line without
an hour, under no heading "Sáng" or "Chiều", is marked to be looked at again.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Car, Leader
from diary.entries.reading import HALVES, split_leaders
from diary.models.slots import Half
from reading.diary.day import Frame
from reading.diary.leaders import read_leaders
from reading.diary.line import read_line
from reading.diary.rows import ScheduleRow
from reading.text import clean, clean_lines, fold
from trips.services.given import StopGiven

MOST = 60
_PARTS = re.compile(r"\s+/\s*|\s*/\s+")
_BULLET = re.compile(r"\A\s*(?:[-–+*•]|\d{1,2}[.)])\s+(?=\D|\d{1,2}\s*(?:h|g|:))")
_PEOPLE = re.compile(r"(?:cac\s+)?(?:d/c|dc|dong chi)\b|(?:thanh phan|chu tri|du|tham du)\s*:")
_HOST = re.compile(r"(?:lien he|dau moi|nguoi don|don tai)\s*:?\s*")
_CAR = re.compile(r"(?:xe|o to)\b")
_AT = re.compile(r"(?<!\w)t[ạa]i\s+(?=\w)", re.IGNORECASE)


@dataclass(slots=True)
class _Line:
    """One line taken apart; `day` and `half` carry over to the next."""

    row: ScheduleRow
    places: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    cars: list[str] = field(default_factory=list)
    host: str = ""


def read_programme(text: str, *, first: dt.date, last: dt.date) -> list[StopGiven]:
    """The stops in the order typed; raises ValidationError at `programme`, naming the line."""
    leaders = list(Leader.objects.active().select_related("same_as"))
    cars = list(Car.objects.active())
    frame = Frame(timezone.localdate(), first=first, last=last)
    lines = [clean(_BULLET.sub("", line)) for line in clean_lines(text).split("\n")]
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line]
    if len(numbered) > MOST:
        raise _wrong(MOST + 1, _("a programme has %(most)d lines at most") % {"most": MOST})
    found, day, half = [], first, ""
    for number, line in numbered:
        one = _taken_apart(line, frame)
        day, half = one.row.date or day, _half(one.row, half, new_day=one.row.date is not None)
        if one.row.subject:
            if not first <= day <= last:
                raise _wrong(number, _("the day lies outside the days of the trip"))
            found.append(_stop(one, day, half, leaders, cars))
        elif one.row.start is not None or not (one.row.date or one.row.half):
            raise _wrong(number, _("nothing is said to take place"))
    return found


def _wrong(number: int, words: str) -> ValidationError:
    said = _("Line %(number)d: %(words)s.") % {"number": number, "words": words}
    return ValidationError({"programme": said})


def _half(row: ScheduleRow, before: str, *, new_day: bool) -> str:
    """A heading "Sáng" holds for the lines below it, until the next day."""
    if row.half and row.start is None:
        return str(HALVES.get(row.half, Half.DAY))
    return "" if new_day else before


def _taken_apart(line: str, frame: Frame) -> _Line:
    main, *rest = _PARTS.split(line)
    found = _Line(read_line(main, frame))
    for part in filter(None, (one.strip(" ,;.") for one in rest)):
        folded = fold(part)
        if hit := _HOST.match(folded):
            found.host = part[hit.end() :]
        elif _PEOPLE.match(folded):
            found.people.append(part)
        elif _CAR.match(folded):
            found.cars.append(part)
        else:
            found.places.append(part)
    return found


def _stop(
    one: _Line, day: dt.date, half: str, leaders: Sequence[Leader], cars: Sequence[Car]
) -> StopGiven:
    row = one.row
    named = [*row.leaders, *(name for words in one.people for name in read_leaders(words))]
    known, others = split_leaders(named, leaders)
    said = f"{row.subject} tại {row.place}" if one.places and row.place else row.subject
    subject, taken = _cars_in(said, one.cars, cars)
    name, post, phone = _host_of(one.host)
    return StopGiven(
        on=day,
        content=(subject[:1].upper() + subject[1:])[:500],
        half="" if row.start else half,
        start=row.start,
        end=row.end,
        hour_unclear=row.start is None and not half,
        place=("; ".join(one.places) or _place(row))[:300],
        leaders=tuple(attending.leader for attending in known),
        leaders_text=others[:500],
        cars=taken,
        host_name=name[:120],
        host_post=post[:200],
        host_phone=phone[:40],
    )


def _place(row: ScheduleRow) -> str:
    """ "làm việc tại xã Suối Bưởi": where one works is where one is."""
    if row.place:
        return row.place
    hits = list(_AT.finditer(row.subject))
    return row.subject[hits[-1].end() :] if hits else ""


def _cars_in(
    subject: str, words: Sequence[str], cars: Sequence[Car]
) -> tuple[str, tuple[Car, ...]]:
    """Cars by their plate or name; a car of no table stays in the words of the stop."""
    found: list[Car] = []
    for text in words:
        bare = _bare(text)
        named = [one for one in cars if _bare(one.plate) in bare or _bare(one.name) in bare]
        found += [one for one in named if one not in found]
        if not named:
            subject = f"{subject} ({text})"
    return subject, tuple(found)


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def _host_of(text: str) -> tuple[str, str, str]:
    """ "ông Hà Văn Phẩm, Chủ tịch UBND xã, 0210 3846 647"."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    phone = next((p for p in parts if sum(letter.isdigit() for letter in p) >= 7), "")
    name, *posts = [part for part in parts if part != phone] or [""]
    return name, ", ".join(posts), phone
