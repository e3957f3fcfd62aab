"""Receivers are told: signed, once, again after a failure, never what is not theirs."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from exchange.models import Delivery, Event, Receiver
from exchange.services.connections import add_receiver
from exchange.services.deliver import GIVE_UP_AFTER, try_again, work
from exchange.services.posting import checked
from tests.exchange.conftest import System

pytestmark = pytest.mark.django_db


@dataclass
class Ear:
    """A real web server that hears what it is told."""

    address: str = ""
    status: int = 200
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    def words(self) -> list[dict[str, str]]:
        return [json.loads(body) for _headers, body in self.heard]


@pytest.fixture
def ear() -> Iterator[Ear]:
    found = Ear()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.heard.append((dict(self.headers), body))
            self.send_response(found.status)
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_port}/told"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def receiver(system: System, ear: Ear) -> Receiver:
    quan = system.cast.actor("quan")
    return add_receiver(actor=quan, connection=system.connection, address=ear.address)


def told() -> None:
    work(time.monotonic() + 60)


def test_an_act_is_told_once_and_signed(system: System, ear: Ear, receiver: Receiver) -> None:
    task = system.cast.log("Rà soát CNR81")
    told()
    told()
    assert {one["task"] for one in ear.words()} == {task.code}
    headers, body = ear.heard[0]
    stamp = headers["X-Phoihop-Timestamp"]
    signed = hmac.new(receiver.secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256)
    assert headers["X-Phoihop-Signature"] == f"v1={signed.hexdigest()}"
    assert (
        len(ear.heard) == Event.objects.count() == len({h["X-Phoihop-Event"] for h, _ in ear.heard})
    )
    assert b"CNR81" not in body


def test_what_the_system_may_not_read_is_not_told(
    system: System, ear: Ear, receiver: Receiver
) -> None:
    system.cast.log("Việc nơi khác", by="dung", lead="vpub")
    system.cast.log("Việc kín", access="restricted")
    told()
    assert ear.heard == []
    assert Delivery.objects.pending().count() == 0


def test_of_its_own_restricted_task_only_the_code_is_told(
    system: System, ear: Ear, receiver: Receiver
) -> None:
    system.ask("POST", "tasks", system.task(access="restricted"))
    told()
    assert ear.heard
    for one in ear.words():
        assert one.keys() == {"id", "kind", "task", "access", "at", "read"}


def test_a_failure_is_tried_again_later_and_given_up_at_last(
    system: System, ear: Ear, receiver: Receiver
) -> None:
    ear.status = 500
    system.cast.log("Việc")
    told()
    rows = Delivery.objects.pending()
    assert rows.count() and all(r.next_try_at > timezone.now() for r in rows)
    rows.update(attempts=GIVE_UP_AFTER - 1, next_try_at=timezone.now() - timedelta(seconds=1))
    told()
    dead = Delivery.objects.dead()
    assert dead.count() == Delivery.objects.count()
    ear.status = 200
    assert try_again(delivery_id=dead[0].pk)
    told()
    assert Delivery.objects.filter(sent_at__isnull=False).count() == 1


def test_a_receiver_that_is_away_holds_nothing_up(system: System, receiver: Receiver) -> None:
    receiver.address = "http://127.0.0.1:9/"
    receiver.save(actor=system.cast.actor("quan"))
    system.cast.log("Việc")
    told()
    assert set(Delivery.objects.values_list("last_error", flat=True)) == {"ConnectionRefusedError"}


def test_a_redirect_is_not_followed(system: System, ear: Ear, receiver: Receiver) -> None:
    ear.status = 302
    system.cast.log("Việc")
    told()
    assert set(Delivery.objects.values_list("last_error", flat=True)) == {"HTTP 302"}


@pytest.mark.parametrize(
    "address",
    [
        "http://example.vn/",
        "ftp://a/",
        "https://",
        "https://u:p@a.vn/",
        "javascript:x",
        "https://a.vn/#x",
        "https://a.vn:99999/",
        "https://a .vn/",
        "http://127.0.0.1.example.vn/",
        "//a.vn",
        "",
    ],
)
def test_only_https_addresses_are_told(address: str) -> None:
    with pytest.raises(ValidationError):
        checked(address)


def test_behind_tls_not_even_this_machine_is_told_in_the_clear(settings) -> None:
    settings.BEHIND_TLS = True
    with pytest.raises(ValidationError):
        checked("http://127.0.0.1:8000/")
