"""Rows of published schedules, from several provinces and under other names, read as written."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest

from diary.management.commands.read_diary import as_json
from reading.diary.day import Frame
from reading.diary.frames import frame_of, read_rows
from reading.diary.leaders import read_leaders
from reading.diary.line import read_line

TODAY = dt.date(2026, 11, 25)
WEEK = Frame(TODAY, first=dt.date(2026, 11, 23), last=dt.date(2026, 11, 29))


def _read(name: str) -> list[tuple[dict[str, str], Any]]:
    table = Path(__file__).with_name(name).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(table)))
    return list(zip(rows, map(as_json, read_rows(rows, Frame(TODAY))), strict=True))


BOTH = _read("schedule.csv")
# Made up in the styles of other provinces, before the reader had seen one of them.
BLIND = _read("schedule_blind.csv")
READ = [read for _said, read in BOTH]


def names(read) -> str:
    said = []
    for one in read["leaders"]:
        if "flag" in one:
            said.append(f"?{one['raw']}")
        else:
            post = f"{one['post']}=" if one["post"] else ""
            said.append(f"{post}{one['name'] or ''}")
    return "|".join(said)


@pytest.mark.parametrize("number", range(len(BOTH)))
def test_row_is_read_as_written(number: int) -> None:
    said, read = BOTH[number]
    found = (read["date"], read["half"] or "", read["start"] or "", names(read))
    assert found == (said["date"], said["half"], said["start"], said["names"])


@pytest.mark.parametrize("number", range(len(BLIND)))
def test_row_of_another_province_is_read_as_written(number: int) -> None:
    said, read = BLIND[number]
    found = (read["date"], read["half"] or "", read["start"] or "", read["end"] or "", names(read))
    assert found == (said["date"], said["half"], said["start"], said["end"], said["names"])


def test_weekday_that_does_not_fit_is_told() -> None:
    told = [read["warnings"] for said, read in BLIND if said["date_raw"] == "Thứ Hai 24/11/2026"]
    assert "thứ không khớp với ngày" in told[0]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("THỨ HAI, NGÀY 27/5", "Họp BCĐ các chương trình MTQG 2016-2020")], ["2019-05-27"]),
        (
            [
                ("THỨ NĂM, NGÀY 05/3", "Kết quả lựa chọn nhà thầu qua mạng năm 2019"),
                ("THỨ SÁU, NGÀY 06/3", "Họp"),
            ],
            ["2020-03-05", "2020-03-06"],
        ),
        ([("26/4", "TXCT trước kỳ họp thứ 7 QH khóa XV")], ["2024-04-26"]),
        ([("18-5", "TXCT trước kỳ họp thứ chín Quốc hội khóa XIV")], ["2020-05-18"]),
        (
            [("13/5/2025", "Họp"), ("26/9", "Họp"), ("27/5", "Họp")],
            ["2025-05-13", "2026-09-26", "2026-05-27"],
        ),
        ([("02/03", "Làm việc")], ["2026-03-02"]),
    ],
)
def test_year_is_worked_out_from_the_content_and_told(rows, found) -> None:
    read = read_rows([{"date_raw": day, "subject": said} for day, said in rows], Frame(TODAY))
    assert [str(row.date) for row in read] == found
    for row, (day, _said) in zip(read, rows, strict=True):
        assert day.endswith("2025") or "không ghi năm" in row.warnings


def test_group_without_names_is_told() -> None:
    warnings: Any = READ[1]["warnings"]
    assert "không xác định: Tập thể lđ UBND" in warnings


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("PCT (đ/c Sùng A Páo)", ("PCT", "Sùng A Páo")),
        ("Chủ tịch UBND tỉnh (Nguyễn Văn Bình)", ("Chủ tịch UBND tỉnh", "Nguyễn Văn Bình")),
        ("Đ/c Bí thư (Vắng)", ("Bí thư", "")),
    ],
)
def test_name_behind_its_post_in_brackets(written: str, found: tuple[str, str]) -> None:
    (one,) = read_leaders(written)
    assert (one.post, one.name) == found


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


def test_title_that_begins_on_a_day_its_year_does_not_have_gives_no_first_day() -> None:
    frame = frame_of("Từ ngày 29/2 đến ngày 04/01/2024", TODAY)
    assert (frame.first, frame.last) == (None, dt.date(2024, 1, 4))


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
        "24/11 morning 08:30 ",
        "Họp giao ban",
        "P. họp 1",
        ["Lãm"],
    ),
    "14h thứ Năm 26/11 Làm việc với Sở Tài chính tại Phòng họp 2 tầng 3, các đ/c: Lãm, Ngà": (
        "26/11 afternoon 14:00 ",
        "Làm việc với Sở Tài chính",
        "Phòng họp 2 tầng 3",
        ["Lãm", "Ngà"],
    ),
    "8h00-10h30 25/11 Hội nghị trực tuyến; Hội trường Tỉnh ủy; dự: PCT Triệu Thị Ngà": (
        "25/11 morning 08:00 10:30",
        "Hội nghị trực tuyến",
        "Hội trường Tỉnh ủy",
        ["Triệu Thị Ngà"],
    ),
    "Sáng T4: Làm việc tại cơ quan đ/c Lãm": (
        "25/11 morning  ",
        "Làm việc tại cơ quan",
        "",
        ["Lãm"],
    ),
    "9h T4 Làm việc với Bộ Tài chính đ/c Lãm": (
        "25/11 morning 09:00 ",
        "Làm việc với Bộ Tài chính",
        "",
        ["Lãm"],
    ),
    "cả ngày thứ 6 Đi kiểm tra cao tốc đ/c Đĩnh": (
        "27/11 day  ",
        "Đi kiểm tra cao tốc",
        "",
        ["Đĩnh"],
    ),
    # Words that are a half of the day only without their accents.
    "20h00 T4 chiêu đãi đ/c Lãm": ("25/11 afternoon 20:00 ", "chiêu đãi", "", ["Lãm"]),
    "8h00 T4 tới xã Suối Bưởi đ/c Lãm": (
        "25/11 morning 08:00 ",
        "tới xã Suối Bưởi",
        "",
        ["Lãm"],
    ),
    "9h00 T4 sáng kiến cải cách đ/c Lãm": (
        "25/11 morning 09:00 ",
        "sáng kiến cải cách",
        "",
        ["Lãm"],
    ),
    "13.30-15.00 T5 đón đoàn đ/c Lãm": ("26/11 afternoon 13:30 15:00", "đón đoàn", "", ["Lãm"]),
    "Từ 8h tới 10h (T4) hội đàm đ/c Lãm": ("25/11 morning 08:00 10:00", "hội đàm", "", ["Lãm"]),
    "11h30 T4 nghỉ trưa, 14h00 họp tiếp đ/c Lãm": (
        "25/11 morning 11:30 ",
        "nghỉ trưa, 14h00 họp tiếp",
        "",
        ["Lãm"],
    ),
}


@pytest.mark.parametrize("line", LINES)
def test_line_fills_an_entry(line: str) -> None:
    row = read_line(line, WEEK)
    hours = [f"{clock:%H:%M}" if clock else "" for clock in (row.start, row.end)]
    when = f"{row.date:%d/%m} {row.half} {hours[0]} {hours[1]}"
    assert (when, row.subject, row.place, [one.name for one in row.leaders]) == LINES[line]
