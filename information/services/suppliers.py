"""Bodies outside that the holder asks in its turn: a sở that keeps the figures."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from information.models import InfoItem, InformationRequest
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import lead_of
from tasks.dossier.services.days import check_not_ahead
from tasks.models import ExternalRequest
from tasks.services.bodies import ask_outside, note_answers


@transaction.atomic
def ask_supplier(
    *,
    task_id: int,
    body: Body,
    items: Sequence[InfoItem],
    letter_number: str = "",
    due_on: dt.date | None = None,
    actor: Actor,
) -> ExternalRequest:
    """`items`: what of it is asked of that body; the officer of the part chases it."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    found.check_open()
    if body.served_by_id is not None:
        raise ValidationError({"body": _("This body is served by one of the offices.")})
    texts = [one.text for one in items] or list(found.items.values_list("text", flat=True))
    return ask_outside(
        lead_of(found.task),
        body,
        ask="; ".join(texts),
        sent_on=timezone.localdate(),
        due_on=due_on,
        letter_number=letter_number,
        actor=actor,
    )


@transaction.atomic
def note_supplied(
    *, task_id: int, supplier_id: int, answered_on: dt.date, actor: Actor
) -> InformationRequest:
    found, actor = lock(InformationRequest, task_id, actor=actor)
    check_not_ahead(answered_on, field="answered_on")
    note_answers(found.pk, pk=supplier_id, on=answered_on, actor=actor)
    return found
