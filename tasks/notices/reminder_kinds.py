"""The notices of the ladder: to whoever owes, to the leaders, to an equal office."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notifications.models import Notification
from notifications.registry import NoticeKind, register
from tasks.models import Deadline, Part
from tasks.states import PartState


def day(value: date | None) -> str:
    return f"{value:%d/%m/%Y}" if value else ""


def still_owed(notices: Sequence[Notification]) -> set[int]:
    """Still running, same date, same owner: what is asked again before a mail goes."""
    ids = {n.deadline_id for n in notices if n.deadline_id}
    running = Deadline.objects.running().filter(pk__in=ids, task__is_open=True)
    found = {pk: (due, who) for pk, due, who in running.values_list("pk", "due_on", "assignee_id")}
    return {n.pk for n in notices if n.deadline_id in found and _holds(n, *found[n.deadline_id])}


def _holds(notice: Notification, due_on: date | None, assignee_id: int | None) -> bool:
    if due_on != notice.due_on:
        return False
    match notice.facts.get("as"):
        case "assignee":
            return assignee_id == (notice.stands_in_for_id or notice.person_id)
        case "desk":
            return assignee_id is None
        case _:
            return True


class _OfADate(NoticeKind):
    statutory_locked = True

    def still_relevant(self, notifications: Sequence[Notification]) -> set[int]:
        return still_owed(notifications)

    def lines(self, notification: Notification) -> list[str]:
        if notification.facts.get("asked"):
            return [_("A request to change this deadline is waiting for a decision.")]
        return []


@register
class Reminder(_OfADate):
    """PRACTICE table 7, reminder inside an office."""

    key = "reminder"
    label = gettext_lazy("Reminders of my deadlines")

    def subject(self, notification: Notification) -> str:
        facts = {"code": notification.facts.get("code", ""), "day": day(notification.due_on)}
        if notification.facts.get("internal"):
            return _("Task %(code)s: the draft is due inside the office on %(day)s.") % facts
        if notification.step.startswith("T+"):
            return _("Task %(code)s is overdue, deadline %(day)s.") % facts
        return _("Task %(code)s falls due on %(day)s.") % facts

    def lines(self, notification: Notification) -> list[str]:
        ask = _("Please complete it and report to the deputy chief of office in charge.")
        return [ask, *super().lines(notification)]


@register
class Escalation(_OfADate):
    """To the leader in charge, then the chief, of the office that owes; never further."""

    key = "escalation"
    label = gettext_lazy("Overdue work of my office (for leaders)")

    def subject(self, notification: Notification) -> str:
        return _("Report to the leader in charge: task %(code)s is overdue, deadline %(day)s.") % {
            "code": notification.facts.get("code", ""),
            "day": day(notification.due_on),
        }


@register
class CoordinationReminder(_OfADate):
    """PRACTICE table 7, courteous reminder of an equal office: once, then people talk."""

    key = "coordination_reminder"
    label = gettext_lazy("Coordination reminders")

    def subject(self, notification: Notification) -> str:
        return _("Coordination reminder: task %(code)s, deadline asked for %(day)s.") % {
            "code": notification.facts.get("code", ""),
            "day": day(notification.due_on),
        }

    def lines(self, notification: Notification) -> list[str]:
        facts = notification.facts
        courteous = _("%(lead)s respectfully asks %(office)s to attend to task %(code)s soon.") % {
            "lead": facts.get("lead", ""),
            "office": facts.get("office", ""),
            "code": facts.get("code", ""),
        }
        return [courteous, *super().lines(notification)]


@register
class NotReceived(NoticeKind):
    """A request that waits for being received for more than one working day."""

    key = "not_received"
    label = gettext_lazy("Requests not received yet")

    def subject(self, notification: Notification) -> str:
        return _("The request in task %(code)s from %(lead)s waits to be received.") % {
            "code": notification.facts.get("code", ""),
            "lead": notification.facts.get("lead", ""),
        }

    def still_relevant(self, notifications: Sequence[Notification]) -> set[int]:
        ids = {n.part_id for n in notifications if n.part_id}
        waiting = Part.objects.filter(pk__in=ids, state=PartState.SENT, task__is_open=True)
        open_ids = set(waiting.values_list("pk", flat=True))
        return {n.pk for n in notifications if n.part_id in open_ids}
