"""A visit is entered with its task, and finished with what was found."""

import datetime as dt

from django.db import transaction

from coordination.models import Area
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.services.drafts import Due
from tests.dossier.sample.models import POWER, Visit


@transaction.atomic
def enter_visit(
    *, title: str, place: str, on: dt.date, offices: OfficesGiven, actor: Actor
) -> Visit:
    actor, area = check_desk(actor, POWER), Area.objects.get(number=1)
    proposal = propose_lead(area=area, on=on, body=None, asking_office=actor.office)
    new = new_task(
        offices, title=title, area=area, lead=lead_of(offices, proposal, actor=actor),
        rule="ct-tai-lieu", event=on, due=Due(on, starts_on=on),
    )  # fmt: skip
    return enter(
        Visit, new=new, actor=actor, build=lambda task: Visit(task=task, place=place, on=on)
    )


@transaction.atomic
def finish(*, task_id: int, reason: str, actor: Actor) -> Visit:
    visit, actor = lock(Visit, task_id, actor=actor)
    move(visit, verb="finish")
    visit.found = reason
    visit.save(actor=actor)
    return visit
