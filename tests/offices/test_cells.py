"""No exported text is live: thirty payloads, and what must stay as it is."""

from datetime import date

import pytest

from ui.sheets.cells import safe_cell

PAYLOADS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.invalid","x")',
    "=IMPORTXML(A1)",
    "+cmd|' /C calc'!A0",
    "-cmd|' /C calc'!A0",
    "@cmd",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\x00=1+1",
    "\x01=1+1",
    "\x1f@a",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u3000=1+1",
    "\u00ad=1+1",
    "\u2060+1",
    "   \t \x07-2+3",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "\tplain",
    "\rplain",
    "\x00plain",
    "-1+cmd|' /C calc'!A0",
    "%0A=1",
    "\u2212" + "1+1",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_becomes_plain_text(payload):
    cell = safe_cell(payload)
    assert isinstance(cell, str)
    assert cell.startswith("'")
    assert "\x00" not in cell


@pytest.mark.parametrize(
    "value", ["Họp giao ban", "15-QĐ/TU", "a=b", "3 - 4", "-5", "-2,5", "", 7, -7, 1.5, None]
)
def test_ordinary_value_stays(value):
    assert safe_cell(value) == value


def test_date_stays_a_date():
    assert safe_cell(date(2026, 11, 20)) == date(2026, 11, 20)
