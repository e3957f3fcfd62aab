"""A table of replies: each row's wish, what is said of it, its result and roadmap."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from reading.sheets.read import read_pasted
from reading.text import clean, fold
from voters.choices import ReplyClass
from voters.reading.columns import by_role, cells_of, read_columns
from voters.reading.list_days import read_roadmap

_CLASSES = (
    (ReplyClass.DOCUMENT, r"ban hanh van ban|da ban hanh"),
    (ReplyClass.INSPECTION, r"thanh tra|kiem tra xong|da kiem tra"),
    (ReplyClass.DONE, r"giai quyet xong|da (?:giai quyet|thuc hien|hoan thanh|thanh toan)"),
    (
        ReplyClass.NO_FUNDS,
        (
            r"chua (?:bo tri|can doi|co)(?: duoc)? (?:von|nguon|kinh phi)"
            r"|thieu von|ngan sach (?:han hep|kho khan)"
        ),
    ),
    (ReplyClass.TO_CENTRAL, r"trung uong|chinh phu|bo .{0,30}(?:xem xet|tra loi)|quoc hoi"),
    (
        ReplyClass.ROADMAP,
        r"lo trinh|dang (?:giai quyet|thuc hien|xem xet|trien khai|xu ly|nghien cuu)|ke hoach",
    ),
    (ReplyClass.EXPLAINED, r"giai trinh|giai thich|thong tin|da tra loi|theo quy dinh"),
)
_OVER = re.compile(r"\A(?:da )?(?:xong|hoan thanh|giai quyet)\b")
_AHEAD = re.compile(r"\A(?:se|dua vao|dua .{0,20}vao (?:ke hoach|kh))\b")
_NOT_YET = re.compile(
    r"chua (?:tra loi|co (?:van ban )?tra loi|co van ban|bao cao|giai quyet)|\A-*\Z"
)


_CELLS = re.compile(r"\s*\t\s*| {4,}")
LEAST_CELLS = 3  # a letterhead has two


@dataclass(frozen=True, slots=True)
class ReplyRow:
    wish: str
    text: str
    group: str
    roadmap_on: dt.date | None = None
    roadmap_words: str = ""
    place: str = ""


def class_of(
    words: str, roadmap_on: dt.date | None = None, *, usual: str = ReplyClass.EXPLAINED
) -> str:
    """The class by its words, else the `usual`; going on without a date is without a roadmap."""
    folded = fold(clean(words))
    found = next((code for code, pattern in _CLASSES if re.search(pattern, folded)), "")
    if found == ReplyClass.ROADMAP and roadmap_on is None:
        return ReplyClass.NO_ROADMAP
    if roadmap_on is not None and found in ("", ReplyClass.EXPLAINED):
        return ReplyClass.ROADMAP
    return found or usual


def class_said(status: str, reply: str, roadmap_on: dt.date | None) -> str:
    """Of an old list: its own word of how far it got goes before the words of the reply."""
    said = fold(clean(status))
    if _NOT_YET.search(said) and not reply:
        return ""
    if _OVER.match(said) and not re.search("thanh tra|kiem tra|van ban", said):
        return ReplyClass.DONE
    if _AHEAD.match(said):
        return ReplyClass.NO_ROADMAP if roadmap_on is None else ReplyClass.ROADMAP
    told = class_of(status, roadmap_on if said else None, usual="")
    return told or class_of(reply, roadmap_on, usual=ReplyClass.EXPLAINED if reply else "")


def table_in(text: str) -> str:
    """The lines of a paper whose cells stand apart, as if they were pasted."""
    rows = (_CELLS.split(line.strip()) for line in text.splitlines())
    return "\n".join("\t".join(row) for row in rows if len(row) >= LEAST_CELLS)


def read_replies(table: str, *, written_on: dt.date) -> list[ReplyRow]:
    """Rows of a table whose cells are parted by tabs, its first line the headings."""
    rows = [row for row in read_pasted(table) if row]
    if not rows:
        return []
    columns = by_role(read_columns(rows[0], rows[1:]))
    said = [cells_of(columns, row) for row in rows[1:]]
    told = [one for one in said if one.get("reply") or one.get("status")]  # not what heads others
    return [_row(one, written_on) for one in told]


def _row(said: Mapping[str, str], written_on: dt.date) -> ReplyRow:
    words = said.get("roadmap", "")
    roadmap = read_roadmap(words, written_on=written_on)
    text = said.get("reply", "")
    group = class_said(said.get("status", ""), text, roadmap) or ReplyClass.EXPLAINED
    day = roadmap if group == ReplyClass.ROADMAP else None
    return ReplyRow(said.get("text", ""), text, group, day, words, said.get("place", ""))
