"""/series/: written as officials write it, shown back, kept, changed and ended."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse

from tasks.models import Series, Task
from tests.support.cast import Cast
from tests.tasks.series.conftest import Start, day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


@pytest.fixture
def filled(cast: Cast) -> dict[str, Any]:
    return {
        "title": "Trao đổi tình hình trong tuần",
        "area": cast.areas[3].pk,
        "lead_office": "vptu",
        "recurrence": "trước 15 giờ 00 thứ Năm hằng tuần",
        "day_off": "earlier",
        "finds": "contact",
        "action": "save",
    }


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_a_weekly_one_is_kept_and_its_first_logged(cast: Cast, filled: dict[str, Any]) -> None:
    filled |= {"coordinating_offices": ["vpub"], "ask_vpub": "Gửi số liệu", "before_vpub": "1"}
    answer = cast.client("an").post("/series/new/", filled)
    series = Series.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/series/{series.pk}/")
    assert (series.weekday, series.at, series.created_by) == (3, dt.time(15), cast.an)
    task = Task.objects.get()
    assert cast.part(task, "vpub").deadlines.get().due_on == day("25/11/2026")


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("ngày 20 hằng tháng", ("month", [20], [])),
        ("hằng quý trước ngày 15 tháng cuối quý", ("quarter", [14], [3, 6, 9, 12])),
        ("ngày cuối cùng hằng tháng", ("month", [-1], [])),
    ],
)
def test_what_officials_write_is_read(
    cast: Cast, filled: dict[str, Any], written: str, rule: tuple[str, list[int], list[int]]
) -> None:
    cast.client("an").post("/series/new/", filled | {"recurrence": written})
    series = Series.objects.get()
    assert (series.frequency, series.days, series.months) == rule


def test_what_is_left_out_is_proposed_and_asked(cast: Cast, filled: dict[str, Any]) -> None:
    filled["recurrence"] = "ngày cuối tháng"
    answer = cast.client("an").post("/series/new/", filled)
    assert answer.status_code == 422
    assert "Hằng tháng, ngày cuối cùng" in text(answer)
    assert "30/11/2026" in text(answer)
    assert not Series.objects.exists()
    cast.client("an").post("/series/new/", filled | {"confirmed": "ngày cuối tháng"})
    assert Series.objects.get().days == [-1]


def test_the_preview_shows_five_dates_and_keeps_nothing(
    cast: Cast, filled: dict[str, Any], tet: None
) -> None:
    filled |= {"action": "preview", "starts_on": "04/02/2027"}
    shown = text(cast.client("an").post("/series/new/", filled))
    assert "03/02/2027" in shown
    assert "thay cho ngày 11/02/2027" in shown
    assert not Series.objects.exists()


def test_the_reading_is_shown_while_typing(cast: Cast) -> None:
    asked = {"recurrence": "ngày 20 hằng tháng", "day_off": "later"}
    shown = text(cast.client("an").get("/series/reading/", asked))
    assert "Hằng tháng, ngày 20" in shown
    assert "21/12/2026" in shown


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"recurrence": ""}, "recurrence"),
        ({"recurrence": "khẩn trương"}, "recurrence"),
        ({"recurrence": "hằng quý"}, "recurrence"),
        ({"recurrence": "20/02/205"}, "recurrence"),
        ({"recurrence": "x" * 301}, "recurrence"),
        ({"recurrence": "", "pick_frequency": "week"}, "pick_frequency"),
        ({"recurrence": "", "pick_frequency": "month", "pick_interval": "0"}, "pick_interval"),
        ({"title": ""}, "title"),
        ({"title": "TỐI MẬT"}, "title"),
        ({"day_off": "never"}, "day_off"),
        ({"ends_on": "01/01/2026"}, "ends_on"),
        ({"appears_days": "500"}, "appears_days"),
        ({"finds": "person"}, "assignee"),
        ({"coordinating_offices": ["vptu"]}, "coordinating_offices"),
        ({"coordinating_offices": ["vpub"], "before_vpub": "-1"}, "before_vpub"),
        ({"lead_office": "nowhere"}, "lead_office"),
    ],
)
def test_bad_input_is_answered_at_its_field(
    cast: Cast, filled: dict[str, Any], wrong: dict[str, Any], field: str
) -> None:
    answer = cast.client("an").post("/series/new/", filled | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Series.objects.exists()


@pytest.mark.parametrize(
    ("picked", "rule"),
    [
        ({"pick_frequency": "week", "pick_weekday": "3", "pick_interval": "2"}, ("week", 2, [])),
        ({"pick_frequency": "month", "pick_day": "working"}, ("month", 1, [-1])),
        ({"pick_frequency": "quarter", "pick_day": "15"}, ("quarter", 1, [15])),
        ({"pick_frequency": "year", "pick_day": "-1", "pick_month": "6"}, ("year", 1, [-1])),
        ({"pick_frequency": "day"}, ("day", 1, [])),
    ],
)
def test_it_may_be_picked_instead(
    cast: Cast, filled: dict[str, Any], picked: dict[str, str], rule: tuple[str, int, list[int]]
) -> None:
    cast.client("an").post("/series/new/", filled | {"recurrence": ""} | picked)
    series = Series.objects.get()
    assert (series.frequency, series.interval, series.days) == rule


def test_a_picked_one_may_be_changed_without_touching_its_rule(
    cast: Cast, filled: dict[str, Any]
) -> None:
    picked = {"recurrence": "", "pick_frequency": "week", "pick_weekday": "3", "pick_interval": "2"}
    cast.client("an").post("/series/new/", filled | picked)
    series = Series.objects.get()
    again = filled | {"recurrence": series.recurrence, "title": "Mới", "version": "1"}
    assert cast.client("mai").post(f"/series/{series.pk}/change/", again).status_code == 302
    series.refresh_from_db()
    assert (series.title, series.interval, series.weekday) == ("Mới", 2, 3)


def test_the_second_saver_keeps_what_was_typed(
    cast: Cast, filled: dict[str, Any], start: Start
) -> None:
    series, address = start(), "/series/%d/change/"
    first, key = filled | {"title": "Của Mai", "version": "1"}, str(uuid4())
    cast.client("mai").post(address % series.pk, first)
    answer = cast.client("an").post(
        address % series.pk, filled | {"title": "Của An", "version": "1", "once": key}
    )
    assert answer.status_code == 409
    assert "Vũ Thị Mai" in text(answer)
    rows = answer.context["form"].conflict["changes"]
    assert {"label": "Nội dung nhiệm vụ", "before": "Của Mai", "after": "Của An"} in rows
    assert key not in str(rows), "what no page shows is no difference"
    again = filled | {"title": "Của An", "version": "2"}
    assert cast.client("an").post(address % series.pk, again).status_code == 302


def test_ending_asks_why(cast: Cast, start: Start) -> None:
    series = start()
    assert cast.client("an").post(f"/series/{series.pk}/end/", {}).status_code == 422
    cast.client("an").post(f"/series/{series.pk}/end/", {"reason": "Quy chế mới"})
    series.refresh_from_db()
    assert not series.is_active
    shown = text(cast.client("an").get(f"/series/{series.pk}/"))
    assert "Quy chế mới" in shown
    assert "Đã kết thúc" in shown


def test_another_office_finds_none(cast: Cast, start: Start) -> None:
    series = start()
    for page in ("", "change/", "end/"):
        assert cast.client("en").get(f"/series/{series.pk}/{page}").status_code == 404
    assert series.title not in text(cast.client("en").get("/series/"))
    assert series.title in text(cast.client("mai").get("/series/"))


def test_a_restricted_one_is_seen_by_its_people(cast: Cast, start: Start) -> None:
    series = start(access="restricted")
    seen = {
        who: cast.client(who).get(f"/series/{series.pk}/").status_code
        for who in ("an", "binh", "mai", "quan")
    }
    assert seen == {"an": 200, "binh": 200, "mai": 404, "quan": 404}


def test_the_task_names_its_series(cast: Cast, start: Start) -> None:
    series = start(requests=({"office": "vpub", "ask": "Gửi", "days_before": 0},), access="open")
    task = Task.objects.get()
    shown = text(cast.client("an").get(task.get_absolute_url()))
    assert "Thuộc nhiệm vụ định kỳ" in shown
    assert series.get_absolute_url() in shown
    assert task.code in text(cast.client("an").get(series.get_absolute_url()))


def test_the_list_of_tasks_leads_there(cast: Cast) -> None:
    assert 'href="/series/"' in text(cast.client("an").get("/tasks/"))


def test_the_list_costs_the_same_for_one_and_for_three(
    cast: Cast, start: Start, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    start()
    client = cast.client("an")
    client.get("/series/")
    with CaptureQueriesContext(connection) as one:
        client.get("/series/")
    start("ngày 20 hằng tháng")
    start("ngày cuối cùng hằng tháng")
    with django_assert_num_queries(len(one)):
        client.get("/series/")


def test_a_task_is_repeated_and_counts_as_the_first(cast: Cast, filled: dict[str, Any]) -> None:
    task = cast.log("Tổng hợp số liệu tuần", ask={"vpub": day("26/11/2026")}, due=day("26/11/2026"))
    address = f"/series/new/?task={task.pk}"
    form = cast.client("an").get(address).context["form"]
    assert form["title"].value() == task.title
    assert form["coordinating_offices"].value() == ["vpub"]
    assert cast.client("an").post(address, filled).status_code == 302
    task.refresh_from_db()
    assert (task.series, task.series_on) == (Series.objects.get(), day("26/11/2026"))
    assert cast.client("an").get("/series/new/?task=999999").status_code == 404


def test_what_is_wrong_with_the_offices_stands_beside_them(
    cast: Cast, filled: dict[str, Any]
) -> None:
    both = filled | {"coordinating_offices": [filled["lead_office"]]}
    page = text(cast.client("an").post("/series/new/", both))
    beside = page.partition('class="field-errors"')[2].partition("</ul>")[0]
    assert "không đồng thời là cơ quan phối hợp" in beside and "i-octagon-alert" in beside
