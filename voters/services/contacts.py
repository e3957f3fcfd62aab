"""A round of contact is entered, or changed while it lies ahead."""

import datetime as dt
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Area
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from tasks.choices import Basis, CountsFrom
from tasks.dossier.destinations import Destination
from tasks.dossier.lifecycle import fill, lock, retitle
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Task
from tasks.states import WrongMove
from voters.choices import Stream
from voters.models import ContactPoint, VoterContact
from voters.services import clocks
from voters.services.points import PointGiven, keep_point
from voters.states import AHEAD, WORKS

AREA = "voters"


def voters_area() -> Area:
    return Area.objects.get(code=AREA)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGiven:
    """The names are those of `VoterContact`."""

    stream: str
    kind: str
    side: str = "none"
    mode: str = "direct"
    session_task: Task | None = None
    session_name: str = ""
    opens_on: dt.date | None = None
    closes_on: dt.date | None = None
    extraordinary: bool = False
    council_name: str = ""
    council_opens_on: dt.date | None = None
    requested_on: dt.date | None = None
    link: str = ""


@transaction.atomic
def enter_contact(
    *,
    title: str,
    given: ContactGiven,
    offices: OfficesGiven,
    on: dt.date,
    half: str = "morning",
    places: str = "",
    actor: Actor,
) -> VoterContact:
    """A round with its task; `places`: a point a line, all on that day.

    The same form sent twice makes one. Raises PermissionDenied, and ValidationError with the
    names of the form's fields.
    """
    actor, area = check_desk(actor, WORKS), voters_area()
    proposal = propose_lead(area=area, on=on, asking_office=actor.office)
    lead = lead_of(offices, proposal, actor=actor)
    new = new_task(
        offices,
        title=title,
        area=area,
        lead=lead,
        basis=Basis.PROGRAMME,
        counts_from=CountsFrom.HELD,
        assignee=actor.person if lead == actor.office else None,
    )

    def build(task: Task) -> VoterContact:
        contact = VoterContact(task=task, on=on, ends_on=on)
        take(contact, given)
        contact.save(actor=actor)
        for words in filter(None, (line.strip() for line in places.splitlines())):
            point = PointGiven(on=on, half=half, place_words=words[:300])
            keep_point(contact, ContactPoint(contact=contact), point, "", actor=actor)
        return contact

    contact = enter(VoterContact, new=new, actor=actor, build=build)
    clocks.owe(clocks.lead_of(contact.task), clocks.on_request(contact), actor=actor)
    return contact


def take(contact: VoterContact, given: ContactGiven) -> None:
    fill(contact, given)
    if given.closes_on and (given.opens_on is None or given.closes_on < given.opens_on):
        raise ValidationError({"closes_on": _("The closing day lies before the opening day.")})


@transaction.atomic
def change_contact(*, task_id: int, title: str, given: ContactGiven, actor: Actor) -> VoterContact:
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    take(contact, replace(given, session_task=contact.session_task))
    contact.save(actor=actor)
    retitle(contact, title, actor=actor)
    return contact


@transaction.atomic
def tie_session(*, task_id: int, session: Destination | None, actor: Actor) -> VoterContact:
    """The council's session the round is for, by its plan: a new day of it moves our dates.

    Its day is copied; asked before voters were met, for the dates begin then.
    """
    contact, actor = lock(VoterContact, task_id, actor=actor)
    if not may_tie(contact):
        raise WrongMove(_("The dates of this round are counted already."))
    contact.session_task = session.task if session else None
    if session is not None:
        prefix = "council" if contact.stream == Stream.BOTH else "session"
        setattr(contact, f"{prefix}_name", session.label[:200])
        setattr(contact, "council_opens_on" if prefix == "council" else "opens_on", session.on)
    contact.save(actor=actor)
    return contact


def may_tie(contact: VoterContact) -> bool:
    return contact.stream != Stream.NATIONAL and contact.state in AHEAD


@transaction.atomic
def keep_minutes(*, task_id: int, minutes_kept: str, actor: Actor) -> VoterContact:
    """Where the signed minutes lie; the paper itself is not kept here."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    contact.minutes_kept = minutes_kept
    contact.save(actor=actor)
    return contact
