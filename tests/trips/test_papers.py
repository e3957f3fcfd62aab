"""Papers of a trip: what stands on them, and the booklet to be folded."""

import io

import pytest
from pypdf import PdfReader

from tests.support.cast import Cast
from tests.trips.conftest import Enter
from trips.models import Trip
from trips.pages import TRIPS
from trips.printouts import papers
from trips.printouts.programme import programme
from ui.letters import LetterTable, Paragraph, PrintedLetter, TableSection
from ui.letters.pdf import sides


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (1, [(4, 1)]),
        (2, [(4, 1), (2, 3)]),
        (4, [(4, 1), (2, 3)]),
        (5, [(8, 1), (2, 7), (6, 3), (4, 5)]),
    ],
)
def test_pages_of_a_booklet(pages: int, found: list[tuple[int, int]]) -> None:
    assert list(sides(pages)) == found


def words(letter: PrintedLetter) -> str:
    found = [letter.title, letter.about, letter.under]
    for block in letter.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, LetterTable):
            for line in block.lines:
                found += [line.text] if isinstance(line, TableSection) else line
    return "\n".join(found)


@pytest.fixture
def trip(cast: Cast, approved: Enter) -> Trip:
    made = approved(members="Phó đoàn: Giám đốc Sở Y tế\nGiám đốc Sở Nội vụ")
    gift = {"kind": "gift", "words_box": "Tranh Đền Hùng", "to_whom": "Đoàn bạn", "quantity": "2"}
    cast.client("en").post(f"/trips/{made.pk}/arrangements/new/", gift)
    return made


@pytest.mark.django_db
def test_programme_goes_day_by_day(trip: Trip) -> None:
    text = words(programme(trip))
    assert "CHƯƠNG TRÌNH CÔNG TÁC\ncủa đồng chí Vũ Hoàng Lãm, Chủ tịch UBND tỉnh" in text
    assert "8h00–10h00\nLàm việc tại xã Suối Bưởi\nxã Suối Bưởi\nđ/c Vũ Hoàng Lãm" in text


@pytest.mark.django_db
def test_members_stand_in_the_order_of_protocol(trip: Trip) -> None:
    text = words(papers.members(trip))
    places = [text.index(name) for name in ("Vũ Hoàng Lãm", "Sở Y tế", "Sở Nội vụ")]
    assert places == sorted(places)


@pytest.mark.django_db
def test_gifts_have_no_price(trip: Trip) -> None:
    assert "Tranh Đền Hùng\nĐoàn bạn\n2" in words(papers.reception(trip))


@pytest.mark.django_db
def test_folded_programme_is_one_sheet_across(cast: Cast, trip: Trip) -> None:
    here = f"/trips/{trip.pk}/print/chuong-trinh-a5"
    page = PdfReader(io.BytesIO(cast.client("en").get(f"{here}.pdf").content)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)
    assert "Suối Bưởi" in page.extract_text()
    assert cast.client("en").get(f"{here}.docx").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(TRIPS.printouts))
def test_every_paper_is_written(cast: Cast, returned: Enter, name: str) -> None:
    trip = returned()
    printout = TRIPS.printouts[name]
    if name != "thong-bao":
        letter = printout.write(trip)
        assert letter.head.body
        assert letter.blocks
