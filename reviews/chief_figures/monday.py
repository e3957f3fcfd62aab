"""Monday's five figures of a chief (PRACTICE table 10), each the count of exactly its rows.

Unit: a part of the own office, counted once, with its nearest unfinished date. Left out:
drafts, cancelled, withdrawn, paused, ongoing, undated, for information, internal dates.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext as _

from offices.foundation.questions import rows as read
from offices.foundation.questions import statement
from reviews.chief_figures.meanings import MEANINGS
from reviews.dashboard.links import Links, Wanted
from reviews.dashboard.live import LATE_DAYS, TOLD, Found, OpenPart, held
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from tasks.models.parts import PartQuerySet
from tasks.states import TaskState

type Labelled = QuerySet[Any, tuple[Any, ...]]

TONES = {"m1": "danger", "m2": "warn", "m3": "warn", "m4": "info"}
ICONS = {
    "m1": "clock-alert",
    "m2": "calendar-clock",
    "m3": "user-round-x",
    "m4": "stamp",
    "m5-we": "arrow-down-left",
    "m5-they": "arrow-up-right",
}
URGENT_HOURS = 2


@dataclass(frozen=True, slots=True)
class Detail:
    """A figure within a figure: "in it 4 late by 5 working days or more"; `sign` before it."""

    count: int | None
    words: str
    href: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class MondayFigure:
    """A number with the page of exactly its rows; `whole` and `whole_href` make it a fraction."""

    code: str
    title: str
    count: int
    details: tuple[Detail, ...] = field(default=())
    href: str = ""
    whole: int | None = None
    whole_href: str = ""
    note: str = ""

    @property
    def tone(self) -> str:
        if self.whole is not None:
            return "neutral"
        return TONES.get(self.code, "neutral") if self.count else "ok"

    @property
    def icon(self) -> str:
        return ICONS.get(self.code, "")

    @property
    def meaning(self) -> str:
        return str(MEANINGS[self.code])


def overdue(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return scope.parts().overdue(moment.at)


def overdue_first(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return scope.parts().first_overdue(moment.at)


def overdue_long(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return overdue(moment, scope).late_since(moment.working_days_ago(LATE_DAYS))


def overdue_submitted(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    late = overdue(moment, scope).leading()
    return late.filter(task__is_open=True, task__state=TaskState.SUBMITTED)


def overdue_waiting(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return overdue(moment, scope).waiting_for_others()


def due_this_week(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return scope.parts().due_until(moment.at, moment.sunday)


def due_first(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return scope.parts().first_due_until(moment.at, moment.sunday)


def due_without_draft(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    """Never yet put before the office's leaders."""
    return due_this_week(moment, scope).filter(submitted_at__isnull=True)


