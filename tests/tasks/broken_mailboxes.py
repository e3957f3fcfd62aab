"""Rows of mailboxes and of the papers from them that the database refuses."""

from typing import Any

from django.utils import timezone

from intake.models import Mailbox, MailedPaper
from tests.support.cast import Cast


def port_that_is_none(cast: Cast) -> Mailbox:
    return Mailbox(office=cast.offices["vptu"], host="mail.example", username="a", port=0)


def _paper(cast: Cast, **fields: Any) -> MailedPaper:
    given = {"mail_key": "a", "sender": "vanthu@so.example", "arrived_at": timezone.now()}
    return MailedPaper(office=cast.offices["vptu"], **(given | fields))


def second_of_a_mail(cast: Cast) -> MailedPaper:
    _paper(cast).save()
    return _paper(cast)


ROWS = {
    "mailbox_port_known": port_that_is_none,
    "mailed_paper_once": second_of_a_mail,
    "mailed_paper_decided_by_somebody": lambda cast: _paper(cast, decided_by=cast.an),
}
