"""A letter from a voter's opinion (`tasks.dossier.letter_drafts`)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from citizens.choices import Category, ContentKind, Source
from citizens.models import Denunciation, Letter
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.registering import LetterInput, register_letter
from offices.foundation.actor import Actor
from tasks.dossier.letter_drafts import LetterDraft


def from_opinion(*, draft: LetterDraft, actor: Actor) -> Letter | Denunciation:
    """Of a denunciation nothing is taken over but the day; a summary with one is refused."""
    if draft.kind == ContentKind.DENUNCIATION:
        if draft.summary.strip():
            said = _("A denunciation takes no description: keep it on paper only.")
            raise ValidationError({"summary": said})
        given = DenunciationInput(
            received_on=draft.received_on, source=Source.HAND, category=Category.OTHER
        )
        return register_denunciation(given=given, actor=actor)
    return register_letter(
        given=LetterInput(
            kind=draft.kind,
            received_on=draft.received_on,
            source=Source.HAND,
            summary=draft.summary,
            commune=draft.commune,
        ),
        actor=actor,
    )
