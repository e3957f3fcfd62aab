"""Letters, denunciations, reception days and visits, each where one of their verbs fits."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import time_machine
from django.utils import timezone

from citizens.models import Denunciation, Letter, Reception
from citizens.services import denunciations, receptions, settling, sorting
from citizens.services.receptions import ReceptionInput, plan_reception
from citizens.services.registering import LetterInput, register_letter
from coordination.models import Body, Leader
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from tasks.dossier.services.notice import NoticeGiven
from tasks.models import ExternalRequest
from tests.citizens.conftest import accepted, denounced, paper, proposed, sort
from tests.citizens.test_visits import visit
from tests.permissions import citizen_rules
from tests.support.cast import Cast
from tests.support.days import in_days

BY_HEAD = {"approve", "return_proposal", "accept", "refuse", "escalate"}
AHEAD = ("announce", "postpone", "clock_done")
PAGES = {"detail", "sender", "paper"}  # no verbs
PRESSED = {"lines_none", "line_task", "participant_remove"}  # on the page of the day itself


def _letter(cast: Cast, kind: str = "complaint", **more: Any) -> Letter:
    given = LetterInput(
        kind=kind, received_on=in_days(0), name="Công dân mẫu 1", summary="Đường", **more
    )
    return register_letter(given=given, actor=cast.actor("cuc"))


def _waiting(cast: Cast, *, urged: bool) -> Letter:
    """Forwarded to a body whose report is late."""
    letter = _letter(cast, "petition", asks_report=True)
    body = Body.objects.outside().filter(is_active=True)[0]
    proposed(cast, letter, own=False, sent_to=body)
    letter = sorting.approve(task_id=letter.pk, actor=cast.actor("khanh"))
    asked = ExternalRequest.objects.get(part__task=letter.task)
    asked.due_on = asked.sent_on = timezone.localdate() - dt.timedelta(days=1)
    asked.save(actor=Actor.system())
    letter.urged_on = in_days(0) if urged else None
    letter.save(actor=Actor.system())
    return letter


def letter_for(cast: Cast, verb: str) -> Letter:
    """A fresh one, at a state in which the verb fits."""
    cuc = cast.actor("cuc")
    if verb == "propose":
        return sort(cast, _letter(cast))
    if verb in ("approve", "return_proposal"):
        return proposed(cast, _letter(cast), own=False)
    if verb == "accept":
        return proposed(cast, _letter(cast))
    if verb == "refuse":
        return proposed(cast, _letter(cast), fit=False, unfit_why="expired")
    if verb in ("urge", "take_result", "escalate"):
        return _waiting(cast, urged=verb == "escalate")
    if verb in ("verify", "hold_dialogue", "suspend", "discontinue", "decide"):
        return accepted(cast, _letter(cast), in_days(0))
    if verb == "resume":
        row = accepted(cast, _letter(cast), in_days(0))
        return settling.suspend(task_id=row.pk, paper=paper(), actor=cuc)
    if verb in ("note_sent", "tell_sender", "close", "clock_done"):
        row = accepted(cast, _letter(cast, asks_report=True), in_days(0))
        return settling.decide(task_id=row.pk, paper=paper(), verdict="right", actor=cuc)
    return _letter(cast, "mixed" if verb == "split" else "complaint")


def denunciation_for(cast: Cast, verb: str) -> Denunciation:
    cuc, head = cast.actor("cuc"), cast.actor("khanh")
    row = denounced(cast, level="complex")
    if verb in ("change", "propose", "join"):
        return row
    row = denunciations.propose(task_id=row.pk, outcome="accept", actor=cuc)
    if verb != "approve":
        row = denunciations.approve(task_id=row.pk, paper=paper(), actor=head)
    if verb == "resume":
        row = denunciations.suspend(task_id=row.pk, paper=paper(), actor=cuc)
    return row


def reception_for(cast: Cast, verb: str) -> Reception:
    cuc, leader = cast.actor("cuc"), Leader.objects.active()[0]
    # Nobody receives on a day off, and what is held has begun: it was planned on its day.
    today = calendar_for(None).roll_back(in_days(0))
    on = in_days(20) if verb in AHEAD else today
    given = ReceptionInput(kind="sudden", on=on, receiver=leader, with_deputy=True)
    with time_machine.travel(dt.datetime.combine(today, timezone.localtime().timetz())):
        row = plan_reception(given=given, actor=cuc)
    visit(cast, reception=row, on=row.on, handled="")
    if verb == "reschedule":
        return receptions.postpone(task_id=row.pk, reason="Đi công tác", actor=cuc)
    if verb in (*AHEAD, "hold"):
        return row
    row = receptions.hold(task_id=row.pk, actor=cuc)
    if verb in ("line_change", "detail"):
        told = NoticeGiven(
            symbol="UBND",
            dated=in_days(0),
            abstract="Kết luận",
            text="1. Rà soát",
            capacity="by_order",
        )
        receptions.issue_conclusions(task_id=row.pk, given=told, actor=cuc)
    return row


def _address(row: Any, verb: str) -> str:
    """The verb's own; of one that names a row, that of the first."""
    at = row.get_absolute_url()
    if verb == "clock_done":
        open_ends = row.task.deadlines.open_ends().filter(rule__isnull=False).order_by("-pk")
        return f"{at}clocks/{open_ends[0].pk}/done/"
    if verb == "line_change":
        return f"{at}lines/{row.lines.first().pk}/" if row.lines.exists() else at
    if verb in ("line_new", "participant_new"):
        return f"{at}{'lines' if verb == 'line_new' else 'people'}/new/"
    return at if verb in PAGES else f"{at}{verb.replace('_', '-')}/"


def of_citizens(cast: Cast) -> Iterator[tuple[str, str]]:
    """Who presses a verb, and where."""
    for verb in citizen_rules.LETTERS:
        who = "khanh" if verb in BY_HEAD else "cuc"
        yield who, _address(letter_for(cast, verb), verb)
    yield "cuc", f"{_letter(cast).get_absolute_url()}sender/"
    for verb in citizen_rules.DENUNCIATIONS:
        who = "khanh" if verb == "approve" else "cuc"
        yield who, _address(denunciation_for(cast, verb), verb)
    for verb in (one for one in citizen_rules.RECEPTIONS if one not in PRESSED):
        yield "cuc", _address(reception_for(cast, verb), verb)
    row = reception_for(cast, "hold").visits.get()
    yield "cuc", f"/citizens/visits/{row.pk}/"
