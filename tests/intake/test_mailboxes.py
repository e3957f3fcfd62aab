"""A mailbox is read by IMAP: papers of listed addresses alone, each once, nothing else touched."""

from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from intake.mailboxes import MailboxFailed, opened, passed, sender_of
from intake.models import Mailbox, MailboxReading, MailedPaper
from intake.models.mailboxes import MailboxFault
from intake.services import mailed
from intake.services.mailboxes import begin_reading
from intake.services.mailed import decline_mailed, read_mailboxes
from offices.models import Refusal
from reading.files import quarantine
from tasks.models import Scan
from tests.intake.conftest import NOTICE
from tests.intake.mail_server import OFFICIAL, MailServer, mail, set_mailbox
from tests.reading.files.build import pdf, word
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PAPER = word(*NOTICE.splitlines())
CITIZEN = "cong.dan@thu.example"


def test_a_paper_of_a_listed_address_becomes_one_proposal(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, tb_docx=PAPER)
    before = server.flags()
    read_mailboxes()
    assert server.flags() == before
    row = MailedPaper.objects.get()
    assert (row.state, row.number, row.sender) == ("proposed", "78-TB/VPTU", OFFICIAL)
    assert row.dated.isoformat() == "2026-11-20" and "giao ban" in row.abstract
    assert row.scan is not None and "giải ngân" in row.scan.text


def test_mails_of_others_are_untouched_and_only_counted(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    server.deliver(CITIZEN, don_docx=PAPER)
    server.deliver(f"x{OFFICIAL}", tb_docx=PAPER)
    before = server.flags()
    read_mailboxes()
    assert not MailedPaper.objects.exists() and not Scan.objects.exists()
    assert MailboxReading.objects.get().untouched == 2
    assert server.flags() == before


def test_a_whole_domain_is_listed_by_its_sign(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server, senders="@sotaichinh.phutho.example")
    server.deliver(OFFICIAL, tb_docx=PAPER)
    server.deliver("a@con.sotaichinh.phutho.example", tb_docx=PAPER)
    read_mailboxes()
    assert MailedPaper.objects.get().sender == OFFICIAL


@pytest.mark.parametrize(
    ("results", "verified"),
    [
        ("mx.phutho.example; dmarc=pass header.from=sotaichinh.phutho.example", True),
        ("MX.phutho.example; dkim=pass header.d=sotaichinh.phutho.example", True),
        ("mx.phutho.example; spf=pass smtp.mailfrom=sotaichinh.phutho.example", True),
        ("mx.phutho.example; dmarc=fail header.from=sotaichinh.phutho.example", False),
        ("mx.phutho.example; spf=pass smtp.mailfrom=a@ke.gian.example", False),
        ('mx.phutho.example; spf=pass smtp.mailfrom="dmarc=pass"@ke.gian.example', False),
        ("ke.gian.example; dmarc=pass header.from=sotaichinh.phutho.example", False),
        ("=?=;;", False),
    ],
)
def test_what_a_server_must_have_said_of_a_sender(results: str, verified: bool) -> None:
    head = f"Authentication-Results: {results}\r\n\r\n".encode()
    assert passed(head, server="mx.phutho.example", sender=OFFICIAL) is verified


def test_where_a_server_is_named_only_what_it_verified_counts(
    cast: Cast, server: MailServer
) -> None:
    set_mailbox(cast, server, server="mx.phutho.example")
    said = "mx.phutho.example; dmarc=pass header.from=sotaichinh.phutho.example"
    server.send(mail(OFFICIAL, tb_docx=PAPER))
    server.send(mail(OFFICIAL, said.replace("pass", "fail"), tb_docx=PAPER))
    server.send(mail(OFFICIAL, said, that_docx=PAPER))
    read_mailboxes()
    assert MailedPaper.objects.get().scan.name == "that.docx"


def test_a_verdict_the_mail_brought_along_stands_below_the_servers_own() -> None:
    good = b"Authentication-Results: mx.a; dmarc=pass header.from=b.vn\r\n"
    bad = b"Authentication-Results: mx.a; dmarc=fail header.from=b.vn\r\n"
    assert passed(good + bad + b"\r\n", server="mx.a", sender="x@b.vn")
    assert not passed(bad + good + b"\r\n", server="mx.a", sender="x@b.vn")


@pytest.mark.parametrize(
    "head",
    [
        b"From: a@b.vn, c@d.vn\r\n\r\n",
        b"From: a@b.vn\r\nFrom: c@d.vn\r\n\r\n",
        b'From: "a@b.vn" <c@d.vn\r\n\r\n',
        b"\r\n",
    ],
)
def test_a_mail_without_one_clear_sender_is_of_nobody(head: bytes) -> None:
    assert sender_of(head) != "a@b.vn"


def test_a_mail_without_a_paper_is_left(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    server.deliver(OFFICIAL)
    server.deliver(OFFICIAL, bang_xlsx=b"PK\x03\x04")
    read_mailboxes()
    assert not MailedPaper.objects.exists()


def test_each_paper_of_a_mail_is_a_proposal(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, tb_docx=PAPER, kem_pdf=pdf("<p>Phụ lục số liệu của thông báo"))
    read_mailboxes()
    assert [row.position for row in MailedPaper.objects.order_by("position")] == [0, 1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kh_docx", word("TỐI MẬT", "Kế hoạch"), "dấu chỉ độ mật"),
        ("don_docx", word("ĐƠN TỐ CÁO", "Kính gửi: Chủ tịch UBND tỉnh"), "tố cáo"),
        ("don_docx", word("Số: 5/PC-VP", "V/v chuyển đơn khiếu nại của công dân"), "công dân"),
        ("hong_pdf", b"%PDF-1.7 hong", "hỏng"),
    ],
)
def test_of_what_must_not_be_here_nothing_stays_but_who_sent_it_and_when(
    cast: Cast,
    server: MailServer,
    name: str,
    data: bytes,
    said: str,
    tmp_path: Path,
    django_capture_on_commit_callbacks: Any,
) -> None:
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, **{name: data})
    with django_capture_on_commit_callbacks(execute=True):
        read_mailboxes()
    row = MailedPaper.objects.get()
    assert (row.state, row.scan, row.number, row.abstract) == ("refused", None, "", "")
    assert said in row.words and row.sender == OFFICIAL
    assert not Scan.objects.exists() and not list(tmp_path.glob("quarantine/*.sealed"))
    noted = Refusal.objects.filter(office=row.office, where="intake:mailbox")
    assert noted.count() == ("mật" in said)


