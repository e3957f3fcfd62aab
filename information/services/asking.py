"""One office asks another; it confirms what came, or asks for more."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from information.models import InfoItem, InformationRequest
from information.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from tasks.choices import Basis
from tasks.dossier.lifecycle import lock_unasked, move
from tasks.dossier.services.clocks import due_by
from tasks.dossier.services.entering import AskedOffice, OfficesGiven, check_desk, enter, new_task
from tasks.models import Task
from tasks.services.drafts import Due
from tasks.services.gate import empowered, need_reason

AREA, RULE, URGENT_RULE = "information", "tt-cung-cap", "tt-cung-cap-khan"


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationGiven:
    """`lines`: what is asked for, one each."""

    lines: tuple[str, ...]
    purpose: str
    as_of: dt.date | None = None
    as_of_words: str = ""
    shapes: tuple[str, ...] = ()
    urgent: bool = False
    due_on: dt.date | None = None


@transaction.atomic
def enter_request(
    *, title: str, holder: Office, given: InformationGiven, offices: OfficesGiven | None = None,
    actor: Actor,
) -> InformationRequest:  # fmt: skip
    """The holder leads; the office that asks coordinates. The date is proposed by the rule."""
    actor = check_desk(actor, POWER)
    asker, today = actor.office, timezone.localdate()
    assert asker is not None
    _check(holder, asker, given)
    due = Due(given.due_on, starts_on=today) if given.due_on else None
    due = due or due_by(URGENT_RULE if given.urgent else RULE, today, office_id=holder.pk)
    usual = offices or OfficesGiven()
    asked = (AskedOffice(office=asker, ask=_("The office that asks")),)
    new = new_task(
        OfficesGiven(
            lead_office=holder, lead_reason=usual.lead_reason, asked=asked,
            informed=usual.informed, access=usual.access, form_key=usual.form_key,
        ),
        title=title, area=Area.objects.get(code=AREA), lead=holder, basis=Basis.LETTER, due=due,
        lead_ask="; ".join(given.lines)[:5_000], urgency="urgent" if given.urgent else "",
    )  # fmt: skip

    def build(task: Task) -> InformationRequest:
        made = InformationRequest(
            task=task, asker=asker, purpose=given.purpose, as_of=given.as_of,
            as_of_words=given.as_of_words, shapes=list(given.shapes), urgent=given.urgent,
            asked_on=today,
        )  # fmt: skip
        made.save(actor=actor)
        rows = [InfoItem(request=made, n=n, text=text) for n, text in enumerate(given.lines, 1)]
        create_many(InfoItem, rows, actor=actor)
        return made

    return enter(InformationRequest, new=new, actor=actor, build=build)


def _check(holder: Office, asker: Office, given: InformationGiven) -> None:
    if holder == asker:
        raise ValidationError({"holder": _("Ask another office than your own.")})
    if not given.lines:
        raise ValidationError({"lines": _("Write at least one line.")})


def locked_by_asker(task_id: int, actor: Actor) -> tuple[InformationRequest, Actor]:
    """For the verbs of the office that asks: its power is asked there, not on the lead office."""
    found = lock_unasked(InformationRequest, task_id)
    return found, empowered(actor, POWER, found.asker_id)


@transaction.atomic
def confirm(*, task_id: int, actor: Actor) -> InformationRequest:
    """`Xác nhận đã nhận`; the task itself is ended by the holder, who leads it."""
    found, actor = locked_by_asker(task_id, actor)
    move(found, verb="confirm")
    found.received_on = timezone.localdate()
    found.save(actor=actor)
    return found


@transaction.atomic
def ask_more(*, task_id: int, reason: str, actor: Actor) -> InformationRequest:
    """`Đề nghị bổ sung`, with what is missing."""
    found, actor = locked_by_asker(task_id, actor)
    move(found, verb="ask_more")
    found.move_reason = need_reason(reason)[:500]
    found.save(actor=actor, reason=reason)
    return found
