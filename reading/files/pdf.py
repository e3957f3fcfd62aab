"""PDF files: their shape, every object in them, and the text of their pages."""

import io
import re
import unicodedata
from dataclasses import dataclass
from time import process_time
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from reading.files.limits import MAX_PAGES, MAX_TEXT, READING_SECONDS
from reading.files.refused import UploadRefused

TAIL = 66_000  # as far back as the end record of a packed file may stand
LAST_END = re.compile(rb"%%EOF[\r\n\s\x00]*")
MARKUP = re.compile(rb"<script|<html|<\?php", re.IGNORECASE)
ACTIVE = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition"}
ACTIVE_KEYS = ("/JS", "/JavaScript", "/XFA", "/RichMediaContent")
ATTACHED_KEYS = ("/EmbeddedFiles", "/EmbeddedFile", "/AF")
MOST_OBJECTS = 200_000
DEEPEST = 8
FEW_LETTERS = 10
MORE_LETTERS = 100  # a scanner's own line below its picture is no text of the page
PICTURE = re.compile(rb"\bDo\b|\bID\s")
SMALL_PAGE = 200  # bytes of drawing: an empty page
COLUMNS = re.compile(r"\S {3,}\S")
MAY_BE_STAMP = re.compile(r"m[\W_]{0,3}[a4][\W_]{0,3}t")
COLUMN_SECONDS = READING_SECONDS / 3  # of computing; pages left over then are not read whole


@dataclass(frozen=True, slots=True)
class PdfText:
    """Text of all pages; `readable` is False when a page is a picture or was not read.

    `boxes`: lines with the gaps between their columns, where a stamp could stand alone in one.
    """

    text: str
    readable: bool
    pages: int
    boxes: str = ""


def read_pdf(data: bytes) -> PdfText:
    """Raises UploadRefused: mixed, encrypted, active, attached, too_complex, broken."""
    _refuse_mixed(data)
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UploadRefused("encrypted")
    if problem := _problem(reader):
        raise UploadRefused(problem)
    pages = len(reader.pages)
    if pages == 0:
        raise UploadRefused("broken")
    texts, boxes, readable, size = [_about(reader)], list[str](), pages <= MAX_PAGES, 0
    for page in reader.pages[:MAX_PAGES]:
        text = page.extract_text() or ""
        readable = readable and _is_read(page, text)
        texts += [text, *_notes(page)]
        if MAY_BE_STAMP.search(_bare(text)):
            readable = readable and process_time() < COLUMN_SECONDS
            boxes += _columns(page) if readable else []
        size += len(text)
        if size > MAX_TEXT:
            raise UploadRefused("too_complex")
    return PdfText("\n\n".join(texts), readable, pages, "\n\n".join(boxes))


def _refuse_mixed(data: bytes) -> None:
    """A PDF begins at its first byte and ends with its end mark."""
    tail = data[-TAIL:]
    ends = list(LAST_END.finditer(tail))
    if not ends:
        raise UploadRefused("broken")
    if ends[-1].end() < len(tail) and len(tail[ends[-1].end() :]) > 64:
        raise UploadRefused("mixed")
    if b"PK\x05\x06" in tail or MARKUP.search(data[:1024]):
        raise UploadRefused("mixed")


def _columns(page: PageObject) -> list[str]:
    """Lines of several columns, of which one may be a stamp."""
    lines = page.extract_text(extraction_mode="layout").splitlines()
    return [line for line in lines if COLUMNS.search(line) and MAY_BE_STAMP.search(_bare(line))]


def _bare(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def _problem(reader: PdfReader) -> str | None:
    """Look at every object, reachable or not: scripts, launches, attached files."""
    numbers = {number for table in reader.xref.values() for number in table}
    numbers |= set(reader.xref_objStm)
    if len(numbers) > MOST_OBJECTS:
        return "too_complex"
    for number in sorted(numbers):
        found = reader.get_object(number)
        if isinstance(found, DictionaryObject) and (problem := _of_dictionary(found, 0)):
            return problem
    return None


def _of_dictionary(found: DictionaryObject, depth: int) -> str | None:
    if found.get("/S") in ACTIVE or any(key in found for key in ACTIVE_KEYS):
        return "active"
    if any(key in found for key in ATTACHED_KEYS) or found.get("/Type") == "/EmbeddedFile":
        return "attached"
    if found.get("/Subtype") in {"/FileAttachment", "/RichMedia", "/Movie", "/Screen"}:
        return "attached"
    for value in found.values():
        inner = isinstance(value, DictionaryObject) and depth < DEEPEST
        if inner and (problem := _of_dictionary(value, depth + 1)):
            return problem
    return None


def _about(reader: PdfReader) -> str:
    about: dict[str, Any] = dict(reader.metadata or {})
    return "\n".join(str(about.get(key, "")) for key in ("/Title", "/Subject", "/Keywords"))


def _notes(page: PageObject) -> list[str]:
    """What is written on the page: free text, stamps, form fields; no signature's bytes."""
    notes = []
    for reference in page.get("/Annots") or []:
        note = reference.get_object()
        if isinstance(note, DictionaryObject):
            said = (note[key] for key in ("/Contents", "/V", "/Subj", "/Name") if key in note)
            notes += [str(one) for one in said if not isinstance(one, DictionaryObject)]
    return notes


def _is_read(page: PageObject, text: str) -> bool:
    """Whether the text can be all there is: a scanned page has a picture and no letters."""
    letters = sum(map(str.isalnum, text))
    strange = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    contents = page.get_contents()
    drawn = contents.get_data() if contents is not None else b""
    pictures = PICTURE.search(drawn) is not None
    if letters >= (MORE_LETTERS if pictures else FEW_LETTERS):
        return strange < letters / 5
    return len(drawn) < SMALL_PAGE and not pictures
