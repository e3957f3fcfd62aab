"""Tables inside a text: lines parted by tabs or upright strokes, with or without known headings."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from reading.naming.lists import begins_body
from reading.papers.grid_lines import cells_of, whole_lines, whole_rows
from reading.sheets.columns import guess_columns, is_numbering
from reading.text import Text, clean, fold

_SERIAL = re.compile(r"(?:\d{1,3}(?:\.\d+)*|tt|stt|[ivx]+)?\W*", re.IGNORECASE)
_PERIOD = re.compile(r"\W*(?:thang|quy|tuan|6 thang|nam|dot)\s*[\divx]")
# "Tuần đầu tháng nghỉ Lễ Quốc khánh, không bố trí nội dung trình": nothing that heads others.
_REMARK = re.compile(r".*\bkhông (?:bố trí|tổ chức|có)\b", re.IGNORECASE)
_DITTO = re.compile(r"\W*(?:nt|n\.t|như trên)\W*|\s*[\"”'′]{1,2}\s*", re.IGNORECASE)
_LONGEST_HEADING = 60
_WHEN = re.compile(
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}|thang\s*\d|quy\s*[ivx\d]|nam\s*20\d\d|\d+\s*ngay|thuong xuyen"
    r"|hang (?:nam|thang|quy|tuan)|theo tien do"
)
_PREPARES = re.compile(r"\bchuan bi\b|\bghi chu\b")
_HALF_DAY = re.compile(r"\W*(?:buoi )?(?:sang|chieu|toi)\W*")
_BEGINS_AT = re.compile(r"\W*\d{1,2}\s*(?:giờ|h|g|:)(?!\w{3})", re.IGNORECASE)
_HOURS = re.compile(rf"{_BEGINS_AT.pattern}|\W*(?:cả ngày|(?:buổi )?(?:sáng|chiều|tối))\W*\Z", re.I)
_BY_HOURS = ("giờ", "nội dung", "địa điểm", "chuẩn bị")
_TELLS = re.compile(r"viec|noi dung")  # in a schedule: what takes place
_MORE = {
    "title": (
        "phan viec", "cac viec", "cac nhiem vu", "ten viec", "dau viec", "noi dung",
        "nhiem vu", "cong viec", "ten bao cao", "ten de an", "de an", "viec phai lam",
        "chuyen de",
    ),
    "lead": (
        "lam chinh", "chiu trach nhiem chinh", "chiu trach nhiem", "don vi trinh", "phu trach",
        "co quan trinh", "co quan chuan bi", "don vi chuan bi", "chu tri", "co quan tham muu",
        "don vi tham muu", "noi chu tri", "don vi dau moi", "co quan dau moi", "dau moi",
        "don vi thuc hien", "co quan thuc hien", "bo phan thuc hien", "trach nhiem",
        "ai lam", "phan cong", "nguoi thuc hien", "don vi phu trach", "don vi duoc giao",
    ),
    "deadline": (
        "phai xong", "ngay cham nhat", "moc", "xong", "ngay trinh", "bao cao truoc", "thoi diem",
        "thoi han", "han", "thoi gian", "tien do",
    ),
    "coordinating": (
        "cung lam", "cung phoi hop", "don vi lien quan", "phoi hop", "co quan phoi hop",
        "don vi phoi hop", "noi phoi hop",
    ),
}  # fmt: skip
# Columns that name bodies or persons who do not carry out: who looks after it, what comes of it.
_BESIDE = re.compile(
    r"lanh dao|nguoi (?:chi dao|theo doi)|theo doi|ghi chu|san pham|ket qua|thanh phan"
    r"|ban hanh|noi nhan|cap (?:trinh|ky|quyet)"
)


@dataclass(slots=True)
class GridRow:
    """One line of a table; ``heads`` are the section lines above it inside the table."""

    source: str
    cells: dict[str, str] = field(default_factory=dict)
    heads: tuple[str, ...] = ()
    is_schedule: bool = False


def grids(lines: Sequence[str]) -> Iterator[str | GridRow]:
    """The lines in order, those of a table as rows."""
    lines = list(whole_rows(list(whole_lines(lines))))
    at = 0
    while at < len(lines):
        end = _block_end(lines, at)
        if end - at >= 2:
            yield from _table(lines[at:end])
            at = end
        else:
            yield lines[at]
            at += 1


def _is_row(line: str) -> bool:
    return len(cells_of(line)) >= 3


def _block_end(lines: Sequence[str], at: int) -> int:
    """Where the table that begins here ends; a short line between two rows belongs to it."""
    if not _is_row(lines[at]):
        return at
    end = at + 1
    while end < len(lines):
        if _is_row(lines[end]) or (
            len(cells_of(lines[end])) == 2 and "".join(cells_of(lines[end])).strip()
        ):
            end += 1
            continue
        ahead = next((i for i in range(end, min(end + 5, len(lines))) if _is_row(lines[i])), None)
        between = [one for one in lines[end : ahead or end] if one.strip()]
        if ahead is None or len(between) > 1 or any(len(one) > 90 for one in between):
            break
        end = ahead
    return end


def _table(lines: Sequence[str]) -> Iterator[str | GridRow]:
    rows = _as_wide(lines, [cells_of(line) for line in lines])
    by_hours = _is_by_hours(rows)
    schedule = by_hours or _is_schedule(rows[0])
    columns, body = _columns(rows)
    heads, said = tuple[str, ...](), dict[str, str]()
    before = _is_before(rows[0], columns) if body else False
    for line, cells in zip(lines[body:], rows[body:], strict=True):
        if not "".join(cells).strip() or set("".join(cells)) <= set("-:| ") or is_numbering(cells):
            continue
        if _second_heading(cells):
            columns = columns | _guess(cells)
        elif schedule:
            yield from _events(line, cells, _BY_HOURS if by_hours else rows[0])
        elif head := _section(cells, columns):
            heads = heads if heads and _REMARK.match(head) else (head,)
        else:
            over = said if body else {}
            said = {
                name: over.get(name, "") if _DITTO.fullmatch(cells[at]) else cells[at]
                for name, at in columns.items()
                if at < len(cells) and (cells[at] or name == "deadline")
            }
            if before and re.match(r"(?:ngày )?\d", said.get("deadline", "")):
                said["deadline"] = f"trước {said['deadline']}"
            yield GridRow(line, said, heads)


def _events(line: str, cells: list[str], headings: Sequence[str]) -> Iterator[GridRow]:
    """What takes place by one row of a schedule: one event, or one of each half of the day."""
    words = [fold(one) for one in headings]
    halves = [at for at, one in enumerate(words) if _HALF_DAY.fullmatch(one)]
    if halves:
        said = ["".join(cells[at : at + 1]) for at in halves]
        yield from (GridRow(f"{cells[0]} | {one}", {"title": one}, (), True) for one in said if one)
        return
    told = next((at for at, one in enumerate(words) if _TELLS.search(one)), len(words))
    prepares = next((at for at, one in enumerate(words) if _PREPARES.search(one)), len(words))
    event = {"title": "".join(cells[told : told + 1]) or max(cells, key=len)}
    if ready := "".join(cells[prepares : prepares + 1]):
        event["prepared"] = ready
    yield GridRow(line, event, (), True)


def _as_wide(lines: Sequence[str], rows: list[list[str]]) -> list[list[str]]:
    """ "| 09:00 | …" or "9:00 | …" below "Hai 16/3 | 07:30 | …": the first cell is empty there."""
    framed, width = lines[0].lstrip().startswith("|"), len(rows[0])
    return [
        ["", *cells]
        if (not framed and line.lstrip().startswith("|"))
        or (len(cells) == width - 1 and _BEGINS_AT.match(cells[0]))
        else cells
        for line, cells in zip(lines, rows, strict=True)
    ]


def _is_before(headings: Sequence[str], columns: dict[str, int]) -> bool:
    """ "Hoàn thành trước ngày" over a column of days."""
    at = columns.get("deadline", len(headings))
    return bool(re.search(r"\btruoc\b", fold("".join(headings[at : at + 1]))))


def _columns(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Columns by their headings, the missing ones by what stands in them; and the first row."""
    named = _guess(rows[0])
    short = all(len(cell) <= _LONGEST_HEADING for cell in rows[0])
    headed = (
        short
        and not any(_WHEN.search(fold(re.sub(r"\([^()]*\)", "", cell))) for cell in rows[0])
        and (len(named) > 1 or "title" in named)
    )
    columns = named if headed else {}
    body = 1 if headed else 0
    full = [row for row in rows[body:] if len([c for c in row if c]) > 2]
    beside = [at for at, cell in enumerate(rows[0]) if headed and _BESIDE.search(fold(cell))]
    for name, column in _by_content(full, {*columns.values(), *beside}, columns).items():
        if name not in columns and column not in columns.values():
            columns[name] = column
    return columns, body


