"""Pages of the area ask as many statements for three rows as for one, and few."""

import pytest
from django.utils import timezone

from citizens.figures.board import board_numbers
from citizens.models import Letter
from offices.powers import load_powers
from tests.citizens.conftest import Enter, denounced, sort
from tests.citizens.test_visits import visit
from tests.support.cast import Cast
from tests.support.statements import second_look

pytestmark = pytest.mark.django_db
MOST = 15


def asked(desk: Cast, address: str, who: str = "cuc") -> list[str]:
    return second_look(desk.client(who), address)


@pytest.mark.parametrize(
    "page",
    [
        "letters/?side=sort",
        "letters/?side=all",
        "visits/",
        "denunciations/",
        "receptions/?side=daily",
    ],
)
def test_a_list_does_not_grow_with_its_rows(desk: Cast, enter: Enter, page: str) -> None:
    def more() -> None:
        enter()
        visit(desk, name="Công dân mẫu 1")
        denounced(desk)

    more()
    one = asked(desk, f"/citizens/{page}")
    more()
    more()
    three = asked(desk, f"/citizens/{page}")
    assert len(three) == len(one), three
    assert len(three) <= MOST, three


@pytest.mark.parametrize("who", ["cuc", "khanh"])
def test_a_letter_does_not_grow_with_what_is_like_it(desk: Cast, enter: Enter, who: str) -> None:
    letter = sort(desk, enter())
    one = asked(desk, letter.get_absolute_url(), who)
    for _n in range(3):
        sort(desk, enter())
    three = asked(desk, letter.get_absolute_url(), who)
    assert len(three) == len(one), three
    assert len(three) <= MOST, three


def test_the_register_as_a_file_does_not_grow(desk: Cast) -> None:
    address = "/citizens/registers/visits.xlsx"
    visit(desk, name="Công dân mẫu 1", summary="Đường")
    one = asked(desk, address)
    for n in range(3):
        visit(desk, name=f"Công dân mẫu {n}", summary="Đường")
    assert len(asked(desk, address)) == len(one) <= MOST


def test_the_board_counts_all_that_waits_at_once(desk: Cast, enter: Enter) -> None:
    sort(desk, enter())
    enter()
    page = desk.client("cuc").get("/citizens/")
    values = {str(one["label"]): one["value"] for one in page.context["stats"]}
    assert (values["Chờ phân loại"], values["Chờ đề xuất"]) == (1, 1)
    assert len(asked(desk, "/citizens/")) <= 9


def test_the_board_counts_no_letter_its_reader_may_not_read(desk: Cast, enter: Enter) -> None:
    enter()
    letter = Letter.objects.get()
    Letter.objects.filter(pk=letter.pk).update(office=desk.offices["vpdd"].pk)
    offices = frozenset({desk.offices["vpdd"].pk})
    numbers = {
        who: board_numbers(load_powers(desk.people[who].pk), offices, timezone.localdate())
        for who in ("cuc", "phuc")
    }
    assert (numbers["cuc"]["sort"], numbers["phuc"]["sort"]) == (1, 0)
