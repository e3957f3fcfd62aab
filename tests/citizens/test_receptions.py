"""Reception days of leaders: announced in time, postponed, held, concluded into tasks."""

import pytest
from django.core.exceptions import ValidationError

from citizens.models import Reception
from citizens.papers.receptions import announcement
from citizens.services import receptions
from citizens.services.receptions import NEUTRAL, ReceptionInput, plan_reception
from diary.models import Slot
from tests.citizens.conftest import day, running
from tests.dossier import harness
from tests.dossier.harness import Case
from tests.support.cast import Cast
from tests.support.days import in_days
from ui.letters import Paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


def planned(desk: Cast, chairman, on=None, **more) -> Reception:
    usual = {"kind": "periodic", "on": on or day("15/12/2026"), "receiver": chairman}
    return plan_reception(given=ReceptionInput(**(usual | more)), actor=desk.actor("cuc"))


@pytest.fixture
def case(desk: Cast, chairman) -> Case:
    return Case(
        kind="reception",
        space="receptions",
        prefix="/citizens/receptions/",
        make=lambda: planned(desk, chairman),
        manager="cuc",
        reader="en",
        stranger="phuc",
        steps={"announce": {"announced_on": f"{in_days(0):%d/%m/%Y}"}},
        new={},
        table="",
        papers=("lich",),
        pages=("new/",),
    )


def test_registered(case: Case) -> None:
    harness.check_registered(case, case.make())


def test_who_may(case: Case, desk: Cast) -> None:
    harness.check_permissions(case, desk)


def test_list(case: Case, desk: Cast) -> None:
    harness.check_lists(case, desk)


def test_course_and_papers(case: Case, desk: Cast) -> None:
    harness.check_papers(case, desk, harness.check_course(case, desk))


def test_bad_input(case: Case, desk: Cast) -> None:
    harness.check_bad_input(case, desk)


def test_announced_five_working_days_before(desk: Cast, chairman) -> None:
    row = planned(desk, chairman, kind="online", with_deputy=True)
    assert running(row) == {
        "tcd-lich": day("08/12/2026"),
        "tcd-truc-tuyen": day("08/12/2026"),
        "tcd-truc-tuyen-thu": day("14/12/2026"),
        "tcd-moi-dbqh": day("01/12/2026"),
        "tcd-dbqh-vang": day("08/12/2026"),
    }
    receptions.announce(task_id=row.pk, announced_on=in_days(0), actor=desk.actor("cuc"))
    assert set(running(row)) == {"tcd-truc-tuyen-thu", "tcd-moi-dbqh", "tcd-dbqh-vang"}


def test_a_day_off_gives_way_to_the_next_working_day(desk: Cast, chairman) -> None:
    row = planned(desk, chairman, on=day("12/12/2026"))
    assert (row.on, row.first_on) == (day("14/12/2026"), day("12/12/2026"))


def test_postponed_with_reason_then_a_new_day(desk: Cast, chairman) -> None:
    row, actor = planned(desk, chairman), desk.actor("cuc")
    receptions.postpone(task_id=row.pk, reason="Đi công tác đột xuất", actor=actor)
    found = receptions.reschedule(task_id=row.pk, on=day("22/12/2026"), actor=actor)
    assert (found.state, found.on) == ("announced", day("22/12/2026"))
    assert running(row)["tcd-lich"] == day("15/12/2026")


def test_conclusions_become_tasks_of_neutral_content(desk: Cast, chairman, time_machine) -> None:
    row, actor = planned(desk, chairman), desk.actor("cuc")
    time_machine.move_to("2026-12-16T09:00+07:00")
    receptions.hold(task_id=row.pk, actor=actor)
    assert running(row)["tcd-ket-luan"] == day("22/12/2026")
    client = desk.client("cuc")
    sent = {
        "symbol": "UBND",
        "dated": "16/12/2026",
        "capacity": "by_order",
        "abstract": "Kết luận việc tiếp công dân",
        "text": "1. Giao Văn phòng UBND tỉnh rà soát hồ sơ, báo cáo trước ngày 30/12/2026",
    }
    assert client.post(f"{row.get_absolute_url()}notice/", sent).status_code == 302
    line = row.lines.get()
    assert (line.title, "tcd-ket-luan" in running(row)) == (NEUTRAL, False)
    assert client.post(f"{row.get_absolute_url()}lines/{line.pk}/task/").status_code == 302
    line.refresh_from_db()
    assert (line.child.title, line.child.access) == (NEUTRAL, "restricted")


