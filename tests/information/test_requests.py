"""Asked line by line, answered line by line, sent in two parts, confirmed."""

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coordination.models import Body
from information.detail import badge
from information.models import InformationRequest
from information.services import answering, asking
from tasks.services.receiving import receive_part
from tasks.services.releasing import release
from tasks.states import WrongMove
from tests.information.conftest import VALUE, Ask, answer, now
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
MOST = {"list": 12, "detail": 8}  # statements of a page


def label(found: InformationRequest) -> str:
    return badge(now(found))["label"]


def test_holder_leads_and_the_asker_coordinates(cast: Cast, ask: Ask) -> None:
    found = ask()
    assert found.task.lead_office == cast.offices["vpub"]
    assert cast.part(found.task, "vptu").role == "coordinate"
    assert found.asker == cast.offices["vptu"]


@pytest.mark.parametrize(("urgent", "days"), [(False, 5), (True, 1)])
def test_three_working_days_urgent_one(ask: Ask, urgent: bool, days: int) -> None:
    """Wednesday: Monday, urgent Thursday."""
    assert now(ask(urgent=urgent)).task.next_due_on == in_days(days)


def test_received_by_the_holder_is_being_collected(cast: Cast, ask: Ask) -> None:
    found = ask()
    assert label(found) == "Đã gửi đề nghị"
    receive_part(part_id=cast.part(found.task, "vpub").pk, actor=cast.actor("cuc"))
    assert label(found) == "Đang thu thập"


def test_some_lines_sent_and_the_date_of_the_rest_runs(cast: Cast, ask: Ask) -> None:
    found = ask()
    answer(cast, found, 1, 2, 3)
    before = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    answering.send_ready(task_id=found.pk, actor=cast.actor("en"))
    after = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert VALUE not in before and after.count(VALUE) == 3
    assert label(found) == "Đã cung cấp một phần"
    assert now(found).task.next_due_on == in_days(5)


def test_every_line_is_answered_before_it_is_provided(cast: Cast, ask: Ask) -> None:
    found = ask(lines=2)
    answer(cast, found, 1)
    with pytest.raises(ValidationError, match="1 nội dung chưa trả lời"):
        answering.deliver(task_id=found.pk, actor=cast.actor("en"))


def test_nothing_is_an_answer_with_its_reason(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    nothing = {"answer": "none", "value": "", "quality": ""}
    with pytest.raises(ValidationError, match="lý do"):
        answer(cast, found, 1, **nothing)
    answer(cast, found, 1, reason="Chưa thống kê", **nothing)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    assert label(found) == "Không cung cấp được"
    [due] = found.task.deadlines.all()
    assert (due.outcome, due.met_on) == ("met", in_days(0))


def test_another_body_is_proposed_by_its_name(cast: Cast, ask: Ask, outside: Body) -> None:
    found, elsewhere = ask(lines=1), {"answer": "elsewhere", "value": "", "quality": ""}
    with pytest.raises(ValidationError) as refused:
        answer(cast, found, 1, reason="Sở giữ số liệu", **elsewhere)
    assert list(refused.value.error_dict) == ["other_body"]
    answer(cast, found, 1, reason="Sở giữ số liệu", other_body=outside, **elsewhere)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    assert "Sở Tài chính" in cast.client("binh").get(f"/information/{found.pk}/").content.decode()


def test_a_figure_says_its_quality(cast: Cast, ask: Ask) -> None:
    with pytest.raises(ValidationError) as refused:
        answer(cast, ask(), 1, quality="")
    assert list(refused.value.error_dict) == ["quality"]


def test_own_office_is_not_offered_as_holder(cast: Cast, rules: None) -> None:
    form = cast.client("binh").get("/information/new/").context["form"]
    assert {one.code for one in form.fields["holder"].queryset} == {"vpdd", "vpub"}
    said = {"title": "A", "lines": "B", "purpose": "C", "holder": "vptu"}
    refused = cast.client("binh").post("/information/new/", said)
    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["holder"])


def test_another_office_asks_along(cast: Cast, ask: Ask) -> None:
    found = ask(also=(cast.offices["vpdd"],))
    assert cast.part(found.task, "vpdd").role == "coordinate"
    shown = cast.client("hai").get("/information/?side=awaited")
    assert found.task.code in shown.content.decode()


