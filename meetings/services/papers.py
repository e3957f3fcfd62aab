"""Papers owed to a meeting, each perhaps for one item of its agenda."""

import datetime as dt

from django.db import transaction

from coordination.models import DeadlineRule
from meetings.models import AgendaItem, AgendaPaper
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.dossier.services import papers
from tasks.models import OwedPaper


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
