"""The time of a meeting as officials write it: "8h30", "13 giờ 30’", "sáng", "cả ngày"."""

import datetime as dt
import re
from dataclasses import dataclass

from diary.models.slots import Half
from reading.deadlines.find_hours import find_hours
from reading.deadlines.marks import Hour
from reading.text import Text, clean

_DAY = re.compile(r"\b(?:ca ngay|sang,? chieu|sang va chieu|trong ngay|1 ngay|mot ngay)\b")
_MORNING = re.compile(r"\b(?:sang|buoi sang|dau gio sang)\b")
_AFTERNOON = re.compile(r"\b(?:chieu|buoi chieu|toi|dau gio chieu)\b")
NOON = dt.time(12)


@dataclass(frozen=True, slots=True)
class When:
    """The half of the day, and the hours where any are written."""

    half: str
    start: dt.time | None = None
    end: dt.time | None = None


class Unreadable(ValueError):  # noqa: N818 (read as a sentence where it is caught)
    """Neither an hour nor a half of the day stands in the words."""


def read_when(words: str) -> When:
    """`end` only where a second, later hour is written ("8h00 - 11h30").

    Raises Unreadable.
    """
    text = Text(clean(words))
    marks = list(find_hours(text))
    hours = [mark.at for mark in marks if isinstance(mark, Hour)]
    if len(hours) != len(marks):
        raise Unreadable(words)
    folded = text.folded
    if not hours:
        return When(_half_in_words(folded, words))
    start = hours[0]
    end = hours[1] if len(hours) > 1 and hours[1] > start else None
    if _DAY.search(folded) or (end is not None and start < NOON and end > dt.time(13, 30)):
        return When(Half.DAY, start, end)
    return When(Half.MORNING if start < NOON else Half.AFTERNOON, start, end)


def _half_in_words(folded: str, words: str) -> str:
    if _DAY.search(folded) or (_MORNING.search(folded) and _AFTERNOON.search(folded)):
        return Half.DAY
    if _MORNING.search(folded):
        return Half.MORNING
    if _AFTERNOON.search(folded):
        return Half.AFTERNOON
    raise Unreadable(words)


def hour_words(hour: dt.time) -> str:
    """ "8 giờ 30" as it stands on invitations; whole hours as "8 giờ 00"."""
    return f"{hour.hour} giờ {hour.minute:02}"
