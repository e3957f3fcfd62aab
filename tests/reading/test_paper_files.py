"""A paper as Word or PDF gives the rows its text gives: letterhead in two columns, tables too."""

import io
from datetime import date

import docx
import pytest
import weasyprint

from reading.files.inspect import admit_upload, words_of
from reading.files.word_tables import text_with_rows
from reading.papers.paper import read_paper
from reading.papers.rows import Paper
from tests.reading.files.build import changed, package, word
from tests.reading.week import MONDAY, WEEK

HEAD = (
    ("ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do"),
    ("Số: 412/TB-UBND", "Cao Bằng, ngày 06 tháng 11 năm 2026"),
)
BODY = (
    "THÔNG BÁO",
    "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ",
    "Ngày 03/11/2026, Chủ tịch UBND tỉnh chủ trì phiên họp và kết luận như sau:",
    (
        "1. Giao Sở Tài chính chủ trì, phối hợp với Kho bạc Nhà nước khu vực, UBND xã Bảo Lạc và "
        "UBND xã Cô Ba rà soát 14 dự án chậm giải ngân, báo cáo UBND tỉnh trước ngày 20/11/2026."
    ),
    "2. Sở Y tế:",
    "a) Mở 3 điểm tiêm;",
    "b) In sổ trước ngày 30/11/2026.",
)
TABLE = (
    ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"),
    ("1", "Vá mặt đường tỉnh 206", "Sở Xây dựng", "Công an tỉnh; UBND xã Đàm Thủy", "15/12/2026"),
    ("2", "Đón khách", "Văn phòng UBND tỉnh", "", "16h00 ngày 18/12/2026"),
)


def in_word() -> bytes:
    document, kept = docx.Document(), io.BytesIO()
    head = document.add_table(rows=2, cols=2)
    for place, line in enumerate(HEAD):
        head.cell(place, 0).text, head.cell(place, 1).text = line
    for words in BODY:
        document.add_paragraph(words)
    table = document.add_table(rows=len(TABLE), cols=len(TABLE[0]))
    for line, row in zip(table.rows, TABLE, strict=True):
        for cell, said in zip(line.cells, row, strict=True):
            cell.text = said
    document.save(kept)
    return kept.getvalue()


def in_pdf() -> bytes:
    cells = "".join(
        "<tr>" + "".join(f"<td>{said}</td>" for said in line) + "</tr>" for line in HEAD
    )
    page = f"<table>{cells.replace(chr(10), '<br>')}</table>" + "".join(f"<p>{w}</p>" for w in BODY)
    return bytes(weasyprint.HTML(string=page).write_pdf() or b"")


def read(name: str, data: bytes) -> Paper:
    found = admit_upload(name, io.BytesIO(data), field="upload")
    return read_paper(words_of(found), on=MONDAY, calendar=WEEK)


def said(paper: Paper) -> list[tuple[str, tuple[str, ...], tuple[str, ...], date | None]]:
    return [
        (row.title, row.lead, row.coordinating, row.timing.reading.due_on)
        for row in paper.rows
        if row.is_task
    ]


TEXT = read_paper("\n".join(["\n".join(map("\n".join, HEAD)), *BODY]), calendar=WEEK)


def test_word_file_gives_what_its_text_gives_and_a_row_for_each_line_of_its_table() -> None:
    paper = read("a.docx", in_word())

    assert (paper.front, said(paper)[:3]) == (TEXT.front, said(TEXT))
    assert said(paper)[3:] == [
        (
            "Vá mặt đường tỉnh 206",
            ("Sở Xây dựng",),
            ("Công an tỉnh", "UBND xã Đàm Thủy"),
            date(2026, 12, 15),
        ),
        ("Đón khách", ("Văn phòng UBND tỉnh",), (), date(2026, 12, 18)),
    ]


