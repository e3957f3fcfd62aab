"""Figures of reports and of the national database: read, kept beside, taken back."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from citizens.imports.entering import undo_import
from citizens.imports.figures import figure_row, number, read_figures
from citizens.imports.reported import enter_figures
from citizens.models import ReportedFigure, Visit
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
HEADS = ("id", "province", "period_raw", "scope", "metric", "value_raw", "unit", "note")
WEEK = (
    (
        "R1",
        "Phú Thọ",
        "tháng 10/2026",
        "toàn tỉnh",
        "tiếp thường xuyên",
        "161/201",
        "lượt/người",
        "",
    ),
    (
        "R2",
        "Phú Thọ",
        "tháng 10/2026",
        "toàn tỉnh",
        "đoàn đông người",
        "3 (37)",
        "đoàn (người)",
        "",
    ),
    ("R3", "Phú Thọ", "tháng 10/2026", "toàn tỉnh", "tiếp công dân", "khá đông", "lượt", ""),
)


def table(*rows: tuple[str, ...]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADS, *rows])
    return out.getvalue().encode()


def read(value: str, unit: str = "vụ việc", **more: str) -> dict[str, Any]:
    return figure_row(1, {"metric": "x", "value_raw": value, "unit": unit, **more}).as_json()


@pytest.mark.parametrize(
    ("value", "unit", "numbers", "of", "before"),
    [
        ("161/201", "lượt/người", [161, 201], None, None),
        ("3 (37)", "lượt đoàn (người)", [3, 37], None, None),
        ("233 (tháng trước 240)", "lượt", [233], None, 240),
        ("32/52", "vụ việc", [32], 52, None),
        ("7/19/6", "vụ việc", [7, 19, 6], None, None),
        ("3.667", "đơn", [3667], None, None),
        ("12.345,5", "đơn", [12345.5], None, None),
        ("kỳ trước: 157", "đơn", [], None, 157),
    ],
)
def test_numbers_with_their_units(value, unit, numbers, of, before) -> None:
    found = read(value, unit)
    assert [one["number"] for one in found["values"]] == numbers
    assert (found["of"], found["before"]) == (of, before)


@pytest.mark.parametrize(
    ("value", "note", "flags"),
    [
        ("26/29", "89,65%", []),
        ("26/29", "92%", ["percent_differs"]),
        ("52/32", "", ["part_above_whole"]),
        ("7/19/6", "=32 khớp", []),
        ("7/19/6", "=33", ["sum_differs"]),
        ("20", "11 cũ + 09 mới", []),
        ("20", "11 cũ + 08 mới", ["sum_differs"]),
        ("3", "4+3=8", ["sum_differs"]),
        ("nhiều", "", ["value_unread"]),
        ("3", "gọi 0912345678", ["number_in_words"]),
    ],
)
def test_what_does_not_add_up_is_flagged(value, note, flags) -> None:
    assert read(value, note=note, period_raw="năm 2025")["flags"] == flags


@pytest.mark.parametrize(
    ("words", "first", "last", "flags"),
    [
        ("tháng 4/2017", "2017-04-01", "2017-04-30", []),
        ("6 tháng cuối năm 2020", "2020-07-01", "2020-12-31", []),
        ("quý III/2020", "2020-07-01", "2020-09-30", []),
        ("01/8/2018–31/7/2019", "2018-08-01", "2019-07-31", []),
        ("01/7–30/9/2025", "2025-07-01", "2025-09-30", []),
        ("từ đầu năm đến 17/8/2018", "2018-01-01", "2018-08-17", []),
        ("định kỳ ngày 15/4/2017", "2017-04-15", "2017-04-15", []),
        ("tháng 11 (không năm)", None, None, ["year_asked"]),
        ("(không nêu kỳ)", None, None, ["period_unknown"]),
        ("tháng 13/2020", None, None, ["period_unread"]),
    ],
)
def test_periods_as_reports_write_them(words, first, last, flags) -> None:
    found = read("3", period_raw=words)
    assert (found["first"], found["last"], found["flags"]) == (first, last, flags)


def test_thousands_and_decimals() -> None:
    assert [number(one) for one in ("3.667", "89,65", "1.234.567", "7")] == [
        3667,
        89.65,
        1234567,
        7,
    ]


def test_each_week_only_new_rows(desk: Cast) -> None:
    actor, rows = desk.actor("cuc"), read_figures("csdl.csv", table(*WEEK))
    done = enter_figures(rows=rows, actor=actor)
    assert (done.new, done.known, done.left_out) == (2, 0, 1)
    more = ("R9", "Phú Thọ", "tháng 11/2026", "toàn tỉnh", "tiếp công dân", "9", "lượt", "")
    renumbered = [("X", *row[1:]) for row in WEEK]
    again = enter_figures(rows=read_figures("csdl.csv", table(*renumbered, more)), actor=actor)
    assert (again.new, again.known) == (1, 2)
    assert undo_import(batch_id=again.batch.pk, actor=actor) == 1
    assert (ReportedFigure.objects.count(), Visit.objects.count()) == (2, 0)


def test_by_the_page_and_never_counted_along(desk: Cast) -> None:
    client, address = desk.client("cuc"), "/citizens/letters/import/"
    sent = {"table": table(*WEEK).decode(), "book": "office", "register_of": "figures"}
    shown = client.post(address, sent)
    assert (shown.context["ready"], ReportedFigure.objects.count()) == (2, 0)
    assert "Không đọc được số liệu" in shown.content.decode()
    sent |= {"table": shown.context["text"], "confirm": "yes"}
    assert client.post(address, sent).status_code == 302
    page = client.get("/citizens/figures/reported/").content.decode()
    assert "161/201" in page
    assert "161" not in client.get("/citizens/figures/").content.decode()
    assert desk.client("dung").get("/citizens/figures/reported/").status_code == 403


def test_the_command_knows_a_table_of_figures(desk: Cast, tmp_path: Path) -> None:
    path, out = tmp_path / "csdl.csv", io.StringIO()
    path.write_bytes(table(*WEEK))
    call_command("read_letters", str(path), "--dry-run", stdout=out)
    rows = json.loads(out.getvalue())
    assert rows[0]["values"] == [{"number": 161, "unit": "lượt"}, {"number": 201, "unit": "người"}]
