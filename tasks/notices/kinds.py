"""Every kind of notice of the case: one literal row each, texts neutral (code, office, date)."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.registry import Item, NoticeKind, describe_with, register
from offices.models import Person
from offices.powers import load_powers
from tasks.choices import Access
from tasks.models import Part, Task
from tasks.states import PartState, TaskState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notifications.models import Notification

# key: (label in the preferences, subject, mailed at once)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool]] = {
    "release_asked": (
        _("Requests waiting for release"),
        _("%(code)s waits for your release."),
        False,
    ),
    "released": (_("Release of my requests"), _("%(code)s was released."), False),
    "draft_returned": (
        _("Drafts to be completed"),
        _("Please complete %(code)s before it is released."),
        True,
    ),
    "request_new": (
        _("New requests to the office"),
        _("%(from)s asks your office for coordination on %(code)s."),
        False,
    ),
    "informed": (_("Tasks for information"), _("%(from)s sends %(code)s for information."), False),
    "cancelled": (_("Cancelled tasks"), _("%(code)s was cancelled."), False),
    "received": (_("Requests received"), _("%(office)s has received %(code)s."), False),
    "assigned": (
        _("Work assigned to me"),
        _("You are assigned %(code)s (deadline %(due)s)."),
        True,
    ),
    "handed_over": (
        _("Work I take over from a colleague"),
        _("%(name)s hands %(count)s open items over to you."),
        True,
    ),
    "taken_over": (_("Work handed to someone else"), _("%(code)s is now in other hands."), False),
    "handed_back": (_("Requests handed back"), _("%(office)s has handed back %(code)s."), True),
    "submitted": (
        _("Results submitted to me"),
        _("%(code)s was submitted to the office's leaders."),
        False,
    ),
    "rework": (_("Work to be completed"), _("Please complete your work on %(code)s."), True),
    "approved": (_("Agreement with my draft"), _("The draft for %(code)s was agreed to."), False),
    "delivered": (
        _("Results of other offices"),
        _("%(office)s has sent its result on %(code)s."),
        False,
    ),
    "noted": (
        _("Results received by the lead office"),
        _("%(from)s has received the result on %(code)s."),
        False,
    ),
    "more_asked": (
        _("Requests for more"),
        _("%(from)s asks for more on %(code)s."),
        True,
    ),
    "part_closed": (
        _("Requests withdrawn or ended"),
        _("The request on %(code)s was withdrawn or ended."),
        False,
    ),
    "sent_again": (_("Requests sent again"), _("%(from)s has sent %(code)s again."), False),
    "settled": (_("Agreements between offices"), _("The offices have agreed on %(code)s."), False),
    "to_superior": (
        _("Matters before the superior body"),
        _("%(code)s was put before the competent level."),
        False,
    ),
    "change_asked": (
        _("Requests for another date"),
        _("Another date is asked for on %(code)s (present deadline %(due)s)."),
        False,
    ),
    "change_decided": (
        _("Decisions on dates"),
        _("A decision was taken on the date of %(code)s."),
        True,
    ),
    "date_changed": (_("Changed dates"), _("The deadline of %(code)s is now %(due)s."), False),
    "date_paused": (
        _("Paused deadlines"),
        _("The deadline %(due)s of %(code)s is paused until further notice."),
        False,
    ),
    "completed": (_("Completed tasks"), _("%(code)s was completed."), False),
    "ended": (_("Stopped or ended tasks"), _("%(code)s is no longer carried on."), False),
    "paused": (_("Pauses"), _("%(code)s is paused or goes on again."), False),
    "reopened": (_("Reopened tasks"), _("%(code)s was reopened."), False),
    "note": (_("Talk on my tasks"), _("There is a new note on %(code)s."), False),
    "nudge": (
        _("Coordination reminders"),
        _("%(from)s kindly reminds of %(code)s (deadline %(due)s)."),
        True,
    ),
    "urge": (
        _("Urging inside the office"),
        _("Please give %(code)s priority (deadline %(due)s)."),
        True,
    ),
    "file_not_kept": (
        _("Scans that were not accepted"),
        _("A scan you added to %(code)s was not accepted."),
        True,
    ),
    "file_unread": (
        _("Scans that wait for my declaration"),
        _("A scan you added to %(code)s cannot be read: please answer for its content."),
        True,
    ),
    "shared": (_("Tasks I may read"), _("You may now read %(code)s."), False),
}

# A notice stops mattering when its part has left this state.
WHILE_PART_IS = {
    "request_new": PartState.SENT,
    "submitted": PartState.SUBMITTED,
    "delivered": PartState.DELIVERED,
    "more_asked": PartState.MORE_ASKED,
    "handed_back": PartState.HANDED_BACK,
}


class Event(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        blank = {"due": "—", "from": "", "office": "", "name": "", "count": ""}
        return str(self.text) % {**blank, **notification.facts}

    def still_relevant(self, notifications: "Sequence[Notification]") -> set[int]:
        if self.key == "release_asked":
            waiting = set(
                Task.objects.filter(
                    pk__in={n.task_id for n in notifications}, state=TaskState.TO_RELEASE
                ).values_list("pk", flat=True)
            )
            return {n.pk for n in notifications if n.task_id in waiting}
        if self.key == "assigned":
            held = set(
                Part.objects.filter(pk__in={n.part_id for n in notifications}).values_list(
                    "pk", "assignee_id"
                )
            )
            return {
                n.pk
                for n in notifications
                if (n.part_id, n.stands_in_for_id or n.person_id) in held
            }
        state = WHILE_PART_IS.get(self.key)
        if state is None:
            return {n.pk for n in notifications}
        parts = set(
            Part.objects.filter(pk__in={n.part_id for n in notifications}, state=state).values_list(
                "pk", flat=True
            )
        )
        return {n.pk for n in notifications if n.part_id in parts}


def register_events() -> None:
    for key, (label, text, at_once) in EVENTS.items():
        register(
            type(
                f"Event_{key}",
                (Event,),
                {"key": key, "label": label, "text": text, "at_once": at_once},
            )
        )


@describe_with
def describe(person: Person, task_ids: Collection[int]) -> dict[int, Item]:
    """{task id: code, path, title}; the title of a restricted case stays out of mails."""
    found = Task.objects.visible_to(load_powers(person.pk)).filter(pk__in=task_ids)
    return {
        pk: Item(code, f"/tasks/{pk}/", "" if access == Access.RESTRICTED else title)
        for pk, code, title, access in found.values_list("pk", "code", "title", "access")
    }
