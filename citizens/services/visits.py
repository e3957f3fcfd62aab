"""The register of visits: one row in under a minute; a denunciation leaves only its code."""

import datetime as dt
import uuid
from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Category, ContentKind, LetterKind, Source, VisitHandled
from citizens.models import Letter, LetterWords, Matter, Reception, Sender, Visit
from citizens.services.clocks import owe
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.personal import ask_named, keep_sender, keep_words
from citizens.services.receptions import daily_reception
from citizens.services.registering import LetterInput, check_desk_of, new_matter, register_letter
from citizens.states import DENUNCIATIONS, LETTERS
from coordination.models import Body, Setting
from offices.foundation.actor import Actor
from offices.services.once import first_time
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.entering import check_desk
from tasks.services.gate import ask_power, powers_of
from tasks.states import WrongMove

MOST_DELEGATES = ((10, 2), (10_000, 5))  # Law on citizen reception, Article 29


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What came of a visit."""

    handled: str
    refusal_ground: str = ""
    led_to: str = ""
    choice_reason: str = ""
    delegates: int = 0
    wants_result: bool = False
    category: str = Category.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitInput(Handled):
    """`reception`: of a leader's day; without it, the daily reception of the month."""

    on: dt.date
    kind: str
    people: int = 1
    id_checked: bool = False
    matter_code: str = ""
    settled_by: Body | None = None
    own_competence: bool = False
    name: str = ""
    address: str = ""
    commune: Body | None = None
    representative: bool = False
    summary: str = ""
    reception: Reception | None = None
    form_key: uuid.UUID | None = None


@transaction.atomic
def enter_visit(*, given: VisitInput, actor: Actor) -> Visit | None:
    """None where the same form was sent before.

    A letter taken is entered in the book at once; a denunciation goes to its own list, unlinked.
    """
    actor = check_desk(actor, LETTERS)
    if not first_time(key=given.form_key, actor=actor):
        return None
    if given.on > timezone.localdate() and given.reception is None:
        raise ValidationError({"on": _("This day lies in the future.")})
    reception = _reception(given, actor=actor)
    visit = Visit(task=reception.task, reception=reception, on=given.on, kind=given.kind)
    if given.kind == ContentKind.DENUNCIATION:
        visit.give_code()
    else:
        visit.matter = _matter(given.matter_code, actor=actor)
        visit.people, visit.id_checked = given.people, given.id_checked
        visit.settled_by, visit.own_competence = given.settled_by, given.own_competence
    _handle(visit, given, actor=actor)
    _keep_named(visit, given)
    return visit


@transaction.atomic
def note_handled(*, visit_id: int, given: Handled, actor: Actor) -> Visit:
    """What came of a case that was registered for the day of a leader."""
    visit = Visit.objects.select_related("matter").get(pk=visit_id)
    visit.reception, actor = lock(Reception, visit.reception_id, actor=actor)
    visit.reception.check_open()
    if visit.handled != VisitHandled.REGISTERED:
        raise WrongMove(_("The result of this visit is noted already."))
    if given.handled == VisitHandled.REGISTERED:
        raise ValidationError({"handled": _("Choose the result of the visit.")})
    sender = Sender.objects.filter(visit=visit).first()
    words = LetterWords.objects.filter(visit=visit).first()
    named = (
        {name: getattr(sender, name) for name in ("name", "address", "commune", "representative")}
        if sender
        else {}
    )
    more = VisitInput(
        on=visit.on,
        kind=visit.kind,
        people=visit.people,
        summary=words.summary if words else "",
        **asdict(given),
        **named,
    )
    _handle(visit, more, actor=actor)
    return visit


def _reception(given: VisitInput, *, actor: Actor) -> Reception:
    assert actor.office is not None
    if given.reception is None:
        return daily_reception(office=actor.office, day=given.on, actor=actor)
    row, _actor = lock(Reception, given.reception.pk, actor=actor)
    row.check_open()
    return row


def _handle(visit: Visit, given: VisitInput, *, actor: Actor) -> None:
    """Its result, and what follows: a letter in its book, the clock of a refusal on form 01."""
    refused = given.handled == VisitHandled.REFUSED
    if refused and not given.refusal_ground:
        raise ValidationError({"refusal_ground": _("Choose the ground for refusing.")})
    visit.handled, visit.refusal_ground = given.handled, given.refusal_ground if refused else ""
    visit.led_to = given.led_to if given.handled == VisitHandled.LED_ON else ""
    taken = given.handled == VisitHandled.LETTER
    if visit.kind == ContentKind.DENUNCIATION:
        _without_names(visit, given, taken=taken, actor=actor)
        return
    ask_named(given.name, needed=taken)
    _check_delegates(given)
    visit.delegates = given.delegates
    if taken:
        visit.letter = _letter(visit, given, actor=actor)
    visit.save(actor=actor)
    if visit.bears_form_01:
        owe(visit.reception.task, "tcd-tu-choi", on=given.on, actor=actor)


def _without_names(visit: Visit, given: VisitInput, *, taken: bool, actor: Actor) -> None:
    """Columns 3 to 5 of the register are on paper, under the code of the visit."""
    ask_power(powers_of(actor), DENUNCIATIONS, visit.reception.office_id)
    visit.save(actor=actor)
    if taken:  # under a code of its own: a visit names its day
        more = DenunciationInput(
            received_on=given.on, source=Source.RECEPTION, category=given.category
        )
        register_denunciation(given=more, actor=actor)


def _keep_named(visit: Visit, given: VisitInput) -> None:
    if visit.kind == ContentKind.DENUNCIATION:
        return
    keep_sender(
        visit.task,
        name=given.name,
        address=given.address,
        commune=given.commune,
        representative=given.representative,
        visit=visit,
    )
    keep_words(visit.task, given.summary, visit=visit)


def _check_delegates(given: VisitInput) -> None:
    """A group speaks through delegates: one or two of up to ten people, at most five of more."""
    if given.handled == VisitHandled.REGISTERED:
        return
    if given.people < Setting.objects.current().group_from:
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
    return new_matter(actor)


def _letter(visit: Visit, given: VisitInput, *, actor: Actor) -> Letter:
    assert actor.office is not None
    check_desk_of(given.led_to, Source.RECEPTION, actor.office, given.choice_reason)
    return register_letter(
        given=LetterInput(
            kind=LetterKind(given.kind),
            received_on=given.on,
            source=Source.RECEPTION,
            signers=given.people,
            name=given.name,
            address=given.address,
            content=given.led_to,
            commune=given.commune,
            representative=given.representative,
            summary=given.summary,
            wants_result=given.wants_result,
            choice_reason=given.choice_reason,
        ),
        actor=actor,
        matter=visit.matter,
    )
