"""Clocks of this area: counted by the rules of their codes, owed by a part, met and dropped."""

from tasks.dossier.services.clocks import (
    Counted,
    drop,
    due_by,
    lead_of,
    meet,
    open_by,
    owe,
    rule_of,
)
from voters.choices import ContactKind, SessionSide, Stream
from voters.models import VoterContact

__all__ = ["Counted", "drop", "due_by", "lead_of", "meet", "open_by", "owe", "rule_of"]

PRESS, OUTSIDE_NATIONAL, OUTSIDE_COUNCIL = "txct-bao-chi", "txct-ngoai-tinh", "txct-hdnd-bao"
PERSON_DECIDED, PERSON_TOLD, PERSON_COMPILED = "txct-cn-quyet", "txct-cn-bao", "txct-cn-th"
COUNCIL_DECIDED = "txct-hdnd-quyet"
COMPILE_COUNCIL = "kh-y-kien-cu-tri"
FORWARD, FORWARD_AGAIN = "kncct-chuyen", "kncct-dinh-tuyen-lai"
NATIONAL, COUNCIL, COUNCIL_SESSION = "kncct-qh", "kncct-hdnd", "kncct-hdnd-truoc-ky-hop"
TELL_VOTERS, PUBLISH = "kncct-bao-cu-tri", "kncct-cong-khai"
COMPILING = (
    "kncct-qh-th-truoc",
    "kncct-qh-th-sau",
    "kncct-qh-bt-truoc",
    "kncct-qh-bt-sau",
    COMPILE_COUNCIL,
    PERSON_COMPILED,
)
SINGLE = (ContactKind.PERSON, ContactKind.GROUP)


def on_request(contact: VoterContact) -> list[Counted]:
    """From the day a deputy or voters asked for it: by when it is decided."""
    day = contact.requested_on
    if day is None:
        return []
    if contact.kind in SINGLE:
        return [(PERSON_DECIDED, day, None)]
    outside = contact.kind == ContactKind.OUTSIDE and contact.stream == Stream.COUNCIL
    return [(COUNCIL_DECIDED, day, None)] if outside else []


def before_contact(contact: VoterContact) -> list[Counted]:
    """Counted back from the first day of contact."""
    assert contact.on is not None
    codes = []
    if contact.stream != Stream.COUNCIL:
        codes.append(PRESS)
    if contact.kind == ContactKind.OUTSIDE:
        codes.append(OUTSIDE_COUNCIL if contact.stream == Stream.COUNCIL else OUTSIDE_NATIONAL)
    if contact.kind in SINGLE:
        codes.append(PERSON_TOLD)
    return [(code, contact.on, None) for code in codes]


def for_compiling(contact: VoterContact) -> list[Counted]:
    """By when what voters said is compiled: by the session, or by the contact with one voter."""
    found: list[Counted] = []
    council = contact.stream != Stream.NATIONAL  # whose session `session_task` then is
    if contact.kind in SINGLE and contact.on:
        found.append((PERSON_COMPILED, contact.on, None))
    ordinary = "bt" if contact.extraordinary else "th"
    if contact.stream != Stream.COUNCIL:
        of = None if council else contact.session_task
        if contact.side == SessionSide.BEFORE and contact.opens_on:
            found.append((f"kncct-qh-{ordinary}-truoc", contact.opens_on, of))
        if contact.side == SessionSide.AFTER and contact.closes_on:
            found.append((f"kncct-qh-{ordinary}-sau", contact.closes_on, of))
    if council and contact.side == SessionSide.BEFORE:
        _name, opens_on = contact.session_for(Stream.COUNCIL)
        if opens_on:
            found.append((COMPILE_COUNCIL, opens_on, contact.session_task))
    return found