def test_only_the_asker_confirms_and_with_it_the_task_ends(cast: Cast, provided: Ask) -> None:
    found = provided()
    with pytest.raises(PermissionDenied):
        asking.confirm(task_id=found.pk, actor=cast.actor("en"))
    asking.confirm(task_id=found.pk, actor=cast.actor("binh"))
    done = now(found)
    assert (done.state, done.task.state, done.task.done_on) == ("received", "done", in_days(0))
    assert not done.task.parts.unsettled().exists()


def test_more_is_asked_by_the_same_date(cast: Cast, provided: Ask) -> None:
    found = provided()
    asking.ask_more(task_id=found.pk, reason="Thiếu số liệu xã", actor=cast.actor("binh"))
    [due] = found.task.deadlines.all()
    assert (due.state, due.outcome, due.due_on) == ("running", "", in_days(5))
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    due.refresh_from_db()
    assert due.outcome == "met"


def test_more_is_asked_with_its_own_date_and_a_further_line(cast: Cast, provided: Ask) -> None:
    found = provided()
    asking.ask_more(
        task_id=found.pk,
        reason="Thiếu số liệu xã",
        due_on=in_days(9),
        lines=("Theo xã",),
        actor=cast.actor("binh"),
    )
    first, second = found.task.deadlines.order_by("pk")
    assert (first.outcome, second.state, second.due_on) == ("met", "running", in_days(9))
    with pytest.raises(ValidationError, match="chưa trả lời"):
        answering.deliver(task_id=found.pk, actor=cast.actor("en"))


def test_what_was_given_in_part_is_answered_again_where_more_was_asked(
    cast: Cast, ask: Ask
) -> None:
    found = ask(lines=1)
    answer(cast, found, 1, answer="partly", reason="Thiếu hai xã")
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    with pytest.raises(WrongMove):
        answer(cast, found, 1)
    asking.ask_more(task_id=found.pk, reason="Cần đủ", actor=cast.actor("binh"))
    answer(cast, found, 1, value="13 tỷ đồng")
    page = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert f"<del>{VALUE}</del>" in page and "13 tỷ đồng" not in page


def test_sides_tell_who_owes_and_who_waits(cast: Cast, ask: Ask) -> None:
    code = ask().task.code
    found = {
        (who, side): code in cast.client(who).get(f"/information/?side={side}").content.decode()
        for who in ("binh", "en")
        for side in ("owed", "awaited", "provided")
    }
    assert [key for key, there in found.items() if there] == [("binh", "awaited"), ("en", "owed")]


def test_third_office_does_not_find_it(cast: Cast, ask: Ask) -> None:
    found = ask()
    assert cast.client("phuc").get(f"/information/{found.pk}/").status_code == 404
    page = cast.client("phuc").get("/information/?side=all")
    assert found.task.code not in page.content.decode()
    assert {tab.get("count", 0) for tab in page.context["tabs"]} == {0}


def test_state_of_a_request_is_no_state_organ(cast: Cast, ask: Ask) -> None:
    ask()
    page = cast.client("binh").get("/information/?side=all").content.decode()
    assert 'data-label="Trạng thái"' in page and "Nhà nước" not in page


@pytest.mark.parametrize("page", ["list", "detail"])
def test_statements_do_not_grow_with_rows(cast: Cast, ask: Ask, page: str) -> None:
    client, counts = cast.client("binh"), []
    for lines in (1, 3):
        found = ask(lines=lines)
        address = f"/information/{found.pk}/" if page == "detail" else "/information/?side=all"
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= MOST[page]


def test_figures_of_the_chief_who_holds(cast: Cast, ask: Ask) -> None:
    """Two lines are late, one content was asked for twice; an officer is told no figures."""
    with time_machine.travel(in_days(-20)):
        ask(texts=("Thu nội địa", "Thu xuất nhập khẩu"))
    ask(texts=("thu nội địa",))
    shown = cast.client("en").get("/information/").context
    assert shown["late"] == 2
    [most] = shown["most_asked"]
    assert (most["said"], most["times"]) == ("thu nội địa", 2)
    assert cast.client("dung").get("/information/").context["most_asked"] == []


def test_three_days_count_from_the_day_a_leader_lets_it_out(cast: Cast, ask: Ask) -> None:
    """Written by An on Wednesday, let out by Bình on Friday."""
    found = ask(by="an")
    assert label(found) == "Chưa gửi"
    with time_machine.travel(in_days(2)):
        release(task_id=found.pk, actor=cast.actor("binh"))
    [due] = found.task.deadlines.all()
    assert (due.starts_on, due.due_on, due.first_due_on) == (in_days(2), in_days(7), in_days(7))
    assert "27/11/2026" in due.working[0]
