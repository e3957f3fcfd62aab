"""Whole notices as other provinces lay them out: which items are tasks, whose, by when."""

from datetime import date
from pathlib import Path

import pytest

from reading.names import OFFICES
from reading.papers.notices import read_notice
from reading.papers.sentences import read_assignment
from tests.reading.week import WEEK

# File, number, and of each task: the lead and the date ("" when a person must set it).
NOTICES = [
    ("ha-tinh", "512/TB-UBND", [
        ("Sở Xây dựng", "2026-12-04"), ("Sở Xây dựng", "2026-12-31"),
        ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", "2026-12-30"),
        ("vpub", "2026-11-27"), ("UBND các xã, phường", "2026-11-24"), ("Công an tỉnh", ""),
        ("Sở Tài chính", ""),
    ]),
    ("nghe-an", "345-TB/VPTU", [
        ("Ban Thường vụ Đảng ủy xã", ""), ("Đảng ủy UBND tỉnh", "2026-12-14"),
        ("Ban Tổ chức Tỉnh ủy", "2027-03-31"), ("vptu", ""),
    ]),
    ("ca-mau", "91/TB-TTHĐND", [
        ("Thường trực HĐND tỉnh", "2026-11-25"), ("Thường trực HĐND tỉnh", ""),
        ("Ủy ban nhân dân tỉnh", ""), ("Ủy ban nhân dân tỉnh", "2026-11-20"),
        ("Các Ban của HĐND tỉnh", "2026-11-27"), ("vpdd", ""),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "number", "wanted"), NOTICES)
def test_notice_gives_its_tasks_alone(
    name: str, number: str, wanted: list[tuple[str, str]]
) -> None:
    notice = read_notice((Path(__file__).parent / "notices" / f"{name}.txt").read_text("utf-8"))
    written = notice.dated or date(2026, 11, 23)

    tasks = []
    for item in notice.items:
        if item.is_task:
            read = read_assignment(
                item.sentence(), written_on=written, offices=OFFICES, calendar=WEEK
            )
            due = str(read.deadline.due_on or "")
            tasks.append((read.lead_office or "; ".join(read.lead_bodies), due))

    assert (notice.number, tasks) == (number, wanted)
