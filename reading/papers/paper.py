"""A whole paper read: its own facts, and every order in it as a row that says how sure it is.

A reader proposes, a person decides (DESIGN §11). What is no task, or not understood, stays as an
unticked row with its words; nothing is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reading.calendars import Calendar
from reading.deadlines.reading import Before
from reading.naming.lists import body_finder
from reading.orders.binding import Clock
from reading.orders.clauses import clauses
from reading.orders.labels import take_labels
from reading.orders.order import read_order
from reading.orders.proposed import likely_finder
from reading.orders.speech import begins_with_verb, introduces, praises, tells
from reading.orders.subject import names_only
from reading.orders.timing import read_heading, silent
from reading.orders.titles import title_of
from reading.papers.evidence import only_with_evidence
from reading.papers.fronts import take_apart, year_seen
from reading.papers.grid_rows import rows_of
from reading.papers.grids import GridRow, grids
from reading.papers.headers import counted_from
from reading.papers.headings import (
    LONGEST_HEADING,
    LONGEST_NAME,
    announces,
    answers_for_all,
    assigns,
    first_that_orders,
    gives_out,
    guessed_head,
    heads_matter,
    is_title,
    last_sentence,
    may_lead,
    names_event,
    only_counts,
    only_heads,
    only_says_more,
    outline_of,
    tells_first,
    tells_purpose,
)
from reading.papers.joining import add, below_time, one_or_two
from reading.papers.looking_back import has_topic, heads_account, looks_back, orders_last
from reading.papers.outline import OutlineLine
from reading.papers.row_making import labelled
from reading.papers.rows import Above, Paper, PaperReader, PaperRow
from reading.papers.schedules.days import begins_event, day_headed, day_of_title
from reading.papers.schedules.prepared import as_written, bracketed, sentences_of, unlabelled
from reading.papers.schedules.tables import event_of, events_whole
from reading.papers.schedules.timing import for_event
from reading.papers.shared_times import dated_below, same_times, with_time_of_last
from reading.papers.speakers import speaking, speaks_up
from reading.text import Text, clean, clean_lines

LONGEST = 200_000
SHORTEST_INTRO = 60
SENT_WITH, OPENING = 3, 8  # lines below a title, and so many where they are broken
TITLED = 6  # lines of a schedule that may name its one day


def read_paper(
    text: str,
    *,
    names: Sequence[str] = (),
    on: date | None = None,
    calendar: Calendar | None = None,
    truoc: Before = "before",
) -> Paper:
    """Reads any text; ``names`` are the province's own bodies, ``on`` the day it was written when
    it does not say so itself."""
    lines = clean_lines(text[:LONGEST]).split("\n")
    parts = take_apart(lines)
    seen = year_seen(text[:LONGEST])
    title = f"{parts.front.letterhead} {parts.front.kind} {parts.front.abstract}"
    opening = [*parts.body[:SENT_WITH], " ".join(" ".join(parts.body[:OPENING]).split())]
    written = counted_from(parts.front.dated, title, opening, on)
    clock = Clock(written or date(seen or 2000, 1, 1), calendar, truoc, bool(written or seen))
    told = counted_from(parts.front.dated, title, opening, None)
    reader = PaperReader(
        body_finder(tuple(names)),
        clock,
        not written,
        parts.front.is_schedule,
        bool(parts.front.kind or parts.front.letterhead),
        speaking(f"{parts.front.letterhead} {parts.front.abstract}"),
        told=told,
        likely=likely_finder(tuple(names)),
        words=" ".join(" ".join(lines).split()),
    )
    if reader.is_schedule:
        reader.day = day_of_title(lines[:TITLED], clock)
    _aside(reader, parts.addressees)
    waits = _has_items if reader.has_head else tells_first
    reader.is_opened = reader.is_schedule or not waits(parts.body)
    _read_body(reader, events_whole(parts.body) if reader.is_schedule else parts.body)
    _aside(reader, parts.recipients)
    return Paper(parts.front, tuple(same_times(only_with_evidence(reader))), told)


def _read_body(reader: PaperReader, lines: Sequence[str]) -> None:
    """Tables row by row, what stands between them as an outline."""
    block: list[str] = []
    for line in grids(lines):
        if isinstance(line, GridRow):
            _walk(reader, outline_of(block), Above())
            block = []
            reader.rows += _with_prepared(reader, line, rows_of(reader, line))
        else:
            apart = [""] if reader.is_schedule and begins_event(line) else []
            block += [*apart, " ".join(line.split())]
    _walk(reader, outline_of(block), Above())


def read_line(reader: PaperReader, line: Text) -> list[PaperRow]:
    """One line of orders, as an item of a paper is read."""
    if re.search(r"\w", line):
        _ordered(reader, line, Above(), "1")
    return reader.rows


def _aside(reader: PaperReader, words: str) -> None:
    if words:
        reader.rows.append(PaperRow(words[:500], words, False, silent(reader.clock), is_aside=True))


def _has_items(body: Sequence[str]) -> bool:
    """Whether numbered or announced orders follow, so that what stands before them tells."""
    lines = outline_of([" ".join(line.split()) for line in body])
    return any(line.marker or line.below or announces(line.text) for line in lines)


def _walk(reader: PaperReader, lines: Sequence[OutlineLine], above: Above) -> None:
    ordering = first_that_orders(lines)
    for number, line in enumerate(lines):
        text = Text(clean(line.text))
        if not re.search(r"\w", text):
            continue
        reader.is_opened = reader.is_opened or bool(line.marker)
        own = day_headed(text, reader.clock, in_schedule=reader.is_schedule)
        reader.day = own or reader.day
        if heads_matter(line, lines[number + 1 :]):
            _aside(reader, str(text))
            _walk(reader, line.below, replace(above, heads=(*above.heads, str(text))))
        elif line.below and only_counts(reader, text, line.below):
            said = ", ".join(one.text.rstrip(" .;") for one in line.below)
            _paragraph(reader, Text(f"{text.rstrip(' :')} ({said})"), above, line.marker)
        elif line.below and all(_says_more(reader, one) for one in line.below):
            _paragraph(
                reader,
                Text(". ".join([str(text).rstrip(" .:"), *(one.text for one in line.below)])),
                above,
                line.marker,
            )
        elif line.below and reader.is_schedule and not own and begins_event(text):
            _scheduled(reader, text, Text(""))
            _walk(reader, line.below, replace(above, heads=(*above.heads, str(text))))
        elif line.below:
            below = _heading(reader, text, line, above)
            below = replace(below, praised=below.praised or number < ordering)
            reader.is_opened, first = True, len(reader.rows)
            _walk(reader, line.below, below)
            _keep_order(reader, text, line, above, first)
        else:
            _paragraph(reader, text, above, line.marker)
            reader.is_opened = reader.is_opened or text.rstrip().endswith(":")


def _says_more(reader: PaperReader, line: OutlineLine) -> bool:
    """ "Chủ trì: …", "Thời hạn: …" below an order are no orders."""
    text = Text(clean(line.text))
    return not line.below and only_says_more(take_labels(text, reader.finder), text, reader)


def _heading(reader: PaperReader, text: Text, line: OutlineLine, above: Above) -> Above:
    """What a line with others below it hands down; an order of its own becomes a row too."""
    last = last_sentence(text)
    order, timing = read_order(last, reader.finder), read_heading(last, reader.clock)
    colon = text.rstrip().endswith(":")
    rest = title_of(last, order.begin, timing.spans)
    heads = (*above.heads, text.strip(" :.;"))
    names = order.lead and (colon or len(rest) < 4 or len(text) < LONGEST_HEADING)
    if guessed := guessed_head(reader, text, order, above):
        return replace(above, lead=(guessed,), heads=heads, is_intro=False, is_guessed=True)
    told = tells(last, order) and not assigns(text, order, line)
    told = told or (bool(order.lead) and not order.asked and gives_out(last, order))
    long = len(rest) >= 4 and (len(text) > LONGEST_HEADING or (order.lead and len(rest) > 12))
    if long and not colon and not only_heads(reader, text, rest, line):
        _paragraph(reader, text, above, line.marker)
        return replace(above, heads=heads, lead=order.lead or above.lead)
    announced = announces(str(text))
    leads_in = told or announced or introduces(text) or len(text) > 2 * LONGEST_HEADING
    if not line.marker and leads_in:
        _aside(reader, str(text))
        heads = above.heads
    dated = timing.reading.due_on is not None or timing.kind == "recurring"
    dated = dated and not told and (bool(line.marker) or len(text) < LONGEST_HEADING)
    dated = dated and not (names_event(text) or tells_purpose(text))
    own = names and (not told or bool(line.marker and answers_for_all(last, order)))
    return Above(
        lead=order.lead if own else above.lead,
        help=order.coordinating if own or (colon and order.coordinating) else above.help,
        timing=timing if dated else above.timing,
        heads=heads,
        praised=(praises(text) and len(text) < LONGEST_HEADING and not introduces(text))
        or heads_account(text, reader.clock)
        or (above.praised and not announced),
        is_intro=not line.marker and len(text) > SHORTEST_INTRO if own else above.is_intro,
    )


def _keep_order(
    reader: PaperReader, text: Text, line: OutlineLine, above: Above, first: int
) -> None:
    """A dated order that heads nothing to be done is one itself: "Trả lời đơn thư trước 15/6"."""
    made = reader.rows[first:]
    if any(row.is_task for row in made) or not (line.marker and begins_with_verb(text)):
        return
    if read_heading(text, reader.clock).reading.due_on is None:
        return
    del reader.rows[first:]
    _paragraph(reader, text, above, line.marker)
    reader.rows += made


def _paragraph(reader: PaperReader, text: Text, above: Above, marker: str) -> None:
    headless = not reader.rows and not marker and not reader.has_head
    if reader.is_schedule:
        _scheduled(reader, text, Text(above.heads[-1] if above.heads else ""))
    elif (headless and str(text)[-1] not in '.:;!/”"') or is_title(reader, text):
        _aside(reader, str(text))  # the headline of a post
    else:
        _ordered(reader, text, above, marker)


def _with_prepared(reader: PaperReader, line: GridRow, rows: list[PaperRow]) -> list[PaperRow]:
    """A table's rows, and what is prepared for the event of a schedule that no cell tells."""
    first = len(reader.rows)
    if not any(row.is_task for row in rows) and (event := event_of(reader, line)):
        _scheduled(reader, event, Text(""))
    made, reader.rows[first:] = reader.rows[first:], []
    return [*rows, *(row for row in made if row.is_task)]


