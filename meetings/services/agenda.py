"""Items of the agenda, with their papers: entered, put in order, carried over, or left waiting."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from coordination.models import Body, DeadlineRule
from meetings.choices import ItemState
from meetings.models import AgendaFile, AgendaItem, AgendaPaper, Meeting
from meetings.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.destinations import files_waiting
from tasks.dossier.lifecycle import lock
from tasks.dossier.services import papers
from tasks.dossier.services.entering import check_desk
from tasks.models import OwedPaper
from tasks.services.gate import powers_of
from tasks.states import WrongMove


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGiven:
    title: str
    minutes: int | None = None
    preparing_office: Office | None = None
    preparing: str = ""
    presenter: str = ""
    note: str = ""
    body: Body | None = None


def _take(item: AgendaItem, given: ItemGiven) -> None:
    for name in ItemGiven.__slots__:
        setattr(item, name, getattr(given, name))


def last_position(meeting: Meeting) -> int:
    found: int | None = meeting.items.aggregate(last=Max("position"))["last"]
    return found or 0


def _open_agenda(task_id: int, actor: Actor) -> tuple[Meeting, Actor]:
    meeting, actor = lock(Meeting, task_id, actor=actor)
    meeting.check_content()
    meeting.check_open()
    return meeting, actor


def locked_item(meeting: Meeting, item_id: int) -> AgendaItem:
    return AgendaItem.objects.select_for_update(of=("self",)).get(meeting=meeting, pk=item_id)


@transaction.atomic
def add_item(*, task_id: int, given: ItemGiven, actor: Actor) -> AgendaItem:
    meeting, actor = _open_agenda(task_id, actor)
    item = AgendaItem(
        meeting=meeting,
        office_id=meeting.task.lead_office_id,
        position=last_position(meeting) + 1,
        state=ItemState.DISCUSSED if meeting.is_over else ItemState.PLANNED,
    )
    _take(item, given)
    item.save(actor=actor)
    return item


@transaction.atomic
def take_file(*, task_id: int, file_id: int, actor: Actor) -> AgendaItem:
    """A file that waits for this meeting comes onto its agenda, once.

    Of a restricted one the agenda says the code alone: more people read the agenda.
    """
    meeting, actor = _open_agenda(task_id, actor)
    files = {one.task.pk: one for one in files_waiting(task_id, powers_of(actor))}
    file = files.get(file_id)
    if file is None:
        raise ValidationError(_("This file does not wait for this meeting."))
    known = meeting.items.filter(agenda_file__file=file.task).first()
    if known is not None:
        return known
    hidden = file.task.access == Access.RESTRICTED
    item = AgendaItem(
        meeting=meeting,
        office_id=meeting.task.lead_office_id,
        position=last_position(meeting) + 1,
        preparing_office=file.office,
        title=file.task.code if hidden else file.task.title[:500],
        state=ItemState.DISCUSSED if meeting.is_over else ItemState.PLANNED,
    )
    item.save(actor=actor)
    AgendaFile(item=item, file=file.task).save(actor=actor)
    return item


@transaction.atomic
def change_item(*, task_id: int, item_id: int, given: ItemGiven, actor: Actor) -> AgendaItem:
    meeting, actor = _open_agenda(task_id, actor)
    item = locked_item(meeting, item_id)
    _take(item, given)
    item.save(actor=actor)
    return item


@transaction.atomic
def move_item(*, task_id: int, item_id: int, up: bool, actor: Actor) -> AgendaItem:
    """One place up or down."""
    meeting, actor = _open_agenda(task_id, actor)
    rows = list(meeting.items.select_for_update(of=("self",)).in_order())
    place = next((n for n, row in enumerate(rows) if row.pk == item_id), None)
    if place is None:
        raise AgendaItem.DoesNotExist
    there = place - 1 if up else place + 1
    if 0 <= there < len(rows):
        rows[place], rows[there] = rows[there], rows[place]
        for number, row in enumerate(rows, 1):
            row.position = number
        update_many(rows, ["position"], actor=actor)
    return next(row for row in rows if row.pk == item_id)


@transaction.atomic
def take_off(*, task_id: int, item_id: int, actor: Actor) -> AgendaItem:
    """The item leaves the agenda and waits for another meeting."""
    meeting, actor = _open_agenda(task_id, actor)
    item = locked_item(meeting, item_id)
    if item.state != ItemState.PLANNED:
        raise WrongMove(_("This item has been dealt with."))
    item.meeting, item.state, item.position = None, ItemState.WAITING, 0
    item.save(actor=actor)
    return item


@transaction.atomic
def carry_over(
    *, task_id: int, item_id: int, to: Meeting | None, note: str = "", actor: Actor
) -> AgendaItem:
    """Not finished: it stands as carried over here, and anew at the next meeting or in the pool.

    Returns the new item.
    """
    meeting, actor = _open_agenda(task_id, actor)
    item = locked_item(meeting, item_id)
    if item.state not in (ItemState.PLANNED, ItemState.DISCUSSED):
        raise WrongMove(_("This item has been dealt with."))
    if to is not None:
        to = _next_meeting(meeting, to, actor)
    again = AgendaItem(
        meeting=to,
        office_id=item.office_id,
        body=item.body,
        title=item.title,
        minutes=item.minutes,
        preparing_office=item.preparing_office,
        preparing=item.preparing,
        presenter=item.presenter,
        note=item.note,
        carried_from=item,
        position=last_position(to) + 1 if to else 0,
        state=ItemState.PLANNED if to else ItemState.WAITING,
    )
    again.save(actor=actor)
    item.state, item.note = ItemState.CARRIED, note or item.note
    item.save(actor=actor)
    return again


def _next_meeting(here: Meeting, to: Meeting, actor: Actor) -> Meeting:
    same = to.task.lead_office_id == here.task.lead_office_id
    if to.pk == here.pk or not same or not to.is_ahead or to.secret_content:
        raise ValidationError({"to": _("Choose a meeting of this office that lies ahead.")})
    return to


@transaction.atomic
def put_in_pool(*, given: ItemGiven, actor: Actor) -> AgendaItem:
    """An item waits in the actor's office for a meeting."""
    actor = check_desk(actor, POWER)
    item = AgendaItem(office=actor.office, state=ItemState.WAITING)
    _take(item, given)
    item.save(actor=actor)
    return item


