"""Clauses that count from an event: "05 ngày làm việc kể từ ngày nhận đủ hồ sơ"."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext as _

from reading.calendars import Calendar
from reading.deadlines.choose import Choice
from reading.deadlines.dated import lead_in
from reading.deadlines.marks import Bound, Day, Span
from reading.deadlines.notes import day_text, due_sentence, kind_sentence, warning
from reading.deadlines.reading import Due, Piece, ReadingContext
from reading.deadlines.relative import Relation, count, relation_of
from reading.deadlines.resolve import resolve
from reading.text import Text

_RESULT = re.compile(
    r"=|\btuc\b|nghia la|\bla ngay\b|\(\s*(?:la|hay|cham nhat|truoc|muon nhat)\b|cham nhat"
    r"|muon nhat|hoan thanh|\btruoc\b|\bden\s*(?:het\s*)?(?:ngay\s*)?\Z"
)


def relations_of(text: Text, spans: list[Span]) -> list[Relation]:
    """How each length of time hangs on an event; those that do first."""
    return sorted((relation_of(text, span) for span in spans), key=lambda r: r.bare)


def is_result(text: Text, relation: Relation, choice: Choice) -> bool:
    """Whether a date beside a count is the deadline itself ("= 07/02/2021"), not the event."""
    moment = choice.moment
    if moment.start >= relation.span.end:
        after = text.folded[relation.span.end : moment.start]
        return bool(_RESULT.search(re.sub(r"\A[\s,]*truoc\b", "", after)))
    if moment.start >= relation.start:
        return False
    return choice.bound in {Bound.UNTIL, Bound.BEFORE}


def read_counted(
    text: Text,
    relations: list[Relation],
    choices: list[Choice],
    asked: ReadingContext,
    calendar: Calendar,
) -> Piece:
    """The date counted, when the event is known."""
    relation = relations[0]
    piece = Piece("relative", said=text[lead_in(text, relation.start) : relation.end].strip(" ,:("))
    if len(relations) > 1:
        piece.warnings.append(warning("several_spans"))
    if relation.span.unit == "hour":
        piece.warnings.append(warning("hour_span"))
    event = _event(relation, choices, asked, calendar)
    if event is None:
        piece.explanations.append(kind_sentence("relative", piece.said))
        piece.warnings.append(warning("start_needed"))
        return piece
    raw, due = count(relation.span, event, relation.back, calendar)
    in_brackets = _bracketed(text, relation, choices, event)
    if in_brackets and _names_result(due, event, asked, relation):
        piece.warnings.append(warning("result_in_brackets"))
        raw = due = event
    piece.dues.append(Due(due, "relative"))
    piece.explanations.append(_working(piece.said, event, raw, due, relation))
    return piece


def read_before_event(piece: Piece, text: Text, asked: ReadingContext) -> Piece:
    """ "Trước ngày khai mạc" with the date of the event known."""
    if piece.kind != "relative" or asked.event_on is None:
        return piece
    before = "truoc" in text.folded and asked.truoc == "before"
    due = asked.event_on - timedelta(days=int(before))
    sentence = due_sentence(piece.said, due, None, before)
    return Piece("relative", [Due(due, "relative")], None, [sentence], [], piece.said)


def _event(
    relation: Relation, choices: list[Choice], asked: ReadingContext, calendar: Calendar
) -> date | None:
    for choice in choices:
        if isinstance(choice.moment.mark, Day):
            return resolve(choice.moment, Bound.BARE, True, asked, calendar).stated
    return asked.event_on or (asked.written_on if relation.signed else None)


def _bracketed(text: Text, relation: Relation, choices: list[Choice], event: date) -> bool:
    return any(
        c.moment.start > relation.span.end and text[: c.moment.start].rstrip().endswith("(")
        for c in choices
    )


def _names_result(due: date, event: date, asked: ReadingContext, relation: Relation) -> bool:
    """A date in brackets from which counting back would end before the paper itself."""
    if asked.event_on is not None and asked.event_on != event:
        return True
    return relation.back and due < asked.written_on <= event


def _working(said: str, event: date, raw: date, due: date, relation: Relation) -> str:
    values = {"said": said, "event": day_text(event), "raw": day_text(raw), "due": day_text(due)}
    if raw != due and relation.back:
        return _("“%(said)s”: back from %(event)s, %(raw)s is a day off, so %(due)s.") % values
    if raw != due:
        return _("“%(said)s”: from %(event)s, %(raw)s is a day off, so %(due)s.") % values
    if relation.back:
        return _("“%(said)s”: counted back from %(event)s, due on %(due)s.") % values
    return _("“%(said)s”: counted from %(event)s, due on %(due)s.") % values
