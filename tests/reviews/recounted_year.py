"""The plain reading of a review: every row of the year read in Python, no statement of ours."""

import datetime as dt
from collections import Counter, defaultdict
from typing import Any

from django.utils import timezone

from documents.models import OpinionRound
from meetings.models import Meeting
from reviews.models import Obstacle, Review
from tasks.dossier import registry
from tasks.models import Conclusion, Deadline, DueChange, Notice, Part, Task
from tests.reviews.recount import ended_on, outcome
from tests.reviews.year import FIRST, LAST

type Found = dict[tuple[str, int, str, str], tuple[int, int | None]]
UNSENT = ("draft", "to_release", "cancelled")


def within(day: dt.date | None) -> bool:
    return day is not None and FIRST <= day <= LAST


def recounted() -> Found:
    """(office, area, role, measure) → number, and what a rate is divided by."""
    counts: Counter[tuple[str, int, str, str]] = Counter()
    for part, dates in _parts().items():
        key = (part.office.code, part.task.area.number, part.role)
        for measure in (*_closed(dates), *_open(part, dates)):
            counts[*key, measure] += 1
    for key in {key[:3] for key in counts}:
        _sums(counts, key)
    _changes(counts)
    _acts(counts)
    _rest(counts)
    found: Found = {key: (n, None) for key, n in counts.items() if n}
    return found | _rates(counts)


def _parts() -> dict[Part, list[Deadline]]:
    rows: dict[Part, list[Deadline]] = defaultdict(list)
    parts = {p.pk: p for p in Part.objects.select_related("office", "task__area")}
    for date in Deadline.objects.select_related("part", "task").order_by("pk"):
        part = parts[date.part_id]
        if date.due_on and not date.is_internal and part.role != "informed":
            rows[part].append(date)
    return rows


def _closed(dates: list[Deadline]) -> list[str]:
    """How a part that owes nothing more ended; before or after the end of the period."""
    counted = [d for d in dates if not d.is_review and d.task.state not in UNSENT]
    closed = [d for d in counted if d.state == "closed" and d.outcome != "superseded"]
    if not closed or any(d.state != "closed" for d in counted):
        return []
    last = max(closed, key=lambda d: (outcome(d) != "withdrawn", ended_on(d), d.pk))
    how, end = outcome(last), ended_on(last)
    assert last.due_on is not None
    began = min(last.starts_on or timezone.localdate(last.task.created_at), last.due_on, end)
    if how == "withdrawn":
        return []
    if within(end):
        return ["open_late", "no_answer"] if how == "no_answer" else [how]
    if end > LAST and began <= LAST:
        return ["open_late" if last.due_on <= LAST else "open_in_time"]
    return []


def _open(part: Part, dates: list[Deadline]) -> list[str]:
    rows = [d for d in dates if d.state in ("running", "paused") and part.task.is_live]
    kinds: dict[str, list[Deadline]] = defaultdict(list)
    for one in rows:
        kind = "ongoing" if one.is_review else "running"
        kinds["paused" if one.state == "paused" else kind].append(one)
    for kind in ("running", "paused", "ongoing"):
        if told := kinds.get(kind):
            if min(d.starts_on or d.due_on or LAST for d in told) > LAST:
                return []
            late = min(d.due_on for d in told if d.due_on) <= LAST
            return [kind] if kind != "running" else ["open_late" if late else "open_in_time"]
    return []


def _sums(counts: Counter[Any], key: tuple[str, int, str]) -> None:
    done = counts[*key, "on_time"] + counts[*key, "late"]
    counts[*key, "total"] = done + counts[*key, "open_late"] + counts[*key, "open_in_time"]


def _rates(counts: Counter[Any]) -> Found:
    found: Found = {}
    for key in {key[:3] for key in counts if key[2]}:
        done = counts[*key, "on_time"] + counts[*key, "late"]
        whole = done + counts[*key, "open_late"]
        if whole:
            found[*key, "completion"] = (done, whole)
            found[*key, "punctuality"] = (counts[*key, "on_time"], whole)
    return found


def _changes(counts: Counter[Any]) -> None:
    names = {"extension": "extended", "adjustment": "adjusted"}
    for row in DueChange.objects.select_related("deadline__part__office", "deadline__task__area"):
        part, counted = row.deadline.part, not (row.deadline.is_internal or row.deadline.is_review)
        decided = timezone.localdate(row.decided_at) if row.decided_at else None
        if row.decision == "agreed" and row.kind in names and counted and within(decided):
            area = row.deadline.task.area.number
            counts[part.office.code, area, part.role, names[row.kind]] += 1


def _acts(counts: Counter[Any]) -> None:
    seen = set()
    for row in Part.history.select_related("office", "task__area"):
        if row.last_act in ("hand_back", "ask_more") and (row.id, row.version) not in seen:
            seen.add((row.id, row.version))
            name = "more_asked" if row.last_act == "ask_more" else f"back_{row.hand_back_reason}"
            if within(timezone.localdate(row.history_date)):
                counts[row.office.code, row.task.area.number, row.role, name] += 1


def _rest(counts: Counter[Any]) -> None:
    """Obstacles, and dossiers of every kind that is registered."""
    for row in Obstacle.objects.select_related("office", "area"):
        if within(row.noted_on):
            counts[row.office.code, row.area.number, "", "obstacles"] += 1
            counts[row.office.code, row.area.number, "", "removed"] += row.removed_on is not None
    tasks = {task.pk: task for task in Task.objects.select_related("lead_office", "area")}
    for kind in registry.kinds():
        if kind.model() is Review:
            continue
        for pk in kind.model()._default_manager.values_list("pk", flat=True):
            task = tasks[pk]
            if task.state not in UNSENT and within(timezone.localdate(task.created_at)):
                key = (task.lead_office.code, task.area.number, "lead", f"kind:{kind.name}")
                counts[key] += 1
    _papers(counts)


def _papers(counts: Counter[Any]) -> None:
    """Meetings by body, lines of notices and what became tasks, opinion slips."""
    for meeting in Meeting.objects.select_related("task__lead_office", "task__area"):
        sent = meeting.task.state not in UNSENT and meeting.body_id is not None
        if sent and within(timezone.localdate(meeting.task.created_at)):
            counts[*_of_task(meeting.task), f"body:{meeting.body_id}"] += 1
    noticed = set()
    for line in Conclusion.objects.select_related("task__lead_office", "task__area"):
        notice = Notice.objects.filter(task=line.task).first()
        if notice is not None and within(notice.dated):
            counts[*_of_task(line.task), "lines"] += 1
            counts[*_of_task(line.task), "lines_tasks"] += line.child_id is not None
            counts[*_of_task(line.task), "notices"] += line.task_id not in noticed
            noticed.add(line.task_id)
    for asked in OpinionRound.objects.select_related("appraisal__task__area"):
        if within(asked.sent_on):
            n = (asked.sent_count or 0) + asked.slips.count()
            counts[*_of_task(asked.appraisal.task), "slips"] += n


def _of_task(task: Task) -> tuple[str, int, str]:
    return task.lead_office.code, task.area.number, "lead"
