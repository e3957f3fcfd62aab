"""Chờ cho ý kiến as groups of rows: each kind with its count, the longest waiting first."""

from collections import Counter
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from offices.powers import Powers
from tasks.deciding.facts import Facts, facts_of, target_of
from tasks.deciding.keys import Key
from tasks.deciding.telling import TELL, WaitingSummary, group_title
from tasks.deciding.verdicts import AGREE, DECLINE, DELIVER, VerdictButton
from tasks.home.waiting import MINE, Pointer, Waiting, WaitingKind, pointers, tasks_of, with_rows
from tasks.home.waiting_rows import waited, waiting_row
from tasks.lists.row_actions import RowAction, ask
from tasks.lists.rows import Reader, Row
from tasks.models import Task
from tasks.models.list_rows import AnyPart
from tasks.states import PartState
from tasks.verbs.base import part_door

SHOWN, SHOWN_OF_ONE = 30, 200


@dataclass(frozen=True, slots=True)
class Answer:
    """One button of a row."""

    label: str
    icon: str
    reasoned: bool


@dataclass(slots=True)
class DecisionRow:
    key: str
    row: Row
    told: WaitingSummary
    agree: Answer | None = None
    decline: Answer | None = None
    links: list[RowAction] = field(default_factory=list)
    words: str = ""
    errors: list[str] = field(default_factory=list)

    @property
    def words_label(self) -> str:
        return _("Opinion") if self.key.startswith(WaitingKind.OPINION) else _("Reason")

    @property
    def folds(self) -> bool:
        """Whether an answer of this row wants words first."""
        return any(one is not None and one.reasoned for one in (self.agree, self.decline))

    @property
    def fold_title(self) -> str:
        named = [one.label for one in (self.decline, self.agree) if one and one.reasoned]
        return " / ".join(named) + " …"


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    kind: WaitingKind
    title: str
    rows: list[DecisionRow]
    count: int

    @property
    def hidden(self) -> int:
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True)
class Decisions:
    """`oldest`: how long the first of all has been waiting, in words."""

    groups: list[DecisionGroup]
    counts: dict[WaitingKind, int]
    oldest: str
    hands_out: bool

    @property
    def count(self) -> int:
        return sum(self.counts.values())

    @property
    def agrees(self) -> bool:
        return any(kind in AGREE for kind in self.counts)

    @property
    def declines(self) -> bool:
        return any(kind in DECLINE for kind in self.counts)

    @property
    def worded(self) -> bool:
        """Whether some answer to many rows wants words."""
        return self.declines or WaitingKind.OPINION in self.counts

    @property
    def assigns(self) -> bool:
        waits = self.counts.get(WaitingKind.ASSIGN) or self.counts.get(WaitingKind.RECEIVE)
        return self.hands_out and bool(waits)


def decisions_for(powers: Powers, reader: Reader, *, kind: str = "") -> Decisions:
    """At most nine statements whatever the number of rows."""
    found = pointers(powers)
    counts = Counter(one.kind for one in found)
    chosen = [k for k in MINE if counts[k] and (not kind or k == kind)]
    most = SHOWN_OF_ONE if kind else SHOWN
    shown = {k: [one for one in found if one.kind == k][:most] for k in chosen}
    flat = [one for ones in shown.values() for one in ones]
    tasks, facts = tasks_of({one.task_id for one in flat}), facts_of(flat)
    groups = [
        DecisionGroup(k, group_title(k), _rows(ones, tasks, facts, reader), counts[k])
        for k, ones in shown.items()
    ]
    hands_out = powers.can_anywhere("assign_part")
    return Decisions(groups, dict(counts), _oldest(found, reader), hands_out)


def _rows(
    found: list[Pointer], tasks: dict[int, Task], facts: Facts, reader: Reader
) -> list[DecisionRow]:
    rows = []
    for one in found:
        if one.task_id in tasks:
            waiting = with_rows(one, tasks[one.task_id])
            rows.append(_row(one, waiting, facts, reader))
    return rows


def _row(one: Pointer, waiting: Waiting, facts: Facts, reader: Reader) -> DecisionRow:
    key = str(Key(one.kind, target_of(one), _seen(one, waiting, facts)))
    row = waiting_row(waiting, reader)
    # The group and the sentence say what waits; the row says how long.
    row.props |= {"select": key, "state_label": ""}
    row.props |= {"holder": None, "step": ""}
    agree, decline = _agree(waiting, facts), DECLINE.get(one.kind)
    return DecisionRow(
        key,
        row,
        TELL[one.kind](waiting, facts, reader),
        _answer(agree),
        _answer(decline),
        _links(waiting, reader),
    )


def _seen(one: Pointer, waiting: Waiting, facts: Facts) -> int:
    if one.kind == WaitingKind.CHANGE:
        day = facts.changes[one.ref_id].deadline.due_on
        return day.toordinal() if day else 0
    if one.kind in (WaitingKind.PRODUCT, WaitingKind.OPINION):
        return 0
    part = waiting.part
    return part.version if part is not None else waiting.task.version


def _agree(one: Waiting, facts: Facts) -> VerdictButton | None:
    """A result without words goes out on the page that asks for them."""
    if one.part is None or one.kind not in (WaitingKind.APPROVE, WaitingKind.HANDED_BACK):
        return AGREE.get(one.kind)
    if one.kind == WaitingKind.HANDED_BACK:
        return None if one.part.is_lead else AGREE[one.kind]
    if one.part.is_lead:
        return AGREE[one.kind]
    part = facts.parts[one.part.pk]
    return DELIVER if part.answer.strip() or part.products.all() else None


def _answer(verdict: VerdictButton | None) -> Answer | None:
    if verdict is None:
        return None
    return Answer(str(verdict.label), verdict.icon, verdict.reasoned)


def _links(one: Waiting, reader: Reader) -> list[RowAction]:
    """What wants a page of its own: a person, a document, an agreement between the leaders.

    From that page one comes back to the rows.
    """
    part = one.part
    if part is None:
        return []
    if one.kind == WaitingKind.ASSIGN:
        return [ask(_("Assign"), _there(part, "assign"), icon="user-round-plus", primary=True)]
    if one.kind == WaitingKind.RECEIVE and part.state == PartState.SENT:
        if not reader.powers.can("assign_part", part.office_id):
            return []  # a clerk receives for the office and hands nothing out
        return [ask(_("Assign"), _there(part, "assign"))]
    if one.kind == WaitingKind.APPROVE and not part.is_lead:
        return [ask(_("Send with a document"), _there(part, "deliver"))]
    if one.kind == WaitingKind.HANDED_BACK:
        return [
            ask(_("Settled between the leaders"), _there(part, "settle")),
            ask(_("Put before the competent level for a decision"), _there(part, "to-superior")),
        ]
    return []


def _there(part: AnyPart, verb: str) -> str:
    return f"{part_door(part, verb)}?next=/decisions/"


def _oldest(found: list[Pointer], reader: Reader) -> str:
    moments = [one.since for one in found if one.since is not None]
    return waited(min(moments), reader) if moments else ""
