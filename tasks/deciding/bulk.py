"""One answer to one row or to many: each on its own, so that one refused row stops no other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Person
from offices.powers import Powers
from tasks.bulk import REFUSALS, BulkOutcome, refusal
from tasks.deciding.keys import Key
from tasks.deciding.verdicts import AGREE, DECLINE, DELIVER, VerdictButton
from tasks.forms.denunciation import check_words
from tasks.home.waiting import SOURCES, WaitingKind
from tasks.models import DueChange, Note, Part, Product, Task
from tasks.services.gate import Stale
from tasks.services.receiving import absence_warning, assign_part
from tasks.states import WrongMove

HANDED_OUT = (WaitingKind.RECEIVE, WaitingKind.ASSIGN)
type Answer = Callable[[Key], str]


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, with the powers he reads by."""

    actor: Actor
    powers: Powers


def decide_many(
    keys: Iterable[Key], by: Decider, *, agree: bool, words: str = ""
) -> list[BulkOutcome]:
    """Agree or not to every row, in one and the same words."""

    def answer(key: Key) -> str:
        verdict = _verdict(key, agree=agree)
        if words:
            check_words(Task.objects.select_related("area").get(pk=_task_id(key)), words)
        verdict.run(key, words, by.actor)
        return str(verdict.done)

    return [_try(key, by, answer) for key in keys]


def assign_rows(keys: Iterable[Key], by: Decider, person: Person) -> list[BulkOutcome]:
    """`Phân công` of every row that waits to be received or handed out."""

    def answer(key: Key) -> str:
        if key.kind not in HANDED_OUT:
            raise WrongMove(_("This row waits for an opinion, not for a person."))
        part = assign_part(part_id=key.target, assignee=person, actor=by.actor, version=key.seen)
        said = _("Assigned to %(person)s.") % {"person": person.full_name}
        return f"{said} {absence_warning(person, part.pk)}".strip()

    return [_try(key, by, answer) for key in keys]


def _verdict(key: Key, *, agree: bool) -> VerdictButton:
    if key.kind == WaitingKind.ASSIGN:
        raise WrongMove(_("This part waits for a person: please assign it."))
    if key.kind == WaitingKind.APPROVE and agree:
        lead = Part.objects.leading().filter(pk=key.target).exists()
        return AGREE[key.kind] if lead else DELIVER
    found = (AGREE if agree else DECLINE).get(key.kind)
    if found is None:
        raise WrongMove(_("This row is answered on the task's own page."))
    return found


def _try(key: Key, by: Decider, answer: Answer) -> BulkOutcome:
    task_id = _task_id(key)
    if not Task.objects.visible_to(by.powers).filter(pk=task_id).exists():
        return BulkOutcome(0, False, _("This row is not there (any more)."))
    try:
        return BulkOutcome(task_id, True, answer(key))
    except (WrongMove, Stale) as wrong:
        return BulkOutcome(task_id, False, _moved_on(key, by, wrong))
    except REFUSALS as refused:
        return BulkOutcome(task_id, False, refusal(refused))


def _task_id(key: Key) -> int:
    """The task a row belongs to; 0 for a row that is not there."""
    match key.kind:
        case WaitingKind.RELEASE:
            return key.target
        case WaitingKind.CHANGE:
            changes = DueChange.objects.filter(pk=key.target)
            return changes.values_list("deadline__task_id", flat=True).first() or 0
        case WaitingKind.OPINION:
            questions = Note.objects.filter(pk=key.target)
            return questions.values_list("task_id", flat=True).first() or 0
        case WaitingKind.PRODUCT:
            products = Product.objects.filter(pk=key.target)
            return products.values_list("part__task_id", flat=True).first() or 0
    parts = Part.objects.filter(pk=key.target)
    return parts.values_list("task_id", flat=True).first() or 0


def _moved_on(key: Key, by: Decider, wrong: WrongMove | Stale) -> str:
    """Somebody was faster, or the row was changed while it waited."""
    if not SOURCES[key.kind](by.powers, key.kind).filter(pk=key.target).exists():
        return _("Somebody has already handled this.")
    if isinstance(wrong, Stale):
        return _("The content has changed since you opened the page; please look again.")
    return str(wrong)
