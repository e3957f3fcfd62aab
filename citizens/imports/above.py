"""What the lines above a row say of it: the year of the book, the kind a part of it holds."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from citizens.imports.words import only_kind, plain
from reading.sheets.read import ReadTable

_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_OF_YEAR = re.compile(r"(?:nam|thang \d{1,2}\s*[/.-]|quy \w+\s*[/.-])\s*(20\d{2})(?!\d)")
_TOTAL = re.compile(r"^(tong( cong| so)?|cong)\b(?! dan| hoa| ty| an)")
SHORT = 80  # a longer line is a note
_PART = re.compile(r"^([ivx]{1,5}|[a-h])[.)]?$")


@dataclass(slots=True)
class Above:
    """Changed as a table is read from its first line to its last."""

    year: int | None = None
    kind: str = ""

    @classmethod
    def of(cls, table: ReadTable) -> Self:
        """From its title and the name of its sheet."""
        made = cls()
        for text in (*table.preamble, table.sheet):
            made.note(text)
        return made

    def note(self, text: str) -> None:
        folded = plain(text)
        named, years = _OF_YEAR.search(folded), set(_YEAR.findall(folded))
        if named:
            self.year = int(named[1])
        elif len(years) == 1 and self.year is None:
            self.year = int(years.pop())
        if len(folded) <= SHORT and not _TOTAL.match(folded):
            self.kind = only_kind(text) or ("" if _part(folded) else self.kind)


def _part(folded: str) -> bool:
    return bool(_PART.match(folded.split(" ", 1)[0])) if folded else False


def is_line(cells: Mapping[str, str], texts: Sequence[str], heads: Collection[str]) -> bool:
    """Not a total, a heading of a part, a signature, or the headings once more."""
    if cells.get("row"):
        return True
    if not any(cells.values()) or _TOTAL.match(plain(next(filter(_has_letters, texts), ""))):
        return False
    if sum(text in heads for text in texts) > len(texts) / 2:
        return False
    numbered = any(re.search(r"\d", cells.get(n, "")) for n in ("number", "number_day", "line"))
    dated = bool(re.search(r"\d", cells.get("received_on", "")))
    part = bool(_PART.match(plain(cells.get("line", ""))))
    few = len(texts) < (5 if part else 3)
    return not few or (dated and not part) or (numbered and len(texts) > 1)


def _has_letters(text: str) -> bool:
    return any(one.isalpha() for one in text)
