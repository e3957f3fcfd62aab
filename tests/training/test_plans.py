"""The plan of a year: whose turn, needs of three offices, courses out of needs."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tasks.dossier.services.entering import OfficesGiven
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.training.conftest import Enter, Plan
from training.models import Course, Need
from training.services import plans
from training.services.plans import NeedLine

pytestmark = pytest.mark.django_db
LINES = "Kỹ năng ghi biên bản; 5; II\nỨng dụng trí tuệ nhân tạo; 8 người; quý 3"


def day(ahead: int) -> str:
    return f"{in_days(ahead):%d/%m/%Y}"


def test_office_whose_turn_that_year_is_leads(plan: Plan, cast: Cast) -> None:
    made = plan()
    assert made.task.lead_office.code == "vpdd"
    owed = {code: cast.part(made.task, code).deadlines.get().due_on for code in ("vptu", "vpub")}
    assert set(owed.values()) == {in_days(9)}


def test_one_plan_a_year(plan: Plan) -> None:
    plan()
    with pytest.raises(ValidationError) as refused:
        plan()
    assert "year" in refused.value.message_dict


def test_page_of_a_year_without_and_with_a_plan(plan: Plan, cast: Cast) -> None:
    client = cast.client("phuc")
    assert "/training/plan/new/" in client.get("/training/plan/2027/").content.decode()
    made = plan()
    assert client.get("/training/plan/2027/").context["plan"] == made
    assert made.get_absolute_url() == "/training/plan/2027/"
    assert "/training/plan/2027/" in client.get("/training/plan/").content.decode()
    assert client.get(f"/training/plans/{made.pk}/").status_code == 200
    paper = client.get(f"/training/plans/{made.pk}/print/ke-hoach.docx")
    assert paper.status_code == 404, "nothing to print of it yet"


def test_plan_is_entered_on_its_page_once(rules: None, cast: Cast) -> None:
    client, address = cast.client("hai"), "/training/plan/new/"
    once = client.get(address).context["form"]["once"].value()
    sent = {"year": "2027", "needs_by": day(9), "once": once}
    for _press in range(2):
        assert client.post(address, sent)["Location"] == "/training/plan/2027/"
    wrong = client.post(address, {"year": "2028", "needs_by": "31/31/2026"})
    assert wrong.status_code == 422


def test_offices_enter_their_own_needs_one_to_a_line(plan: Plan, cast: Cast) -> None:
    made = plan()
    here = f"/training/plans/{made.pk}/needs/new/"
    assert cast.client("dung").post(here, {"lines": LINES, "wish": "needed"}).status_code == 302
    rows = [(one.office.code, one.people, one.quarter) for one in made.needs.in_order()]
    assert rows == [("vpub", 5, 2), ("vpub", 8, 3)]
    wrong = cast.client("dung").post(here, {"lines": "Kỹ năng; nhiều; V", "wish": "needed"})
    assert wrong.status_code == 422
    assert "Kỹ năng; nhiều; V" in wrong.content.decode()
    need = made.needs.first()
    with pytest.raises(PermissionDenied):
        plans.drop_need(task_id=made.pk, need_id=need.pk, actor=cast.actor("an"))
    drop = f"/training/plans/{made.pk}/needs/{need.pk}/drop/"
    assert cast.client("dung").post(drop).status_code == 302
    assert made.needs.count() == 1


def _needed(made, cast: Cast, *whose: str) -> list[Need]:
    found = []
    for who in whose:
        line = NeedLine("Kỹ năng ghi biên bản", 3, 2, "needed")
        found += plans.add_needs(task_id=made.pk, lines=[line], actor=cast.actor(who))
    return found


def test_plan_is_agreed_when_all_needs_have_come(plan: Plan, cast: Cast) -> None:
    made = plan()
    _needed(made, cast, "an", "dung", "phuc")
    with pytest.raises(ValidationError):
        plans.agree_plan(task_id=made.pk, actor=cast.actor("hai"))
    with pytest.raises(PermissionDenied):
        plans.send_needs(task_id=made.pk, actor=cast.actor("dung"))
    for who in ("binh", "en"):
        plans.send_needs(task_id=made.pk, actor=cast.actor(who))
    plans.agree_plan(task_id=made.pk, actor=cast.actor("hai"))
    with pytest.raises(WrongMove):
        _needed(made, cast, "dung")
    plans.issue_plan(
        task_id=made.pk, number="5/KH-VP", issued_on=in_days(0), actor=cast.actor("hai")
    )
    made.task.refresh_from_db()
    assert made.task.state == "done"
    for kind, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        paper = cast.client("an").get(f"/training/plans/{made.pk}/print/ke-hoach.{kind}")
        assert paper.content.startswith(begins)


def test_needs_become_one_course_and_not_twice(plan: Plan, cast: Cast) -> None:
    made = plan()
    one, two = _needed(made, cast, "dung", "phuc")
    client, address = cast.client("hai"), "/training/courses/new/"
    form = client.get(f"{address}?need={one.pk}&need={two.pk}").context["form"]
    assert form["seats_vpub"].value() == form["seats_vpdd"].value() == 3
    sent = {
        "title": "Kỹ năng ghi biên bản",
        "kind": "class",
        "opens_on": "10/05/2027",
        "closes_on": "11/05/2027",
        "seats_vpub": "3",
        "needs": [one.pk, two.pk],
    }
    assert client.post(address, sent).status_code == 302
    course = Course.objects.get()
    assert (course.plan, course.needs.count()) == (made, 2)
    page = client.get("/training/plan/2027/").content.decode()
    assert course.get_absolute_url() in page
    assert client.post(address, sent).status_code == 422
    assert Course.objects.count() == 1


def test_course_of_a_need_is_named_to_who_may_read_it(plan: Plan, enter: Enter, cast: Cast) -> None:
    """The others see that it has one: it is neither ticked nor taken off."""
    made = plan()
    [need] = _needed(made, cast, "phuc")
    course = enter(title="Lớp nội bộ", needs=[need], seats={}, offices=OfficesGiven())
    pages = {
        who: cast.client(who).get("/training/plan/2027/").content.decode()
        for who in ("binh", "phuc")
    }
    assert course.get_absolute_url() in pages["binh"]
    assert course.get_absolute_url() not in pages["phuc"]
    assert "Lớp nội bộ" not in pages["phuc"]
    assert f'value="{need.pk}" form="new-course"' not in pages["phuc"]
    assert f"/needs/{need.pk}/drop/" not in pages["phuc"]
