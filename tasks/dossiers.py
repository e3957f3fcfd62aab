"""What is special to an area stands in a dossier beside its task; each links to the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Model, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise

from offices.foundation.questions import rows, statement

type Words = str | Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """`url` is the name of the dossier's page, whose one argument is the task's id."""

    model: Callable[[], type[Model]]
    label: Words
    url: str
    icon: str


@dataclass(frozen=True, slots=True)
class Dossier:
    label: str
    href: str
    icon: str


_kinds: dict[str, Kind] = {}


def register(
    name: str, *, model: Callable[[], type[Model]], label: Words, url: str, icon: str
) -> None:
    """`model` has the task as its primary key."""
    _kinds[name] = Kind(model, label, url, icon)


def dossiers_of(task_id: int) -> list[Dossier]:
    """Dossiers of one task, in one statement; who reads the task reads them."""
    if not _kinds:
        return []
    asked = statement(("dossiers", *_kinds), lambda: _asked(task_id), moving=[task_id])
    return [_dossier(_kinds[name], task_id) for name in sorted(row[0] for row in rows(asked))]


def _asked(task_id: int) -> QuerySet[Any, Any]:
    found: list[QuerySet[Any, Any]] = [
        kind.model()
        ._default_manager.order_by()
        .filter(pk=task_id)
        .annotate(which=Value(name, output_field=CharField()))
        .values_list("which", flat=True)
        for name, kind in _kinds.items()
    ]
    return found[0].union(*found[1:], all=True) if len(found) > 1 else found[0]


def _dossier(kind: Kind, task_id: int) -> Dossier:
    return Dossier(str(kind.label), reverse(kind.url, args=[task_id]), kind.icon)
