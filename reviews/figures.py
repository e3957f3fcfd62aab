"""Monday's five figures of a chief (PRACTICE table 10), each the count of exactly its rows.

Unit: a part of the own office, counted once, with its nearest unfinished date. Left out:
drafts, cancelled, withdrawn, paused, ongoing, undated, for information, internal dates.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Count, F, Value
from django.utils.translation import gettext as _

from offices.powers import Powers
from reviews.moment import Moment
from tasks.models import Part
from tasks.models.parts import PartQuerySet
from tasks.states import TaskState

TONES = {"m1": "danger", "m2": "warn", "m3": "warn", "m4": "info"}
ICONS = {
    "m1": "clock-alert", "m2": "calendar-clock", "m3": "user-round-x", "m4": "stamp",
    "m5-we": "arrow-down-left", "m5-they": "arrow-up-right",
}  # fmt: skip
LATE_DAYS = 5
URGENT_HOURS = 2


@dataclass(frozen=True, slots=True)
class Detail:
    """A figure within a figure: "in it 4 late by 5 working days or more"."""

    code: str
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    code: str
    title: str
    count: int
    details: tuple[Detail, ...] = field(default=())

    @property
    def tone(self) -> str:
        return TONES.get(self.code, "neutral") if self.count else "ok"

    @property
    def icon(self) -> str:
        return ICONS.get(self.code, "")


def own_parts(moment: Moment, powers: Powers) -> PartQuerySet:
    return Part.objects.visible_to(powers).filter(office=moment.office)


def overdue(moment: Moment, powers: Powers) -> PartQuerySet:
    return own_parts(moment, powers).overdue(moment.at)


def overdue_long(moment: Moment, powers: Powers) -> PartQuerySet:
    last = moment.calendar.subtract(moment.today, LATE_DAYS)
    return overdue(moment, powers).late_since(last)


def overdue_submitted(moment: Moment, powers: Powers) -> PartQuerySet:
    return overdue(moment, powers).leading().filter(task__state=TaskState.SUBMITTED)


def overdue_waiting(moment: Moment, powers: Powers) -> PartQuerySet:
    return overdue(moment, powers).waiting_for_others()


def due_this_week(moment: Moment, powers: Powers) -> PartQuerySet:
    return own_parts(moment, powers).due_until(moment.at, moment.sunday)


def due_without_draft(moment: Moment, powers: Powers) -> PartQuerySet:
    """Never yet put before the office's leaders."""
    return due_this_week(moment, powers).filter(submitted_at__isnull=True)


def unstaffed(moment: Moment, powers: Powers) -> PartQuerySet:
    return own_parts(moment, powers).unstaffed(
        before=moment.one_working_day_ago(),
        urgent_before=moment.working_hours_ago(URGENT_HOURS),
    )


def we_owe(moment: Moment, powers: Powers) -> PartQuerySet:
    """Coordinating parts of ours due before the week ends, overdue ones included."""
    mine = own_parts(moment, powers).coordinating()
    return mine.late_since(moment.sunday)


def they_owe(moment: Moment, powers: Powers) -> PartQuerySet:
    """Coordinating parts of the other offices in tasks that we lead."""
    parts = Part.objects.visible_to(powers).filter(task__lead_office=moment.office)
    return parts.exclude(office=moment.office).coordinating().late_since(moment.sunday)


ROWS: dict[str, Callable[[Moment, Powers], PartQuerySet]] = {
    "m1": overdue,
    "m1-long": overdue_long,
    "m1-submitted": overdue_submitted,
    "m1-waiting": overdue_waiting,
    "m2": due_this_week,
    "m2-no-draft": due_without_draft,
    "m3": unstaffed,
    "m5-we": we_owe,
    "m5-they": they_owe,
}


def titles() -> dict[str, str]:
    return {
        "m1": _("Overdue"),
        "m1-long": _("Overdue by 5 working days or more"),
        "m1-submitted": _("Overdue, submitted and waiting for an opinion"),
        "m1-waiting": _("Overdue, waiting for other bodies"),
        "m2": _("Due this week"),
        "m2-no-draft": _("Due this week, no draft submitted yet"),
        "m3": _("Nobody on it yet"),
        "m4": _("Waiting for me"),
        "m5-we": _("The other offices wait for us"),
        "m5-they": _("We wait for the other offices"),
    }


def counted(moment: Moment, powers: Powers) -> Counter[tuple[str, str]]:
    """Rows of every figure by (code, the other office's name), in one statement."""
    other = {"m5-we": F("task__lead_office__short_name"), "m5-they": F("office__short_name")}
    first, *rest = (
        rows(moment, powers)
        .order_by()
        .annotate(figure=Value(code), other=other.get(code, Value("")))
        .values("figure", "other")
        .annotate(n=Count("pk"))
        .values_list("figure", "other", "n")
        for code, rows in ROWS.items()
    )
    return Counter({(code, name): n for code, name, n in first.union(*rest, all=True)})


def _of(found: Counter[tuple[str, str]], code: str) -> int:
    return sum(n for (figure, _name), n in found.items() if figure == code)


def _figure(code: str, found: Counter[tuple[str, str]], **details: str) -> Figure:
    """A figure with figures in it: `m1_long="late by …"` is the code m1-long."""
    inside = {part.replace("_", "-"): words for part, words in details.items()}
    return Figure(
        code,
        titles()[code],
        _of(found, code),
        tuple(Detail(part, _of(found, part), words) for part, words in inside.items()),
    )


def _split(code: str, found: Counter[tuple[str, str]]) -> Figure:
    """Split by the other office: who asks us, or whom we ask."""
    names = sorted((name, n) for (figure, name), n in found.items() if figure == code)
    details = tuple(Detail(code, n, name) for name, n in names)
    return Figure(code, titles()[code], _of(found, code), details)


def monday(moment: Moment, powers: Powers, waiting: int, oldest_days: int) -> list[Figure]:
    """M1 to M5; M4 is counted by its own list of what waits for the person."""
    found = counted(moment, powers)
    oldest = (Detail("m4", oldest_days, _("days the longest has waited")),)
    return [
        _figure(
            "m1",
            found,
            m1_long=_("late by 5 working days or more"),
            m1_submitted=_("submitted, waiting for an opinion"),
            m1_waiting=_("waiting for other bodies"),
        ),
        _figure("m2", found, m2_no_draft=_("without a submitted draft")),
        _figure("m3", found),
        Figure("m4", titles()["m4"], waiting, oldest if waiting else ()),
        _split("m5-we", found),
        _split("m5-they", found),
    ]
