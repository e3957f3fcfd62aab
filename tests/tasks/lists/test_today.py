"""Việc hôm nay: each block holds what it promises, and nothing of other people's."""

import datetime as dt

import pytest

from offices.powers import load_powers
from tasks.home.today import today_for
from tasks.home.waiting import WaitingKind, pointers, waiting_for
from tasks.lists.rows import reader_of
from tasks.models import Deadline
from tasks.services.closing import submit_above
from tasks.services.dates import ask_change
from tasks.services.delivering import Result, add_product, deliver_part, submit_part
from tasks.services.receiving import assign_part, hand_back
from tests.tasks.lists.conftest import day

pytestmark = pytest.mark.django_db


def kinds(person) -> list[WaitingKind]:
    return [one.kind for one in waiting_for(load_powers(person.pk))]


def blocks(person):
    powers = load_powers(person.pk)
    return today_for(powers, reader_of(powers, powers.home_office))


def lead_to(cast, task, person):
    """The lead part of vptu in someone's hands."""
    part = cast.part(task, "vptu")
    assign_part(part_id=part.pk, assignee=person, actor=cast.actor("binh"))
    return part


def test_debts_fall_into_three_groups_by_their_nearest_date(cast, at_work):
    for due in (-1, 0, 40):
        at_work(title=f"Hạn {due}", due=due)
    found = blocks(cast.dung)
    assert [row.task.title for row in found.overdue.rows] == ["Hạn -1"]
    assert [row.task.title for row in found.due.rows] == ["Hạn 0"]
    assert "Hạn 40" not in [row.task.title for row in found.week.rows]
    assert blocks(cast.cuc).owes == 0


def test_what_was_put_before_the_leader_is_no_longer_owed(cast, at_work):
    part = at_work(due=-1)
    submit_part(part_id=part.pk, answer="Dự thảo", actor=cast.actor("dung"))
    found = blocks(cast.dung)
    assert (found.owes, found.put.count) == (0, 1)
    assert kinds(cast.en) == [WaitingKind.APPROVE]
    assert kinds(cast.dung) == []


def test_a_release_waits_for_the_leader_and_for_nobody_else(cast):
    task = cast.log(by="an", ask={"vpub": day(5)}, due=day(9))
    assert kinds(cast.binh) == [WaitingKind.RELEASE]
    assert kinds(cast.en) == kinds(cast.mai) == kinds(cast.an) == []
    assert blocks(cast.an).put.rows[0].task == task


def test_a_leader_in_charge_decides_alone(cast):
    cast.log(by="an", ask={"vpub": None}, leader_in_charge=cast.an)
    assert kinds(cast.binh) == []


def test_new_requests_wait_for_the_contact_not_for_the_chief(cast, send):
    send()
    assert kinds(cast.cuc) == [WaitingKind.RECEIVE]
    assert kinds(cast.en) == kinds(cast.dung) == []


def test_a_part_given_to_a_division_waits_for_its_head(cast, send):
    part = cast.part(send(), "vpub")
    division = cast.divisions["vpub"]
    assign_part(part_id=part.pk, assignee=None, division=division, actor=cast.actor("cuc"))
    assert WaitingKind.ASSIGN in kinds(cast.khanh)
    assert kinds(cast.cuc) == []


def test_another_date_waits_for_the_office_that_set_it(cast, at_work):
    part = at_work()
    deadline = part.deadlines.counted().get()
    ask_change(
        deadline_id=deadline.pk, new_due_on=day(20), reason="Chờ số liệu", actor=cast.actor("dung")
    )
    assert kinds(cast.binh) == [WaitingKind.CHANGE]
    assert kinds(cast.en) == []
    assert blocks(cast.dung).put.count == 1


def test_a_request_that_came_back_waits_for_the_asking_leader(cast, send):
    part = cast.part(send(), "vpub")
    assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("cuc"))
    hand_back(part_id=part.pk, why="unclear", reason="Chưa rõ nội dung", actor=cast.actor("en"))
    assert kinds(cast.binh) == [WaitingKind.HANDED_BACK]
    assert kinds(cast.en) == []


def test_a_result_waits_for_who_handles_the_lead_part(cast, at_work):
    part = at_work()
    lead_to(cast, part.task, cast.an)
    assert blocks(cast.an).others.count == 1
    deliver_part(part_id=part.pk, answer="Ý kiến", actor=cast.actor("en"))
    assert kinds(cast.an) == [WaitingKind.DELIVERED]
    assert kinds(cast.binh) == kinds(cast.mai) == []
    assert blocks(cast.an).others.count == 0


def test_a_product_entered_late_waits_for_a_leader(cast, send):
    lead = lead_to(cast, send(), cast.an)
    add_product(lead, Result(day(-60), number="1-BC/TU"), actor=cast.actor("an"))
    assert kinds(cast.binh) == [WaitingKind.PRODUCT]


def test_what_lies_with_the_superior_body_shows_since_when(cast, send):
    task = send()
    lead_to(cast, task, cast.an)
    submit_above(task_id=task.pk, to="Thường trực Tỉnh ủy", on=day(0), actor=cast.actor("an"))
    row = blocks(cast.an).put.rows[0]
    assert row.props["state_label"] == "Đã trình, chờ ý kiến"
    assert isinstance(row.props["last_on"], dt.datetime)


def test_pointers_ask_the_database_once(cast, at_work, django_assert_num_queries):
    at_work()
    powers = load_powers(cast.binh.pk)
    with django_assert_num_queries(1):
        pointers(powers, tuple(WaitingKind))


def test_every_row_of_the_page_acts_in_place(cast):
    task = cast.log(by="an", ask={"vpub": day(5)}, due=day(9))
    text = cast.client("binh").get("/").content.decode()
    assert f'formaction="/tasks/{task.pk}/release/"' in text
    assert "Duyệt gửi" in text
    answer = cast.client("binh").post(
        f"/tasks/{task.pk}/release/", {"version": task.version, "next": "/"}
    )
    assert (answer.status_code, answer["Location"]) == (302, "/")
    task.refresh_from_db()
    assert task.state == "open"


def test_long_blocks_say_how_many_are_left_out(cast, send):
    for number in range(11):
        send(f"Việc {number}")
    answer = cast.client("cuc").get("/")
    assert len(answer.context["today"].waiting.rows) == 10
    assert "Xem tất cả 11" in answer.content.decode()
    assert cast.client("cuc").get("/decisions/").context["found"].count == 11


def test_an_own_date_that_passed_is_amber_and_never_late(cast, at_work):
    part = at_work(due=5)
    own = Deadline.objects.filter(part=part, is_internal=True)
    own.update(due_on=day(-1))
    found = blocks(cast.dung)
    assert (found.overdue.count, found.inner.count) == (0, 1)
    [row] = found.inner.rows
    assert row.props["deadline"]["state"] == "inner_passed"
    page = cast.client("dung").get(part.task.get_absolute_url())
    [card] = [one for one in page.context["cards"] if one.own]
    assert card.dues[0].deadline == own.get()  # home and card show the same date first


def test_what_is_late_before_the_leader_comes_before_an_own_date(cast, at_work):
    part = at_work(due=5)
    Deadline.objects.filter(part=part).update(due_on=day(-1))
    found = blocks(cast.dung)
    assert (found.overdue.count, found.inner.count) == (1, 0)


def test_the_number_over_a_block_is_that_of_its_page(cast, at_work):
    for _n in range(11):
        at_work(due=-1)
    page = cast.client("dung").get("/?all=overdue")
    assert len(page.context["today"].overdue.rows) == 11
