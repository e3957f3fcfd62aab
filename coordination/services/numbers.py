"""The next number of a book: by year for papers of the State, by term for those of the Party."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from coordination.models import Body, GivenNumber, NumberBook
from offices.foundation.actor import Actor
from offices.models import Office
from ui.letters.paper import Layout

TERM = 5


def period_of(layout: str, day: dt.date) -> str:
    """ "2026" (State); "2025-2030" (Party: numbers run through the term of the committee)."""
    if layout != Layout.PARTY:
        return str(day.year)
    first = day.year // TERM * TERM
    return f"{first}-{first + TERM}"


def issuer_symbol(office: Office, body: Body | None) -> str:
    """How the issuer stands in the symbol: TU, HĐND, ĐĐBQH, UBND; else the office's own sign."""
    if body is None or body.served_by_id != office.pk:
        return office.issuer
    if office.layout == Layout.PARTY:
        return "TU"
    if "Quốc hội" in body.name:
        return "ĐĐBQH"
    return "HĐND" if body.kind == "elected" else "UBND"


def symbol_of(layout: str, number: int | str, kind: str, issuer: str) -> str:
    """ "78/TB-HĐND" (State), "78-TB/TU" (Party); without a kind "123/UBND-TH".

    `number`: a string where room is left for it.
    """
    if not kind:
        return f"{number}/{issuer}"
    return f"{number}-{kind}/{issuer}" if layout == Layout.PARTY else f"{number}/{kind}-{issuer}"


@transaction.atomic
def take_number(
    *,
    office: Office,
    kind: str,
    symbol: str,
    dated: dt.date,
    wanted: int | None = None,
    actor: Actor,
) -> tuple[NumberBook, int]:
    """The next number of the issuer's book, or the wanted one where it is free; under a lock.

    The caller has asked for the power to issue. Raises ValidationError at `number`.
    """
    period = period_of(office.layout, dated)
    book = _locked_book(office=office, kind=kind, symbol=symbol, period=period, actor=actor)
    number = wanted or book.last + 1
    if book.given.filter(number=number).exists():
        raise ValidationError({"number": _("This number has been given already.")})
    GivenNumber(book=book, number=number).save(actor=actor)
    if number > book.last:
        book.last = number
        book.save(actor=actor)
    return book, number


def _locked_book(*, actor: Actor, **key: Any) -> NumberBook:
    """The book under its row lock; opened by whoever comes first."""
    books = NumberBook.objects.select_for_update(of=("self",)).filter(**key)
    found = books.first()
    if found is not None:
        return found
    try:
        with transaction.atomic():
            NumberBook(**key).save(actor=actor)
    except IntegrityError:
        pass  # another has opened it at the same moment
    return books.get()
