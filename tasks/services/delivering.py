"""The result on its way: submitted inside, approved, delivered, noted, more asked."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import DocumentKind
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from tasks.dossier import registry
from tasks.models import File, Part, Product
from tasks.notices import events
from tasks.services.clocks import meet, reopen_met
from tasks.services.gate import (
    empowered,
    handling,
    lock_part,
    move_part,
    need_reason,
    powers_of,
    save_part,
)
from tasks.services.receiving import ask_live
from tasks.states import PartState, WrongMove

CONFIRM_AFTER = 5


@dataclass(frozen=True, slots=True)
class Result:
    """The four fields of a result, and what else is known of the document."""

    dated: dt.date
    number: str = ""
    kind: DocumentKind | None = None
    issuer: str = ""
    capacity: str = ""
    signer: str = ""
    abstract: str = ""
    link: str = ""
    file: File | None = None


def add_product(part: Part, result: Result, *, actor: Actor) -> Product:
    """Enter a product; one entered over 5 working days late waits for a leader's confirmation."""
    late = calendar_for(part.office_id).between(result.dated, timezone.localdate()) > CONFIRM_AFTER
    leader = powers_of(actor).can("approve_inside", part.office_id)
    row = Product(part=part, entered_by=actor.person, needs_confirmation=late and not leader)
    fill(row, result)
    row.save(actor=actor)
    return row


def fill(row: Product, result: Result) -> None:
    """The fields of a result; a file that came before stays unless there is another."""
    if result.dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    row.kind, row.issuer, row.number = result.kind, result.issuer, result.number
    row.dated, row.capacity, row.signer = result.dated, result.capacity, result.signer
    row.abstract, row.link, row.file = result.abstract, result.link, result.file or row.file


def keep_prepared(part: Part, result: Result, *, actor: Actor) -> Product:
    """Entered, or corrected where it was entered before; who sends it confirms it."""
    row = Product.objects.prepared_for(part) or Product(part=part, entered_by=actor.person)
    fill(row, result)
    row.needs_confirmation = False
    row.save(actor=actor)
    return row


def send_prepared(part: Part, result: Result | None, *, actor: Actor) -> dt.date | None:
    """The day on the document that leaves with the result; None where there is none."""
    row = Product.objects.prepared_for(part)
    if row is None:
        return add_product(part, result, actor=actor).dated if result is not None else None
    if result is not None:
        fill(row, result)
    row.confirmed_by, row.confirmed_at = actor.person, timezone.now()
    row.save(actor=actor)
    if row.file is not None and row.file.inside_office_id:
        row.file.inside_office = None
        row.file.save(actor=actor)
    return row.dated


@transaction.atomic
def submit_part(
    *,
    part_id: int,
    answer: str = "",
    result: Result | None = None,
    actor: Actor,
    version: int | None = None,
) -> Part:
    """`Trình lãnh đạo`: the inside step, invisible to other offices, with something to look at."""
    part = lock_part(part_id, version=version)
    actor = handling(actor, part)
    ask_live(part)
    move_part(part, verb="submit_inside")
    part.answer = answer or part.answer
    _ask_content(part, result)
    part.submitted_at, part.submitted_by = timezone.now(), actor.person
    if result is not None:
        keep_prepared(part, result, actor=actor)
    save_part(part, verb="submit_inside", actor=actor)
    events.submitted(part, actor=actor)
    return part


def _ask_content(part: Part, result: Result | None) -> None:
    if not part.answer.strip() and result is None:
        raise ValidationError({"answer": _("Please enter the answer or the document.")})


def _not_own_submission(part: Part, actor: Actor) -> None:
    if part.state == PartState.SUBMITTED and part.submitted_by_id == actor.person.pk:
        raise PermissionDenied(_("Nobody approves what he has submitted himself."))


@transaction.atomic
def ask_rework(*, part_id: int, reason: str, actor: Actor, version: int | None = None) -> Part:
    """`Yêu cầu hoàn thiện`: back to the assignee, inside one office."""
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "approve_inside", part.office_id)
    ask_live(part)
    _not_own_submission(part, actor)
    move_part(part, verb="ask_rework")
    save_part(part, verb="ask_rework", actor=actor, reason=need_reason(reason))
    events.rework_asked(part, actor=actor)
    return part


