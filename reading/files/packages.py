"""Office packages: what makes one unsafe, and all the text a reader could see in it."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from reading.files.archive import attribute, elements, opened
from reading.files.limits import MAX_TEXT
from reading.files.package_text import texts_of_member
from reading.files.refused import UploadRefused

MACRO = re.compile(r"vbaproject|vbadata|macrosheets?/|xl/intlmacro", re.IGNORECASE)
ACTIVE = re.compile(r"activex|\.(?:html?|mht|mhtml|rtf|svg|swf|xaml|wasm)$", re.IGNORECASE)
EMBEDDED = re.compile(r"embeddings/[^/]+\.(?:docx|xlsx|pptx)$", re.IGNORECASE)
OBJECT = re.compile(
    r"(?:embeddings|objects?)/[^/]+\.(?:bin|doc|xls|ppt|pdf)$|^Object \d", re.IGNORECASE
)
PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp)$", re.IGNORECASE)
# Of OpenDocument the styles hold the headers and footers of pages.
BESIDE = re.compile(r"^(?:docProps/|(?:meta|styles)\.xml$)")
PREVIEW = re.compile(r"^(?:docProps|Thumbnails)/thumbnail\.", re.IGNORECASE)
WITHOUT_TEXT = re.compile(
    r"(?:\.rels|/styles\.xml|(?:^|/)(?:fontTable|settings|webSettings|numbering|theme\d*|manifest|calcChain"
    r"|stylesWithEffects|presProps|viewProps|tableStyles|\[Content_Types\])\.xml)$"
)
REMOTE = re.compile(
    r"(?:https?|ftp|smb|mhtml|javascript):|\\\\|file:(?://(?!/)|/{4})", re.IGNORECASE
)
LOADED = ("attachedTemplate", "oleObject", "frame", "subDocument", "image", "aFChunk")
NATIVE_OBJECT = "\x01Ole10Native".encode("utf-16-le")
FEW_LETTERS = 30
DEEPEST = 1


@dataclass(frozen=True, slots=True)
class Contents:
    """All text of a package; `readable` is False where pictures or objects may hold more.

    `beside`: title, keywords and comments of its properties, headers and footers of OpenDocument,
    which go on in no sentence of it.
    """

    text: str
    readable: bool
    beside: str = ""


def read_package(data: bytes, *, depth: int = 0) -> Contents:
    """Raises UploadRefused: macro, active, attached, external, nested, too_complex, broken…"""
    parts: list[str] = []
    beside: list[str] = []
    size, seen_whole = 0, True
    with opened(data) as archive:
        names = archive.namelist()
        refuse_unsafe(archive)
        for name in sorted(names, key=_main_part_first):
            for piece in _texts(archive, name, depth):
                size += len(piece)
                if size > MAX_TEXT:
                    raise UploadRefused("too_complex")
                (beside if BESIDE.search(name) else parts).append(piece)
        seen_whole = not any(map(OBJECT.search, names))
        pictures = any(PICTURE.search(name) and not PREVIEW.search(name) for name in names)
    text = "\n".join(parts)
    letters = sum(map(str.isalnum, text[:5000]))
    readable = seen_whole and not (pictures and letters < FEW_LETTERS)
    return Contents(text, readable, "\n".join(beside))


def _main_part_first(name: str) -> tuple[bool, str]:
    return not name.endswith(("document.xml", "content.xml", "workbook.xml")), name


def refuse_unsafe(archive: zipfile.ZipFile) -> None:
    """Raises UploadRefused: macro, active, attached, external, encrypted."""
    names = archive.namelist()
    for name in names:
        if MACRO.search(name):
            raise UploadRefused("macro")
        if ACTIVE.search(name) or name.startswith(("Basic/", "Scripts/")):
            raise UploadRefused("active")
        if name.endswith(".bin") and NATIVE_OBJECT in archive.read(name):
            raise UploadRefused("attached")
        if name.endswith(".rels"):
            _check_relations(archive, name)
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise UploadRefused("encrypted")


def _check_relations(archive: zipfile.ZipFile, name: str) -> None:
    with archive.open(name) as stream:
        for event, element in elements(stream):
            if event == "end" or attribute(element, "TargetMode") != "External":
                continue
            kind = attribute(element, "Type").rpartition("/")[2]
            if kind in LOADED and REMOTE.match(attribute(element, "Target").strip()):
                raise UploadRefused("external")


def _texts(archive: zipfile.ZipFile, name: str, depth: int) -> Iterator[str]:
    if EMBEDDED.search(name):
        if depth >= DEEPEST:
            raise UploadRefused("nested")
        inner = read_package(archive.read(name), depth=depth + 1)
        yield f"{inner.text}\n{inner.beside}"
    elif name.endswith(".xml") and not WITHOUT_TEXT.search(name):
        with archive.open(name) as stream:
            yield from texts_of_member(stream, name)
