"""A whole paper read: its own facts, and every order in it as a row that says how sure it is.

A reader proposes, a person decides (DESIGN §11). What is no task, or not understood, stays as an
unticked row with its words; nothing is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reading.naming.finder import BodyFinder, body_finder
from reading.bodies import split_bodies
from reading.calendars import Calendar
from reading.orders.clauses import clauses
from reading.orders.confidence import doubts_of
from reading.deadlines.reading import Before
from reading.papers.fronts import Front, take_apart, year_seen
from reading.papers.grids import GridRow, grids
from reading.orders.order import Labels, Order, only_helps, read_order, take_labels
from reading.papers.outline import Line, joined, tree
from reading.orders.speech import begins_with_verb, continues, exhorts, introduces, praises, tells
from reading.text import Text, clean, clean_lines
from reading.orders.timing import Clock, Timing, read_cell, read_timing, silent
from reading.orders.titles import tidied, title_of

LONGEST = 200_000
LONGEST_HEADING = 110


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


@dataclass(frozen=True, slots=True)
class Paper:
    """The document itself and its rows, in its order."""

    front: Front
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Above:
    """What the headings above say: who, by when, and their words."""

    lead: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    timing: Timing | None = None
    heads: tuple[str, ...] = ()
    praised: bool = False


@dataclass(slots=True)
class _Reader:
    finder: BodyFinder
    clock: Clock
    year_guessed: bool = False
    is_schedule: bool = False
    has_head: bool = False
    addressed: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)


def read_paper(
    text: str, *, names: Sequence[str] = (), on: date | None = None,
    calendar: Calendar | None = None, truoc: Before = "before",
) -> Paper:  # fmt: skip
    """Reads any text; ``names`` are the province's own bodies, ``on`` the day it was written when
    it does not say so itself."""
    parts = take_apart(clean_lines(text[:LONGEST]).split("\n"))
    seen = year_seen(text[:LONGEST])
    written = parts.front.dated or on
    clock = Clock(written or date(seen or 2000, 1, 1), calendar, truoc, bool(written or seen))
    reader = _Reader(body_finder(tuple(names)), clock, not written, parts.front.is_schedule, bool(parts.front.kind or parts.front.issuer))
    _aside(reader, parts.addressees)
    block: list[str] = []
    for line in grids(parts.body):
        if isinstance(line, GridRow):
            _walk(reader, _outline(block), _Above())
            block = []
            reader.rows.append(_grid_row(reader, line))
        else:
            block.append(" ".join(line.split()))
    _walk(reader, _outline(block), _Above())
    _aside(reader, parts.recipients)
    return Paper(parts.front, tuple(_same_times(reader.rows)))


def _outline(block: Sequence[str]) -> list[Line]:
    """As a tree, a plain line that ends with a colon standing above what it announces."""
    lines = joined(block)
    for line, after in zip(lines, lines[1:], strict=False):
        if not line.marker and after.marker and (line.text.rstrip().endswith(":") or _only_date(line.text)):
            line.level = after.level - 1
    return tree(lines)


def _only_date(text: str) -> bool:
    return len(text) < 60 and bool(re.match(r"(?:trong |hoàn thành )?(?:tháng|quý|trước|tuần|ngày)\b", text, re.IGNORECASE))


def _aside(reader: _Reader, words: str) -> None:
    if words:
        reader.rows.append(Row(words[:500], words, False, silent(reader.clock)))


def _walk(reader: _Reader, lines: Sequence[Line], above: _Above) -> None:
    for line in lines:
        text = Text(clean(line.text))
        if not re.search(r"\w", text):
            continue
        if line.below and all(_says_more(reader, one) for one in line.below):
            _paragraph(reader, Text(". ".join([str(text).rstrip(" .:"), *(one.text for one in line.below)])), above, line.marker)
        elif line.below:
            _walk(reader, line.below, _heading(reader, text, line, above))
        else:
            _paragraph(reader, text, above, line.marker)


def _says_more(reader: _Reader, line: Line) -> bool:
    """ "Chủ trì: …", "Thời hạn: …" below an order are no orders."""
    text = Text(clean(line.text))
    return not line.below and _only_says_more(take_labels(text, reader.finder), text)


def _heading(reader: _Reader, text: Text, line: Line, above: _Above) -> _Above:
    """What a line with others below it hands down; an order of its own becomes a row too."""
    order = read_order(text, reader.finder)
    timing = read_timing(text, reader.clock)
    colon = text.rstrip().endswith(":")
    rest = title_of(text, order.begin, timing.spans)
    heads = (*above.heads, text.strip(" :.;"))
    names = order.lead and (colon or len(rest) < 4 or len(text) < LONGEST_HEADING)
    told = tells(text, order)
    if not colon and (len(text) > LONGEST_HEADING or (order.lead and len(rest) > 12)):
        _paragraph(reader, text, above, line.marker)
        return replace(above, heads=heads, lead=order.lead or above.lead)
    if len(text) > 2 * LONGEST_HEADING or (told and len(text) > LONGEST_HEADING):
        _aside(reader, str(text))
    dated = timing.reading.due_on is not None or timing.kind == "recurring"
    dated = dated and not told and (bool(line.marker) or len(text) < LONGEST_HEADING)
    return _Above(
        lead=order.lead if names and not told else above.lead,
        help=order.coordinating if names and not told else above.help,
        timing=timing if dated else above.timing,
        heads=heads,
        praised=praises(text) or above.praised,
    )


def _paragraph(reader: _Reader, text: Text, above: _Above, marker: str) -> None:
    if reader.is_schedule:
        orders = _bracketed(reader, text)
        rest = str(text)
        for one in orders:
            rest = rest.replace(f"({one.source})", "")
        for sentence in re.split(r"(?<=[.;])\s+(?=\d{1,2}\s*(?:giờ|h)|[A-ZĐ])", rest):
            _aside(reader, sentence)
        reader.rows += orders
        return
    if not reader.rows and not marker and not reader.has_head and str(text)[-1] not in ".:;!/”\"":
        _aside(reader, str(text))  # the headline of a post
        return
    labels = take_labels(text, reader.finder)
    first = len(reader.rows)
    if _only_says_more(labels, text) and first and reader.rows[-1].is_task:
        first -= 1  # "Thời hạn: …", "Phối hợp: …" on a line of its own
    for piece, intro in clauses(labels.text, reader.finder):
        order = read_order(piece, reader.finder)
        timing = read_timing(piece, reader.clock)
        before = reader.rows[-1] if len(reader.rows) > first else None
        if before and before.is_task and only_helps(piece, order):
            helpers = tuple(dict.fromkeys((*before.coordinating, *order.lead)))
            reader.rows[-1] = replace(before, coordinating=helpers, source=f"{before.source} {piece}")
        elif before and before.is_task and _goes_on(piece, order, timing, before):
            reader.rows[-1] = _merged(before, piece, order, timing)
        else:
            row = _row(reader, piece, order, timing, before, above, marker)
            reader.rows.append(replace(row, source=f"{intro}: {row.source}") if intro else row)
    if labels.lead or labels.coordinating:
        reader.rows[first:] = [_labelled(row, labels) for row in reader.rows[first:]]
        if len(reader.rows) > first and labels.text != text:
            reader.rows[first] = replace(reader.rows[first], source=str(text) if len(reader.rows) == first + 1 else reader.rows[first].source)


def _only_says_more(labels: Labels, text: Text) -> bool:
    rest = labels.text.strip(" .;,-")
    alone = re.match(r"(?:thời (?:hạn|gian)|hạn)(?: [\w ]{1,20})?:", text, re.IGNORECASE)
    return bool(alone) or (len(rest) < 4 and rest != text.strip(" .;,-"))


def _labelled(row: Row, labels: Labels) -> Row:
    """The bodies of "Chủ trì: …; phối hợp: …" belong to every order of their paragraph."""
    if not row.is_task and not labels.lead:
        return row
    flags = tuple(flag for flag in row.flags if flag.field != "lead" or not labels.lead)
    is_task = row.is_task or bool(labels.lead)
    helpers = tuple(dict.fromkeys((*row.coordinating, *labels.coordinating)))
    return replace(row, lead=labels.lead or row.lead, coordinating=helpers, flags=flags, is_task=is_task)


def _goes_on(piece: Text, order: Order, timing: Timing, before: Row) -> bool:
    if order.lead or order.asked and not continues(piece):
        return False
    both = timing.kind != "none" and before.timing.kind not in {"none", "qualitative"}
    return continues(piece) and not both


def _merged(before: Row, piece: Text, order: Order, timing: Timing) -> Row:
    more = title_of(piece, 0 if order.begin > 30 else order.begin, timing.spans)
    more = "" if re.fullmatch(r"(?:Thời gian|Thời hạn|Hạn|Hoàn thành|Xong)?", more) else more
    title = f"{before.title}; {more[:1].lower()}{more[1:]}" if more else before.title
    took = timing if timing.kind != "none" else before.timing
    flags = [flag for flag in before.flags if flag.field != "deadline" or took is before.timing]
    if took is timing:
        flags += [Flag("deadline", why) for why in timing.doubts]
    helpers = tuple(dict.fromkeys((*before.coordinating, *order.coordinating)))
    return replace(
        before, title=title, source=f"{before.source} {piece}", timing=took,
        coordinating=helpers, flags=tuple(flags),
    )  # fmt: skip


def _row(
    reader: _Reader, piece: Text, order: Order, timing: Timing, before: Row | None, above: _Above,
    marker: str,
) -> Row:  # fmt: skip
    flags = [Flag(*doubt) for doubt in order.doubts]
    lead, helpers = order.lead, order.coordinating
    if not lead and not order.asked:
        if before and before.is_task and before.lead:
            lead = before.lead
            flags.append(Flag("lead", "from_sentence_before"))
        elif above.lead:
            lead = above.lead
            helpers = helpers or above.help
        elif reader.addressed and marker:
            lead = reader.addressed
            flags.append(Flag("lead", "from_sentence_before"))
    if timing.kind in {"none", "qualitative"} and above.timing and not timing.reading.due_on:
        timing = replace(above.timing, spans=timing.spans)
    is_task = _is_task(piece, order, timing, lead, before, above, marker)
    if timing.kind == "none" and (word := _pace(piece[order.start : order.begin])):
        ongoing = word.lower().startswith("thường")
        timing = replace(timing, raw=word, kind="ongoing" if ongoing else "qualitative")
    title = title_of(piece, order.begin, timing.spans) if is_task else tidied(str(piece))
    if len(title) < 4:
        title = tidied(str(piece))
        flags.append(Flag("title", "whole"))
    flags += [Flag("deadline", why) for why in timing.doubts]
    if reader.year_guessed and timing.reading.due_on and not re.search(r"20\d\d", timing.raw):
        flags.append(Flag("deadline", "year_guessed"))
    if order.asked and order.lead and (introduces(piece) or str(piece).rstrip().endswith(":")):
        reader.addressed = order.lead
    if is_task and not lead:
        flags.append(Flag("lead", "nobody"))
    if is_task:
        flags += [Flag(*one) for one in doubts_of(title, piece, order.begin, lead, helpers, timing.raw, reader.finder)]
    return Row(title, str(piece), is_task, timing, lead, helpers, tuple(dict.fromkeys(flags)), above.heads, marker)


def _pace(before: str) -> str:
    """ "khẩn trương", "thường xuyên": words of time that give no date."""
    found = re.search(r"thường xuyên|khẩn trương|kịp thời|nhanh chóng|sớm", before, re.IGNORECASE)
    return found[0] if found else ""


def _is_task(
    piece: Text, order: Order, timing: Timing, lead: tuple[str, ...], before: Row | None,
    above: _Above, marker: str,
) -> bool:  # fmt: skip
    """An order to somebody whose doing can be checked."""
    dated = timing.kind not in {"none", "qualitative", "conditional", "unreadable"}
    if tells(piece, order):
        return False
    if len(piece[order.begin :].strip(" .,;:/")) < 8:
        return False
    if exhorts(piece, order) and not (dated and timing.kind != "ongoing"):
        return False
    if above.praised and not order.asked and not dated:
        return False
    if lead:
        return bool(order.lead) or begins_with_verb(piece, order.begin) or order.asked or bool(marker) or dated
    if order.asked:
        return True
    verb = begins_with_verb(piece, order.begin)
    listed = bool(marker) or before is not None or bool(order.coordinating)
    return (verb and (listed or dated)) or (bool(marker) and dated)


def _bracketed(reader: _Reader, text: Text) -> list[Row]:
    """In a schedule only "(Phòng Kinh tế chuẩn bị …)" is an order; its time is the event's."""
    rows = []
    for found in re.finditer(r"\(([^()]{12,300})\)", text):
        piece = Text(found[1])
        order = read_order(piece, reader.finder)
        if not order.lead or re.match(r"(?:kể cả|trừ|có|dự)", piece, re.I) or ":" in piece[:12]:
            continue
        before = Text(re.split(r"(?<=[.;])\s", text[: found.start()])[-1])
        hours = list(re.finditer(r"\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?['’]?|\d{1,2}:\d{2}", before))
        timing = replace(silent(reader.clock), raw=hours[-1][0] if hours else "", kind="datetime" if hours else "none")
        flags = (Flag("deadline", "hour_of_event"),) if hours else ()
        event = re.split(r"\s*\(|,\s", re.sub(r"\A.*?(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?['’]?|\d{1,2}:\d{2})\)?[,:]?\s*", "", before))[0]
        title = title_of(piece, order.begin, ())
        rows.append(Row(f"{title} ({event.strip()})" if len(event) > 8 else title, str(piece), True, timing, order.lead, order.coordinating, flags))
    return rows


