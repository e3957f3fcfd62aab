"""A restricted task stands in every list of who may read it, under its own words."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.http import HttpResponse

from tasks.models import Task
from tests.support.cast import Cast

TITLE = "Kiểm tra việc kín số hai"
LATE = ("/overdue/", "/dashboard/m1/", "/tasks/?due=overdue")
SOON = ("/tasks/calendar/", "/tasks/weekly/")  # of this month and this week: today is in both
ALWAYS = (
    "/tasks/",
    "/tasks/board/",
    "/tasks/table/",
    f"/search/?q={quote('kín số hai')}",
    f"/tasks/?q={quote('kín số hai')}",
)


@pytest.fixture
def send_restricted(cast: Cast, send: Callable[..., Task]) -> Callable[[int], Task]:
    """By days from today."""

    def make(due: int) -> Task:
        return send(TITLE, due=due, access="restricted", description="Chi tiết ở đây")

    return make


@pytest.mark.parametrize(
    ("due", "pages"), [(-3, (*LATE, *ALWAYS)), (0, (*SOON, *ALWAYS))], ids=["late", "soon"]
)
def test_lists_say_its_words(
    cast: Cast, send_restricted: Callable[[int], Task], due: int, pages: tuple[str, ...]
) -> None:
    send_restricted(due)
    client = cast.client("binh")
    lacking = [page for page in pages if not says(client.get(page))]
    assert lacking == []


def says(answer: HttpResponse) -> bool:
    """Marks of the words asked for left out."""
    return TITLE in re.sub("<[^>]+>", "", answer.content.decode())


def test_suggestions_while_typing_say_them(
    cast: Cast, send_restricted: Callable[[int], Task]
) -> None:
    send_restricted(4)
    address = f"/search/?q={quote('kín số hai')}"
    assert says(cast.client("binh").get(address, headers={"HX-Request": "true"}))


def test_excerpt_is_of_the_words(cast: Cast, send_restricted: Callable[[int], Task]) -> None:
    send_restricted(4)
    text = cast.client("binh").get(f"/search/?q={quote('chi tiết ở đây')}").content.decode()
    assert "Chi tiết ở đây" in re.sub("<[^>]+>", "", text)
