"""Questions put to leaders, as the page of a task shows them: each with what came of it."""

from dataclasses import dataclass

from tasks.choices import AskState, NoteKind
from tasks.models import Note
from tasks.verbs.offers import Offer, Offers
from tasks.verbs.seen import Seen


@dataclass(frozen=True, slots=True)
class Question:
    """`opinion`: of a leader of the office; one of the province stands among the directives."""

    note: Note
    opinion: Note | None
    offers: list[Offer]

    @property
    def waits(self) -> bool:
        return self.note.ask_state == AskState.WAITING


def questions_of(seen: Seen, offers: Offers) -> list[Question]:
    """The newest first; what is no longer asked stands in the course of handling."""
    opinions = {note.answers_id: note for note in seen.notes if note.kind == NoteKind.OPINION}
    return [
        Question(note, opinions.get(note.pk), offers.opinions.get(note.pk, []))
        for note in seen.questions
        if note.ask_state != AskState.TAKEN_BACK
    ]
