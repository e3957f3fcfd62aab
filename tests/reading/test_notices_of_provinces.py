"""Whole notices as other provinces lay them out: which items are tasks, whose, by when."""

from pathlib import Path

import pytest

from reading.papers.paper import read_paper
from tests.reading.week import MONDAY, WEEK

# File, number, and of each task: the lead and the date ("" when a person must set it).
NOTICES = [
    (
        "ha-tinh",
        "512/TB-UBND",
        [
            ("Sở Xây dựng", "2026-12-04"),
            ("Sở Xây dựng", "2026-12-31"),
            ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", "2026-12-30"),
            ("Văn phòng UBND tỉnh", "2026-11-27"),
            ("UBND các xã, phường", "2026-11-24"),
            ("Công an tỉnh", ""),
            ("Sở Tài chính", ""),
        ],
    ),
    (
        "nghe-an",
        "345-TB/VPTU",
        [
            ("Ban Thường vụ Đảng ủy xã", ""),
            ("Đảng ủy UBND tỉnh", "2026-12-14"),
            ("Ban Tổ chức Tỉnh ủy", "2027-03-31"),
            ("Văn phòng Tỉnh ủy", ""),
        ],
    ),
    (
        "ca-mau",
        "91/TB-TTHĐND",
        [
            ("Thường trực HĐND tỉnh", "2026-11-25"),
            ("Thường trực HĐND tỉnh", ""),
            ("Ủy ban nhân dân tỉnh", ""),
            ("Ủy ban nhân dân tỉnh", ""),
            ("Sở Tài chính", "2026-11-20"),
            ("Các Ban của HĐND tỉnh", "2026-11-27"),
            ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", ""),
        ],
    ),
]


@pytest.mark.parametrize(("name", "number", "wanted"), NOTICES)
def test_notice_gives_its_tasks_alone(
    name: str, number: str, wanted: list[tuple[str, str]]
) -> None:
    text = (Path(__file__).parent / "notices" / f"{name}.txt").read_text("utf-8")
    paper = read_paper(text, on=MONDAY, calendar=WEEK)

    tasks = [
        ("; ".join(row.lead), str(row.timing.reading.due_on or ""))
        for row in paper.rows
        if row.is_task
    ]

    assert (paper.front.number, tasks) == (number, wanted)
