"""One row per verb: its words, its form, who may, when it fits, the service that acts, its
address."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.forms.verbs.base import VerbForm
from tasks.models import Task
from tasks.models.list_rows import AnyPart
from tasks.verbs.fits import Rule, always, never
from tasks.verbs.seen import Seen

type Words = str | Promise
type Fact = dict[str, Any]


NOT_NOW = _("This step does not fit the present state; please reload the page.")


class VerbScope(Enum):
    """What a verb acts on; the value is the path in front of its own name."""

    TASK = "tasks/<int:task_id>/"
    PART = "tasks/<int:task_id>/parts/<int:part_id>/"
    DEADLINE = "tasks/<int:task_id>/deadlines/<int:deadline_id>/"
    CHANGE = "tasks/<int:task_id>/changes/<int:change_id>/"
    OPINION = "tasks/<int:task_id>/opinions/<int:opinion_id>/"
    PRODUCT = "tasks/<int:task_id>/products/<int:product_id>/"


@dataclass(frozen=True, slots=True)
class VerbCall:
    """One press of a button, checked: who, on what, with which answers."""

    actor: Actor
    seen: Seen
    target: Any
    form: Any
    version: int | None

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = self.form.cleaned_data
        return found


def calls(
    service: Callable[..., Any], target: str, *answers: str, versioned: bool = True
) -> Callable[[VerbCall], Any]:
    """Calls it with who acts, the key of what is acted on as `target`, and these answers.

    `versioned`: it takes the version that was seen, too.
    """

    def run(act: VerbCall) -> Any:
        given = {name: act.data[name] for name in answers} | {target: act.target.pk}
        if versioned:
            given["version"] = act.version
        return service(actor=act.actor, **given)

    return run


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said of this very act; `undo`: the address that takes it back for ten seconds."""

    words: str
    undo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """`label` and `party` are the words of the two blocks (PRACTICE table 5).

    `may` answers for the power, `fits` for the state; `shown` may hide a button that another
    one replaces, `aside` folds it away. `facts` are told above the form beside those of the
    target. `opens` are the words of the button that opens the form,
    and its title, where several verbs share them; `label` stands on what sends it. `direct`
    verbs need no page: one press on the task's own page is enough. `told` says of what the
    service returned more than `done` can.
    """

    name: str
    scope: VerbScope
    label: Words
    may: Rule
    fits: Rule
    run: Callable[[VerbCall], Any]
    done: Words
    intro: Words = ""
    party: Words = ""
    words: Callable[[Seen, Any], Words] | None = None
    opens: Callable[[Seen, Any], Words] | None = None
    form: type[VerbForm] = VerbForm
    icon: str = ""
    kind: str = "secondary"
    direct: bool = False
    shown: Rule = always
    aside: Rule = never
    not_now: Words = NOT_NOW
    facts: Callable[[Seen, Any], list[Fact]] | None = None
    told: Callable[[Any], Announcement] | None = None

    @property
    def path(self) -> str:
        return f"{self.scope.value}{self.name.replace('_', '-')}/"

    def label_for(self, seen: Seen, target: Any) -> str:
        """The words of the person's own block, or those that fit this target."""
        if self.words is not None:
            return str(self.words(seen, target))
        in_party = seen.desk is not None and seen.desk.layout == "party"
        return str(self.party if self.party and in_party else self.label)

    def title_for(self, seen: Seen, target: Any) -> str:
        """The words on the button of the task's page, and above the form."""
        return self.label_for(seen, target) if self.opens is None else str(self.opens(seen, target))

    def offered(self, seen: Seen, target: Any) -> bool:
        return self.may(seen, target) and self.fits(seen, target) and self.shown(seen, target)


def task_door(task: Task | int, verb: str) -> str:
    return f"/tasks/{task if isinstance(task, int) else task.pk}/{verb}/"


def part_door(part: AnyPart, verb: str) -> str:
    return f"/tasks/{part.task_id}/parts/{part.pk}/{verb}/"


def change_door(task_id: int, change_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/changes/{change_id}/{verb}/"


def opinion_door(task_id: int, note_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/opinions/{note_id}/{verb}/"


def product_door(task_id: int, product_id: int, verb: str) -> str:
    return f"/tasks/{task_id}/products/{product_id}/{verb}/"
