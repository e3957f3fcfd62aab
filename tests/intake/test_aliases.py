"""A corrected name is learnt as another name of its body, and only once taken for good."""

from typing import Any

import pytest

from coordination.models import Body
from coordination.services.rules import save_body
from offices.foundation.actor import Actor
from tests.intake.conftest import NOTICE, posted
from tests.intake.test_from_document import PAGE, send
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def finance(cast: Cast) -> Body:
    return save_body(
        actor=Actor.system(), name="Sở Tài chính", short_name="STC", kind="department", aliases=[]
    )


def sent(cast: Cast) -> dict[str, Any]:
    text = NOTICE.replace("Sở Tài chính", "Sở Ngân khố")
    return posted(cast.client("an").post(PAGE, {"text": text, "action": "read"}))


def test_name_a_person_corrects_becomes_an_alias(cast: Cast, finance: Body) -> None:
    send(cast, sent(cast), "all", **{"row-0-bodies": "Sở Tài chính"})

    finance.refresh_from_db()
    assert finance.aliases == ["Sở Ngân khố"]
    assert finance.history.latest().history_change_reason


def test_alias_the_administrator_took_back_is_not_learnt_again(cast: Cast, finance: Body) -> None:
    save_body(actor=Actor.system(), body=finance, reason="x", aliases=["Sở Ngân khố"])
    save_body(actor=Actor.system(), body=finance, reason="x", aliases=[])

    send(cast, sent(cast), "all", **{"row-0-bodies": "Sở Tài chính"})

    finance.refresh_from_db()
    assert finance.aliases == []


def test_name_left_as_it_was_read_teaches_nothing(cast: Cast, finance: Body) -> None:
    send(cast, sent(cast), "all")

    finance.refresh_from_db()
    assert finance.aliases == []
