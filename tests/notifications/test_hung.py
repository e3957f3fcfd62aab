"""A broker that hangs: pages and verbs go on as before, and two beats afterwards tell once."""

import signal
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from django.utils import timezone

from coordination.celery import app
from notifications.models import Notification
from ops import valkey
from ops.places import free_port
from tests.notifications.conftest import House, Sink
from tests.notifications.workers import KillableBroker, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
HALF = 25


@pytest.fixture
def broker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KillableBroker]:
    """The broker of this process and of those it starts."""
    found = KillableBroker(valkey.Broker(tmp_path / "valkey", free_port()))
    monkeypatch.setenv("REDIS_URL", found.broker.url)
    monkeypatch.setattr(app.conf, "broker_url", found.broker.url)
    yield found
    found.process.send_signal(signal.SIGCONT)
    found.kill()


def sent_parts(house: House) -> list[str]:
    """Addresses at which the contact receives as many requests."""
    today, addresses = timezone.localdate(), []
    for _ in range(HALF):
        part = house.task("vpub", today, role="coordinate", urgency="flash").part
        part.state, part.received_at, part.received_by = "sent", None, None
        part.save(actor=house.system)
        addresses.append(f"/tasks/{part.task_id}/parts/{part.pk}/receive/")
    return addresses


@pytest.mark.timeout(240)
def test_hung_broker_slows_no_request_and_two_beats_tell_once(
    house: House, client: Any, broker: KillableBroker, sink: tuple[Sink, int], tmp_path: Path
):
    addresses = sent_parts(house)
    client.force_login(house["contact.vpub"], backend="offices.signing_in.adapters.PeopleBackend")
    broker.process.send_signal(signal.SIGSTOP)
    began = perf_counter()
    pages = [client.get("/inbox/").status_code for _ in range(HALF)]
    verbs = [client.post(address).status_code for address in addresses]
    seconds = perf_counter() - began
    assert pages + verbs == [200] * HALF + [302] * HALF
    assert seconds / (2 * HALF) < 1
    broker.process.send_signal(signal.SIGCONT)
    keeper, _port = sink

    def two_beats() -> None:
        for name in ("notifications.tick", "notifications.dispatch") * 2:
            broker.ask(name)

    with worker(tmp_path / "worker.log"):
        told = Notification.objects.filter(step="T", channel="at_once")
        assert wait_until(
            lambda: len(set(keeper.ids)) >= HALF and told.count() == HALF,
            seconds=120,
            each=two_beats,
        )
    assert len(keeper.ids) == len(set(keeper.ids))
