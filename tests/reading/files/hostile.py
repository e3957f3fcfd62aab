"""Forty files that must be refused, each with the reason that must be given."""

import io
import stat
import zipfile

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from tests.reading.files.build import changed, excel, jpeg, package, pdf, pdf_with, png, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
WORD = word("Báo cáo tuần")
EXCEL = excel([["Stt", "Nội dung"], [1, "Họp giao ban"]])
PDF = pdf("<p>Báo cáo tuần của Văn phòng")
ZIP = package({"a.txt": "a"})
RELATIONS = "word/_rels/document.xml.rels"
ATTACHED_TEMPLATE = (
    '<Relationship Id="rX" TargetMode="External" Target="{}" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/{}"/></Relationships>'
)
DTD = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
DDE = '<w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe "/k" </w:instrText></w:r></w:p>'


def _with_relation(target: str, kind: str) -> bytes:
    return changed(WORD, RELATIONS, "</Relationships>", ATTACHED_TEMPLATE.format(target, kind))


def _encrypted_member() -> bytes:
    data = bytearray(WORD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def _stored_twice() -> bytes:
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("WORD/document.xml", "<a/>")
    return out.getvalue()


def _with_comment() -> bytes:
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"#!/bin/sh\nrm -rf ."
    return out.getvalue()


def _with_member_of_kind(kind: int, name: str) -> bytes:
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a") as archive:
        member = zipfile.ZipInfo(name)
        member.create_system, member.external_attr = 3, (kind | 0o777) << 16
        archive.writestr(member, "/etc/passwd")
    return out.getvalue()


def _action(kind: str, key: str) -> bytes:
    def change(writer: PdfWriter) -> None:
        action = {NameObject("/S"): NameObject(kind), NameObject(key): TextStringObject("x")}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)

    return pdf_with(change)


def _rich(writer: PdfWriter) -> None:
    note = {
        NameObject("/Subtype"): NameObject("/RichMedia"),
        NameObject("/Type"): NameObject("/Annot"),
    }
    writer.pages[0][NameObject("/Annots")] = ArrayObject(
        [writer._add_object(DictionaryObject(note))]
    )


HOSTILE = [
    # packages
    ("a.docx", package({"word/vbaProject.bin": b"x"}, like=WORD), "macro"),
    ("a.docm", WORD, "macro"),
    ("a.xlsm", EXCEL, "macro"),
    (
        "a.docx",
        changed(WORD, "[Content_Types].xml", "document.main+xml", "document.macroEnabled.main+xml"),
        "macro",
    ),
    ("a.xlsx", package({"xl/macrosheets/sheet1.xml": "<a/>"}, like=EXCEL), "macro"),
    ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ("a.docx", _encrypted_member(), "encrypted"),
    ("a.doc", OLE, "old_format"),
    ("a.xls", b"anything", "old_format"),
    ("a.docx", package({"word/big.xml": b" " * 30_000_000}, like=WORD), "bomb"),
    ("a.docx", package({f"word/{n}.bin": b"" for n in range(2100)}, like=WORD), "bomb"),
    ("a.docx", package({"word/inner.zip": ZIP}, like=WORD), "nested"),
    ("a.docx", package({"word/media/a.exe": b"MZ"}, like=WORD), "nested"),
    ("a.docx", package({"../../etc/passwd": b"x"}, like=WORD), "member_name"),
    ("a.docx", package({"/etc/passwd": b"x"}, like=WORD), "member_name"),
    ("a.docx", package({"word\\..\\x.xml": b"x"}, like=WORD), "member_name"),
    ("a.docx", _stored_twice(), "member_name"),
    ("a.docx", _with_member_of_kind(stat.S_IFLNK, "word/media/a.png"), "member_name"),
    ("a.docx", _with_member_of_kind(stat.S_IFCHR, "word/media/a.png"), "member_name"),
    ("a.docx", _with_member_of_kind(stat.S_IFIFO, "word/media/a.png"), "member_name"),
    (
        "a.docx",
        package({"word/embeddings/o.bin": "\x01Ole10Native".encode("utf-16-le")}, like=WORD),
        "attached",
    ),
    ("a.docx", package({"word/activeX/activeX1.xml": "<a/>"}, like=WORD), "active"),
    ("a.docx", package({"word/afchunk.htm": "<script>"}, like=WORD), "active"),
    ("a.docx", changed(WORD, "word/document.xml", "</w:p>", DDE), "active"),
    ("a.docx", package({"word/document.xml": DTD}, like=WORD), "active"),
    ("a.docx", _with_relation("https://example.invalid/t.dotm", "attachedTemplate"), "external"),
    ("a.docx", _with_relation("\\\\example.invalid\\share\\a.png", "image"), "external"),
    ("a.docx", package({"word/document.xml": b"<w:document"}, like=WORD), "broken"),
    ("a.docx", WORD[: len(WORD) // 2], "broken"),
    ("a.docx", EXCEL, "mismatch"),
    ("a.docx", ZIP, "nested"),
    ("a.docx", _with_comment(), "mixed"),
    ("a.xlsx", EXCEL + PDF, "mixed"),
    # PDF
    ("a.pdf", b"GIF89a\n" + PDF, "mixed"),
    ("a.pdf", PDF + ZIP, "mixed"),
    ("a.pdf", _action("/JavaScript", "/JS"), "active"),
    ("a.pdf", _action("/Launch", "/F"), "active"),
    ("a.pdf", pdf_with(lambda writer: writer.add_attachment("a.exe", b"MZ")), "attached"),
    ("a.pdf", pdf_with(_rich), "attached"),
    ("a.pdf", pdf_with(lambda writer: writer.encrypt("mot-hai-ba")), "encrypted"),
    ("a.pdf", b"%PDF-1.7\n" + b"\x00garbage" * 50 + b"\n%%EOF", "broken"),
    ("a.pdf", WORD, "mismatch"),
    # pictures
    ("a.png", png(60_000, 60_000), "pixels"),
    ("a.jpg", jpeg(20_000, 20_000), "pixels"),
    ("a.png", png() + ZIP, "mixed"),
    ("a.jpg", jpeg() + ZIP, "mixed"),
    ("a.jpg", jpeg()[:-2] + b"<script>alert(1)</script>\xff\xd9", "mixed"),
    ("a.png", jpeg(), "mismatch"),
    ("a.png", b"\x89PNG\r\n\x1a\nabc", "broken"),
    # text and others
    ("a.txt", b"<html><script>alert(1)</script>", "active"),
    ("a.csv", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "active"),
    ("a.txt", "<script>alert(1)</script>".encode("utf-16"), "active"),
    ("a.txt", b"#!/bin/sh\nrm -rf .", "active"),
    ("a.txt", b"Ghi chu\n" + ZIP, "mismatch"),
    ("a.txt", b"MZ\x90\x00\x03\x00\x00\x00", "mismatch"),
    ("a.svg", b"<svg/>", "type"),
    ("a.html", b"<html/>", "type"),
    ("a.exe", b"MZ\x90\x00", "type"),
    ("khong-co-duoi", b"abc", "type"),
    ("a.txt", b"", "empty"),
]
