"""A task is inserted after its parts and dates: derived once, and as it would be again."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from offices.foundation.history import creating
from offices.foundation.history_rows import HistoryEntry, write
from offices.models import Division
from tasks.models import Task
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
SOON = dt.date(2031, 1, 6)
DERIVED = """
SELECT t.office_ids, t.audience, t.next_due_on, t.is_open, t.acted_at, t.sealed,
       e.audience, e.words, e.sealed
FROM tasks_task t JOIN tasks_searchentry e ON e.task_id = t.id WHERE t.id = %s
"""
SEALED = [
    "SELECT sealed FROM tasks_task WHERE id = %s",
    "SELECT sealed FROM tasks_part WHERE task_id = %s",
    "SELECT sealed FROM tasks_deadline WHERE task_id = %s",
    "SELECT sealed FROM tasks_historicaltask WHERE id = %s",
    "SELECT sealed FROM tasks_historicalpart WHERE task_id = %s",
    "SELECT sealed FROM tasks_historicaldeadline WHERE task_id = %s",
    "SELECT sealed FROM tasks_searchentry WHERE task_id = %s",
]


def rows(text: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        return list(cursor.fetchall())


@pytest.mark.parametrize("access", ["internal", "restricted"])
def test_a_logged_task_is_derived_as_a_touched_one(cast: Cast, access: str):
    task = cast.log("Rà soát dự toán", ask={"vpub": SOON, "vpdd": SOON}, due=SOON, access=access)
    [at_once] = rows(DERIVED, task.pk)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tasks_task SET is_open = is_open WHERE id = %s", [task.pk])
        cursor.execute(
            "UPDATE tasks_searchentry SET words = tasks_words(task_id) WHERE task_id = %s",
            [task.pk],
        )
    assert rows(DERIVED, task.pk) == [at_once]
    assert len(at_once[0]) == 3


def test_whatever_was_inserted_before_a_restricted_task_is_sealed_like_it(cast: Cast):
    task = cast.log("Việc hạn chế", ask={"vpub": SOON}, due=SOON, access="restricted")
    seals = [seal for text in SEALED for (seal,) in rows(text, task.pk)]
    assert len(seals) >= 2 * len(SEALED) - 2
    assert seals[0]
    assert all(seal == seals[0] for seal in seals)


def test_histories_follow_in_the_order_that_is_asked(cast: Cast):
    task = cast.log("Rà soát dự toán", ask={"vpub": SOON}, due=SOON)
    kinds = ("tasks_historicaltask", "tasks_historicalpart", "tasks_historicaldeadline")
    told = rows(
        "SELECT source FROM offices_auditrow WHERE source = ANY(%s) AND kind <> 'columns'"
        " ORDER BY id",
        [*kinds],
    )
    assert list(dict.fromkeys(source for (source,) in told)) == list(kinds)
    assert Task.history.filter(id=task.pk).count() == 2


def test_rows_without_a_key_are_given_one_and_their_moment(cast: Cast):
    actor = cast.actor("quan")
    row = Division(office=cast.offices["vpub"], name="Tổ “thử” \\ 1")
    with creating(Division, actor=actor, mover=actor) as made:
        made.insert(Division, [(row, row)])
        made.insert(Division, [])
    kept = Division.objects.get(pk=row.pk)
    assert (kept.name, kept.is_active) == (row.name, True)
    assert list(kept.history.values_list("history_type", "name")) == [("+", row.name)]
    assert write(Division, list[HistoryEntry]()) == []
