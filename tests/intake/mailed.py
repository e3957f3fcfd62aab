"""A paper as the reading of a mailbox leaves it."""

from time import monotonic
from uuid import uuid4

from django.utils import timezone

from intake.models import MailedPaper
from intake.services import mailed
from intake.services.papers import admitted
from offices.foundation.actor import Actor
from tasks.models import Scan
from tasks.services import scans
from tests.intake.conftest import NOTICE
from tests.reading.files.build import word
from tests.support.cast import Cast

SENDER = "vanthu@sotaichinh.phutho.example"


def came(cast: Cast, data: bytes = b"", name: str = "tb.docx") -> MailedPaper:
    """To Văn phòng Tỉnh ủy; read to its end and settled."""
    found, text = admitted(name, data or word(*NOTICE.splitlines()))
    office = cast.offices["vptu"]
    actor = Actor(person=Actor.system().person, office=office)
    scan = scans.take_paper(found=found, actor=actor, text=text)
    facts = {"office": office, "sender": SENDER, "arrived_at": timezone.now()}
    row = MailedPaper.objects.create(scan=scan, mail_key=uuid4().hex, **facts)
    while Scan.objects.waiting().exists():
        scans.work(monotonic() + 60)
    mailed.settle()
    row.refresh_from_db()
    return row