def test_the_diary_says_who_and_when_and_nothing_leads_to_the_cases(
    desk: Cast, chairman, time_machine
) -> None:
    row = planned(desk, chairman)
    receptions.announce(task_id=row.pk, announced_on=in_days(0), actor=desk.actor("khanh"))
    slot = Slot.objects.get()
    assert (slot.subject, slot.date, slot.task_id) == ("Tiếp công dân định kỳ", row.on, None)
    actor = desk.actor("khanh")
    receptions.postpone(task_id=row.pk, reason="Đi công tác", actor=actor)
    receptions.reschedule(task_id=row.pk, on=day("22/12/2026"), actor=actor)
    slot.refresh_from_db()
    assert (Slot.objects.count(), slot.date) == (1, day("22/12/2026"))


DEPUTY = "Đại biểu Quốc hội Trần Thị Tám, Đoàn ĐBQH tỉnh"


def test_a_deputy_receives(desk: Cast) -> None:
    row = planned(desk, None, deputy=DEPUTY)
    receptions.announce(task_id=row.pk, announced_on=in_days(0), actor=desk.actor("khanh"))
    row.refresh_from_db()
    slot, [block, *_more] = Slot.objects.get(), announcement(row).blocks
    assert slot.leaders_text == DEPUTY
    assert isinstance(block, Paragraph) and block.text.startswith(f"{DEPUTY} tiếp công dân")
    client = desk.client("cuc")
    for address in (row.get_absolute_url(), "/citizens/receptions/"):
        assert DEPUTY in client.get(address).content.decode()


@pytest.mark.parametrize("deputy", ["", DEPUTY])
def test_one_of_leader_and_deputy_receives(desk: Cast, chairman, deputy: str) -> None:
    receiver = chairman.pk if deputy else ""
    sent = {"kind": "periodic", "on": "15/12/2026", "receiver": receiver, "deputy": deputy}
    page = desk.client("cuc").post("/citizens/receptions/new/", sent)
    assert page.status_code == 422
    assert "Ghi một người tiếp: lãnh đạo hoặc đại biểu." in page.content.decode()
    with pytest.raises(ValidationError):
        planned(desk, chairman if deputy else None, deputy=deputy)


def test_the_chairmans_day_is_not_left_to_a_deputy(desk: Cast, chairman) -> None:
    said = "không ủy quyền"
    client = desk.client("cuc")
    assert said not in client.get(planned(desk, chairman).get_absolute_url()).content.decode()
    chairman.position = "Phó Chủ tịch UBND tỉnh"
    chairman.save(actor=desk.actor("quan"))
    row = planned(desk, chairman, on=day("17/12/2026"))
    assert said in client.get(row.get_absolute_url()).content.decode()


def test_the_deputy_was_told_is_noted_by_itself(desk: Cast, chairman) -> None:
    row = planned(desk, chairman, with_deputy=True)
    due = row.task.deadlines.get(rule__code="tcd-moi-dbqh")
    address = f"{row.get_absolute_url()}clocks/{due.pk}/done/"
    sent = {"done_on": f"{in_days(0):%d/%m/%Y}"}
    assert desk.client("cuc").post(address, sent).status_code == 302
    assert "tcd-moi-dbqh" not in running(row)


def test_who_takes_part_beside_the_leader(desk: Cast, chairman) -> None:
    row = planned(desk, chairman)
    at, client = row.get_absolute_url(), desk.client("cuc")
    sent = {"place": "chair", "words_box": "Đại biểu HĐND tỉnh, tổ số 3\nGiám đốc Sở Tài chính"}
    assert client.post(f"{at}people/new/", sent).status_code == 302
    assert [one.words for one in row.participants.in_order()] == sent["words_box"].split("\n")
    assert "Giám đốc Sở Tài chính" in client.get(at).content.decode()
    sent["words_box"] = "Ông A, 0912 345 678"
    assert client.post(f"{at}people/new/", sent).status_code == 422
    first = row.participants.in_order()[0]
    assert client.post(f"{at}people/{first.pk}/remove/").status_code == 302
    assert row.participants.count() == 1
