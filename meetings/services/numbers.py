"""Number books of notices: by year for the State's, by term for the Party's (DOMAIN §7)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Body
from meetings.models import Notice, NumberBook
from offices.foundation.actor import Actor
from offices.models import Office
from ui.letters.layout import Layout

TERM = 5
KIND = "TB"


def period_of(layout: str, day: dt.date) -> str:
    """ "2026" (State); "2025-2030" (Party: numbers run through the term of the committee)."""
    if layout != Layout.PARTY:
        return str(day.year)
    first = day.year // TERM * TERM
    return f"{first}-{first + TERM}"


def issuer_symbol(office: Office, body: Body | None) -> str:
    """How the issuer stands in the symbol: TU, HĐND, ĐĐBQH, UBND; else the office's own sign."""
    if body is None or body.served_by_id != office.pk:
        return office.abbreviation
    if office.layout == Layout.PARTY:
        return "TU"
    if "Quốc hội" in body.name:
        return "ĐĐBQH"
    return "HĐND" if body.kind == "elected" else "UBND"


def symbol_of(layout: str, number: int, issuer: str) -> str:
    """ "78/TB-HĐND" (State), "78-TB/TU" (Party)."""
    return f"{number}-{KIND}/{issuer}" if layout == Layout.PARTY else f"{number}/{KIND}-{issuer}"


def take_number(
    *, office: Office, symbol: str, dated: dt.date, wanted: int | None, actor: Actor
) -> tuple[NumberBook, int]:
    """The next number of the issuer's book, or the wanted one where it is free; under a lock."""
    period = period_of(office.layout, dated)
    if not NumberBook.objects.filter(symbol=symbol, period=period).exists():
        NumberBook(office=office, symbol=symbol, period=period).save(actor=actor)
    book = NumberBook.objects.select_for_update(of=("self",)).get(symbol=symbol, period=period)
    number = wanted or book.last + 1
    if Notice.objects.filter(book=book, number=number).exists():
        raise ValidationError({"number": _("This number has been given already.")})
    if number > book.last:
        book.last = number
        book.save(actor=actor)
    return book, number
