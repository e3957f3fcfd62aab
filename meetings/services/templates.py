"""Templates by kind: kept from a meeting, used for a new one, and repeated in a series."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body, DeadlineRule, Leader
from coordination.workdays import WorkCalendar, calendars
from meetings.choices import ItemState
from meetings.models import AgendaItem, Meeting, MeetingTemplate
from meetings.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office, Person
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.papers import keep_paper
from tasks.models import OwedPaper, Participant
from tasks.services.drafts import Due
from tasks.services.gate import empowered
from tasks.services.milestones import counted_from

NAMED = {"person": Person, "office": Office, "leader": Leader, "body": Body}


def _item(item: AgendaItem) -> dict[str, Any]:
    office = item.preparing_office
    return {
        "title": item.title,
        "minutes": item.minutes,
        "preparing": item.preparing,
        "office": office.code if office else "",
        "presenter": item.presenter,
    }


def _someone(row: Participant) -> dict[str, Any]:
    told: dict[str, Any] = {"place": row.place, "words": row.words}
    return told | {name: pk for name in NAMED if (pk := getattr(row, f"{name}_id"))}


def _paper(paper: OwedPaper, meeting: Meeting) -> dict[str, Any]:
    office, deadline = paper.office, paper.deadline
    days = 0
    if meeting.on is not None and paper.when is not None:
        known = calendars()
        calendar = known.get(office.pk if office else None, known[None])
        days = max(calendar.between(paper.when, meeting.on), 0)
    rule = deadline.rule.code if deadline and deadline.rule else ""
    return {
        "title": paper.title,
        "office": office.code if office else "",
        "outside": paper.outside,
        "rule": rule,
        "days": days,
    }


@transaction.atomic
def keep_template(*, task_id: int, name: str, actor: Actor) -> MeetingTemplate:
    """What of a meeting comes again: kind, chair, agenda, participants, papers with their days."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    meeting.check_content()
    office = meeting.task.lead_office
    if MeetingTemplate.objects.filter(office=office, name=name).exists():
        raise ValidationError({"name": _("A template of this name exists already.")})
    row = MeetingTemplate(
        office=office,
        name=name,
        kind=meeting.kind,
        title=meeting.task.title,
        body=meeting.body,
        chair=meeting.chair,
        time_words=meeting.time_words,
        place=meeting.place,
        items=[_item(i) for i in meeting.items.select_related("preparing_office").in_order()],
        people=[_someone(p) for p in meeting.participants.in_order()],
        papers=[
            _paper(p, meeting)
            for p in meeting.owed_papers.select_related("office", "deadline__rule")
        ],
    )
    row.save(actor=actor)
    return row


@transaction.atomic
def end_template(*, template_id: int, actor: Actor) -> MeetingTemplate:
    """No new meeting is made of it; series already running go on."""
    row = MeetingTemplate.objects.select_for_update(of=("self",)).get(pk=template_id)
    actor = empowered(actor, POWER, row.office_id)
    row.is_active = False
    row.save(actor=actor)
    return row


def use_template(meeting: Meeting, template: MeetingTemplate, *, actor: Actor) -> None:
    """Agenda, participants and papers of the template; what is no longer there is left out."""
    offices = {office.code: office for office in Office.objects.active()}
    items = [
        AgendaItem(
            meeting=meeting,
            office_id=meeting.task.lead_office_id,
            title=row["title"],
            minutes=row.get("minutes"),
            preparing=row.get("preparing", ""),
            position=number,
            preparing_office=offices.get(row.get("office", "")),
            state=ItemState.PLANNED,
            presenter=row.get("presenter", ""),
        )
        for number, row in enumerate(template.items, 1)
    ]
    create_many(AgendaItem, items, actor=actor)
    _people(meeting, template, actor=actor)
    _papers(meeting, template, offices, actor=actor)


def _people(meeting: Meeting, template: MeetingTemplate, *, actor: Actor) -> None:
    there = {
        name: set(model._default_manager.values_list("pk", flat=True))
        for name, model in NAMED.items()
    }
    rows = []
    for number, told in enumerate(template.people, 1):
        named = {f"{n}_id": told[n] for n in NAMED if told.get(n) in there[n]}
        if named or told.get("words"):
            words = told.get("words", "")
            rows.append(
                Participant(
                    task=meeting.task, place=told["place"], words=words, sort=number, **named
                )
            )
    create_many(Participant, rows, actor=actor)


def _papers(
    meeting: Meeting, template: MeetingTemplate, offices: dict[str, Office], *, actor: Actor
) -> None:
    """Each with its date, counted back from the new day."""
    parts = {
        p.office.code: p
        for p in meeting.task.parts.exclude(role="informed").select_related("office")
    }
    known = calendars()
    for told in template.papers:
        office = offices.get(told.get("office", ""))
        if office is None and not told.get("outside"):
            continue
        calendar = known.get(office.pk if office else None, known[None])
        due = _due_of(told, meeting, calendar)
        part = parts.get(office.code) if office else None
        if part is not None:
            part.task = meeting.task
        keep_paper(
            meeting,
            title=told["title"],
            office=office,
            outside=told.get("outside", ""),
            due=due,
            part=part,
            actor=actor,
        )


def _due_of(told: dict[str, Any], meeting: Meeting, calendar: WorkCalendar) -> Due | None:
    if meeting.on is None:
        return None
    rule = DeadlineRule.objects.in_force(timezone.localdate()).filter(code=told.get("rule") or "-")
    if (first := rule.first()) is not None:
        return counted_from(first, meeting.on, calendar, what=told["title"])
    return Due(calendar.subtract(meeting.on, int(told.get("days") or 0)), what=told["title"])
