"""Many hands at once, with threads on real PostgreSQL: one wins, the others are told."""

import threading
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.utils import timezone

from tasks.models import DueChange, Part, Task
from tasks.services import closing, dates, delivering, receiving
from tasks.services.delivering import Result
from tasks.services.drafts import NewTask
from tasks.services.gate import Stale
from tasks.services.logging import log_task
from tasks.states import WrongMove
from tests.support.cast import BACKEND, Cast, make_cast
from tests.support.days import in_days
from tests.tasks.verbs.stages import date_asked, delivered, received, sent, settled

REFUSED = (PermissionDenied, ValidationError, WrongMove, Stale)
# Each thread holds a connection of its own; the throw-away server grants some hundred.
MOST = 25


@pytest.fixture
def town(transactional_db: None) -> Cast:
    return make_cast()


def at_once(acts: list[Callable[[], Any]]) -> Counter[str]:
    """Run the acts in threads that start together; how each ended, by name."""
    gate = threading.Barrier(min(len(acts), MOST))

    def run(act: Callable[[], Any]) -> str:
        try:
            gate.wait(timeout=60)
            act()
        except REFUSED as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(min(len(acts), MOST)) as pool:
        return Counter(pool.map(run, acts, timeout=120))


def test_fifty_decisions_of_one_request_make_one(town: Cast) -> None:
    date_asked(town)
    change = DueChange.objects.pending().get()
    saved = change.deadline.history.count()

    def decide(agree: bool) -> Callable[[], Any]:
        return lambda: dates.decide_change(
            change_id=change.pk, agree=agree, words="Đồng ý", actor=town.actor("binh")
        )

    ended = at_once([decide(number % 2 == 0) for number in range(50)])
    assert ended == {"done": 1, "WrongMove": 49}
    change.refresh_from_db()
    moved = change.deadline.due_on == change.new_due_on
    assert moved == (change.decision == "agreed")
    assert change.deadline.history.count() == saved + moved


def test_fifty_tasks_logged_at_once_have_consecutive_codes(town: Cast) -> None:
    area, office, actor = town.areas[1], town.offices["vptu"], town.actor("an")

    def log() -> Task:
        new = NewTask(title="Rà soát", area=area, lead_office=office)
        return log_task(new=new, actor=actor, send=True)

    assert at_once([log] * 50) == {"done": 50}
    codes = sorted(Task.objects.values_list("code", flat=True))
    assert [int(code.split("-")[-1]) for code in codes] == list(range(1, 51))


def test_ten_posts_of_one_form_make_one_task(town: Cast) -> None:
    data = {
        "title": "Chuẩn bị hội nghị",
        "area": town.areas[1].pk,
        "lead_office": "vptu",
        "due_on": in_days(9).isoformat(),
        "form_key": str(uuid.uuid4()),
    }
    answers: list[tuple[int, str]] = []

    def post() -> None:
        client = Client()
        client.force_login(town.an, backend=BACKEND)
        answer = client.post("/tasks/new/", data)
        answers.append((answer.status_code, answer.headers.get("Location", "")))

    assert at_once([post] * 10) == {"done": 10}
    task = Task.objects.get()
    assert set(answers) == {(302, f"/tasks/{task.pk}/")}
    assert task.parts.count() == 1 and task.code.endswith("-0001")


def test_a_form_of_someone_else_makes_nothing(town: Cast) -> None:
    key = uuid.uuid4()
    first = NewTask("Rà soát", town.areas[1], town.offices["vptu"], form_key=key)
    log_task(new=first, actor=town.actor("an"), send=False)
    with pytest.raises(ValidationError):
        log_task(new=first, actor=town.actor("mai"), send=False)
    assert Task.objects.count() == 1


