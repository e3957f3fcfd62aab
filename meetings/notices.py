"""What is told of meetings: neutral texts with code and day; invitations carry a calendar file."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meetings.states import OVER, MeetingState
from notifications.registry import Attachment, NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from tasks.choices import Urgency
from tasks.dossier.services.participants import recipients
from tasks.notices.people import lead_side

if TYPE_CHECKING:
    from meetings.models import Meeting
    from notifications.models import Notification
    from tasks.models import Participant

# key: (label in the preferences, subject, mailed at once, carries the calendar file)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool, bool]] = {
    "meeting_invited": (
        _("Invitations to meetings"),
        _("You are invited to the meeting %(code)s on %(day)s (%(time)s)."),
        True,
        True,
    ),
    "meeting_moved": (
        _("Meetings moved to another day"),
        _("The meeting %(code)s now takes place on %(day)s (%(time)s)."),
        True,
        True,
    ),
    "meeting_postponed": (
        _("Meetings postponed"),
        _("The meeting %(code)s of %(day)s is postponed."),
        True,
        True,
    ),
    "meeting_cancelled": (
        _("Meetings cancelled"),
        _("The meeting %(code)s of %(day)s is cancelled."),
        True,
        True,
    ),
    "meeting_replied": (
        _("Replies to my invitations"),
        _("%(name)s has replied to the invitation to %(code)s."),
        False,
        False,
    ),
}
CALLED = frozenset({"meeting_invited", "meeting_moved"})


class MeetingNotice(NoticeKind):
    """One row of `EVENTS`."""

    text: str | Promise = ""
    with_calendar: bool = False

    def subject(self, notification: "Notification") -> str:
        blank = {"day": "—", "time": "", "name": ""}
        return str(self.text) % {**blank, **notification.facts}

    def attachments(self, notification: "Notification") -> list[Attachment]:
        from meetings.calendar import invitation_file

        if not self.with_calendar or notification.task_id is None:
            return []
        return invitation_file(notification.task_id)

    def still_relevant(self, notifications: "Sequence[Notification]") -> set[int]:
        """An invitation to what is over or called off says nothing any more."""
        from meetings.models import Meeting

        if self.key not in CALLED:
            return {n.pk for n in notifications}
        gone = (*OVER, MeetingState.CANCELLED, MeetingState.POSTPONED)
        ids = {n.task_id for n in notifications}
        stale = set(Meeting.objects.filter(pk__in=ids, state__in=gone).values_list("pk", flat=True))
        return {n.pk for n in notifications if n.task_id not in stale}


def register_kinds() -> None:
    for key, (label, text, at_once, carries) in EVENTS.items():
        words = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Notice_{key}", (MeetingNotice,), words | {"with_calendar": carries}))


def _tell(
    kind: str,
    meeting: "Meeting",
    people: Iterable[int],
    mark: object,
    *,
    actor: Actor,
    **facts: str,
) -> None:
    task = meeting.task
    day = f"{meeting.on:%d/%m/%Y}" if meeting.on else "—"
    tell(
        kind=kind,
        people=list(people),
        task_id=task.pk,
        actor=actor,
        dedupe=f"{kind}:{task.pk}:{meeting.sequence}:{mark}",
        urgent=bool(task.urgency),
        any_hour=task.urgency in (Urgency.VERY_URGENT, Urgency.FLASH),
        facts={"code": task.code, "day": day, "time": time_of(meeting), **facts},
    )


def time_of(meeting: "Meeting") -> str:
    return meeting.time_words or str(meeting.get_half_display())


def _told(meeting: "Meeting") -> set[int]:
    return recipients(meeting.participants.filter(told_at__isnull=False))


def invited(meeting: "Meeting", rows: "Sequence[Participant]", *, actor: Actor) -> None:
    mark = "-".join(str(row.pk) for row in rows[:12])
    _tell("meeting_invited", meeting, recipients(rows), mark, actor=actor)


def moved(meeting: "Meeting", *, actor: Actor) -> None:
    _tell("meeting_moved", meeting, _told(meeting), "", actor=actor)


def postponed(meeting: "Meeting", *, actor: Actor) -> None:
    _tell("meeting_postponed", meeting, _told(meeting), "", actor=actor)


def cancelled(meeting: "Meeting", *, actor: Actor) -> None:
    _tell("meeting_cancelled", meeting, _told(meeting), "", actor=actor)


def left_out(meeting: "Meeting", row: "Participant", *, actor: Actor) -> None:
    """Somebody who had been told is not invited any more."""
    if row.told_at is not None and meeting.is_ahead:
        _tell("meeting_cancelled", meeting, recipients([row]), f"out-{row.pk}", actor=actor)


def replied(meeting: "Meeting", row: "Participant", *, actor: Actor) -> None:
    people = lead_side(meeting.task) | {meeting.task.created_by_id}
    mark = f"{row.pk}-{row.replied_at:%Y%m%d%H%M%S}"
    _tell("meeting_replied", meeting, people, mark, actor=actor, name=row.name)
