"""Monday's five figures: each counts what PRACTICE table 10 says, and equals its rows."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.models import CalendarDay
from coordination.workdays import calendar_for
from offices.powers import load_powers
from reviews.chief_figures.monday import ROWS, counted, monday, of
from reviews.dashboard.links import Links
from reviews.dashboard.live import open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from tasks.models import Deadline, Part
from tasks.services import closing, delivering, receiving, releasing
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db

# A Wednesday without holidays around it.
NOON = dt.datetime(2026, 12, 2, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def wednesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOON.astimezone(dt.UTC))


def day(shift: int) -> dt.date:
    return NOON.date() + dt.timedelta(days=shift)


def figures(cast: Cast, who: str = "en", office: str = "vpub") -> dict[str, int]:
    moment = Moment(NOON, calendar_for(None), cast.offices[office])
    scope = DashboardScope(cast.offices[office], load_powers(cast.people[who].pk, NOON.date()))
    return {
        f.code: f.count
        for f in monday(counted(moment, scope, open_parts(scope, moment)), 0, 0, Links())
    } | {code: rows(moment, scope).count() for code, rows in ROWS.items()}


def asked(cast: Cast, due: dt.date, **more: object) -> Part:
    """A request of vptu to vpub, released by its chief."""
    task = cast.log(by="binh", ask={"vpub": due}, due=due, **more)
    return cast.part(task, "vpub")


@pytest.mark.usefixtures("wednesday")
@pytest.mark.parametrize(("shift", "m1", "m2"), [(-1, 1, 0), (0, 0, 1), (4, 0, 1), (5, 0, 0)])
def test_overdue_or_due_this_week(cast: Cast, shift: int, m1: int, m2: int) -> None:
    asked(cast, day(shift))
    found = figures(cast)
    assert (found["m1"], found["m2"]) == (m1, m2)


@pytest.mark.usefixtures("wednesday")
@pytest.mark.parametrize(
    ("first", "now", "m1", "m1_first"), [(-1, 1, 0, 1), (-1, -1, 1, 1), (4, 9, 0, 0)]
)
def test_by_the_first_date_too(cast: Cast, first: int, now: int, m1: int, m1_first: int) -> None:
    part = asked(cast, day(first))
    if now != first:
        Deadline.objects.filter(part=part).update(due_on=day(now))
    found = figures(cast)
    assert (found["m1"], found["m1-first"]) == (m1, m1_first)
    assert (found["m2"], found["m2-first"]) == (int(0 <= now <= 4), int(0 <= first <= 4))


@pytest.mark.usefixtures("wednesday")
def test_five_working_days_late(cast: Cast) -> None:
    asked(cast, day(-7))
    asked(cast, day(-6))
    assert figures(cast)["m1-long"] == 1


@pytest.mark.usefixtures("wednesday")
def test_a_day_switched_off_counts_at_the_next_look(cast: Cast) -> None:
    asked(cast, day(-7))
    assert figures(cast)["m1-long"] == 1
    off = CalendarDay(date=day(-1), kind="holiday", name="Ngày nghỉ thử", source="Thông báo 1")
    off.save(actor=cast.actor("quan"))
    scope = DashboardScope(cast.offices["vpub"], load_powers(cast.en.pk, NOON.date()))
    moment = Moment(NOON, calendar_for(None), cast.offices["vpub"])
    assert of(counted(moment, scope, open_parts(scope, moment)), "m1-long") == 0


@pytest.mark.usefixtures("wednesday")
def test_delivered_paused_and_withdrawn_owe_nothing(cast: Cast) -> None:
    part = asked(cast, day(-1))
    receiving.receive_part(part_id=part.pk, actor=cast.actor("cuc"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    delivering.deliver_part(part_id=part.pk, answer="Gửi kết quả.", actor=cast.actor("en"))
    other = asked(cast, day(-1))
    closing.pause(task_id=other.task_id, reason="Chờ", review_on=day(9), actor=cast.actor("binh"))
    assert figures(cast)["m1"] == 0


@pytest.mark.usefixtures("wednesday")
def test_waiting_longer_than_a_working_day(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(cast, day(9))
    assert figures(cast)["m3"] == 0
    Part.objects.filter(office=cast.offices["vpub"]).update(
        sent_at=NOON - dt.timedelta(days=1, minutes=1)
    )
    assert figures(cast)["m3"] == 1


@pytest.mark.usefixtures("wednesday")
def test_flash_work_counts_at_once(cast: Cast) -> None:
    asked(cast, day(9), urgency="flash")
    assert figures(cast)["m3"] == 1


@pytest.mark.usefixtures("wednesday")
def test_both_sides_of_a_request(cast: Cast) -> None:
    asked(cast, day(2))
    assert figures(cast)["m5-we"] == 1
    assert figures(cast, "binh", "vptu")["m5-they"] == 1
    assert figures(cast, "binh", "vptu")["m5-we"] == 0


def test_rows_of_an_office_that_cannot_be_are_not_found(cast: Cast) -> None:
    for odd in ("%00", "a%00", "' OR 1=1", "ự"):
        answer = cast.client("an").get(f"/dashboard/m5-they/?outcome={odd}")
        assert answer.status_code == 404


@pytest.mark.usefixtures("wednesday")
def test_drafts_and_foreign_tasks_are_left_out(cast: Cast) -> None:
    cast.log(by="binh", ask={"vpdd": day(-3)}, due=day(-3))
    draft = cast.log(by="binh", ask={"vpub": day(-3)}, due=day(-3), send=False)
    assert figures(cast)["m1"] == 0
    releasing.release(task_id=draft.pk, actor=cast.actor("binh"))
    assert figures(cast)["m1"] == 1


@pytest.mark.usefixtures("wednesday")
@pytest.mark.parametrize("code", [*ROWS, "m4"])
def test_page_of_a_figure_lists_exactly_its_rows(cast: Cast, code: str) -> None:
    for shift in (-8, -1, 1, 3):
        asked(cast, day(shift))
    page = cast.client("en").get(f"/dashboard/{code}/")
    if code == "m4":
        shown = cast.client("en").get("/dashboard/").context["monday"]
        assert len(page.context["rows"]) == next(f.count for f in shown if f.code == "m4")
    else:
        assert len(page.context["rows"]) == figures(cast)[code]


def test_statements_do_not_grow_with_rows(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    for _n in range(6):
        asked(cast, timezone.localdate() - dt.timedelta(days=1))
    client = cast.client("en")
    for page in ("/dashboard/", "/dashboard/m1/"):
        with django_assert_max_num_queries(12):  # type: ignore[operator]
            assert client.get(page).status_code == 200


@pytest.mark.parametrize("who", ["dung", "cuc", "quan", "son"])
def test_only_leaders_of_the_office(cast: Cast, who: str) -> None:
    assert cast.client(who).get("/dashboard/").status_code == 403


def test_unknown_figure_is_not_found(cast: Cast) -> None:
    assert cast.client("en").get("/dashboard/khong-co/").status_code == 404
