"""Asked line by line, answered line by line, sent in two parts, confirmed, corrected."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from information.models import InfoItem, InformationRequest
from information.pages import badge
from information.services import answering, asking
from tests.information.conftest import Ask
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def answer(cast: Cast, found: InformationRequest, *numbers: int, **more: str) -> None:
    words = {"answer": "given", "value": "12,5 tỷ đồng", "quality": "estimate"} | more
    for item in found.items.filter(n__in=numbers):
        answering.answer_item(task_id=found.pk, item_id=item.pk, actor=cast.actor("en"), **words)


def now(found: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.select_related("task").get(pk=found.pk)


def test_holder_leads_and_the_asker_coordinates(cast: Cast, ask: Ask) -> None:
    found = ask()
    assert found.task.lead_office == cast.offices["vpub"]
    assert cast.part(found.task, "vptu").role == "coordinate"
    assert found.asker == cast.offices["vptu"]


@pytest.mark.parametrize(("urgent", "days"), [(False, 5), (True, 1)])
def test_three_working_days_urgent_one(ask: Ask, urgent: bool, days: int) -> None:
    """Wednesday: Monday, urgent Thursday."""
    assert now(ask(urgent=urgent)).task.next_due_on == in_days(days)


def test_some_lines_sent_and_the_date_of_the_rest_runs(cast: Cast, ask: Ask) -> None:
    found = ask()
    answer(cast, found, 1, 2, 3)
    before = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    answering.send_ready(task_id=found.pk, actor=cast.actor("en"))
    after = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert "12,5 tỷ đồng" not in before and after.count("12,5 tỷ đồng") == 3
    assert badge(now(found))["label"] == "Đã cung cấp một phần"
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
    assert badge(now(found))["label"] == "Không cung cấp được"
    [due] = found.task.deadlines.all()
    assert (due.outcome, due.met_on) == ("met", in_days(0))


def test_a_figure_says_its_quality(cast: Cast, ask: Ask) -> None:
    with pytest.raises(ValidationError) as refused:
        answer(cast, ask(), 1, quality="")
    assert list(refused.value.error_dict) == ["quality"]


def test_only_the_asker_confirms_and_asks_for_more(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    answer(cast, found, 1)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    with pytest.raises(PermissionDenied):
        asking.confirm(task_id=found.pk, actor=cast.actor("en"))
    asking.ask_more(task_id=found.pk, reason="Thiếu số liệu xã", actor=cast.actor("binh"))
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    assert asking.confirm(task_id=found.pk, actor=cast.actor("binh")).state == "received"


def test_a_correction_keeps_the_former_value(cast: Cast, ask: Ask) -> None:
    found = ask(lines=1)
    answer(cast, found, 1)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    asking.confirm(task_id=found.pk, actor=cast.actor("binh"))
    item = InfoItem.objects.get(request=found)
    answering.correct(
        task_id=found.pk, item_id=item.pk, value="12,9 tỷ đồng", reason="Số liệu chính thức",
        actor=cast.actor("en"),
    )  # fmt: skip
    page = cast.client("binh").get(f"/information/{found.pk}/").content.decode()
    assert "<del>12,5 tỷ đồng</del>" in page and "12,9 tỷ đồng" in page


def test_third_office_does_not_find_it(cast: Cast, ask: Ask) -> None:
    found = ask()
    assert cast.client("phuc").get(f"/information/{found.pk}/").status_code == 404
    page = cast.client("phuc").get("/information/?side=all")
    assert found.task.code not in page.content.decode()


def test_state_of_a_request_is_no_state_organ(cast: Cast, ask: Ask) -> None:
    ask()
    page = cast.client("binh").get("/information/").content.decode()
    assert 'data-label="Trạng thái"' in page and "Nhà nước" not in page


def test_entered_answered_and_confirmed_on_its_pages(cast: Cast, rules: None) -> None:
    asks, holds = cast.client("binh"), cast.client("en")
    said = {"title": "Giải ngân", "holder": "vpub", "lines": "- Theo xã\n- Theo ngành",
            "purpose": "Báo cáo", "shapes": "copy"}  # fmt: skip
    assert asks.post("/information/new/", said).status_code == 302
    found = InformationRequest.objects.get()
    here = f"/information/{found.pk}/"
    for item in found.items.all():
        words = {"answer": "given", "value": "90%", "quality": "official"}
        assert holds.post(f"{here}items/{item.pk}/", words).status_code == 302
    assert holds.post(f"{here}deliver/").status_code == 302
    assert holds.post(f"{here}confirm/").status_code == 403
    assert asks.get(f"{here}print/cung-cap.docx").content.startswith(b"PK")
    assert asks.post(f"{here}confirm/").status_code == 302
    assert now(found).state == "received"
