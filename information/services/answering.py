"""The holder answers line by line, sends what is ready, delivers, and puts right."""

import datetime as dt
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from information import notices
from information.choices import PROVIDED, WITH_REASON, ItemAnswer
from information.models import Correction, InfoItem, InformationRequest
from information.states import CHIEF, INSIDE, POWER, RequestState
from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.dossier.lifecycle import lock_unasked, move
from tasks.dossier.services.clocks import lead_of
from tasks.services.clocks import meet
from tasks.services.delivering import Result, add_product
from tasks.services.files import admitted, keep_file
from tasks.services.gate import empowered, need_reason, powers_of
from tasks.states import WrongMove


def sending_power(found: InformationRequest) -> str:
    """What leaves the office is its leader's act; of an exchange also a division head's."""
    return INSIDE if found.task.series_id else CHIEF


def answering_offices(found: InformationRequest) -> set[int]:
    """The holder, and in an exchange each office that has lines."""
    if found.loaded is not None:
        lines = {one.office_id for one in found.item_rows if one.office_id}
    else:
        lines = set(found.items.filter(office__isnull=False).values_list("office", flat=True))
    return {found.task.lead_office_id, *lines}


def sending_offices(found: InformationRequest, powers: Powers) -> list[int]:
    """Those of them for which the person may send."""
    power = sending_power(found)
    return sorted(pk for pk in answering_offices(found) if powers.can(power, pk))


def _item(task_id: int, item_id: int, actor: Actor) -> tuple[InfoItem, Actor]:
    """The line, asked for by who works in the office that answers it."""
    found = lock_unasked(InformationRequest, task_id)
    item = InfoItem.objects.select_for_update(of=("self",)).get(request=found, pk=item_id)
    item.request = found
    return item, empowered(actor, POWER, item.holder_id)


@transaction.atomic
def answer_item(
    *,
    task_id: int,
    item_id: int,
    answer: str,
    value: str = "",
    quality: str = "",
    as_of: dt.date | None = None,
    source: str = "",
    reason: str = "",
    other_body: Body | None = None,
    upload: Any = None,
    declared: bool = False,
    actor: Actor,
) -> InfoItem:
    """Read inside the office that answers until it is sent; what was sent is corrected instead."""
    item, actor = _item(task_id, item_id, actor)
    found = item.request
    found.check_open()
    check_answer(answer, value=value, quality=quality, reason=reason, other_body=other_body)
    _answer_again(item, actor=actor)
    if upload:
        _keep_file(item, upload, declared=declared, inside=True, actor=actor)
    item.answer, item.value, item.quality, item.other_body = answer, value, quality, other_body
    item.as_of, item.source, item.reason = as_of or found.as_of, source, reason
    item.save(actor=actor)
    return item


def _keep_file(
    item: InfoItem, upload: Any, *, declared: bool, inside: bool = False, actor: Actor
) -> None:
    """`inside`: read in the office that answers alone, until the line is sent."""
    task = item.request.task
    part = task.parts.select_related("office").get(office=item.holder_id)
    read, office = admitted(upload, declared=declared), part.office if inside else None
    item.file = keep_file(task=task, part=part, inside=office, found=read, actor=actor)


def _answer_again(item: InfoItem, *, actor: Actor) -> None:
    """A line that was sent is answered anew only where more was asked; its value stays struck."""
    if item.sent_on is None:
        return
    if item.request.state != RequestState.MORE or item.answer == ItemAnswer.GIVEN:
        raise WrongMove(_("This line was sent; correct it."))
    if item.given:
        _strike(item, reason=_("More was asked for."), actor=actor)
    item.sent_on = None


def _strike(item: InfoItem, *, reason: str, actor: Actor) -> Correction:
    row = Correction(
        item=item,
        old_value=item.given[:300],
        reason=need_reason(reason)[:300],
        corrected_on=timezone.localdate(),
    )
    row.save(actor=actor)
    return row


def check_answer(
    answer: str, *, value: str, quality: str, reason: str, other_body: Body | None = None
) -> None:
    if answer in WITH_REASON and not reason.strip():
        raise ValidationError({"reason": _("Say why it is not provided in full.")})
    if answer == ItemAnswer.ELSEWHERE and other_body is None:
        raise ValidationError({"other_body": _("Name the body that should be asked.")})
    if value.strip() and not quality:
        said = _("Say whether the figure is an estimate or official.")
        raise ValidationError({"quality": said})
    if value.strip() and answer not in PROVIDED:
        raise ValidationError({"value": _("A line that is not provided has no value.")})