def unstaffed(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    return scope.parts().unstaffed(
        before=moment.one_working_day_ago(), urgent_before=moment.working_hours_ago(URGENT_HOURS)
    )


def we_owe(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    """Coordinating parts of ours due before the week ends, overdue ones included."""
    return scope.parts().coordinating().late_since(moment.sunday)


def they_owe(moment: Moment, scope: DashboardScope) -> PartQuerySet:
    """Coordinating parts of the other offices in tasks that we lead."""
    parts = scope.any_parts().filter(task__is_open=True, task__lead_office=moment.office)
    return parts.exclude(office=moment.office).coordinating().late_since(moment.sunday)


ROWS: dict[str, Callable[[Moment, DashboardScope], PartQuerySet]] = {
    "m1": overdue,
    "m1-first": overdue_first,
    "m1-long": overdue_long,
    "m1-submitted": overdue_submitted,
    "m1-waiting": overdue_waiting,
    "m2": due_this_week,
    "m2-first": due_first,
    "m2-no-draft": due_without_draft,
    "m3": unstaffed,
    "m5-we": we_owe,
    "m5-they": they_owe,
}


def titles() -> dict[str, str]:
    return {
        "m1": _("Overdue"),
        "m1-first": _("Overdue by the first date"),
        "m1-long": _("Overdue by 5 working days or more"),
        "m1-submitted": _("Overdue, submitted and waiting for an opinion"),
        "m1-waiting": _("Overdue, waiting for other bodies"),
        "m2": _("Due this week"),
        "m2-first": _("Due this week by the first date"),
        "m2-no-draft": _("Due this week, no draft submitted yet"),
        "m3": _("Nobody on it yet"),
        "m4": _("Waiting for an opinion"),
        "m5-we": _("Parts this office still has to send"),
        "m5-they": _("Parts waiting for other offices"),
    }


def _named(office: str) -> Concat:
    return Concat(f"{office}__code", Value("|"), f"{office}__short_name")


def labelled(code: str, rows: QuerySet[Any], other: Any = None) -> Labelled:
    """One figure as rows of (code, the other office, count): many fit one statement."""
    counted = rows.order_by().annotate(
        figure=Value(code, CharField()), other=other or Value("", CharField())
    )
    found: Labelled = counted.values("figure", "other").annotate(n=Count("pk"))
    return found.values_list("figure", "other", "n")


def counted(
    moment: Moment,
    scope: DashboardScope,
    parts: Iterable[OpenPart],
    more: Callable[[Moment, DashboardScope], Iterable[Labelled]] | None = None,
) -> Found:
    """Rows of every figure by (code, the other office's code and name).

    `parts`: the open ones, which tell most of them; the rest is asked in one statement.
    """
    key = scope.key and ("figures", scope.key, moment.today, moment.monday, _days(moment), more)
    asked = statement(key, lambda: _together(moment, scope, more), moving=_moving(moment))
    found = held(parts, moment)
    found.update({(code, name): n for code, name, n in read(asked, anew=True)})
    return found


def _days(moment: Moment) -> tuple[dt.date, ...]:
    """The days before today as its calendar counts them: a day switched on or off moves them."""
    return tuple(moment.working_days_ago(n) for n in range(1, LATE_DAYS + 1))


def _moving(moment: Moment) -> tuple[Any, ...]:
    """The hour, and the two limits that move with it."""
    return (moment.at.time(), moment.one_working_day_ago(), moment.working_hours_ago(URGENT_HOURS))


def _together(moment: Moment, scope: DashboardScope, more: Any) -> Labelled:
    other = {"m5-they": _named("office")}
    figures = [
        labelled(code, rows(moment, scope), other.get(code))
        for code, rows in ROWS.items()
        if code not in TOLD
    ]
    figures.extend(more(moment, scope) if more is not None else ())
    return figures[0].union(*figures[1:], all=True)


def of(found: Found, code: str) -> int:
    return sum(n for (figure, _name), n in found.items() if figure == code)


def _figure(code: str, found: Found, links: Links, **inside: str) -> MondayFigure:
    """A figure with figures in it: `m1_long="late by …"` is the code m1-long."""
    parts = {part.replace("_", "-"): words for part, words in inside.items()}
    details = (Detail(of(found, part), words, links.to(part)) for part, words in parts.items())
    return MondayFigure(code, titles()[code], of(found, code), tuple(details), links.to(code))


def _split(code: str, found: Found, links: Links) -> MondayFigure:
    """Split by the other office: who asks us, or whom we ask."""
    sides = sorted((side, n) for (figure, side), n in found.items() if figure == code)
    details = tuple(
        Detail(n, name, links.to(code, Wanted(outcome=office)))
        for (office, _bar, name), n in ((side.partition("|"), n) for side, n in sides)
    )
    return MondayFigure(code, titles()[code], of(found, code), details, links.to(code))


def monday(found: Found, waiting: int, oldest_days: int, links: Links) -> list[MondayFigure]:
    """M1 to M5; M4 is counted by its own list of what waits for the person."""
    longest = _("the longest has waited %(days)s working days") % {"days": oldest_days}
    return [
        _figure(
            "m1",
            found,
            links,
            m1_long=_("late by 5 working days or more"),
            m1_submitted=_("submitted, waiting for an opinion"),
            m1_waiting=_("waiting for other bodies"),
            m1_first=_("if the first date had stayed"),
        ),
        _figure(
            "m2",
            found,
            links,
            m2_no_draft=_("without a submitted draft"),
            m2_first=_("if the first date had stayed"),
        ),
        _figure("m3", found, links),
        MondayFigure(
            "m4",
            titles()["m4"],
            waiting,
            (Detail(None, longest),) if waiting else (),
            links.to("m4"),
        ),
        _split("m5-we", found, links),
        _split("m5-they", found, links),
    ]
