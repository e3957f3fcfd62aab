"""What a person gives when logging a task, checked shapes only."""

import datetime as dt
import uuid
from dataclasses import dataclass, field

from coordination.models import Area, Body, DeadlineRule, Leader
from offices.models import Division, Office, Person
from tasks.choices import Access, Basis, CountsFrom, DeadlineKind, SetBy, Way
from tasks.models import SourceDocument


@dataclass(frozen=True, slots=True)
class Due:
    """One date owed: the day, the hour if one is stated, the writing as found.

    `event_task_id`: another task on whose day `starts_on` it is counted from.
    """

    on: dt.date | None
    time: dt.time | None = None
    raw: str = ""
    kind: str = DeadlineKind.DATE
    what: str = ""
    set_by: str = SetBy.LEAD_OFFICE
    rule: DeadlineRule | None = None
    working: tuple[str, ...] = ()
    is_review: bool = False
    starts_on: dt.date | None = None
    event_task_id: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What one coordinating office is asked for, with its own date."""

    office: Office
    ask: str = ""
    due: Due | None = None
    co_lead: bool = False
    extra: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaderWords:
    """A leader's words, given with the task."""

    said_by: str
    said_on: dt.date
    words: str
    way: str = Way.WRITTEN_ON
    leader: Leader | None = None
    to_whom: str = ""
    to_person: Person | None = None
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class NewTask:
    """`directive_id`: words recorded before, of which this task comes; `reminders_from`: work
    moved in from elsewhere is not reminded of for days before that one."""

    title: str
    area: Area
    lead_office: Office
    requests: tuple[Request, ...] = ()
    informed: tuple[Office, ...] = ()
    due: Due | None = None
    extra_dues: tuple[Due, ...] = ()
    description: str = ""
    lead_reason: str = ""
    basis: str = Basis.LETTER
    document_number: str = ""
    document_date: dt.date | None = None
    document_abstract: str = ""
    urgency: str = ""
    access: str = Access.INTERNAL
    counts_from: str = CountsFrom.ISSUED
    leader_in_charge: Person | None = None
    assignee: Person | None = None
    division: Division | None = None
    helpers: tuple[Person, ...] = ()
    external_bodies: tuple[Body, ...] = ()
    directive: LeaderWords | None = None
    parent_id: int | None = None
    form_key: uuid.UUID | None = None
    lead_ask: str = ""
    internal_due_on: dt.date | None = field(default=None)
    source: SourceDocument | None = None
    directive_id: int | None = None
    reminders_from: dt.date | None = None
