"""Deadlines counted from an event whose day the paper tells elsewhere."""

from datetime import date

import pytest

from tests.reading.clerks import orders

COUNTED = [  # (words, due)
    (
        "Kỳ họp khai mạc ngày 08/12/2026.\n2. Sở Y tế gửi tài liệu 15 ngày trước ngày khai mạc.",
        date(2026, 11, 23),
    ),
    (
        "Ngày 04/5/2026, Chủ tịch tiếp công dân.\n2. Sở Y tế trả lời sau 10 ngày kể từ ngày tiếp.",
        date(2026, 5, 14),
    ),
    (
        "Khai mạc ngày 08/12/2026, khai mạc ngày 9/6/2027.\n2. Sở Y tế họp 9 ngày trước khai mạc.",
        None,
    ),
]


@pytest.mark.parametrize(("words", "due"), COUNTED)
def test_counted_from_the_one_day_the_paper_tells(words: str, due: date | None) -> None:
    [row] = orders(words)

    assert row.timing.reading.due_on == due
    assert "deadline" in {flag.field for flag in row.flags}
