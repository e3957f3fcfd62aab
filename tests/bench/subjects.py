"""Who looks at what: sixty officers and nine leaders of the three offices, signed in, by turns.

Each turn has a task of its own, a filter and a place deep in the list, so that no page is asked
twice by one person.
"""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from tests.bench.client import Ask

HOUSES = ("vpub", "vptu", "vpdd")
TURNS = 200
OFFICERS, LEADERS = 20, 3  # of each office; before officers stand ten of other posts
FIRST_OFFICER = 10
PEOPLE = "SELECT id, password FROM offices_person WHERE username = %s"
AREAS = """
SELECT area_id FROM tasks_task WHERE is_open AND lead_office_id = %s
GROUP BY 1 ORDER BY count(*) DESC, 1
"""
TASKS = """
SELECT t.id FROM tasks_task t JOIN tasks_note n ON n.task_id = t.id
WHERE t.is_open AND t.state = 'open' AND t.access = 'open' AND t.lead_office_id = %s
  AND cardinality(t.office_ids) = 3
GROUP BY t.id HAVING count(*) >= 10 ORDER BY t.id DESC LIMIT %s
"""
# The last rows of the pages about the hundredth of all tasks, newest first.
DEEP = """
SELECT created_at, id FROM tasks_task ORDER BY created_at DESC, id DESC OFFSET %s LIMIT %s
"""
KEEP = """
INSERT INTO django_session (session_key, session_data, expire_date)
VALUES (%s, %s, now() + interval '1 day')
"""
BACKENDS = {
    "bench": "offices.signing_in.adapters.PeopleBackend",
    "floor": "django.contrib.auth.backends.ModelBackend",
}
TOKEN = "m" * 32


@dataclass(frozen=True, slots=True)
class Subjects:
    officer: str
    chief: str
    house: str
    office: int
    area: int
    task: int
    deep: str


def sign_in(connection: psycopg.Connection, username: str) -> str:
    """Cookies of a session kept in the database, as signing in would leave it."""
    from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from offices.models import Person

    found = connection.execute(PEOPLE, [username]).fetchone()
    assert found is not None, username
    person = Person(pk=found[0], password=found[1])
    store = SessionStore()
    for site, backend in BACKENDS.items():
        key = _session_key(site, username)
        content: dict[str, Any] = {
            SESSION_KEY: str(person.pk),
            "_auth_user_backend": backend,
            HASH_SESSION_KEY: person.get_session_auth_hash(),
        }
        connection.execute("DELETE FROM django_session WHERE session_key = %s", [key])
        connection.execute(KEEP, [key, store.encode(content)])
    return f"sessionid={_session_key('bench', username)}; csrftoken={TOKEN}"


def _session_key(site: str, username: str) -> str:
    """Of 32 characters; "vpub.1" and "vpub.10" have one each."""
    return f"{site}{username.replace('.', 'x')}x".ljust(32, "0")


def on_the_floor(ask: Ask) -> Ask:
    """The same person there: that project knows only Django's own way of signing in."""
    return replace(ask, cookies=ask.cookies.replace("sessionid=bench", "sessionid=floor"))


def _ids(connection: psycopg.Connection, query: Any, *values: Any) -> list[int]:
    found = [row[0] for row in connection.execute(query, values)]
    assert found, query
    return found


def _deep(connection: psycopg.Connection) -> list[str]:
    (count,) = connection.execute("SELECT count(*) FROM tasks_task").fetchone() or (0,)
    rows = connection.execute(DEEP, [min(4_950, count // 2), TURNS]).fetchall()
    return [f"{at.astimezone(dt.UTC).isoformat()}~{pk}" for at, pk in rows]


def find(connection: psycopg.Connection) -> list[Subjects]:
    """Turns of the three offices one after the other."""
    deep = _deep(connection)
    houses = [_house(connection, code, deep) for code in HOUSES]
    return [houses[turn % len(HOUSES)][turn // len(HOUSES)] for turn in range(TURNS)]


def _house(connection: psycopg.Connection, code: str, deep: list[str]) -> list[Subjects]:
    (office,) = _ids(connection, "SELECT id FROM offices_office WHERE code = %s", code)
    each = -(-TURNS // len(HOUSES))
    areas, tasks = _ids(connection, AREAS, office), _ids(connection, TASKS, office, each)
    officers = [sign_in(connection, f"{code}.{FIRST_OFFICER + n}") for n in range(OFFICERS)]
    leaders = [sign_in(connection, f"{code}.{n}") for n in range(LEADERS)]
    return [
        Subjects(
            officer=officers[turn % OFFICERS],
            chief=leaders[turn % LEADERS],
            house=code,
            office=office,
            area=areas[turn % len(areas)],
            task=tasks[turn % len(tasks)],
            deep=deep[turn * len(HOUSES) % len(deep)],
        )
        for turn in range(each)
    ]
