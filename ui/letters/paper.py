"""What stands on a paper, whatever it is written to: its head, its blocks, who signs.

The head says whose it is, with the motto, the number, place and date; signed is in somebody's name
(PRACTICE table 6): "KT." of the State is "K/T" of the Party.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Layout(models.TextChoices):
    PARTY = "party", _("Party body")
    STATE = "state", _("State body")


NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


@dataclass(frozen=True, slots=True)
class LetterHead:
    """`above`: lines of the body it serves; `body`: whose paper it is; `number` may be empty.

    `joint`: the lines that name all bodies of a paper which several issue together.
    """

    layout: str
    above: tuple[str, ...]
    body: str
    place_date: str
    number: str = ""
    joint: tuple[str, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """The lines of the issuing body, or bodies."""
        return self.joint or (self.body,)

    @property
    def is_party(self) -> bool:
        return self.layout == Layout.PARTY

    @property
    def motto(self) -> tuple[str, ...]:
        """The right half: Quốc hiệu and Tiêu ngữ, or the Party's title."""
        return (PARTY,) if self.is_party else (NATION, MOTTO)


def long_date(day: dt.date) -> str:
    """ "ngày 05 tháng 02 năm 2026": days below 10 and months below 3 have a zero."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def number_line(layout: str, number: str) -> str:
    """ "Số: 15/VP-TH" (State), "Số 15-CV/VPTU" (Party, without a colon)."""
    return f"Số {number}" if layout == Layout.PARTY else f"Số: {number}"


class SignedAs(StrEnum):
    """The values are those a product's capacity is kept with."""

    HEAD = "head"
    ON_BEHALF = "on_behalf"
    FOR_HEAD = "for_head"
    BY_ORDER = "by_order"
    BY_AUTHORITY = "by_authority"


PREFIXES: dict[str, dict[SignedAs, str]] = {
    Layout.STATE: {
        SignedAs.ON_BEHALF: "TM.",
        SignedAs.FOR_HEAD: "KT.",
        SignedAs.BY_ORDER: "TL.",
        SignedAs.BY_AUTHORITY: "TUQ.",
    },
    Layout.PARTY: {
        SignedAs.ON_BEHALF: "T/M",
        SignedAs.FOR_HEAD: "K/T",
        SignedAs.BY_ORDER: "T/L",
        SignedAs.BY_AUTHORITY: "T/UQ",
    },
}


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines in capitals above the room for the hand, the name below it."""

    lines: tuple[str, ...]
    name: str = ""


def signature(
    layout: str, signed_as: SignedAs, *, own: str, principal: str = "", name: str = ""
) -> Signature:
    """`own`: the signer's title; `principal`: for whom ("Chánh Văn phòng", "Ban Thường vụ").

    Raises ValueError when somebody signs for another who is not named.
    """
    if signed_as == SignedAs.HEAD:
        return Signature((own.upper(),), name)
    if not principal:
        raise ValueError(f"{signed_as} needs a principal")
    prefix = PREFIXES[layout][signed_as]
    return Signature((f"{prefix} {principal.upper()}", own.upper()), name)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`align`: justify, left, center; `indent`: the first line moves in."""

    text: str
    align: str = "justify"
    bold: bool = False
    italic: bool = False
    indent: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """`share`: width among its neighbours; `align`: left, center, right."""

    label: str
    share: int = 10
    align: str = "left"


@dataclass(frozen=True, slots=True)
class TableSection:
    """A line across the whole table."""

    text: str


@dataclass(frozen=True, slots=True)
class LetterTable:
    columns: Sequence[Column]
    lines: Sequence[Sequence[str] | TableSection]

    @property
    def rows(self) -> list[tuple[str, list[tuple[str, Column]]]]:
        """(text of a section or "", cells with their columns) of each line."""
        return [
            (one.text, [])
            if isinstance(one, TableSection)
            else ("", list(zip(one, self.columns, strict=True)))
            for one in self.lines
        ]

    @property
    def shares(self) -> list[tuple[Column, int]]:
        """Each column with its width in hundredths of the table's."""
        total = sum(column.share for column in self.columns)
        return [(column, round(100 * column.share / total)) for column in self.columns]


type Block = Paragraph | LetterTable


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """`title`: kind of the paper in capitals ("BÁO CÁO"), empty for a công văn, whose subject
    (`about`) then stands under the number; `to`: lines after "Kính gửi:"; `recipients`: Nơi nhận;
    `annex`: what follows the signature on its own page, `annex_under` the line below its title.
    `compact`: small letters and margins, for a survey that must stand on one page; `size`: small,
    tiny or smallest, the same by steps for a table across. `signatures`: of several who sign side
    by side, the first at the left; `signature`: of the only one.
    """

    head: LetterHead
    title: str = ""
    about: str = ""
    under: str = ""
    to: Sequence[str] = ()
    blocks: Sequence[Block] = field(default=())
    signature: Signature | None = None
    signatures: Sequence[Signature] = ()
    recipients: Sequence[str] = ()
    landscape: bool = False
    annex: Sequence[Block] = ()
    annex_under: str = ""
    compact: bool = False
    size: str = ""

    @property
    def subject(self) -> str:
        """The subject of a công văn: "V/v …" of the State, "về việc …" of the Party."""
        if self.title or not self.about:
            return ""
        return f"về việc {self.about}" if self.head.is_party else f"V/v {self.about}"

    @property
    def signers(self) -> tuple[Signature, ...]:
        """All who sign, however many."""
        return tuple(self.signatures) or ((self.signature,) if self.signature else ())

    @property
    def beside(self) -> tuple[Signature, ...]:
        """Those who sign side by side; none where one signs alone, across from the recipients."""
        return self.signers if len(self.signers) > 1 else ()

    @property
    def tables(self) -> list[LetterTable]:
        return [block for block in self.blocks if isinstance(block, LetterTable)]


def ended(text: str, layout: str) -> str:
    """The last words of a paper: "./." (State), "." (Party)."""
    bare = text.rstrip().rstrip("./").rstrip()
    return bare + ("." if layout == Layout.PARTY else "./.")
