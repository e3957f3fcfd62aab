"""What the page of a task shows of its parts and of questions to leaders: cards side by side, each
side its own words."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.models import Office
from tasks.choices import AskState, ChangeKind, Decision, NoteKind, PartRole
from tasks.labels import first_shown, part_label
from tasks.lists.rows import Reader, due_props
from tasks.models import Deadline, DueChange, ExternalRequest, Note, Part, Product, Task
from tasks.states import PartState
from tasks.verbs.offers import Offer, Offers
from tasks.verbs.seen import Seen

# The states in which an answer has left its office; before that it is a draft of the inside.
ANSWERED = frozenset({PartState.DELIVERED, PartState.NOTED, PartState.MORE_ASKED})


@dataclass(frozen=True, slots=True)
class DueLine:
    """One date: its chip, its writing, how it was counted, and what is asked about it.

    `event`: the task it is counted from, where the person may read that one.
    """

    deadline: Deadline
    chip: dict[str, Any]
    offers: list[Offer]
    pending: list[tuple[DueChange, list[Offer]]]
    moves: list[DueChange]
    event: Task | None = None

    @property
    def working(self) -> list[str]:
        rule = self.deadline.rule
        basis = [f"{rule.name} ({rule.legal_basis})"] if rule else []
        return [*basis, *(str(line) for line in self.deadline.working)]


@dataclass(frozen=True, slots=True)
class Card:
    """One part; what belongs to the inside of its office is filled only for that office."""

    part: Part
    own: bool
    role: str
    code: str
    label: str
    dues: list[DueLine]
    offers: list[Offer]
    products: list[tuple[Product, list[Offer]]]
    letters: list[ExternalRequest] = field(default_factory=list)
    answer: str = ""
    stand_in: str = ""

    @property
    def office(self) -> Office:
        return self.part.office

    @property
    def answered(self) -> bool:
        return self.part.state in ANSWERED

    @property
    def first(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.kind != "quiet"]

    @property
    def rest(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.kind == "quiet"]

    @property
    def shows_people(self) -> bool:
        return self.own and self.part.role != PartRole.INFORMED


def role_words(part: Part) -> str:
    if part.role == PartRole.LEAD:
        return _("Lead office")
    if part.role == PartRole.INFORMED:
        return pgettext("role", "For information")
    return _("Co-lead in name") if part.co_lead else _("Coordinating office")


def _agreed_moves(deadline: Deadline) -> list[DueChange]:
    return [
        change
        for change in deadline.loaded_changes
        if change.decision == Decision.AGREED and change.kind != ChangeKind.CORRECTION
    ]


def due_line(deadline: Deadline, seen: Seen, offers: Offers, reader: Reader) -> DueLine:
    waiting = [c for c in deadline.loaded_changes if c.decision == Decision.PENDING]
    moves = _agreed_moves(deadline)
    return DueLine(
        deadline=deadline,
        chip={**due_props(deadline, reader), "extended": len(moves)},
        offers=offers.deadlines.get(deadline.pk, []),
        pending=[(change, offers.changes.get(change.pk, [])) for change in waiting],
        moves=moves,
        event=seen.events.get(deadline.event_task_id or 0),
    )


def card(part: Part, seen: Seen, offers: Offers, reader: Reader) -> Card:
    own = seen.is_own(part)
    leads = seen.task.lead_office_id in seen.own
    dates = [d for d in seen.deadlines() if d.part_id == part.pk]
    dates.sort(key=lambda date: first_shown(date, reader.now))
    hidden = part.state == PartState.SUBMITTED and not own
    return Card(
        part=part,
        own=own,
        role=role_words(part),
        code=PartState.ASSIGNED if hidden else part.state,
        label=part_label(part, own_offices=seen.own),
        dues=[due_line(date, seen, offers, reader) for date in dates],
        offers=offers.parts.get(part.pk, []),
        products=[
            (product, offers.products.get(product.pk, []))
            for product in part.loaded_products
            if own or product.has_left(part)
        ],
        letters=list(part.loaded_requests) if own or leads else [],
        stand_in=_("You act in place of this colleague")
        if part.assignee_id in seen.powers.stands_in_for
        else "",
        answer=part.answer if own or part.state in ANSWERED else "",
    )


def cards(seen: Seen, offers: Offers, reader: Reader) -> list[Card]:
    """The lead part first, then the coordinating ones, those informed last."""
    return [card(part, seen, offers, reader) for part in seen.parts]


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
