"""Cells of a ruled table in a PDF file become rows, whatever wraps, merges or ends a page."""

import io
from datetime import date

import pytest
import weasyprint
from pypdf import PdfWriter
from pypdf.generic import NameObject

from reading.files.pdf_tables import text_with_rows
from reading.papers.paper import read_paper
from reading.papers.rows import PaperRow
from reading.sheets.columns import is_table
from tests.reading.week import WEEK

RULED = "td { border: 1px solid black; padding: 3px }"
HEAD = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn")
LONG = "Rà soát các khu dân cư ven sông, suối có nguy cơ sạt lở trên địa bàn tỉnh, lập danh mục"
ROWS = (
    ("1", LONG, "Sở Xây dựng", "Sở Nông nghiệp và Môi trường; UBND các xã", "Trước 15/12/2026"),
    ("2", "Bố trí kinh phí di dời", "Sở Tài chính", "", "Quý IV/2026"),
)
READ = [
    (LONG, ("Sở Xây dựng",), date(2026, 12, 14)),
    ("Bố trí kinh phí di dời", ("Sở Tài chính",), date(2026, 12, 31)),
]


def written(rows: object, style: str, after: str = "") -> bytes:
    lines = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)  # type: ignore[attr-defined]
    page = f"<style>table {{ border-collapse: collapse }} {style}</style><p>KẾ HOẠCH</p>"
    page += "<p>Phân công nhiệm vụ phòng, chống sạt lở năm 2026</p>"
    return bytes(weasyprint.HTML(string=f"{page}<table>{lines}</table>{after}").write_pdf() or b"")


def cells(*rows: tuple[str, ...]) -> list[list[str]]:
    return [[f"<td>{said}</td>" for said in row] for row in rows]


def tasks(data: bytes) -> list[PaperRow]:
    paper = read_paper(text_with_rows(data, is_table), on=date(2026, 11, 2), calendar=WEEK)
    return [row for row in paper.rows if row.is_task]


def said(rows: list[PaperRow]) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(row.title, row.lead, row.timing.reading.due_on) for row in rows]


@pytest.mark.parametrize("fill", ["", "td { background: #eee }", "table { width: 100% }"])
def test_each_line_of_a_ruled_table_is_a_row(fill: str) -> None:
    rows = tasks(written(cells(HEAD, *ROWS), RULED + fill, "<p>Nơi nhận: Lưu VT.</p>"))

    assert said(rows) == READ
    assert rows[0].coordinating == ("Sở Nông nghiệp và Môi trường", "UBND các xã")


def test_a_cell_merged_downwards_belongs_to_both_rows() -> None:
    lines = cells(HEAD, *ROWS)
    lines[1][4] = "<td rowspan=2>Trước 15/12/2026</td>"
    lines[2].pop()

    assert {due for _title, _lead, due in said(tasks(written(lines, RULED)))} == {
        date(2026, 12, 14)
    }


def test_a_table_goes_on_over_the_end_of_a_page() -> None:
    many = [(str(n), f"In biểu số {n} {'và phụ lục ' * 20}", "Sở Y tế", "", "Quý IV/2026")
            for n in range(1, 41)]  # fmt: skip

    rows = tasks(written(cells(HEAD, *many), RULED))

    assert [row.title.split(" và")[0] for row in rows] == [f"In biểu số {n}" for n in range(1, 41)]
    assert {row.lead for row in rows} == {("Sở Y tế",)}


def test_an_operator_without_its_numbers_is_passed_over() -> None:
    writer, kept = (
        PdfWriter(clone_from=io.BytesIO(written(cells(HEAD, *ROWS), RULED))),
        io.BytesIO(),
    )
    content = writer.pages[0].get_contents()
    assert content is not None
    content.set_data(b"1 re 2 l f " + content.get_data())
    writer.pages[0][NameObject("/Contents")] = content
    writer.write(kept)

    assert said(tasks(kept.getvalue())) == READ


@pytest.mark.parametrize("style", ["td { padding: 3px }", "table { border: 1px solid black }"])
def test_a_table_without_ruled_cells_keeps_the_text_of_its_page(style: str) -> None:
    text = text_with_rows(written(cells(HEAD, *ROWS), style), is_table)

    assert "KẾ HOẠCH" in text
    assert "\t" not in text


def test_a_ruled_letterhead_is_no_table_of_tasks() -> None:
    head = cells(("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 1/KH-UBND", "Ngày"))

    text = text_with_rows(written(head, RULED), is_table)

    assert "Số: 1/KH-UBND" in text
    assert "\t" not in text
