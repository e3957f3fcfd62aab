"""The second wall: with the application's own rule switched off, restricted words stay inside."""

import sys
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse

from offices.models import Office
from offices.reader_keys import SETTING, set_keys
from tasks import audience
from tasks.wall.paths import OUTSIDE, Way, Ways, walled
from tests.permissions.conftest import SEES, Stage
from tests.permissions.rules import RULES, Who
from tests.permissions.test_urls import DOORS, ask, leaks, undone
from tests.support import rings

# One of each relation to the restricted task of vptu that asks vpub: none of them may read it.
OUTSIDERS = ("mai", "khanh", "hai", "phuc", "lanh", "quan")
CLOSED = ("restricted", "draft")
EVERY_KEY = "SELECT DISTINCT unnest(audience) FROM tasks_task"


@pytest.fixture
def rule_off(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """`visible_to` and whatever else asks for keys takes everybody for a reader of everything.

    Statements kept until now hold the rule; those kept meanwhile must reach no other test.
    """
    monkeypatch.setattr("offices.foundation.questions._KEPT", {})
    with connection.cursor() as cursor:
        keys = [row[0] for row in cursor.execute(EVERY_KEY).fetchall()]
    offices = list(Office.objects.values_list("pk", flat=True))
    off: dict[str, Any] = {
        "reader_keys": lambda _powers: keys,
        "own_offices": lambda _powers: offices,
    }
    for name, everything in off.items():
        real = getattr(audience, name)
        for module in list(sys.modules.values()):
            if getattr(module, name, None) is real:
                monkeypatch.setattr(module, name, everything)


def shown(stage: Stage, who: str, answer: HttpResponse) -> set[str]:
    return leaks(stage, who, answer) & set(CLOSED)


def test_switch_is_one(stage: Stage, rule_off: None) -> None:
    """A test that could not fail would be none: what is not restricted is open now."""
    text = stage.client("phuc").get(f"/tasks/{stage.tasks['internal'].pk}/").content.decode()
    assert stage.canaries["internal"] in text


def methods(name: str, which: str, tasks: tuple[str, ...]) -> list[str]:
    """Both; in the representative ring, where a URL is of a task, one of each of the two."""
    both = ["get", "post"]
    if rings.WHOLE or len(tasks) < len(CLOSED):
        return both
    return [both[(rings.turn(name) + CLOSED.index(which)) % 2]]


@pytest.mark.parametrize("name", sorted(DOORS))
def test_no_door_shows_a_restricted_word(stage: Stage, rule_off: None, name: str) -> None:
    door, wrong = DOORS[name], []
    tasks = CLOSED if RULES[name].who == Who.TASK else CLOSED[:1]
    for who in rings.some(name, OUTSIDERS, 1):
        for which in tasks:
            for method in methods(name, which, tasks):
                with undone():
                    answer = ask(stage, who, door, which, method, hx=False, faults=True)
                    if leaked := shown(stage, who, answer):
                        wrong.append(f"{who} {method} {which} shows {leaked}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", OUTSIDERS)
def test_lists_and_search_hold_no_restricted_row(stage: Stage, rule_off: None, who: str) -> None:
    client = stage.client(who)
    pages = [
        "/",
        "/tasks/",
        "/inbox/",
        "/decisions/",
        "/overdue/",
        "/notifications/",
        "/dashboard/",
    ]
    pages += ["/tasks/?view=board", "/tasks/?view=table", "/settings/audit/acts/"]
    for page in pages:
        assert not shown(stage, who, client.get(page)), (page, who)
    for which in CLOSED:
        text = client.get(f"/search/?q={stage.canaries[which]}").content.decode()
        assert stage.tasks[which].code not in text, (which, who)


def _rows(table: str, ways: Ways, ids: list[int]) -> int:
    """Rows of restricted tasks that this session reads."""
    words = " OR ".join(f"{way.task_of('r')} = ANY(%(ids)s)" for way in ways)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} r WHERE {words}", {"ids": ids})  # noqa: S608
        count: int = cursor.fetchone()[0]
    return count


