"""The first time a mailbox is read, what lies there already is no arrival."""

import datetime as dt

import pytest
from django.utils import timezone

from intake.models import MailedPaper
from intake.services.mailed import read_mailboxes
from tests.intake.conftest import NOTICE
from tests.intake.mail_server import OFFICIAL, MailServer, mail, set_mailbox
from tests.reading.files.build import word
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PAPER = word(*NOTICE.splitlines())


def test_mails_of_the_years_before_are_never_taken(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    for days in (400, 30, 2):
        server.send(mail(OFFICIAL, tb_docx=PAPER), arrived=timezone.now() - dt.timedelta(days=days))
    read_mailboxes()
    read_mailboxes()  # once nothing had arrived, the next reading began at the first mail
    assert MailedPaper.objects.count() == 0

    server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    assert MailedPaper.objects.count() == 1


def test_today_is_ours_whatever_the_server_calls_it(
    cast: Cast, server: MailServer, time_machine
) -> None:
    """Ten past midnight here is the evening before where days are counted in UTC."""
    set_mailbox(cast, server)
    here = dt.timezone(dt.timedelta(hours=7))
    now = dt.datetime(2026, 11, 25, 0, 10, tzinfo=here)
    time_machine.move_to(now, tick=True)
    for minutes in (5, 40):  # today's, and yesterday's
        arrived = (now - dt.timedelta(minutes=minutes)).astimezone(dt.UTC)
        server.send(mail(OFFICIAL, tb_docx=PAPER), arrived=arrived)
    read_mailboxes()
    assert MailedPaper.objects.count() == 1
