"""An assigning sentence taken apart: number, date, lead, coordinating offices, deadline.

The sentence is read as a line of a paper is (``papers.paper``); everything is a proposal that the
person sees and corrects.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from coordination.numbers import number_warnings
from reading.bodies import without_post
from reading.calendars import Calendar
from reading.deadlines import Reading, read_deadline
from reading.deadlines.reading import Before
from reading.names import BodyName, OfficeName, by_office, every_name
from reading.naming.lists import begins_body, body_finder
from reading.naming.spelling import insensitive, respelled
from reading.naming.unmarked import is_unmarked, marked
from reading.orders.binding import Clock
from reading.orders.titles import TRIM
from reading.papers.documents import find_dated_papers, find_papers
from reading.papers.headers import Urgency, read_urgency
from reading.papers.paper import read_line
from reading.papers.rows import PaperReader, PaperRow
from reading.text import UPPER, Text, clean, fold

LONGEST = 8_000
SHORT = 30  # a line this short that is all of a date is read as one
_ABSTRACT = re.compile(r"(?:\bv\s*/\s*v\b|\bve viec\b)\s*:?\s*", re.ASCII)
_ABSTRACT_END = re.compile(
    r"[:;.\n\"]|,?\s*(?:\bgiao\b|\byeu cau\b|\bde nghi\b|\bubnd tinh giao\b)"
)
_LABEL = re.compile(
    r"\A(?:(?:thời )?hạn(?: [^:]{1,20})?:\s*"
    r"|(?:hoàn thành|xong|báo cáo|gửi|trình|nộp|thực hiện)\s+(?=trước|chậm|trong|vào|đến))",
    re.IGNORECASE,
)
_WHEN_ONLY = insensitive(r"(?:thời hạn|hạn|thời gian|chủ trì|phối hợp)(?: \w+)?:|[\d/.\- ]+\Z")
# "Chủ tịch vừa giao: …", "Anh Chánh Văn phòng dặn …": who said it by word of mouth.
_SPOKEN = insensitive(
    r"\W*(?:(?:sáng|chiều|hôm) \w+,? |theo |thực hiện )?(?:ý kiến (?:chỉ đạo )?(?:của )?)?"
    r"(?:đồng chí |đ/c |anh |chị |bác |các anh )?"
    r"(?:(?:phó )?chủ tịch|(?:phó )?bí thư|(?:phó )?chánh văn phòng|thường trực|lãnh đạo|pct|ct|cvp"
    r"|pcvp|bt|pbt|sếp)(?: thường trực| (?:ubnd|hđnd) tỉnh| tỉnh ủy| tỉnh| văn phòng"
    rf"| đoàn đbqh và hđnd tỉnh)*(?: [{UPPER}]\w+){{0,3}}\s*[,:]?\s*"
    r"(?:(?:vừa|đã|mới|có) )*(?:giao(?: việc)?|chỉ đạo|yêu cầu|dặn|nhắc|nói|bảo|bút phê|phê|cho"
    r" ý kiến"
    r"|ý kiến)(?!\w)(?: miệng| qua điện thoại| tại cuộc họp| (?:sáng|chiều) nay| là|"
    r" rằng)*\s*[:,]?\s+"
)


@dataclass(frozen=True, slots=True)
class AssignmentReading:
    """``lead_office`` and ``coordinating`` are office codes; ``lead_bodies`` and ``bodies`` names
    of bodies outside the system, the leading and the coordinating ones. ``doubts`` are (field,
    why) as rows of a paper bear them; ``is_spoken``: a leader said it."""

    title: str
    deadline: Reading
    deadline_text: str = ""
    document_number: str = ""
    document_date: date | None = None
    abstract: str = ""
    lead_office: str = ""
    lead_bodies: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    urgency: Urgency = ""
    warnings: tuple[str, ...] = field(default=())
    doubts: tuple[tuple[str, str], ...] = field(default=())
    is_spoken: bool = False
    lead_words: str = ""


def read_assignment(
    text: str,
    *,
    written_on: date,
    offices: Sequence[OfficeName],
    bodies: Sequence[BodyName] = (),
    calendar: Calendar | None = None,
    truoc: Before = "before",
) -> AssignmentReading:
    """Takes a sentence apart; what is not found stays empty, nothing raises."""
    line = _lowered(Text(clean(text[:LONGEST])))
    number, dated = _paper(line, written_on)
    abstract, span = _abstract(line)
    ordered = Text(clean(line.blanked(span))) if span else line
    ordered, is_spoken = _said(ordered)
    base = dated if dated and dated <= written_on else written_on
    clock = Clock(base, calendar, truoc)
    finder = body_finder(tuple(every_name((*offices, *bodies))))
    row = _row(PaperReader(finder, clock, has_head=True), ordered)
    deadline = _deadline(row, ordered, clock)
    lead, outside_lead = by_office(row.lead, offices)
    helpers, outside = by_office(row.coordinating, offices)
    return AssignmentReading(
        title=abstract if _WHEN_ONLY.match(respelled(row.title)) else row.title or abstract,
        deadline=deadline,
        deadline_text=_LABEL.sub("", row.timing.raw or deadline.said),
        document_number=number,
        document_date=dated,
        abstract=abstract,
        lead_office=lead[0] if lead else "",
        lead_bodies=tuple(map(without_post, outside_lead)),
        coordinating=tuple(code for code in [*lead[1:], *helpers] if code not in lead[:1]),
        bodies=tuple(map(without_post, outside)),
        urgency=read_urgency(text[:LONGEST]),
        warnings=tuple(number_warnings(number)),
        doubts=tuple((flag.field, flag.why) for flag in row.flags),
        is_spoken=is_spoken,
        lead_words="; ".join(row.lead),
    )


def _row(reader: PaperReader, line: Text) -> PaperRow:
    """The orders of the line as one: the first tells who, each says what and by when."""
    unmarked = is_unmarked(line)
    rows = read_line(reader, Text(marked(line)) if unmarked else line)
    orders = [row for row in rows if row.is_task] or rows[-1:]
    first, *others = orders or [PaperRow("", str(line), False, reader.silent())]
    for other in others:
        first = replace(
            first,
            title=f"{first.title}; {other.title[:1].lower()}{other.title[1:]}",
            timing=first.timing if first.timing.reading.due_on else other.timing,
            coordinating=tuple(dict.fromkeys((*first.coordinating, *other.coordinating))),
            flags=tuple(dict.fromkeys((*first.flags, *other.flags))),
        )
    return _as_typed(first) if unmarked else first


def _as_typed(row: PaperRow) -> PaperRow:
    title = fold(row.title)
    return replace(
        row,
        title=title[:1].upper() + title[1:],
        lead=tuple(map(fold, row.lead)),
        coordinating=tuple(map(fold, row.coordinating)),
    )


def _said(line: Text) -> tuple[Text, bool]:
    """The order without the leader who gave it by word of mouth, unless a body is named next."""
    spoken = _SPOKEN.match(respelled(str(line)))
    if not spoken or begins_body(line, spoken.end()):
        return line, bool(spoken)
    rest = line[spoken.end() :]
    return Text(rest[:1].upper() + rest[1:]), True


def _lowered(line: Text) -> Text:
    """A line typed all in capitals, where a capital no longer marks a name."""
    return Text(line.lower()) if len(line) > SHORT and line.isupper() else line


def _paper(line: Text, written_on: date) -> tuple[str, date | None]:
    """Number and date of the first paper named."""
    papers = list(find_papers(line))
    if papers:
        return (papers[0].number.raw if papers[0].number else ""), papers[0].dated
    past = [p for p in find_dated_papers(line) if p.dated is None or p.dated <= written_on]
    return "", past[0].dated if past else None


def _abstract(line: Text) -> tuple[str, tuple[int, int] | None]:
    found = _ABSTRACT.search(line.folded)
    if not found:
        return "", None
    end = _ABSTRACT_END.search(line.folded, found.end())
    stop = end.start() if end else len(line)
    return line[found.end() : stop].strip(TRIM), (found.start(), stop)


def _deadline(row: PaperRow, line: Text, clock: Clock) -> Reading:
    """What the row says; a line that is hardly more than a date is read as one."""
    if row.timing.kind == "none" and len(line) < SHORT:
        read = read_deadline(line, written_on=clock.on, calendar=clock.calendar, truoc=clock.truoc)
        return read if read.due_on else row.timing.reading
    if row.timing.reading.explanation:
        return row.timing.reading
    return read_deadline(
        row.timing.raw if row.timing.kind == "relative" else "",
        written_on=clock.on,
        event_on=clock.event_on,
        calendar=clock.calendar,
        truoc=clock.truoc,
    )
