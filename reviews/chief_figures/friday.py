"""Friday's five figures of a chief (PRACTICE table 10), each the count of exactly its rows."""

import datetime as dt

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from meetings.listing import last_day_for_notice
from meetings.models import Meeting
from meetings.models.meeting import MeetingQuerySet
from reviews.chief_figures.carried import Carried
from reviews.chief_figures.diary import CountedFor, CountLine, next_diary
from reviews.chief_figures.monday import Detail, Labelled, MondayFigure, labelled, of
from reviews.dashboard.frame import Rate
from reviews.dashboard.links import Links, Wanted
from reviews.dashboard.live import RUNNING, Found, OpenPart
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from reviews.dashboard.sums import Ask, Sums
from reviews.models import ClosedOutcome, FigureKind
from tasks.models import Conclusion, Directive
from tasks.models.conclusions import ConclusionQuerySet
from tasks.models.directives import DirectiveQuerySet

WEEK = dt.timedelta(days=7)


def asks(moment: Moment) -> list[Ask]:
    """What must be summed for F1 and F2."""
    return [
        Ask("f1", FigureKind.END, moment.monday, moment.today),
        Ask("f2", FigureKind.DATE, moment.monday, moment.today),
    ]


def words_without_task(moment: Moment, scope: DashboardScope) -> DirectiveQuerySet:
    """Directives and conclusions of this week that have not become a task."""
    rows = Directive.objects.visible_to(scope.powers).of_offices([scope.office.pk])
    found = rows.open_ended().said_in(moment.monday, moment.sunday)
    if scope.charges is None:
        return found
    return found.filter(leader__in=scope.charges.leaders)


def titles() -> dict[str, str]:
    return {
        "f1": _("Completed this week"),
        "f2": _("On time this week"),
        "f3": _("Overdue, carried into next week"),
        "f4": _("Conclusions not logged as tasks"),
        "f5": _("Next week"),
    }


def done(moment: Moment, sums: Sums, links: Links) -> MondayFigure:
    """F1: completed from Monday to now, each against its date at completion."""

    def to(outcome: str = "") -> str:
        return links.to("done", Wanted(moment.monday, moment.today, outcome=outcome))

    on_time, late = sums.of("f1", ClosedOutcome.ON_TIME), sums.of("f1", ClosedOutcome.LATE)
    details = (
        Detail(on_time, _("on time"), to(ClosedOutcome.ON_TIME)),
        Detail(late, _("after the date"), to(ClosedOutcome.LATE)),
    )
    return MondayFigure("f1", titles()["f1"], on_time + late, details, to())


def punctual(moment: Moment, sums: Sums, found: Found, links: Links) -> MondayFigure:
    """F2: of all dates from Monday to yesterday, and today's already met; the fraction first."""

    def to(outcome: str = "") -> str:
        return links.to("dates", Wanted(moment.monday, moment.today, outcome=outcome))

    on_time = sums.of("f2", ClosedOutcome.ON_TIME)
    closed = sums.of("f2", ClosedOutcome.ON_TIME, ClosedOutcome.LATE, ClosedOutcome.NO_ANSWER)
    rate, today = Rate(on_time, closed + of(found, "f2-missed")), of(found, "f2-today")
    left = Detail(today, _("due today"), links.to("dates-today"), f"{_('still')} ")
    details = (left,) if today else ()
    return MondayFigure(
        "f2",
        titles()["f2"],
        on_time,
        details,
        to(ClosedOutcome.ON_TIME),
        rate.whole,
        to(),
        percent_words(rate),
    )


def percent_words(rate: Rate) -> str:
    if rate.percent is None:
        return _("no date to count yet")
    return f"{number_format(rate.percent, 1)}%"


def live(moment: Moment, scope: DashboardScope) -> list[Labelled]:
    """What is counted live beside Monday's: this week's running dates, words without a task."""
    running = scope.dates().running().counted().exclude(part__role="informed")
    missed = running.filter(due_on__gte=moment.monday, due_on__lt=moment.today)
    return [
        labelled("f2-missed", missed),
        labelled("f2-today", running.filter(due_on=moment.today)),
        labelled("f4", words_without_task(moment, scope)),
        *live_of_meetings(moment, scope),
    ]


def carried_over(overdue: int, moved: Carried, links: Links) -> MondayFigure:
    """F3: M1 now, and how it differs from M1 on Monday morning."""
    details = [
        Detail(len(moved.new), _("new"), links.to("f3-new"), "+"),
        Detail(len(moved.done), _("done"), links.to("f3-done"), "−"),
    ]
    if moved.other:
        words = _("extended, paused, withdrawn or ended")
        details.append(Detail(len(moved.other), words, links.to("f3-other"), "−"))
    return MondayFigure("f3", titles()["f3"], overdue, tuple(details), links.to("m1"))


def without_notice(moment: Moment, scope: DashboardScope) -> MeetingQuerySet:
    """Meetings the office leads, held more than 3 working days ago, without a notice."""
    last = last_day_for_notice(moment.calendar, moment.today)
    rows = Meeting.objects.visible_to(scope.powers).led_by(scope.office.pk)
    return rows.without_notice().held_before(last)


def lines_without_task(moment: Moment, scope: DashboardScope) -> ConclusionQuerySet:
    """Lines of this week's notices of the office that are neither tasks nor marked."""
    rows = Conclusion.objects.visible_to(scope.powers).led_by(scope.office.pk)
    return rows.open().noted_between(moment.monday, moment.sunday)


def live_of_meetings(moment: Moment, scope: DashboardScope) -> list[Labelled]:
    """Counted in the one statement of the figures."""
    return [
        labelled("f4-late", without_notice(moment, scope)),
        labelled("f4-lines", lines_without_task(moment, scope)),
    ]


def details_of_meetings(found: Found, scope: DashboardScope) -> list[Detail]:
    page = f"/meetings/?office={scope.office.code}&side="
    return [
        Detail(
            of(found, "f4-late"),
            _("meetings held over 3 working days ago without a notice"),
            f"{page}late",
        ),
        Detail(
            of(found, "f4-lines"),
            _("lines of this week's notices not logged as tasks"),
            f"{page}lines",
        ),
    ]


def unfollowed(scope: DashboardScope, found: Found, links: Links) -> MondayFigure:
    """F4: directives of the week without a task, and what the meetings say of theirs."""
    words = _("directives and conclusions of this week not logged as tasks")
    said = Detail(of(found, "f4"), words, links.to("f4"))
    details = (said, *details_of_meetings(found, scope))
    total = sum(one.count or 0 for one in details)
    return MondayFigure("f4", titles()["f4"], total, details)


def _told(one: CountLine) -> Detail:
    return Detail(one.count, str(one.words), one.href)


def next_week(
    moment: Moment, scope: DashboardScope, parts: list[OpenPart], links: Links
) -> MondayFigure:
    """F5: parts due next week, and what the diary says of it."""
    first, last = moment.monday + WEEK, moment.sunday + WEEK
    count = sum(1 for p in parts if p.state == RUNNING and first <= p.due_on <= last)
    asked = CountedFor(scope.powers, scope.office, moment.at, first)
    href = links.to("due", Wanted(first, last))
    details = (Detail(count, _("due next week"), href), *map(_told, next_diary(asked)))
    return MondayFigure("f5", titles()["f5"], count, details, href)
