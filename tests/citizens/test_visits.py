"""The register of visits: groups, refusals, the wrong desk, a letter taken at once."""

import io
import logging
import re
import zipfile

import pytest
from django.core.exceptions import ValidationError
from openpyxl import load_workbook

from citizens.models import Letter, Reception, Visit
from citizens.services.receptions import ReceptionInput, plan_reception
from citizens.services.registering import kept_books
from citizens.services.visits import VisitInput, enter_visit
from coordination.services.province import save_setting
from offices.foundation.actor import Actor
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


def test_who_makes_a_group_is_the_provinces_to_say(desk: Cast) -> None:
    save_setting(actor=desk.actor("quan"), group_from=10)
    visit(desk, people=8)
    visit(desk, people=10, delegates=1)
    rows = Visit.objects.marking_groups().order_by("people").values_list("people", "is_group")
    assert list(rows) == [(8, False), (10, True)]


@pytest.mark.parametrize(
    ("people", "delegates", "right"),
    [(4, 0, True), (5, 0, False), (8, 2, True), (8, 3, False), (30, 5, True), (30, 6, False)],
)
def test_a_group_names_its_delegates(desk: Cast, people: int, delegates: int, right: bool) -> None:
    if right:
        visit(desk, people=people, delegates=delegates)
        assert Visit.objects.groups().exists() == (people >= 5)
        return
    with pytest.raises(ValidationError, match="delegates"):
        visit(desk, people=people, delegates=delegates)


@pytest.mark.parametrize(("ground", "clock"), [("unfit", False), ("settled", True)])
def test_only_some_refusals_bear_form_01_and_its_clock(desk: Cast, ground, clock) -> None:
    row = visit(desk, handled="refused", refusal_ground=ground)
    assert ("tcd-tu-choi" in running(row)) is clock
    with pytest.raises(ValidationError, match="refusal_ground"):
        visit(desk, handled="refused")


@pytest.mark.parametrize(
    ("kind", "clocks"),
    [("complaint", {"kn-thu-ly", "tcd-tra-loi"}), ("petition", {"tcd-tra-loi"})],
)
def test_a_letter_taken_is_in_the_book_with_its_clocks(desk: Cast, kind, clocks) -> None:
    row = visit(desk, kind=kind, handled="letter", name="Công dân mẫu 3", summary="Đất")
    letter = Letter.objects.get()
    assert (row.letter, letter.matter, letter.source) == (letter, row.matter, "reception")
    assert set(running(letter)) == clocks


def test_wrong_desk_is_led_on_not_refused(desk: Cast) -> None:
    row = visit(desk, handled="led_on", led_to="a")
    assert (row.led_to, row.refusal_ground) == ("a", "")
    with pytest.raises(ValidationError, match="choice_reason"):
        visit(desk, handled="letter", led_to="a", name="Công dân mẫu 4")


def test_desks_and_books_follow_whom_an_office_serves(desk: Cast) -> None:
    """The codes of the offices are the province's own."""
    serves = {"vptu": "Tỉnh ủy", "vpdd": "Hội đồng nhân dân", "vpub": "Ủy ban nhân dân tỉnh"}
    for code, whom in serves.items():
        office = desk.offices[code]
        office.code, office.serves = f"{code}-25", whom
        office.save(actor=Actor.system())
    assert [len(kept_books(desk.offices[code])) for code in serves] == [1, 2, 4]
    visit(desk, handled="letter", led_to="e", name="Công dân mẫu 4")
    with pytest.raises(ValidationError, match="choice_reason"):
        visit(desk, handled="letter", led_to="a", name="Công dân mẫu 4")


def test_the_same_case_comes_again(desk: Cast) -> None:
    first = visit(desk)
    assert first.matter is not None
    assert visit(desk, matter_code=first.matter.code.lower()).matter == first.matter
    with pytest.raises(ValidationError, match="matter_code"):
        visit(desk, matter_code="KHONGCO123")


