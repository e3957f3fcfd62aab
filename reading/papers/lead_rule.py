"""Which office would run a task whose lead is outside the system, and by which rule.

Real leads are mostly departments ("Sở TNMT"). A rule only proposes; the person decides. The rule
is told as ``code: sentence``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from coordination.numbers import DocumentNumber, find_numbers
from reading.names import BodyName, OfficeName, office_of, office_on, serving_office
from reading.text import clean, fold

_ELECTED = re.compile(r"HĐND|ĐBQH|TTHĐ")
_STATE = re.compile(r"UBND|^S[A-ZĐ&]{1,6}$|^CT$|^BQL")
_CENTRAL = re.compile(r"^(?:TW|TTG|CP|VPCP|QH\d*|UBTVQH\d*|B[A-ZĐ]{2,6}|BTV?Q?H?|TTCP)$")
_PARTY_BODY = re.compile(
    r"(?:dang uy|dang bo|ubkt|uy ban kiem tra|huyen uy|thanh uy|mttq|ubmttq|mat tran|uy ban mttq"
    r"|uy ban mat tran|ban thuong truc (?:uy ban )?(?:ub)?(?:mttq|mat tran)|cac ban dang"
    r"|hoi (?:nong dan|cuu chien binh|lien hiep phu nu|lhpn)|lien doan lao dong|ldld|tinh doan"
    r"|ban (?:to chuc|noi chinh|tuyen giao|dan van)|truong chinh tri)(?![a-z])"
)
_STATE_BODY = re.compile(
    r"(?:so|cac so|giam doc|ubnd|chu tich ubnd|cong an|bo (?:chi huy|chqs)|thanh tra|thue|kho bac"
    r"|kbnn|chi cuc|cuc|ban quan ly|bql)(?![a-z])"
)
_WORDS = (
    ("party", re.compile(r"tinh uy|thuong vu|ban chap hanh dang|bi thu")),
    ("elected", re.compile(r"hdnd|hoi dong nhan dan|dbqh|quoc hoi|lien tich|giam sat|cu tri")),
    ("state", re.compile(r"ubnd|uy ban nhan dan|giao viec")),
)


@dataclass(frozen=True, slots=True)
class LeadProposal:
    """The office code ("" when none can be named), the rule, and whether it is only the default."""

    office: str
    rule: str
    assumed: bool = False


def propose(
    leads: Sequence[str],
    document_number: str,
    hints: Sequence[str],
    offices: Sequence[OfficeName],
    bodies: Sequence[BodyName],
    beside: str = "",
) -> LeadProposal:
    """Named office, else the issuer in the symbol, else the body served, else the kind of paper.

    ``hints`` tell of the paper; ``beside``, such as who helps, is asked last.
    """
    for lead in leads:
        if code := office_of(lead, offices):
            return LeadProposal(code, _rule("named_office", _("The office is named as lead.")))
    if by_symbol := _by_symbol(document_number, offices):
        return by_symbol
    for lead in leads:
        if code := serving_office(lead, bodies):
            return LeadProposal(code, _rule("served_body", _("The office serves %s.") % lead))
    if by_words := _by_words(hints, offices) or _by_party(leads, offices):
        return by_words
    if any(_STATE_BODY.match(fold(lead)) for lead in leads):
        return _default(leads, offices)
    by_words = _by_words(leads, offices) or _by_words([beside], offices)
    return by_words or _default(leads, offices)


def _rule(code: str, sentence: str) -> str:
    return f"{code}: {sentence}"


def _by_symbol(document_number: str, offices: Sequence[OfficeName]) -> LeadProposal | None:
    for _start, _end, number in find_numbers(clean(document_number)):
        if office := office_on(side_of_symbol(number), offices):
            sentence = _("The paper %(raw)s was issued by a body this office serves.")
            return LeadProposal(office, _rule("document_symbol", sentence % {"raw": number.raw}))
    return None


def side_of_symbol(number: DocumentNumber) -> str:
    """Party, elected bodies or administration; "" for the centre and unknown issuers."""
    first = re.split(r"[-/]", number.issuer.upper())[0]
    if _CENTRAL.match(first):
        return ""
    if first.startswith("VPTU") or (number.system == "party" and not _STATE.search(first)):
        return "party"
    if _ELECTED.search(first) and "UBND" not in first:
        return "elected"
    if first.endswith("TU") or first.startswith("ĐU"):
        return "party"
    if _STATE.search(first):
        return "state"
    return "elected" if _ELECTED.search(number.drafter.upper()) else ""


def _by_party(leads: Sequence[str], offices: Sequence[OfficeName]) -> LeadProposal | None:
    """Party committees, the Front and the mass organisations work under the Provincial Party."""
    if not leads or not all(_PARTY_BODY.match(fold(lead)) for lead in leads):
        return None
    sentence = _("Party bodies, the Front and mass organisations work under the Party Committee.")
    return LeadProposal(office_on("party", offices), _rule("party_body", sentence), assumed=True)


def _by_words(hints: Sequence[str], offices: Sequence[OfficeName]) -> LeadProposal | None:
    folded = fold(" ".join(hints))
    for side, pattern in _WORDS:
        office = office_on(side, offices)
        if office and pattern.search(folded):
            sentence = _("The kind of paper points to this office.")
            return LeadProposal(office, _rule("document_kind", sentence), assumed=True)
    return None


def _default(leads: Sequence[str], offices: Sequence[OfficeName]) -> LeadProposal:
    if not leads:
        return LeadProposal("", _rule("none", _("Nothing says which office would run it.")))
    sentence = _("Departments and localities work under the People's Committee.")
    return LeadProposal(office_on("state", offices), _rule("default", sentence), assumed=True)
