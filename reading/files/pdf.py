"""PDF files: shape checked here, content read by a limited process."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from reading.files.limits import PDF_SECONDS
from reading.files.refused import UploadRefused

ROOT = Path(__file__).resolve().parents[2]
TAIL = 66_000  # as far back as the end record of a packed file may stand
LAST_END = re.compile(rb"%%EOF[\r\n\s\x00]*")
MARKUP = re.compile(rb"<script|<html|<\?php", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PdfText:
    """Text of all pages; `readable` is False when a page is a picture or was not read.

    `boxes`: lines of columns as they stand apart on the page.
    """

    text: str
    readable: bool
    pages: int
    boxes: str = ""


def read_pdf(data: bytes) -> PdfText:
    """Raises UploadRefused: mixed, encrypted, active, attached, too_complex, broken."""
    _refuse_mixed(data)
    command = [sys.executable, "-m", "reading.files.pdf_worker"]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=PDF_SECONDS, cwd=ROOT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UploadRefused("too_complex") from error
    if done.returncode != 0 or not done.stdout:
        raise UploadRefused("too_complex")
    answer = json.loads(done.stdout)
    if problem := answer.get("problem"):
        raise UploadRefused(problem)
    return PdfText(answer["text"], answer["readable"], answer["pages"], answer["boxes"])


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
