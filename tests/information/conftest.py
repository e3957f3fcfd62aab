"""Bình's office (vptu) asks Én's (vpub), which holds the figures; the rules as by default."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from coordination.defaults.deadlines import HABITS
from coordination.models import DeadlineRule
from information.models import InformationRequest
from information.services.asking import InformationGiven, enter_request
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from tests.support.cast import Cast

type Ask = Callable[..., InformationRequest]


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


@pytest.fixture
def rules(cast: Cast) -> None:
    rows = [
        DeadlineRule(
            code=row.code, name=row.name, legal_basis=row.legal_basis, area=cast.areas[row.area],
            start_event=row.start_event, amount=row.amount, unit=row.unit,
            direction=row.direction, valid_from=row.valid_from,
        )
        for row in HABITS
    ]  # fmt: skip
    create_many(DeadlineRule, rows, actor=Actor.system())


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
