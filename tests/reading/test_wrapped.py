"""Papers pasted from a PDF, whose lines end for want of room, give the orders they gave whole."""

import textwrap
from datetime import date

import pytest

from reading.papers.paper import read_paper
from tests.reading.clerks import orders
from tests.reading.marked_notices import FOLDER, marked
from tests.reading.week import WEEK

TABLE_SIGNS = {"|", "\t"}
PAPERS = [
    text
    for path in sorted(FOLDER.glob("2[79]-*.txt"))
    if not TABLE_SIGNS & set(text := marked(path.read_text("utf-8"))[0])
]
Told = set[tuple[str, tuple[str, ...], tuple[str, ...], date | None]]


def told_in(text: str) -> Told:
    rows = read_paper(text, on=date(2026, 1, 5), calendar=WEEK).rows
    return {
        (row.title, row.lead, row.coordinating, row.timing.reading.due_on)
        for row in rows
        if row.is_task
    }


def wrapped(text: str, width: int) -> str:
    lines = (textwrap.wrap(line, width, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(line) for line in lines)


@pytest.mark.parametrize("width", [80, 95])
def test_hardly_an_order_is_read_otherwise_when_its_lines_are_broken(width: int) -> None:
    whole, otherwise = 0, list[object]()
    for text in PAPERS:
        told = told_in(text)
        whole += len(told)
        otherwise += told - told_in(wrapped(text, width))
    assert whole > 300
    assert len(otherwise) <= 0.02 * whole, otherwise


def test_dash_inside_a_name_is_no_bullet() -> None:
    [row] = orders(
        "Phòng Kinh tế rà soát hộ nghèo ở các thôn, gửi danh sách cho Phòng Văn hóa\n- Xã hội."
    )
    assert row.title.endswith("gửi danh sách cho Phòng Văn hóa - Xã hội")


def test_name_cut_at_the_end_of_a_line_stays_whole() -> None:
    text = """Sở Nông nghiệp và Môi trường:
a) Chỉ đạo Chi cục Kiểm lâm lập bản đồ các điểm chim dừng chân.
b) Chủ trì, phối hợp với Công an tỉnh, Chi cục
Quản lý thị trường kiểm tra nhà hàng, quán ăn."""
    second = orders(text)[1]
    assert second.coordinating == ("Công an tỉnh", "Chi cục Quản lý thị trường")


def test_line_that_ends_in_with_is_no_heading() -> None:
    text = """Sở Công Thương chủ trì, phối hợp với
Sở Xây dựng, Hội Điện lực soạn sổ tay nâng ổ cắm, lắp cầu dao chống giật, in phát cho hộ nghèo.
2. Sở Y tế tổng hợp."""
    first = orders(text)[0]
    assert (first.lead, first.coordinating) == (
        ("Sở Công Thương",),
        ("Sở Xây dựng", "Hội Điện lực"),
    )
