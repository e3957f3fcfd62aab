"""Behind the second wall a person's verbs still do all they must, with his own keys only."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from coordination import moves
from offices.foundation.actor import Actor
from offices.people import handover
from offices.powers import load_powers
from offices.reader_keys import reading_as
from tasks.models import Deadline, Part, Task
from tasks.services import receiving, releasing
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
SOON = dt.date(2031, 1, 6)


@contextmanager
def session_of(cast: Cast, name: str) -> Iterator[None]:
    """What a request of that person would read."""
    with reading_as(load_powers(cast.people[name].pk)):
        yield


@pytest.fixture
def secret(cast: Cast) -> Task:
    task = cast.log("Việc hạn chế", ask={"vpub": SOON}, due=SOON, access="restricted")
    releasing.release(task_id=task.pk, actor=cast.actor("binh"))
    return Task.objects.get(pk=task.pk)


def test_outsider_reads_no_row_whatever_he_asks(cast, secret):
    with session_of(cast, "phuc"):
        assert not Task.objects.filter(pk=secret.pk).exists()
        assert not Part.objects.filter(task=secret).exists()
        assert Task.objects.filter(pk=secret.pk).update(title="x") == 0  # untracked: refused below
    assert Task.objects.get(pk=secret.pk).title == "Việc hạn chế"


def test_assignee_who_gives_his_part_away_finishes_the_verb(cast, secret):
    part = cast.part(secret, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    with session_of(cast, "en"):
        receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    with session_of(cast, "dung"):
        assert Part.objects.get(pk=part.pk).assignee == cast.dung
    with session_of(cast, "khanh"):
        assert not Part.objects.filter(pk=part.pk).exists()


def test_logging_in_a_session_of_ones_own(cast):
    with session_of(cast, "an"):
        task = cast.log("Việc hạn chế", ask={"vpub": SOON}, access="restricted")
        assert Task.objects.get(pk=task.pk).history.count()


def test_administrator_hands_over_what_he_cannot_read(cast, secret):
    part = cast.part(secret, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    with session_of(cast, "quan"):
        assert handover.open_work(cast.dung.pk) == 1
        handover.hand_over(
            giver=cast.dung, taker=cast.en, office_id=None, actor=cast.actor("quan"), reason="Nghỉ"
        )
    assert cast.part(secret, "vpub").assignee == cast.en


def test_words_of_an_opened_case_are_open(cast, secret):
    """Access is taken back: its rows lose their seal, those of the past too."""
    task, past = Task.objects.get(pk=secret.pk), secret.history.count()
    task.access = "internal"
    task.save(actor=cast.actor("binh"))
    with session_of(cast, "khanh"):
        assert Task.objects.get(pk=secret.pk).history.count() == past + 1
        assert Part.objects.filter(task=secret).count() == 2


def test_the_calendar_moves_dates_nobody_there_may_read(cast, secret):
    seen = []

    def foresee(before, after):
        seen.append(Deadline.objects.filter(task=secret).count())
        return []

    moves.register(moves.Mover("looks", foresee, lambda *a, **k: 0))
    try:
        with session_of(cast, "quan"):
            moves.foreseen({}, {})
    finally:
        moves._movers.pop("looks")
    assert seen == [Deadline.objects.filter(task=secret).count()]
    assert seen[0] >= 2


def test_a_job_that_fails_gives_the_keys_back(cast, secret):
    with pytest.raises(ZeroDivisionError), session_of(cast, "phuc"):
        raise ZeroDivisionError
    with connection.cursor() as cursor:
        (held,) = cursor.execute("SELECT current_setting('app.reader_keys')").fetchone()
    assert held.startswith("{0")  # the key of jobs, which a test holds
    assert Actor.system().person.pk
