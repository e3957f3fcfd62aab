"""A real IMAP server on this machine, the mails that lie in it, and an office that reads them."""

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from uuid import uuid4

import imapclient
from django.utils import timezone

from intake.models import Mailbox
from intake.services.mailboxes import save_mailbox
from ops.places import answers, free_port
from tests.support.cast import Cast

PASSWORD = "matkhau-hop-thu"
OFFICIAL = "vanthu@sotaichinh.phutho.example"


@dataclass
class MailServer:
    """`folder`: every test has one of its own."""

    port: int
    folder: str = ""

    def client(self) -> imapclient.IMAPClient:
        client = imapclient.IMAPClient("127.0.0.1", self.port, ssl=False, timeout=10)
        client.login("vptu", PASSWORD)
        return client

    def new_folder(self) -> None:
        self.folder = f"thu-{uuid4().hex}"
        with self.client() as client:
            client.create_folder(self.folder)

    def deliver(self, sender: str, **files: bytes) -> EmailMessage:
        """A mail with `name_extension=bytes` attached."""
        return self.send(mail(sender, **files))

    def send(self, message: EmailMessage, arrived: dt.datetime | None = None) -> EmailMessage:
        with self.client() as client:
            client.append(self.folder, message.as_bytes(), msg_time=arrived or timezone.now())
        return message

    def flags(self) -> list[tuple[bytes, ...]]:
        with self.client() as client:
            client.select_folder(self.folder, readonly=True)
            found = client.fetch(client.search(), ["FLAGS"])
        return [tuple(one[b"FLAGS"]) for one in found.values()]


def mail(sender: str, results: str = "", **files: bytes) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = f"Văn thư <{sender}>", "vptu@phutho.example"
    message["Subject"], message["Message-ID"] = "Gửi công văn", f"<{uuid4().hex}@phutho.example>"
    if results:
        message["Authentication-Results"] = results
    message.set_content("Lời nhắn riêng trong thư.")
    for name, data in files.items():
        stem, _, extension = name.rpartition("_")
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=f"{stem}.{extension}"
        )
    return message


@contextmanager
def mail_server() -> Iterator[MailServer]:
    port = free_port()
    words = ["--host", "127.0.0.1", "--port", str(port), "--no-tls", "dict", "--demo-data"]
    account = ["--demo-user", "vptu", "--demo-password", PASSWORD]
    program = [sys.executable, "-c", "from pymap.main import main; main()", *words, *account]
    with subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            while not answers(port) and child.poll() is None:
                time.sleep(0.02)
            yield MailServer(port)
        finally:
            child.terminate()


def set_mailbox(cast: Cast, reached: MailServer, **changed: object) -> Mailbox:
    fields = {
        "is_on": True,
        "host": "127.0.0.1",
        "port": reached.port,
        "security": "none",
        "username": "vptu",
        "folder": reached.folder,
        "senders": OFFICIAL,
        "server": "",
    }
    office = cast.offices["vptu"]
    return save_mailbox(actor=cast.actor("quan"), office=office, **fields | changed)
