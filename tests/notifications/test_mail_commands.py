"""Nothing that is typed becomes a head line of a mail or a word to the mail server."""

from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from coordination.forms.province import MailTestForm
from coordination.wiring.mailing import EmailBackend
from offices.forms.people import PersonForm
from tests.notifications.conftest import House, Sink

pytestmark = pytest.mark.django_db
FOREIGN = "ke-khac@ngoai.example"
ADDRESSES = (
    f"an@tinh.example\r\nRCPT TO:<{FOREIGN}>",
    f"an@tinh.example\nBcc: {FOREIGN}",
    f"an@tinh.example, {FOREIGN}",
    f"an@tinh.example>\r\nDATA\r\nSubject: x\r\n.\r\nMAIL FROM:<{FOREIGN}",
    f"<an@tinh.example> {FOREIGN}",
)


@pytest.mark.parametrize("typed", ADDRESSES)
def test_such_an_address_is_refused_at_its_field(house: House, typed: str) -> None:
    for form in (
        PersonForm({"email": typed}, instance=house["an.vpub"]),
        MailTestForm({"to": typed}),
    ):
        field = "to" if "to" in form.fields else "email"
        assert form.errors.get(field), typed


def sent(sink: tuple[Sink, int], message: EmailMessage) -> list[Any]:
    """What the mail server got: nothing of a mail that cannot be written."""
    keeper, port = sink
    server = EmailBackend(host="127.0.0.1", port=port, alias="default")
    try:
        server.send_messages([message])
    except (ValueError, OSError):
        assert keeper.mails == []
    return keeper.mails


@pytest.mark.parametrize("typed", ADDRESSES)
def test_a_row_with_such_an_address_reaches_nobody_else(
    house: House, sink: tuple[Sink, int], typed: str
) -> None:
    got = sent(sink, EmailMessage("Nhiệm vụ", "Nội dung", to=[typed]))
    assert FOREIGN not in [to for one in got for to in one.recipients]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x85", "\v"])
def test_a_subject_is_one_line(house: House, sink: tuple[Sink, int], end: str) -> None:
    subject = f"Rà soát{end}Bcc: {FOREIGN}{end}X-Priority: 1"
    for one in sent(sink, EmailMessage(subject, "Nội dung", to=["an@tinh.example"])):
        assert one["Bcc"] is None and one["X-Priority"] is None


def test_a_text_ends_where_the_mail_ends(house: House, sink: tuple[Sink, int]) -> None:
    text = f"Một\r\n.\r\nMAIL FROM:<x@x.example>\r\nRCPT TO:<{FOREIGN}>\r\nDATA\r\nHai\r\n.\r\n"
    got = sent(sink, EmailMessage("Nhiệm vụ", text, to=["an@tinh.example"]))
    assert [one.recipients for one in got] == [["an@tinh.example"]]
    assert "Hai" in got[0].get_payload(decode=True).decode()
    assert mail.outbox == []
