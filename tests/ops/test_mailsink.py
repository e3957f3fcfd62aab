"""The trial's mail server keeps each mail as one file."""

import smtplib
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

from ops.places import answers, free_port


def test_mail_is_kept_with_its_recipients(tmp_path: Path) -> None:
    port = free_port()
    sink = subprocess.Popen([sys.executable, "-m", "ops.mailsink", str(port), str(tmp_path)])
    while not answers(port):
        time.sleep(0.05)
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Nhắc việc đến hạn", "a@example.vn"
    mail.set_content("Việc sắp đến hạn")
    with smtplib.SMTP("127.0.0.1", port) as server:
        server.send_message(mail, to_addrs=["b@example.vn", "c@example.vn"])
    sink.terminate()
    sink.wait(10)
    (kept,) = tmp_path.glob("*.eml")
    assert kept.read_bytes().startswith(b"X-Envelope-To: b@example.vn, c@example.vn\r\n")
