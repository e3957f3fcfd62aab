"""The guard: finds a stamp of secrecy, and only a stamp.

The system holds no state secret at any level (Law on the protection of state secrets; the
regulation's storage rule). A stamp is one of the three levels alone on its line or in its
cell, in brackets after a number and symbol, after "độ mật:", at the head of a line in capitals,
or in a file's name. Words that contain or quote a level ("bảo vệ bí mật nhà nước", "mật độ",
the law's own list of levels) are no stamp. Time is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from offices.foundation.lookalikes import Seen
from offices.foundation.stamp_lines import CANDIDATE, cells_of, goes_on, is_enumerated
from offices.foundation.stamp_names import level_in_name
from offices.foundation.stamp_tables import cells_of_pasted_tables, cells_of_table
from offices.foundation.stamp_words import (
    LEVEL,
    SecrecyLevel,
    compound_follows,
    level_written,
    other_level_follows,
)

__all__ = [
    "Mark",
    "SecrecyLevel",
    "StampPlace",
    "find_mark",
    "find_mark_in_address",
    "find_mark_in_name",
]

# A blank line between two cells: nothing goes on from one to the next.
CELL_GAP = "\n\n"


class StampPlace(StrEnum):
    """Where the stamp stood; kept with the refusal instead of the text."""

    LINE = "line"
    BRACKETS = "brackets"
    LABEL = "label"
    HEAD = "head"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stamp that was found: its level and place, never its words."""

    level: SecrecyLevel
    place: StampPlace


GAP = r"[^\S\n]"
OPEN, CLOSE = r"[(\[{<«【〔]", r"[)\]}>»】〕]"
NUMBER = r"\d+[a-z]?\s?[-/]\s?(?:\d{4}\s?/\s?)?[a-z][a-z\d]*|\bso\s?:?\s?\d"
INTRODUCED = r"(?:(?:do|muc|muc do|dau|van ban|tai lieu|ban|cong van|ho so|do mat)\s?:?\s?)?"
BRACKETED = re.compile(rf"{OPEN}\s{{0,9}}({INTRODUCED})({LEVEL})\s{{0,9}}{CLOSE}")
LABEL = (
    r"(?<!\w)(?:(?:muc|cap)\s(?:do\s)?|do\s)(?:bao\s)?mat"
    r"(?:\s(?:cua\s)?(?:van ban|tai lieu|cong van|ho so))?"
)
LABELLED = re.compile(rf"{LABEL}{GAP}{{0,9}}[:=–—\-|\t][^\w\n]{{0,12}}({LEVEL})(?!\w)")
HEADED = re.compile(
    rf"^{GAP}{{0,9}}[^\w\n]{{0,3}}({LEVEL}){GAP}{{0,9}}"
    rf"(?:[-–—:|*/]|{OPEN}|(?=cong hoa xa|dang cong san|so\s?:|kinh gui|v/v))",
    re.MULTILINE,
)
AFTER_NUMBER = re.compile(
    rf"\d[-/](?:\d{{4}}/)?[a-z][a-z\d\-/&]{{1,40}}"
    rf"((?:{GAP}{{1,3}}[-–—,;:/|]?|[-–—,;:/|]){GAP}{{0,3}})({LEVEL})(?!\w)"
)
PAPER = re.compile(r"(?:van ban|cong van|to trinh|bao cao|ke hoach|tai lieu|quyet dinh)\s*$")
HAS_NUMBER = re.compile(NUMBER)
LOOK_BACK = 400


def find_mark(text: str, *, table: bool = False) -> Mark | None:
    """The first stamp in running text, a page or a cell; None when there is none.

    `table`: the text is one with separators (CSV); in other text such lines are looked for.
    """
    seen = Seen.of(text)
    if "m" not in seen.bare:
        return None
    return next(_marks(seen), None) or _in_table(seen, table)


