"""What stands on a paper, whatever it is written to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ui.letters.head import LetterHead
from ui.letters.layout import Layout
from ui.letters.signing import Signature


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
