"""Bình's office (vptu) asks Én's (vpub), which holds the figures; the rules as by default."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import HABITS
from coordination.models import Body
from information.models import InformationRequest
from information.services import answering
from information.services.asking import InformationGiven, enter_request
from offices.foundation.actor import Actor
from tests.support.cast import Cast
from tests.support.limits import install_limits

type Ask = Callable[..., InformationRequest]
VALUE = "12,5 tỷ đồng"


@pytest.fixture
def rules(cast: Cast) -> None:
    install_limits(cast, HABITS)


@pytest.fixture
def outside(cast: Cast) -> Body:
    body = Body(name="Sở Tài chính", short_name="Sở Tài chính", kind="department")
    body.save(actor=Actor.system())
    return body


@pytest.fixture
def ask(cast: Cast, rules: None) -> Ask:
    """Asked by Bình; `lines` how many."""

    def make(*, lines: int = 5, by: str = "binh", **more: Any) -> InformationRequest:
        texts = more.pop("texts", tuple(f"Số liệu {n}" for n in range(1, lines + 1)))
        given = InformationGiven(lines=texts, purpose="Báo cáo Thường trực Tỉnh ủy", **more)
        return enter_request(
            title="Thu ngân sách 11 tháng",
            holder=cast.offices["vpub"],
            given=given,
            actor=cast.actor(by),
        )

    return make


def answer(
    cast: Cast, found: InformationRequest, *numbers: int, by: str = "en", **more: Any
) -> None:
    """These lines, all alike."""
    words: dict[str, Any] = {"answer": "given", "value": VALUE, "quality": "estimate"} | more
    for item in found.items.filter(n__in=numbers):
        answering.answer_item(task_id=found.pk, item_id=item.pk, actor=cast.actor(by), **words)


@pytest.fixture
def provided(cast: Cast, ask: Ask) -> Ask:
    """Answered and delivered by Én."""

    def make(*, lines: int = 1, **more: Any) -> InformationRequest:
        found = ask(lines=lines, **more)
        answer(cast, found, *range(1, lines + 1))
        return answering.deliver(task_id=found.pk, actor=cast.actor("en"))

    return make


def now(found: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.select_related("task").get(pk=found.pk)
