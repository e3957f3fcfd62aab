"""What a person gives for a meeting, checked shapes only."""

import datetime as dt
from dataclasses import dataclass

from coordination.models import Body, Leader
from meetings.models import MeetingTemplate
from offices.models import Division, Person
from tasks.dossier.services.entering import OfficesGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingGiven:
    """The names are those of `Meeting`; the time as written decides half and hours."""

    kind: str
    body: Body | None = None
    convener: Leader | None = None
    chair: Leader | None = None
    chair_words: str = ""
    co_bodies: tuple[Body, ...] = ()
    on: dt.date | None = None
    ends_on: dt.date | None = None
    time_words: str = ""
    place: str = ""
    gathering: str = ""
    bridges: str = ""
    link: str = ""
    duty_leader: Person | None = None
    duty_division: Division | None = None
    protocol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting(OfficesGiven):
    """A meeting with what its task needs."""

    given: MeetingGiven
    title: str = ""
    secret_content: bool = False
    document_number: str = ""
    document_date: dt.date | None = None
    assignee: Person | None = None
    template: MeetingTemplate | None = None
