"""What the page of a meeting shows, in a fixed number of statements."""

from typing import Any

from django.utils.translation import gettext as _

from meetings.choices import ItemState
from meetings.detail.destinations import waiting_files
from meetings.listing import time_words
from meetings.models import AgendaPaper, Meeting, Minutes
from meetings.states import MeetingState
from meetings.verbs.meeting import VERBS
from offices.http import OfficeRequest
from tasks.dossier.rows import conclusions_context, paper_rows, participant_rows
from tasks.dossier.showing import fact_rows
from tasks.dossier.verbs import Verb, manages, offers
from tasks.lists.rows import Reader, reader_at

ITEM_TONES = {
    ItemState.PLANNED: "info",
    ItemState.DISCUSSED: "ok",
    ItemState.CARRIED: "warn",
    ItemState.LEFT_OUT: "muted",
    ItemState.WAITING: "muted",
}


def when_where(meeting: Meeting) -> list[dict[str, Any]]:
    """Time and place, which is all there is of a meeting with content by invitation."""
    day = f"{meeting.on:%d/%m/%Y}" if meeting.on else _("No day set")
    if meeting.ends_on and meeting.ends_on != meeting.on:
        day = f"{day} – {meeting.ends_on:%d/%m/%Y}"
    written = f"{time_words(meeting)} ({meeting.time_words})" if meeting.time_words else ""
    moved = meeting.first_on and meeting.on and meeting.first_on != meeting.on
    rows = [
        (_("Day"), day),
        (_("First called for"), meeting.first_on if moved else None),
        (_("Time"), written or time_words(meeting)),
        (_("Room or place"), meeting.place),
        (_("Gathering point"), meeting.gathering),
        (_("Bridge points"), meeting.bridges),
    ]
    facts = fact_rows(rows)
    if meeting.link:
        facts.append({"label": _("Link"), "value": meeting.link, "href": meeting.link})
    return facts


def who_prepares(meeting: Meeting) -> list[dict[str, Any]]:
    bodies = ", ".join(str(body) for body in meeting.co_bodies.all())
    rows = [
        (_("Kind of meeting"), meeting.get_kind_display()),
        (_("Convening body"), meeting.body),
        (_("Convened by"), meeting.convener),
        (_("Co-convened with"), bodies),
        (_("Chair"), meeting.chaired_by),
        (_("Office leader on duty"), meeting.duty_leader),
        (_("Division on duty"), meeting.duty_division),
        (_("Protocol, reception"), meeting.protocol),
        (_("Why no notice is issued"), meeting.no_notice),
        (_("Reason of the last change"), meeting.move_reason),
    ]
    return fact_rows(rows)


def agenda(meeting: Meeting, reader: Reader) -> list[dict[str, Any]]:
    """Items with their papers; what is for none of them stands at the end."""
    owed = meeting.owed_papers.select_related("office", "deadline", "file")
    papers = paper_rows(owed, reader)
    item_of = dict(
        AgendaPaper.objects.filter(paper__task=meeting.task).values_list("paper", "item")
    )
    rows = []
    items = meeting.items.select_related("preparing_office", "carried_from__meeting")
    for item in items.in_order():
        tone = ITEM_TONES[ItemState(item.state)]
        own = [row for row in papers if item_of.get(row["paper"].pk) == item.pk]
        rows.append({"item": item, "tone": tone, "papers": own})
    rest = [row for row in papers if row["paper"].pk not in item_of]
    return [*rows, {"item": None, "papers": rest}] if rest else rows


def context(request: OfficeRequest, meeting: Meeting) -> dict[str, Any]:
    """What the page of a meeting shows beside what every dossier does."""
    may = manages(request, meeting)
    reader = reader_at(request)
    rows, ahead = meeting.participants.with_names().in_order(), meeting.is_ahead
    people = participant_rows(rows, request.powers, manages=may, ahead=ahead)
    takes = meeting.pk if may and not meeting.is_ended else None
    shown = conclusions_context(request, meeting)
    return (
        shown
        | waiting_files(meeting.pk, request.powers, takes=takes)
        | {
            "meeting": meeting,
            "when": when_where(meeting),
            "prepared": who_prepares(meeting),
            "agenda": agenda(meeting, reader),
            "people": people,
            "minutes": Minutes.objects.filter(meeting=meeting).first(),
            "verbs": offered(meeting) if may else {"first": [], "rest": []},
        }
    )


def offered(meeting: Meeting) -> dict[str, list[Verb]]:
    """The steps that fit now; invitations once sent, and what lies ahead, are not the next one."""
    late = "invite" if meeting.is_over or meeting.invited_at else ""
    late = "hold" if not late and meeting.state == MeetingState.DRAFT else late
    return offers(meeting, VERBS, aside=(late,))
