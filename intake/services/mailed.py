"""Papers that official addresses mail to an office: taken once, read, then proposed or refused.

One that is proposed leaves Đề nghị đến: tasks are logged from it, or it is put aside.
"""

import datetime as dt
import logging
import uuid
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from intake.mailboxes import (
    MOST_ENCODED,
    Attached,
    Folder,
    MailboxFailed,
    MailHead,
    opened,
)
from intake.models.mailboxes import (
    OPEN,
    Mailbox,
    MailboxFault,
    MailboxReading,
    MailedPaper,
    MailedState,
)
from intake.proposals.items import read_known
from intake.proposals.known import known_now
from intake.services.mailboxes import begin_reading, end_reading
from intake.services.papers import admitted, enter_scan
from offices.foundation.actor import Actor
from offices.foundation.refusals import note_book
from offices.models import Office
from offices.services.audit import record_refusals
from reading.files.inspect import Inspected
from reading.files.limits import MAX_BYTES, MAX_REQUEST_BYTES, MEGABYTE
from reading.files.refused import UploadRefused
from reading.papers.areas import guess_area
from tasks.models import Scan, SourceDocument
from tasks.models.scans import ScanState
from tasks.services import scan_ends, scans
from tasks.services.gate import empowered
from tasks.states import WrongMove

log = logging.getLogger(__name__)
MOST_HEADS = 500  # of one reading
MOST_PAPERS = 10  # of one mail
MOST_OPEN = 200  # papers of one office that wait for somebody
MOST_BYTES = MAX_REQUEST_BYTES * 3 // 2  # as they travel
SECONDS = 60  # after which no further mail is begun
KEPT = dt.timedelta(days=30)  # a paper waits for somebody


@dataclass(frozen=True, slots=True)
class Incoming:
    """A paper on its way in: `found` with its words, or why it is not taken."""

    found: Inspected | None
    text: str = ""
    words: str = ""


def read_mailboxes() -> None:
    """Each that is on, then what the worker has read in the meantime."""
    for mailbox in Mailbox.objects.filter(is_on=True).select_related("office").order_by("pk"):
        try:
            if (row := begin_reading(mailbox)) is not None:
                _read(mailbox, row)
        except Exception:  # one office's mailbox keeps no other from being read
            log.exception("mailbox failed", extra={"office": mailbox.office.code})
    settle()


def _read(mailbox: Mailbox, row: MailboxReading) -> None:
    try:
        with opened(mailbox) as folder:
            _read_folder(folder, mailbox, row)
    except MailboxFailed as failed:
        end_reading(row, fault=failed.fault)
        return
    end_reading(row)


def _read_folder(folder: Folder, mailbox: Mailbox, row: MailboxReading) -> None:
    """What is new since `row`; `row` stands afterwards at the last mail looked at."""
    until = monotonic() + SECONDS
    uids = _arrived(folder, row)
    row.untouched = 0
    for head in folder.heads(uids[:MOST_HEADS]):
        if mailbox.lists(head.sender):
            if monotonic() > until or not _looked_at(folder, mailbox, head):
                return
        else:
            row.untouched += 1
        row.last_uid = head.uid


def _arrived(folder: Folder, row: MailboxReading) -> list[int]:
    """UIDs above the last one looked at. Where the folder numbers its mails anew, those since the
    day before the last reading; the first time, those of today: what lies there is no arrival."""
    if folder.validity == row.uid_validity:
        return folder.arrivals(after=row.last_uid)
    day = timezone.localdate(row.read_at) - dt.timedelta(days=bool(row.read_at))
    uids = folder.arrivals_since(day)
    row.uid_validity, row.last_uid = folder.validity, min([*uids, folder.next_uid]) - 1
    return uids


def _looked_at(folder: Folder, mailbox: Mailbox, head: MailHead) -> bool:
    """Whether the mail is done with; False where it has to wait for the next reading."""
    office = mailbox.office
    here = MailedPaper.objects.filter(office=office)
    if here.filter(mail_key=head.key).exists():
        return True
    if mailbox.server and not folder.vouches_for(head, mailbox.server):
        return True
    if here.open_at(frozenset({office.pk})).count() >= MOST_OPEN:
        return False
    return _taken(folder, office, head)


