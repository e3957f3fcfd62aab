"""Friday's five figures: each counts what PRACTICE table 10 says."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.workdays import calendar_for
from intake.services.directives import record_words
from offices.powers import load_powers
from reviews.chief_figures import friday
from reviews.chief_figures.carried import carried
from reviews.chief_figures.diary import CountLine
from reviews.chief_figures.monday import MondayFigure, counted, of
from reviews.dashboard.links import Links
from reviews.dashboard.live import open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from reviews.dashboard.sums import sums
from tasks.models import Part
from tasks.services import dates, delivering, receiving
from tasks.services.delivering import Result
from tasks.services.drafts import LeaderWords
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
# A week without holidays: Monday 30 November to Friday 4 December 2026.
MONDAY = dt.date(2026, 11, 30)


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = self.at(0, 9)
        monkeypatch.setattr(timezone, "now", lambda: self.now.astimezone(dt.UTC))

    def at(self, shift: int, hour: int) -> dt.datetime:
        day = MONDAY + dt.timedelta(days=shift)
        self.now = dt.datetime.combine(day, dt.time(hour), ZONE)
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def asked(cast: Cast, shift: int) -> Part:
    """A request of vptu to vpub, due so many days after Monday, with somebody on it."""
    day = MONDAY + dt.timedelta(days=shift)
    part = cast.part(cast.log(by="binh", ask={"vpub": day}, due=day), "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    return receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))


def answer(cast: Cast, part: Part, dated: dt.date | None = None) -> None:
    result = Result(dated, "12/CV") if dated else None
    delivering.deliver_part(part_id=part.pk, answer="Gửi.", result=result, actor=cast.actor("en"))


def move(cast: Cast, part: Part, shift: int) -> None:
    dates.correct_due(
        deadline_id=part.deadlines.counted().get().pk,
        reason="Theo đề nghị",
        new_due_on=MONDAY + dt.timedelta(days=shift),
        actor=cast.actor("binh"),
    )


def figures(cast: Cast, clock: Clock) -> dict[str, MondayFigure]:
    office, links = cast.offices["vpub"], Links()
    moment = Moment(clock.now, calendar_for(None), office)
    scope = DashboardScope(office, load_powers(cast.en.pk))
    given = sums(scope, friday.asks(moment))
    found = counted(moment, scope, open_parts(scope, moment), friday.live)
    rows = [
        friday.done(moment, given, links),
        friday.punctual(moment, given, found, links),
        friday.carried_over(of(found, "m1"), carried(moment, scope), links),
        friday.unfollowed(scope, found, links),
        friday.next_week(moment, scope, open_parts(scope, moment), links),
    ]
    return {one.code: one for one in rows}


def details(figure: MondayFigure) -> list[int | None]:
    return [one.count for one in figure.details]


def test_done_and_on_time_this_week(cast: Cast, clock: Clock) -> None:
    clock.at(-4, 9)
    early, late, missed = asked(cast, 1), asked(cast, 0), asked(cast, 2)
    today, today_open, next_week = asked(cast, 4), asked(cast, 4), asked(cast, 8)
    clock.at(-3, 10)
    answer(cast, early)
    clock.at(2, 10)
    answer(cast, late)
    clock.at(4, 16)
    answer(cast, today)
    answer(cast, next_week)
    found = figures(cast, clock)
    assert (found["f1"].count, details(found["f1"])) == (3, [2, 1])
    # Due Monday to yesterday: early (met the week before), late, missed; today only the met one.
    assert (found["f2"].count, found["f2"].whole, details(found["f2"])) == (2, 4, [1])
    assert {missed.pk, today_open.pk} == set(
        Part.objects.filter(office=cast.offices["vpub"]).owing().values_list("pk", flat=True)
    )


def test_a_product_of_the_day_counts_though_recorded_late(cast: Cast, clock: Clock) -> None:
    clock.at(-4, 9)
    part = asked(cast, 1)
    clock.at(3, 9)
    answer(cast, part, MONDAY + dt.timedelta(days=1))
    assert details(figures(cast, clock)["f1"]) == [1, 0]


def test_carried_over_against_monday_morning(cast: Cast, clock: Clock) -> None:
    clock.at(-7, 9)
    stays, answered, moved, again = (asked(cast, -3) for _n in range(4))
    new = asked(cast, 1)
    clock.at(-1, 9)
    answer(cast, again)
    clock.at(1, 9)
    answer(cast, answered)
    move(cast, moved, 9)
    delivering.ask_more(part_id=again.pk, reason="Bổ sung", actor=cast.actor("binh"))
    clock.at(4, 16)
    found = figures(cast, clock)["f3"]
    assert found.count == 3
    assert details(found) == [2, 1, 1]
    late = Part.objects.filter(office=cast.offices["vpub"]).overdue(clock.now)
    assert {p.pk for p in late} == {stays.pk, new.pk, again.pk}


def test_words_of_the_week_without_a_task(cast: Cast, clock: Clock) -> None:
    for shift in (-1, 0, 3):
        clock.at(shift, 9)
        day = MONDAY + dt.timedelta(days=shift)
        words = LeaderWords(said_by="Chủ tịch UBND tỉnh", said_on=day, words="Rà soát, báo cáo.")
        record_words(said=words, actor=cast.actor("en"))
    assert figures(cast, clock)["f4"].count == 2


def test_next_week_and_what_other_apps_add(
    cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.at(0, 9)
    for shift in (6, 7, 13, 14):
        asked(cast, shift)
    told = CountLine(None, "Lịch tuần sau đã ban hành", "/diary/")
    monkeypatch.setattr(friday, "next_diary", lambda asked: [told])
    found = figures(cast, clock)["f5"]
    assert (found.count, details(found)) == (2, [2, None])
