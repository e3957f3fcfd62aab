"""The first change of settings that were only their defaults tells what stood before."""

from typing import Any

import pytest

from tests.browser.crawling import Page
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
FIRST = (
    ("diary", "travel_minutes", "33"),
    ("sign-in", "min_length", "15"),
    ("mail", "port", "2525"),
)


@pytest.mark.parametrize(("page", "field", "value"), FIRST)
def test_before_and_after_of_the_first_change(
    cast: Cast, page: str, field: str, value: str
) -> None:
    client, path = cast.client("quan"), f"/settings/{page}/"
    answer: Any = client.get(path)
    form = next(f for f in Page(path, answer.content.decode()).forms if f.action == path)
    initial = answer.context["form"]
    given = {one.name: one.value() for one in initial if one.value() not in (None, [], False)}
    given |= form.values | {field: value, "reason": "Theo quyết định"}
    assert client.post(path, given).status_code == 302
    newest = client.get(path).context["changes"][0]
    assert newest.reason == "Theo quyết định"
    assert [bool(one.before) for one in newest.fields if one.after == value] == [True]
