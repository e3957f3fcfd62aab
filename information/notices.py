"""What is told of requests: codes and numbers of lines, never a value."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.models import Notification
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.notices.people import lead_side, owners, watchers

if TYPE_CHECKING:
    from information.models import Correction, InfoItem, InformationRequest

# key: (label in the preferences, subject, mailed at once)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool]] = {
    "information_sent": (
        _("Information that was asked for is here"),
        _("Information asked for in %(code)s is here: %(n)s lines."),
        False,
    ),
    "information_more": (
        _("More information is asked for"),
        _("More information is asked for in %(code)s."),
        True,
    ),
    "information_corrected": (
        _("Information that was corrected"),
        _("A value sent in %(code)s was corrected; please use the new one."),
        True,
    ),
}
SENT = "information_sent"


class InformationNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {"code": "", "n": "1", **notification.facts}


def register_kinds() -> None:
    for key, (label, text, at_once) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Notice_{key}", (InformationNotice,), words))


def _tell(
    kind: str, found: "InformationRequest", people: Iterable[int], mark: object, *, actor: Actor,
    **facts: str,
) -> None:  # fmt: skip
    task = found.task
    tell(
        kind=kind, people=list(people), task_id=task.pk, actor=actor, urgent=bool(task.urgency),
        dedupe=f"{kind}:{task.pk}:{mark}", facts={"code": task.code, **facts},
    )  # fmt: skip


def _readers(found: "InformationRequest") -> set[int]:
    """Who gets what is sent: who works on it in the other offices, who asked, who watches."""
    task = found.task
    parts = task.parts.exclude(role="lead").select_related("office")
    people = {task.created_by_id} | watchers(task)
    return people.union(*(owners(part) for part in parts))


def sent(found: "InformationRequest", items: "Sequence[InfoItem]", *, actor: Actor) -> None:
    people = _readers(found) | (lead_side(found.task) if found.is_exchange else set())
    mark = "-".join(str(one.n) for one in items)[:60]
    _tell(SENT, found, people, mark, actor=actor, n=str(len(items)))


def more_asked(found: "InformationRequest", *, actor: Actor) -> None:
    mark = f"{found.provided_on}:{found.history.count()}"
    _tell("information_more", found, lead_side(found.task), mark, actor=actor)


def corrected(found: "InformationRequest", row: "Correction", *, actor: Actor) -> None:
    """Everybody who was told of the former value, and who reads it in its place today."""
    told = Notification.objects.filter(dedupe_key__startswith=f"{SENT}:{found.pk}:")
    people = _readers(found) | set(told.values_list("person", flat=True))
    _tell("information_corrected", found, people, row.pk, actor=actor)
