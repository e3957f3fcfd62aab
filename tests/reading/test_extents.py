"""How far names go that no table ends: learnt from the marked notices, said to be a proposal."""

import re

import pytest

from reading.naming.extents import WEIGHTS, Extent, extent_of
from tests.reading.clerks import orders
from tests.reading.learn_extents import learnt, lessons, spans, written
from tests.reading.marked_notices import APART

LONG = [  # (words, lead, title)
    (
        "Người đứng đầu các chợ thuộc diện quản lý về an toàn điện bố trí máy phát trước 20/5.",
        ("Người đứng đầu các chợ thuộc diện quản lý về an toàn điện",),
        "Bố trí máy phát",
    ),
    (
        "Chủ các cơ sở nuôi tôm, các vựa nhãn có cống xả ra sông Hậu nạo vét đáy cống trước 20/5.",
        ("Chủ các cơ sở nuôi tôm", "các vựa nhãn có cống xả ra sông Hậu"),
        "Nạo vét đáy cống",
    ),
]


@pytest.mark.parametrize(("words", "lead", "title"), LONG)
def test_a_long_name_goes_on_to_the_deed_and_asks_for_a_look(
    words: str, lead: tuple[str, ...], title: str
) -> None:
    [row] = orders(words)

    assert (row.lead, row.title) == (lead, title)
    assert {"lead", "title"} <= {flag.field for flag in row.flags}


def test_a_known_name_before_a_known_verb_is_no_proposal() -> None:
    [row] = orders("Sở Y tế bố trí cơ số thuốc cho trạm y tế vùng cao trước ngày 15/10/2026.")

    assert (row.lead, row.title) == (("Sở Y tế",), "Bố trí cơ số thuốc cho trạm y tế vùng cao")
    assert not row.flags


@pytest.mark.parametrize(
    "words",
    [
        "Các nhà thầu đã cam kết tăng thêm 12 máy đào.",
        "Người dân nên trữ nước trong lu, tưới tiết kiệm.",
        "Mỗi ngày gần 400 xe trái cây dồn lên cửa khẩu.",
    ],
)
def test_what_is_told_gets_no_doer_by_it(words: str) -> None:
    assert orders(words) == []


def test_nothing_follows_the_name() -> None:
    assert extent_of("Sở", 0) is None


def test_weights_are_what_the_notices_teach() -> None:
    assert WEIGHTS.read_text("utf-8") == written(learnt(list(lessons())))


def ends_at(extent: Extent | None, text: str, end: int) -> bool:
    """Whether nothing but a bracket stands between the name and the deed."""
    if extent is None or extent.end < end:
        return False
    return not re.sub(r"\([^)]*\)", "", text[end : extent.end]).strip(" ,:")


def test_names_of_notices_it_did_not_learn_from_end_where_they_are_marked() -> None:
    held = [(text, start, end) for text, start, end in spans(APART)]
    right = [ends_at(extent_of(text, start), text, end) for text, start, end in held]

    assert len(held) > 100
    assert sum(right) >= 0.93 * len(held)
