"""Numbers of the area's papers, from the book of the body they are issued for."""

import datetime as dt

from coordination.models import NumberBook
from coordination.services.numbers import symbol_of, take_number
from offices.foundation.actor import Actor
from offices.models import Office
from voters.choices import Stream

ISSUERS = {Stream.NATIONAL: "ĐĐBQH", Stream.BOTH: "ĐĐBQH", Stream.COUNCIL: "HĐND"}
LETTER, PLAN, REPORT, NOTICE = "", "KH", "BC", "TB"


def issuer_of(stream: str, kind: str) -> str:
    """ "HĐND-VP" of a letter, which the office signs by order; "HĐND" of other papers."""
    issuer = ISSUERS[Stream(stream)]
    return issuer if kind else f"{issuer}-VP"


def next_number(
    office: Office, kind: str, stream: str, dated: dt.date, *, actor: Actor
) -> tuple[NumberBook, int, str]:
    """Book, number, and number with symbol: "31/KH-ĐĐBQH". The caller has asked for the power."""
    issuer = issuer_of(stream, kind)
    book, number = take_number(office=office, kind=kind, symbol=issuer, dated=dated, actor=actor)
    return book, number, symbol_of(office.layout, number, kind, issuer)
