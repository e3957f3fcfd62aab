"""The register of visits: one row in under a minute; a denunciation leaves only its code."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import (
    GROUP_FROM,
    Category,
    ContentKind,
    LetterKind,
    Source,
    VisitHandled,
)
from citizens.models import Denunciation, Letter, Matter, Reception, Visit
from citizens.models.letters import random_code
from citizens.services.clocks import owe
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.personal import ask_named, keep_sender, keep_words
from citizens.services.receptions import daily_reception
from citizens.services.registering import LetterInput, check_desk_of, register_letter
from citizens.states import DENUNCIATIONS, LETTERS
from coordination.models import Body
from offices.foundation.actor import Actor
from offices.services.once import first_time
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.entering import check_desk
from tasks.services.gate import ask_power, powers_of

MOST_DELEGATES = ((10, 2), (10_000, 5))  # Law on citizen reception, Article 29


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitInput:
    """`reception`: of a leader's day; without it, the daily reception of the month."""

    on: dt.date
    kind: str
    handled: str
    people: int = 1
    delegates: int = 0
    id_checked: bool = False
    refusal_ground: str = ""
    led_to: str = ""
    choice_reason: str = ""
    matter_code: str = ""
    settled_by: Body | None = None
    own_competence: bool = False
    wants_result: bool = False
    name: str = ""
    address: str = ""
    commune: Body | None = None
    representative: bool = False
    summary: str = ""
    category: str = Category.OTHER
    reception: Reception | None = None
    form_key: uuid.UUID | None = None


@transaction.atomic
def enter_visit(*, given: VisitInput, actor: Actor) -> Visit | None:
    """None where the same form was sent before.

    A letter taken is entered in the book at once; a denunciation goes to its own list, unlinked.
    """
    actor = check_desk(actor, LETTERS)
    assert actor.office is not None
    if not first_time(key=given.form_key, actor=actor):
        return None
    if given.on > timezone.localdate() and given.reception is None:
        raise ValidationError({"on": _("This day lies in the future.")})
    reception = _reception(given, actor=actor)
    visit = Visit(task=reception.task, reception=reception, on=given.on, kind=given.kind)
    visit.handled, visit.refusal_ground = given.handled, _ground(given)
    visit.led_to = given.led_to if given.handled == VisitHandled.LED_ON else ""
    if given.kind == ContentKind.DENUNCIATION:
        return _without_names(visit, given, actor=actor)
    return _with_sender(visit, given, actor=actor)


def _reception(given: VisitInput, *, actor: Actor) -> Reception:
    assert actor.office is not None
    if given.reception is None:
        return daily_reception(office=actor.office, day=given.on, actor=actor)
    row, _actor = lock(Reception, given.reception.pk, actor=actor)
    row.check_open()
    return row


def _ground(given: VisitInput) -> str:
    refused = given.handled == VisitHandled.REFUSED
    if refused and not given.refusal_ground:
        raise ValidationError({"refusal_ground": _("Choose the ground for refusing.")})
    return given.refusal_ground if refused else ""


def _without_names(visit: Visit, given: VisitInput, *, actor: Actor) -> Visit:
    """Columns 3 to 5 of the register are on paper, under this code."""
    assert actor.office is not None
    ask_power(powers_of(actor), DENUNCIATIONS, actor.office.pk)
    visit.give_code()
    visit.save(actor=actor)
    if given.handled == VisitHandled.LETTER:
        more = DenunciationInput(
            received_on=given.on, source=Source.RECEPTION, category=given.category
        )
        row: Denunciation = register_denunciation(given=more, actor=actor)
        assert row.file_code != visit.file_code, "no common code: a visit names its day"
    return visit


def _with_sender(visit: Visit, given: VisitInput, *, actor: Actor) -> Visit:
    registered = given.handled == VisitHandled.REGISTERED
    ask_named(given.name, needed=given.handled == VisitHandled.LETTER)
    _check_delegates(given)
    visit.people, visit.delegates = given.people, given.delegates
    visit.id_checked, visit.settled_by = given.id_checked, given.settled_by
    visit.own_competence = given.own_competence
    visit.matter = _matter(given.matter_code, actor=actor)
    if given.handled == VisitHandled.LETTER:
        visit.letter = _letter(visit, given, actor=actor)
    visit.save(actor=actor)
    task = visit.reception.task
    keep_sender(
        task, name=given.name, address=given.address, commune=given.commune,
        representative=given.representative, visit=visit,
    )  # fmt: skip
    keep_words(task, given.summary, visit=visit)
    if not registered and visit.bears_form_01:
        owe(task, "tcd-tu-choi", on=given.on, actor=actor)
    return visit


def _check_delegates(given: VisitInput) -> None:
    """A group speaks through delegates: one or two of up to ten people, at most five of more."""
    if given.people < GROUP_FROM or given.handled == VisitHandled.REGISTERED:
        return
    most = next(limit for people, limit in MOST_DELEGATES if given.people <= people)
    if not 1 <= given.delegates <= most:
        said = _("A group of %(people)d names 1 to %(most)d delegates.")
        raise ValidationError({"delegates": said % {"people": given.people, "most": most}})


def _matter(code: str, *, actor: Actor) -> Matter:
    if code.strip():
        found = Matter.objects.filter(code=code.strip().upper()).first()
        if found is None:
            raise ValidationError({"matter_code": _("There is no case of this code.")})
        return found
    row = Matter(code=random_code())
    row.save(actor=actor)
    return row


def _letter(visit: Visit, given: VisitInput, *, actor: Actor) -> Letter:
    assert actor.office is not None
    check_desk_of(given.led_to, Source.RECEPTION, actor.office, given.choice_reason)
    return register_letter(
        given=LetterInput(
            kind=LetterKind(given.kind), received_on=given.on, source=Source.RECEPTION,
            signers=given.people, name=given.name, address=given.address, content=given.led_to,
            commune=given.commune, representative=given.representative, summary=given.summary,
            wants_result=given.wants_result, choice_reason=given.choice_reason,
        ),
        actor=actor, matter=visit.matter,
    )  # fmt: skip
