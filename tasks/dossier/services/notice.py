"""The notice of conclusions: its number from the issuer's book, its text split into lines."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from coordination.services.numbers import symbol_of, take_number
from offices.foundation.actor import Actor
from tasks.choices import Basis
from tasks.dossier.lifecycle import lock_any, move
from tasks.dossier.models import Dossier
from tasks.dossier.services.lines import split_lines
from tasks.models import Notice
from tasks.services.sources import enter_source

VERB = "conclude"
KIND = "TB"  # thông báo


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven:
    """`body`: the issuer when it is not the office itself; then it is signed by its order."""

    symbol: str
    dated: dt.date
    capacity: str
    abstract: str
    body: Body | None = None
    number: int | None = None
    signer: str = ""
    text: str = ""


def check_not_issued(dossier: Dossier) -> None:
    if Notice.objects.filter(task=dossier.task).exists():
        raise ValidationError(_("The notice of conclusions has been issued already."))


def _check_issuable(dossier: Dossier, given: NoticeGiven) -> None:
    dossier.check_content()
    dossier.check_open()
    check_not_issued(dossier)
    if given.dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    if dossier.event_day is not None and given.dated < dossier.event_day:
        raise ValidationError({"dated": _("The notice is dated before what it concludes.")})
    office = dossier.task.lead_office
    if given.body is not None and given.body.served_by_id != office.pk:
        raise ValidationError({"body": _("This office does not serve that body.")})


@transaction.atomic
def issue_notice(*, task_id: int, given: NoticeGiven, actor: Actor) -> Notice:
    """Moves the dossier along `conclude`, where its table has that row."""
    dossier, actor = lock_any(task_id, actor=actor)
    if VERB in dossier.moves:
        move(dossier, verb=VERB)
    _check_issuable(dossier, given)
    office = dossier.task.lead_office
    book, number = take_number(
        office=office,
        symbol=given.symbol,
        dated=given.dated,
        wanted=given.number,
        kind=KIND,
        actor=actor,
    )
    symbol = symbol_of(office.layout, number, KIND, given.symbol)
    source = enter_source(
        actor=actor,
        basis=Basis.CONCLUSION,
        number=symbol,
        dated=given.dated,
        abstract=given.abstract,
    )
    notice = Notice(
        task=dossier.task,
        book=book,
        number=number,
        symbol=symbol,
        dated=given.dated,
        issuer=str(given.body or office),
        capacity=given.capacity,
        signer=given.signer,
        abstract=given.abstract,
        text=given.text,
        source=source,
    )
    notice.save(actor=actor)
    dossier.save(actor=actor)
    if given.text.strip():
        split_lines(dossier, given.text, written_on=given.dated, actor=actor)
    return notice
