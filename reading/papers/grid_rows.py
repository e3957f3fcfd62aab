"""Rows of tables as orders: who, with whom, by when, cell by cell."""

import re
from dataclasses import replace

from reading.bodies import split_bodies
from reading.naming.spelling import insensitive, respelled
from reading.orders.order import read_order
from reading.orders.speech import begins_with_verb
from reading.orders.timing import read_cell, read_timing, silent
from reading.orders.titles import title_of
from reading.papers.grids import GridRow
from reading.papers.rows import Flag, PaperReader, PaperRow
from reading.papers.schedules.tables import note_day, prepared
from reading.text import Text, clean

_EVENT = re.compile(
    r"(?:kỳ họp|phiên họp|hội nghị|cuộc họp|họp|giao ban|đại hội|lễ|tiếp công dân)\b", re.IGNORECASE
)
# A meeting of a programme of work, whoever it is of.
_REGULAR = insensitive(r"phiên họp(?: \w+){0,4} (?:thường kỳ|thường trực)[^,;:]*\W*\Z")
_DONE = insensitive(r"\W*(?:đã|vừa) (?:\w+ )?(?:hoàn thành|xong|ban hành|thực hiện|trình)(?!\w)")
_BESIDE = re.compile(r"(.+?)\s*;\s*([^;]+?) (?:cùng )?phối hợp(?: thực hiện)?\W*", re.IGNORECASE)
_ROLES = re.compile(r"\b(?:chủ trì|phối hợp)\b", re.IGNORECASE)


_TOLD = {"lead", "deadline", "coordinating"}


def rows_of(reader: PaperReader, row: GridRow) -> list[PaperRow]:
    note_day(reader, row)
    source = clean(row.source.replace("|", " "))
    if tasks := prepared(reader, row):
        return [replace(tasks[0], source=source), *tasks[1:]]
    return [_row(reader, row, source)]


def _row(reader: PaperReader, row: GridRow, source: str) -> PaperRow:
    title = Text(row.cells.get("title", ""))
    if (
        row.is_schedule
        or len(title) < 4
        or not (_TOLD & {name for name, said in row.cells.items() if said} or _acts(reader, row))
    ):
        return PaperRow(str(title) or source, source, False, silent(reader.clock), heads=row.heads)
    when = _of_month(_without_whom(reader, row.cells.get("deadline", "")), row.heads)
    timing = read_cell(Text(when), reader.clock)
    inside = read_timing(title, reader.clock)
    if timing.kind == "none" and inside.kind not in {"none", "qualitative"}:
        timing = inside
    elif timing.kind == "none" and row.heads:
        timing = read_cell(Text(row.heads[-1]), reader.clock, heading=True)
    lead, unsure = _cell(reader, row.cells.get("lead", ""))
    helpers, unsure_too = _cell(reader, row.cells.get("coordinating", ""))
    both = Text(clean(row.cells.get("lead", "")))
    if beside := _BESIDE.fullmatch(both):  # "Sở Nội vụ; UBND các xã phối hợp"
        (lead, unsure), (more, unsure_too) = _cell(reader, beside[1]), _cell(reader, beside[2])
        helpers = (*more, *helpers)
    elif _ROLES.search(both) and (said := read_order(both, reader.finder)).lead:
        lead, helpers, unsure = said.lead, (*said.coordinating, *helpers), bool(said.doubts)
    flags = [Flag("lead", "guessed")] if unsure else []
    flags += [Flag("coordinating", "guessed")] if unsure_too else []
    order = read_order(title, reader.finder)
    begin = 0 if "lead" in row.cells else order.begin
    if "lead" not in row.cells:
        lead, helpers = order.lead, helpers or order.coordinating
    flags += [Flag("lead", "nobody")] * (not lead)
    done = _DONE.match(respelled(row.cells.get("deadline", "")))
    if done or _REGULAR.match(title) or (not lead and not helpers and _EVENT.match(title)):
        return PaperRow(str(title), source, False, timing, heads=row.heads)
    flags += [Flag("deadline", why) for why in timing.doubts]
    words = title_of(title, begin, inside.spans if timing is inside else ()) or str(title)
    words = re.sub(r"\A(?:Tiến hành|Sớm|Khẩn trương) (\w)", lambda m: m[1].upper(), words)
    return PaperRow(words, source, True, timing, lead, helpers, tuple(flags), row.heads)


def _acts(reader: PaperReader, row: GridRow) -> bool:
    """ "Trung tâm A mời trọng tài" where the cell of its day is empty."""
    title = Text(row.cells.get("title", ""))
    order = read_order(title, reader.finder)
    return "deadline" in row.cells and bool(order.lead) and begins_with_verb(title, order.begin)


def _without_whom(reader: PaperReader, said: str) -> str:
    """Nothing of "Chủ tịch", "UBND phường" in a column of whom and when it goes to."""
    return "" if _named_in(reader, said) else said


def _of_month(said: str, heads: tuple[str, ...]) -> str:
    """ "Trước ngày 25", "Trong tháng" below "Tháng 03"."""
    month = re.match(r"\W*tháng (\d{1,2})(?!\d)", heads[-1], re.IGNORECASE) if heads else None
    if month and re.fullmatch(r"(?:(?:trong|cuối) )?tháng(?: này)?", said.strip(), re.IGNORECASE):
        return heads[-1]
    day = re.fullmatch(r"(?:(?:trước|chậm nhất|đến) )?ngày \d{1,2}", said.strip(), re.IGNORECASE)
    return f"{said.strip()}/{month[1]}" if month and day else said


def _cell(reader: PaperReader, said: str) -> tuple[tuple[str, ...], bool]:
    """The bodies of a cell; split where officials split when a name in it is not known."""
    said = re.sub(r"\s+chủ trì\W*\Z", "", said)
    if names := _named_in(reader, said):
        return names, False
    return tuple(split_bodies(said)), bool(said)


def _named_in(reader: PaperReader, said: str) -> tuple[str, ...]:
    """The bodies of a cell that holds nothing else."""
    text = Text(clean(said))
    found, end = reader.finder.all_of(text, 0)
    return () if text[end:].strip(" .;") else tuple(dict.fromkeys(one.name for one in found))
