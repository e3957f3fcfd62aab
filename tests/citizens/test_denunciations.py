"""A denunciation from receipt to conclusion; who reads it; what a letter leaves that was one."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from citizens.models import Denunciation, Letter
from citizens.services import denunciations
from citizens.services.moving_over import becomes_denunciation
from offices.foundation.actor import Actor
from offices.models import AuditRow, OfficeGroupPermission, Role, RoleGroup
from offices.services.posts import give_post
from tasks.models import DueChange, File, Note
from tasks.services import talking
from tasks.states import WrongMove
from tests.citizens.conftest import Enter, day, denounced, paper, running
from tests.citizens.test_guard import found_in_database
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


@pytest.fixture
def case(desk: Cast) -> Case:
    return Case(
        kind="denunciation",
        space="denunciations",
        prefix="/citizens/denunciations/",
        make=lambda: denounced(desk),
        manager="cuc",
        reader="en",
        stranger="dung",
        steps={"propose": {"outcome": "keep"}},
        new={},
        table="",
        pages=("new/",),
    )


def test_registered(case: Case) -> None:
    harness.check_registered(case, case.make())


def test_who_may(case: Case, desk: Cast) -> None:
    harness.check_permissions(case, desk)


def test_list(case: Case, desk: Cast) -> None:
    harness.check_lists(case, desk)


def test_course(case: Case, desk: Cast) -> None:
    harness.check_course(case, desk)


def test_who_handles_letters_alone_does_not_see_it(desk: Cast) -> None:
    give_post(
        actor=Actor.system(),
        person=desk.dung,
        office=desk.offices["vpub"],
        role=Role.RECEPTION_OFFICER,
    )
    row = denounced(desk)
    assert desk.client("dung").get(row.get_absolute_url()).status_code == 200
    group = RoleGroup.objects.get(office=desk.offices["vpub"], role=Role.RECEPTION_OFFICER).group
    held = OfficeGroupPermission.objects.filter(
        permission__codename="handle_denunciations",
        content_object=desk.offices["vpub"],
        group=group,
    )
    held.get().delete(actor=Actor.system())
    assert desk.client("dung").get(row.get_absolute_url()).status_code == 404
    assert desk.client("dung").get("/citizens/letters/").status_code == 200
    assert row.task.code not in desk.client("dung").get("/tasks/").content.decode()


def to_accepted(desk: Cast, level: str, dated) -> Denunciation:
    row = denounced(desk, level=level, received_on=dated)
    denunciations.propose(task_id=row.pk, outcome="accept", actor=desk.actor("cuc"))
    with pytest.raises(PermissionDenied):
        denunciations.approve(task_id=row.pk, paper=paper(dated=dated), actor=desk.actor("cuc"))
    return denunciations.approve(
        task_id=row.pk, paper=paper(dated=dated), actor=desk.actor("khanh")
    )


@pytest.mark.parametrize(("level", "times"), [("ordinary", 0), ("complex", 1), ("special", 2)])
def test_extensions_are_limited_by_law(desk: Cast, level: str, times: int) -> None:
    row = to_accepted(desk, level, day("02/11/2026"))
    actor = desk.actor("cuc")
    for number in range(times):
        denunciations.extend(task_id=row.pk, paper=paper(f"{number + 1}/QĐ-UBND"), actor=actor)
    with pytest.raises(WrongMove, match="Luật Tố cáo Đ30"):
        denunciations.extend(task_id=row.pk, paper=paper("9/QĐ-UBND"), actor=actor)
    expected = {0: "02/12/2026", 1: "01/01/2027", 2: "01/02/2027"}[times]
    code = "tc-giai-quyet-dac-biet" if level == "special" else "tc-giai-quyet"
    assert running(row)[code] == day(expected)


def test_from_receipt_to_conclusion(desk: Cast) -> None:
    row = to_accepted(desk, "ordinary", in_days(0))
    assert set(running(row)) == {"tc-giai-quyet", "tc-thong-bao-thu-ly"}
    actor = desk.actor("cuc")
    denunciations.conclude(task_id=row.pk, paper=paper("3/KL-UBND"), actor=actor)
    assert set(running(row)) == {"tc-thong-bao-thu-ly", "tc-gui-ket-luan", "tc-xu-ly-ket-luan"}
    done = denunciations.close(task_id=row.pk, actor=actor)
    done.task.refresh_from_db()
    assert (done.state, done.task.state) == ("closed", "done")


def test_forwarding_has_five_days_from_receipt(desk: Cast, bodies) -> None:
    row, actor = denounced(desk, received_on=day("12/11/2026")), desk.actor("cuc")
    denunciations.propose(task_id=row.pk, outcome="forward", sent_to=bodies["so"], actor=actor)
    assert running(row)["tc-chuyen"] == day("19/11/2026")
    denunciations.approve(task_id=row.pk, actor=desk.actor("khanh"))
    assert running(row) == {}


def test_telling_and_sending_are_noted_one_by_one(desk: Cast) -> None:
    row = to_accepted(desk, "ordinary", in_days(0))
    due = row.task.deadlines.get(rule__code="tc-thong-bao-thu-ly")
    address = f"{row.get_absolute_url()}clocks/{due.pk}/done/"
    sent = {"done_on": f"{in_days(0):%d/%m/%Y}", "summary": "CANARY"}
    assert desk.client("cuc").post(address, sent).status_code == 302
    assert set(running(row)) == {"tc-giai-quyet"}


def test_slip_is_dotted(desk: Cast, bodies) -> None:
    row = denounced(desk)
    actor = desk.actor("cuc")
    denunciations.propose(task_id=row.pk, outcome="forward", sent_to=bodies["so"], actor=actor)
    denunciations.approve(task_id=row.pk, actor=desk.actor("khanh"))
    answer = desk.client("cuc").get(f"{row.get_absolute_url()}print/phieu-chuyen.docx")
    assert answer.content.startswith(b"PK")


def test_a_letter_that_was_one_leaves_no_name(desk: Cast, enter: Enter) -> None:
    """In no row, history, search, notice, or dump of all tables."""
    letter = enter(name="Planted Tên", address="Planted Khu", summary="Planted chuyện")
    actor = desk.actor("cuc")
    talking.add_note(task_id=letter.pk, text="Planted ghi chú", inside=False, actor=actor)
    assert len(found_in_database("Planted")) >= 4
    made = becomes_denunciation(task_id=letter.pk, category="duty", actor=actor)
    assert found_in_database("Planted") == []
    letter.refresh_from_db()
    assert (letter.state, running(letter)) == ("moved", {})
    assert made.task.parent_id is None
    assert Note.objects.get().text == "—"
    assert AuditRow.objects.filter(kind="erased", source="tasks_historicalnote").exists()


@pytest.mark.parametrize("page", ["/tasks/bulk/date/", "/tasks/bulk/nudge/"])
def test_no_words_for_many_rows_reach_a_denunciation(desk: Cast, page: str) -> None:
    row = denounced(desk)
    sent = {
        "selected": [str(row.pk)],
        "move_to": f"{in_days(9):%d/%m/%Y}",
        "move_why": "CANARY ông A",
    }
    assert desk.client("en").post(page, sent).status_code in (200, 302)
    assert found_in_database("CANARY") == []
    assert Note.objects.count() == 0


def test_a_date_of_it_moves_by_a_paper_alone(desk: Cast) -> None:
    due = denounced(desk).task.deadlines.order_by("pk")[0]
    change = DueChange(
        deadline=due,
        kind="correction",
        old_due_on=due.due_on,
        new_due_on=due.due_on,
        reason="Ông A xin lùi",
        asked_by=desk.cuc,
        asked_at=timezone.now(),
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        change.save(actor=desk.actor("cuc"))
    change.reason = "15/QĐ-UBND"
    change.save(actor=desk.actor("cuc"))


def test_only_a_moved_letter_is_emptied(desk: Cast, enter: Enter) -> None:
    letter = enter()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT citizens_scrub(%s, %s)", [letter.pk, desk.cuc.pk])
    assert Letter.objects.get().task.citizen_senders.count() == 1
    assert File.objects.count() == 0


def test_the_same_one_again_is_joined_by_its_code_alone(desk: Cast) -> None:
    first, again = denounced(desk), denounced(desk)
    client, address = desk.client("cuc"), f"{again.get_absolute_url()}join/"
    for wrong in ("", "ABCDEFGHJK", again.file_code):
        assert client.post(address, {"file_code": wrong}).status_code == 422
    assert client.post(address, {"file_code": first.file_code.lower()}).status_code == 302
    again.refresh_from_db()
    again.task.refresh_from_db()
    assert (again.state, again.head, running(again)) == ("joined", first, {})
    assert again.task.state == "ended"
