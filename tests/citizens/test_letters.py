"""Letters through the kit's harness, and the course of a complaint."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from citizens.models import Letter
from citizens.services import joining, results, settling, sorting
from citizens.services.sorting import Answers
from coordination.models import Body
from offices.models import AuditRow
from tasks.models import ExternalRequest
from tasks.states import WrongMove
from tests.citizens.conftest import Enter, accepted, day, paper, proposed, running, sort
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
SORTED = {
    "kind": "petition", "fit": "yes", "content": "e", "field": "land", "own_competence": "no",
    "instance_number": "1",
}  # fmt: skip


@pytest.fixture
def case(desk: Cast, bodies: dict[str, Body], enter: Enter) -> Case:
    return Case(
        kind="letter", space="citizens", prefix="/citizens/letters/",
        make=lambda: enter("petition"), manager="cuc", reader="en", stranger="phuc",
        steps={"sort": SORTED, "propose": {"outcome": "forward", "sent_to": str(bodies["so"].pk)}},
        new={}, table="",
    )  # fmt: skip


def test_registered(case: Case) -> None:
    harness.check_registered(case, case.make())


def test_who_may(case: Case, desk: Cast) -> None:
    harness.check_permissions(case, desk)


def test_list_with_its_sides(case: Case, desk: Cast) -> None:
    harness.check_lists(case, desk)


def test_course(case: Case, desk: Cast) -> None:
    harness.check_course(case, desk)


def test_second_saver(case: Case, desk: Cast) -> None:
    harness.check_conflict(case, desk)


def test_bad_input(case: Case, desk: Cast) -> None:
    harness.check_bad_input(case, desk)


def test_form_sent_twice_makes_one(desk: Cast, bodies: dict[str, Body]) -> None:
    client = desk.client("cuc")
    once = client.get("/citizens/letters/new/").context["form"]["once"].value()
    sent = {
        "kind": "complaint", "received_on": f"{in_days(0):%d/%m/%Y}", "source": "post",
        "book": "office", "signers": "1", "name": "Công dân mẫu 2", "once": once,
    }  # fmt: skip
    for _press in range(2):
        assert client.post("/citizens/letters/new/", sent).status_code == 302
    assert Letter.objects.count() == 1
    wrong = client.post("/citizens/letters/new/", sent | {"received_on": "31/31/2026"})
    assert (wrong.status_code, "Công dân mẫu 2" in wrong.content.decode()) == (422, True)


def test_numbers_run_by_book_and_year(enter: Enter) -> None:
    first, second = enter(), enter()
    other = enter(book="place_1")
    past = enter(received_on=day("30/12/2025"))
    assert [one.number for one in (first, second, other, past)] == [1, 2, 1, 1]


def test_nobody_approves_his_own_proposal(
    desk: Cast, bodies: dict[str, Body], enter: Enter
) -> None:
    letter = enter("petition", by="khanh")
    sort(desk, letter, own=False)
    sorting.propose(
        task_id=letter.pk, outcome="forward", sent_to=bodies["so"], actor=desk.actor("khanh")
    )
    with pytest.raises(PermissionDenied):
        sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    done = sorting.approve(task_id=letter.pk, actor=desk.actor("en"))
    assert (done.state, running(done)) == ("forwarded", {})
    assert done.task.letter_papers.get().number == "1/PC-BTCD"


def test_another_outcome_demands_its_reason(desk: Cast, enter: Enter) -> None:
    letter = sort(desk, enter("complaint"), own=False)
    assert (letter.outcome, letter.outcome_basis[:4]) == ("guide", "Luật")
    actor = desk.actor("cuc")
    with pytest.raises(ValidationError, match="choice_reason"):
        sorting.propose(task_id=letter.pk, outcome="keep", actor=actor)


@pytest.mark.parametrize(("ground", "doc"), [("a", ""), ("", "12/BC-UBND")])
def test_complexity_needs_ground_and_paper(desk: Cast, enter: Enter, ground, doc) -> None:
    letter = enter()
    with pytest.raises(ValidationError) as wrong:
        sort(desk, letter, complex_ground=ground, complex_doc=doc)
    assert set(wrong.value.message_dict) == {"complex_ground", "complex_doc"}


def test_at_the_centre_another_desk_needs_a_reason(desk: Cast, enter: Enter) -> None:
    with pytest.raises(ValidationError, match="choice_reason"):
        enter("petition", source="reception", content="a")
    kept = enter("petition", source="reception", content="a", choice_reason="Đã thống nhất")
    assert kept.task.lead_office.code == "vpub"
    assert enter("petition", source="post", content="a").pk
    found = enter("petition", source="reception")
    with pytest.raises(ValidationError, match="choice_reason"):
        sort(desk, found, content="a")
    assert sort(desk, found, content="a", choice_reason="Đã thống nhất").content == "a"


def test_accepted_suspended_resumed(desk: Cast, enter: Enter, time_machine) -> None:
    """Sheet 5.11, case 7: 20 unused days from the resumption, a Sunday moved on."""
    time_machine.move_to("2026-10-19T09:00+07:00")
    letter = accepted(desk, enter(received_on=day("01/10/2026")), day("05/10/2026"))
    assert running(letter) == {"kn-lan-dau": day("04/11/2026")}
    actor = desk.actor("cuc")
    settling.suspend(task_id=letter.pk, paper=paper(dated=day("15/10/2026")), actor=actor)
    time_machine.move_to("2026-11-10T09:00+07:00")
    settling.resume(task_id=letter.pk, paper=paper("9/QĐ-UBND", day("09/11/2026")), actor=actor)
    found = running(letter)
    assert found["kn-lan-dau"] == day("30/11/2026")
    assert found["kn-tiep-tuc"] == day("12/11/2026")


def test_the_offices_own_date_ends_with_the_date_it_stands_before(desk: Cast, enter: Enter) -> None:
    letter = enter()
    own = letter.task.deadlines.filter(is_internal=True)
    assert own.open_ends().count() == 1
    accepted(desk, letter, in_days(0))
    assert (own.count(), own.open_ends().count()) == (1, 0)


@pytest.mark.usefixtures("wednesday")
def test_decided_sent_told_closed(desk: Cast, enter: Enter) -> None:
    letter = accepted(desk, enter(wants_result=True), in_days(0), wants_result=True)
    actor = desk.actor("cuc")
    settling.decide(task_id=letter.pk, paper=paper(), verdict="right", actor=actor)
    assert set(running(letter)) == {"kn-gui-quyet-dinh", "tcd-bao-cong-dan"}
    settling.note_sent(task_id=letter.pk, sent_on=in_days(0), actor=actor)
    with pytest.raises(WrongMove):
        results.close(task_id=letter.pk, actor=actor)
    results.tell_sender(task_id=letter.pk, told_on=in_days(0), actor=actor)
    done = results.close(task_id=letter.pk, actor=actor)
    done.task.refresh_from_db()
    assert (done.state, done.task.state, running(done)) == ("closed", "done", {})
    assert done.erase_on == timezone.localdate().replace(year=2031)


def test_a_second_instance_needs_its_dialogue(desk: Cast, enter: Enter) -> None:
    letter = accepted(desk, enter(), in_days(0), instance_number=2)
    assert "kn-lan-hai" in running(letter)
    with pytest.raises(WrongMove):
        settling.decide(task_id=letter.pk, paper=paper(), verdict="wrong", actor=desk.actor("cuc"))


@pytest.mark.usefixtures("wednesday")
def test_late_result_is_asked_for_then_reported(desk: Cast, bodies, enter: Enter, time_machine):
    letter = enter("petition", asks_report=True)
    proposed(desk, letter, own=False, sent_to=bodies["so"])
    sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    with pytest.raises(WrongMove):
        results.urge(task_id=letter.pk, actor=desk.actor("cuc"))
    time_machine.move_to("2027-01-05T09:00+07:00")
    head = desk.actor("khanh")
    with pytest.raises(WrongMove):
        results.escalate(task_id=letter.pk, actor=head)
    results.urge(task_id=letter.pk, actor=desk.actor("cuc"))
    assert results.escalate(task_id=letter.pk, actor=head).escalated_on == day("05/01/2027")
    done = results.take_result(
        task_id=letter.pk, paper=paper("5/STNMT"), verdict="right", actor=desk.actor("cuc")
    )
    assert done.state == "result_in"
    assert ExternalRequest.objects.get().answered_on == day("05/01/2027")


def test_opening_the_sender_stands_in_the_log(desk: Cast, enter: Enter) -> None:
    letter = enter(name="Công dân mẫu 7")
    client = desk.client("cuc")
    assert "Công dân mẫu 7" not in client.get(letter.get_absolute_url()).content.decode()
    page = client.get(f"{letter.get_absolute_url()}sender/")
    assert "Công dân mẫu 7" in page.content.decode()
    rows = AuditRow.objects.filter(source="citizens:sender", kind="read", object_id=letter.pk)
    assert [row.person for row in rows.filter(detail__startswith="sender_of")] == [desk.cuc]


def test_split_keeps_the_day_and_the_sender(desk: Cast, enter: Enter) -> None:
    letter = enter("mixed", received_on=in_days(-6))
    pieces = joining.split(
        task_id=letter.pk, kinds=["complaint", "petition"], actor=desk.actor("cuc")
    )
    letter.refresh_from_db()
    assert (letter.state, running(letter)) == ("split", {})
    assert {one.received_on for one in pieces} == {in_days(-6)}
    assert all(one.task.citizen_senders.exists() for one in pieces)


@pytest.mark.parametrize(
    ("by", "book", "right"),
    [("giang", "delegation", True), ("cuc", "place_3", True), ("cuc", "delegation", False),
     ("mai", "place_1", False)],
)  # fmt: skip
def test_an_office_keeps_its_own_books(enter: Enter, by: str, book: str, right: bool) -> None:
    if right:
        assert enter(by=by, book=book).number == 1
        return
    with pytest.raises(ValidationError, match="book"):
        enter(by=by, book=book)


def test_the_delegation_numbers_its_own_slips(desk: Cast, bodies, enter: Enter) -> None:
    letter, giang = enter("petition", by="giang", book="delegation"), desk.actor("giang")
    answers = Answers(kind="petition", fit=True, field="land", content="e", own_competence=False)
    sorting.sort_letter(task_id=letter.pk, answers=answers, actor=giang)
    sorting.propose(task_id=letter.pk, outcome="forward", sent_to=bodies["so"], actor=giang)
    done = sorting.approve(task_id=letter.pk, actor=desk.actor("hai"))
    assert done.task.letter_papers.get().number == "1/PC-ĐĐBQH"


def test_what_is_kept_joined_or_split_ends_with_its_task(desk: Cast, enter: Enter) -> None:
    kept = enter("petition")
    proposed(desk, kept, fit=False, unfit_why="unclear")
    sorting.approve(task_id=kept.pk, actor=desk.actor("khanh"))
    again, mixed = enter(), enter("mixed")
    joining.join(task_id=again.pk, head=enter(), actor=desk.actor("cuc"))
    joining.split(task_id=mixed.pk, kinds=["complaint", "petition"], actor=desk.actor("cuc"))
    for letter in (kept, again, mixed):
        letter.task.refresh_from_db()
        assert (letter.task.state, running(letter)) == ("ended", {})


def test_who_verifies_owes_a_report(desk: Cast, bodies, enter: Enter) -> None:
    letter = accepted(desk, enter(), in_days(0))
    client, address = desk.client("cuc"), f"{letter.get_absolute_url()}verify/"
    sent = {"body": bodies["so"].pk, "due_on": f"{in_days(-1):%d/%m/%Y}"}
    assert client.post(address, sent).status_code == 422
    sent["due_on"] = f"{in_days(9):%d/%m/%Y}"
    assert client.post(address, sent).status_code == 302
    asked = ExternalRequest.objects.get()
    assert (asked.body, asked.due_on, asked.part.office.code) == (bodies["so"], in_days(9), "vpub")


def test_the_body_that_passed_it_on_is_told_by_a_press_of_its_own(desk, bodies, enter) -> None:
    letter = enter(source="passed", sent_by=bodies["so"], asks_report=True)
    accepted(desk, letter, in_days(0))
    actor = desk.actor("cuc")
    settling.decide(task_id=letter.pk, paper=paper(), verdict="right", actor=actor)
    due = letter.task.deadlines.get(rule__code="tcd-bao-ket-qua")
    address, client = f"{letter.get_absolute_url()}clocks/{due.pk}/done/", desk.client("cuc")
    assert address in client.get(letter.get_absolute_url()).content.decode()
    assert client.post(address, {"done_on": f"{in_days(0):%d/%m/%Y}"}).status_code == 302
    due.refresh_from_db()
    assert (due.outcome, due.met_on) == ("met", in_days(0))
    assert client.get(address).status_code == 404
