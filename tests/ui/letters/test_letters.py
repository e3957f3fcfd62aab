"""Papers of both blocks, read back from the files they became."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from docx import Document
from pypdf import PdfReader

from coordination.letters import head_of, joint_head, joint_signatures, office_signature
from offices.models import Office
from ui.letters import (
    Column,
    LetterTable,
    Paragraph,
    PrintedLetter,
    SignedAs,
    TableSection,
    docx_bytes,
    ended,
    long_date,
    pdf_bytes,
    signature,
)
from ui.letters.paper import Layout

NAMES = {"party": "Văn phòng Tỉnh ủy", "state": "Văn phòng Đoàn ĐBQH và HĐND tỉnh"}
DAY = dt.date(2026, 2, 5)


def letter(layout: str) -> PrintedLetter:
    office = Office(code="x", name=NAMES[layout], layout=layout)
    table = LetterTable(
        (Column("TT", 5, "center"), Column("Nội dung", 30)),
        (TableSection("I. Quá hạn"), ("1", "Rà soát \x00báo cáo <b>\nđợt 2")),
    )
    return PrintedLetter(
        head=head_of(office, on=DAY, number="07-CV/VP", province="Phú Thọ"),
        about="đôn đốc nhiệm vụ",
        to=("Sở Tài chính",),
        blocks=(Paragraph("Căn cứ quy chế"), table, Paragraph(ended("Đề nghị thực hiện.", layout))),
        signature=office_signature(layout, "deputy_chief", name="Đỗ Văn Ưng"),
        recipients=("Như trên", "Lưu: VT"),
    )


PARTY = (
    "TỈNH ỦY PHÚ THỌ",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "*",
    "Số 07-CV/VP",
    "về việc đôn đốc",
    "K/T CHÁNH VĂN PHÒNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "Đề nghị thực hiện.",
)
STATE = (
    "ĐOÀN ĐẠI BIỂU QUỐC HỘI",
    "TỈNH PHÚ THỌ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 07-CV/VP",
    "V/v đôn đốc",
    "KT. CHÁNH VĂN PHÒNG",
    "Đề nghị thực hiện./.",
)
BOTH = ("Phú Thọ, ngày 05 tháng 02 năm 2026", "Kính gửi", "báo cáo <b>", "Nơi nhận", "Đỗ Văn Ưng")


def docx_text(data: bytes) -> str:
    book = Document(io.BytesIO(data))
    cells = [cell.text for table in book.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in book.paragraphs), *cells])


def pdf_text(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("layout", "words", "foreign"), [("party", PARTY, STATE), ("state", STATE, PARTY)]
)
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_each_block_writes_in_its_own_layout(layout, words, foreign, form):
    text = (
        docx_text(docx_bytes(letter(layout)))
        if form == "docx"
        else pdf_text(pdf_bytes(letter(layout)))
    )
    assert [word for word in (*words, *BOTH) if word not in text] == []
    own = {"*", "PHÓ CHÁNH VĂN PHÒNG", "Đề nghị thực hiện.", "TỈNH PHÚ THỌ"}
    assert [word for word in foreign if word in text and word not in own] == []


def test_a_table_across_is_a4_across_and_repeats_its_head():
    across = PrintedLetter(
        head=letter("state").head, title="BIỂU", blocks=letter("state").blocks, landscape=True
    )
    page = PdfReader(io.BytesIO(pdf_bytes(across))).pages[0].mediabox
    assert page.width > page.height
    book = Document(io.BytesIO(docx_bytes(across)))
    section = book.sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    assert "tblHeader" in book.tables[1].rows[0]._tr.xml


def test_the_forms_of_signing():
    behalf = signature(
        Layout.STATE, SignedAs.ON_BEHALF, own="Chủ tịch", principal="Ủy ban nhân dân"
    )
    assert behalf.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert signature(
        Layout.PARTY, SignedAs.BY_ORDER, own="Chánh Văn phòng", principal="Ban Thường vụ"
    ).lines == ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")
    assert office_signature(Layout.STATE, "chief").lines == ("CHÁNH VĂN PHÒNG",)
    with pytest.raises(ValueError, match="principal"):
        signature(Layout.STATE, SignedAs.FOR_HEAD, own="Phó Chánh Văn phòng")


def test_days_and_months_are_padded_as_the_rule_says():
    assert long_date(dt.date(2026, 11, 3)) == "ngày 03 tháng 11 năm 2026"
    assert long_date(dt.date(2026, 2, 13)) == "ngày 13 tháng 02 năm 2026"


OFFICES = {
    "vptu": Office(code="vptu", name="Văn phòng Tỉnh ủy", layout="party"),
    "vpdd": Office(code="vpdd", name="Văn phòng Đoàn ĐBQH và HĐND tỉnh", layout="state"),
    "vpub": Office(code="vpub", name="Văn phòng UBND tỉnh", layout="state"),
}
SIGNERS = {"vptu": "Trần Thanh Bình", "vpdd": "Đinh Công Hải", "vpub": "Hoàng Thị Én"}


def joint(*codes: str) -> PrintedLetter:
    offices = [OFFICES[code] for code in codes]
    return PrintedLetter(
        head=joint_head(offices, on=DAY, number="15-BC/VP", province="Phú Thọ"),
        title="BÁO CÁO",
        blocks=(Paragraph("Ba văn phòng báo cáo."),),
        recipients=("Như trên",),
        signatures=joint_signatures([(OFFICES[c], "chief", SIGNERS[c]) for c in codes]),
    )


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("codes", [("vptu", "vpub"), ("vpub", "vpdd", "vptu")])
def test_a_joint_paper_names_every_office_and_every_signer_once(codes, form):
    paper = joint(*codes)
    made = docx_text(docx_bytes(paper)) if form == "docx" else pdf_text(pdf_bytes(paper))
    text = " ".join(made.split())
    assert [text.count(SIGNERS[code]) for code in codes] == [1] * len(codes)
    first, second = (OFFICES[code].name.upper() for code in codes[:2])
    assert f"{first} - {second}" in text
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in text) == (codes[0] == "vptu")


def test_several_sign_side_by_side_with_their_names_level():
    _head, signed, foot = Document(io.BytesIO(docx_bytes(joint("vptu", "vpdd", "vpub")))).tables
    above, below = signed.rows
    assert [cell.text.split("\n")[0] for cell in above.cells] == [
        OFFICES[code].name.upper() for code in ("vptu", "vpdd", "vpub")
    ]
    assert [cell.text for cell in below.cells] == list(SIGNERS.values())
    assert "Nơi nhận" in foot.rows[0].cells[0].text


def test_each_signs_in_the_forms_of_its_own_block():
    deputies = joint_signatures([(OFFICES[c], "deputy_chief", "") for c in ("vptu", "vpub")])
    assert [one.lines[1] for one in deputies] == ["K/T CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG"]


def test_one_signer_is_written_alike_whichever_way_he_is_named():
    alone = letter("state")
    listed = replace(alone, signature=None, signatures=(alone.signature,))
    assert docx_text(docx_bytes(listed)) == docx_text(docx_bytes(alone))
    assert pdf_text(pdf_bytes(listed)) == pdf_text(pdf_bytes(alone))