def registered(desk: Cast, chairman, **more) -> Visit:
    given = ReceptionInput(kind="sudden", on=in_days(0), receiver=chairman)
    day = plan_reception(given=given, actor=desk.actor("cuc"))
    return visit(desk, reception=day, on=day.on, handled="", name="Công dân mẫu 6", **more)


@pytest.mark.usefixtures("wednesday")
def test_a_registered_case_gets_its_result_on_the_day(desk: Cast, chairman) -> None:
    row = registered(desk, chairman, kind="complaint", summary="Đất")
    address = f"/citizens/visits/{row.pk}/"
    assert desk.client("phuc").get(address).status_code == 404
    assert desk.client("en").get(address).status_code == 403
    client = desk.client("cuc")
    assert address in client.get(row.reception.get_absolute_url()).content.decode()
    assert client.post(address, {"handled": ""}).status_code == 422
    assert client.post(address, {"handled": "letter"}).status_code == 302
    letter = Letter.objects.get()
    row.refresh_from_db()
    assert (row.letter, row.handled, letter.matter) == (letter, "letter", row.matter)
    assert letter.task.citizen_senders.get().name == "Công dân mẫu 6"
    assert client.post(address, {"handled": "explained"}).status_code == 422


def test_a_refusal_that_bears_form_01_is_printed_with_its_reader(desk: Cast) -> None:
    spoken = visit(desk, handled="refused", refusal_ground="unfit")
    row = visit(desk, handled="refused", refusal_ground="settled", name="Công dân mẫu 8")
    client = desk.client("cuc")
    assert client.get(f"/citizens/visits/{spoken.pk}/01-tcd.pdf").status_code == 404
    answer = client.get(f"/citizens/visits/{row.pk}/01-tcd.docx")
    text = words_of(answer.content)
    assert all(word in text for word in ("01/TCD", "Công dân mẫu 8", "9(3)", "In bởi Lê Thị Cúc"))
    assert desk.client("phuc").get(f"/citizens/visits/{row.pk}/01-tcd.docx").status_code == 404


def words_of(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return re.sub("<[^>]+>", "", file.read("word/document.xml").decode())


def test_the_register_is_read_by_office(desk: Cast) -> None:
    visit(desk)
    page = desk.client("cuc").get("/citizens/visits/?office=vpub")
    assert len(page.context["page"]) == 1
    assert len(desk.client("cuc").get("/citizens/visits/?office=vptu").context["page"]) == 1


def test_form_of_a_denunciation_drops_what_names(desk: Cast, caplog) -> None:
    sent = {
        "kind": "denunciation",
        "on": f"{in_days(0):%d/%m/%Y}",
        "handled": "letter",
        "name": "Planted",
        "summary": "Planted",
        "people": "9",
        "category": "duty",
    }
    with caplog.at_level(logging.WARNING):
        assert desk.client("cuc").post("/citizens/visits/new/", sent).status_code == 302
    assert "3 fields" in caplog.text
    assert "Planted" not in caplog.text
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
    assert any("In bởi Lê Thị Cúc" in row[0] for row in rows)
    assert rows[-2][2] == "Công dân mẫu 5, Khu 1"
    assert rows[-1][2:5] == (f"Theo sổ giấy, mã {coded.file_code}",) * 3
    assert desk.client("en").get("/citizens/registers/visits.xlsx").status_code == 403


def sheet_rows(content: bytes) -> list[tuple[str, ...]]:
    sheet = load_workbook(io.BytesIO(content)).active
    return [tuple(str(v or "") for v in row) for row in sheet.iter_rows(values_only=True)]


def test_nobody_else_opens_the_register(desk: Cast) -> None:
    for who, status in (("cuc", 200), ("en", 200), ("dung", 403), ("phuc", 403), ("quan", 403)):
        assert desk.client(who).get("/citizens/visits/").status_code == status, who
