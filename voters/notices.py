"""What is told of petitions: counts and codes, never their words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor

if TYPE_CHECKING:
    from notifications.models import Notification
    from tasks.models import Task

# key: (label in the preferences, subject)
EVENTS: dict[str, tuple[str | Promise, str | Promise]] = {
    "petitions_forwarded": (
        _("Voters' petitions forwarded to my office"),
        _("%(n)s voters' petitions were forwarded, replies by %(day)s; the first is %(code)s."),
    ),
    "petition_replied": (
        _("Replies to voters' petitions"),
        _("Replies to %(n)s voters' petitions were entered; the first is %(code)s."),
    ),
    "petition_returned": (
        _("Voters' petitions returned"),
        _("The voters' petition %(code)s was returned: not competent."),
    ),
    "petition_more_asked": (
        _("More is asked on a voters' petition"),
        _("More is asked on the voters' petition %(code)s."),
    ),
}


class PetitionNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {"n": "1", "day": "—", "code": "", **notification.facts}


def register_kinds() -> None:
    for key, (label, text) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": False}
        register(type(f"Notice_{key}", (PetitionNotice,), words))


def told(
    kind: str, task: "Task", people: Iterable[int], *, actor: Actor, mark: object = "",
    **facts: str,
) -> None:  # fmt: skip
    """One notice a person, whatever the number of petitions; `task` is the first of them."""
    tell(
        kind=kind, people=list(people), task_id=task.pk, actor=actor,
        dedupe=f"{kind}:{task.pk}:{task.version}:{mark}", facts={"code": task.code, **facts},
    )  # fmt: skip