def _scheduled(reader: PaperReader, text: Text, below: Text) -> None:
    """A line of a schedule; ``below``: the event it belongs to, or nothing."""
    orders, first = bracketed(reader, text, below), len(reader.rows)
    for piece, is_order, event in sentences_of(reader, text, orders, below):
        if is_order:
            said, made = unlabelled(piece), len(reader.rows)
            _ordered(reader, said, Above(), "")
            rows = [for_event(reader, row, event) for row in reader.rows[made:]]
            whole = [replace(row, source=str(piece)) for row in rows if row.source == said]
            reader.rows[made:] = whole or rows
        else:
            _aside(reader, str(piece))
    reader.rows[first:] = as_written(text, [*reader.rows[first:], *orders])


def _ordered(reader: PaperReader, text: Text, above: Above, marker: str) -> None:
    if dated_below(reader, text):
        return
    label = Text(text[:LONGEST_NAME].partition(":")[0]) if ":" in text[:LONGEST_NAME] else None
    if label and (praises(text) or praises(label) or heads_account(label, reader.clock)):
        above = replace(above, praised=True)  # "Khó khăn: …", "Công tác tháng 7: …"
    reader.is_opened = reader.is_opened or (not reader.has_head and speaks_up(text))
    reader.looks_back = looks_back(text, reader.clock, before=reader.looks_back)
    reader.has_topic = has_topic(text)
    named = label and names_only(Text(f"{label}:"))
    reader.labelled = read_order(label, reader.finder).lead if label and named else ()
    labels = take_labels(text, reader.finder)
    first, above = len(reader.rows), below_time(reader, text, above)
    more = only_says_more(labels, text, reader) and first and may_lead(reader.rows[-1], labels)
    of_all, said = False, str(text)
    if more and reader.rows[-1].heads == above.heads:
        first -= 1  # "Thời hạn: …", "Phối hợp: …" on a line of its own
        said = f"{reader.rows[first].source} {text}"
        of_all = not marker and reader.rows[-1].timing.kind == "none"
    for piece, intro in clauses(labels.text, reader.finder):
        add(reader, piece, intro, first, above, marker)
    reader.rows[first:] = one_or_two(orders_last(reader, reader.rows[first:]))
    if of_all:
        reader.rows[:] = with_time_of_last(reader.rows)
    if labels.text == text:
        return
    made = [labelled(row, labels) for row in reader.rows[first:]]
    reader.rows[first:] = [replace(made[0], source=said)] if len(made) == 1 else made
