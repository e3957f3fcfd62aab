"""Pages on connected systems: for administrators; a token is shown once."""

import re

import pytest

from exchange.models import Connection, Token
from tests.exchange.conftest import System
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
HOME = "/settings/connections/"
NEW = {
    "name": "QLVB",
    "office": "vptu",
    "purpose": "Ghi",
    "scopes": ["log_task"],
    "per_minute": "60",
}


def test_an_administrator_connects_a_system_and_issues_a_token(cast: Cast) -> None:
    client = cast.client("quan")
    assert client.post(f"{HOME}new/", NEW).status_code == 302
    row = Connection.objects.get()
    here = f"{HOME}{row.pk}/"
    client.post(f"{here}token/", {"days": "90"})
    first, second = (client.get(here).content.decode() for _ in range(2))
    (text,) = re.findall(r"phb_[\w-]{43}", first)
    assert text not in second
    answer = client.get("/api/v1/me", headers={"Authorization": f"Bearer {text}"})
    assert answer.json()["office"] == "vptu"


def test_a_token_is_kept_as_a_hash_only(system: System) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(t)::text FROM exchange_token t")
        kept = cursor.fetchone()[0]
        cursor.execute("SELECT to_jsonb(t)::text FROM exchange_historicaltoken t")
        assert system.text not in kept + cursor.fetchone()[0]


def test_a_name_twice_is_said_at_its_field_and_kept(system: System) -> None:
    answer = system.cast.client("quan").post(f"{HOME}new/", NEW)
    assert answer.status_code == 422
    assert 'value="QLVB"' in answer.content.decode()
    assert set(answer.context["form"].errors) == {"name"}


def test_a_receiver_twice_is_said_at_its_address(system: System) -> None:
    path, given = f"{HOME}{system.connection.pk}/receiver/", {"address": "https://xa.vn/told"}
    system.cast.client("quan").post(path, given)
    answer = system.cast.client("quan").post(path, given)
    assert set(answer.context["form"].errors) == {"address"}


def test_revoking_ends_the_token(system: System) -> None:
    system.cast.client("quan").post(f"{HOME}token/{system.token.pk}/revoke/")
    assert Token.objects.get().revoked_by == system.cast.quan
    assert system.ask("GET", "me").status_code == 401


def test_a_plain_address_is_refused_at_its_field(system: System) -> None:
    path = f"{HOME}{system.connection.pk}/receiver/"
    answer = system.cast.client("quan").post(path, {"address": "http://xa.vn/told"})
    assert answer.status_code == 422
    assert "https://" in answer.content.decode()


def test_closing_asks_for_a_reason(system: System) -> None:
    path = f"{HOME}{system.connection.pk}/close/"
    client = system.cast.client("quan")
    assert client.post(path, {"reason": ""}).status_code == 422
    assert client.post(path, {"reason": "Thay phần mềm"}).status_code == 302
    assert client.get(f"{HOME}{system.connection.pk}/edit/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_statements_of_the_list_do_not_grow(
    cast: Cast, rows: int, django_assert_max_num_queries
) -> None:
    client = cast.client("quan")
    for n in range(rows):
        client.post(f"{HOME}new/", {**NEW, "name": f"QLVB {n}"})
    with django_assert_max_num_queries(14):
        assert client.get(HOME).status_code == 200
