"""When a request comes back or gets no answer: what the lead office may do, round by round."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.models import Part
from tasks.notices import events
from tasks.services.clocks import end_clocks
from tasks.services.gate import (
    empowered,
    lock_part,
    move_part,
    need_reason,
    save_part,
)
from tasks.services.receiving import ask_live
from tasks.states import Outcome, PartState, WrongMove


def _lock_as_lead_office(
    part_id: int, verb: str, actor: Actor, power: str, version: int | None
) -> tuple[Part, Actor]:
    """The part, for a leader of the lead office; of the logging office for a lead part."""
    part = lock_part(part_id, version=version)
    asking = part.task.assigned_by_office_id if part.is_lead else part.task.lead_office_id
    actor = empowered(actor, power, asking)
    ask_live(part)
    if part.office_id == asking:
        raise WrongMove(_("This is the office's own part."))
    move_part(part, verb=verb)
    return part, actor


@transaction.atomic
def send_again(
    *, part_id: int, ask: str, reason: str, actor: Actor, version: int | None = None
) -> Part:
    """The request goes out once more, completed or made clear."""
    part, actor = _lock_as_lead_office(part_id, "send_again", actor, "release_request", version)
    part.ask = ask or part.ask
    part.sent_at, part.received_at, part.received_by = timezone.now(), None, None
    part.hand_back_reason, part.hand_back_words = "", ""
    save_part(part, verb="send_again", actor=actor, reason=reason)
    events.sent_again(part, actor=actor)
    return part


@transaction.atomic
def do_ourselves(*, part_id: int, reason: str, actor: Actor, version: int | None = None) -> Part:
    """The lead office does the work itself: counted for nobody."""
    part, actor = _lock_as_lead_office(part_id, "do_ourselves", actor, "deliver_part", version)
    if part.is_lead:
        raise WrongMove(_("Choose another lead office, or cancel the task and log it anew."))
    return _close(part, "do_ourselves", Outcome.WITHDRAWN, actor=actor, reason=reason)


@transaction.atomic
def withdraw_part(*, part_id: int, reason: str, actor: Actor, version: int | None = None) -> Part:
    """`Rút đề nghị`: counted for nobody."""
    part, actor = _lock_as_lead_office(part_id, "withdraw", actor, "release_request", version)
    if part.is_lead:
        raise WrongMove(_("A lead part is not withdrawn; cancel or stop the task instead."))
    return _close(part, "withdraw", Outcome.WITHDRAWN, actor=actor, reason=reason)


@transaction.atomic
def end_without_answer(
    *, part_id: int, reason: str, actor: Actor, version: int | None = None
) -> Part:
    """`Kết thúc khi chưa có ý kiến phối hợp`: after the date; counts against the part."""
    verb = "end_without_answer"
    part, actor = _lock_as_lead_office(part_id, verb, actor, "deliver_part", version)
    last = part.deadlines.counted().filter(due_on__isnull=False).order_by("-due_on").first()
    if part.is_lead:
        raise WrongMove(_("A lead part cannot be ended this way."))
    if last is not None and last.due_on is not None and last.due_on >= timezone.localdate():
        raise WrongMove(_("The date of the request has not passed yet."))
    return _close(part, verb, Outcome.ENDED, actor=actor, reason=reason)


def _close(part: Part, verb: str, outcome: Outcome, *, actor: Actor, reason: str) -> Part:
    part.closed_at = timezone.now()
    save_part(part, verb=verb, actor=actor, reason=need_reason(reason))
    end_clocks([part], outcome, actor=actor, reason=reason)
    events.part_closed(part, actor=actor)
    return part


@transaction.atomic
def settle_part(*, part_id: int, reason: str, actor: Actor, version: int | None = None) -> Part:
    """The chiefs have settled it: the office goes on with its part."""
    part, actor = _lock_as_lead_office(part_id, "settle", actor, "deliver_part", version)
    part.hand_back_reason = ""
    if part.assignee_id is not None:
        part.state = PartState.ASSIGNED
    save_part(part, verb="settle", actor=actor, reason=need_reason(reason))
    events.settled(part, actor=actor)
    return part


@transaction.atomic
def take_to_superior(
    *, part_id: int, reason: str, actor: Actor, version: int | None = None
) -> Part:
    """`Trình cấp có thẩm quyền quyết định`: the offices do not agree."""
    part, actor = _lock_as_lead_office(part_id, "to_superior", actor, "deliver_part", version)
    save_part(part, verb="to_superior", actor=actor, reason=need_reason(reason))
    events.to_superior(part, actor=actor)
    return part