def _by_content(
    rows: Sequence[Sequence[str]], taken: Container[int] = (), known: Container[str] = ()
) -> dict[str, int]:
    """Bodies lead, a second column of them helps; dates are deadlines; the longest is the task.

    ``taken``: columns whose headings tell what they are, ``known``: what those are."""
    if not rows:
        return {}
    width = max(map(len, rows))
    said = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    cells = [list(map(fold, column)) for column in said]
    bodies = [
        at
        for at in range(width)
        if at not in taken and cells[at] and _bodies(said[at]) >= 0.6 and _mean(cells[at]) < 90
    ]
    whens = [
        at
        for at in range(width)
        if cells[at] and _share(cells[at], _WHEN) >= 0.5 and _mean(cells[at]) < 60
    ]
    rest = [at for at in range(width) if at not in bodies and at not in whens and cells[at]]
    found: dict[str, int] = {}
    if rest:
        found["title"] = max(rest, key=lambda at: _mean(cells[at]))
    missing = [name for name in ("lead", "coordinating") if name not in known]
    found |= dict(zip(missing, bodies, strict=False))
    if whens:
        found["deadline"] = whens[-1]
    return found


def _share(cells: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(bool(pattern.search(one)) for one in cells) / len(cells)


def _bodies(cells: Sequence[str]) -> float:
    """The share of cells that begin with a body."""
    return sum(begins_body(Text(clean(one)), 0) for one in cells) / len(cells)


def _mean(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / max(1, len(cells))


def _guess(cells: Sequence[str]) -> dict[str, int]:
    found = guess_columns(cells)
    for name, words in _MORE.items():
        at = next(
            (
                i
                for i, c in enumerate(cells)
                if any(fold(c).lstrip(" *").startswith(w) for w in words)
            ),
            None,
        )
        if name not in found and at is not None and at not in found.values():
            found[name] = at
    return found


def _is_schedule(cells: Sequence[str]) -> bool:
    words = [fold(cell) for cell in cells]
    when = any(re.match(r"\W*(?:thu|ngay|luc|gio|buoi|thoi gian)\b", one) for one in words)
    place = any(
        re.match(r"\W*(?:(?:noi|cho) (?:hop|to chuc|lam viec|den)|noi\W*\Z|dia diem)", w)
        for w in words
    )
    owed = any(re.search(r"thoi han|han hoan|co quan chu tri|don vi chu tri", one) for one in words)
    halves = sum(bool(_HALF_DAY.fullmatch(one)) for one in words) > 1
    return len(cells) > 2 and when and (place or halves) and not owed


def _is_by_hours(rows: Sequence[Sequence[str]]) -> bool:
    """A table without headings each row of which begins with the hour of its event."""
    wide = [row for row in rows if len(row) > 1]
    fits = all(len(_BY_HOURS) - 1 <= len(row) <= len(_BY_HOURS) for row in wide)
    return fits and len(wide) > 1 and all(_HOURS.match(row[0]) for row in wide)


def _second_heading(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and len(guess_columns(cells)) == len(filled)


def _section(cells: Sequence[str], columns: dict[str, int]) -> str:
    """A line of the table that heads others: a Roman number, a month, one cell alone."""
    filled = [cell for cell in cells if cell and not _SERIAL.fullmatch(cell)]
    if len(filled) != 1:
        return ""
    numbered = [cell for cell in cells if cell and _SERIAL.fullmatch(cell)]
    serial = numbered and re.match(r"\d", numbered[0]) and not _PERIOD.match(fold(filled[0]))
    return "" if serial and len(filled[0]) > 12 else filled[0]
