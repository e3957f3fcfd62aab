"""What the page of a meeting shows, in a fixed number of statements."""

from collections import Counter
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.choices import ItemState, LineState, PaperState, Reply
from meetings.listing import badge, time_words
from meetings.models import Conclusion, Meeting
from offices.models import Office
from offices.powers import Powers
from tasks.lists.rows import Reader, due_props
from tasks.models import Task

ITEM_TONES = {
    ItemState.PLANNED: "info", ItemState.DISCUSSED: "ok", ItemState.CARRIED: "warn",
    ItemState.LEFT_OUT: "muted", ItemState.WAITING: "muted",
}  # fmt: skip
REPLY_TONES = {
    Reply.NONE: "muted", Reply.COMES: "ok", Reply.SENDS: "info", Reply.ABSENT: "warn",
}  # fmt: skip


def when_where(meeting: Meeting) -> list[dict[str, Any]]:
    """Time and place, which is all there is of a meeting with content by invitation."""
    day = f"{meeting.on:%d/%m/%Y}" if meeting.on else _("No day set")
    if meeting.ends_on and meeting.ends_on != meeting.on:
        day = f"{day} – {meeting.ends_on:%d/%m/%Y}"
    written = f"{time_words(meeting)} ({meeting.time_words})" if meeting.time_words else ""
    moved = meeting.first_on and meeting.on and meeting.first_on != meeting.on
    rows = [
        (_("Day"), day),
        (_("First called for"), f"{meeting.first_on:%d/%m/%Y}" if moved else ""),
        (_("Time"), written or time_words(meeting)),
        (_("Room or place"), meeting.place),
        (_("Gathering point"), meeting.gathering),
        (_("Bridge points"), meeting.bridges),
    ]
    facts: list[dict[str, Any]] = [{"label": a, "value": b} for a, b in rows if b]
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
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def agenda(meeting: Meeting, reader: Reader) -> list[dict[str, Any]]:
    """Items with their papers."""
    papers = list(meeting.papers.select_related("office", "deadline", "file"))
    rows = []
    items = meeting.items.select_related("preparing_office", "carried_from__meeting")
    for item in items.in_order():
        tone = ITEM_TONES[ItemState(item.state)]
        own = [paper_row(p, reader) for p in papers if p.item_id == item.pk]
        rows.append({"item": item, "tone": tone, "papers": own})
    rest = [paper_row(p, reader) for p in papers if p.item_id is None]
    return [*rows, {"item": None, "papers": rest}] if rest else rows


def paper_row(paper: Any, reader: Reader) -> dict[str, Any]:
    due = due_props(paper.deadline, reader) if paper.deadline else None
    owed = paper.state == PaperState.OWED
    return {"paper": paper, "due": due, "owed": owed, "when": paper.when}


def people(meeting: Meeting, powers: Powers, *, manages: bool) -> list[dict[str, Any]]:
    mine = {powers.person_id, *powers.stands_in_for}
    rows = []
    for row in meeting.participants.with_names().in_order():
        of_office = row.office_id is not None and powers.can("receive_part", row.office_id)
        may = meeting.is_ahead and (manages or row.person_id in mine or of_office)
        rows.append({"row": row, "tone": REPLY_TONES[Reply(row.reply)], "may_reply": may})
    return rows


def lines(meeting: Meeting, powers: Powers) -> list[dict[str, Any]]:
    """Each line with its task, where the reader may read that."""
    rows = list(meeting.lines.all())
    ids = [row.task_id for row in rows if row.task_id]
    seen = {task.pk: task for task in Task.objects.visible_to(powers).filter(pk__in=ids)}
    offices = {office.code: office for office in Office.objects.all()} if rows else {}
    first = next((row.pk for row in rows if row.state == LineState.OPEN and row.lead), None)
    return [_line(row, seen, offices, first) for row in rows]


def _line(
    row: Conclusion, seen: dict[int, Task], offices: dict[str, Office], first: int | None
) -> dict[str, Any]:
    return {
        "line": row,
        "task": seen.get(row.task_id or 0),
        "lead": offices.get(row.lead),
        "coordinating": [offices[code] for code in row.coordinating if code in offices],
        "is_open": row.state == LineState.OPEN,
        "first": row.pk == first,
    }


def standing(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How the conclusions stand, as shares of one bar."""
    counts: Counter[str] = Counter()
    today = timezone.localdate()
    for row in rows:
        counts[_standing(row, today)] += 1
    words = (
        ("done", _("completed"), "ok"),
        ("going", _("in progress"), "info"),
        ("late", _("overdue"), "danger"),
        ("open", _("not a task yet"), "warn"),
        ("none", _("needs no task"), "muted"),
    )
    return [{"label": a, "value": counts[c], "tone": t} for c, a, t in words if counts[c]]


def _standing(row: dict[str, Any], today: Any) -> str:
    line, task = row["line"], row["task"]
    if line.state != LineState.TASK:
        return "none" if line.state == LineState.NONE else "open"
    if task is None:
        return "going"
    if task.has_ended:
        return "done"
    return "late" if task.next_due_on and task.next_due_on < today else "going"


def frame(meeting: Meeting) -> dict[str, Any]:
    return {
        "meeting": meeting,
        "task": meeting.task,
        "badge": badge(meeting),
        "when": when_where(meeting),
        "prepared": who_prepares(meeting),
    }
