"""Rows are bare elements: their signs stand on the sheet, their list weighs little."""

import pytest

from ui.components.marks import DEADLINES, STATES
from ui.components.sheet import NAMES

pytestmark = pytest.mark.django_db


def test_every_sign_of_a_row_stands_on_the_sheet():
    assert {sign.icon for sign in (*STATES.values(), *DEADLINES.values())} <= set(NAMES)


def test_a_row_weighs_less_than_a_kilobyte_besides_its_title(cast, send):
    send()
    text = cast.client("an").get("/tasks/").content.decode()
    row = text[text.index("<article") : text.index("</article>")]
    assert 'name="selected"' in row
    assert len(row.encode()) < 1_000
