"""The same letter again: shown to who may read both, told to nobody else."""

import pytest

from citizens.services import joining, settling
from offices.models import AuditKind, AuditRow
from offices.powers import Powers, load_powers
from tests.citizens.conftest import Enter, accepted, paper, sort
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def test_same_letter_follows_its_head(desk: Cast, enter: Enter) -> None:
    first, again = enter(), enter(name="CÔNG  DÂN MẪU 1")
    assert joining.candidates(again, desk_powers(desk, "cuc")) == [first]
    joined = joining.join(task_id=again.pk, head=first, actor=desk.actor("cuc"))
    assert (joined.state, joined.matter) == ("joined", first.matter)


def desk_powers(desk: Cast, who: str) -> Powers:
    return load_powers(desk.people[who].pk)


def test_another_office_sees_no_hint_and_the_head_two_codes(desk: Cast, enter: Enter) -> None:
    theirs = enter(by="mai")
    ours = enter()
    page = desk.client("cuc").get(ours.get_absolute_url()).content.decode()
    assert theirs.task.code not in page
    page = desk.client("khanh").get(ours.get_absolute_url()).content.decode()
    assert theirs.task.code in page
    assert theirs.get_absolute_url() not in page


def test_a_complaint_that_was_withdrawn_and_comes_back_is_warned_of(desk, enter: Enter) -> None:
    first, other = accepted(desk, enter(), in_days(0)), enter(name="Công dân mẫu 9", summary="")
    settling.discontinue(task_id=first.pk, paper=paper(), actor=desk.actor("cuc"))
    again = enter()
    context = desk.client("cuc").get(again.get_absolute_url()).context
    assert context["withdrawn"] == [first]
    assert desk.client("cuc").get(other.get_absolute_url()).context["withdrawn"] == []


def test_near_words_of_the_same_field_are_perhaps_the_same_letter(desk: Cast, enter: Enter) -> None:
    told = "Đề nghị xem xét việc bồi thường khi thu hồi đất khu 3"
    first = enter(name="Công dân mẫu 1", summary=told)
    other = enter(name="Công dân mẫu 2", summary=f"{told}, phường Đồi Trám")
    third = enter(name="Công dân mẫu 3", summary="Xin cấp lại thẻ bảo hiểm y tế")
    for letter in (first, third, other):
        sort(desk, letter)
    powers = desk_powers(desk, "cuc")
    other.refresh_from_db()
    assert joining.candidates(other, powers) == [first]
    third.refresh_from_db()
    assert joining.candidates(third, powers) == []


def test_near_words_are_looked_for_once_the_page_stands(desk: Cast, enter: Enter) -> None:
    told = "Đề nghị xem xét việc bồi thường khi thu hồi đất khu 3"
    first = enter(name="Công dân mẫu 1", summary=told)
    other = enter(name="Công dân mẫu 2", summary=f"{told}, phường Đồi Trám")
    for letter in (first, other):
        sort(desk, letter)
    page = desk.client("cuc").get(other.get_absolute_url())
    assert page.context["candidates"] == []
    more = desk.client("cuc").get(page.context["alike_href"])
    assert more.context["candidates"] == [first]
    assert more.context["alike_href"] == ""


def test_what_the_page_asks_for_later_is_no_second_opening(desk: Cast, enter: Enter) -> None:
    letter = enter()
    sort(desk, letter)
    client = desk.client("cuc")
    more = client.get(letter.get_absolute_url()).context["alike_href"]
    client.get(more, headers={"X-Poll": "1"})
    assert AuditRow.objects.filter(kind=AuditKind.READ, object_id=letter.pk).count() == 1


def test_who_has_opened_the_letter_opens_its_sender_with_a_trace(desk: Cast, enter: Enter) -> None:
    letter, client = enter(), desk.client("cuc")
    client.get(letter.get_absolute_url())
    client.get(f"{letter.get_absolute_url()}sender/", headers={"X-Poll": "1"})
    told = AuditRow.objects.filter(kind=AuditKind.READ).values_list("detail", flat=True)
    assert f"sender_of={letter.pk}" in [*told]
