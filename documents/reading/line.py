"""What a pasted line says of a submission: number, date, submitting body, abstract."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from reading.names import BodyName, body_of, find_names
from reading.papers.documents import find_papers
from reading.papers.fronts import take_apart
from reading.text import Text, clean

_ABOUT = re.compile(r"\b(?:ve viec|v/v|trich yeu:?|ve)\s+")
_MOST, _FRONT = 500, 6_000


@dataclass(frozen=True, slots=True)
class SubmissionLine:
    """Empty where the line does not say; `submitter` is the name as written."""

    number: str = ""
    dated: date | None = None
    submitter: str = ""
    abstract: str = ""


def read_line(line: str, known: "list[BodyName]") -> SubmissionLine:
    """As in "Tờ trình số 245/TTr-SXD ngày 16/11/2026 của Sở Xây dựng về việc …"."""
    text = Text(clean(" ".join(line.split()))[:_MOST])
    paper = next((one for one in find_papers(text) if one.number), None)
    start = paper.end if paper else 0
    about = _ABOUT.search(text.folded, start)
    head = text.folded[: about.start() if about else len(text)]
    names = find_names(head, [body.names for body in known])
    places = [(a, b) for a, b in names if a >= start] or names
    return SubmissionLine(
        number=paper.number.raw if paper and paper.number else "",
        dated=paper.dated if paper else None,
        submitter=_named(text[places[0][0] : places[0][1]], known) if places else "",
        abstract=capfirst(text[about.end() :].strip(" .;")) if about else "",
    )


def _named(words: str, known: "list[BodyName]") -> str:
    found = body_of(words, known)
    return found.names[0] if found else words


def line_of(text: str) -> str:
    """The line a register would have of a document, from its letterhead."""
    front = take_apart(text[:_FRONT].splitlines()).front
    dated = f" ngày {front.dated:%d/%m/%Y}" if front.dated else ""
    number = f"Tờ trình số {front.number}" if front.number else "Tờ trình"
    issuer = f" của {front.issuer}" if front.issuer else ""
    abstract = Text(front.abstract)
    said = _ABOUT.match(abstract.folded)
    about = f" về việc {abstract[said.end() if said else 0 :]}" if abstract else ""
    return f"{number}{dated}{issuer}{about}"[:_MOST]
