"""Every answer to somebody signed in, at every address: kept by nobody on the way."""

import pytest

from tests.permissions.conftest import Stage
from tests.permissions.test_urls import DOORS, ask, signed_in, undone
from tests.support import rings


@pytest.mark.parametrize("name", sorted(DOORS))
def test_answer_is_not_kept(stage: Stage, name: str) -> None:
    wrong = []
    for who in rings.one_of_each(name, ("an", "quan", "nobody"), signed_in):
        for method in ("get", "post"):
            with undone():
                head = ask(stage, who, DOORS[name], "internal", method, hx=False).headers
            kept = head.get("Cache-Control") != "private, no-store"
            shared = {"Cookie", "HX-Request"} - {one.strip() for one in head["Vary"].split(",")}
            if kept or shared or head.get("Cross-Origin-Resource-Policy") != "same-origin":
                wrong.append((who, method, head.get("Cache-Control"), head.get("Vary")))
    assert wrong == []
