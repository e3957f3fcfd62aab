"""The buttons one person may press now on one task: from loaded rows alone, no statement."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tasks.verbs.base import Verb, VerbScope
from tasks.verbs.finding import products_of
from tasks.verbs.page import door
from tasks.verbs.registry import VERBS
from tasks.verbs.seen import Seen


@dataclass(frozen=True, slots=True)
class Offer:
    """One button: `direct` acts at once (a form that carries `version`), others open a page."""

    verb: Verb
    label: str
    href: str
    version: int | None = None
    kind: str = "secondary"
    key: uuid.UUID = field(default_factory=uuid.uuid4, compare=False)

    @property
    def primary(self) -> bool:
        return self.kind == "primary"


@dataclass(slots=True)
class Offers:
    """Offers by what they act on; the keys are ids."""

    task: list[Offer] = field(default_factory=list)
    parts: dict[int, list[Offer]] = field(default_factory=dict)
    deadlines: dict[int, list[Offer]] = field(default_factory=dict)
    changes: dict[int, list[Offer]] = field(default_factory=dict)
    products: dict[int, list[Offer]] = field(default_factory=dict)
    opinions: dict[int, list[Offer]] = field(default_factory=dict)

    def names(self) -> set[str]:
        """Every verb offered anywhere on the task."""
        maps = (self.parts, self.deadlines, self.changes, self.products, self.opinions)
        rows = [offer for found in maps for offers in found.values() for offer in offers]
        return {offer.verb.name for offer in (*self.task, *rows)}

    def of_task(self, name: str) -> Offer | None:
        return next((offer for offer in self.task if offer.verb.name == name), None)


def _on(seen: Seen, scope: VerbScope, target: Any) -> list[Offer]:
    verbs = [verb for verb in VERBS.values() if verb.scope == scope]
    return [
        Offer(
            verb,
            verb.title_for(seen, target),
            door(verb, seen, target),
            getattr(target, "version", None),
            "quiet" if verb.aside(seen, target) else verb.kind,
        )
        for verb in verbs
        if verb.offered(seen, target)
    ]


def _each(seen: Seen, scope: VerbScope, targets: Iterable[Any]) -> dict[int, list[Offer]]:
    return {target.pk: _on(seen, scope, target) for target in targets}


def offers_for(seen: Seen) -> Offers:
    return Offers(
        task=_on(seen, VerbScope.TASK, seen.task),
        parts=_each(seen, VerbScope.PART, seen.parts),
        deadlines=_each(seen, VerbScope.DEADLINE, seen.deadlines()),
        changes=_each(seen, VerbScope.CHANGE, seen.changes()),
        products=_each(seen, VerbScope.PRODUCT, products_of(seen)),
        opinions=_each(seen, VerbScope.OPINION, seen.questions),
    )
