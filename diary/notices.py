"""What the diary tells: neutral lines with day, office and where to read it."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from diary.models import DiaryIssue, Slot
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role
from tasks.notices.people import holders

if TYPE_CHECKING:
    from notifications.models import Notification

# key: (label in the preferences, subject, mailed at once)
EVENTS: dict[str, tuple[str | Promise, str | Promise, bool]] = {
    "diary_issued": (
        _("Diaries issued"),
        _("%(office)s has issued its diary of week %(week)s (version %(number)s)."),
        False,
    ),
    "diary_asked": (
        _("Diaries before they are issued"),
        _("%(office)s asks for your opinion on its diary of week %(week)s (%(count)s entries)."),
        True,
    ),
    "slot_added": (
        _("Entries added to an issued diary"),
        _("%(office)s has added an entry on %(day)s to the weekly diary."),
        True,
    ),
    "slot_changed": (
        _("Changed diary entries"),
        _("%(office)s has changed the diary entry of %(day)s that concerns you."),
        True,
    ),
    "slot_postponed": (
        _("Postponed diary entries"),
        _("%(office)s has postponed the diary entry of %(day)s that concerns you."),
        True,
    ),
    "slot_cancelled": (
        _("Cancelled diary entries"),
        _("%(office)s has cancelled the diary entry of %(day)s that concerns you."),
        True,
    ),
    "slot_overridden": (
        _("Clashes let stand by others"),
        _("%(office)s has placed an entry on %(day)s at the same time as yours; see the reason."),
        True,
    ),
    "diary_round": (
        _("Clash round of the joint diary"),
        _("Clash round for week %(week)s until %(until)s: %(count)s clashes are not settled yet."),
        True,
    ),
}
BLANKS = {"office": "", "day": "", "week": "", "number": "", "until": "", "count": ""}


class DiaryEvent(NoticeKind):
    """One row of `EVENTS`; leads to the entry or the week."""

    text: str | Promise = ""

    def subject(self, notification: "Notification") -> str:
        return str(self.text) % {**BLANKS, **notification.facts}

    def path(self, notification: "Notification") -> str:
        slot, week = notification.facts.get("slot"), notification.facts.get("iso")
        if slot:
            return f"/diary/{slot}/"
        return f"/diary/?week={week}" if week else "/diary/"


def register_diary_events() -> None:
    for key, (label, text, at_once) in EVENTS.items():
        told = {"key": key, "label": label, "text": text, "at_once": at_once}
        register(type(f"Event_{key}", (DiaryEvent,), told))


def concerned(slot: Slot) -> set[int]:
    """Who made it, serves at it or attends; compilers and secretaries of the offices it binds."""
    people = {slot.created_by_id, slot.office_leader_id, *(o.pk for o in slot.officers.all())}
    leaders = [one.leader for one in slot.loaded_leaders]
    people |= {leader.person_id for leader in leaders}
    offices = {slot.office_id, *(leader.body.served_by_id for leader in leaders)}
    keepers = Post.objects.running(timezone.localdate()).of_active_people()
    keepers = keepers.filter(
        office__in=offices - {None}, role__in=(Role.SECRETARY, Role.DIARY_COMPILER)
    )
    return {pk for pk in people if pk} | set(keepers.values_list("person_id", flat=True))


def told(slot: Slot, what: str, *, actor: Actor) -> None:
    """Added, changed, postponed or cancelled after the week was issued."""
    tell(
        kind=f"slot_{what}",
        people=concerned(slot),
        actor=actor,
        dedupe=f"slot_{what}:{slot.pk}:{slot.version}",
        facts={"slot": slot.pk, "day": _dm(slot.date), "office": slot.office.short_name},
    )


def overridden(slot: Slot, others: Iterable[Slot], *, actor: Actor) -> None:
    """Those whose entries stand at the same time learn that a reason was given."""
    for other in {one.pk: one for one in others}.values():
        tell(
            kind="slot_overridden",
            people=concerned(other),
            actor=actor,
            dedupe=f"slot_overridden:{slot.pk}:{other.pk}:{slot.version}",
            facts={"slot": slot.pk, "day": _dm(slot.date), "office": slot.office.short_name},
        )


def leaders_asked(
    office: Office, monday: dt.date, slots: Iterable[Slot], *, actor: Actor
) -> set[int]:
    """Whoever may issue the week, the leaders who use the system, and their secretaries."""
    rows = list(slots)
    leaders = [one.leader for slot in rows for one in slot.loaded_leaders]
    offices = {leader.body.served_by_id for leader in leaders} - {None}
    secretaries = Post.objects.running(timezone.localdate()).of_active_people()
    secretaries = secretaries.filter(office__in=offices, role=Role.SECRETARY)
    people = holders("issue_diary", office.pk) | {one.person_id for one in leaders if one.person_id}
    people |= set(secretaries.values_list("person_id", flat=True))
    people -= {actor.person.pk if actor.person else None}
    tell(
        kind="diary_asked",
        people=people,
        actor=actor,
        dedupe=f"diary_asked:{office.pk}:{monday}:{timezone.now():%Y%m%d%H%M}",
        facts={
            "office": office.short_name,
            "week": f"{monday:%V/%G}",
            "count": len(rows),
            "iso": f"{monday:%G-W%V}",
        },
    )
    return people


def week_issued(version: DiaryIssue, slots: Iterable[Slot], *, actor: Actor) -> None:
    """Everybody an entry of the week concerns, once."""
    people = {person for slot in slots for person in concerned(slot)}
    tell(
        kind="diary_issued",
        people=people,
        actor=actor,
        dedupe=f"diary_issued:{version.pk}",
        facts={
            "office": version.office.short_name,
            "week": f"{version.monday:%V/%G}",
            "number": version.number,
            "iso": f"{version.monday:%G-W%V}",
        },
    )


def _dm(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"