@transaction.atomic
def approve_inside(*, part_id: int, actor: Actor, version: int | None = None) -> Part:
    """`Duyệt kết quả` of the office's own lead part: the document may be issued."""
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "approve_inside", part.office_id)
    ask_live(part)
    if not part.is_lead:
        raise WrongMove(_("A coordinating part is sent as a result instead."))
    _not_own_submission(part, actor)
    if part.state != PartState.SUBMITTED:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    part.state = PartState.ASSIGNED
    save_part(part, verb="approve_inside", actor=actor)
    events.approved_inside(part, actor=actor)
    return part


@transaction.atomic
def deliver_part(
    *,
    part_id: int,
    answer: str,
    result: Result | None = None,
    actor: Actor,
    version: int | None = None,
) -> Part:
    """`Gửi kết quả`: a leader's act, or of whom he empowers.

    The day that counts is the date on the product, else today.
    """
    part = lock_part(part_id, version=version)
    actor = empowered(actor, "deliver_part", part.office_id)
    ask_live(part)
    if part.is_lead:
        raise WrongMove(_("The lead office completes the task instead."))
    _not_own_submission(part, actor)
    move_part(part, verb="deliver")
    part.answer = answer or part.answer
    dated = send_prepared(part, result, actor=actor)
    if dated is None:
        _ask_content(part, result)
    part.delivered_at, part.delivered_by = timezone.now(), actor.person
    save_part(part, verb="deliver", actor=actor)
    meet(part, met_on=dated or timezone.localdate(), actor=actor, reason="")
    events.delivered(part, actor=actor)
    registry.part_moved(part, verb="deliver", actor=actor)
    return part


def lock_as_lead(part_id: int, actor: Actor, *, version: int | None) -> tuple[Part, Actor]:
    """The coordinating part, asked for by someone who handles the lead part."""
    part = lock_part(part_id, version=version)
    lead = part.task.parts.select_related("office").get(role="lead")
    actor = handling(actor, lead)
    ask_live(part)
    if part.is_lead:
        raise WrongMove(_("This is the lead office's own part."))
    return part, actor


def _not_own_delivery(part: Part, actor: Actor) -> None:
    if part.delivered_by_id == actor.person.pk:
        raise PermissionDenied(_("Nobody receives the result that he has delivered himself."))


@transaction.atomic
def note_result(*, part_id: int, actor: Actor, version: int | None = None) -> Part:
    """`Xác nhận đã nhận`: the lead notes an equal's result, it does not approve it."""
    part, actor = lock_as_lead(part_id, actor, version=version)
    _not_own_delivery(part, actor)
    move_part(part, verb="note_result")
    part.closed_at = timezone.now()
    save_part(part, verb="note_result", actor=actor)
    events.noted(part, actor=actor)
    return part


@transaction.atomic
def ask_more(*, part_id: int, reason: str, actor: Actor, version: int | None = None) -> Part:
    """`Đề nghị bổ sung`: the same deadline runs again, the days with the lead left out."""
    part, actor = lock_as_lead(part_id, actor, version=version)
    _not_own_delivery(part, actor)
    move_part(part, verb="ask_more")
    save_part(part, verb="ask_more", actor=actor, reason=need_reason(reason))
    reopen_met(part, actor=actor, reason=reason)
    events.more_asked(part, actor=actor)
    return part


@transaction.atomic
def confirm_product(*, product_id: int, actor: Actor) -> Product:
    """A leader confirms a product entered more than 5 working days after its date."""
    product = (
        Product.objects.select_for_update(of=("self",)).select_related("part").get(pk=product_id)
    )
    actor = empowered(actor, "approve_inside", product.part.office_id)
    if not product.needs_confirmation:
        raise WrongMove(_("This product needs no confirmation."))
    if product.entered_by_id == actor.person.pk:
        raise PermissionDenied(_("Nobody confirms what he has entered himself."))
    product.needs_confirmation = False
    product.confirmed_by, product.confirmed_at = actor.person, timezone.now()
    product.save(actor=actor)
    return product
