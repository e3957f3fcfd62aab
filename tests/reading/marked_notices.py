"""Notices whose orders are marked in the text, written before the reader saw them.

``[[…]]{due|L=…|C=…}`` is one order: ``@lead@ ~coordinating~ #what is to be done# $deadline$``;
behind it the day (R: recurring, -: none that can be read), the bodies where a heading names them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "marked"
APART = Path(__file__).parent / "marked_apart"
_ORDER = re.compile(r"\[\[(.*?)\]\]\{(.*?)\}", re.DOTALL)
_SIGNS = re.compile(r"[@~#$]")
_WORDS = re.compile(r"[^\W_]+")
_POSTS = {"các", "và", "đồng", "chí", "giám", "đốc", "thủ", "trưởng", "lãnh", "đạo", "của"}
START = 6
ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Marked:
    """One order: its first words, its bodies as words, its day, the words of what is to be done."""

    start: str
    lead: frozenset[str]
    coordinating: frozenset[str]
    due: str
    again: bool
    title: frozenset[str]

    def holds_title(self, read: str) -> bool:
        found = self.title & frozenset(words(read))
        return len(found) >= ALIKE * len(self.title)


def words(text: str) -> list[str]:
    text = text.lower().replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd")
    return _WORDS.findall(text.replace("uỷ ban nhân dân", "ubnd"))


def bodies(names: list[str]) -> frozenset[str]:
    return frozenset(words(" ".join(names))) - _POSTS


def marked(text: str) -> tuple[str, list[Marked]]:
    """The text without its marks, and its orders."""
    found = [_read(body, said.split("|")) for body, said in _ORDER.findall(text)]
    return _SIGNS.sub("", _ORDER.sub(lambda one: one[1], text)), found


def orders_in(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """The words of each order, who leads and who helps as it is marked."""
    for body, said in _ORDER.findall(text):
        yield _SIGNS.sub("", body), _names(body, said, "L", "@"), _names(body, said, "C", "~")


def _names(body: str, said: str, key: str, sign: str) -> list[str]:
    named = dict(one.split("=", 1) for one in said.split("|") if "=" in one)
    if key in named:
        return [name for part in named[key].split(";") if (name := part.strip())]
    return re.findall(rf"{sign}([^{sign}]+){sign}", body)


def _read(body: str, said: list[str]) -> Marked:
    named = dict(one.split("=", 1) for one in said if "=" in one)
    due = next((one for one in said if "=" not in one), "")
    done = " ".join(re.findall(r"#([^#]+)#", body)).replace("$", "")
    return Marked(
        " ".join(words(_SIGNS.sub("", body))[:START]),
        bodies([named["L"]] if "L" in named else re.findall(r"@([^@]+)@", body)),
        bodies([named["C"]] if "C" in named else re.findall(r"~([^~]+)~", body)),
        "" if due in {"R", "-"} else due[:10],
        due == "R",
        frozenset(words(done)),
    )
