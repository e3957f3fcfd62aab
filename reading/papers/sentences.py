"""An assigning sentence taken apart: number, date, lead, coordinating offices, deadline.

Everything is a proposal that the person sees and corrects (issue "In under a minute", item 2).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from coordination.numbers import number_warnings
from reading.bodies import split_bodies
from reading.calendars import Calendar
from reading.deadlines import Reading, read_deadline
from reading.deadlines.reading import Before
from reading.names import BodyName, OfficeName, office_of
from reading.papers.documents import find_dated_papers, find_papers
from reading.papers.urgency import Urgency, read_urgency
from reading.parties import Parties, find_parties
from reading.text import Text, clean

LONGEST = 8_000
SHORT = 30  # what is left after who and by when says too little alone
_ABSTRACT = re.compile(r"(?:\bv\s*/\s*v\b|\bve viec\b)\s*:?\s*", re.ASCII)
_ABSTRACT_END = re.compile(
    r"[:;.\n\"]|,?\s*(?:\bgiao\b|\byeu cau\b|\bde nghi\b|\bubnd tinh giao\b)"
)
_VAGUE = {"conditional", "ongoing", "none", "unreadable"}
_TRIM = " /.,;:-–\"'“”"
_LABEL = re.compile(r"\A(?:thời )?hạn(?: [^:]{1,20})?:\s*", re.IGNORECASE)
_URGENT = re.compile(r"\((?:[Tt]hượng khẩn|[Hh]ỏa tốc|[Hh]oả tốc|[Kk]hẩn)\)")


@dataclass(frozen=True, slots=True)
class AssignmentReading:
    """``lead_office`` and ``coordinating`` are office codes; ``lead_bodies`` and ``bodies`` names
    of bodies outside the system, the leading and the coordinating ones."""

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


def read_assignment(
    text: str,
    *,
    written_on: date,
    offices: Sequence[OfficeName],
    bodies: Sequence[BodyName] = (),
    calendar: Calendar | None = None,
    event_on: date | None = None,
    truoc: Before = "before",
) -> AssignmentReading:
    """Takes a sentence apart; what is not found stays empty, nothing raises."""
    line = _lowered(Text(clean(text[:LONGEST])))
    number, dated, spans = _paper(line, written_on)
    masked = line.blanked(*spans)
    abstract, abstract_span = _abstract(masked)
    ordered = masked.blanked(abstract_span) if abstract_span else masked
    parties = find_parties(ordered, offices)
    base = dated if dated and dated <= written_on else written_on
    deadline = _deadline(ordered, base, event_on, calendar, truoc)
    lead, outside_lead = _sorted_out(parties.lead, offices)
    helpers, outside = _sorted_out(parties.coordinating, offices)
    return AssignmentReading(
        title=_title(ordered, parties, deadline) or abstract,
        deadline=deadline,
        deadline_text=_LABEL.sub("", deadline.said) if deadline.kind != "none" else "",
        document_number=number,
        document_date=dated,
        abstract=abstract,
        lead_office=lead[0] if lead else "",
        lead_bodies=tuple(outside_lead),
        coordinating=tuple(code for code in [*lead[1:], *helpers] if code not in lead[:1]),
        bodies=tuple(outside),
        urgency=read_urgency(text[:LONGEST]),
        warnings=tuple(number_warnings(number)),
    )


def _lowered(line: Text) -> Text:
    """A line typed all in capitals, where a capital no longer marks a name."""
    return Text(line.lower()) if len(line) > SHORT and line.isupper() else line


def _paper(line: Text, written_on: date) -> tuple[str, date | None, list[tuple[int, int]]]:
    """The first paper named, and every place a paper takes up."""
    papers = list(find_papers(line))
    past = [p for p in find_dated_papers(line) if p.dated is None or p.dated <= written_on]
    spans = [(paper.start, paper.end) for paper in (*papers, *past)]
    if papers:
        first = papers[0]
        return (first.number.raw if first.number else ""), first.dated, spans
    return "", past[0].dated if past else None, spans


def _abstract(line: Text) -> tuple[str, tuple[int, int] | None]:
    found = _ABSTRACT.search(line.folded)
    if not found:
        return "", None
    end = _ABSTRACT_END.search(line.folded, found.end())
    stop = end.start() if end else len(line)
    return line[found.end() : stop].strip(_TRIM), (found.start(), stop)


def _sorted_out(names: str, offices: Sequence[OfficeName]) -> tuple[list[str], list[str]]:
    """Codes of offices, and the bodies outside the system."""
    codes: list[str] = []
    outside: list[str] = []
    for name in split_bodies(names):
        code = office_of(name, offices)
        (codes if code else outside).append(code or name)
    return codes, outside


def _deadline(
    line: Text,
    written_on: date,
    event_on: date | None,
    calendar: Calendar | None,
    truoc: Before,
) -> Reading:
    """A date of the sentence; ordinary words ("khi", "thường xuyên") make no deadline here."""
    reading = read_deadline(
        line, written_on=written_on, event_on=event_on, calendar=calendar, truoc=truoc
    )
    loose = reading.kind in _VAGUE and "broken_date" not in reading.warning_codes()
    long_vague = reading.kind == "qualitative" and len(line) > 60
    named_only = reading.kind == "relative" and "session_named" in reading.warning_codes()
    wordless = reading.kind == "unreadable" and not re.search(r"\d", line)
    named_period = "period_named" in reading.warning_codes()
    if named_period or wordless or ((loose or long_vague or named_only) and len(line) > 60):
        return read_deadline("", written_on=written_on, calendar=calendar)
    return reading


def _balanced(text: str) -> str:
    """Without a bracket whose other half went with the date: "(từ ngày 08/12 …"."""
    opened = text.rfind("(")
    return text[:opened] if text.count("(") > text.count(")") and opened > 0 else text


def _title(line: Text, parties: Parties, deadline: Reading) -> str:
    """What is to be done: the sentence without who and by when."""
    rest = line[parties.end :] if parties.end else str(line)
    if parties.end and len(rest.strip(_TRIM)) < 8:
        rest = line[: parties.start]
    before = line[: parties.start].strip(_TRIM)
    if len(rest.strip(_TRIM)) < SHORT and len(before) > SHORT:
        rest = f"{before}: {rest}"
    for said in deadline.said.split(" … "):
        if said and len(said) < len(rest):
            rest = rest.replace(said, " ")
    rest = _URGENT.sub(" ", _balanced(rest))
    rest = re.sub(r"\(\s*\)|\A[\s;,.:]*[Nn]ội dung\s*:", " ", rest)
    rest = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", rest)).strip(_TRIM)
    rest = re.sub(
        r"[,;]\s*(?:hoàn thành|xong|gửi|trình|nộp|báo cáo kết quả|thời hạn|hạn)\Z", "", rest
    ).strip(_TRIM)
    return rest[:1].upper() + rest[1:]
