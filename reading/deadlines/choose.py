"""Which of the days in a clause are owed: those the words bind, else the bare ones."""

from dataclasses import dataclass, field, replace

from reading.deadlines.bounds import bound_of, is_list, is_range
from reading.deadlines.marks import Bound, Day, NearDay, Period, Week, Weekday
from reading.deadlines.scan import Moment
from reading.text import Text

DATED = (Day, NearDay, Weekday, Period, Week)


@dataclass(slots=True)
class Choice:
    """A moment with its bound. ``joined`` when it continues a list; ``dropped`` a range's start;
    ``range_start`` is where the range begins whose end it is."""

    moment: Moment
    bound: Bound
    inside: bool
    joined: bool = False
    dropped: bool = False
    range_start: int | None = None


@dataclass(slots=True)
class Choices:
    """``owed`` are the deadlines, ``other`` days seen and not used, ``starts`` mere beginnings."""

    owed: list[Choice] = field(default_factory=list)
    other: list[Choice] = field(default_factory=list)
    starts: list[Choice] = field(default_factory=list)


def bind(text: Text, moments: list[Moment]) -> list[Choice]:
    """Every day, week or period of a clause with its bound; lists and ranges share theirs."""
    choices: list[Choice] = []
    for moment in moments:
        if isinstance(moment.mark, DATED):
            choices.append(_bound(text, moment, choices[-1] if choices else None))
    for left, right in zip(reversed(choices[:-1]), reversed(choices[1:]), strict=True):
        if right.joined or left.dropped:
            left.moment = replace(left.moment, mark=_borrow(left.moment.mark, right.moment.mark))
    return choices


def _bound(text: Text, moment: Moment, last: Choice | None) -> Choice:
    bound, inside = bound_of(text, moment)
    choice = Choice(moment, bound, inside)
    if last is None:
        return choice
    gap = text.folded[last.moment.end : moment.start]
    if is_range(gap):
        last.dropped = True
        choice.range_start = last.moment.start
        if bound is Bound.BARE:
            choice.bound = Bound.UNTIL if last.bound is Bound.START else last.bound
    elif is_list(gap) and bound is Bound.BARE:
        choice.joined = True
        choice.bound, choice.inside = last.bound, last.inside
    return choice


def _borrow(left: object, right: object) -> "Day":
    """ "6/12 và 20/12/2026", "ngày 05 và 06/12": what the last one says holds for all."""
    if isinstance(left, Day) and isinstance(right, Day):
        month = left.month or (None if left.shift is not None else right.month)
        year = left.year or (right.year if month else None)
        if year and right.month and month and left.year is None and month > right.month:
            year -= 1
        return replace(left, month=month, year=year)
    if isinstance(left, Period) and isinstance(right, Period) and left.shift is None:
        return replace(left, year=left.year or right.year)  # type: ignore[return-value]
    return left  # type: ignore[return-value]


def choose(choices: list[Choice]) -> Choices:
    """Bound ones win; among bare ones days win over periods."""
    found = Choices(starts=[c for c in choices if c.bound is Bound.START])
    live = [c for c in choices if not c.dropped and c.bound is not Bound.START]
    strong = [c for c in live if c.bound is not Bound.BARE]
    days = [c for c in live if not isinstance(c.moment.mark, Period | Week)]
    found.owed = _without_wider(strong) or days or live
    used = {id(c) for c in found.owed}
    found.other = [c for c in days if id(c) not in used]
    return found


def _without_wider(strong: list[Choice]) -> list[Choice]:
    """ "trong tháng 12, trước ngày 20/12": the day says it closer; listed periods stay."""
    joined = {id(c) for i, c in enumerate(strong) if _listed(strong, i)}
    return [
        c
        for c in strong
        if id(c) in joined or not any(_width(d) < _width(c) and _holds(c, d) for d in strong)
    ]


def _listed(strong: list[Choice], index: int) -> bool:
    following = strong[index + 1 : index + 2]
    return strong[index].joined or any(c.joined for c in following)


def _holds(wide: Choice, fine: Choice) -> bool:
    """Whether the finer date may lie in the wider one, as far as they are written."""
    period, day = wide.moment.mark, fine.moment.mark
    if not isinstance(period, Period) or period.shift is not None:
        return True
    if isinstance(day, Period) and day.shift is None:
        first, year = day.first, day.year
    elif isinstance(day, Day) and day.month is not None:
        first, year = day.month, day.year
    else:
        return True
    same_year = period.year is None or year is None or period.year == year
    return same_year and period.first <= first < period.first + period.months


def _width(choice: Choice) -> int:
    mark = choice.moment.mark
    if isinstance(mark, Period):
        return mark.months * 31
    return 7 if isinstance(mark, Week) else 0
