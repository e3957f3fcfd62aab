"""The head of an office's own paper, from its name, its layout and the province's settings."""

import datetime as dt
import re
from collections.abc import Sequence

from coordination.models import Setting
from coordination.services.numbers import symbol_of
from offices.models import Office
from ui.letters import Layout, LetterHead, long_date, number_line

_OFFICE = re.compile(r"^văn phòng\s+", re.IGNORECASE)
_SHORT = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "ĐBQH": "đại biểu Quốc hội"}
_LONGEST = 24  # letters that fit into one line of the left half


def _lines(text: str) -> tuple[str, ...]:
    """Long names break where officials break them: before "và" and before "tỉnh"."""
    if len(text) <= _LONGEST:
        return (text,)
    return tuple(part for part in re.split(r"\s+(?=VÀ\s|TỈNH\s|THÀNH PHỐ\s)", text) if part)


def _names(office: Office, province: str) -> tuple[tuple[str, ...], str]:
    """The body above and the office's own line, in capitals."""
    name = office.name.strip()
    served = _OFFICE.sub("", name)
    if served == name:
        return (), name.upper()
    for short, full in _SHORT.items():
        served = re.sub(rf"\b{short}\b", full, served)
    if province and province.casefold() not in served.casefold():
        served = f"{served} {province}"
    return _lines(served.upper()), "VĂN PHÒNG"


def _joined(names: Sequence[str]) -> tuple[str, ...]:
    """The lines of several issuing bodies; a dash joins each to the next."""
    *first, last = (_lines(name) for name in names)
    joined = [line for lines in first for line in (*lines[:-1], f"{lines[-1]} -")]
    return (*joined, *last)


def joint_head(
    offices: Sequence[Office], *, on: dt.date, number: str = "", province: str = ""
) -> LetterHead:
    """The head of a paper that two or three offices issue together, in the layout of the first."""
    lead, names = offices[0], [office.name.strip().upper() for office in offices]
    province = province or Setting.objects.current().province
    return LetterHead(
        layout=lead.layout,
        above=(),
        body=names[0],
        joint=_joined(names),
        place_date=f"{province}, {long_date(on)}",
        number=number_line(lead.layout, number) if number else "",
    )


def head_of(office: Office, *, on: dt.date, number: str = "", province: str = "") -> LetterHead:
    """The head of an office's paper of that day; one statement unless `province` is given.

    `number` is the number and symbol alone ("15/VP-TH"); empty leaves the line out.
    """
    province = province or Setting.objects.current().province
    above, body = _names(office, province)
    return LetterHead(
        layout=office.layout,
        above=above,
        body=body,
        place_date=f"{province}, {long_date(on)}",
        number=number_line(office.layout, number) if number else "",
    )


def blank_number(office: Office, kind: str = "") -> str:
    """Number and symbol with room for the number: "…-BC/VPTU", "…/BC-VPUBND", "…/VP-…".

    `kind`: abbreviation of the kind of document; a letter has none in State papers.
    """
    if office.layout != Layout.PARTY and not kind:
        return "…/VP-…"
    return symbol_of(office.layout, "…", kind or "CV", office.issuer)
