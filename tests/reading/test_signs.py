"""Whatever signs number bodies and what each is to do, every order has a row and its lead."""

from datetime import date

import pytest

from reading.papers.paper import read_paper
from tests.reading.week import WEEK

HEADS = (
    "1. |2. |3. ",
    "1/ |2/ |3/ ",
    "1) |2) |3) ",
    "a) |b) |c) ",
    "(1) |(2) |(3) ",
    "I. |II. |III. ",
    "1.1. |1.2. |1.3. ",
    "Thứ nhất, |Thứ hai, |Thứ ba, ",
    "1️⃣ |2️⃣ |3️⃣ ",
    "❶ |❷ |❸ ",
    "**1. |**2. |**3. ",
    "- |- |- ",
    "• |• |• ",
    "🔸 |🔸 |🔸 ",
    "» |» |» ",
)
ITEMS = (
    "- |- ",
    "+ |+ ",
    "a) |b) ",
    "1) |2) ",
    "(i) |(ii) ",
    "✔ |✔ ",
    "o |o ",
    "· |· ",
    "* |* ",
    "|",
)
BODIES = ("Sở Xây dựng", "Công an tỉnh", "UBND các xã, phường")
ORDERS = (
    ("Rà soát 12 hồ sơ tồn đọng trước ngày 15/12/2026", "Lập danh sách 5 hộ nghèo"),
    ("Vá 40 ổ gà trên đường tỉnh", "Bố trí 3 xe cứu thương trước ngày 20/12/2026"),
    ("Đến từng hộ vận động di dời", "Báo cáo kết quả trước ngày 25/12/2026"),
)
CLOSING = "Các đồng chí lãnh đạo tin tưởng đơn vị sẽ hoàn thành tốt nhiệm vụ trong thời gian tới."


def paper(heads: str, items: str, colon: str, stops: str) -> str:
    lines = ["THÔNG BÁO", "Kết luận phiên họp", "", "UBND tỉnh kết luận như sau:"]
    for sign, body, orders in zip(heads.split("|"), BODIES, ORDERS, strict=True):
        lines.append(f"{sign}{body}{colon}{'**' * sign.startswith('**')}")
        first, second = items.split("|")
        lines += [f"{first}{orders[0]}{stops[:1]}", f"{second}{orders[1]}{stops[1:]}"]
    return "\n".join([*lines, "", CLOSING])


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("stops", [";.", ""])
def test_what_stands_below_a_body_is_told_to_it(heads: str, stops: str) -> None:
    told = [(order, body) for body, orders in zip(BODIES, ORDERS, strict=True) for order in orders]
    for items in ITEMS:
        for colon in ("", ":") if heads[:2] != items[:2] else ():
            text = paper(heads, items, colon, stops)
            read = read_paper(text, on=date(2026, 11, 5), calendar=WEEK)

            rows = [
                (row.source.strip(";."), " và ".join(row.lead)) for row in read.rows if row.is_task
            ]
            assert rows == told, (items, colon)


def test_number_within_a_bullet_within_a_number_is_the_deepest() -> None:
    lines = ["I. NHIỆM VỤ", "1. Về đất đai", "🔸 Sở Xây dựng:", "1) Vá đường", "2) Cắm 40 biển"]
    lines += ["🔸 Công an tỉnh:", "1) Lập chốt", "2. Về nhà ở", "🔸 Sở Y tế:", "1) Phun thuốc"]
    read = read_paper("\n".join(["THÔNG BÁO", *lines]), on=date(2026, 11, 5), calendar=WEEK)

    rows = [(row.title, row.lead, row.heads[1]) for row in read.rows if row.is_task]
    assert rows == [
        ("Vá đường", ("Sở Xây dựng",), "Về đất đai"),
        ("Cắm 40 biển", ("Sở Xây dựng",), "Về đất đai"),
        ("Lập chốt", ("Công an tỉnh",), "Về đất đai"),
        ("Phun thuốc", ("Sở Y tế",), "Về nhà ở"),
    ]
