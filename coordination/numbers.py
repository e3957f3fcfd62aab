"""The number and symbol of a document: read, warned about, never refused.

State papers are numbered per year: ``15/QĐ-UBND``, ``28/2017/NQ-HĐND``, ``123/UBND-TH`` (a công
văn has no kind); NĐ 30/2020. Party papers are numbered per kind through the term of the committee:
``15-QĐ/TU``, ``1186-CV/VPTU``; HD 05-HD/VPTW. Old and mistyped numbers stay as they were typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

System = Literal["state", "party", ""]

KINDS = frozenset(
    [
        "NQ",
        "QĐ",
        "CT",
        "KL",
        "QC",
        "QYĐ",
        "QCPH",
        "TT",
        "HD",
        "TB",
        "BC",
        "KH",
        "QH",
        "CTR",
        "ĐA",
        "DA",
        "PA",
        "TTR",
        "CV",
        "BB",
        "GM",
        "GGT",
        "GNP",
        "GUQ",
        "PC",
        "PG",
        "PB",
        "TC",
        "HĐ",
        "CĐ",
        "BGN",
        "BTT",
        "L",
        "PL",
        "NĐ",
        "NQLT",
        "TTLT",
        "SL",
        "VB",
        "TTRLT",
        "KHLT",
        "BCLT",
        "QCLT",
        "CTHĐ",
        "ĐC",
        "TBKL",
    ]
)
_PARTY = re.compile(r"TW|TU|HU|TH?U|QU|Đ[UBC][A-ZĐ]*|.*(?:TU|TW|HU)|BCĐ.*TU")
_SYMBOL = r"[A-ZĐ](?:[A-Za-zĐđÀ-ỹ0-9]|[&.,_]?[ ]?[&.\-/][ ]?(?=[A-ZĐ0-9]))*"
_NUMBER = re.compile(
    rf"(?<![\w/.,])(?P<n>\d{{1,6}})(?P<l>[a-zA-Z](?![a-zA-Z]))?(?P<s>\s*(?:[/\\]{{1,2}}|-)\s*)"
    rf"(?:(?P<y>\d{{4}})\s*/\s*)?(?P<k>{_SYMBOL})"
)
_BARE = re.compile(r"\D{0,12}?(?P<n>\d{1,6})\D*\Z")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """``15/QĐ-UBND`` → number 15, kind QĐ, issuer UBND, system state. A công văn has no kind.

    ``drafter`` is the unit behind the dash of a công văn (KT in ``6202/UBND-KT``). ``warnings``
    are sentences for the person who typed it.
    """

    raw: str
    number: int
    kind: str = ""
    issuer: str = ""
    drafter: str = ""
    year: int | None = None
    system: System = ""
    warnings: tuple[str, ...] = ()


def read_number(text: str) -> DocumentNumber | None:
    """The number a field holds; None when it holds no digit at all."""
    text = unicodedata.normalize("NFC", text).strip()
    found = _NUMBER.search(text) or _NUMBER.search(text.upper())
    if found:
        return _read(found)
    bare = _BARE.match(text)
    if not bare:
        return None
    warning = _("The symbol is missing: a full number looks like 15/QĐ-UBND or 15-QĐ/TU.")
    return DocumentNumber(text, int(bare["n"]), warnings=(warning,))


def find_numbers(text: str) -> Iterator[tuple[int, int, DocumentNumber]]:
    """Every number and symbol in running text, with its place."""
    for found in _NUMBER.finditer(text):
        if sum(letter.isupper() for letter in found["k"]) >= 2:
            yield found.start(), found.end(), _read(found)


def number_warnings(text: str, system: System = "") -> list[str]:
    """What looks wrong with a number and symbol; empty for an empty or a usual one."""
    if not text.strip():
        return []
    number = read_number(text)
    if number is None:
        return [_("No number is found; a full number looks like 15/QĐ-UBND or 15-QĐ/TU.")]
    warnings = list(number.warnings)
    if system and number.system and system != number.system:
        warnings.append(_wrong_system(system))
    return warnings


def number_key(text: str) -> str:
    """The running number alone: "6202/UBND-KT", "6202-UBND" and "6202" have the same key."""
    found = re.search(r"\d+", unicodedata.normalize("NFKC", text))
    return found[0].lstrip("0") or "0" if found else ""


def symbol_key(text: str) -> tuple[str, ...]:
    """The parts of the symbol, in order, without marks: ("nq", "hdnd")."""
    folded = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return tuple(re.findall(r"[a-z]+[a-z0-9]*", letters))


def _read(found: re.Match[str]) -> DocumentNumber:
    symbol = re.sub(r"\s+", "", found["k"])
    party = "-" in found["s"] and "/" in symbol and found["y"] is None
    kind, issuer, drafter = _party_parts(symbol) if party else _state_parts(symbol)
    year = int(found["y"]) if found["y"] else None
    system: System = "party" if party else "state"
    warnings = (*_form_warnings(found, kind), *_system_warnings(system, kind, issuer, year))
    return DocumentNumber(
        found[0], int(found["n"]), kind, issuer, drafter, year, system, tuple(warnings)
    )


def _party_parts(symbol: str) -> tuple[str, str, str]:
    kind, _slash, issuer = symbol.partition("/")
    return kind, issuer, ""


def _state_parts(symbol: str) -> tuple[str, str, str]:
    head, _mark, rest = re.match(r"([^\-/]*)([\-/]?)(.*)", symbol).groups()  # type: ignore[union-attr]
    if head.upper() in KINDS and rest:
        return head, rest, ""
    return "", head, rest


def _form_warnings(found: re.Match[str], kind: str) -> list[str]:
    warnings = []
    if re.search(r"\s", found["s"] + found["k"]):
        warnings.append(_("There is a space inside the number and symbol."))
    if len(found["s"].strip()) > 1 or "\\" in found["s"]:
        warnings.append(_("The stroke in the number and symbol is doubled or reversed."))
    if kind and kind.upper() not in KINDS:
        warnings.append(_("The kind “%(kind)s” is not a usual abbreviation.") % {"kind": kind})
    return warnings


def _system_warnings(system: System, kind: str, issuer: str, year: int | None) -> list[str]:
    warnings = []
    party_body = bool(issuer) and bool(_PARTY.fullmatch(issuer.split("-", maxsplit=1)[0]))
    joint = "-" in issuer
    if system == "state" and kind and party_body and not joint:
        warnings.append(_wrong_system("party"))
    if system == "party" and not party_body and not joint:
        warnings.append(_wrong_system("state"))
    if year is not None and not 1945 <= year <= 2099:
        warnings.append(_("The year %(year)s in the number is unlikely.") % {"year": year})
    return warnings


def _wrong_system(expected: System) -> str:
    if expected == "party":
        return _("A Party paper is written 15-QĐ/TU: dash before the kind, stroke before the body.")
    return _("A State paper is written 15/QĐ-UBND: stroke after the number, dash before the body.")
