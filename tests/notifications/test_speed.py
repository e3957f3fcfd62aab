"""One tick over a hundred thousand running dates stays under five seconds."""

from time import perf_counter

import psycopg
import pytest
from django.db.models import Model

from notifications.models import Notification
from notifications.services.tick import run_tick
from tasks.models import Deadline, Part, Task
from tests.notifications.conftest import House, moment
from tests.support.database import TestDatabase

MANY = 100_000

OFFICER = "CASE WHEN n %% 10 = 0 THEN NULL ELSE (%(people)s::bigint[])[1 + n %% 6] END"
DUE = "%(today)s::date - 14 + n %% 700"


def copies(model: type[Model], **changed: str) -> str:
    """An INSERT of many rows like the one there is, some columns by an expression of `n`."""
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(changed.get(column, column) for column in columns)
    table = model._meta.db_table
    return (
        f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608 (names of our own columns)
        f" SELECT {values} FROM {table}, generate_series(1, %(many)s) AS n"
    )


# Rows like those of verbs, without the work of triggers: every date from 14 days ago to 685
# days ahead, six officers, every tenth without an assignee, every fourth coordinating.
FILL = (
    "SET session_replication_role = replica",
    copies(Task, id="id + n", code="'X-' || n"),
    copies(
        Part, id="id + n", task_id="task_id + n", assignee_id=OFFICER,
        role="CASE WHEN n %% 4 = 0 THEN 'coordinate' ELSE 'lead' END",
    ),
    copies(
        Deadline, id="id + n", task_id="task_id + n", part_id="part_id + n", assignee_id=OFFICER,
        due_on=DUE, first_due_on=DUE,
    ),
    "ANALYZE",
)  # fmt: skip


@pytest.fixture
def crowd(transactional_db: None, house: House, test_database: TestDatabase) -> House:
    today = moment("2026-11-27 07:00").date()
    house.task("an.vpub", today)
    officers = [person.pk for name, person in house.people.items() if name.endswith(".vpub")]
    values = {"many": MANY, "today": today, "people": [*officers, officers[0]]}
    superuser = test_database.cluster.url("postgres", test_database.name)
    with psycopg.connect(superuser, autocommit=True, cursor_factory=psycopg.ClientCursor) as raw:
        for statement in FILL:
            raw.execute(statement, values)
    return house


@pytest.mark.django_db(transaction=True)
def test_tick_over_a_hundred_thousand_running_dates(crowd: House):
    at = moment("2026-11-27 07:00")
    began = perf_counter()
    rows = run_tick(at)
    first = perf_counter() - began
    began = perf_counter()
    assert run_tick(at) == []
    second = perf_counter() - began
    assert len(rows) == Notification.objects.count() > 2_000
    assert first < 5
    assert second < 5
    print(f"{len(rows)} rows in {first:.2f} s; again in {second:.2f} s")  # noqa: T201
