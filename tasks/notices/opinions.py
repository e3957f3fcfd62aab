"""Telling what is asked of leaders and what they say: the leader that his opinion is asked, once,
the one who asked that it has come, the person to whom a leader's words were passed on who said
what, by when.

Words recorded without a task are those of the own office; they stay in the bell list, no mail has
them.
"""

from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from coordination.models import Charge
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.choices import AskState
from tasks.states import LIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notifications.models import Notification
    from tasks.models import Note

SHOWN = 200


@register
class OpinionAsked(NoticeKind):
    """It stops mattering when the opinion is given, withdrawn, or the task has ended."""

    key = "opinion_asked"
    label = _("Opinions asked of me")

    def subject(self, notification: "Notification") -> str:
        words = str(_("Your opinion is asked on %(code)s."))
        return words % {"code": notification.facts["code"]}

    def still_relevant(self, notifications: "Sequence[Notification]") -> set[int]:
        from tasks.models import Note

        ids = {notice.pk: int(notice.facts.get("note") or 0) for notice in notifications}
        waiting = Note.objects.filter(ask_state=AskState.WAITING, task__state__in=LIVE)
        found = set(waiting.filter(pk__in=ids.values()).values_list("pk", flat=True))
        return {pk for pk, note in ids.items() if note in found}


@register
class OpinionGiven(NoticeKind):
    key = "opinion_given"
    label = _("Opinions I have asked for")
    at_once = True

    def subject(self, notification: "Notification") -> str:
        words = str(_("There is an opinion of the leader on %(code)s."))
        return words % {"code": notification.facts["code"]}


def asked(note: "Note", *, actor: Actor) -> None:
    _tell("opinion_asked", note, [note.asked_person_id, *_secretaries(note)], actor=actor)


def given(note: "Note", *, actor: Actor) -> None:
    assert note.part is not None
    _tell("opinion_given", note, [note.author_id, note.part.assignee_id], actor=actor)


def _secretaries(note: "Note") -> "Iterable[int]":
    """Of the leader of the province, in the office that asks."""
    if note.asked_leader_id is None:
        return []
    kept = Charge.objects.of_secretaries().filter(leader=note.asked_leader_id)
    kept = kept.filter(post__office=note.office)
    return list(kept.values_list("post__person_id", flat=True))


def _tell(kind: str, note: "Note", people: "Iterable[int | None]", *, actor: Actor) -> None:
    tell(
        kind=kind,
        people=people,
        dedupe=f"{kind}:{note.pk}",
        task_id=note.task_id,
        part_id=note.part_id,
        actor=actor,
        facts={"code": note.task.code, "note": note.pk},
    )


if TYPE_CHECKING:
    from collections.abc import Sequence

    from notifications.models import Notification
    from tasks.models import Directive


@register
class WordsGiven(NoticeKind):
    """`Ý kiến chỉ đạo` of which no task has come yet."""

    key = "words_given"
    label = _("Directives passed on to me")
    at_once = True

    def subject(self, notification: "Notification") -> str:
        words = str(_("A directive was passed on to you (deadline %(due)s)."))
        return words % {"due": notification.facts.get("due", "—")}

    def told_inside(self, notification: "Notification") -> str:
        told = {"due": "—", "by": "", "words": "", **notification.facts}
        if not told["by"]:
            return self.subject(notification)
        return str(_("%(by)s, directive to you (deadline %(due)s): “%(words)s”")) % told

    def path(self, notification: "Notification") -> str:
        return f"/tasks/new/?directive={notification.facts.get('directive')}"

    def still_relevant(self, notifications: "Sequence[Notification]") -> set[int]:
        from tasks.models import Directive

        ids = {notice.pk: int(notice.facts.get("directive") or 0) for notice in notifications}
        open_ended = set(
            Directive.objects.open_ended().filter(pk__in=ids.values()).values_list("pk", flat=True)
        )
        return {pk for pk, directive in ids.items() if directive in open_ended}


def words_given(row: "Directive", *, actor: Actor) -> None:
    """One notice to the person named, if one was."""
    due = row.due_on.strftime("%d/%m/%Y") if row.due_on else "—"
    facts: dict[str, str | int | bool | None] = {
        "directive": row.pk,
        "due": due,
        "code": "",
        "by": row.said_by,
        "words": Truncator(row.words).chars(SHOWN),
    }
    dedupe = f"words_given:{row.pk}"
    tell(kind="words_given", people=[row.to_person_id], dedupe=dedupe, facts=facts, actor=actor)
