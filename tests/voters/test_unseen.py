"""Rows written before the readers were looked at: bodies, places and sessions as they should be."""

import csv
from pathlib import Path

import pytest

from coordination.defaults.bodies import DEPARTMENTS, SERVED
from ops.places import ROOT
from reading.names import BodyName, body_of
from reading.text import fold
from voters.reading.minutes import Opinion, read_minutes
from voters.reading.persons import name_in
from voters.reading.petitions import PetitionRow, read_petitions

pytestmark = pytest.mark.django_db
UNSEEN = ROOT / "tests/voters/unseen"
LATER = ("reply_table", "supervision", "commune_book", "annex", "results")
LISTS = ("collected", "numbered", "answered", "fresh", "varied", *LATER)


OFFICES = ("permanent_committee", "peoples_committee", "delegation", "group_rows", "other_headings")
LEVELS = {
    "trung ương": "central",
    "tỉnh": "province",
    "xã": "commune",
    "khác": "elsewhere",
    "chưa rõ": "unclear",
}
FIELDS = {
    "Kinh tế - Ngân sách": "economy",
    "Văn hóa - Xã hội": "society",
    "Pháp chế": "law",
    "Cơ chế, chính sách": "policy",
    "ANQP và khác": "other",
}
WORDS = LEVELS | FIELDS | {"inspected": "inspection"}
# The province's own table, as far as the lists shorten it.
BODIES = [
    BodyName(number, (row.name, row.short_name, *row.aliases))
    for number, row in enumerate((*SERVED, *DEPARTMENTS))
]


def told(row: PetitionRow, name: str) -> str:
    if name in ("reply_no", "reply_on"):
        value: object = row.number if name == "reply_no" else dict(row.dates).get("reply", "")
    else:
        value = getattr(row, "group" if name == "class" else name)
    if name in ("competent", "assisting"):
        return ";".join(
            named(one) for one in ([value] if isinstance(value, str) else row.assisting)
        )
    return fold(";".join(value) if isinstance(value, tuple) else str(value or ""))


def as_told(name: str, value: str) -> str:
    """What is labelled, in the words of the reader."""
    if name in ("competent", "assisting"):
        return ";".join(named(one) for one in value.split(";"))
    return fold(WORDS.get(value, value))


def named(body: str) -> str:
    """However the list shortens it."""
    found = body_of(body, BODIES)
    return str(found.id) if found else fold(body).replace("uy ban nhan dan", "ubnd")


def read(path: Path) -> list[tuple[dict[str, str], PetitionRow]]:
    """Each row with what it should be read as (the columns that begin with a question mark)."""
    with path.open(encoding="utf-8") as file:
        heads, *rows = csv.reader(file, delimiter="|")
    own = [n for n, head in enumerate(heads) if not head.startswith("?")]
    wanted = [
        {head[1:]: row[n].strip() for n, head in enumerate(heads) if head.startswith("?")}
        for row in rows
        if "?text" not in heads or row[heads.index("?text")] != "-"
    ]
    cells = [[row[n] for n in own] for row in rows]
    return list(zip(wanted, read_petitions([heads[n] for n in own], cells, year=2026), strict=True))


@pytest.mark.parametrize("name", LISTS)
def test_nineteen_of_twenty_are_read_right(name: str) -> None:
    asked = [
        (row, key, as_told(key, value))
        for wanted, row in read(UNSEEN / f"{name}.txt")
        for key, value in wanted.items()
        if value or key != "level"
    ]
    wrong = [(row.line, key, value) for row, key, value in asked if told(row, key) != value]
    assert len(wrong) * 20 <= len(asked), wrong


@pytest.mark.parametrize("name", OFFICES)
def test_lists_as_three_offices_keep_them(name: str) -> None:
    """Every column of them. What is not read right is flagged, but for one cell in a hundred."""
    asked = [
        (key, value, row)
        for wanted, row in read(UNSEEN / f"{name}.txt")
        for key, value in wanted.items()
        if value or key not in ("field", "level")
    ]
    wrong = [one for one in asked if told(one[2], one[0]) != as_told(one[0], one[1])]
    silent = [(row.line, key, value) for key, value, row in wrong if not row.flags]
    assert len(wrong) * 20 <= len(asked) * (3 if name == "other_headings" else 1), wrong
    assert len(silent) * 100 <= len(asked), silent


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


def minutes(name: str) -> list[Opinion]:
    known = [one for row in (*SERVED, *DEPARTMENTS) for one in (row.name, row.short_name)]
    return read_minutes((UNSEEN / f"{name}.txt").read_text("utf-8"), known)


