"""Forwarded between two of the three offices: one press, an own number, the result flows back."""

import pytest

from citizens.models import Letter, Sender
from citizens.services import results, settling, sorting
from citizens.services.between import letters_for, take_over
from citizens.services.moving_over import becomes_denunciation
from citizens.services.sorting import Answers
from tasks.states import WrongMove
from tests.citizens.conftest import Enter, paper, proposed, running
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def forwarded(desk: Cast, bodies, enter: Enter) -> Letter:
    letter = enter("petition", asks_report=True)
    proposed(desk, letter, own=False, sent_to=bodies["vptu"])
    return sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))


def test_entered_with_one_press(desk: Cast, bodies, enter: Enter) -> None:
    first = forwarded(desk, bodies, enter)
    client = desk.client("mai")
    assert client.get("/citizens/letters/incoming/").context["letters"] == [first]
    assert client.post(f"/citizens/letters/incoming/{first.pk}/take/").status_code == 302
    made = Letter.objects.get(origin=first)
    assert (made.office.code, made.number, made.source) == ("vptu", 1, "passed")
    assert made.sent_number == "1/PC-BTCD"
    assert Sender.objects.get(task=made.task).name == "Công dân mẫu 1"
    assert letters_for(desk.offices["vptu"].pk) == []
    with pytest.raises(WrongMove):
        take_over(task_id=first.pk, actor=desk.actor("mai"))


def test_a_third_office_cannot_take_it(desk: Cast, bodies, enter: Enter) -> None:
    first = forwarded(desk, bodies, enter)
    with pytest.raises(WrongMove):
        take_over(task_id=first.pk, actor=desk.actor("giang"))
    assert desk.client("giang").get(first.get_absolute_url()).status_code == 404


def test_handed_back_it_keeps_its_day_and_waits_again(desk: Cast, bodies, enter: Enter) -> None:
    first = forwarded(desk, bodies, enter)
    address = f"/citizens/letters/incoming/{first.pk}/take/"
    assert desk.client("mai").post(address, {"way": "back"}).status_code == 302
    first.refresh_from_db()
    assert (first.state, first.sent_to, first.received_on) == ("sorted", None, in_days(0))
    assert set(running(first)) == {"don-xu-ly"}
    assert letters_for(desk.offices["vptu"].pk) == []


def test_found_to_be_a_denunciation_it_goes_back_without_a_word_why(
    desk: Cast, bodies, enter: Enter
) -> None:
    first = forwarded(desk, bodies, enter)
    made = take_over(task_id=first.pk, actor=desk.actor("mai"))
    becomes_denunciation(task_id=made.pk, category="party", actor=desk.actor("mai"))
    first.refresh_from_db()
    made.refresh_from_db()
    assert (first.state, made.origin, Letter.objects.filter(origin=first).count()) == (
        "sorted",
        None,
        0,
    )
    assert "tố cáo" not in first.choice_reason.lower()
    assert list(Sender.objects.values_list("task", flat=True)) == [first.pk]


def test_the_result_flows_back(desk: Cast, bodies, enter: Enter) -> None:
    first = forwarded(desk, bodies, enter)
    actor = desk.actor("mai")
    made = take_over(task_id=first.pk, actor=actor)
    answers = Answers(kind="petition", fit=True, field="party", content="a", own_competence=True)
    sorting.sort_letter(task_id=made.pk, answers=answers, actor=actor)
    sorting.propose(task_id=made.pk, outcome="accept", actor=actor)
    settling.accept(task_id=made.pk, paper=paper("2-TB/VPTU"), actor=desk.actor("binh"))
    settling.decide(task_id=made.pk, paper=paper("3-TB/VPTU"), verdict="right", actor=actor)
    results.close(task_id=made.pk, actor=actor)
    first.refresh_from_db()
    assert (first.state, first.result_on, first.verdict) == ("result_in", in_days(0), "right")
