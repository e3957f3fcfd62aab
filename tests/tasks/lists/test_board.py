"""Nhiệm vụ theo trạng thái: what one may see, in its column, never more than the column holds."""

import re

import pytest

from tasks.lists.state_board import MOST
from tests.tasks.lists.conftest import codes

pytestmark = pytest.mark.django_db


def column(client, state: str, query: str = "") -> str:
    """The markup of one column."""
    text = client.get(f"/tasks/board/{query}").content.decode()
    found = re.search(rf'aria-labelledby="state-{state}">(.*?)</section>', text, re.DOTALL)
    return found[1] if found else ""


def test_a_task_stands_in_the_column_of_its_state(cast, send):
    task, draft = send(due=2), cast.log("Bản nháp riêng", send=False)
    assert task.code in column(cast.client("binh"), "open")
    assert draft.code not in column(cast.client("binh"), "open")
    assert draft.code in column(cast.client("an"), "draft")


def test_who_may_not_read_sees_neither_card_nor_count(cast, send):
    task = send("Việc của hai văn phòng", due=2)
    assert task.code in column(cast.client("dung"), "open")
    foreign = column(cast.client("phuc"), "open")
    assert task.code not in foreign
    assert '<span class="count">0</span>' in foreign


def test_a_full_column_says_so_and_leads_to_the_list(cast, send):
    tasks = [send(f"Việc {number}", due=number) for number in range(MOST + 1)]
    found = column(cast.client("binh"), "open")
    assert tasks[0].code in found
    assert tasks[-1].code not in found
    assert f'<span class="count">{MOST}+</span>' in found
    assert 'href="/tasks/?state=open"' in found
    assert len(codes(cast.client("binh"), "/tasks/?state=open")) == MOST + 1


def test_filters_narrow_the_columns(cast, send):
    task = send(due=2, area=2)
    other = send(due=2, area=3)
    found = column(cast.client("binh"), "open", f"?area={cast.areas[2].pk}")
    assert task.code in found
    assert other.code not in found
    assert column(cast.client("binh"), "open", "?state=done") == ""


def test_statements_do_not_grow(cast, send, django_assert_max_num_queries):
    client = cast.client("binh")
    client.get("/tasks/board/")
    for rows in (1, 3):
        for number in range(rows):
            send(f"Việc {number}", due=number)
        with django_assert_max_num_queries(16):
            client.get("/tasks/board/")
