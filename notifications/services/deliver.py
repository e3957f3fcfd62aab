"""Send what is to go: claim, ask again, send, mark; one mail at a time."""

import logging
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from smtplib import SMTPException, SMTPRecipientsRefused
from time import monotonic

from notifications import registry
from notifications.models import Dispatch, Notification
from notifications.registry import Item
from notifications.services.claim import (
    bury,
    claim_next,
    drop,
    fail,
    mark_sent,
    postpone,
)
from notifications.services.hours import hours_of_people
from notifications.services.mail import compose
from notifications.services.stand_in import acting_now, hand_on

log = logging.getLogger(__name__)
BATCH = 500
SECONDS = 45.0


class _ServerAwayError(Exception):
    """Nobody answers at the mail server: the rest of the batch would fail alike."""


def deliver_due(at: datetime, *, limit: int = BATCH, seconds: float = SECONDS) -> int:
    """Send the mails due at this moment, at most so many or so long; how many were sent.

    Any number of processes may do this together: each mail is claimed by one.
    """
    sent, until = 0, monotonic() + seconds
    for _turn in range(limit):
        dispatch = claim_next(at=at) if monotonic() < until else None
        if dispatch is None:
            break
        try:
            sent += _deliver(dispatch, at)
        except _ServerAwayError:
            break
    return sent


def _deliver(dispatch: Dispatch, at: datetime) -> int:
    if not (dispatch.person.is_active and dispatch.person.email):
        drop(dispatch=dispatch, at=at, why="no reader")
        return 0
    until = _next_open(dispatch, at)
    if until > at:
        postpone(dispatch=dispatch, until=until)
        return 0
    try:
        notices, items = holding(dispatch, at)
        if not notices:
            drop(dispatch=dispatch, at=at, why="nothing holds any more")
            return 0
        compose(dispatch, notices, items).send(using="default")
    except SMTPRecipientsRefused as refused:
        _refused(dispatch, at, refused)
    except (SMTPException, OSError) as error:
        fail(dispatch=dispatch, at=at, why=f"{type(error).__name__}: {error}")
        if isinstance(error, ConnectionError | TimeoutError):
            raise _ServerAwayError from error
    except Exception as error:  # One notice that cannot be rendered must not hold the rest.
        log.exception("mail %s cannot be made", dispatch.pk)
        fail(dispatch=dispatch, at=at, why=type(error).__name__)
    else:
        mark_sent(dispatch=dispatch, at=at)
        return 1
    return 0


def _refused(dispatch: Dispatch, at: datetime, refused: SMTPRecipientsRefused) -> None:
    codes = [code for code, _words in refused.recipients.values()]
    why = f"SMTP {codes}"
    if all(code >= 500 for code in codes):
        bury(dispatch=dispatch, at=at, why=why)
    else:
        fail(dispatch=dispatch, at=at, why=why)


def _next_open(dispatch: Dispatch, at: datetime) -> datetime:
    if dispatch.any_hour:
        return at
    hours = hours_of_people([dispatch.person_id])[dispatch.person_id]
    if dispatch.kind == Dispatch.Kind.DIGEST and hours.digest_due(at):
        return at
    return hours.next_open(at)


def holding(dispatch: Dispatch, at: datetime) -> tuple[list[Notification], dict[int, Item]]:
    """The notices of a mail that still hold and whose task the reader may still see.

    Returns them with what the reader may see of their tasks. The reader is whoever acts in the
    place of one who has gone away since the mail was planned.
    """
    notices = list(dispatch.notifications.select_related("stands_in_for").order_by("kind", "id"))
    absence = acting_now(dispatch, at)
    if absence is not None:
        notices = hand_on(dispatch, notices, absence) or notices
    items = registry.describe(dispatch.person, {n.task_id for n in notices if n.task_id})
    seen = [n for n in notices if n.task_id is None or n.task_id in items]
    held = _relevant(seen)
    return [n for n in seen if n.pk in held], items


def _relevant(notices: Sequence[Notification]) -> set[int]:
    held: set[int] = set()
    for key, group in groupby(notices, key=lambda notice: notice.kind):
        held |= registry.kind_of(key).still_relevant(list(group))
    return held
