"""The clash round: its contacts are told once when it opens, with how much is to be settled."""

import datetime as dt
import json

from django.utils import timezone

from coordination.models import DiarySetting
from diary.models import Slot
from diary.slots.clashes import clashes_among
from diary.week.weeks import round_of, week_of
from notifications.models import Notification
from notifications.registry import DueSelect
from notifications.services.tell import SELECT
from offices.models import Post, Role

TOLD = (Role.CONTACT, Role.DIARY_COMPILER, Role.SECRETARY)


def tell_round(at: dt.datetime) -> DueSelect | None:
    """What the tick asks each minute; None outside the round, once told, and without entries."""
    moment = timezone.localtime(at)
    setting = DiarySetting.objects.current()
    week = week_of(moment.date()).turned(1)
    this = round_of(week, setting)
    if not this.is_on(moment):
        return None
    if Notification.objects.filter(kind="diary_round", facts__iso=week.iso).exists():
        return None
    slots = list(Slot.objects.shown_to_all().of_week(week.monday).kept().for_grid())
    if not slots:
        return None
    open_ones = [one for one in clashes_among(slots, setting) if not one.overridden]
    facts = {
        "iso": week.iso,
        "week": f"{week.monday:%V/%G}",
        "count": len(open_ones),
        "until": f"{timezone.localtime(this.closes):%H:%M %d/%m/%Y}",
    }
    return DueSelect(SELECT, {"told": json.dumps(_told(facts, week.iso, moment.date()))})


def _told(facts: dict[str, object], iso: str, today: dt.date) -> list[dict[str, object]]:
    """One row for each person, in the shape that `notifications.services.tell` reads."""
    posts = Post.objects.running(today).of_active_people().filter(role__in=TOLD)
    event = {
        "kind": "diary_round",
        "dedupe": f"diary_round:{iso}",
        "task_id": None,
        "deadline_id": None,
        "part_id": None,
        "due_on": None,
        "rung_on": today.isoformat(),
        "facts": facts,
        "urgent": False,
        "any_hour": False,
        "statutory": False,
    }
    people = sorted(set(posts.values_list("person_id", flat=True)))
    return [{"person_id": person, **event} for person in people]
