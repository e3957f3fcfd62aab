"""What is told of files: codes and days, never their content; members are not reminded here."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from coordination.models import Charge
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.notices.people import owners, watchers

if TYPE_CHECKING:
    from documents.models import Appraisal, OpinionRound
    from notifications.models import Notification

# key: (label in the preferences, subject, mailed at once)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool]] = {
    "appraisal_incomplete": (
        _("Papers asked for of a file under appraisal"),
        _("Papers are missing in the file %(code)s; they were asked for."),
        False,
    ),
    "appraisal_complete": (
        _("A file under appraisal is complete"),
        _("The file %(code)s is complete; it is being examined."),
        False,
    ),
    "slip_asked": (
        _("New opinion slips"),
        _("An opinion slip on %(code)s waits for an answer by %(day)s."),
        True,
    ),
    "slip_reminder": (
        _("Opinion slips that are still out"),
        _("Slips on %(code)s are still out: %(n)s; answers by %(day)s."),
        False,
    ),
}


class AppraisalNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {"code": "", "day": "—", "n": "1", **notification.facts}


def register_kinds() -> None:
    for key, (label, text, at_once) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Notice_{key}", (AppraisalNotice,), words))


def _tell(
    kind: str, appraisal: "Appraisal", people: Iterable[int | None], mark: object, *, actor: Actor,
    **facts: str,
) -> None:  # fmt: skip
    task = appraisal.task
    tell(
        kind=kind, people=list(people), task_id=task.pk, actor=actor, urgent=bool(task.urgency),
        dedupe=f"{kind}:{task.pk}:{mark}", facts={"code": task.code, **facts},
    )  # fmt: skip


def _others(appraisal: "Appraisal") -> set[int]:
    """Who works on it in the other offices, who entered it, and who watches it."""
    task = appraisal.task
    parts = task.parts.exclude(role="lead").select_related("office")
    people = {task.created_by_id} | watchers(task)
    return people.union(*(owners(part) for part in parts))


def _step(appraisal: "Appraisal") -> str:
    return f"{appraisal.round}:{timezone.localdate()}"


def incomplete(appraisal: "Appraisal", *, actor: Actor) -> None:
    _tell("appraisal_incomplete", appraisal, _others(appraisal), _step(appraisal), actor=actor)


def complete(appraisal: "Appraisal", *, actor: Actor) -> None:
    _tell("appraisal_complete", appraisal, _others(appraisal), _step(appraisal), actor=actor)


def secretaries(poll: "OpinionRound") -> set[int]:
    """Of the members whose slips are still out."""
    out = poll.slips.filter(answered_on=None, leader__isnull=False).values("leader")
    charged = Charge.objects.of_secretaries().filter(leader__in=out)
    return set(charged.values_list("post__person", flat=True))


def slips_sent(poll: "OpinionRound", *, actor: Actor) -> None:
    """The members who sign in here, once, and the secretaries of all."""
    members = poll.slips.filter(leader__person__isnull=False)
    people = {*members.values_list("leader__person", flat=True), *secretaries(poll)}
    day = f"{poll.due_on:%d/%m/%Y}" if poll.due_on else "—"
    _tell("slip_asked", poll.appraisal, people, poll.n, actor=actor, day=day)


def remind(poll: "OpinionRound", *, actor: Actor) -> int:
    """The secretaries, once a day; a leader is never dunned. Returns how many were told."""
    people, out = secretaries(poll), poll.slips.filter(answered_on=None).count()
    day = f"{poll.due_on:%d/%m/%Y}" if poll.due_on else "—"
    mark = f"{poll.n}:{timezone.localdate()}"
    _tell("slip_reminder", poll.appraisal, people, mark, actor=actor, day=day, n=str(out))
    return len(people)
