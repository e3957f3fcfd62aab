"""Between the three offices a forwarded letter is not typed again: one press, an own number."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Book, Source
from citizens.models import Letter, LetterWords, Sender
from citizens.services.clocks import first_codes, owe
from citizens.services.registering import LetterInput, register_letter
from citizens.states import LETTERS, LetterState
from coordination.models import Body
from offices.foundation.actor import Actor
from offices.reader_keys import reading_all
from tasks.dossier.lifecycle import lock_unasked, move
from tasks.dossier.services.entering import check_desk
from tasks.states import WrongMove


def letters_for(office_id: int) -> list[Letter]:
    """Forwarded to this office and waiting at its desk, told without a name or a word."""
    with reading_all():
        rows = Letter.objects.sent_to_office(office_id).select_related("office", "sent_to")
        return list(rows.order_by("handled_on", "pk"))


def number_for(office_id: int) -> int:
    """How many wait there."""
    with reading_all():
        return Letter.objects.sent_to_office(office_id).count()


def _forwarded_here(task_id: int, office_id: int) -> Letter:
    """The letter under its lock; raises WrongMove where it does not wait at this office."""
    first = lock_unasked(Letter, task_id)
    served = first.sent_to.served_by_id if first.sent_to else None
    here = first.state in (LetterState.WAITING, LetterState.FORWARDED)
    if served != office_id or not here:
        raise WrongMove(_("This letter was not forwarded to your office."))
    if Letter.objects.filter(origin=first).exists():
        raise WrongMove(_("Your office has entered this letter already."))
    return first


@transaction.atomic
def take_over(*, task_id: int, actor: Actor) -> Letter:
    """`Vào sổ`: entered in the own book as the other office has it; the two are linked."""
    actor = check_desk(actor, LETTERS)
    assert actor.office is not None
    with reading_all():
        first = _forwarded_here(task_id, actor.office.pk)
        sender = Sender.objects.of_letter(first.pk).first()
        words = LetterWords.objects.of_letter(first.pk).first()
        slip = first.task.letter_papers.filter(kind="slip").last()
    given = LetterInput(
        kind=first.kind,
        received_on=timezone.localdate(),
        source=Source.PASSED,
        book=Book.OFFICE,
        sent_by=_body_of(first),
        sent_number=slip.number if slip else "",
        asks_report=first.state == LetterState.WAITING,
        signers=first.signers,
        field=first.field,
        wants_result=first.wants_result,
        originals=first.originals,
        name=sender.name if sender else "",
        address=sender.address if sender else "",
        commune=sender.commune if sender else None,
        summary=words.summary if words else "",
    )
    return register_letter(given=given, actor=actor, matter=first.matter, origin=first)


@transaction.atomic
def hand_back(*, task_id: int, actor: Actor) -> Letter:
    """`Trả lại`: not of this office's row in Article 12(4); the day it was received stays.

    It waits at the forwarding office again, whose head settles where it goes.
    """
    actor = check_desk(actor, LETTERS)
    assert actor.office is not None
    with reading_all():
        first = _forwarded_here(task_id, actor.office.pk)
        move(first, verb="hand_back")
        said = _("%(office)s has handed it back.") % {"office": actor.office.short_name}
        first.choice_reason, first.sent_to, first.handled_on = said[:300], None, None
        first.outcome, first.proposed_by, first.approved_by = "", None, None
        first.save(actor=actor)
        for codes in first_codes(kind=first.kind, source=first.source, own=False):
            owe(first.task, *codes, on=first.received_on, actor=actor)
    return first


def _body_of(letter: Letter) -> Body:
    """The body in whose name the other office forwards; any it serves will do for the row."""
    body: Body | None = letter.office.bodies.order_by("sort", "pk").first()
    if body is None:
        raise WrongMove(_("The forwarding office serves no body in the table of bodies."))
    return body