def test_minutes_with_their_opinions_below_a_numbered_heading() -> None:
    found = minutes("minutes_nested")
    assert [one.place for one in found] == [
        "bản Nà Mít",
        "khu 5",
        "khu Đồi Chè",
        "",
        "thôn Suối Lìn",
        "khu 3, khu 4",
        *[""] * 4,
    ]
    kinds = ["petition"] * 4 + ["letter", "petition", "denunciation"] + ["petition"] * 3
    assert [one.kind for one in found] == kinds
    assert not any(
        name in one.text for one in found for name in ("Thiêm", "Duyên", "Tâm", "Mến", "Q,")
    )
    assert [no for no, one in enumerate(found, 1) if "tên người" in " ".join(one.flags)] == [5]


def test_minutes_by_fields_with_dashes() -> None:
    found = minutes("minutes_grouped")
    assert [(one.place, one.body) for one in found] == [
        ("phường Sông Mai", "UBND tỉnh"),
        ("tổ 7, phường Bến Gót Mới", "Sở Nông nghiệp và Môi trường"),
        ("các xã Thượng Cọ, Đồng Trung Lâm", "Công ty Thủy nông"),
        ("phố Hồng Hà", ""),
        ("", "Tòa án nhân dân tỉnh"),
        ("", "Tỉnh ủy"),
    ]
    assert "Khuất" not in found[3].text


def test_minutes_by_numbered_fields_with_voters_named_behind() -> None:
    found = minutes("minutes_labelled")
    assert [(one.place, one.field) for one in found] == [
        ("xã Đồng Mía", "economy"),
        ("xã Suối Ràng", "economy"),
        ("", "economy"),
        ("khu Tân Tiến", "economy"),
        ("", "society"),
        ("", "policy"),
        ("", "policy"),
    ]
    assert not any(name in one.text for one in found for name in ("Thức", "Hào"))
    assert ["tên người" in " ".join(one.flags) for one in found] == [False] * 6 + [True]


def test_minutes_of_a_ward_by_counted_opinions() -> None:
    found = minutes("minutes_ward")
    assert [(one.place, one.body) for one in found] == [
        ("khu 4", "Sở Xây dựng"),
        ("khu 6", "Sở Giáo dục và Đào tạo"),
        ("khu 1", "UBND phường"),
        ("khu 3", ""),
        ("", "UBND tỉnh"),
        ("khu 2", "Công ty Cổ phần Nước sạch Quảng Ninh"),
        ("", ""),
        ("", "Quốc hội"),
        ("tổ 12, khu 4", ""),
        ("", "Công an tỉnh"),
        ("", "Sở Y tế"),
        ("", ""),
    ]
    assert [one.no for one in found if one.kind != "petition"] == [4, 7]


def test_minutes_by_fields_below_a_title_in_brackets() -> None:
    found = minutes("minutes_prose")
    assert [one.body for one in found] == [
        "Sở Nông nghiệp và Môi trường",
        "Bộ Công Thương",
        "Công ty TNHH MTV Quản lý khai thác thủy lợi",
        "UBND tỉnh",
        "UBND xã",
        "Chính phủ",
        "Sở Nội vụ",
        "",
        "",
        "Công an xã",
    ]
    assert [one.kind for one in found] == [*["petition"] * 8, "letter", "petition"]
    assert "Rươl" not in found[1].text
    assert "TM." not in found[-1].text


def test_minutes_of_a_delegation_by_letters_and_strokes() -> None:
    found = minutes("minutes_letters_style")
    assert [one.place for one in found][:3] == ["bản Xiềng", "bản Tân Sơn", "bản Nưa"]
    assert [one.body for one in found if one.body] == [
        "UBND tỉnh",
        "Sở Y tế",
        "Công ty Điện lực Nghệ An",
        "Quốc hội",
        "UBND xã",
        "Sở Giáo dục và Đào tạo",
        "Bộ Công an",
    ]
    kinds = {one.no: one.kind for one in found if one.kind != "petition"}
    assert (len(found), kinds) == (10, {4: "letter", 6: "denunciation"})


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("Đề nghị tỉnh quan tâm bố trí vốn làm đường", "province"),
        ("Đề nghị phường di dời điểm tập kết rác", "commune"),
        ("Đề nghị tỉnh lộ 313 được sửa chữa", "unclear"),
    ],
)
def test_level_that_is_asked_without_a_body(said: str, level: str) -> None:
    assert read_minutes(f"Ý kiến của cử tri\n1. {said}")[0].level == level


@pytest.mark.parametrize(
    "text",
    [
        "Sửa đường cho ông Lò Văn Pẩu",
        "Nguyễn Văn Hải bị thu hồi đất",
        "Hộ Lý A Sử chưa có điện",
        "Kè bờ sông từ nhà bà Lan đến trạm bơm",
    ],
)
def test_a_person_is_seen_wherever_he_stands(text: str) -> None:
    assert name_in(text)
