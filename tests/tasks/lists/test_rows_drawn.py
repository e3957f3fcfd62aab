"""Rows are bare elements: their signs stand on the sheet."""

from ui.components.marks import DEADLINES, STATES
from ui.components.sheet import NAMES


def test_every_sign_of_a_row_stands_on_the_sheet():
    assert {sign.icon for sign in (*STATES.values(), *DEADLINES.values())} <= set(NAMES)
