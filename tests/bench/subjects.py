"""Who looks at what: an ordinary officer and a chief of one office, signed in on a database."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from tests.bench.client import Ask

HOUSE = "vpub"
PEOPLE = "SELECT id, password FROM offices_person WHERE username = %s"
AREA = """
SELECT area_id FROM tasks_task WHERE is_open AND lead_office_id = %s
GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1
"""
DETAIL = """
SELECT t.id FROM tasks_task t JOIN tasks_note n ON n.task_id = t.id
WHERE t.is_open AND t.state = 'open' AND t.access = 'open' AND t.lead_office_id = %s
  AND cardinality(t.office_ids) = 3
GROUP BY t.id HAVING count(*) >= 10 ORDER BY t.id DESC LIMIT 1
"""
# The last row of page 99 of all tasks, newest first.
DEEP = "SELECT created_at, id FROM tasks_task ORDER BY created_at DESC, id DESC OFFSET %s LIMIT 1"
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
        key = f"{site}{username.replace('.', 'x')}".ljust(32, "0")
        content: dict[str, Any] = {
            SESSION_KEY: str(person.pk),
            "_auth_user_backend": backend,
            HASH_SESSION_KEY: person.get_session_auth_hash(),
        }
        connection.execute("DELETE FROM django_session WHERE session_key = %s", [key])
        connection.execute(KEEP, [key, store.encode(content)])
    key = f"bench{username.replace('.', 'x')}".ljust(32, "0")
    return f"sessionid={key}; csrftoken={TOKEN}"


def on_the_floor(ask: Ask) -> Ask:
    """The same person there: that project knows only Django's own way of signing in."""
    return replace(ask, cookies=ask.cookies.replace("sessionid=bench", "sessionid=floor"))


def _one(connection: psycopg.Connection, query: Any, *values: Any) -> Any:
    found = connection.execute(query, values).fetchone()
    assert found is not None, query
    return found if len(found) > 1 else found[0]


def find(connection: psycopg.Connection) -> Subjects:
    office = _one(connection, "SELECT id FROM offices_office WHERE code = %s", HOUSE)
    count = _one(connection, "SELECT count(*) FROM tasks_task")
    at, pk = _one(connection, DEEP, min(4_950, count // 2))
    return Subjects(
        officer=sign_in(connection, f"{HOUSE}.20"),
        chief=sign_in(connection, f"{HOUSE}.0"),
        office=office,
        area=_one(connection, AREA, office),
        task=_one(connection, DETAIL, office),
        deep=f"{at.astimezone(dt.UTC).isoformat()}~{pk}",
    )