def _as_sender(
    task_id: int, actor: Actor, *, lead: bool = False
) -> tuple[InformationRequest, list[int], Actor]:
    """For which offices the person sends; `lead`: only for the holder."""
    found = lock_unasked(InformationRequest, task_id)
    offices = sending_offices(found, powers_of(actor))
    if lead:
        offices = [pk for pk in offices if pk == found.task.lead_office_id]
    if not offices:
        raise PermissionDenied(_("You do not hold the power for this step in this office."))
    return found, offices, empowered(actor, sending_power(found), offices[0])


@transaction.atomic
def send_ready(*, task_id: int, actor: Actor) -> InformationRequest:
    """What is answered goes to the asker now; the date of the rest runs on."""
    found, offices, actor = _as_sender(task_id, actor)
    found.check_open()
    if not _send(found, offices, actor):
        raise ValidationError(_("No further line is answered yet."))
    return found


def _send(found: InformationRequest, offices: list[int], actor: Actor) -> int:
    rows = found.items.select_for_update(of=("self",)).filter(sent_on=None).exclude(answer="")
    rows = rows.select_related("file")
    ready, today = [], timezone.localdate()
    for item in rows:
        item.request = found
        if item.holder_id in offices:
            item.sent_on = today
            item.save(actor=actor)
            _open_file(item, actor=actor)
            ready.append(item)
    others = [pk for pk in offices if pk != found.task.lead_office_id]
    for part in found.task.parts.filter(office__in=others):
        if not found.items.filter(office=part.office_id, sent_on=None).exists():
            meet(part, met_on=today, actor=actor, reason="")
    if ready:
        notices.sent(found, ready, actor=actor)
    return len(ready)


def _open_file(item: InfoItem, *, actor: Actor) -> None:
    """What lay inside the office that answered is read by all who read the task from now."""
    if item.file is not None and item.file.inside_office_id is not None:
        item.file.inside_office = None
        item.file.save(actor=actor)


@transaction.atomic
def deliver(
    *, task_id: int, number: str = "", dated: dt.date | None = None, actor: Actor
) -> InformationRequest:
    """`Đã cung cấp`, by a leader of the holder: every line has its answer."""
    found, offices, actor = _as_sender(task_id, actor, lead=True)
    move(found, verb="deliver")
    left = sum(1 for one in found.items.all() if not one.answer or _elsewhere(found, one))
    if left:
        raise ValidationError(_("%(n)d lines are not answered yet.") % {"n": left})
    _send(found, offices, actor)
    today = timezone.localdate()
    if dated is not None and not found.asked_on <= dated <= today:
        raise ValidationError({"dated": _("Between the day it was asked for and today.")})
    found.provided_on, found.move_reason = dated or today, ""
    found.save(actor=actor)
    part = lead_of(found.task)
    result = Result(dated=found.provided_on, number=number, abstract=found.task.title)
    add_product(part, result, actor=actor)
    meet(part, met_on=found.provided_on, actor=actor, reason="")
    return found


def _elsewhere(found: InformationRequest, item: InfoItem) -> bool:
    """A line of another office of the exchange that it has not sent."""
    other = item.office_id not in (None, found.task.lead_office_id)
    return other and item.sent_on is None


@transaction.atomic
def correct(
    *,
    task_id: int,
    item_id: int,
    value: str = "",
    quality: str = "",
    as_of: dt.date | None = None,
    upload: Any = None,
    declared: bool = False,
    reason: str,
    actor: Actor,
) -> InfoItem:
    """`Đính chính`, also after it is over: who got the former value is told, once.

    What is left empty stays as it was; of a document another one takes its place.
    """
    item, actor = _item(task_id, item_id, actor)
    if item.sent_on is None or item.answer not in PROVIDED or not item.given:
        raise WrongMove(_("Only a value that was sent is corrected."))
    if not (value.strip() or upload):
        raise ValidationError({"value": _("Write the right value, or attach the right document.")})
    row = _strike(item, reason=reason, actor=actor)
    if upload:
        _keep_file(item, upload, declared=declared, actor=actor)
    item.value, item.quality = value.strip() or item.value, quality or item.quality
    item.as_of = as_of or item.as_of
    check_answer(item.answer, value=item.value, quality=item.quality, reason=item.reason)
    item.save(actor=actor, reason=reason)
    notices.corrected(item.request, row, actor=actor)
    return item
