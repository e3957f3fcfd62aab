"""The weekly exchange: filled in already, each office answers its own lines."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from information.models import InformationRequest
from information.services import answering, asking
from information.services.similar import similar
from offices.powers import load_powers
from tests.information.conftest import Ask, answer
from tests.support.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


@pytest.fixture
def turn(cast: Cast, rules: None) -> InformationRequest:
    """Begun by Bình with what the form proposes."""
    client, address = cast.client("binh"), "/information/exchange/"
    form = client.get(address).context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    said["starts_on"] = f"{said['starts_on']:%d/%m/%Y}"
    assert client.post(address, said).status_code == 302
    return InformationRequest.objects.select_related("task__series").get()


def test_first_turn_is_due_on_thursday_before_three(turn: InformationRequest) -> None:
    due = turn.task.deadlines.filter(part__role="lead").get()
    assert (due.due_on, due.due_time) == (dt.date(2026, 11, 26), dt.time(15))
    assert "tuần 48" in turn.task.title
    assert turn.task.series is not None


def test_each_office_has_the_same_lines(cast: Cast, turn: InformationRequest) -> None:
    lines = list(turn.items.values_list("office__code", flat=True))
    assert {code: lines.count(code) for code in lines} == {"vptu": 2, "vpdd": 2, "vpub": 2}
    for who in ("binh", "hai", "en"):
        shown = cast.client(who).get("/information/?side=owed").content.decode()
        assert turn.task.code in shown


def test_each_office_answers_and_sends_its_own(cast: Cast, turn: InformationRequest) -> None:
    numbers = list(turn.items.filter(office__code="vpub").values_list("n", flat=True))
    with pytest.raises(PermissionDenied):
        answer(cast, turn, *numbers, by="binh")
    answer(cast, turn, *numbers, by="en", quality="official")
    answering.send_ready(task_id=turn.pk, actor=cast.actor("en"))
    part = cast.part(turn.task, "vpub")
    assert set(part.deadlines.values_list("outcome", flat=True)) == {"met"}
    assert not turn.items.exclude(office__code="vpub").filter(sent_on__isnull=False).exists()


def test_a_division_head_sends_in_a_turn_and_nowhere_else(
    cast: Cast, turn: InformationRequest, ask: Ask
) -> None:
    numbers = list(turn.items.filter(office__code="vpub").values_list("n", flat=True))
    answer(cast, turn, *numbers, by="en", quality="official")
    answering.send_ready(task_id=turn.pk, actor=cast.actor("khanh"))
    found = ask(lines=1)
    answer(cast, found, 1)
    with pytest.raises(PermissionDenied):
        answering.send_ready(task_id=found.pk, actor=cast.actor("khanh"))


def test_next_turn_follows_with_its_lines(cast: Cast, turn: InformationRequest) -> None:
    for who, code in (("en", "vpub"), ("hai", "vpdd"), ("binh", "vptu")):
        numbers = list(turn.items.filter(office__code=code).values_list("n", flat=True))
        answer(cast, turn, *numbers, by=who, quality="official")
        answering.send_ready(task_id=turn.pk, actor=cast.actor(who))
    answering.deliver(task_id=turn.pk, actor=cast.actor("binh"))
    asking.confirm(task_id=turn.pk, actor=cast.actor("binh"))
    following = InformationRequest.objects.exclude(pk=turn.pk).get()
    assert following.items.count() == 6
    assert "tuần 49" in following.task.title


@pytest.mark.parametrize(("who", "there"), [("binh", 1), ("en", 1), ("phuc", 0)])
def test_similar_is_hinted_only_from_what_one_may_read(
    cast: Cast, ask: Ask, who: str, there: int
) -> None:
    found = ask(texts=("Kết quả giải ngân vốn đầu tư công theo xã", "Giải ngân theo xã"))
    answer(cast, found, 1, 2)
    wanted = ["Kết quả giải ngân vốn đầu tư công theo phường"]
    powers = load_powers(cast.people[who].pk)
    assert similar(wanted, powers) == [], "nothing was sent yet"
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    assert len(similar(wanted, powers)) == there
    assert similar(["Thu nội địa"], powers) == [], "accents alone make nothing alike"


def test_pasted_list_is_split_and_what_was_provided_is_shown(cast: Cast, ask: Ask) -> None:
    found = ask(texts=("Kết quả giải ngân theo xã",))
    answer(cast, found, 1)
    answering.deliver(task_id=found.pk, actor=cast.actor("en"))
    asked = {"lines": "- Kết quả giải ngân theo xã;\n- Thu nội địa"}
    page = cast.client("binh").get("/information/new/", asked)
    assert page.context["form"]["lines"].value() == "Kết quả giải ngân theo xã\nThu nội địa"
    assert found.task.code in page.content.decode()
