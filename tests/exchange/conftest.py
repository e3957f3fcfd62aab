"""A connected system of VPTU, and its way of asking."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from exchange.models import Connection, Token
from exchange.services.connections import issue_token, open_connection
from tests.support.cast import Cast


@dataclass
class System:
    cast: Cast
    connection: Connection
    token: Token
    text: str

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """An answer of the interface, with the token unless `Authorization` is given."""
        given = {"Authorization": f"Bearer {self.text}", **headers}
        data = body if isinstance(body, str | bytes) else json.dumps(body) if body else ""
        return Client().generic(
            method, f"/api/v1/{path}", data, content_type="application/json", headers=given
        )

    def task(self, **more: Any) -> dict[str, Any]:
        """The least that a task needs."""
        return {"title": "Báo cáo tình hình quý IV", "area": 3, "lead_office": "vptu", **more}


@pytest.fixture
def system(cast: Cast) -> System:
    actor = cast.actor("quan")
    connection = open_connection(
        actor=actor,
        name="QLVB",
        office=cast.offices["vptu"],
        purpose="Ghi nhiệm vụ",
        scopes=["log_task", "read_states"],
        per_minute=600,
    )
    token, text = issue_token(actor=actor, connection=connection, days=30)
    return System(cast, connection, token, text)