def numbered(style: str, words: tuple[str, ...]) -> bytes:
    document, kept = docx.Document(), io.BytesIO()
    for line in ("THÔNG BÁO", "Kết luận phiên họp", "UBND tỉnh kết luận như sau:"):
        document.add_paragraph(line)
    for line in words:
        document.add_paragraph(line, style=style)
    document.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("style", "markers"), [("List Number", ["1", "2"]), ("List Bullet", ["-", "-"])]
)
def test_automatic_numbers_of_word_part_its_items(style: str, markers: list[str]) -> None:
    words = "Giao Sở Y tế in sổ", "Giao Sở Tài chính cấp vốn trước ngày 20/11/2026"

    rows = [row for row in read("a.docx", numbered(style, words)).rows if row.is_task]

    assert [row.marker for row in rows] == markers
    assert [row.lead for row in rows] == [("Sở Y tế",), ("Sở Tài chính",)]


def test_pdf_gives_what_its_text_gives() -> None:
    paper = read("a.pdf", in_pdf())

    assert (paper.front, said(paper)) == (TEXT.front, said(TEXT))
    assert TEXT.front.dated == date(2026, 11, 6)


def test_properties_go_on_in_no_order() -> None:
    """python-docx writes a comment of its own into the properties of each file."""
    orders = ("Giao Sở Y tế mở 3 điểm tiêm.", "Giao Sở Tài chính bố trí kinh phí")
    paper = read("tb.docx", word(*orders))
    assert [row.title for row in paper.rows] == ["Mở 3 điểm tiêm", "Bố trí kinh phí"]


ORDERS = ("Giao Sở Y tế mở 3 điểm tiêm.", "Giao Sở Tài chính bố trí kinh phí")
FOOT = "Sở Xây dựng giữ bản gốc"


def on_pages() -> bytes:
    """Two pages, each with a head and a foot of its own."""
    style = f'@top-center {{ content: "Báo cáo nhanh" }} @bottom-center {{ content: "{FOOT}" }}'
    apart = "<p style='break-before: page'>"
    page = f"<style>@page {{ {style} }}</style><p>THÔNG BÁO<p>{ORDERS[0]}{apart}{ORDERS[1]}"
    return bytes(weasyprint.HTML(string=page).write_pdf() or b"")


def opened() -> bytes:
    """As LibreOffice writes: what stands on each page is kept with the styles."""
    body = "".join(f"<t:p>{words}</t:p>" for words in ORDERS)
    foot = f'<o xmlns:t="t"><t:footer><t:p>{FOOT}</t:p></t:footer></o>'
    mime = "application/vnd.oasis.opendocument.text"
    content = f'<o xmlns:t="t">{body}</o>'
    return package({"mimetype": mime, "content.xml": content, "styles.xml": foot})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(*ORDERS, header="Báo cáo nhanh", footer=FOOT)),
        ("a.odt", opened()),
        ("a.pdf", on_pages()),
    ],
)
def test_head_and_foot_of_pages_are_read_by_the_guard_and_go_on_in_no_order(
    name: str, data: bytes
) -> None:
    found = admit_upload(name, io.BytesIO(data), field="upload")
    paper = read_paper(words_of(found), on=MONDAY, calendar=WEEK)

    assert FOOT in f"{found.text}{found.boxes}"
    assert [row.title for row in paper.rows if row.is_task] == [
        "Mở 3 điểm tiêm",
        "Bố trí kinh phí",
    ]


def test_text_box_stands_once_and_parts_no_sentence() -> None:
    box = "<w:p><w:r><w:t>KHUNG</w:t></w:r></w:p>"
    boxes = "".join(f"<w:r><x:{kind}>{box}</x:{kind}></w:r>" for kind in ("Choice", "Fallback"))
    data = changed(word("Giao Sở Y tế"), "word/document.xml", "</w:p>", f"{boxes}</w:p>")
    data = changed(data, "word/document.xml", "<w:body>", '<w:body xmlns:x="x">')

    assert text_with_rows(data, lambda _cells: False).split("\n") == ["KHUNG", "Giao Sở Y tế"]
