"""Ways to begin a test of lists: days around today, and tasks sent by the chief."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from tasks.models import Part, Task
from tasks.services.receiving import assign_part, receive_part
from tests.support.cast import Cast


def day(offset: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=offset)


@pytest.fixture
def send(cast: Cast) -> Callable[..., Task]:
    """A task led by vptu, sent by its chief to vpub; `due` in days from today."""

    def make(title: str = "Rà soát báo cáo", *, due: int | None = 10, **more: object) -> Task:
        more.setdefault("by", "binh")
        more.setdefault("ask", {"vpub": day(due) if due is not None else None})
        return cast.log(title, due=day(due) if due is not None else None, **more)

    return make


@pytest.fixture
def at_work(cast: Cast, send: Callable[..., Task]) -> Callable[..., Part]:
    """The part of vpub of such a task, received by Cúc and assigned to Dũng."""

    def make(**more: object) -> Part:
        part = cast.part(send(**more), "vpub")
        receive_part(part_id=part.pk, actor=cast.actor("cuc"))
        assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("cuc"))
        part.refresh_from_db()
        return part

    return make


def codes(client: Client, address: str) -> list[str]:
    """Codes of the rows a page shows, in their order."""
    import re

    text = client.get(address).content.decode()
    return re.findall(r'<span class="code">([^<]+)</span>', text)