@transaction.atomic
def take_from_pool(*, task_id: int, items: list[int], actor: Actor) -> int:
    """Waiting items of the meeting's office come onto its agenda; returns how many."""
    meeting, actor = _open_agenda(task_id, actor)
    rows = AgendaItem.objects.waiting().filter(office_id=meeting.task.lead_office_id, pk__in=items)
    found = list(rows.select_for_update(of=("self",)).order_by("pk"))
    if len(found) != len(set(items)):
        raise ValidationError({"items": _("One of these items is no longer waiting.")})
    place = last_position(meeting)
    for number, item in enumerate(found, place + 1):
        item.meeting, item.state, item.position = meeting, ItemState.PLANNED, number
    update_many(found, ["meeting", "state", "position"], actor=actor)
    return len(found)


@transaction.atomic
def ask_paper(
    *,
    task_id: int,
    title: str,
    office: Office | None = None,
    outside: str = "",
    item: AgendaItem | None = None,
    rule: DeadlineRule | None = None,
    due_on: dt.date | None = None,
    actor: Actor,
) -> OwedPaper:
    """A paper is wanted by a date: given, or counted back from the meeting by the rule."""
    paper = papers.ask_paper(
        task_id=task_id,
        title=title,
        office=office,
        outside=outside,
        rule=rule,
        due_on=due_on,
        actor=actor,
    )
    if item is not None:
        AgendaPaper(item=item, paper=paper).save(actor=actor)
    return paper
