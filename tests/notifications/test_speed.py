"""One tick over a hundred thousand running dates stays under five seconds."""

import os
from datetime import datetime
from pathlib import Path
from time import perf_counter, process_time

import psycopg
import pytest
from django.db import connection
from django.db.models import Model

from coordination.models import Area
from notifications.models import Notification
from notifications.services.tick import run_tick
from tasks.models import Deadline, Part, Task
from tests.notifications.conftest import House, moment
from tests.support.database import TestDatabase

MANY = 100_000

# One of the 15 people, every tenth time nobody; the office is that person's.
OFFICER = "CASE WHEN n %% 10 = 0 THEN NULL ELSE (%(people)s::bigint[])[1 + n %% 15] END"
OFFICE = "(%(seats)s::bigint[])[1 + n %% 15]"
AREA = "(%(areas)s::bigint[])[1 + n / 7 %% 8]"
LEADER = "CASE WHEN n %% 2 = 0 THEN NULL ELSE (%(people)s::bigint[])[1 + n / 11 %% 15] END"
URGENCY = "CASE WHEN n %% 20 = 0 THEN 'urgent' ELSE '' END"
DUE = "%(today)s::date - 30 + n %% 350"
# Thousands of different audiences: an office, or every seventh time its leaders alone, and two
# people by name.
READERS = (
    "ARRAY[(CASE WHEN n %% 7 = 0 THEN 3 ELSE 2 END::bigint << 32) | " + OFFICE + ","
    " (5::bigint << 32) | (n / 3 %% 40), (5::bigint << 32) | (n / 5 %% 40)]"
)


def copies(model: type[Model], **changed: str) -> str:
    """An INSERT of many rows like the one there is, some columns by an expression of `n`."""
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(changed.get(column, column) for column in columns)
    table = model._meta.db_table
    return (
        f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608 (names of our own columns)
        f" SELECT {values} FROM {table}, generate_series(1, %(many)s) AS n"
    )


# Rows like those of verbs, without the work of triggers: every date from a month ago to ten
# months ahead, three offices, eight areas, every fourth part coordinating.
FILL = (
    "SET session_replication_role = replica",
    copies(
        Task,
        id="id + n",
        code="'X-' || n",
        area_id=AREA,
        leader_in_charge_id=LEADER,
        audience=READERS,
        lead_office_id=OFFICE,
        urgency=URGENCY,
    ),
    copies(
        Part,
        id="id + n",
        task_id="task_id + n",
        assignee_id=OFFICER,
        office_id=OFFICE,
        division_id="n / 13 %% 5",
        role="CASE WHEN n %% 4 = 0 THEN 'coordinate' ELSE 'lead' END",
    ),
    copies(
        Deadline,
        id="id + n",
        task_id="task_id + n",
        part_id="part_id + n",
        assignee_id=OFFICER,
        office_id=OFFICE,
        due_on=DUE,
        first_due_on=DUE,
    ),
    "ANALYZE",
)


@pytest.fixture
def crowd(transactional_db: None, house: House, test_database: TestDatabase) -> House:
    today = moment("2026-11-27 07:00").date()
    house.task("an.vpub", today)
    for n in range(2, 9):
        area = Area(number=n, code=f"a{n}", name=f"Lĩnh vực {n}", short_name=f"LV{n}")
        area.save(actor=house.system)
    values = {
        "many": MANY,
        "today": today,
        "people": [person.pk for person in house.people.values()],
        "seats": [house.offices[name.rpartition(".")[2]].pk for name in house.people],
        "areas": list(Area.objects.order_by("number").values_list("pk", flat=True)),
    }
    superuser = test_database.cluster.url("postgres", test_database.name)
    with psycopg.connect(superuser, autocommit=True, cursor_factory=psycopg.ClientCursor) as raw:
        for statement in FILL:
            raw.execute(statement, values)
    return house


def busy() -> float:
    """Seconds of work so far: of this process, and of the server's that answers it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        ((pid,),) = cursor.fetchall()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def timed(at: datetime) -> tuple[int, float]:
    began, clock = busy(), perf_counter()
    rows = run_tick(at)
    seconds = busy() - began
    print(f"{len(rows)} rows: {seconds:.2f} s of work in {perf_counter() - clock:.2f} s")  # noqa: T201
    return len(rows), seconds


@pytest.mark.django_db(transaction=True)
def test_tick_over_a_hundred_thousand_running_dates(crowd: House):
    """Seconds of work, not of the clock: other processes may hold the machine meanwhile."""
    at = moment("2026-11-27 07:00")
    told, first = timed(at)
    again, second = timed(at)
    assert told == Notification.objects.count() > 18_000
    assert again == 0
    assert max(first, second) < 5
