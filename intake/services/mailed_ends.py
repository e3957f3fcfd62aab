"""A paper that came by mail leaves Đề nghị đến: tasks are logged from it, or it is put aside."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from intake.models.mailboxes import OPEN, MailedPaper, MailedState
from intake.services.papers import enter_scan
from offices.foundation.actor import Actor
from tasks.models import Scan, SourceDocument
from tasks.services import scan_ends
from tasks.services.gate import empowered
from tasks.states import WrongMove


def _locked(paper_id: int, *, actor: Actor) -> tuple[MailedPaper, Actor]:
    row = MailedPaper.objects.select_for_update(of=("self",)).get(pk=paper_id)
    return row, empowered(actor, "receive_part", row.office_id)


@transaction.atomic
def take_up_mailed(
    *, paper_id: int, facts: dict[str, Any], form_key: uuid.UUID | None, actor: Actor
) -> SourceDocument:
    """The paper becomes the document of the office that tasks are taken from."""
    row, actor = _locked(paper_id, actor=actor)
    if actor.office is None or actor.office.pk != row.office_id:
        raise PermissionDenied(_("Choose the office you are working in."))
    if row.source is not None and row.source.form_key == form_key:
        return row.source
    if row.state != MailedState.PROPOSED or row.scan_id is None:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    scan = Scan.objects.select_for_update(of=("self",)).get(pk=row.scan_id)
    row.source = enter_scan(scan=scan, facts=facts, form_key=form_key, actor=actor)
    row.scan = None
    _decide(row, MailedState.TAKEN, actor=actor)
    return row.source


@transaction.atomic
def decline_mailed(*, paper_id: int, actor: Actor, reason: str = "") -> MailedPaper:
    """Not for this office, or known that it was refused; its bytes go, who decided stays."""
    row, actor = _locked(paper_id, actor=actor)
    if row.state not in OPEN:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    if row.state != MailedState.REFUSED and not reason:
        raise ValidationError({"reason": _("Say why the paper is not taken up.")})
    scan, row.scan, row.reason = row.scan, None, reason
    _decide(row, MailedState.DECLINED, actor=actor)
    if scan is not None:
        scan_ends.forget_paper(scan)
    return row


def _decide(row: MailedPaper, state: MailedState, *, actor: Actor) -> None:
    row.state, row.decided_by, row.decided_at = state, actor.person, timezone.now()
    row.save()
