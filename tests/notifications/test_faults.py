"""Nothing is lost and nothing told twice: threads, kill -9 of worker and broker, no broker."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from notifications.models import Dispatch, Heartbeat, Notification
from notifications.services.deliver import deliver_due
from notifications.services.tick import run_tick
from ops import valkey
from ops.places import free_port
from tests.notifications.conftest import House, Sink, moment
from tests.notifications.workers import KillableBroker, wait_until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]


def in_threads(count: int, act: Callable[[], Any]) -> list[Any]:
    """What `act` gave in each of so many threads started together."""
    found: list[Any] = []
    gate = threading.Barrier(count)

    def run() -> None:
        gate.wait()
        found.append(act())
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_four_threads_on_one_tick_tell_and_send_once(house: House):
    at = moment("2026-11-27 07:30")
    for _ in range(20):
        house.task("an.vpub", at.date(), urgency="urgent")
    rows = [row for found in in_threads(4, lambda: run_tick(at)) for row in found]
    assert len(rows) == len({row.dedupe_key for row in rows}) == 20
    assert sum(in_threads(4, lambda: deliver_due(at))) == 20
    assert len({m.extra_headers["Message-ID"] for m in mail.outbox}) == len(mail.outbox) == 20
    assert Notification.objects.count() == 20


def test_four_threads_make_one_daily_mail(house: House):
    at = moment("2026-11-27 07:00")
    for _ in range(5):
        house.task("an.vpub", at.date())
    in_threads(4, lambda: run_tick(at))
    assert Dispatch.objects.get().notifications.count() == 5
    assert sum(in_threads(4, lambda: deliver_due(at))) == 1


@pytest.mark.timeout(280)
def test_kill_of_worker_and_broker_loses_and_repeats_nothing(
    house: House, sink: tuple[Sink, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for _ in range(200):
        house.task("an.vpub", timezone.localdate(), urgency="flash")
    keeper, _port = sink
    broker = KillableBroker(valkey.Broker(tmp_path / "valkey", free_port()))
    monkeypatch.setenv("REDIS_URL", broker.broker.url)
    kills = 0

    def push() -> None:
        for name in ("notifications.tick", "notifications.dispatch", "notifications.dispatch"):
            broker.ask(name)

    def sent(count: int) -> bool:
        return len(set(keeper.ids)) >= count

    with worker(tmp_path / "worker.log") as hands:
        for goal, victim in ((1, hands), (50, broker), (90, hands), (130, broker), (160, hands)):
            assert wait_until(lambda goal=goal: sent(goal), seconds=60, each=push)
            victim.restart()
            kills += victim is hands
        assert wait_until(lambda: sent(200), seconds=60, each=push)
        pending = Dispatch.objects.pending()
        assert wait_until(lambda: not pending.exists(), seconds=20, each=push)
    broker.kill()
    assert len(set(keeper.ids)) == 200
    assert len(keeper.ids) - 200 <= 2 * kills
    assert Notification.objects.count() == 200
    assert Heartbeat.objects.filter(name="worker").exists()


def test_no_broker_and_fifty_requests_of_fifty_succeed(
    house: House, client: Any, monkeypatch: pytest.MonkeyPatch
):
    def touched(*args: object, **kwargs: object) -> None:
        raise AssertionError("a request talks to the broker")

    monkeypatch.setattr("kombu.Connection.__init__", touched)
    client.force_login(house["an.vpub"], backend="offices.signing_in.adapters.PeopleBackend")
    answers = [client.get("/notifications/").status_code for _ in range(25)]
    answers += [client.post("/notifications/read/").status_code for _ in range(25)]
    assert answers == [200] * 25 + [302] * 25
