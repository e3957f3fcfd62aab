"""The letters of a straight picture, by Tesseract with Vietnamese data, and the order of its lines.

Knows no Django.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image, ImageDraw

DATA = Path(__file__).resolve().parents[2] / "node_modules/@tesseract.js-data/vie/4.0.0_best_int"
LANGUAGE = "vie"
RESOLUTION = 300
GAP = 1.2  # heights of a line between two words that belong to different columns
os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # a worker reads one page, others have the rest


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    confidence: float  # 0 to 100
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class ScanLine:
    """Words side by side; `block` and `paragraph` count what Tesseract takes as one."""

    words: list[Word]
    block: int

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def height(self) -> int:
        return max(word.bottom for word in self.words) - min(word.top for word in self.words)


def lines_of(picture: Image.Image, *, sparse: bool = False, block: bool = False) -> list[ScanLine]:
    """Lines in reading order; `sparse`: words wherever they stand, without an order; `block`: from
    edge to edge, as if nothing but lines stood there."""
    import tesserocr  # loads its library

    modes = tesserocr.PSM
    mode = modes.SPARSE_TEXT if sparse else modes.SINGLE_BLOCK if block else modes.AUTO
    with tesserocr.PyTessBaseAPI(
        path=f"{DATA}/", lang=LANGUAGE, psm=mode, oem=tesserocr.OEM.LSTM_ONLY
    ) as reader:
        reader.SetImage(picture)
        reader.SetSourceResolution(RESOLUTION)
        reader.Recognize()
        found = reader.GetIterator()
        return _lines(found, tesserocr.RIL) if found is not None else []


def _lines(found: Any, level: Any) -> list[ScanLine]:
    lines: list[ScanLine] = []
    block = 0
    while True:
        block += found.IsAtBeginningOf(level.BLOCK)
        if found.IsAtBeginningOf(level.TEXTLINE):
            lines.append(ScanLine([], block))
        if word := _word(found, level.WORD):
            lines[-1].words.append(word)
        if not found.Next(level.WORD):
            return [line for line in lines if line.words]


def _word(found: Any, level: Any) -> Word | None:
    try:
        text = found.GetUTF8Text(level).strip()
    except RuntimeError:  # a rule or picture holds no text
        return None
    box = found.BoundingBox(level)
    return Word(text, float(found.Confidence(level)), *box) if text and box else None


def without_words(picture: Image.Image, lines: list[ScanLine]) -> Image.Image:
    """What is left of the page when all words are taken away."""
    left = picture.copy()
    draw = ImageDraw.Draw(left)
    for word in (word for line in lines for word in line.words):
        draw.rectangle((word.left, word.top, word.right, word.bottom), fill=255)
    return left


def sure(lines: list[ScanLine]) -> float:
    """How sure the letters are, 0 to 100, longer words counting more."""
    words = [(word.confidence, len(word.text)) for line in lines for word in line.words]
    letters = sum(length for _sure, length in words)
    return sum(one * length for one, length in words) / letters if letters else 0.0


def in_reading_order(lines: list[ScanLine]) -> list[str]:
    """One string a line, blank ones between blocks; wide gaps stay wide."""
    told: list[str] = []
    block = 0
    for line in lines:
        if line.block != block and told:
            told.append("")
        block = line.block
        told.append(_spaced(line))
    return told


def _spaced(line: ScanLine) -> str:
    """Words with a gap of four spaces where a column ends."""
    told, before = "", None
    wide = GAP * median(word.bottom - word.top for word in line.words)
    for word in line.words:
        if before is not None:
            told += "    " if word.left - before.right > wide else " "
        told += word.text
        before = word
    return told
