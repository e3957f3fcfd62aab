"""Who signs, and in whose name (PRACTICE table 6): "KT." of the State is "K/T" of the Party."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from offices.models import Office, Role
from offices.models.office import Layout


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
CHIEF, DEPUTY = "Chánh Văn phòng", "Phó Chánh Văn phòng"
_BY_ROLE: dict[str, tuple[SignedAs, str]] = {
    Role.CHIEF: (SignedAs.HEAD, CHIEF),
    Role.DEPUTY_CHIEF: (SignedAs.FOR_HEAD, DEPUTY),
    Role.RECEPTION_HEAD: (SignedAs.FOR_HEAD, DEPUTY),
    Role.DIVISION_HEAD: (SignedAs.BY_ORDER, "Trưởng phòng"),
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


def joint_signatures(signers: Sequence[tuple[Office, str, str]]) -> tuple[Signature, ...]:
    """Of each office that issues a joint paper: (office, role of who signs, name), side by side.

    Each signs in the forms of its own block, below the name of its office.
    """
    found = []
    for office, role, name in signers:
        own = office_signature(office.layout, role, name=name)
        found.append(Signature((office.name.strip().upper(), *own.lines), name))
    return tuple(found)


def office_signature(layout: str, role: str, *, name: str = "") -> Signature:
    """The signature of an office's own paper by the signer's role; the chief's for other roles."""
    signed_as, own = _BY_ROLE.get(role, _BY_ROLE[Role.CHIEF])
    return signature(layout, signed_as, own=own, principal=CHIEF, name=name)
