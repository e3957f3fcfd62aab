"""For every verb: who may acts, others read and are refused, and the state is asked for."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tasks.models import Task
from tasks.services.sharing import share_task
from tasks.verbs.page import door
from tasks.verbs.registry import VERBS
from tests.support import rings
from tests.support.cast import Cast
from tests.tasks.verbs.cases import CASES, Case
from tests.tasks.verbs.conftest import address, looked_at, target_of
from tests.tasks.verbs.payloads import payload
from tests.tasks.verbs.stages import STAGES

every = pytest.mark.parametrize("case", CASES, ids=lambda case: case.verb)
with_state = pytest.mark.parametrize("case", [c for c in CASES if c.late], ids=lambda c: c.verb)


def at(case: Case, cast: Cast, stage: str = "") -> Task:
    """The task at that stage; Phúc reads it by a share, Sơn too (he holds no post)."""
    task = STAGES[stage or case.stage](cast)
    for person in (cast.phuc, cast.son):
        share_task(task_id=task.pk, person=person, reason="", actor=cast.actor("an"))
    return Task.objects.get(pk=task.pk)


def data_for(case: Case, cast: Cast, task: Task) -> dict[str, Any]:
    target = target_of(looked_at(cast, case.by, task), case.verb, case.code)
    data = payload(case.verb, cast, target)
    if case.verb == "add_file":
        data["upload"] = SimpleUploadedFile("so-lieu.txt", "Số liệu".encode())
    return data


def marks(task: Task) -> list[Any]:
    """Everything a refused verb must leave alone."""
    parts = list(task.parts.order_by("pk").values_list("state", "version"))
    dues = list(task.deadlines.order_by("pk").values_list("due_on", "state"))
    row = Task.objects.values_list("state", "version").get(pk=task.pk)
    return [row, parts, dues, task.notes.count(), task.files.count(), task.directives.count()]


def test_the_table_names_every_verb():
    assert {case.verb for case in CASES} == set(VERBS)


@every
def test_who_may_sees_a_page_and_acts_once(case: Case, cast: Cast):
    task = at(case, cast)
    where, client = address(cast, task, case.verb, case.code), cast.client(case.by)
    page = client.get(where)
    assert page.status_code == 200
    key = str(page.context["form"]["once"].value())
    data = {**data_for(case, cast, task), "once": key}
    assert client.post(where, data).status_code == 302
    after = marks(task)
    if "upload" in data:
        data["upload"].seek(0)
    assert client.post(where, data).status_code in (302, 404, 422)
    assert marks(task) == after


@every
def test_a_reader_without_the_power_is_refused(case: Case, cast: Cast):
    task = at(case, cast)
    before = marks(task)
    where = address(cast, task, case.verb, case.code)
    data = data_for(case, cast, task)
    reader = cast.client(case.refused)
    assert reader.get(where).status_code == 403
    assert reader.post(where, data).status_code == 403
    assert marks(task) == before


@with_state
def test_a_step_too_late_or_early_is_told_and_changes_nothing(case: Case, cast: Cast):
    task = at(case, cast, case.late)
    before, client = marks(task), cast.client(case.by)
    where = address(cast, task, case.verb, case.code)
    assert client.get(where).status_code == 409
    answer = client.post(where, data_for(case, cast, task))
    assert answer.status_code in (409, 422)
    assert marks(task) == before


def test_a_task_one_may_not_read_is_not_there_whatever_the_verb(cast: Cast):
    task = STAGES["date_asked"](cast, access="restricted")
    ids = {"part_id": cast.part(task, "vpub").pk, "deadline_id": 1, "change_id": 1, "product_id": 1}
    ids["opinion_id"] = 1
    for verb in VERBS.values():
        wanted = {key: value for key, value in ids.items() if f":{key}>" in verb.path}
        where = reverse(f"tasks:{verb.name}", kwargs={"task_id": task.pk, **wanted})
        for person in rings.some(verb.name, ("phuc", "quan", "son"), 1):
            assert cast.client(person).get(where).status_code == 404
            assert cast.client(person).post(where, {}).status_code == 404


def test_parts_dates_and_products_of_another_task_are_not_there(cast: Cast):
    task, other = STAGES["date_asked"](cast), STAGES["unconfirmed"](cast)
    binh = cast.client("binh")
    mine, theirs = looked_at(cast, "binh", task), looked_at(cast, "binh", other)
    for name, seen in (("withdraw", theirs), ("correct_due", theirs), ("confirm_product", theirs)):
        foreign = target_of(seen, name, "vptu" if name == "confirm_product" else "vpub")
        where = door(VERBS[name], mine, foreign)
        assert binh.get(where).status_code == 404
        assert binh.post(where, {"reason": "x"}).status_code == 404
    assert binh.get(f"/tasks/{10**30}/").status_code == 404
    assert binh.get(f"/tasks/{task.pk}/parts/{10**30}/receive/").status_code == 404
