"""Xin ý kiến: who hears of a question, where the answer is kept, and who never sees either."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coordination.models import Charge
from notifications.models import Notification
from offices.foundation.actor import Actor
from offices.models import Post, Role
from offices.powers import load_powers
from tasks.choices import AskState
from tasks.home.waiting import WaitingKind, pointers
from tasks.models import Directive, Note, Task
from tasks.services import closing
from tasks.services.opinions import Whom, ask_opinion, give_opinion, withdraw_opinion
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.tasks.verbs.conftest import give_post
from tests.tasks.verbs.stages import opinion_asked, some_leader, working

pytestmark = pytest.mark.django_db
WORDS = "Có gửi kèm phụ lục không?"


def waits(cast: Cast, name: str, *kinds: WaitingKind) -> int:
    found = pointers(load_powers(cast.people[name].pk), kinds or (WaitingKind.OPINION,))
    return len(found)


def told(cast: Cast, name: str, kind: str) -> int:
    return Notification.objects.filter(person=cast.people[name], kind=kind).count()


def question(task: Task) -> Note:
    return Note.objects.get(task=task, kind="ask")


def province(cast: Cast) -> Note:
    """An asks a leader of the province, who has no account."""
    task = working(cast)
    return ask_opinion(
        task_id=task.pk, whom=Whom(leader=some_leader()), words=WORDS, actor=cast.actor("an")
    )


def test_the_question_waits_for_the_leader_alone_and_he_is_told_once(cast: Cast):
    opinion_asked(cast)
    assert [waits(cast, who) for who in ("binh", "an", "mai", "en")] == [1, 0, 0, 0]
    assert waits(cast, "an", WaitingKind.PUT_OPINION) == 1
    assert told(cast, "binh", "opinion_asked") == 1


def test_the_leader_answers_where_he_reads_it_and_who_asked_is_told(cast: Cast):
    task = opinion_asked(cast)
    page = cast.client("binh").get("/decisions/")
    assert WORDS in page.content.decode()
    [row] = [row for group in page.context["found"].groups for row in group.rows]
    refused = cast.client("binh").post("/decisions/agree/", {"one": row.key})
    assert refused.status_code == 422
    assert "Đề nghị nêu ý kiến." in refused.content.decode()
    words = {"one": row.key, f"words-{row.key}": "Đồng ý, gửi kèm phụ lục 2"}
    cast.client("binh").post("/decisions/agree/", words)
    assert question(task).ask_state == AskState.ANSWERED
    assert (
        "Đồng ý, gửi kèm phụ lục 2"
        in cast.client("an").get(task.get_absolute_url()).content.decode()
    )
    assert (waits(cast, "binh"), told(cast, "an", "opinion_given")) == (0, 1)


def test_other_offices_read_neither_the_question_nor_the_answer(cast: Cast):
    task = opinion_asked(cast)
    give_opinion(note_id=question(task).pk, words="Không gửi phụ lục", actor=cast.actor("binh"))
    for where in (task.get_absolute_url(), f"{task.get_absolute_url()}history/"):
        shown = cast.client("dung").get(where).content.decode()
        assert WORDS not in shown and "Không gửi phụ lục" not in shown
        assert WORDS in cast.client("an").get(where).content.decode()
    assert not Note.objects.visible_to(load_powers(cast.dung.pk)).filter(task=task).exists()


def test_words_of_a_leader_of_the_province_become_a_directive(cast: Cast):
    note = province(cast)
    with pytest.raises(PermissionDenied):
        give_opinion(note_id=note.pk, words="Đồng ý", actor=cast.actor("en"))
    give_opinion(note_id=note.pk, words="Đồng ý", way="phone", actor=cast.actor("an"))
    said = Directive.objects.get(task=note.task)
    assert (said.said_by, said.words, said.way) == ("Bí thư Tỉnh ủy", "Đồng ý", "phone")
    assert "Đồng ý" in cast.client("dung").get(note.task.get_absolute_url()).content.decode()


def test_the_secretary_of_that_leader_has_the_question_in_his_list(cast: Cast):
    give_post(cast, "mai", "vptu", Role.SECRETARY)
    post = Post.objects.get(person=cast.mai, role=Role.SECRETARY)
    Charge(post=post, leader=some_leader()).save(actor=Actor.system())
    note = province(cast)
    assert (waits(cast, "mai"), told(cast, "mai", "opinion_asked")) == (1, 1)
    give_opinion(note_id=note.pk, words="Đồng ý", actor=cast.actor("mai"))
    assert waits(cast, "mai") == 0


def test_a_leader_of_the_province_reads_and_answers_his_own_question(cast: Cast):
    give_post(cast, "son", "vptu", Role.PROVINCIAL_LEADER)
    leader = some_leader()
    leader.person = cast.son
    leader.save(actor=Actor.system())
    note = province(cast)
    assert waits(cast, "son") == 1
    assert WORDS in cast.client("son").get(note.task.get_absolute_url()).content.decode()
    where = f"/tasks/{note.task_id}/opinions/{note.pk}/give-opinion/"
    answer = cast.client("son").post(where, {"words": "Trình trong tuần này"})
    assert answer.status_code == 302
    said = Directive.objects.get(task=note.task)
    assert (said.entered_by, said.office.code, said.way) == (cast.son, "vptu", "written_on")
    assert "Chờ cho ý kiến" in cast.client("son").get("/decisions/").content.decode()


def test_the_same_leader_is_not_asked_twice_at_once(cast: Cast):
    task = opinion_asked(cast)
    with pytest.raises(ValidationError):
        ask_opinion(task_id=task.pk, whom=Whom(cast.binh), words="Nhắc", actor=cast.actor("an"))
    withdraw_opinion(note_id=question(task).pk, actor=cast.actor("an"))
    assert waits(cast, "binh") == 0
    with pytest.raises(WrongMove):
        give_opinion(note_id=question(task).pk, words="Đồng ý", actor=cast.actor("binh"))


def test_of_a_restricted_task_only_a_reader_is_asked(cast: Cast):
    task = working(cast, access="restricted")
    for whom in (Whom(leader=some_leader()), Whom(person=cast.en)):
        with pytest.raises(ValidationError):
            ask_opinion(task_id=task.pk, whom=whom, words=WORDS, actor=cast.actor("an"))
    ask_opinion(task_id=task.pk, whom=Whom(cast.binh), words=WORDS, actor=cast.actor("an"))
    assert waits(cast, "binh") == 1


def test_a_task_that_has_ended_waits_for_no_opinion(cast: Cast):
    task = opinion_asked(cast)
    closing.stop(task_id=task.pk, reason="Có chỉ đạo thôi", actor=cast.actor("binh"))
    assert (waits(cast, "binh"), waits(cast, "an", WaitingKind.PUT_OPINION)) == (0, 0)


def test_who_stands_in_for_the_leader_answers_in_his_place(cast: Cast):
    from datetime import timedelta

    from django.utils import timezone

    from offices.models import Absence

    task, today = opinion_asked(cast), timezone.localdate()
    row = Absence(
        person=cast.binh, substitute=cast.mai, starts_on=today, ends_on=today + timedelta(days=2)
    )
    row.save(actor=Actor.system())
    assert waits(cast, "mai") == 1
    give_opinion(note_id=question(task).pk, words="Đồng ý", actor=cast.actor("mai"))
    kept = question(task).history.order_by("-history_id").first()
    assert (kept.history_user, kept.acting_for) == (cast.mai, cast.binh)


def test_questions_cost_the_pages_no_statement_each(cast: Cast):
    """The task page none at all; Chờ cho ý kiến one for any number."""

    def statements(name: str, address: str) -> int:
        cast.client(name).get(address)
        with CaptureQueriesContext(connection) as asked:
            assert cast.client(name).get(address).status_code == 200
        return len(asked)

    task = working(cast)
    before = statements("an", task.get_absolute_url())
    for whom in (Whom(cast.binh), Whom(leader=some_leader())):
        ask_opinion(task_id=task.pk, whom=whom, words=WORDS, actor=cast.actor("an"))
    assert statements("an", task.get_absolute_url()) == before <= 12
    one = statements("binh", "/decisions/")
    opinion_asked(cast)
    assert statements("binh", "/decisions/") == one
