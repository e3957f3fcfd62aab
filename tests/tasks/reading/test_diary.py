"""Rows of published schedules, from several provinces and under other names, read as written."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest

from tasks.management.commands.read_diary import as_json
from tasks.reading.diary.day import Frame
from tasks.reading.diary.frames import frame_of, read_rows
from tasks.reading.diary.line import read_line

TODAY = dt.date(2026, 11, 25)
WEEK = Frame(TODAY, first=dt.date(2026, 11, 23), last=dt.date(2026, 11, 29))
TABLE = Path(__file__).with_name("schedule.csv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(io.StringIO(TABLE)))
READ = [as_json(row) for row in read_rows(ROWS, Frame(TODAY))]
BOTH = list(zip(ROWS, READ, strict=True))


def names(read) -> str:
    said = []
    for one in read["leaders"]:
        if "flag" in one:
            said.append(f"?{one['raw']}")
        else:
            post = f"{one['post']}=" if one["post"] else ""
            said.append(f"{post}{one['name'] or ''}")
    return "|".join(said)


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_row_is_read_as_written(number: int) -> None:
    said, read = BOTH[number]
    found = (read["date"], read["half"] or "", read["start"] or "", names(read))
    assert found == (said["date"], said["half"], said["start"], said["names"])


def test_group_without_names_is_told() -> None:
    warnings: Any = READ[1]["warnings"]
    assert "không xác định: Tập thể lđ UBND" in warnings


def test_end_is_read_where_it_is_written() -> None:
    assert [read["end"] for said, read in BOTH if said["date_raw"].startswith("Thứ Sáu")] == [
        "10:30"
    ]


@pytest.mark.parametrize(
    ("title", "written", "found"),
    [
        ("Lịch công tác tuần từ 14/7 đến 20/7/2025", "Thứ 2 14/7", "2025-07-14"),
        ("Từ ngày 29/12/2025 đến ngày 04/01/2026", "Thứ 5 01/01", "2026-01-01"),
        ("Lịch tuần 48, từ 23/11/2026 - 29/11/2026", "Thứ năm", "2026-11-26"),
    ],
)
def test_title_gives_the_year(title: str, written: str, found: str) -> None:
    (row,) = read_rows([{"date_raw": written, "subject": "Họp"}], frame_of(title, TODAY))
    assert (row.date.isoformat(), row.guessed) == (found, False)


def test_day_without_a_year_is_told_as_a_guess() -> None:
    (row,) = read_rows([{"date_raw": "7.9", "subject": "Họp"}], Frame(TODAY))
    assert row.guessed
    assert "không ghi năm" in row.warnings


def test_empty_day_is_that_of_the_row_above() -> None:
    rows = [{"date_raw": "24/11/2026", "subject": "A"}, {"date_raw": "", "subject": "B"}]
    assert [row.date for row in read_rows(rows, Frame(TODAY))] == [dt.date(2026, 11, 24)] * 2


@pytest.mark.parametrize("written", ["31/2/2026", "không ghi", "32/13"])
def test_impossible_day_is_left_open_and_told(written: str) -> None:
    (row,) = read_rows([{"date_raw": written, "subject": "Họp"}], Frame(TODAY))
    assert row.date is None
    assert row.warnings


LINES = {
    "8h30 T3 Họp giao ban P. họp 1 đ/c Lãm": (
        "24/11 morning 08:30 ", "Họp giao ban", "P. họp 1", ["Lãm"],
    ),
    "14h thứ Năm 26/11 Làm việc với Sở Tài chính tại Phòng họp 2 tầng 3, các đ/c: Lãm, Ngà": (
        "26/11 afternoon 14:00 ", "Làm việc với Sở Tài chính", "Phòng họp 2 tầng 3", ["Lãm", "Ngà"],
    ),
    "8h00-10h30 25/11 Hội nghị trực tuyến; Hội trường Tỉnh ủy; dự: PCT Triệu Thị Ngà": (
        "25/11 morning 08:00 10:30", "Hội nghị trực tuyến", "Hội trường Tỉnh ủy",
        ["Triệu Thị Ngà"],
    ),
    "Sáng T4: Làm việc tại cơ quan đ/c Lãm": (
        "25/11 morning  ", "Làm việc tại cơ quan", "", ["Lãm"],
    ),
    "cả ngày thứ 6 Đi kiểm tra cao tốc đ/c Đĩnh": (
        "27/11 day  ", "Đi kiểm tra cao tốc", "", ["Đĩnh"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_line_fills_an_entry(line: str) -> None:
    row = read_line(line, WEEK)
    hours = [f"{clock:%H:%M}" if clock else "" for clock in (row.start, row.end)]
    when = f"{row.date:%d/%m} {row.half} {hours[0]} {hours[1]}"
    assert (when, row.subject, row.place, [one.name for one in row.leaders]) == LINES[line]
