"""The page of a task: what each side sees, how much it asks of the database."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.models import Absence, Role
from tasks.models import Part
from tasks.services import delivering, receiving, talking
from tasks.verbs.offers import offers_for
from tests.support.cast import Cast
from tests.tasks.verbs.conftest import give_post, looked_at
from tests.tasks.verbs.stages import (
    date_asked,
    draft,
    more_asked,
    sent,
    settled,
    submitted,
    working,
)


def page(cast: Cast, name: str, task) -> str:
    answer = cast.client(name).get(f"/tasks/{task.pk}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def statements(cast: Cast, name: str, task) -> int:
    with CaptureQueriesContext(connection) as asked:
        page(cast, name, task)
    return len(asked)


def test_the_page_asks_at_most_twenty_statements_whatever_happened(cast: Cast):
    short, long = sent(cast), date_asked(cast)
    for number in range(15):
        talking.add_note(task_id=long.pk, text=f"{number}", inside=False, actor=cast.actor("an"))
    page(cast, "binh", short)
    few, many = statements(cast, "binh", short), statements(cast, "binh", long)
    assert few <= 20
    assert many <= 20
    assert many - few <= 2  # prefetches of what the short one has nothing of


def test_buttons_ask_the_database_nothing(cast: Cast, django_assert_num_queries):
    seen = looked_at(cast, "binh", date_asked(cast))
    with django_assert_num_queries(0):
        assert offers_for(seen).names()


def next_steps(cast: Cast, name: str, task) -> set[str]:
    """Of what brings the lead office's work on, the buttons not folded away."""
    offers = offers_for(looked_at(cast, name, task))
    shown = [*offers.task, *(one for row in offers.parts.values() for one in row)]
    names = {one.verb.name for one in shown if one.kind != "quiet"}
    return names & {"submit_inside", "complete"}


def test_a_draft_goes_to_the_leaders_and_is_completed_once_they_agree(cast: Cast):
    task = settled(cast)
    lead = cast.part(task, "vptu").pk
    assert next_steps(cast, "an", task) == {"submit_inside"}
    assert next_steps(cast, "binh", task) == {"complete"}
    delivering.submit_part(part_id=lead, answer="Dự thảo", actor=cast.actor("an"))
    assert next_steps(cast, "an", task) == set()
    delivering.approve_inside(part_id=lead, actor=cast.actor("binh"))
    assert next_steps(cast, "an", task) == {"complete"}


def test_each_side_has_its_own_word_and_the_inside_stays_inside(cast: Cast):
    task = submitted(cast)
    own, lead = page(cast, "en", task), page(cast, "binh", task)
    assert "Đang trình lãnh đạo Văn phòng" in own
    assert "Dự thảo số liệu" in own
    assert "Phạm Tiến Dũng" in own
    assert "Đang phối hợp" in lead
    for hidden in ("Đang trình lãnh đạo Văn phòng", "Dự thảo số liệu", "Phạm Tiến Dũng"):
        assert hidden not in lead


def test_the_internal_date_is_seen_only_by_its_office(cast: Cast):
    task = working(cast)
    internal = cast.part(task, "vpub").deadlines.get(is_internal=True)
    shown = internal.due_on.strftime("%Y-%m-%d")
    assert f'datetime="{shown}"' in page(cast, "dung", task)
    assert f"/deadlines/{internal.pk}/" not in page(cast, "binh", task)
    where = f"/tasks/{task.pk}/deadlines/{internal.pk}/correct-due/"
    assert cast.client("binh").get(where).status_code == 404


def test_the_course_hides_inside_steps_and_inside_talk_from_others(cast: Cast):
    task = more_asked(cast)
    talking.add_note(task_id=task.pk, text="Chờ số", inside=True, actor=cast.actor("dung"))
    own = cast.client("en").get(f"/tasks/{task.pk}/history/").content.decode()
    lead = cast.client("binh").get(f"/tasks/{task.pk}/history/").content.decode()
    for inside in ("đã phân công", "đã trình lãnh đạo Văn phòng", "Chờ số"):
        assert inside in own
        assert inside not in lead
    for common in ("đã tiếp nhận đề nghị", "đã gửi kết quả", "15/BC-VPUB", "Thiếu phụ lục"):
        assert common in own
        assert common in lead


def test_what_was_done_in_one_moment_stands_in_its_order(cast: Cast):
    """Logged and put up for release in one act: the course is read from the newest down."""
    task = cast.log("Rà soát báo cáo", ask={"vpub": dt.date(2031, 1, 6)})
    course = cast.client("an").get(f"/tasks/{task.pk}/history/").content.decode()
    assert -1 < course.find("đã trình duyệt gửi") < course.find("đã ghi nhiệm vụ")


def test_an_act_in_place_of_an_absent_colleague_says_so(cast: Cast):
    task = working(cast)
    today = timezone.localdate()
    Absence(
        person=cast.dung,
        substitute=cast.khanh,
        starts_on=today,
        ends_on=today + dt.timedelta(days=3),
    ).save(actor=Actor.system())
    part = cast.part(task, "vpub")
    where = f"/tasks/{task.pk}/parts/{part.pk}/submit-inside/"
    assert cast.client("khanh").post(where, {"answer": "Dự thảo"}).status_code == 302
    row = Part.history.filter(id=part.pk, last_act="submit_inside").first()
    assert row.history_user == cast.khanh
    assert row.acting_office == cast.offices["vpub"]
    assert row.acting_for == cast.dung
    assert "xử lý thay đồng chí Phạm Tiến Dũng" in page(cast, "en", task)


def test_a_provincial_leader_reads_and_presses_nothing(cast: Cast):
    give_post(cast, "son", "vptu", Role.PROVINCIAL_LEADER)
    task = working(cast)
    assert offers_for(looked_at(cast, "son", task)).names() == set()
    assert 'method="post"' not in page(cast, "son", task).split("<main")[1]


def test_a_draft_is_not_there_for_others(cast: Cast):
    task = draft(cast)
    assert cast.client("en").get(f"/tasks/{task.pk}/").status_code == 404
    assert cast.client("en").get(f"/tasks/{task.pk}/history/").status_code == 404


@pytest.mark.parametrize("name", ["an", "dung"])
def test_pages_behind_the_login_are_kept_by_nobody(cast: Cast, name: str):
    answer = cast.client(name).get(f"/tasks/{sent(cast).pk}/")
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_children_and_parents_show_only_to_their_readers(cast: Cast):
    task = sent(cast)
    child = cast.log("Việc con riêng", by="an", parent_id=task.pk)
    assert child.title in page(cast, "an", task)
    assert child.title not in page(cast, "en", task)


def test_the_words_of_the_assignment_are_told_to_the_own_office(cast: Cast):
    task = sent(cast)
    part = cast.part(task, "vpub")
    receiving.assign_part(
        part_id=part.pk, assignee=cast.dung, actor=cast.actor("khanh"), reason="Làm ngay hôm nay"
    )
    assert "Làm ngay hôm nay" in page(cast, "en", task)
    assert "Làm ngay hôm nay" not in page(cast, "an", task)