def _taken(folder: Folder, office: Office, head: MailHead) -> bool:
    """A mail that cannot be read is told, and holds up none of those behind it."""
    arrived_at = timezone.now()
    with note_book() as book:
        try:
            arrived_at, attached = folder.attached(head.uid)
            incoming = _incoming(folder, head, attached)
        except MailboxFailed as failed:
            if failed.fault != MailboxFault.ANSWER:
                raise
            incoming = [
                Incoming(None, words=_("The mail cannot be read; please look at it there."))
            ]
    try:
        with transaction.atomic():
            _keep(incoming, office, head, arrived_at)
            person = Actor.system().person
            record_refusals(book, person=person, office=office, where="intake:mailbox")
    except ValidationError:  # as many wait as are read in turn
        return False
    return True


def _incoming(folder: Folder, head: MailHead, attached: list[Attached]) -> list[Incoming]:
    if len(attached) > MOST_PAPERS or sum(one.size for one in attached) > MOST_BYTES:
        return [Incoming(None, words=_("The mail holds more papers than are read at once."))]
    return [_admitted(folder, head, paper) for paper in attached]


def _admitted(folder: Folder, head: MailHead, paper: Attached) -> Incoming:
    """One paper through the door of all uploads; of a refused one nothing goes on but why."""
    try:
        if paper.size > MOST_ENCODED:
            raise UploadRefused("too_large", limit=MAX_BYTES // MEGABYTE)
        return Incoming(*admitted(paper.name, folder.content(head.uid, paper)))
    except UploadRefused as refused:
        return Incoming(None, words=refused.message)


def _keep(
    incoming: list[Incoming], office: Office, head: MailHead, arrived_at: dt.datetime
) -> None:
    """All papers of a mail or none: a worker that dies here takes the mail again."""
    actor = Actor(person=Actor.system().person, office=office)
    for position, paper in enumerate(incoming):
        row = MailedPaper(
            office=office,
            mail_key=head.key,
            position=position,
            sender=head.sender[:254],
            arrived_at=arrived_at,
        )
        if paper.found is None:
            row.state, row.words = MailedState.REFUSED, paper.words
        else:
            row.scan = scans.take_paper(found=paper.found, actor=actor, text=paper.text)
        row.save()


def settle() -> None:
    """What was read becomes a proposal; what is refused or gone says so."""
    for pk in list(MailedPaper.objects.to_settle().values_list("pk", flat=True)):
        with transaction.atomic():
            locked = MailedPaper.objects.select_for_update(skip_locked=True, of=("self",))
            if (row := locked.to_settle().filter(pk=pk).first()) is not None:
                _settle(row)


def _settle(row: MailedPaper) -> None:
    scan = row.scan
    if scan is None:
        _refuse(row, _("The paper waited too long and is here no longer."))
    elif scan.state == ScanState.REFUSED:
        _refuse(row, scan.words)
    else:
        _propose(row)


def _propose(row: MailedPaper) -> None:
    assert row.scan is not None
    front = read_known(row.scan.text, known_now()).front
    number, _words = guess_area(front.abstract or row.scan.text)
    if Area.objects.filter(number=number, always_restricted=True).exists():
        _refuse(row, _("It speaks of letters or receptions of citizens: those are entered there."))
        return
    row.state, row.number, row.dated = MailedState.PROPOSED, front.number[:100], front.dated
    row.issuer, row.abstract = front.issuer[:300], front.abstract[:500]
    row.save()
    scans.wait_until(scan=row.scan, at=timezone.now() + KEPT)


def _refuse(row: MailedPaper, words: str) -> None:
    scan, row.scan = row.scan, None
    row.state, row.words = MailedState.REFUSED, words
    row.number = row.issuer = row.abstract = ""
    row.dated = None
    row.save()
    if scan is not None:
        scan_ends.forget_paper(scan)


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
