"""What a paper gives: rows with their flags; and those of tables and schedules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reading.bodies import split_bodies
from reading.naming.lists import BodyFinder
from reading.orders.binding import Clock
from reading.orders.order import read_order
from reading.orders.speech import begins_with_verb
from reading.orders.timing import Timing, read_timing, silent
from reading.orders.timing_places import read_cell
from reading.orders.titles import title_of
from reading.papers.fronts import Front
from reading.papers.grids import GridRow
from reading.text import Text, clean

_HOUR = r"\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?['’]?|\d{1,2}:\d{2}"


_EVENT = re.compile(
    r"(?:kỳ họp|phiên họp|hội nghị|cuộc họp|họp|giao ban|đại hội|lễ|tiếp công dân)\b", re.IGNORECASE
)
_BESIDE = re.compile(r"(.+?)\s*;\s*([^;]+?) (?:cùng )?phối hợp(?: thực hiện)?\W*", re.IGNORECASE)
_ROLES = re.compile(r"\b(?:chủ trì|phối hợp)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Flag:
    """A field to look at again, and why (a word of ``doubts.WHY``)."""

    field: str
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One order, or words that are none. ``lead`` and ``coordinating`` are names as written."""

    title: str
    source: str
    is_task: bool
    timing: Timing
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    heads: tuple[str, ...] = ()
    marker: str = ""
    is_aside: bool = False


def unticked(row: Row) -> Row:
    """No order until a person says so; one that was ticked says that it is not clear."""
    flags = (*row.flags, Flag("title", "undecided")) if row.is_task else row.flags
    return replace(row, is_task=False, flags=flags)


@dataclass(frozen=True, slots=True)
class Paper:
    """The document itself and its rows, in its order."""

    front: Front
    rows: tuple[Row, ...]


@dataclass(slots=True)
class Reader:
    """``is_opened``: the words that announce the orders, or the first number, are behind;
    ``looks_back``: the paragraph began with a time gone by, and nothing was ordered in it;
    ``has_topic``: it begins "Về …:", so that what follows may be decided of it;
    ``labelled``: whom the paragraph names before its first colon."""

    finder: BodyFinder
    clock: Clock
    year_guessed: bool = False
    is_schedule: bool = False
    has_head: bool = False
    speakers: str = ""
    is_opened: bool = True
    looks_back: bool = False
    has_topic: bool = False
    addressed: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)

    def silent(self) -> Timing:
        return silent(self.clock)


def bracketed(reader: Reader, text: Text) -> list[Row]:
    """In a schedule only "(Phòng Kinh tế chuẩn bị …)" is an order; its time is the event's."""
    rows = []
    for found, said in _in_brackets(reader, text):
        piece = _ordered_in(reader, said)
        order = read_order(piece, reader.finder)
        if not order.lead or re.match(r"(?:kể cả|trừ|có|dự)", piece, re.I) or ":" in piece[:12]:
            continue
        before = Text(re.split(r"(?<=[.;])\s", text[: found.start()])[-1])
        timing, flags = _own_or_of_event(reader, piece, before)
        event = re.split(
            r"\s*\(|,\s(?=mời|địa điểm|tại |tập trung|dự|cùng dự|xuất phát)",
            re.sub(rf"\A.*?(?:{_HOUR})\)?[,:]?\s*", "", before),
        )[0]
        title = title_of(piece, order.begin, timing.spans)
        rows.append(
            Row(
                f"{title} ({event.strip()})" if len(event) > 8 else title,
                said,
                True,
                timing,
                order.lead,
                order.coordinating,
                flags,
            )
        )
    return rows


def _in_brackets(reader: Reader, text: Text) -> Iterator[tuple[re.Match[str], str]]:
    """Each bracket; of "(Sở A gửi tài liệu; VP bố trí xe)" each part that names who."""
    for found in re.finditer(r"\(([^()]{12,300})\)", text):
        parts = found[1].split("; ")
        each = all(_acts(reader, Text(one)) for one in parts)
        yield from ((found, one) for one in (parts if each else [found[1]]))


