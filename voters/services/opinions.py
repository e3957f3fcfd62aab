"""Opinions of voters: entered in the order of the minutes, each dealt with in exactly one way."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from reading.places import communes_in, known_communes
from tasks.dossier import letter_drafts
from tasks.dossier.letter_drafts import LetterDraft
from tasks.dossier.lifecycle import lock
from tasks.services.gate import powers_of
from voters.choices import CompetenceLevel, Handled, PetitionField, Stream
from voters.models import ContactPoint, VoterContact, VoterOpinion, VoterPetition
from voters.reading.persons import is_denunciation, name_in, without_speaker
from voters.services.petitions import PetitionGiven, enter_many

ONE_PETITION_PER_OPINION = uuid.UUID("0d2f5e52-13f5-4f0b-8f6a-3c0a9d6c7a44")
LETTERS = "handle_letters"
REASONED = (Handled.ANSWERED, Handled.NOTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven:
    """`not_a_name`: a person has looked at what reads like a name, and it is no household's.

    `petition_id`: the petition it is added to, when it is handled so.
    """

    text: str
    place: str = ""
    field: str = PetitionField.OTHER
    level: str = CompetenceLevel.UNCLEAR
    body: Body | None = None
    handled: str = Handled.PETITION
    reason: str = ""
    not_a_name: bool = False
    petition_id: int | None = None


def check_words(given: OpinionGiven) -> str:
    """The words that are kept: who speaks is dropped; raises ValidationError at `text`."""
    if given.handled == Handled.TO_LETTERS and is_denunciation(given.text):
        return ""
    text, _place = without_speaker(given.text)
    if not text:
        raise ValidationError({"text": _("Enter the opinion.")})
    if is_denunciation(text):
        said = _("A denunciation is received as a letter; none of its words are kept here.")
        raise ValidationError({"text": said})
    named = name_in(text)
    if named and not given.not_a_name and given.handled != Handled.TO_LETTERS:
        said = _(
            "No name of a voter or household is kept: “%(name)s”. Take it out, or say that it "
            "is none."
        )
        raise ValidationError({"text": said % {"name": named}})
    return text


@transaction.atomic
def enter_opinions(
    *, task_id: int, point_id: int, given: Sequence[OpinionGiven], actor: Actor
) -> list[VoterOpinion]:
    """All of the minutes or none; those to be petitions become petitions in the same act."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    point = ContactPoint.objects.get(contact=contact, pk=point_id)
    last = point.opinions.aggregate(last=Max("position"))["last"] or 0
    rows = [
        _row(VoterOpinion(point=point, position=number), one, actor=actor)
        for number, one in enumerate(given, last + 1)
    ]
    create_many(VoterOpinion, rows, actor=actor)
    _deal(contact, list(zip(rows, given, strict=True)), actor=actor)
    return rows


def check_reason(given: OpinionGiven) -> None:
    """Raises ValidationError: what is answered on the spot, or taken note of, says why."""
    if given.handled in REASONED and not given.reason:
        raise ValidationError({"reason": _("Please state the reason.")})


def _row(row: VoterOpinion, given: OpinionGiven, *, actor: Actor) -> VoterOpinion:
    row.text, row.place = check_words(given), given.place[:200]
    row.field, row.level, row.body = given.field, given.level, given.body
    row.handled, row.reason, row.named = given.handled, given.reason[:500], ""
    check_reason(given)
    if row.handled == Handled.TO_LETTERS:
        _hand_over(row, actor=actor)
        row.text = ""
    return row


def handles_letters(actor: Actor) -> bool:
    """Whether the person may make a letter of an opinion at the office he works at."""
    office = actor.office.pk if actor.office else 0
    return powers_of(actor).can(LETTERS, office) and letter_drafts.available()


def _hand_over(row: VoterOpinion, *, actor: Actor) -> None:
    """`Chuyển thành đơn`: the draft of a letter, by who handles letters; of a denunciation nothing
    is told but the day, and somebody else may enter it."""
    denounces, handles = not row.text, handles_letters(actor)
    if not handles and not denounces:
        said = _(
            "Who handles letters of your office takes it over: leave the name out, and decide "
            "later."
        )
        raise ValidationError({"handled": said})
    if handles:
        places = communes_in(row.place) or tuple(row.point.communes.all())
        draft = LetterDraft(
            kind="denunciation" if denounces else "petition",
            received_on=row.point.on,
            summary=row.text[:500],
            commune=places[0] if places and not denounces else None,
        )
        letter_drafts.enter_draft(draft=draft, actor=actor)


def _deal(
    contact: VoterContact, pairs: list[tuple[VoterOpinion, OpinionGiven]], *, actor: Actor
) -> None:
    """New petitions, and those an opinion is added to."""
    new = [row for row, one in pairs if one.handled == Handled.PETITION]
    known = known_communes() if new else []
    made = enter_many(given=[_petition(contact, row, known) for row in new], actor=actor)
    for row, petition in zip(new, made, strict=True):
        row.petition = petition
    added = [(row, one) for row, one in pairs if one.handled == Handled.JOINED]
    for row, one in added:
        row.petition = _of_desk(one.petition_id, contact)
    changed = [*new, *(row for row, _one in added)]
    if changed:
        update_many(changed, ["petition"], actor=actor)


def _of_desk(petition_id: int | None, contact: VoterContact) -> VoterPetition:
    """Of the same lead office, still followed."""
    rows = VoterPetition.objects.led_by(contact.task.lead_office_id).open()
    found = rows.filter(pk=petition_id).first()
    if found is None:
        raise ValidationError({"petition": _("Choose the petition it is added to.")})
    return found


def _petition(contact: VoterContact, row: VoterOpinion, known: Sequence[Body]) -> PetitionGiven:
    point = row.point
    stream = Stream.COUNCIL if contact.stream == Stream.BOTH else contact.stream
    communes = communes_in(row.place, known) or tuple(point.communes.all())
    if contact.stream == Stream.BOTH and row.level == CompetenceLevel.CENTRAL:
        stream = Stream.NATIONAL
    return PetitionGiven(
        text=row.text,
        on=point.on,
        stream=stream,
        level=row.level,
        field=row.field,
        competent=row.body,
        communes=communes,
        contact=contact,
        key=uuid.uuid5(ONE_PETITION_PER_OPINION, str(row.pk)),
    )


@transaction.atomic
def deal_with(*, task_id: int, opinion_id: int, given: OpinionGiven, actor: Actor) -> VoterOpinion:
    """One opinion corrected, and what becomes of it; once a petition it stays one."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    rows = VoterOpinion.objects.select_for_update(of=("self",)).select_related("point")
    row = rows.get(point__contact=contact, pk=opinion_id)
    if row.petition_id is not None:
        raise ValidationError(_("This opinion belongs to a petition already."))
    _row(row, given, actor=actor)
    row.save(actor=actor)
    _deal(contact, [(row, given)], actor=actor)
    return row
