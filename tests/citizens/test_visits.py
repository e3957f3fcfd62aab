"""The register of visits: groups, refusals, the wrong desk, a letter taken at once."""

import pytest
from django.core.exceptions import ValidationError

from citizens.models import Letter, Reception, Visit
from citizens.services.visits import VisitInput, enter_visit
from tests.citizens.conftest import running
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db


def visit(desk: Cast, by: str = "cuc", **more) -> Visit:
    usual = {"on": in_days(0), "kind": "petition", "handled": "explained"}
    found = enter_visit(given=VisitInput(**(usual | more)), actor=desk.actor(by))
    assert found is not None
    return found


def test_daily_reception_opens_once_a_month_and_office(desk: Cast) -> None:
    visit(desk)
    visit(desk, by="khanh")
    visit(desk, by="mai")
    months = Reception.objects.order_by("office__sort").values_list("office__code", "on__day")
    assert list(months) == [("vptu", 1), ("vpub", 1)]


@pytest.mark.parametrize(
    ("people", "delegates", "right"),
    [(4, 0, True), (5, 0, False), (8, 2, True), (8, 3, False), (30, 5, True), (30, 6, False)],
)
def test_a_group_names_its_delegates(desk: Cast, people: int, delegates: int, right: bool) -> None:
    if right:
        assert visit(desk, people=people, delegates=delegates).is_group == (people >= 5)
        return
    with pytest.raises(ValidationError, match="delegates"):
        visit(desk, people=people, delegates=delegates)


@pytest.mark.parametrize(("ground", "clock"), [("unfit", False), ("settled", True)])
def test_only_some_refusals_bear_form_01_and_its_clock(desk: Cast, ground, clock) -> None:
    row = visit(desk, handled="refused", refusal_ground=ground)
    assert ("tcd-tu-choi" in running(row)) is clock
    with pytest.raises(ValidationError, match="refusal_ground"):
        visit(desk, handled="refused")


def test_a_letter_taken_is_in_the_book_with_its_clocks(desk: Cast) -> None:
    row = visit(desk, kind="complaint", handled="letter", name="Công dân mẫu 3", summary="Đất")
    letter = Letter.objects.get()
    assert (row.letter, letter.matter, letter.source) == (letter, row.matter, "reception")
    assert set(running(letter)) == {"kn-thu-ly", "tcd-tra-loi"}


def test_wrong_desk_is_led_on_not_refused(desk: Cast) -> None:
    row = visit(desk, handled="led_on", led_to="a")
    assert (row.led_to, row.refusal_ground) == ("a", "")
    with pytest.raises(ValidationError, match="choice_reason"):
        visit(desk, handled="letter", led_to="a", name="Công dân mẫu 4")


def test_the_same_case_comes_again(desk: Cast) -> None:
    first = visit(desk)
    assert first.matter is not None
    assert visit(desk, matter_code=first.matter.code.lower()).matter == first.matter
    with pytest.raises(ValidationError, match="matter_code"):
        visit(desk, matter_code="KHONGCO123")


def test_form_of_a_denunciation_drops_what_names(desk: Cast) -> None:
    sent = {
        "kind": "denunciation", "on": f"{in_days(0):%d/%m/%Y}", "handled": "letter",
        "name": "Planted", "summary": "Planted", "people": "9", "category": "duty",
    }  # fmt: skip
    assert desk.client("cuc").post("/citizens/visits/new/", sent).status_code == 302
    row = Visit.objects.get()
    assert (row.people, row.letter, hasattr(row, "sender")) == (1, None, False)


def test_register_names_only_in_the_file_and_marks_its_reader(desk: Cast) -> None:
    visit(desk, name="Công dân mẫu 5", address="Khu 1")
    coded = visit(desk, kind="denunciation")
    client = desk.client("cuc")
    page = client.get("/citizens/visits/").content.decode()
    assert "Công dân mẫu 5" not in page
    assert coded.file_code in page
    answer = client.get("/citizens/registers/visits.pdf")
    assert answer.content.startswith(b"%PDF")
    rows = sheet_rows(client.get("/citizens/registers/visits.xlsx").content)
    assert "In bởi Lê Thị Cúc" in rows[0][0]
    assert rows[2][2] == "Công dân mẫu 5, Khu 1"
    assert rows[3][2:5] == (f"Theo sổ giấy, mã {coded.file_code}",) * 3
    assert desk.client("en").get("/citizens/registers/visits.xlsx").status_code == 403


def sheet_rows(content: bytes) -> list[tuple[str, ...]]:
    import io

    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(content)).active
    return [tuple(str(v or "") for v in row) for row in sheet.iter_rows(values_only=True)]


def test_nobody_else_opens_the_register(desk: Cast) -> None:
    for who, status in (("cuc", 200), ("en", 200), ("dung", 403), ("phuc", 403), ("quan", 403)):
        assert desk.client(who).get("/citizens/visits/").status_code == status, who
