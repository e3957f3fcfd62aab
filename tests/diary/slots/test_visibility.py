"""One rule on entries: drafts at home, the rest for all three, hidden ones as "Busy"."""

import pytest

from diary.models import Slot
from offices.powers import load_powers
from tests.support.diary import Diary


def seen(diary: Diary, name: str) -> set[str]:
    powers = load_powers(diary.cast.people[name].pk)
    return set(Slot.objects.visible_to(powers).values_list("subject", flat=True))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("dung", {"Nháp", "Dự kiến"}),
        ("en", {"Nháp", "Dự kiến"}),
        ("an", {"Dự kiến"}),
        ("hai", {"Dự kiến"}),
        ("quan", set()),
        ("son", set()),
    ],
)
def test_draft_is_for_its_own_office(diary: Diary, name: str, found: set[str]) -> None:
    diary.put("Nháp", state="draft")
    diary.put("Dự kiến")
    assert seen(diary, name) == found


@pytest.mark.parametrize(
    ("name", "opens"),
    [("dung", True), ("en", True), ("khanh", True), ("cuc", False), ("an", False), ("hai", False)],
)
def test_hidden_entry_opens_to_its_own_people(diary: Diary, name: str, opens: bool) -> None:
    slot = diary.put("Kín", hidden=True, officers=(diary.cast.khanh,))
    assert slot.open_to(load_powers(diary.cast.people[name].pk)) is opens
