"""Marks of secrecy on a scanned page: stamped across, in a frame, by hand a little crooked.

The page's text is asked like any other text. What a stamp has beside: it is alone, its letters are
large capitals, often red, often in a frame which the first reading takes for a picture; its accents
are the first thing a scanner loses.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from math import ceil

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from offices.foundation.folding import fold
from offices.foundation.secrets import Mark, SecrecyLevel, StampPlace
from reading.files.guard import scan
from reading.files.scan_inks import bold_ink, pale_ink, places_of
from reading.files.scan_letters import ScanLine, Word, lines_of, sure
from reading.files.scan_pictures import ScanPage, has_ink, straightened, turned_by

WIDTH = 400  # dots of the small picture in which frames are looked for
INK, PAPER, OUTSIDE = 0, 255, 128
THRESHOLD = 195
EDGE = 3  # dots of the small picture that a frame is thick, with its blur

HEAD = 0.5  # of the page, from above: where a stamp stands
STEEPEST = 12.0  # degrees by which a stamp is put crooked
NEAR = 3.0  # heights of a word within which another one belongs to it
LEVELS = {
    "mat": SecrecyLevel.MAT,
    "toimat": SecrecyLevel.TOI_MAT,
    "tuyetmat": SecrecyLevel.TUYET_MAT,
}
LEAST, LONGEST = 4, 12  # letters of a stamp and of what was read into it
PLACES = 8  # of one kind of ink that are read each for itself
_TORN = re.compile(r"etmat|oimat")
_STEMS = str.maketrans(dict.fromkeys("tlj1|!", "i"))
_WORN = {
    "ioimai": SecrecyLevel.TOI_MAT,
    "iuyeimai": SecrecyLevel.TUYET_MAT,
}  # by the upright strokes alone
NEARLY = {"ioimai": 0.9, "iuyeimai": 0.8}  # how much of them was read
UNSURE = 75.0  # a line surer than that is what it says: Tuyết Mai is a name
_REPEATED = re.compile(r"i{2,}")
_NO_STROKE = re.compile(r"[^a-z1|!]")
_NO_LETTER = re.compile(r"[\W\d_]+")


def stamps_on(page: ScanPage, turned: int) -> Mark | None:
    """The first stamp among words that stand alone, in black or in colour."""
    for picture, is_apart in _pictures(page, turned):
        if not has_ink(picture):
            continue
        if mark := stamp_among(lines_of(picture, sparse=True), torn=is_apart):
            return mark
    return None


def _pictures(page: ScanPage, turned: int) -> Iterator[tuple[Image.Image, bool]]:
    """The head as it is and what its frames hold; then whatever is in colour, likewise, or paler
    than print; then bold letters of the frames.

    True with a picture: it holds frames or one kind of ink alone.
    """
    head = _head(turned_by(page.black, turned))
    yield head, False
    frames = framed(head)
    yield straightened(frames, steepest=STEEPEST), True
    if page.coloured is not None:
        coloured = turned_by(page.coloured, turned)
        yield straightened(coloured, steepest=STEEPEST), True
        yield straightened(framed(coloured), steepest=STEEPEST), True
    apart = pale_ink(head) if page.coloured is None else _head(coloured)
    for place in islice(places_of(apart), PLACES):
        yield straightened(place, steepest=STEEPEST), True
    if has_ink(frames):
        yield straightened(bold_ink(frames), steepest=STEEPEST), True


def _head(picture: Image.Image) -> Image.Image:
    return picture.crop((0, 0, picture.width, round(picture.height * HEAD)))


def stamp_among(lines: list[ScanLine], *, torn: bool = False) -> Mark | None:
    """A level that has no other word beside it; `torn`: or what a line across has left of one."""
    words = [word for line in lines for word in line.words if _NO_LETTER.sub("", word.text)]
    for line in lines:
        if torn and (level := torn_level(line.text) or worn_level(line)):
            return Mark(level, StampPlace.LINE)
        level = level_in(line.text)
        if level and not any(_beside(word, line.words) for word in words):
            return Mark(level, StampPlace.LINE)
        if mark := scan("", line.text.strip()):
            return mark
    return None


def level_in(text: str) -> SecrecyLevel | None:
    """The level that a line in capitals says, whatever accents were read."""
    letters = _NO_LETTER.sub("", text)
    if not letters.isupper():
        return None
    bare = fold(letters)
    return LEVELS.get(bare) or next(
        (level for word, level in LEVELS.items() if len(word) > 4 and _one_apart(bare, word)), None
    )


def torn_level(text: str) -> SecrecyLevel | None:
    """Most of the longer levels, in capitals, where other print runs through the stamp."""
    letters = _NO_LETTER.sub("", text)
    if len(letters) > LONGEST or sum(map(str.isupper, letters)) * 2 < len(letters):
        return None
    if found := _TORN.search(fold(letters)):
        return SecrecyLevel.TOI_MAT if found[0] == "oimat" else SecrecyLevel.TUYET_MAT
    return None


def worn_level(line: ScanLine) -> SecrecyLevel | None:
    """Nearly one of the longer levels by its upright strokes, where no other letters are sure."""
    letters = _NO_LETTER.sub("", line.text)
    if len(letters) > LONGEST or sure([line]) > UNSURE or sum(map(str.isupper, letters)) < LEAST:
        return None
    strokes = _REPEATED.sub("i", _NO_STROKE.sub("", fold(line.text)).translate(_STEMS))
    for worn, level in _WORN.items():
        if SequenceMatcher(None, strokes, worn, autojunk=False).ratio() >= NEARLY[worn]:
            return level
    return None


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter was misread."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _beside(word: Word, stamp: list[Word]) -> bool:
    """Whether the word stands on the stamp's line, near enough to be of one sentence."""
    if word in stamp:
        return False
    left, right = min(one.left for one in stamp), max(one.right for one in stamp)
    top, bottom = min(one.top for one in stamp), max(one.bottom for one in stamp)
    high = bottom - top
    level = min(word.bottom, bottom) - max(word.top, top) > high / 3
    return level and word.left < right + NEAR * high and word.right > left - NEAR * high


def framed(picture: Image.Image) -> Image.Image:
    """The same picture with nothing but what closed frames hold; their own lines are gone."""
    scale = max(ceil(picture.width / WIDTH), 1)
    small = _small(picture, scale)
    ImageDraw.floodfill(small, (0, 0), OUTSIDE)
    outside = small.point(lambda value: PAPER * (value == OUTSIDE))
    outside = outside.filter(ImageFilter.MaxFilter(2 * EDGE + 1))
    mask = ImageOps.crop(outside, 1).resize(picture.size, Image.Resampling.NEAREST)
    left = picture.copy()
    left.paste(PAPER, mask=mask)
    return left


def _small(picture: Image.Image, scale: int) -> Image.Image:
    """Ink or paper, every line still closed, with a margin from which all paper is reached."""
    thick = picture.filter(ImageFilter.MinFilter(3)) if scale > 1 else picture
    size = (ceil(picture.width / scale), ceil(picture.height / scale))
    reduced = thick.resize(size, Image.Resampling.BOX)
    flat = reduced.point(lambda value: PAPER if value > THRESHOLD else INK)
    return ImageOps.expand(flat, 1, PAPER)
