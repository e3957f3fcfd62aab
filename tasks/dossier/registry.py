"""Which dossiers there are: an area registers its own when Django starts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import CharField, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise

from offices.foundation.questions import rows, statement

if TYPE_CHECKING:
    from offices.foundation.actor import Actor
    from tasks.dossier.models import Dossier
    from tasks.models import Part, Participant

type Words = str | Promise


class ParticipantNotices(Protocol):
    """What people are told of a dossier they take part in; a module of functions will do."""

    def invited(self, dossier: Any, rows: "list[Participant]", *, actor: "Actor") -> None: ...

    def left_out(self, dossier: Any, row: "Participant", *, actor: "Actor") -> None: ...

    def replied(self, dossier: Any, row: "Participant", *, actor: "Actor") -> None: ...


class PartMoved(Protocol):
    """`verb`: hand_back or deliver."""

    def __call__(self, part: "Part", *, verb: str, actor: "Actor") -> None: ...


@dataclass(frozen=True, slots=True)
class DossierKind:
    """One kind of dossier. `url` names its page, whose one argument is the task's id.

    `notices`: what participants are told; `part_moved`: told when another office hands its part
    back or delivers it on the page of the task; `demo`: enters the made-up cases of the area by
    its own verbs when the demo is made, and returns how many.
    """

    name: str
    model: "Callable[[], type[Dossier]]"
    label: Words
    url: str
    icon: str
    notices: "Callable[[], ParticipantNotices] | None" = None
    demo: Callable[[], int] | None = None
    part_moved: "PartMoved | None" = None


@dataclass(frozen=True, slots=True)
class Link:
    """A dossier on the page of its task."""

    label: str
    href: str
    icon: str


_kinds: dict[str, DossierKind] = {}


def register(
    name: str,
    *,
    model: "Callable[[], type[Dossier]]",
    label: Words,
    url: str,
    icon: str,
    notices: "Callable[[], Any] | None" = None,
    demo: Callable[[], int] | None = None,
    part_moved: "PartMoved | None" = None,
) -> None:
    """Called in `AppConfig.ready`; a name registered again takes the place of the former."""
    _kinds[name] = DossierKind(name, model, label, url, icon, notices, demo, part_moved)


def kinds() -> Iterable[DossierKind]:
    return tuple(_kinds.values())


def kind_of(dossier: "Dossier") -> DossierKind:
    """Raises LookupError for a model nobody registered."""
    return _kind_of(type(dossier))


def _kind_of(model: "type[Dossier]") -> DossierKind:
    found = next((kind for kind in _kinds.values() if kind.model() is model), None)
    if found is None:
        raise LookupError(f"{model.__name__} is not registered")
    return found


@lru_cache(maxsize=4_096)
def address_of(model: "type[Dossier]", pk: int) -> str:
    """Of its page; everybody's lists name the same dossiers."""
    return reverse(_kind_of(model).url, args=[pk])


def part_moved(part: "Part", *, verb: str, actor: "Actor") -> None:
    """The dossier of its task follows, where its area wants to know."""
    for kind in _kinds.values():
        if kind.part_moved is None or part.is_lead:
            continue
        if kind.model()._default_manager.filter(pk=part.task_id).exists():
            kind.part_moved(part, verb=verb, actor=actor)


def links_of(task_id: int) -> list[Link]:
    """Dossiers of one task, in one statement; who reads the task reads them."""
    if not _kinds:
        return []
    asked = statement(("dossiers", *_kinds), lambda: _named(task_id), moving=[task_id])
    return [_link(_kinds[name], task_id) for name in sorted(row[0] for row in rows(asked))]


def dossier_of(task_id: int) -> "Dossier":
    """The dossier of a task; raises LookupError where it has none."""
    for name in _named(task_id) if _kinds else ():
        return _kinds[name].model()._default_manager.get(pk=task_id)
    raise LookupError(f"task {task_id} has no dossier")


def _named(task_id: int) -> QuerySet[Any, Any]:
    found: list[QuerySet[Any, Any]] = [
        kind.model()
        ._default_manager.order_by()
        .filter(pk=task_id)
        .annotate(which=Value(name, output_field=CharField()))
        .values_list("which", flat=True)
        for name, kind in _kinds.items()
    ]
    return found[0].union(*found[1:], all=True) if len(found) > 1 else found[0]


def _link(kind: DossierKind, task_id: int) -> Link:
    return Link(str(kind.label), reverse(kind.url, args=[task_id]), kind.icon)
