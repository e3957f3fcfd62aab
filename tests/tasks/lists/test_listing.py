"""Nhiệm vụ: narrowed and paged by the address, foreign offices see nothing."""

import pytest
from django.urls import reverse

from tasks.choices import DeadlineKind
from tasks.services.closing import complete, stop
from tasks.services.delivering import Result
from tasks.services.drafts import Due, NewTask
from tasks.services.logging import log_task
from tests.tasks.lists.conftest import codes, day
from tests.tasks.lists.test_search import STEPS

pytestmark = pytest.mark.django_db


def test_only_participants_find_the_task(cast, send):
    task = send()
    assert codes(cast.client("an"), "/tasks/") == [task.code]
    assert codes(cast.client("dung"), "/tasks/") == [task.code]
    assert codes(cast.client("phuc"), "/tasks/") == []


def test_people_of_other_offices_are_never_offered(cast, send):
    send()
    text = cast.client("an").get("/tasks/?more=1").content.decode()
    assert "Trần Thanh Bình" in text
    assert "Phạm Tiến Dũng" not in text


def test_recurring_words_without_a_day_leave_the_finished_task_readable(cast):
    due = Due(None, raw="hằng quý", kind=DeadlineKind.RECURRING)
    new = NewTask(
        title="Báo cáo", area=cast.areas[1], lead_office=cast.offices["vptu"], requests=(), due=due
    )
    task = log_task(new=new, actor=cast.actor("binh"), send=True)
    result = Result(dated=day(0), number="33-BC/VPTU")
    complete(task_id=task.pk, result=result, actor=cast.actor("binh"))
    assert codes(cast.client("an"), "/tasks/?state=done") == [task.code]
    assert cast.client("an").get(f"/tasks/{task.pk}/").status_code == 200


def test_choices_seldom_made_are_sent_when_they_are_wanted(cast, send):
    send()
    plain = cast.client("an").get("/tasks/").content.decode()
    assert 'name="person"' not in plain
    assert 'href="/tasks/?more=1"' in plain
    asked = cast.client("an").get("/tasks/?due=week&person=me").content.decode()
    assert 'name="person"' in asked
    part = cast.client("an").get("/tasks/?more=1", headers={"HX-Request": "true"})
    assert 'id="more-filters"' in part.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"late", "today", "undated"}),
        ("due=overdue", {"late"}),
        ("due=today", {"today"}),
        ("due=week", {"today"}),
        ("due=none", {"undated"}),
        ("state=all", {"late", "today", "undated", "stopped"}),
        ("state=stopped", {"stopped"}),
        ("role=lead", {"late", "today", "undated"}),
        ("role=coordinate", set()),
        ("area=AREA2", {"today"}),
        ("office=VPUB", {"late", "today", "undated"}),
        ("office=VPDD", set()),
        ("urgency=flash", {"today"}),
        ("access=restricted", set()),
        ("q=khẩn cấp", {"today"}),
        ("q=KHAN  cap", {"today"}),
        ("person=me", set()),
    ],
)
def test_each_choice_narrows_the_list(cast, send, query, found, monkeypatch):
    tasks = {
        "late": send("Chậm", due=-3),
        "today": send("Việc khẩn cấp", due=0, area=2, urgency="flash"),
        "undated": send("Chưa ấn định", due=None),
        "stopped": send("Dừng"),
    }
    stop(task_id=tasks["stopped"].pk, reason="Thôi không làm", actor=cast.actor("binh"))
    for word, pk in {"AREA2": cast.areas[2].pk, "VPUB": cast.offices["vpub"].pk}.items():
        query = query.replace(word, str(pk))
    query = query.replace("VPDD", str(cast.offices["vpdd"].pk))
    assert set(codes(cast.client("an"), f"/tasks/?{query}")) == {tasks[k].code for k in found}


def test_work_in_my_hands_is_mine(cast, at_work):
    part = at_work()
    assert codes(cast.client("dung"), "/tasks/?person=me") == [part.task.code]
    assert codes(cast.client("cuc"), f"/tasks/?person={cast.dung.pk}") == [part.task.code]


@pytest.mark.parametrize(
    "query",
    [
        "area=999",
        "area=x",
        "due=yesterday",
        "state=%00",
        "size=7",
        "sort=up",
        "person=PHUC",
        "office=-1",
        "q=" + "a" * 300,
        "q=%00",
        "after=~~",
        "after=x~y",
        "after=2026-13-01~5",
        "before=~99999999999999999999999",
        "page=9",
    ],
)
def test_what_is_not_known_is_left_out(cast, send, query):
    task = send()
    answer = cast.client("an").get("/tasks/?" + query.replace("PHUC", str(cast.phuc.pk)))
    assert answer.status_code == 200
    assert task.code in answer.content.decode()