def _acts(reader: Reader, part: Text) -> bool:
    order = read_order(part, reader.finder)
    comes = re.match(r"(?:cùng |tham )?dự\b", part[order.begin :], re.I)
    return bool(order.lead) and not comes and begins_with_verb(part, order.begin)


def _ordered_in(reader: Reader, said: str) -> Text:
    """Without who only takes part: "Sở A, Sở B dự; Sở A gửi tài liệu"."""
    before, _sign, after = said.partition("; ")
    order = read_order(Text(before), reader.finder)
    comes = order.lead and re.match(r"(?:cùng |tham )?dự\b", before[order.begin :], re.I)
    comes = comes or re.match(r"(?:mời|cùng dự|thành phần)\b", before, re.I)
    return Text(after if comes and after else said)


def _own_or_of_event(reader: Reader, piece: Text, before: Text) -> tuple[Timing, tuple[Flag, ...]]:
    """The day an order in brackets names, or the hour of the event it stands behind."""
    own = read_timing(piece, reader.clock)
    if own.reading.due_on:
        return own, tuple(Flag("deadline", why) for why in own.doubts)
    hours = list(re.finditer(_HOUR, before))
    raw, kind = (hours[-1][0], "datetime") if hours else ("", "none")
    flags = (Flag("deadline", "hour_of_event"),) if hours else ()
    return replace(silent(reader.clock), raw=raw, kind=kind), flags


def _prepared(reader: Reader, row: GridRow) -> Row | None:
    """ "Phòng A in tài liệu" in the column of a schedule that tells what is prepared."""
    said = Text(row.cells.get("prepared", ""))
    order = read_order(said, reader.finder)
    if not order.lead or not begins_with_verb(said, order.begin):
        return None
    timing, flags = _own_or_of_event(reader, said, Text(row.source))
    title = f"{title_of(said, order.begin, timing.spans)} ({row.cells.get('title', '')})"
    return Row(title, said, True, timing, order.lead, order.coordinating, flags)


def grid_row(reader: Reader, row: GridRow) -> Row:
    source = clean(row.source.replace("|", " "))
    title = Text(row.cells.get("title", ""))
    if prepared := _prepared(reader, row):
        return replace(prepared, source=source, heads=row.heads)
    if (
        row.is_schedule
        or len(title) < 4
        or not row.cells.keys() & {"lead", "deadline", "coordinating"}
    ):
        return Row(str(title) or source, source, False, silent(reader.clock), heads=row.heads)
    timing = read_cell(Text(_of_month(row.cells.get("deadline", ""), row.heads)), reader.clock)
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
    if not lead:
        flags.append(Flag("lead", "nobody"))
    if not lead and not helpers and _EVENT.match(title):
        return Row(str(title), source, False, timing, heads=row.heads)
    flags += [Flag("deadline", why) for why in timing.doubts]
    words = title_of(title, begin, inside.spans if timing is inside else ())
    words = re.sub(r"\A(?:Tiến hành|Sớm|Khẩn trương) (\w)", lambda m: m[1].upper(), words)
    return Row(words, source, True, timing, lead, helpers, tuple(flags), row.heads)


def _of_month(said: str, heads: tuple[str, ...]) -> str:
    """ "Trước ngày 25" below "Tháng 03"."""
    month = re.match(r"\W*tháng (\d{1,2})(?!\d)", heads[-1], re.IGNORECASE) if heads else None
    day = re.fullmatch(r"(?:(?:trước|chậm nhất|đến) )?ngày \d{1,2}", said.strip(), re.IGNORECASE)
    return f"{said.strip()}/{month[1]}" if month and day else said


def _cell(reader: Reader, said: str) -> tuple[tuple[str, ...], bool]:
    """The bodies of a cell; split where officials split when a name in it is not known."""
    said = re.sub(r"\s+chủ trì\W*\Z", "", said)
    text = Text(clean(said))
    found, end = reader.finder.all_of(text, 0)
    if found and not text[end:].strip(" .;"):
        return tuple(dict.fromkeys(one.name for one in found)), False
    return tuple(split_bodies(said)), bool(said)
