"""The interface for other systems: what it takes, what it shows, whom it refuses."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from exchange.services.connections import change_connection, close_connection, revoke_token
from tasks.models import Task
from tests.exchange.conftest import System

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


def test_a_system_logs_a_task_as_its_own_person(system: System) -> None:
    given = system.task(
        coordinating=[{"office": "vpub", "ask": "Có ý kiến", "due_on": "2027-01-15"}]
    )
    answer = system.ask("POST", "tasks", given)
    assert answer.status_code == 201, answer.content
    task = Task.objects.get(code=answer.json()["code"])
    assert task.created_by == system.connection.person
    assert {part["office"] for part in answer.json()["parts"]} == {"vptu", "vpub"}
    assert task.history.get(history_type="+").history_user == system.connection.person


def test_the_same_key_is_the_same_task(system: System) -> None:
    first = system.ask("POST", "tasks", system.task(), **{"Idempotency-Key": "cv-123"})
    again = system.ask("POST", "tasks", system.task(), **{"Idempotency-Key": "cv-123"})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["code"] == again.json()["code"]
    assert Task.objects.count() == 1


def test_the_same_key_for_another_content_is_refused(system: System) -> None:
    system.ask("POST", "tasks", system.task(), **{"Idempotency-Key": "cv-123"})
    other = system.ask("POST", "tasks", system.task(title="Khác"), **{"Idempotency-Key": "cv-123"})
    assert (other.status_code, other.headers["Content-Type"]) == (409, PROBLEM)
    assert Task.objects.count() == 1


def test_states_are_read_by_the_rule_of_everybody(system: System) -> None:
    own = system.cast.log("Của văn phòng mình")
    secret = system.cast.log("Việc kín CNR77", access="restricted")
    foreign = system.cast.log("Của nơi khác CNR78", by="dung", lead="vpub")
    answer = system.ask("GET", "tasks")
    assert [row["code"] for row in answer.json()["tasks"]] == [own.code]
    for task in (secret, foreign):
        assert system.ask("GET", f"tasks/{task.code}").status_code == 404
    assert b"CNR7" not in answer.content


def test_a_restricted_task_of_its_own_shows_no_words(system: System) -> None:
    made = system.ask("POST", "tasks", system.task(access="restricted", document_number="12/KH"))
    shown = system.ask("GET", f"tasks/{made.json()['code']}").json()
    assert (shown["title"], shown["document_number"], shown["access"]) == ("", "", "restricted")


def test_pages_follow_each_other_without_a_gap(system: System) -> None:
    codes = [system.cast.log(f"Việc {n}").code for n in range(5)]
    seen, query = [], "limit=2"
    while query:
        answer = system.ask("GET", f"tasks?{query}").json()
        seen += [row["code"] for row in answer["tasks"]]
        later = answer["next"]
        since = later["changed_since"].replace("+", "%2B") if later else ""
        query = f"limit=2&changed_since={since}&after={later['after']}" if later else ""
    assert seen == codes


def test_inside_steps_of_another_office_stay_inside(system: System) -> None:
    from tasks.services import receiving

    cast = system.cast
    task = cast.log("Việc chung", by="binh", ask={"vpub": dt.date(2027, 1, 15)})
    part = cast.part(task, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    shown = system.ask("GET", f"tasks/{task.code}").content.decode()
    assert "Phạm Tiến Dũng" not in shown


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer phb_" + "a" * 43]
)
def test_without_a_valid_token_nothing_is_told(system: System, header: str) -> None:
    answer = system.ask("GET", "tasks", Authorization=header)
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, PROBLEM)
    assert "WWW-Authenticate" in answer.headers


def test_a_signed_in_browser_is_not_a_token(system: System) -> None:
    assert system.cast.client("binh").get("/api/v1/tasks").status_code == 401


def test_a_revoked_token_opens_nothing_with_the_next_request(system: System) -> None:
    assert system.ask("GET", "me").status_code == 200
    revoke_token(actor=system.cast.actor("quan"), token=system.token)
    assert system.ask("GET", "me").status_code == 401


def test_an_expired_token_opens_nothing(system: System) -> None:
    system.token.expires_on = dt.date(2026, 1, 1)
    system.token.save(actor=system.cast.actor("quan"))
    assert system.ask("GET", "me").status_code == 401


def test_a_closed_connection_opens_nothing_and_its_person_is_gone(system: System) -> None:
    close_connection(actor=system.cast.actor("quan"), connection=system.connection, reason="Thôi")
    assert system.ask("GET", "me").status_code == 401
    system.connection.person.refresh_from_db()
    assert not system.connection.person.is_active


def test_a_token_does_only_what_it_was_made_for(system: System) -> None:
    change_connection(
        actor=system.cast.actor("quan"),
        connection=system.connection,
        name="QLVB",
        purpose="Chỉ đọc",
        scopes=["read_states"],
        per_minute=60,
    )
    assert system.ask("POST", "tasks", system.task()).status_code == 403
    assert system.ask("GET", "tasks").status_code == 200
    assert Task.objects.count() == 0


def test_too_many_requests_are_refused_until_the_next_minute(system: System) -> None:
    system.connection.per_minute = 2
    system.connection.save(actor=system.cast.actor("quan"))
    answers = [system.ask("GET", "me") for _ in range(4)]
    assert answers[-1].status_code == 429
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60


def test_guessing_tokens_is_slowed_down(system: System) -> None:
    statuses = [
        system.ask("GET", "me", Authorization="Bearer phb_x").status_code for _ in range(70)
    ]
    assert 429 in statuses


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": "TỐI MẬT"}, "title"),
        ({"area": 98}, "area"),
        ({"lead_office": "khong-co"}, "lead_office"),
        ({"coordinating": [{"office": "vptu"}]}, "coordinating"),
        ({"informed": ["vpub"], "coordinating": [{"office": "vpub"}]}, "informed"),
        ({"surprise": 1}, "surprise"),
        ({"due_on": "0001-01-01"}, "due_on"),
        ({"title": "\ud800"}, "title"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(
    system: System, change: dict[str, Any], field: str
) -> None:
    answer = system.ask("POST", "tasks", {**system.task(), **change})
    assert (answer.status_code, answer.headers["Content-Type"]) == (422, PROBLEM), answer.content
    assert [one["field"] for one in answer.json()["errors"]] == [field]


@pytest.mark.parametrize("body", ["", "{", "[]", "null", b"\xff\xfe", '{"title":'])
def test_what_is_no_json_is_a_problem_not_a_fault(system: System, body: str) -> None:
    assert system.ask("POST", "tasks", body).status_code in (400, 422)


def test_unknown_addresses_and_methods_are_problems_too(system: System) -> None:
    for method, path, status in (("GET", "nothing/here", 404), ("DELETE", "me", 405)):
        answer = system.ask(method, path)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, PROBLEM)


def test_problems_speak_vietnamese(client: Client) -> None:
    assert client.get("/api/v1/me").json()["title"] == "Cần mã truy cập còn hiệu lực"


def test_statements_do_not_grow_with_rows(system: System, django_assert_max_num_queries) -> None:
    for _ in range(3):
        system.cast.log("Việc", ask={"vpub": dt.date(2027, 1, 15)}, by="binh")
    with django_assert_max_num_queries(9):
        assert len(system.ask("GET", "tasks").json()["tasks"]) == 3


def test_without_tls_it_is_refused_and_not_led_on(system: System, settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    answer = system.ask("get", "me")
    assert (answer.status_code, answer.headers.get("Location")) == (403, None)
    assert "https" in answer.json()["detail"]
    page = Client().get("/accounts/login/")
    assert (page.status_code, page.headers["Location"][:8]) == (301, "https://")
