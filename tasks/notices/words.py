"""Telling the person to whom a leader's words were passed on: who said them, what, by when.

Words recorded without a task are those of the own office; they stay in the bell list, no mail has
them.
"""

from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notifications.models import Notification
    from tasks.models import Directive

SHOWN = 200


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
