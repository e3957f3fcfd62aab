"""Marked cells as every format writes them: one table, one answer."""

from collections.abc import Callable, Sequence

from reading.files.kinds import OFFICE
from tests.reading.files.build import excel, package, pdf, tcvn3, windows_1258

LONG = "Về việc bố trí nhân sự chủ chốt của các cơ quan trong nhiệm kỳ tới"
HEADS = ("Số", "Trích yếu", "Độ mật")
TABLES: dict[str, Sequence[Sequence[str]]] = {
    "in the last cell": (HEADS, ("12-CV/TU", "Về nhân sự", "Mật")),
    "in the first cell": (("Độ", *HEADS[:2]), ("TUYỆT MẬT", "12-CV/TU", "Về nhân sự")),
    "between two cells": (HEADS, ("12-CV/TU", "Tối mật", "Về nhân sự")),
    "after a long cell": (HEADS, ("12-CV/TU", LONG, "mật")),
    "beside an open quote": (HEADS, ("12-CV/TU", "Văn bản và", "tối mật")),
    "in brackets": (HEADS, ("12-CV/TU (Mật)", "Về nhân sự", "Có")),
    "in one column": (("Độ",), ("Mật",)),
}
BENIGN: Sequence[Sequence[str]] = (
    ("Số", "Trích yếu", "Ghi chú"),
    ("12-CV/TU", "Về mật độ dân số, mật khẩu", "Vắng mặt"),
    ("13-CV/TU", "Luật Bảo vệ bí mật nhà nước", "Thay mặt"),
)
type Rows = Sequence[Sequence[str]]
type Writer = Callable[[Rows], bytes]


def written(rows: Rows, separator: str = ",") -> str:
    """As CSV: a cell that holds the separator is quoted."""
    return "".join(separator.join(_quoted(cell, separator) for cell in row) + "\n" for row in rows)


def _quoted(cell: str, separator: str) -> str:
    return f'"{cell}"' if separator in cell else cell


def _word(rows: Rows) -> bytes:
    import docx

    from tests.reading.files.build import _saved

    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    return _saved(document)


def _open_document(rows: Rows, kind: str) -> bytes:
    lines = (
        "".join(f"<t:table-cell><x:p>{cell}</x:p></t:table-cell>" for cell in row) for row in rows
    )
    body = "".join(f"<t:table-row>{line}</t:table-row>" for line in lines)
    content = f'<o xmlns:t="t" xmlns:x="x"><t:table t:name="a">{body}</t:table></o>'
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return package({"mimetype": mime, "content.xml": content})


def _slides(rows: Rows) -> bytes:
    kind = f"{OFFICE}presentationml.presentation.main+xml"
    types = f'<Types><Override ContentType="{kind}"/></Types>'
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    body = "".join("<a:tr>" + "".join(cell.format(one) for one in row) + "</a:tr>" for row in rows)
    slide = f'<p:sld xmlns:p="p" xmlns:a="a"><a:tbl>{body}</a:tbl></p:sld>'
    return package({"[Content_Types].xml": types, "ppt/slides/slide1.xml": slide})


def _page(rows: Rows) -> bytes:
    lines = ("".join(f"<td>{cell}" for cell in row) for row in rows)
    return pdf(
        "<style>td { padding: 0 12pt }</style><table>"
        + "".join(f"<tr>{line}" for line in lines)
        + "</table>"
    )


def _separated(separator: str, encoding: str = "utf-8") -> Writer:
    return lambda rows: written(rows, separator).encode(encoding)


# Name of a file → who writes a table as that; every format that holds one.
FORMATS: dict[str, Writer] = {
    **{f"{number}.csv": _separated(separator) for number, separator in enumerate(",;\t|")},
    "utf16.csv": _separated(";", "utf-16"),
    "windows.csv": lambda rows: windows_1258(written(rows)),
    "tcvn3.csv": lambda rows: tcvn3(written(rows).lower()),
    "a.txt": _separated("\t"),
    "comma.txt": _separated(","),
    "a.xlsx": excel,
    "a.docx": _word,
    "a.odt": lambda rows: _open_document(rows, "text"),
    "a.ods": lambda rows: _open_document(rows, "spreadsheet"),
    "a.pptx": _slides,
    "a.pdf": _page,
}
