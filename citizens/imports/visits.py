"""Rows of form 03/TCD, or of the national database's own export, become visits; only new ones."""

from collections.abc import Sequence

from django.db import transaction

from citizens.choices import ContentKind, VisitHandled
from citizens.imports.entering import Entered, begin
from citizens.imports.reading import RegisterRow
from citizens.imports.words import DENUNCIATION
from citizens.models import Reception, Sender, Visit
from citizens.services.personal import fingerprint, keep_sender, keep_words
from citizens.services.receptions import daily_reception
from citizens.services.registering import new_matter
from offices.foundation.actor import Actor

# A refusal needs its ground, which no register names: such rows are entered by hand.
HANDLED = {
    "": VisitHandled.EXPLAINED,
    "guide": VisitHandled.GUIDED,
    "accept": VisitHandled.LETTER,
    "return": VisitHandled.GUIDED,
    "forward": VisitHandled.GUIDED,
    "forward_report": VisitHandled.GUIDED,
    "keep": VisitHandled.EXPLAINED,
}


def is_ready(row: RegisterRow) -> bool:
    named = bool(row.personal.get("name")) and row.outcome in HANDLED
    known = row.kind in ContentKind.values and row.received_on is not None
    return known and (named or row.kind == DENUNCIATION)


@transaction.atomic
def enter_visits(*, rows: Sequence[RegisterRow], actor: Actor) -> Entered:
    """A visit of the same person on the same day is there already; denunciations are counted."""
    done, actor = begin(rows, actor=actor)
    for row in rows:
        _enter(row, done, actor=actor)
    return done


def _enter(row: RegisterRow, done: Entered, *, actor: Actor) -> None:
    if not is_ready(row):
        done.left_out += 1
    elif row.kind == DENUNCIATION:
        done.denunciations += 1
    elif _is_known(row, actor):
        done.known += 1
    else:
        _keep(row, done, actor=actor)
        done.new += 1


def _is_known(row: RegisterRow, actor: Actor) -> bool:
    assert row.received_on is not None
    same = Sender.objects.filter(
        fingerprint=fingerprint(row.personal["name"], None),
        visit__on=row.received_on,
        visit__reception__office=actor.office,
    )
    return same.exists()


def _keep(row: RegisterRow, done: Entered, *, actor: Actor) -> None:
    assert actor.office is not None
    assert row.received_on is not None
    reception: Reception = daily_reception(office=actor.office, day=row.received_on, actor=actor)
    visit = Visit(
        task=reception.task,
        reception=reception,
        on=row.received_on,
        kind=row.kind,
        people=row.signers,
        handled=HANDLED[row.outcome],
        matter=new_matter(actor),
        batch=done.batch,
    )
    visit.save(actor=actor)
    own = row.personal
    keep_sender(reception.task, name=own["name"], address=own.get("address", ""), visit=visit)
    keep_words(reception.task, own.get("summary", ""), visit=visit)
