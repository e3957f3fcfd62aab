"""Bình's office (vptu) asks Én's (vpub), which holds the figures; the rules as by default."""

from collections.abc import Callable
from typing import Any

import pytest

from coordination.defaults.deadlines import HABITS
from information.models import InformationRequest
from information.services.asking import InformationGiven, enter_request
from tests.support.cast import Cast
from tests.support.limits import install_limits

type Ask = Callable[..., InformationRequest]


@pytest.fixture
def rules(cast: Cast) -> None:
    install_limits(cast, HABITS)


@pytest.fixture
def ask(cast: Cast, rules: None) -> Ask:
    """Asked by Bình; `lines` how many."""

    def make(*, lines: int = 5, by: str = "binh", **more: Any) -> InformationRequest:
        texts = tuple(f"Số liệu {n}" for n in range(1, lines + 1))
        given = InformationGiven(lines=texts, purpose="Báo cáo Thường trực Tỉnh ủy", **more)
        return enter_request(
            title="Thu ngân sách 11 tháng", holder=cast.offices["vpub"], given=given,
            actor=cast.actor(by),
        )  # fmt: skip

    return make
