"""The holder answers line by line, sends what is ready, delivers, and puts right."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from information.choices import PROVIDED, WITH_REASON, ItemAnswer
from information.models import Correction, InfoItem, InformationRequest
from information.states import CHIEF
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move
from tasks.services.files import add_file
from tasks.services.gate import empowered, need_reason
from tasks.services.milestones import meet_due
from tasks.states import WrongMove


def _item(found: InformationRequest, item_id: int) -> InfoItem:
    return InfoItem.objects.select_for_update(of=("self",)).get(request=found, pk=item_id)


@transaction.atomic
def answer_item(
    *, task_id: int, item_id: int, answer: str, value: str = "", quality: str = "",
    as_of: dt.date | None = None, source: str = "", reason: str = "", upload: Any = None,
    declared: bool = False, actor: Actor,
) -> InfoItem:  # fmt: skip
    """Read inside the holder's office until it is sent; what was sent is corrected instead."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    found.check_open()
    item = _item(found, item_id)
    if item.sent_on is not None and item.value:
        raise WrongMove(_("This line was sent; correct it."))
    check_answer(answer, value=value, quality=quality, reason=reason)
    if upload:
        item.file = add_file(
            task_id=task_id, upload=upload, declared=declared, inside=False, actor=actor
        )
    item.answer, item.value, item.quality = answer, value, quality
    item.as_of, item.source, item.reason = as_of or found.as_of, source, reason
    item.save(actor=actor)
    return item


def check_answer(answer: str, *, value: str, quality: str, reason: str) -> None:
    if answer in WITH_REASON and not reason.strip():
        raise ValidationError({"reason": _("Say why it is not provided in full.")})
    if value.strip() and not quality:
        said = _("Say whether the figure is an estimate or official.")
        raise ValidationError({"quality": said})
    if value.strip() and answer not in PROVIDED:
        raise ValidationError({"value": _("A line that is not provided has no value.")})


@transaction.atomic
def send_ready(*, task_id: int, actor: Actor) -> InformationRequest:
    """What is answered goes to the asker now; the date of the rest runs on."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    actor = empowered(actor, CHIEF, found.task.lead_office_id)
    found.check_open()
    if not _send(found, actor):
        raise ValidationError(_("No further line is answered yet."))
    return found


def _send(found: InformationRequest, actor: Actor) -> int:
    rows = found.items.select_for_update(of=("self",)).filter(sent_on=None).exclude(answer="")
    ready = list(rows)
    for item in ready:
        item.sent_on = timezone.localdate()
        item.save(actor=actor)
    return len(ready)


@transaction.atomic
def deliver(*, task_id: int, actor: Actor) -> InformationRequest:
    """`Đã cung cấp`, by a leader of the holder: every line has its answer."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    actor = empowered(actor, CHIEF, found.task.lead_office_id)
    move(found, verb="deliver")
    left = found.items.filter(answer="").count()
    if left:
        raise ValidationError(_("%(n)d lines are not answered yet.") % {"n": left})
    _send(found, actor)
    found.provided_on, found.move_reason = timezone.localdate(), ""
    found.save(actor=actor)
    for row in found.task.deadlines.open_ends().filter(part__role="lead"):
        meet_due(row, met_on=found.provided_on, actor=actor)
    return found


@transaction.atomic
def correct(*, task_id: int, item_id: int, value: str, reason: str, actor: Actor) -> InfoItem:
    """`Đính chính`, also after it is over: the former value stays struck through."""
    found, actor = lock(InformationRequest, task_id, actor=actor)
    item = _item(found, item_id)
    if item.sent_on is None or item.answer not in PROVIDED or not item.value:
        raise WrongMove(_("Only a value that was sent is corrected."))
    row = Correction(
        item=item, old_value=item.value, reason=need_reason(reason)[:300],
        corrected_on=timezone.localdate(),
    )  # fmt: skip
    row.save(actor=actor)
    item.value = value
    item.save(actor=actor, reason=reason)
    return item


def is_unavailable(found: InformationRequest) -> bool:
    """Every line so answered: an answer is an answer, and on time."""
    answers = set(found.items.values_list("answer", flat=True))
    return bool(answers) and answers <= set(ItemAnswer) - set(PROVIDED)
