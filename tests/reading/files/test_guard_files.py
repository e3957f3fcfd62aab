"""A stamp anywhere in an upload refuses it; ordinary documents pass."""

import openpyxl
import pytest
from openpyxl.comments import Comment

from offices.foundation.refusals import note_book
from reading.files.inspect import admit_upload
from reading.files.refused import UploadRefused
from tests.reading.files.build import (
    _saved,
    changed,
    excel,
    package,
    pdf,
    tcvn3,
    windows_1258,
    word,
)
from tests.reading.files.test_extract import BOX

PLAIN = "Ủy ban nhân dân tỉnh\nBáo cáo về công tác bảo vệ bí mật nhà nước, mật độ dân số\n"


def _hidden_sheet() -> bytes:
    book = openpyxl.Workbook()
    hidden = book.create_sheet("Phụ lục")
    hidden.sheet_state = "hidden"
    hidden["C3"] = "Tối mật"
    return _saved(book)


def _comment() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"].comment = Comment("MẬT", "x")
    return _saved(book)


def _box(old: str, new: str) -> bytes:
    return changed(word(PLAIN), "word/document.xml", "</w:p>", BOX.replace(old, new))


def _properties(title: str) -> bytes:
    core = f'<p xmlns:dc="dc"><dc:title>{title}</dc:title></p>'
    return package({"docProps/core.xml": core}, like=word(PLAIN))


def _open_document(header: str) -> bytes:
    """Headers of OpenDocument stand among its styles."""
    mime = "application/vnd.oasis.opendocument.text"
    said = '<o xmlns:t="t"><t:p>{}</t:p></o>'
    content, styles = said.format(PLAIN), said.format(header)
    return package({"mimetype": mime, "content.xml": content, "styles.xml": styles})


MARKED = {
    "body.docx": word("UBND TỈNH", "MẬT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "header.docx": word(PLAIN, header="TUYỆT MẬT"),
    "footer.docx": word(PLAIN, footer="TỐI MẬT"),
    "header.odt": _open_document("TUYỆT MẬT"),
    "box.docx": _box("TRONG KHUNG", "MẬT"),
    "watermark.docx": _box("CHỮ CHÌM", "TUYỆT MẬT"),
    "number.docx": word("Số: 123/UBND-NC (Mật)"),
    "inner.docx": package({"word/embeddings/a.xlsx": excel([["Tuyệt mật"]])}, like=word(PLAIN)),
    "properties.docx": _properties("TỐI MẬT"),
    "cell.xlsx": excel([["Độ mật", "Nội dung"], ["Mật", "x"]]),
    "sheet.xlsx": excel([["a"]], title="MẬT"),
    "hidden.xlsx": _hidden_sheet(),
    "comment.xlsx": _comment(),
    "page.pdf": pdf("<p>Báo cáo<h1>TUYỆT MẬT</h1><p>Nội dung"),
    "label.pdf": pdf("<p>Độ mật: Tối mật<p>Nội dung"),
    "text.txt": ("MẬT\n" + PLAIN).encode(),
    "utf16.txt": ("MẬT\n" + PLAIN).encode("utf-16"),
    "windows.txt": windows_1258("MẬT\n" + PLAIN),
    "tcvn3.txt": tcvn3(("tuyệt mật\n" + PLAIN).lower()),
    "tcvn3.docx": word(tcvn3("tuyệt mật").decode("latin-1")),
    "vni.docx": word("TUYEÄT MAÄT"),
    "line.csv": b"\xef\xbb\xbf" + "STT;Độ mật\n1;Mật\n".encode(),
    "CV 12 - MẬT.docx": word(PLAIN),
    "tuyet_mat_bc.pdf": pdf("<p>Báo cáo"),
}


@pytest.mark.parametrize("name", MARKED)
def test_marked_upload_is_refused_and_noted(name):
    with note_book() as book, pytest.raises(UploadRefused, match="secret_mark"):
        admit_upload(name, MARKED[name], field="file")
    assert [one.field for one in book] == ["file"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(PLAIN, "Danh mục bí mật nhà nước độ Tối mật", header="BẢO MẬT")),
        ("a.xlsx", excel([["Mật khẩu", "Mật độ"], ["Vắng mặt", "Thay mặt"]])),
        ("a.pdf", pdf("<p>Luật Bảo vệ bí mật nhà nước<p>Tuyệt mật, Tối mật, Mật")),
        ("a.txt", tcvn3(PLAIN.lower())),
        ("a.csv", windows_1258(PLAIN)),
    ],
)
def test_ordinary_upload_passes(name, data):
    with note_book() as book:
        assert admit_upload(name, data, field="file").readable
    assert book == []
