"""The text of one XML member: paragraphs, cells, text boxes, comments, watermarks, names.

One walk serves Word, Excel, PowerPoint and OpenDocument: what a reader may see in any of them
stands in a handful of elements and attributes. A paragraph is one line, so a stamp alone in its
paragraph, cell or text box stays alone on its line.
"""

import re
from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from reading.files.archive import attribute, elements, local
from reading.files.refused import UploadRefused

TEXTS = {"t", "delText", "text", "instrText", "title", "subject", "keywords", "description"}
TEXTS |= {"lpwstr", "category", "author", "oddHeader", "oddFooter", "evenHeader", "evenFooter"}
TEXTS |= {"firstHeader", "firstFooter", "definedName", "pt"}
LINES = {"p", "si", "is", "comment", "tr"}
# After these a blank line stands: words of one cell or box never go on in the next.
CELLS = {"si", "is", "tc", "txbxContent", "txBody", "table-cell"}
SHOWN_ATTRIBUTES = {
    "textpath": ("string",),
    "docPr": ("descr", "title"),
    "cNvPr": ("descr", "title"),
    "sheet": ("name",),
    "tableColumn": ("name",),
    "dataValidation": ("prompt", "promptTitle", "error"),
}
HEADER_CODES = re.compile(r'&"[^"]*"|&\d{1,3}|&K[0-9A-F]{6}|&[LCR]')
HEADERS = re.compile(r"(?:odd|even|first)(?:Header|Footer)")
SCRIPTED = re.compile(r"\s*\"?DDE(?:AUTO)?\b", re.IGNORECASE)
NUMBER = re.compile(r"[\d\s.,:%/Ee+-]*")
ODF_LINES = {"p", "h", "title", "subject", "description", "keyword"}


def texts_of_member(stream: IO[bytes], name: str) -> Iterator[str]:
    """Lines of text in the order of the member. Raises UploadRefused "active" for DDE links."""
    if name in {"content.xml", "styles.xml", "meta.xml"}:
        yield from _of_open_document(stream)
        return
    open_lines: list[list[str]] = [[]]
    for event, element in elements(stream):
        tag = local(element.tag)
        if event == "start":
            yield from _shown_attributes(tag, element)
            if tag in LINES:
                open_lines.append([])
        elif tag in LINES and len(open_lines) > 1:
            yield from _line(open_lines.pop())
            yield from [""] * (tag in CELLS)
        elif tag in CELLS:
            yield ""
        else:
            open_lines[-1] += _inside(tag, element)
            if len(open_lines) == 1 and open_lines[0]:
                yield from _line(open_lines[0])
                open_lines[0] = []


def _line(parts: list[str]) -> Iterator[str]:
    line = "".join(parts)
    if line.strip():
        yield line


def _inside(tag: str, element: Element) -> list[str]:
    if tag == "tab":
        return ["\t"]
    if tag == "instrText" and SCRIPTED.match(element.text or ""):
        raise UploadRefused("active")
    if tag in {"br", "cr"}:
        return ["\n"]
    if tag == "v":
        return [] if NUMBER.fullmatch(element.text or "") else [element.text or ""]
    if HEADERS.fullmatch(tag):
        return [HEADER_CODES.sub("\n", element.text or "")]
    return [element.text or ""] if tag in TEXTS else []


def _shown_attributes(tag: str, element: Element) -> Iterator[str]:
    if tag == "ddeLink" or SCRIPTED.match(attribute(element, "instr")):
        raise UploadRefused("active")
    for name in SHOWN_ATTRIBUTES.get(tag, ()):
        if value := attribute(element, name):
            yield value


def _of_open_document(stream: IO[bytes]) -> Iterator[str]:
    """Mixed content: text stands between elements, so whole paragraphs are gathered."""
    for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
        tag = local(element.tag)
        if event == "start" and tag == "table":
            yield attribute(element, "name")
        elif event == "end" and tag in ODF_LINES:
            yield "".join(element.itertext())
            element.clear()
        elif event == "end" and tag in CELLS:
            yield ""
