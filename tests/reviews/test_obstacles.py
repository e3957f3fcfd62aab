"""Obstacles: noted on a task or by themselves, followed, read by whom, carried into reviews."""

import pytest
from django.core.exceptions import ValidationError

from notifications.models import Notification
from offices.foundation.actor import Actor
from reviews.models import Obstacle
from reviews.obstacles.services import ObstacleGiven, follow_obstacle, note_obstacle
from reviews.periodic.services import course
from reviews.periodic.services.gathering import judge_obstacle
from tasks.services.gate import powers_of
from tasks.states import WrongMove
from tests.reviews import periods
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.statements import second_look

pytestmark = pytest.mark.django_db
WORDS = "Hồ sơ gửi sát ngày họp"


def given(cast: Cast, **more: object) -> ObstacleGiven:
    usual: dict[str, object] = {"area": cast.areas[2], "text": WORDS, "cause": "objective"}
    return ObstacleGiven(**(usual | more))


def noted(cast: Cast, by: str = "an", task_id: int | None = None, **more: object) -> Obstacle:
    return note_obstacle(given=given(cast, **more), task_id=task_id, actor=cast.actor(by))


def test_every_task_has_the_button_and_shows_what_was_noted(cast: Cast) -> None:
    task = cast.log(ask={"vpub": None}, by="binh")
    address = f"/obstacles/new/?task={task.pk}"
    client = cast.client("dung")
    assert address in client.get(f"/tasks/{task.pk}/").content.decode()
    sent = {
        "text": WORDS,
        "area": cast.areas[2].pk,
        "cause": "subjective",
        "resolver": cast.offices["vptu"].pk,
        "due_on": f"{in_days(9):%d/%m/%Y}",
    }
    assert client.post(address, sent).status_code == 302
    row = Obstacle.objects.get()
    assert (row.task_id, row.office.code, row.resolver) == (task.pk, "vpub", cast.offices["vptu"])
    assert WORDS in cast.client("binh").get(f"/tasks/{task.pk}/").content.decode()


def test_a_task_asks_for_the_words_of_obstacles_only_where_it_has_some(cast: Cast) -> None:
    task = cast.log(by="binh")
    address = f"/tasks/{task.pk}/"
    found = []
    for _time in range(2):
        asked = "".join(second_look(cast.client("binh"), address))
        found.append('"reviews_obstacle"."proposal"' in asked)
        noted(cast, task_id=task.pk)
    assert found == [False, True]


def test_chiefs_have_it_on_their_menu(cast: Cast) -> None:
    assert "/obstacles/new/" in cast.client("binh").get("/").content.decode()
    assert "/obstacles/new/" not in cast.client("an").get("/").content.decode()


def test_office_that_is_to_remove_it_is_told(cast: Cast) -> None:
    noted(cast, resolver=cast.offices["vpub"], due_on=in_days(9))
    told = Notification.objects.filter(kind="obstacle_entrusted")
    assert set(told.values_list("person__username", flat=True)) == {"cuc"}


@pytest.mark.parametrize(("who", "answer"), [("an", 200), ("en", 200), ("phuc", 403)])
def test_the_office_that_noted_it_and_the_one_that_removes_it_follow_it(
    cast: Cast, who: str, answer: int
) -> None:
    row = noted(cast, resolver=cast.offices["vpub"])
    assert cast.client(who).get(f"/obstacles/{row.pk}/").status_code == answer
    assert WORDS in cast.client(who).get("/obstacles/").content.decode()


def test_removed_on_a_day_with_what_was_done(cast: Cast) -> None:
    row = noted(cast)
    at = {"obstacle_id": row.pk, "given": given(cast), "actor": cast.actor("an")}
    with pytest.raises(ValidationError):
        follow_obstacle(state="removed", **at)
    with pytest.raises(ValidationError):
        follow_obstacle(state="removed", outcome="Đã xong", removed_on=in_days(1), **at)
    follow_obstacle(state="removed", outcome="Đã thống nhất lịch nộp hồ sơ", **at)
    assert WORDS in cast.client("phuc").get("/obstacles/?side=removed").content.decode()
    row = follow_obstacle(state="open", **at)
    assert row.removed_on is None


def test_of_a_restricted_task_its_readers_alone_know(cast: Cast) -> None:
    task = cast.log(by="binh", access="restricted", ask={"vpub": None})
    row = noted(cast, by="binh", task_id=task.pk)
    assert WORDS in cast.client("en").get("/obstacles/").content.decode()
    assert WORDS not in cast.client("hai").get("/obstacles/").content.decode()
    assert cast.client("hai").get(f"/obstacles/{row.pk}/").status_code == 404
    assert cast.client("hai").get(f"/obstacles/new/?task={task.pk}").status_code == 404


def test_a_denunciation_takes_no_word(cast: Cast) -> None:
    task = cast.log("Xử lý đơn tố cáo", by="en", lead="vpub", area=5, access="restricted")
    with pytest.raises(ValidationError):
        noted(cast, by="en", task_id=task.pk)
    sent = {"text": WORDS, "area": cast.areas[5].pk, "cause": "objective"}
    page = cast.client("en").post(f"/obstacles/new/?task={task.pk}", sent)
    assert page.status_code == 422


def test_administrators_read_none(cast: Cast) -> None:
    noted(cast)
    assert not Obstacle.objects.visible_to(powers_of(Actor(person=cast.quan))).exists()
    assert WORDS not in cast.client("quan").get("/obstacles/").content.decode()


def test_open_and_removed_ones_enter_the_next_review_by_themselves(cast: Cast) -> None:
    review = periods.asked(cast)
    rows = [noted(cast), noted(cast, text="Trùng lịch họp")]
    follow_obstacle(
        obstacle_id=rows[1].pk,
        given=given(cast, text="Trùng lịch họp"),
        state="removed",
        outcome="Đăng ký lịch tháng",
        actor=cast.actor("an"),
    )
    task = cast.log(by="binh", access="restricted")
    noted(cast, by="binh", task_id=task.pk, text="Chuyện riêng")
    shown = cast.client("binh").get(f"/reviews/{review.pk}/").context["obstacles"]
    assert {row.words for row in shown} == {WORDS, "Trùng lịch họp"}


def test_judging_before_the_offices_write_is_refused_in_words(cast: Cast) -> None:
    at = {"task_id": periods.entered(cast).pk, "obstacle_id": noted(cast).pk}
    with pytest.raises(WrongMove, match="tải lại"):
        judge_obstacle(standing="alike", actor=cast.actor("binh"), **at)


def test_once_the_chiefs_are_asked_they_stand_as_they_stood(cast: Cast) -> None:
    review = periods.compiled(cast)
    row = noted(cast)
    judge_obstacle(
        task_id=review.pk, obstacle_id=row.pk, standing="alike", actor=cast.actor("binh")
    )
    course.ask_chiefs(task_id=review.pk, actor=cast.actor("binh"))
    follow_obstacle(
        obstacle_id=row.pk,
        given=given(cast, text="Lời khác"),
        state="removing",
        actor=cast.actor("an"),
    )
    [shown] = cast.client("binh").get(f"/reviews/{review.pk}/").context["obstacles"]
    assert (shown.words, shown.standing) == (WORDS, "Thống nhất")
    assert shown.state == "Chưa tháo gỡ"
