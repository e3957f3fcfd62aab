"""Tách nhiệm vụ: several tasks of one, logged together, each under it and as closed as it."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tasks.models import Task
from tasks.services.releasing import release
from tasks.services.splitting import SplitPiece, split_task
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.verbs.stages import delivered, done, working

pytestmark = pytest.mark.django_db


def written(days: int) -> str:
    return in_days(days).strftime("%d/%m/%Y")


def children(task: Task) -> list[Task]:
    return list(Task.objects.filter(parent=task).order_by("code"))


def dues(task: Task, cast: Cast, code: str = "vptu") -> list[dt.date | None]:
    found = cast.part(task, code).deadlines.filter(is_internal=False)
    return list(found.values_list("due_on", flat=True))


def test_the_pieces_take_over_what_they_share_and_both_courses_tell(cast: Cast):
    task = working(cast, basis="conclusion", document_number="78/TB-HĐND")
    data = {
        "title_1": "Chuẩn bị nội dung",
        "offices_1": ["vpub"],
        "due_1": written(5),
        "title_2": "Chuẩn bị hậu cần",
    }
    where = f"/tasks/{task.pk}/split/"
    assert cast.client("an").post(where, data).status_code == 302
    first, second = children(task)
    for one in (first, second):
        assert (one.area_id, one.basis, one.document_number) == (
            task.area_id,
            "conclusion",
            "78/TB-HĐND",
        )
        assert one.lead_office == task.lead_office and cast.part(one, "vptu").assignee == cast.an
    assert (first.state, second.state) == ("to_release", "open")
    assert (dues(first, cast), dues(second, cast)) == ([in_days(5)], [in_days(10)])
    assert cast.part(first, "vpub").role == "coordinate"
    whole = cast.client("an").get(task.get_absolute_url()).content.decode()
    assert f"{first.code}, {second.code}" in whole and "đã tách thành" in whole
    assert (
        task.code in cast.client("an").get(f"{first.get_absolute_url()}history/").content.decode()
    )
    task.refresh_from_db()
    assert task.state == "open"


def test_the_course_names_only_tasks_that_one_may_read(cast: Cast):
    task = working(cast)
    alone, shared = split_task(
        task_id=task.pk,
        actor=cast.actor("an"),
        pieces=[SplitPiece("Việc nội bộ"), SplitPiece("Việc chung", (cast.offices["vpub"],))],
    )
    release(task_id=shared.pk, actor=cast.actor("binh"))
    shown = cast.client("dung").get(task.get_absolute_url()).content.decode()
    assert shared.code in shown and alone.code not in shown


def test_pieces_of_a_restricted_task_are_restricted(cast: Cast):
    task = working(cast, access="restricted")
    split_task(
        task_id=task.pk, pieces=[SplitPiece("Một"), SplitPiece("Hai")], actor=cast.actor("an")
    )
    for one in children(task):
        assert one.access == "restricted"
        assert cast.client("mai").get(one.get_absolute_url()).status_code == 404


def test_a_piece_due_after_the_whole_needs_a_reason_and_keeps_what_was_typed(cast: Cast):
    task = working(cast)
    data = {"title_1": "Chuẩn bị nội dung", "title_2": "Sơ kết", "due_2": written(30)}
    client, where = cast.client("an"), f"/tasks/{task.pk}/split/"
    refused = client.post(where, data)
    assert refused.status_code == 422 and children(task) == []
    assert "due_2" in refused.context["form"].errors
    assert "Chuẩn bị nội dung" in refused.content.decode()
    assert client.post(where, {**data, "reason": "Sơ kết sau hội nghị"}).status_code == 302
    assert len(children(task)) == 2
    late = [SplitPiece("Một"), SplitPiece("Hai", due_on=in_days(40))]
    with pytest.raises(ValidationError):
        split_task(task_id=task.pk, pieces=late, actor=cast.actor("an"))


def test_one_task_is_no_split_and_a_row_wants_its_content(cast: Cast):
    client, where = cast.client("an"), f"/tasks/{working(cast).pk}/split/"
    assert "title_2" in client.post(where, {"title_1": "Một"}).context["form"].errors
    nameless = client.post(where, {"title_1": "Một", "due_3": written(4)})
    assert "title_3" in nameless.context["form"].errors


def test_all_are_logged_or_none(cast: Cast):
    task = working(cast)
    before = Task.objects.count()
    with pytest.raises(ValidationError):
        split_task(task_id=task.pk, pieces=[SplitPiece("Một")], actor=cast.actor("an"))
    two = [SplitPiece("Một"), SplitPiece("Hai")]
    with pytest.raises(PermissionDenied):
        split_task(task_id=task.pk, pieces=two, actor=cast.actor("dung"))
    assert Task.objects.count() == before
    assert cast.client("an").get(f"/tasks/{done(cast).pk}/split/").status_code == 409


def test_a_request_without_an_answer_becomes_a_task_of_its_own(cast: Cast):
    task = working(cast)
    parts = [cast.part(task, code) for code in ("vpub", "vpdd")]
    assert b"requests" not in cast.client("an").get(f"/tasks/{task.pk}/split/").content
    data = {"requests": [part.pk for part in parts]}
    assert cast.client("binh").post(f"/tasks/{task.pk}/split/", data).status_code == 302
    for part, child, days in zip(parts, children(task), (6, 7), strict=True):
        part.refresh_from_db()
        assert part.state == "withdrawn"
        assert cast.part(child, part.office.code).state == "sent"
        assert dues(child, cast, part.office.code) == [in_days(days)]
        assert child.title == "Đề nghị có ý kiến"


def test_a_request_is_moved_only_by_who_may_withdraw_it_and_before_its_answer(cast: Cast):
    task = delivered(cast)
    for name, code, refusal in (("an", "vpdd", PermissionDenied), ("binh", "vpub", WrongMove)):
        pieces = [SplitPiece("Một", request=cast.part(task, code)), SplitPiece("Hai")]
        with pytest.raises(refusal):
            split_task(task_id=task.pk, pieces=pieces, actor=cast.actor(name))
    assert children(task) == []


def test_in_area_five_the_pieces_have_neutral_titles_too(cast: Cast):
    """The guard of logging holds at this door as well, also for what was asked in free words."""
    task = working(cast, area=5, access="restricted")
    where = f"/tasks/{task.pk}/split/"
    named = {"title_1": "Đơn của ông Nguyễn Văn Ba", "title_2": "Xử lý đơn khiếu nại tháng 12/2026"}
    answer = cast.client("an").post(where, named)
    assert answer.context["form"].errors.keys() == {"title_1"}
    assert "Đơn của ông Nguyễn Văn Ba" in answer.content.decode()
    assert children(task) == []
    part = cast.part(task, "vpub")
    chosen = {"requests": [part.pk], "title_1": "Xử lý đơn khiếu nại tháng 12/2026"}
    assert cast.client("binh").post(where, chosen).status_code == 302
    assert {one.title for one in children(task)} == {
        task.title,
        "Xử lý đơn khiếu nại tháng 12/2026",
    }
