"""Rows written before the readers were looked at: bodies, places and sessions as they should be."""

import csv
from pathlib import Path

import pytest

from ops.places import ROOT
from reading.text import fold
from voters.reading.minutes import read_minutes
from voters.reading.persons import name_in
from voters.reading.petitions import PetitionRow, read_petitions

pytestmark = pytest.mark.django_db
UNSEEN = ROOT / "tests/voters/unseen"
LISTS = ("collected", "numbered", "answered", "fresh")


def told(row: PetitionRow, name: str) -> str:
    value = getattr(row, name)
    return fold(value if isinstance(value, str) else ";".join(value))


def read(path: Path) -> list[tuple[dict[str, str], PetitionRow]]:
    """Each row with what it should be read as (the columns that begin with a question mark)."""
    with path.open(encoding="utf-8") as file:
        heads, *rows = csv.reader(file, delimiter="|")
    own = [n for n, head in enumerate(heads) if not head.startswith("?")]
    wanted = [
        {head[1:]: row[n].strip() for n, head in enumerate(heads) if head.startswith("?")}
        for row in rows
    ]
    cells = [[row[n] for n in own] for row in rows]
    return list(zip(wanted, read_petitions([heads[n] for n in own], cells, year=2026), strict=True))


@pytest.mark.parametrize("name", LISTS)
def test_nineteen_of_twenty_are_read_right(name: str) -> None:
    asked = [
        (row, key, fold(value))
        for wanted, row in read(UNSEEN / f"{name}.txt")
        for key, value in wanted.items()
        if value or key != "level"
    ]
    wrong = [(row.line, key, value) for row, key, value in asked if told(row, key) != value]
    assert len(wrong) * 20 <= len(asked), wrong


@pytest.mark.parametrize("name", LISTS)
def test_what_is_missing_is_flagged(name: str) -> None:
    for _wanted, row in read(UNSEEN / f"{name}.txt"):
        assert row.places or any("xã, phường" in flag for flag in row.flags)
        assert row.competent or any("cơ quan" in flag for flag in row.flags)
        assert row.session or any("kỳ họp" in flag for flag in row.flags)


def test_minutes_of_another_hand() -> None:
    found = read_minutes((UNSEEN / "minutes.txt").read_text("utf-8"))
    assert [one.no for one in found] == list(range(1, 11))
    assert [one.place for one in found][:4] == [
        "thôn Ón Cáy",
        "thôn Bản Tụm",
        "thôn Tông Đình",
        "thôn Nà Mỏ",
    ]
    assert [one.body for one in found if one.body] == [
        "Công ty Điện lực tỉnh",
        "UBND xã",
        "Sở Xây dựng",
        "Chính phủ",
        "Sở Giáo dục và Đào tạo",
    ]
    assert [one.no for one in found if one.kind != "petition"] == [6, 7]
    assert not any(name in one.text for one in found for name in ("Mùi", "Pham", "Nông Văn"))


@pytest.mark.parametrize(
    "text",
    ["Sửa đường cho ông Lò Văn Pẩu", "Nguyễn Văn Hải bị thu hồi đất", "Hộ Lý A Sử chưa có điện"],
)
def test_a_person_is_seen_wherever_he_stands(text: str) -> None:
    assert name_in(text)
