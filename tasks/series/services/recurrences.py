"""How officials write a recurrence, read; and a rule, said back in their words."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coordination.workdays import WorkCalendar
from offices.foundation.folding import fold
from reading.deadlines.notes import weekday_name
from reading.deadlines.reading import Reading, Recurrence
from tasks.services.phrases import read_phrase

# What is left out in "ngày cuối tháng", "ngày cuối quý", "thứ Năm": how often.
_LEFT_OUT = (
    ("quy", "hằng quý"),
    ("tuan", "hằng tuần"),
    ("thu ", "hằng tuần"),
    ("thang", "hằng tháng"),
    ("nam", "hằng năm"),
    ("ngay", "hằng tháng"),
)


@dataclass(frozen=True, slots=True)
class Read:
    """`rule` is None where no rule with a day could be read; `guessed`: what was added to it."""

    rule: Recurrence | None
    guessed: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def needs_a_look(self) -> bool:
        return bool(self.guessed or self.warnings)


def read_recurrence(text: str, *, today: dt.date, calendar: WorkCalendar) -> Read:
    """The rule of the writing; where it names a day but not how often, that is proposed."""
    reading = read_phrase(text, written_on=today, calendar=calendar)
    rule = _rule(reading)
    if rule is not None:
        return Read(rule, warnings=_sentences(reading))
    words = fold(text)
    guess = next((added for mark, added in _LEFT_OUT if mark in words), "")
    if not guess or reading.kind not in ("date", "datetime", "month", "quarter", "year"):
        return Read(None, warnings=_sentences(reading))
    second = read_phrase(f"{text} {guess}", written_on=today, calendar=calendar)
    return Read(_rule(second), guessed=guess)


def _rule(reading: Reading) -> Recurrence | None:
    """A rule that names its days; "hằng quý" alone names none."""
    rule = reading.recurrence
    if not reading.understood or reading.kind != "recurring" or rule is None:
        return None
    if rule.frequency == "day":
        return rule
    return rule if rule.weekday is not None or rule.days else None


def _sentences(reading: Reading) -> tuple[str, ...]:
    return tuple(w.partition(":")[2].strip() for w in reading.warnings)


def weekdays() -> list[str]:
    return [weekday_name(number) for number in range(7)]


def _day_words(rule: Recurrence, number: int) -> str:
    if number == -1:
        return _("the last working day") if rule.working else _("the last day")
    if number < 1:
        return _("the last day of the month before")
    return _("day %(number)d") % {"number": number}


def _often(rule: Recurrence) -> str:
    every = rule.interval
    if every == 1:
        return {
            "day": _("every working day"),
            "week": _("every week"),
            "month": _("every month"),
            "quarter": _("every quarter"),
            "half": _("every half-year"),
            "year": _("every year"),
        }[rule.frequency]
    return {
        "day": ngettext("every %(n)d day", "every %(n)d days", every),
        "week": ngettext("every %(n)d week", "every %(n)d weeks", every),
        "month": ngettext("every %(n)d month", "every %(n)d months", every),
        "quarter": ngettext("every %(n)d quarter", "every %(n)d quarters", every),
        "half": ngettext("every %(n)d half-year", "every %(n)d half-years", every),
        "year": ngettext("every %(n)d year", "every %(n)d years", every),
    }[rule.frequency] % {"n": every}


def rule_words(rule: Recurrence) -> str:
    """ "Hằng tuần, thứ Năm, trước 15:00"; "hằng quý, ngày 14, tháng 3, 6, 9, 12"."""
    parts = [_often(rule)]
    if rule.weekday is not None:
        parts.append(weekdays()[rule.weekday])
    pairs = rule.of_the_year() if min(rule.days, default=0) > 0 else ()
    parts += [f"{day:02d}/{month:02d}" for day, month in pairs]
    if not pairs:
        parts += [_day_words(rule, number) for number in rule.days]
    if rule.months and not pairs:
        months = ", ".join(str(month) for month in rule.months)
        parts.append(_("months %(months)s") % {"months": months})
    if rule.at is not None:
        parts.append(_("before %(hour)s") % {"hour": rule.at.strftime("%H:%M")})
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def picked_rule(
    *,
    frequency: str,
    weekday: int | None,
    day: str,
    month: int | None,
    interval: int,
    at: dt.time | None,
) -> Recurrence | None:
    """The rule put together from the select boxes; None while one of them is missing."""
    every = Recurrence("month", interval, at=at)
    if frequency == "day":
        return replace(every, frequency="day")
    if frequency == "week":
        return None if weekday is None else replace(every, frequency="week", weekday=weekday)
    months = {"quarter": (3, 6, 9, 12), "half": (6, 12), "year": (month,) if month else None}
    found = months.get(frequency, ())
    if not day or found is None:
        return None
    working = day == "working"
    number = -1 if working else int(day)
    return replace(every, frequency=frequency, days=(number,), months=found, working=working)  # type: ignore[arg-type]
