"""Meetings that come again: a series of tasks, each given its dossier when it is made."""

import datetime as dt

from django.db import transaction

from meetings.models import Meeting, MeetingSeries, MeetingTemplate
from meetings.services.preparing import MeetingGiven, NewMeeting, keep_dossier, meetings_area, take
from meetings.states import POWER
from offices.foundation.actor import Actor
from reading.deadlines.reading import Recurrence
from tasks.models import Series, Task
from tasks.series.rule import Turn
from tasks.series.services.series import SeriesGiven, start_series
from tasks.services.gate import empowered


@transaction.atomic
def start_meeting_series(
    *,
    template: MeetingTemplate,
    rule: Recurrence,
    recurrence: str,
    starts_on: dt.date,
    ends_on: dt.date | None = None,
    appears_days: int | None = None,
    actor: Actor,
) -> Series:
    """The next meeting appears at once, by the template; the others in their turn.

    Its first occurrence is made inside `start_series`, before the template is tied to it: the
    dossier of that one is kept here.
    """
    actor = empowered(actor, POWER, template.office_id)
    given = SeriesGiven(
        title=template.title,
        area=meetings_area(),
        lead_office=template.office,
        rule=rule,
        recurrence=recurrence,
        starts_on=starts_on,
        ends_on=ends_on,
        appears_days=appears_days,
        requests=tuple(
            {"office": code, "ask": "", "days_before": 3} for code in asked_offices(template)
        ),
    )
    series = start_series(given=given, actor=actor)
    MeetingSeries(series=series, template=template).save(actor=actor)
    for task in series.occurrences.all():
        _dossier(task, template, _due_of(task), actor=actor)
    return series


def _due_of(task: Task) -> dt.date | None:
    """The day of the turn after days off: what the lead part owes."""
    owed = task.deadlines.filter(part__role="lead", is_internal=False).order_by("pk").first()
    return owed.due_on if owed else task.series_on


def asked_offices(template: MeetingTemplate) -> list[str]:
    """Offices that owe a paper or prepare an item: each gets a part."""
    codes = [row.get("office", "") for row in (*template.papers, *template.items)]
    return [c for c in dict.fromkeys(codes) if c and c != template.office.code]


def follow_turn(series: Series, task: Task, turn: Turn, actor: Actor) -> None:
    """A task was made for a series: where that is one of meetings, it gets its dossier."""
    tied = MeetingSeries.objects.filter(series=series).select_related("template").first()
    if tied is not None:
        _dossier(task, tied.template, turn.due, actor=actor)


def _dossier(
    task: Task, template: MeetingTemplate, day: dt.date | None, *, actor: Actor
) -> Meeting:
    given = MeetingGiven(
        kind=template.kind,
        body=template.body,
        chair=template.chair,
        on=day,
        time_words=template.time_words,
        place=template.place,
    )
    meeting = Meeting(task=task)
    take(meeting, given)
    new = NewMeeting(given=given, template=template, title=task.title)
    return keep_dossier(meeting, new, actor=actor)
