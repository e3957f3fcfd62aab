"""Two savers, bad answers, and forms pressed twice."""

import uuid

import pytest

from tasks.models import Part
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.verbs.conftest import address
from tests.tasks.verbs.stages import received, sent, working


def test_the_second_saver_sees_both_versions_and_his_own_words(cast: Cast, press):
    task = received(cast)
    part = cast.part(task, "vpub")
    stale = part.version
    press("khanh", task, "assign", assignee=cast.dung.pk, version=stale)
    answer = press("en", task, "assign", assignee=cast.cuc.pk, reason="Giao Cúc làm", version=stale)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Chờ phân công" in page
    assert "Đang thực hiện" in page
    assert "Giao Cúc làm" in page
    assert "Bùi Quốc Khánh" in page
    assert Part.objects.get(pk=part.pk).assignee == cast.dung


def test_the_conflict_page_sends_what_was_typed_over_the_newer_version(cast: Cast, press):
    task = received(cast)
    part = cast.part(task, "vpub")
    press("khanh", task, "assign", assignee=cast.dung.pk, version=part.version)
    page = press("en", task, "assign", assignee=cast.cuc.pk, version=part.version)
    again = page.context["form"]["version"].value()
    assert press("en", task, "assign", assignee=cast.cuc.pk, version=again).status_code == 302
    assert Part.objects.get(pk=part.pk).assignee == cast.cuc


def test_the_inside_of_another_office_does_not_show_in_a_conflict(cast: Cast, press):
    task = received(cast)
    part = cast.part(task, "vpub")
    press("khanh", task, "assign", assignee=cast.dung.pk, version=part.version)
    answer = press("binh", task, "withdraw", reason="Không cần nữa", version=part.version)
    assert answer.status_code == 409
    assert "Phạm Tiến Dũng" not in answer.content.decode()


def test_a_form_pressed_twice_leaves_one_note(cast: Cast, press):
    task, key = sent(cast), uuid.uuid4()
    for _ in range(2):
        answer = press("an", task, "note", "vptu", text="Gửi bản mềm", readers="all", once=key)
        assert answer.status_code == 302
    assert task.notes.count() == 1


def test_a_refused_form_keeps_its_key_and_its_words(cast: Cast, press):
    task, key = sent(cast), uuid.uuid4()
    refused = press("an", task, "note", "vptu", text="Gửi bản mềm", readers="nobody", once=key)
    assert refused.status_code == 422
    assert "Gửi bản mềm" in refused.content.decode()
    assert press("an", task, "note", "vptu", text="x", readers="all", once=key).status_code == 302
    assert task.notes.count() == 1


@pytest.mark.parametrize(
    "words", ["", "a\x00b", "x" * 1_000_001, "Độ mật: Tuyệt mật\nTUYỆT MẬT"], ids=str.__len__
)
def test_bad_words_are_refused_at_their_field(cast: Cast, press, words: str):
    task = sent(cast)
    answer = press("an", task, "note", "vptu", text=words, readers="all")
    assert answer.status_code == 422
    assert "text" in answer.context["form"].errors
    assert task.notes.count() == 0


def test_a_foreign_id_is_the_same_error_as_an_unknown_one(cast: Cast, press):
    task = received(cast)
    errors = []
    for person in (cast.an.pk, 10**12, "x", 10**30):
        answer = press("khanh", task, "assign", assignee=person)
        assert answer.status_code == 422
        errors.append(str(answer.context["form"].errors["assignee"]))
    assert len(set(errors)) == 1


def test_nobody_receives_his_own_delivery_even_with_posts_in_both_offices(cast: Cast, press):
    from offices.models import Role
    from tests.tasks.verbs.conftest import give_post

    give_post(cast, "en", "vptu", Role.CHIEF)
    task = working(cast)
    assert press("en", task, "deliver", answer="Số liệu").status_code == 302
    assert press("en", task, "note_result").status_code == 403
    assert press("en", task, "ask_more", reason="Thiếu").status_code == 403
    assert press("binh", task, "note_result").status_code == 302


def test_who_asked_for_another_date_does_not_decide_on_it(cast: Cast, press):
    from offices.models import Role
    from tests.tasks.verbs.conftest import give_post

    give_post(cast, "dung", "vptu", Role.CHIEF)
    task = working(cast)
    day = in_days(9).strftime("%d/%m/%Y")
    press("dung", task, "ask_change", new_due_on=day, reason="Chờ số liệu")
    assert press("dung", task, "decide_change", decision="agree").status_code == 403


def test_after_the_act_one_goes_on_where_one_came_from_but_not_elsewhere(cast: Cast):
    task = sent(cast)
    where = address(cast, task, "watch", "vptu")
    hai = cast.client("hai")
    assert hai.post(where, {"on": "1", "next": "/tasks/?q=1"})["Location"] == "/tasks/?q=1"
    assert (
        hai.post(where, {"on": "", "next": "https://x.example/"})["Location"]
        == f"/tasks/{task.pk}/"
    )
    answer = hai.post(where, {"on": "1"}, headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == f"/tasks/{task.pk}/"