def test_a_foreign_person_is_as_unknown_as_none(cast, send):
    send()
    client = cast.client("an")
    foreign = client.get(f"/tasks/?person={cast.phuc.pk}").content.decode()
    missing = client.get("/tasks/?person=987654").content.decode()
    said = "Lựa chọn này không có; đã bỏ qua."
    assert foreign.count(said) == missing.count(said) == 1


def test_a_part_of_the_page_comes_alone_for_htmx(cast, send):
    task = send()
    answer = cast.client("an").get("/tasks/", headers={"HX-Request": "true"})
    assert task.code in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize("sort", ["due", "newest", "updated"])
def test_pages_follow_one_another_by_key(cast, send, sort):
    """Forward to the end and back again: every task once, nothing skipped."""
    made = {send(f"Việc {n}", due=n if n % 3 else None).code for n in range(28)}
    client, address = cast.client("an"), f"/tasks/?size=25&sort={sort}"
    first = client.get(address)
    second = client.get(first.context["links"]["next"])
    assert first.context["links"]["previous"] == second.context["links"]["next"] == ""
    rows = [row.task.code for page in (first, second) for row in page.context["rows"]]
    assert len(rows) == 28
    assert set(rows) == made
    back = client.get(second.context["links"]["previous"])
    assert [r.task.pk for r in back.context["rows"]] == [r.task.pk for r in first.context["rows"]]


def test_the_next_page_keeps_every_choice(cast, send):
    for number in range(26):
        send(f"Việc {number}")
    address = f"/tasks/?size=25&area={cast.areas[1].pk}&sort=newest&q=vi%E1%BB%87c"
    following = cast.client("an").get(address).context["links"]["next"]
    for choice in ("size=25", f"area={cast.areas[1].pk}", "sort=newest", "q=vi%E1%BB%87c"):
        assert choice in following


def test_the_row_says_who_holds_it_and_at_which_step(cast, at_work):
    at_work(due=-1)
    text = cast.client("dung").get("/tasks/").content.decode()
    assert "Phạm Tiến Dũng" in text
    assert "Đang thực hiện" in text
    assert "Quá hạn" in text


def test_the_inside_step_of_an_office_stays_inside(cast, at_work):
    from tasks.services.delivering import submit_part

    part = at_work()
    submit_part(part_id=part.pk, answer="Dự thảo", actor=cast.actor("dung"))
    own = cast.client("cuc").get("/tasks/").content.decode()
    lead = cast.client("binh").get("/tasks/").content.decode()
    assert "Đang trình lãnh đạo Văn phòng" in own
    assert "Trình lãnh đạo Văn phòng" not in lead
    assert "Phạm Tiến Dũng" not in lead


def test_the_latest_act_inside_an_office_moves_nothing_outside(cast, send):
    from tasks.labels import INSIDE_ACTS
    from tasks.sql.acted import ACTED

    assert all(f"'{verb}'" in ACTED for verb in INSIDE_ACTS)
    assert ACTED.count("'") == 2 * len(INSIDE_ACTS)


def test_the_order_of_latest_acts_follows_acts_on_parts(cast, send):
    from tasks.services.receiving import receive_part

    first, second = send("Một"), send("Hai")
    assert codes(cast.client("an"), "/tasks/?sort=updated") == [second.code, first.code]
    receive_part(part_id=cast.part(first, "vpub").pk, actor=cast.actor("cuc"))
    assert codes(cast.client("an"), "/tasks/?sort=updated") == [first.code, second.code]


@pytest.mark.parametrize("rows", [1, 3, 60])
def test_the_number_of_statements_does_not_grow(cast, at_work, rows, django_assert_max_num_queries):
    for number in range(rows):
        at_work(title=f"Việc {number}", due=number - 2 if number % 4 else None)
    client = cast.client("cuc")
    for page in ("/", "/tasks/", "/tasks/?sort=newest", "/inbox/", "/overdue/", "/search/?q=viec"):
        with django_assert_max_num_queries(12 + STEPS if "search" in page else 12):
            client.get(page)


CALM = ("today", "list", "inbox", "search", "decisions", "report")


def test_someone_without_a_post_meets_calm_pages(cast, send):
    send()
    for name in ("son", "quan"):
        for page in (*(f"tasks:{one}" for one in CALM), "reviews:overdue"):
            answer = cast.client(name).get(reverse(page))
            assert answer.status_code == 200, page
            assert codes(cast.client(name), reverse(page)) == []


def test_days_of_the_windows_end_where_weeks_and_months_end():
    import datetime as dt

    from tasks.models.queries_lists import last_day

    tuesday = dt.date(2026, 11, 24)
    assert last_day("week", tuesday) == dt.date(2026, 11, 29)
    assert last_day("month", tuesday) == dt.date(2026, 11, 30)
    assert last_day("today", tuesday) == tuesday
    assert day(0) == day(1) - dt.timedelta(days=1)
