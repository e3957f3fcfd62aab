"""A whole paper read: its own facts, and every order in it as a row that says how sure it is.

A reader proposes, a person decides (DESIGN §11). What is no task, or not understood, stays as an
unticked row with its words; nothing is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reading.calendars import Calendar
from reading.deadlines.reading import Before
from reading.naming.lists import body_finder
from reading.orders.clauses import clauses
from reading.orders.confidence import doubts_of
from reading.orders.labels import Labels, only_helps, take_labels
from reading.orders.order import Order, read_order
from reading.orders.speech import continues, introduces, is_order, pace_of, praises, tells
from reading.orders.timing import Clock, Timing, read_timing, silent
from reading.orders.titles import tidied, title_of
from reading.papers.fronts import take_apart, year_seen
from reading.papers.grids import GridRow, grids
from reading.papers.outline import Line, joined, tree
from reading.papers.rows import Flag, Paper, Reader, Row, bracketed, grid_row
from reading.text import Text, clean, clean_lines

LONGEST = 200_000
LONGEST_HEADING = 110
SHORTEST_ORDER = 12
SHORTEST_INTRO = 60


@dataclass(frozen=True, slots=True)
class _Above:
    """What the headings above say: who, by when, and their words."""

    lead: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    timing: Timing | None = None
    heads: tuple[str, ...] = ()
    praised: bool = False
    is_intro: bool = False


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
    reader = Reader(
        body_finder(tuple(names)),
        clock,
        not written,
        parts.front.is_schedule,
        bool(parts.front.kind or parts.front.issuer),
    )
    _aside(reader, parts.addressees)
    block: list[str] = []
    for line in grids(parts.body):
        if isinstance(line, GridRow):
            _walk(reader, _outline(block), _Above())
            block = []
            reader.rows.append(grid_row(reader, line))
        else:
            block.append(" ".join(line.split()))
    _walk(reader, _outline(block), _Above())
    _aside(reader, parts.recipients)
    return Paper(parts.front, tuple(_same_times(reader.rows)))


def _outline(block: Sequence[str]) -> list[Line]:
    """As a tree, a plain line that ends with a colon standing above what it announces."""
    lines = joined(block)
    for line, after in zip(lines, lines[1:], strict=False):
        if (
            not line.marker
            and after.marker
            and (line.text.rstrip().endswith(":") or _only_date(line.text))
        ):
            line.level = after.level - 1
    return tree(lines)


def _only_date(text: str) -> bool:
    return len(text) < 60 and bool(
        re.match(r"(?:trong |hoàn thành )?(?:tháng|quý|trước|tuần|ngày)\b", text, re.IGNORECASE)
    )


def _aside(reader: Reader, words: str) -> None:
    if words:
        reader.rows.append(Row(words[:500], words, False, silent(reader.clock), is_aside=True))


def _walk(reader: Reader, lines: Sequence[Line], above: _Above) -> None:
    for line in lines:
        text = Text(clean(line.text))
        if not re.search(r"\w", text):
            continue
        if line.below and all(_says_more(reader, one) for one in line.below):
            _paragraph(
                reader,
                Text(". ".join([str(text).rstrip(" .:"), *(one.text for one in line.below)])),
                above,
                line.marker,
            )
        elif line.below:
            _walk(reader, line.below, _heading(reader, text, line, above))
        else:
            _paragraph(reader, text, above, line.marker)


def _says_more(reader: Reader, line: Line) -> bool:
    """ "Chủ trì: …", "Thời hạn: …" below an order are no orders."""
    text = Text(clean(line.text))
    return not line.below and _only_says_more(take_labels(text, reader.finder), text, reader)


def _heading(reader: Reader, text: Text, line: Line, above: _Above) -> _Above:
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
    if not line.marker and (told or introduces(text) or len(text) > 2 * LONGEST_HEADING):
        _aside(reader, str(text))
        heads = above.heads
    dated = timing.reading.due_on is not None or timing.kind == "recurring"
    dated = dated and not told and (bool(line.marker) or len(text) < LONGEST_HEADING)
    return _Above(
        lead=order.lead if names and not told else above.lead,
        help=order.coordinating if names and not told else above.help,
        timing=timing if dated else above.timing,
        heads=heads,
        praised=praises(text) or above.praised,
        is_intro=(not line.marker and len(text) > SHORTEST_INTRO)
        if names and not told
        else above.is_intro,
    )


def _paragraph(reader: Reader, text: Text, above: _Above, marker: str) -> None:
    if reader.is_schedule:
        orders = bracketed(reader, text)
        rest = str(text)
        for one in orders:
            rest = rest.replace(f"({one.source})", "")
        for sentence in re.split(r"(?<=[.;])\s+(?=\d{1,2}\s*(?:giờ|h)|[A-ZĐ])", rest):
            _aside(reader, sentence)
        reader.rows += orders
        return
    if not reader.rows and not marker and not reader.has_head and str(text)[-1] not in '.:;!/”"':
        _aside(reader, str(text))  # the headline of a post
        return
    labels = take_labels(text, reader.finder)
    first = len(reader.rows)
    if _only_says_more(labels, text, reader) and first and reader.rows[-1].is_task:
        first -= 1  # "Thời hạn: …", "Phối hợp: …" on a line of its own
    for piece, intro in clauses(labels.text, reader.finder):
        order = read_order(piece, reader.finder)
        timing = read_timing(piece, reader.clock)
        before = reader.rows[-1] if len(reader.rows) > first else None
        if before and before.is_task and only_helps(piece, order):
            helpers = tuple(dict.fromkeys((*before.coordinating, *order.lead)))
            reader.rows[-1] = replace(
                before, coordinating=helpers, source=f"{before.source} {piece}"
            )
        elif before and before.is_task and _goes_on(piece, order, timing, before):
            reader.rows[-1] = _merged(before, piece, order, timing)
        else:
            row = _row(reader, piece, order, timing, before, above, marker)
            reader.rows.append(replace(row, source=f"{intro}: {row.source}") if intro else row)
    if labels.lead or labels.coordinating:
        reader.rows[first:] = [_labelled(row, labels) for row in reader.rows[first:]]
        if len(reader.rows) > first and labels.text != text:
            reader.rows[first] = replace(
                reader.rows[first],
                source=str(text) if len(reader.rows) == first + 1 else reader.rows[first].source,
            )


def _only_says_more(labels: Labels, text: Text, reader: Reader) -> bool:
    """A line of labels, or of nothing but a deadline."""
    rest = labels.text.strip(" .;,-")
    timing = read_timing(text, reader.clock) if len(text) < LONGEST_HEADING else None
    if timing and timing.kind != "none" and not take_names(text, reader):
        said = re.sub(
            r"\A(?:hoàn thành|xong|thực hiện|thời \w+|hạn)\b[ :]*",
            "",
            title_of(text, 0, timing.spans).lower(),
        )
        if len(said) < SHORTEST_ORDER:
            return True
    alone = re.match(r"(?:thời (?:hạn|gian)|hạn)(?: [\w ]{1,20})?:", text, re.IGNORECASE)
    return bool(alone) or (len(rest) < 4 and rest != text.strip(" .;,-"))


def take_names(text: Text, reader: Reader) -> bool:
    """Whether a body leads the line."""
    return bool(read_order(text, reader.finder).lead)


def _labelled(row: Row, labels: Labels) -> Row:
    """The bodies of "Chủ trì: …; phối hợp: …" belong to every order of their paragraph."""
    if not row.is_task and not labels.lead:
        return row
    flags = tuple(flag for flag in row.flags if flag.field != "lead" or not labels.lead)
    is_task = row.is_task or bool(labels.lead)
    helpers = tuple(dict.fromkeys((*row.coordinating, *labels.coordinating)))
    return replace(
        row, lead=labels.lead or row.lead, coordinating=helpers, flags=flags, is_task=is_task
    )


def _goes_on(piece: Text, order: Order, timing: Timing, before: Row) -> bool:
    if order.lead or (order.asked and not continues(piece)):
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
    reader: Reader, piece: Text, order: Order, timing: Timing, before: Row | None, above: _Above,
    marker: str,
) -> Row:  # fmt: skip
    flags = [Flag(*doubt) for doubt in order.doubts]
    lead, helpers = order.lead, order.coordinating
    weak = False
    if not lead and not order.asked:
        if before and before.is_task and before.lead:
            lead = before.lead
            flags.append(Flag("lead", "from_sentence_before"))
        elif above.lead:
            lead, weak = above.lead, above.is_intro
            helpers = helpers or above.help
        elif reader.addressed and marker:
            lead, weak = reader.addressed, True
            flags.append(Flag("lead", "from_sentence_before"))
    if timing.kind in {"none", "qualitative"} and above.timing and not timing.reading.due_on:
        timing = replace(above.timing, spans=timing.spans)
    is_task = is_order(
        piece, order, timing, () if weak else lead,
        first=before is None, praised=above.praised, listed=bool(marker),
    )  # fmt: skip
    if timing.kind == "none" and (word := pace_of(piece[order.start : order.begin])):
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
        flags += [
            Flag(*one)
            for one in doubts_of(
                title, piece, order.begin, lead, helpers, timing.raw, reader.finder
            )
        ]
    return Row(
        title,
        str(piece),
        is_task,
        timing,
        lead,
        helpers,
        tuple(dict.fromkeys(flags)),
        above.heads,
        marker,
        not is_task and not marker,
    )


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
