"""The guard reads everything a reader could see: body, headers, boxes, comments, hidden sheets."""

import openpyxl
import pytest
from openpyxl.comments import Comment

from reading.files.inspect import inspect_upload
from reading.files.kinds import OFFICE
from tests.reading.files.build import _saved, changed, excel, jpeg, package, pdf, png, word

BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>'
    "<w:r><w:t>TRONG KHUNG</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    '<v:textpath string="CHỮ CHÌM"/></v:shape></w:pict></w:r></w:p>'
)
SCAN = '<img src="data:image/png;base64,{}" width="600" height="800">'


def _lines(name: str, data: bytes) -> list[str]:
    text = inspect_upload(name, data).text
    assert text is not None
    return text.splitlines()


def test_word_gives_body_header_footer_and_boxes():
    data = changed(
        word("Thân bài", header="ĐẦU TRANG", footer="CUỐI"), "word/document.xml", "</w:p>", BOX
    )
    assert {"Thân bài", "ĐẦU TRANG", "CUỐI", "TRONG KHUNG", "CHỮ CHÌM"} <= set(
        _lines("a.docx", data)
    )


@pytest.mark.parametrize("part", ["footnotes", "endnotes", "comments", "header7"])
def test_word_gives_notes_and_comments(part):
    note = '<w:x xmlns:w="w"><w:p><w:r><w:t>GHI </w:t></w:r><w:r><w:t>CHÚ</w:t></w:r></w:p></w:x>'
    data = package({f"word/{part}.xml": note}, like=word("Thân bài"))
    assert "GHI CHÚ" in _lines("a.docx", data)


def test_word_gives_deleted_text_and_title():
    deleted = "<w:del><w:r><w:delText>ĐÃ XÓA</w:delText></w:r></w:del></w:p>"
    data = changed(word("Thân bài"), "word/document.xml", "</w:p>", deleted)
    assert "ĐÃ XÓA" in "\n".join(_lines("a.docx", data))


def test_excel_gives_all_sheets_names_and_comments():
    book = openpyxl.Workbook()
    book.active["A1"] = "Ô đầu"
    book.active["A1"].comment = Comment("GHI CHÚ Ô", "x")
    book.active.oddHeader.center.text = "ĐẦU TRANG"
    hidden = book.create_sheet("TRANG ẨN")
    hidden.sheet_state = "veryHidden"
    hidden["B2"] = "Ô ẩn"
    lines = "\n".join(_lines("a.xlsx", _saved(book)))
    assert all(word in lines for word in ("Ô đầu", "GHI CHÚ Ô", "ĐẦU TRANG", "TRANG ẨN", "Ô ẩn"))


def test_inline_and_formula_texts_are_read():
    inline, formula = "<is><t>TRONG Ô</t></is>", "<v>TỪ CÔNG THỨC</v>"
    sheet = f'<w><row><c t="inlineStr">{inline}</c><c t="str">{formula}</c></row></w>'
    data = package({"xl/worksheets/sheet1.xml": sheet}, like=excel([["a"]]))
    assert {"TRONG Ô", "TỪ CÔNG THỨC"} <= set(_lines("a.xlsx", data))


def test_presentation_and_open_document_are_read():
    kind = f"{OFFICE}presentationml.presentation.main+xml"
    types = f'<Types><Override ContentType="{kind}"/></Types>'
    runs = "<a:r><a:t>TRANG </a:t></a:r><a:r><a:t>CHIẾU</a:t></a:r>"
    slide = f'<p:sld xmlns:p="p" xmlns:a="a"><a:p>{runs}</a:p></p:sld>'
    shown = package({"[Content_Types].xml": types, "ppt/slides/slide1.xml": slide})
    assert "TRANG CHIẾU" in _lines("a.pptx", shown)
    body = '<o xmlns:t="t"><t:p>Văn <t:span>bản</t:span> mở</t:p></o>'
    opened = package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})
    assert "Văn bản mở" in _lines("a.odt", opened)


def test_pdf_text_is_vietnamese_and_pages_are_counted():
    found = inspect_upload(
        "a.pdf", pdf("<p>Ủy ban nhân dân tỉnh<p style='break-before:page'>Kết luận của đồng chí")
    )
    assert found.pages == 2
    assert found.readable
    assert "Ủy ban nhân dân tỉnh" in (found.text or "")


def test_scanned_page_and_picture_are_not_readable():
    import base64

    picture = base64.b64encode(png()).decode()
    scanned = pdf(
        f"<p>Trang một có chữ đầy đủ<div style='break-before:page'>{SCAN.format(picture)}"
    )
    assert not inspect_upload("a.pdf", scanned).readable
    assert not inspect_upload("a.png", png()).readable
    assert inspect_upload("a.jpeg", jpeg()).extension == "jpg"


def test_word_of_pictures_only_is_not_readable():
    assert not inspect_upload(
        "a.docx", package({"word/media/image1.png": png()}, like=word(""))
    ).readable


def test_preview_that_office_saves_beside_a_short_report_is_no_picture_of_it():
    """python-docx, as Word, keeps docProps/thumbnail.jpeg: of what the text says anyway."""
    assert inspect_upload("a.docx", word("Báo cáo tuần.")).readable


def test_what_is_found_describes_the_file():
    found = inspect_upload("thu muc/Kế hoạch.docx", word("Nội dung"))
    assert (found.name, found.extension, found.kind) == ("Kế hoạch.docx", "docx", "package")
    assert found.content_type.endswith("wordprocessingml.document")
    assert (found.size, len(found.sha256)) == (len(found.data), 64)
