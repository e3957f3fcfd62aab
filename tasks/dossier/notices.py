"""What an area tells of its dossiers: one row of words per event, neutral, with the task's code."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.notices.people import owners, watchers

if TYPE_CHECKING:
    from notifications.models import Notification
    from tasks.dossier.models import Dossier
    from tasks.models import Task

type Words = str | Promise
type Event = tuple[Words, Words, bool]  # label in the preferences, subject, mailed at once


class DossierNotice(NoticeKind):
    """One event; what its subject names and a notice does not say is left blank."""

    text: Words = ""

    def subject(self, notification: "Notification") -> str:
        facts = {"day": "—", "n": "1", **notification.facts}
        return str(self.text) % defaultdict(str, facts)


def register_events(events: Mapping[str, Event]) -> None:
    """Called in `AppConfig.ready`."""
    for key, (label, text, at_once) in events.items():
        words = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Notice_{key}", (DossierNotice,), words))


def tell_of(
    dossier: "Dossier",
    kind: str,
    people: Iterable[int | None],
    mark: object,
    *,
    actor: Actor,
    **facts: str,
) -> None:
    """One notice a person; `mark` tells this time from another of the same kind."""
    task = dossier.task
    tell(
        kind=kind,
        people=list(people),
        task_id=task.pk,
        actor=actor,
        urgent=bool(task.urgency),
        dedupe=f"{kind}:{task.pk}:{mark}",
        facts={"code": task.code, **facts},
    )


def other_side(task: "Task") -> set[int]:
    """Who works on it in the other offices, who entered it, and who watches it."""
    parts = task.parts.exclude(role="lead").select_related("office")
    people = {task.created_by_id} | watchers(task)
    return people.union(*(owners(part) for part in parts))