def _in_table(seen: Seen, table: bool) -> Mark | None:
    """A cell is a line of its own here, as the cells of spreadsheets and documents are."""
    if not CANDIDATE.search(seen.bare):
        return None
    cells = cells_of_table(seen.text) if table else cells_of_pasted_tables(seen.text)
    return next(_marks(Seen.of(CELL_GAP.join(cells))), None) if cells else None


def _marks(seen: Seen) -> Iterator[Mark]:
    yield from _alone(seen)
    yield from _in_brackets(seen)
    yield from _after_label(seen)
    yield from _at_head(seen)
    yield from _after_number(seen)


def _alone(seen: Seen) -> Iterator[Mark]:
    cells = cells_of(seen)
    for place, cell in enumerate(cells):
        stamped = cell.level and not goes_on(cells, place) and not is_enumerated(cells, place)
        if cell.level and stamped:
            yield Mark(cell.level, StampPlace.LINE)


def _in_brackets(seen: Seen) -> Iterator[Mark]:
    for found in BRACKETED.finditer(seen.bare):
        level = level_written(seen.cut(*found.span(2)))
        if level and _is_stamp_in_brackets(seen, found):
            yield Mark(level, StampPlace.BRACKETS)


def _is_stamp_in_brackets(seen: Seen, found: re.Match[str]) -> bool:
    start, end = found.span()
    before = seen.bare[max(0, start - LOOK_BACK) : start].rpartition("\n")[2]
    introduced, words = seen.cut(*found.span(1)).text, seen.cut(*found.span(2)).text
    if introduced and before.rstrip().endswith("bi mat nha nuoc"):
        return False  # "danh mục bí mật nhà nước (độ Tối mật)"
    if found[1].startswith(("do", "muc")) and (words.islower() or introduced.isupper()):
        return False  # "(độ mật)" names the column
    after = seen.bare[end : end + LOOK_BACK].partition("\n")[0]
    if HAS_NUMBER.search(before) or (PAPER.search(before) and HAS_NUMBER.search(after)):
        return True
    closes_line = not after.strip(" .;,\t\r*_")
    return words[0].isupper() and (closes_line or not before.strip())


def _after_label(seen: Seen) -> Iterator[Mark]:
    for words, after in _words_and_after(LABELLED, 1, seen):
        level = level_written(words)
        if level and not other_level_follows(after, level) and not compound_follows(after, words):
            yield Mark(level, StampPlace.LABEL)


def _at_head(seen: Seen) -> Iterator[Mark]:
    for words, after in _words_and_after(HEADED, 1, seen):
        level = level_written(words)
        typed = words.text.isupper() and words.text != "MAT"
        if level and typed and not other_level_follows(after, level):
            yield Mark(level, StampPlace.HEAD)


def _after_number(seen: Seen) -> Iterator[Mark]:
    for words, after in _words_and_after(AFTER_NUMBER, 2, seen):
        level = level_written(words)
        typed = words.text[0].isupper() and words.text.lower() != "mat"
        if level and typed and not compound_follows(after, words):
            yield Mark(level, StampPlace.NUMBER)


def _words_and_after(shape: re.Pattern[str], group: int, seen: Seen) -> Iterator[tuple[Seen, Seen]]:
    for found in shape.finditer(seen.bare):
        yield seen.cut(*found.span(group)), seen.cut(found.end(group), found.end(group) + 40)


def find_mark_in_address(address: str) -> Mark | None:
    """The stamp in an e-mail address, in its words or as one of its parts."""
    name, _at, host = address.rpartition("@")
    words = [part.strip('"') for part in (name, *host.split("."))]
    marks = (find_mark_in_name(word) or find_mark(re.sub(r"[._+-]", " ", word)) for word in words)
    return next((mark for mark in marks if mark), None)


def find_mark_in_name(name: str) -> Mark | None:
    """The stamp in a file's name, None when there is none."""
    level = level_in_name(name)
    return Mark(level, StampPlace.NAME) if level else None
