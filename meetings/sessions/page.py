"""The page of a session's plan: its milestones as a drawing up to the opening, and as a table."""

import datetime as dt
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.detail.destinations import waiting_files
from meetings.models import Milestone, Session
from offices.http import OfficeRequest
from tasks.dossier.verbs import manages
from tasks.lists.rows import due_props, reader_at
from tasks.states import DeadlineState, Outcome
from ui.components.charts import svg

WIDTH, LEFT, ROW, TOP, EDGE = 960, 330, 26, 34, 24
LONGEST = 50
COLOURS = {"due": "warn"}
ORDER = ("danger", "warn", "info", "ok", "muted")


@dataclass(frozen=True, slots=True)
class Dot:
    """One line of the drawing; places are written for SVG, so never in the reader's language."""

    milestone: Milestone
    name: str
    tone: str
    words: str
    x: str
    y: str
    text_y: str
    from_x: str


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    left: int
    dots: list[Dot]
    ticks: list[Tick]
    today: str
    opening: str
    bottom: int

    @property
    def legend(self) -> list[tuple[str, str]]:
        """What the dots of this very drawing mean, each colour with its words."""
        said = {(COLOURS.get(dot.tone, dot.tone), dot.words) for dot in self.dots}
        return sorted(said, key=lambda one: ORDER.index(one[0]))


def state_of(milestone: Milestone, today: dt.date) -> tuple[str, str]:
    """Tone and words: done, done late, late, due soon, ahead, dropped."""
    row = milestone.deadline
    if row.state == DeadlineState.CLOSED:
        if row.outcome != Outcome.MET:
            return "muted", _("dropped")
        late = row.due_on and row.met_on and row.met_on > row.due_on
        return ("warn", _("done late")) if late else ("ok", _("done"))
    if row.due_on is None:
        return "muted", _("no date")
    if row.due_on < today:
        return "danger", _("late")
    return ("due", _("due soon")) if (row.due_on - today).days <= 5 else ("info", _("ahead"))


def picture(session: Session, rows: list[Milestone], today: dt.date) -> Picture:
    days = [row.due_on for row in rows if row.due_on] + [session.opens_on, today]
    first, last = min(days) - dt.timedelta(days=2), max(days) + dt.timedelta(days=2)
    span = max((last - first).days, 1)

    def place(day: dt.date) -> float:
        return LEFT + (WIDTH - LEFT - EDGE) * (day - first).days / span

    dots = []
    for number, row in enumerate(rows):
        tone, words = state_of(row, today)
        y = TOP + number * ROW + ROW / 2
        day = row.due_on or session.opens_on
        name = shorten(row.title, LONGEST, placeholder=" …")
        x, opening = svg(place(day)), svg(place(session.opens_on))
        dots.append(Dot(row, name, tone, words, x, svg(y), svg(y + 4), opening))
    bottom = TOP + len(rows) * ROW
    ticks = [Tick(svg(place(day)), f"{day:%d/%m}") for day in _mondays(first, last)]
    return Picture(
        WIDTH,
        bottom + 12,
        LEFT,
        dots,
        ticks,
        svg(place(today)),
        svg(place(session.opens_on)),
        bottom,
    )


def _mondays(first: dt.date, last: dt.date) -> list[dt.date]:
    """Mondays, thinned out so that their labels do not meet."""
    monday = first + dt.timedelta(days=-first.weekday() % 7)
    found = []
    while monday <= last:
        found.append(monday)
        monday += dt.timedelta(days=7)
    return found[:: max(1, len(found) // 10)]


def context(request: OfficeRequest, session: Session) -> dict[str, Any]:
    today, may = timezone.localdate(), manages(request, session)
    owed = session.milestones.select_related("deadline__part", "office", "rule")
    rows = list(owed.order_by("deadline__due_on", "pk"))
    reader = reader_at(request)
    shown = [_row(row, today, reader, request, may) for row in rows]
    return waiting_files(session.pk, request.powers) | {
        "session": session,
        "rows": shown,
        "picture": picture(session, rows, today) if rows else None,
        "late": sum(1 for one in shown if one["tone"] == "danger"),
        "done": sum(1 for one in shown if one["tone"] in ("ok", "warn")),
        "days": (session.opens_on - today).days,
        "may_hold": session.opens_on <= today,
    }


def _row(
    row: Milestone, today: Any, reader: Any, request: OfficeRequest, manages: bool
) -> dict[str, Any]:
    tone, words = state_of(row, today)
    may = row.deadline.is_open and (manages or request.powers.can("submit_part", row.office_id))
    due = due_props(row.deadline, reader)
    return {"row": row, "tone": tone, "words": words, "due": due, "may_meet": may}