def test_a_paper_too_large_is_not_even_fetched(cast: Cast, server: MailServer, monkeypatch) -> None:
    monkeypatch.setattr(mailed, "MOST_ENCODED", 1_000)
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    assert "lớn hơn" in MailedPaper.objects.get().words


def test_more_papers_than_are_read_at_once_are_told(
    cast: Cast, server: MailServer, monkeypatch
) -> None:
    monkeypatch.setattr(mailed, "MOST_PAPERS", 1)
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, mot_docx=PAPER, hai_docx=PAPER)
    read_mailboxes()
    assert MailedPaper.objects.get().state == "refused"


def test_a_mail_of_broken_letters_holds_up_none_behind_it(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server)
    broken = b"From: \xc3\x28 <ai@\xff>\r\nMessage-ID: <\xff\xfe>\r\n\r\nx"
    with server.client() as client:
        client.append(server.folder, broken, msg_time=timezone.now())
    server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    assert MailedPaper.objects.get().state == "proposed"


def test_no_more_are_taken_than_somebody_can_look_at(
    cast: Cast, server: MailServer, monkeypatch
) -> None:
    monkeypatch.setattr(mailed, "MOST_OPEN", 1)
    set_mailbox(cast, server)
    server.deliver(OFFICIAL, tb_docx=PAPER)
    server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    assert MailedPaper.objects.count() == 1
    decline_mailed(paper_id=MailedPaper.objects.get().pk, actor=cast.actor("mai"), reason="Trùng")
    read_mailboxes()
    assert MailedPaper.objects.count() == 2


def test_a_mail_is_taken_once_though_the_folder_numbers_its_mails_anew(
    cast: Cast, server: MailServer
) -> None:
    box = set_mailbox(cast, server)
    message = server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    read_mailboxes()
    server.new_folder()
    server.send(message)
    set_mailbox(cast, server)
    read_mailboxes()
    assert MailedPaper.objects.count() == 1
    assert MailboxReading.objects.get(mailbox=box).last_uid > 0


def test_a_worker_that_dies_within_a_mail_takes_it_again_whole(
    cast: Cast, server: MailServer, monkeypatch
) -> None:
    box = set_mailbox(cast, server)
    server.deliver(OFFICIAL, mot_docx=PAPER, hai_docx=word("Số: 7/CV-STC", "V/v dự toán"))
    kept, calls = quarantine.put, []

    def dies_at_the_second(data: bytes) -> str:
        calls.append(1)
        if len(calls) == 2:
            raise SystemExit
        return kept(data)

    monkeypatch.setattr(quarantine, "put", dies_at_the_second)
    with pytest.raises(SystemExit):
        read_mailboxes()
    assert not MailedPaper.objects.exists() and begin_reading(box) is None
    MailboxReading.objects.update(begun_at=None)  # its lease has run out
    read_mailboxes()
    assert MailedPaper.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"port": 1}, MailboxFault.AWAY),
        ({"username": "ai-do"}, MailboxFault.LOGIN),
        ({"folder": "khong-co"}, MailboxFault.FOLDER),
        ({"security": "starttls"}, MailboxFault.ANSWER),
        ({"security": "tls"}, MailboxFault.TLS),
    ],
)
def test_why_a_mailbox_was_not_read_is_told_to_administrators(
    cast: Cast, server: MailServer, changed: dict[str, object], fault: MailboxFault
) -> None:
    set_mailbox(cast, server, **changed)
    read_mailboxes()
    assert MailboxReading.objects.get().fault == fault
    assert str(fault.label) in cast.client("quan").get("/settings/").content.decode()
    assert "mailbox" in cast.client("quan").get("/readyz").json()["notes"]


def test_without_a_password_no_server_is_asked(cast: Cast, server: MailServer, monkeypatch) -> None:
    monkeypatch.delenv("MAILBOX_PASSWORD_VPTU")
    set_mailbox(cast, server)
    read_mailboxes()
    assert MailboxReading.objects.get().fault == MailboxFault.PASSWORD


def test_on_another_machine_nothing_goes_without_encryption(cast: Cast, server: MailServer) -> None:
    box = Mailbox(office=cast.offices["vptu"], host="mail.phutho.example", security="none")
    with pytest.raises(MailboxFailed) as failed, opened(box):
        pass
    assert failed.value.fault == MailboxFault.TLS


def test_a_mailbox_that_is_off_is_not_read(cast: Cast, server: MailServer) -> None:
    set_mailbox(cast, server, is_on=False)
    server.deliver(OFFICIAL, tb_docx=PAPER)
    read_mailboxes()
    assert not MailboxReading.objects.exists() and Mailbox.objects.exists()
