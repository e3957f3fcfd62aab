"""The signature of an office's own paper, by the role of its signer."""

from collections.abc import Sequence

from offices.models import Office, Role
from ui.letters import Signature, SignedAs, signature

CHIEF, DEPUTY = "Chánh Văn phòng", "Phó Chánh Văn phòng"
_BY_ROLE: dict[str, tuple[SignedAs, str]] = {
    Role.CHIEF: (SignedAs.HEAD, CHIEF),
    Role.DEPUTY_CHIEF: (SignedAs.FOR_HEAD, DEPUTY),
    Role.RECEPTION_HEAD: (SignedAs.FOR_HEAD, DEPUTY),
    Role.DIVISION_HEAD: (SignedAs.BY_ORDER, "Trưởng phòng"),
}


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
