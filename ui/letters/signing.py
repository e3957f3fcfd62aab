"""Who signs, and in whose name (PRACTICE table 6): "KT." of the State is "K/T" of the Party."""

from dataclasses import dataclass
from enum import StrEnum

from ui.letters.layout import Layout


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