@pytest.mark.parametrize("held", ["", "{}", "{4294967296}"])
def test_a_session_without_keys_reads_no_restricted_row(stage: Stage, held: str) -> None:
    ids = [stage.tasks[which].pk for which in CLOSED]
    tables = {"tasks_task": (Way("id"),), **walled()}
    full = {table for table, ways in tables.items() if _rows(table, ways, ids)}
    assert full >= {"tasks_task", "tasks_part", "tasks_historicaltask", "tasks_product"}
    assert full >= {"meetings_agendaitem", "tasks_historicalparticipant"}
    assert "tasks_restrictedwords" in full
    with undone():
        set_keys(held)
        found = {table for table, ways in tables.items() if _rows(table, ways, ids)}
    assert found == set()


def test_the_applications_login_is_bound(stage: Stage) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT bool_or(rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False,)
        cursor.execute(
            "SELECT array_agg(relname::text) FROM pg_class WHERE relname = ANY(%s) AND NOT "
            "(relrowsecurity AND relforcerowsecurity AND relowner <> current_user::regrole)",
            [["tasks_task", *walled()]],
        )
        assert cursor.fetchone() == (None,)


# Every table from which a foreign key leads to a task, over any number of others, and the history
# tables of all these (which have no foreign keys in the database), with a column of words.
HANGING = """
WITH RECURSIVE hanging AS (
  SELECT 'tasks_task'::regclass::oid AS id UNION
  SELECT c.conrelid FROM pg_constraint c JOIN hanging h ON c.confrelid = h.id WHERE c.contype = 'f'
), named AS (SELECT relname::text AS name FROM hanging JOIN pg_class c ON c.oid = id),
all_of_them AS (
  SELECT name FROM named UNION
  SELECT regexp_replace(name, '^([a-z]+)_', '\\1_historical') FROM named
)
SELECT DISTINCT c.relname::text, c.relrowsecurity AND c.relforcerowsecurity
FROM all_of_them a JOIN pg_class c ON c.relname = a.name JOIN pg_attribute t ON t.attrelid = c.oid
WHERE t.attnum > 0 AND NOT t.attisdropped AND (t.atttypmod = -1 OR t.atttypmod > 34)
  AND format_type(t.atttypid, NULL) ~ '^(text|character varying|jsonb|tsvector)'
"""


@pytest.mark.usefixtures("stage")
def test_the_schema_holds_no_table_of_a_task_outside_the_wall() -> None:
    """Asked of the database itself; choices (at most 30 characters) are no words."""
    with connection.cursor() as cursor:
        found = dict(cursor.execute(HANGING).fetchall())
    assert {table for table, closed in found.items() if not closed} <= OUTSIDE
    assert {table for table, closed in found.items() if closed} >= {
        "tasks_task",
        "tasks_part",
        "tasks_note",
        "tasks_product",
        "tasks_historicalproduct",
        "meetings_agendaitem",
        "meetings_historicalagendaitem",
        "meetings_minutes",
        "tasks_notice",
        "tasks_conclusion",
        "tasks_participant",
        "diary_historicalslot",
    }


@pytest.mark.parametrize("who", sorted(SEES["restricted"]))
def test_who_may_read_it_reads_it(stage: Stage, who: str) -> None:
    text = stage.client(who).get(f"/tasks/{stage.tasks['restricted'].pk}/").content.decode()
    assert stage.canaries["restricted"] in text


def test_a_request_of_nobody_leaves_the_session_no_keys(stage: Stage) -> None:
    """The same connection served the person before."""
    held = []

    def look(**_words: object) -> None:
        with connection.cursor() as cursor:
            held.append(cursor.execute("SELECT current_setting(%s)", [SETTING]).fetchone()[0])

    from django.core.signals import request_finished

    for who in ("an", "nobody"):
        request_finished.connect(look)
        request_finished.receivers.insert(0, request_finished.receivers.pop())
        stage.client(who).get("/tasks/" if who == "an" else "/accounts/login/")
        request_finished.disconnect(look)
    assert held[0].startswith("{")
    assert len(held[0]) > 10
    assert held[1] == ""