def test_of_two_savers_one_sees_the_conflict_page(town: Cast) -> None:
    task = received(town)
    part = town.part(task, "vpub")
    answers: dict[str, Any] = {}

    def assign(name: str, colleague: str) -> Callable[[], Any]:
        def post() -> None:
            client = Client()
            client.force_login(town.people[name], backend=BACKEND)
            data = {"assignee": town.people[colleague].pk, "version": part.version}
            data |= {"reason": f"Giao {colleague}"}  # type: ignore[dict-item]
            answers[name] = client.post(f"/tasks/{task.pk}/parts/{part.pk}/assign/", data)

        return post

    at_once([assign("khanh", "dung"), assign("en", "cuc")])
    status = {name: answer.status_code for name, answer in answers.items()}
    assert sorted(status.values()) == [302, 409]
    second = next(name for name, code in status.items() if code == 409)
    page = answers[second].content.decode()
    own, other = ("cuc", "Phạm Tiến Dũng") if second == "en" else ("dung", "Lê Thị Cúc")
    assert f"Giao {own}" in page and other in page
    assert Part.objects.get(pk=part.pk).version == part.version + 1


def test_one_of_many_receives(town: Cast) -> None:
    part = town.part(sent(town), "vpub")

    def receive(name: str) -> Callable[[], Any]:
        return lambda: receiving.receive_part(part_id=part.pk, actor=town.actor(name))

    ended = at_once([receive(n) for n in ("cuc", "khanh", "en") * 4])
    assert ended == {"done": 1, "WrongMove": 11}
    assert part.history.filter(last_act="receive").count() == 1


def test_noted_or_asked_for_more_never_both(town: Cast) -> None:
    part = town.part(delivered(town), "vpub")
    actor = town.actor("an")
    note = lambda: delivering.note_result(part_id=part.pk, actor=actor)  # noqa: E731
    more = lambda: delivering.ask_more(part_id=part.pk, reason="Thiếu", actor=actor)  # noqa: E731
    assert at_once([note, more] * 6) == {"done": 1, "WrongMove": 11}
    part.refresh_from_db()
    running = part.deadlines.running().counted().exists()
    assert (part.state, running) in {("noted", False), ("more_asked", True)}


def test_completed_or_paused_or_stopped_never_two(town: Cast) -> None:
    task = settled(town)
    result = Result(dated=timezone.localdate(), number="12-KH")
    chief, officer = town.actor("binh"), town.actor("an")
    acts: list[Callable[[], Any]] = [
        lambda: closing.complete(task_id=task.pk, result=result, actor=officer),
        lambda: closing.stop(task_id=task.pk, reason="Dừng", actor=chief),
        lambda: closing.end_without_product(
            task_id=task.pk, why="other", reason="Thôi", actor=chief
        ),
    ]
    assert at_once(acts * 4) == {"done": 1, "WrongMove": 11}
    task.refresh_from_db()
    assert (
        task.history.filter(last_act__in=["complete", "stop", "end_without_product"]).count() == 1
    )
    assert not task.deadlines.open_ends().exists()


def test_verbs_on_task_part_and_date_never_lock_each_other_out(town: Cast) -> None:
    """One order of locks: task, part, date; a circle would end in a database error."""
    task = date_asked(town)
    part = town.part(task, "vpub")
    change = DueChange.objects.pending().get()
    own = part.deadlines.running().counted().get()
    acts = [
        lambda: dates.decide_change(
            change_id=change.pk, agree=True, words="", actor=town.actor("binh")
        ),
        lambda: dates.take_back_change(change_id=change.pk, actor=town.actor("dung")),
        lambda: delivering.submit_part(part_id=part.pk, answer="Dự thảo", actor=town.actor("dung")),
        lambda: receiving.assign_part(
            part_id=part.pk, assignee=town.cuc, actor=town.actor("khanh")
        ),
        lambda: closing.pause(
            task_id=task.pk, reason="Chờ", review_on=in_days(9), actor=town.actor("binh")
        ),
        lambda: closing.resume(task_id=task.pk, reason="Tiếp", actor=town.actor("binh")),
        lambda: dates.correct_due(
            deadline_id=own.pk, new_due_on=in_days(12), reason="Nhầm", actor=town.actor("binh")
        ),
        lambda: delivering.deliver_part(part_id=part.pk, answer="Xong", actor=town.actor("en")),
    ]
    ended = at_once(acts * 3)
    # A delivery that comes first leaves the others little: how many are done is the order's affair.
    assert sum(ended.values()) == 24 and ended["done"] >= 1
