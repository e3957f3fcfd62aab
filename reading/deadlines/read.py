"""The door: a phrase in, a Reading out."""

import re
from datetime import date

from reading.calendars import Calendar, reading_calendar
from reading.deadlines.choose import DATED, bind, choose
from reading.deadlines.counted import is_result, read_before_event, read_counted, relations_of
from reading.deadlines.dated import read_dated, read_hour
from reading.deadlines.marks import Broken, Every, Hour, Mark, Named, Period, Span
from reading.deadlines.merge import merge
from reading.deadlines.notes import kind_sentence, warning
from reading.deadlines.reading import Before, Piece, Reading, ReadingContext
from reading.deadlines.recurring import is_recurring, read_recurring
from reading.deadlines.scan import find_marks, moments_of
from reading.deadlines.vague import is_lunar, is_none, read_vague, tell_condition
from reading.papers.documents import find_papers
from reading.text import UPPER, Text, clean

LONGEST = 4000
_CLAUSE = re.compile(rf";|(?<=[^\s.,\d])\.\s+(?=[{UPPER}])|(?<=\d{{4}})\.\s+(?=[{UPPER}])")
_LEFT_OVER = re.compile(
    r"\d\s*/\s*\d|\bngay\s*\d|\d\s*(?:gio|ngay|thang|tuan)\b|\b(?:thang|quy)\s*\d"
)


def read_deadline(
    phrase: str,
    *,
    written_on: date,
    event_on: date | None = None,
    calendar: Calendar | None = None,
    truoc: Before = "before",
) -> Reading:
    """Reads a deadline as officials write it; never raises on any text (DESIGN §5).

    ``written_on`` is the date of the document, against which missing years, "hôm nay" and
    "trong tháng" are read; ``event_on`` the date of the event a counted deadline starts from.
    ``truoc`` is the province's reading of "trước ngày 15": "before" = the 14th, "same" = the 15th.
    """
    cleaned = clean(phrase[: 2 * LONGEST])
    text = Text(cleaned[:LONGEST])
    if is_none(text):
        return Reading(True, "none", explanation=kind_sentence("none", ""))
    asked = ReadingContext(written_on, event_on, truoc)
    papers = [(paper.start, paper.end) for paper in find_papers(text)]
    masked = text.blanked(*papers) if papers else text
    days = calendar or reading_calendar()
    pieces = [_read_clause(clause, asked, days) for clause in _clauses(masked)]
    extra = [warning("too_long")] if len(cleaned) > LONGEST else []
    if papers and all(piece.kind == "silent" for piece in pieces):
        extra.append(warning("document_date_only"))
    return merge(str(text), pieces, asked, extra)


def _clauses(text: Text) -> list[Text]:
    parts = [part.strip() for part in _CLAUSE.split(text)]
    return [Text(part) for part in parts if part]


def _read_clause(text: Text, asked: ReadingContext, calendar: Calendar) -> Piece:
    if is_lunar(text):
        sentence = kind_sentence("unreadable", str(text))
        return Piece("unreadable", [], None, [sentence], [warning("lunar")], str(text))
    marks = find_marks(text)
    piece = _read_marks(text, marks, asked, calendar)
    broken = [mark for mark in marks if isinstance(mark, Broken)]
    if piece.kind == "relative" and not any(_has_digit(text, mark) for mark in broken):
        return piece
    if broken:
        _tell_broken(text, piece, broken, marks)
    else:
        _tell_left_over(text, piece, marks)
    return piece


def _read_marks(text: Text, marks: list[Mark], asked: ReadingContext, calendar: Calendar) -> Piece:
    moments = moments_of(text, marks)
    bound = bind(text, moments)
    choices = choose(bound)
    every = [mark for mark in marks if isinstance(mark, Every)]
    if is_recurring(every, choices):
        return read_recurring(text, every, choices, moments, asked)
    relations = relations_of(text, [mark for mark in marks if isinstance(mark, Span)])
    if relations and (not relations[0].bare or not choices.owed):
        results = [c for c in choices.owed if is_result(text, relations[0], c)]
        if not results:
            live = [c for c in bound if not c.dropped]
            return read_counted(text, relations, live, asked, calendar)
        choices.owed = results
    if choices.owed:
        return tell_condition(read_dated(text, choices, asked, calendar), text)
    hours = [moment for moment in moments if isinstance(moment.mark, Hour)]
    if hours:
        return read_hour(hours[-1], text, asked, calendar)
    if choices.starts:
        return _only_start(text)
    vague = read_vague(text, event_named=any(isinstance(mark, Named) for mark in marks))
    return read_before_event(vague, text, asked)


def _only_start(text: Text) -> Piece:
    explanations = [kind_sentence("ongoing", str(text))]
    return Piece("ongoing", explanations=explanations, warnings=[warning("start_only")], said=text)


def _has_digit(text: Text, mark: Mark) -> bool:
    """A blank ("kể từ ngày …") only leaves the start open; a cut date is broken."""
    return any(letter.isdigit() for letter in text[mark.start : mark.end])


def _tell_broken(text: Text, piece: Piece, broken: list[Broken], marks: list[Mark]) -> None:
    """A broken date alone makes the clause unreadable; beside a good one it is told."""
    said = ", ".join(text[mark.start : mark.end].strip() for mark in broken)
    piece.warnings.append(warning("broken_date", said=said))
    good = [m for m in marks if isinstance(m, DATED) and not isinstance(m, Period)]
    if not good or not piece.dues:
        piece.kind, piece.dues, piece.recurrence = "unreadable", [], None
        piece.explanations, piece.said = [kind_sentence("unreadable", str(text))], str(text)


def _tell_left_over(text: Text, piece: Piece, marks: list[Mark]) -> None:
    """Figures that look like a date and were used by no finder are never passed over."""
    rest = text.blanked(*((mark.start, mark.end) for mark in marks))
    found = _LEFT_OVER.search(rest.folded)
    if found is None:
        return
    said = rest[max(0, found.start() - 5) : found.end() + 10].strip()
    piece.warnings.append(warning("unread_number", said=said))
    if not piece.dues:
        piece.kind, piece.said = "unreadable", str(text)
        piece.explanations = [kind_sentence("unreadable", str(text))]
