"""A published schedule as cells: CSV, XLSX, a table that was pasted, or plain lines."""

import datetime as dt
import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from reading.diary.clock import read_clock
from reading.diary.day import DAYS
from reading.diary.rows import COLUMNS
from reading.files.refused import UploadRefused
from reading.sheets.read import ReadTable, read_table
from reading.text import clean, fold

MAX_ROWS = 2_000
_HEADINGS = {
    "date_raw": r"date_raw|(?:thu\W*)?ngay(?:\W*thang)?(?:\W*nam)?|thu|thu\W+ngay|ngay\W+thu",
    "session": r"session|buoi|sang\W+chieu",
    "start_time_raw": r"start_time_raw|thoi gian|gio|thoi diem|gio bat dau|tg",
    "subject": r"subject|noi dung.*|cong viec|chuong trinh.*|noi dung cong viec",
    "place": r"place|dia diem.*|noi hop|noi lam viec",
    "leaders": r"leaders|(?:lanh dao|ld)\s.*|lanh dao|chu tri.*|nguoi du|thuong truc ubnd.*",
    "participants": r"participants|thanh phan.*|moi du",
    "note": r"note|ghi chu",
    "source_title": r"source_title|tieu de",
}
_OFFICE_LEADER = re.compile(r"(?:lanh dao|ld)\s*(?:van phong|vp)")
_HALF_LINE = re.compile(r"\W*(?:buoi\s+)?(sang|chieu|toi|ca ngay)\W*")
_WHO = re.compile(r"^\W*((?:p\.?\s?)?(?:ct|chu tich|bi thu|pct|pbt)[^:]{0,40}):\s*", re.IGNORECASE)


class SheetError(ValueError):
    """A file or text no schedule can be read from; the text is for the person."""


def schedule_cells(name: str, data: bytes) -> tuple[str, list[dict[str, str]]]:
    """Title lines, and one mapping of COLUMNS per row. `SheetError` with a sentence."""
    try:
        table = read_table(name, data)
    except UploadRefused as refused:
        raise SheetError(refused.message) from refused
    return " ".join(table.preamble), _of_table(table)


def _of_table(table: ReadTable) -> list[dict[str, str]]:
    columns = guess(table.headers)
    if "subject" not in columns:
        raise SheetError(_("No heading row with a column for the content is found."))
    if len(table.rows) > MAX_ROWS:
        raise SheetError(
            _("More than %(limit)s rows; please split the file.") % {"limit": MAX_ROWS}
        )
    rows = [{name: _text(row.values[at]) for name, at in columns.items()} for row in table.rows]
    return [row for row in rows if any(row.get(n) for n in ("subject", "leaders", "place"))]


def guess(headers: Sequence[str]) -> dict[str, int]:
    """Which column holds what; the first that fits."""
    found: dict[str, int] = {}
    for at, header in enumerate(headers):
        folded = fold(clean(header)).strip(" .:")
        if _OFFICE_LEADER.match(folded):
            continue
        for name, pattern in _HEADINGS.items():
            if name not in found and re.fullmatch(pattern, folded):
                found[name] = at
                break
    return found


def _text(value: object) -> str:
    if isinstance(value, dt.datetime):
        bare = value.time() == dt.time()
        return f"{value:%d/%m/%Y}" if bare else f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return str(value or "").strip()


def pasted_cells(text: str) -> tuple[str, list[dict[str, str]], list[str]]:
    """(title, rows of a pasted table, []) or (title, [], plain lines, each with day and half)."""
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    if sum("\t" in line for line in lines) * 2 > len(lines):
        return _pasted_table(lines)
    return _plain(lines)


def _pasted_table(lines: list[str]) -> tuple[str, list[dict[str, str]], list[str]]:
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines]
    head = next((n for n, row in enumerate(cells) if "subject" in guess(row)), None)
    if head is None:
        return "", [], [" ".join(cell for cell in row if cell) for row in cells]
    columns = guess(cells[head])
    rows = [
        {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        for row in cells[head + 1 :]
    ]
    title = " ".join(" ".join(row) for row in cells[:head])
    return title, [row for row in rows if any(row.get(name) for name in COLUMNS[3:])], []


def _plain(lines: list[str]) -> tuple[str, list[dict[str, str]], list[str]]:
    """Lines of an unruled text: day and half headings are carried to the lines below."""
    title, day, half = "", "", ""
    found: list[str] = []
    for line in (clean(line).strip(" -+*•") for line in lines):
        folded = fold(line)
        hit = DAYS.search(folded)
        if _HALF_LINE.fullmatch(folded):
            half = line.strip(" :.")
        elif hit and not _words(folded[: hit.start()] + folded[hit.end() :]):
            day, half = line.strip(" :."), ""
        elif not day and not found and (folded.startswith("lich") or "tu ngay" in folded):
            title = f"{title} {line}".strip()
        else:
            found.append(_carried(line, day, half))
    return title, [], found


def _words(text: str) -> bool:
    bare = re.sub(r"\b(?:ngay|nham|al|am lich|buoi|nam|thang)\b", "", text)
    return re.search(r"[a-z]{2,}", bare) is not None


def _carried(line: str, day: str, half: str) -> str:
    """The line with the day above it, and "Chủ tịch: …" turned to stand as who attends."""
    who = _WHO.match(line)
    if who:
        line = f"{line[who.end() :]} đ/c {who[1]}"
    said = read_clock(line)
    session = half if half and not said.start else ""
    return " ".join(part for part in (day, session, line) if part)