def _grid_row(reader: _Reader, row: GridRow) -> Row:
    source = clean(row.source.replace("|", " "))
    title = Text(row.cells.get("title", ""))
    if row.is_schedule or len(title) < 4 or not row.cells.keys() & {"lead", "deadline", "coordinating"}:
        return Row(str(title) or source, source, False, silent(reader.clock), heads=row.heads)
    timing = read_cell(Text(row.cells.get("deadline", "")), reader.clock)
    inside = read_timing(title, reader.clock)
    if timing.kind == "none" and inside.kind not in {"none", "qualitative"}:
        timing = inside
    elif timing.kind == "none" and row.heads:
        timing = read_cell(Text(row.heads[-1]), reader.clock, heading=True)
    lead, unsure = _cell(reader, row.cells.get("lead", ""))
    helpers, unsure_too = _cell(reader, row.cells.get("coordinating", ""))
    flags = [Flag("lead", "guessed")] if unsure else []
    flags += [Flag("coordinating", "guessed")] if unsure_too else []
    order = read_order(title, reader.finder)
    begin = 0 if "lead" in row.cells else order.begin
    if "lead" not in row.cells:
        lead, helpers = order.lead, helpers or order.coordinating
    if not lead:
        flags.append(Flag("lead", "nobody"))
    flags += [Flag("deadline", why) for why in timing.doubts]
    words = title_of(title, begin, inside.spans if timing is inside else ())
    words = re.sub(r"\A(?:Tiến hành|Sớm|Khẩn trương) (\w)", lambda m: m[1].upper(), words)
    return Row(words, source, True, timing, lead, helpers, tuple(flags), row.heads)


def _cell(reader: _Reader, said: str) -> tuple[tuple[str, ...], bool]:
    """The bodies of a cell; split where officials split when a name in it is not known."""
    text = Text(clean(said))
    found, end = reader.finder.all_of(text, 0)
    if found and not text[end:].strip(" .;"):
        return tuple(dict.fromkeys(one.name for one in found)), False
    return tuple(split_bodies(said)), bool(said)


def _same_times(rows: list[Row]) -> list[Row]:
    """ "cùng thời hạn nêu tại mục 1": the deadline of that item."""
    by_marker = {row.marker.rstrip(".)/"): row for row in rows if row.is_task and row.marker}
    made = []
    for row in rows:
        other = by_marker.get(row.timing.same_as)
        if row.timing.same_as and other and other.timing.reading.due_on:
            timing = replace(row.timing, reading=replace(other.timing.reading, kind="relative"))
            row = replace(row, timing=timing)
        made.append(row)
    return made
