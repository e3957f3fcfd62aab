"""What learners think: from five answers, and nothing tells who gave which."""

import pytest
from django.db import connection

from tests.support.cast import Cast
from tests.support.days import in_days
from tests.training.conftest import Enter
from training.models import Course, Enrolment, Feedback
from training.services import attendance, course
from training.services.feedback import give_feedback

pytestmark = pytest.mark.django_db
SEVEN = ("an", "binh", "mai", "dung", "cuc", "khanh", "en")


@pytest.fixture
def over(cast: Cast, announced: Enter, enrol) -> Course:
    """Ended yesterday, with seven learners."""
    made, actor = announced(opens=-1, closes=-1, seats={"vptu": 3, "vpub": 4}), cast.actor("binh")
    enrol(made, "vptu", *SEVEN[:3])
    enrol(made, "vpub", *SEVEN[3:])
    course.summon(task_id=made.pk, actor=actor)
    session = made.sessions.get()
    attendance.mark_rest_present(task_id=made.pk, session_id=session.pk, actor=actor)
    return course.hold(task_id=made.pk, closed_on=in_days(-1), actor=actor)


def answer(cast: Cast, made: Course, *names: str, score: int = 4, words: str = "") -> None:
    for name in names:
        scores = [score] * 4
        give_feedback(task_id=made.pk, scores=scores, words=words, actor=cast.actor(name))


def test_nothing_is_shown_below_five_answers(over: Course, cast: Cast) -> None:
    client, here = cast.client("binh"), over.get_absolute_url()
    answer(cast, over, *SEVEN[:4], words="Nên thêm thực hành")
    shown = client.get(here)
    assert shown.context["opinion"] is None
    assert "Nên thêm thực hành" not in shown.content.decode()
    answer(cast, over, SEVEN[4], score=5)
    shown = client.get(here)
    assert (shown.context["mean"], shown.context["opinion"].answers) == ("4,2/5", 5)
    assert "Nên thêm thực hành" in shown.content.decode()


def test_one_more_answer_changes_nothing_to_be_seen(over: Course, cast: Cast) -> None:
    """Else the difference of two looks would be that one answer; the rest comes at the end."""
    answer(cast, over, *SEVEN[:5])
    answer(cast, over, *SEVEN[5:], score=1, words="Chưa tốt")
    box = Feedback.objects.get(course=over)
    before, after = box.opinion(final=False), box.opinion(final=True)
    assert (before.answers, before.mean, before.words) == (5, 4.0, ())
    assert (after.answers, after.words) == (7, ("Chưa tốt", "Chưa tốt"))


def test_a_single_answer_left_is_never_shown(over: Course, cast: Cast) -> None:
    answer(cast, over, *SEVEN[:6])
    assert Feedback.objects.get(course=over).opinion(final=True).answers == 5


def test_no_row_of_history_or_audit_is_written(over: Course, cast: Cast) -> None:
    """Not one row in any table of history, nor in the log, nor anywhere with the answer's name."""
    tables = [t for t in connection.introspection.table_names() if "historical" in t]
    tables.append("offices_auditrow")
    counted = " + ".join(f'(SELECT count(*) FROM "{t}")' for t in tables)  # noqa: S608

    def rows() -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {counted}")
            return int(cursor.fetchone()[0])

    before = rows()
    answer(cast, over, "dung", score=2, words="Dài quá")
    assert rows() == before
    assert not any("feedback" in table for table in tables)


def test_answers_lie_in_no_order_and_hold_no_person(over: Course, cast: Cast) -> None:
    answer(cast, over, "en", score=1, words="B")
    answer(cast, over, "an", score=5, words="A")
    box = Feedback.objects.get(course=over)
    assert box.waiting_words == ["A", "B"]
    assert box.answered == sorted([cast.an.pk, cast.en.pk])
    assert {field.name for field in Feedback._meta.fields} == {
        "course",
        "shown",
        "waiting",
        "shown_words",
        "waiting_words",
        "answered",
    }


def test_a_learner_answers_once_and_nobody_else(over: Course, cast: Cast) -> None:
    here = f"/training/courses/{over.pk}/feedback/"
    sent = {f"score_{n}": "4" for n in range(4)}
    assert cast.client("dung").post(here, sent).status_code == 302
    assert cast.client("dung").post(here, sent).status_code == 422
    assert cast.client("phuc").post(here, sent).status_code == 403
    assert Feedback.objects.get(course=over).answered == [cast.dung.pk]
    row = Enrolment.objects.get(course=over, person=cast.cuc)
    row.state = "withdrawn"
    row.save(actor=cast.actor("binh"))
    assert cast.client("cuc").post(here, sent).status_code == 403
