"""A pasted sentence as proposals for the fields of Ghi nhiệm vụ.

Each says what was read, from which words, and what became of it: filled in, already so, or kept
back because the person had typed something else. Nothing typed is overwritten silently.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from coordination.models import Area
from intake.proposals.known import Bodies, in_words, sentence, sort_bodies
from offices.models import Office
from reading.deadlines import Reading, read_deadline
from reading.deadlines.notes import ASSUMING
from reading.papers.areas import guess_area
from reading.papers.doubts import whys_of
from reading.papers.lead_rule import propose
from reading.papers.sentences import AssignmentReading, read_assignment
from reading.tables import Known
from reading.text import fold
from tasks.choices import Basis, Urgency

type Given = str | list[str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`value` is what the field would post; `state` is filled, guessed, same, kept or ask.
    `guessed`: it is filled in, and to be looked at again."""

    field: str
    label: str
    value: Given
    shown: str
    words: str = ""
    notes: tuple[str, ...] = ()
    state: str = "filled"
    sure: bool = True
    guessed: bool = False


def day_text(day: dt.date) -> str:
    return day.strftime("%d/%m/%Y")


def read_sentence(text: str, known: Known) -> AssignmentReading:
    return read_assignment(
        text,
        written_on=known.today,
        offices=known.offices,
        bodies=known.bodies,
        calendar=known.calendar,
        truoc=known.truoc,
    )


def from_sentence(text: str, known: Known) -> list[Proposal]:
    """Everything read of the text, in the order of the form."""
    reading = read_sentence(text, known)
    whys = whys_by_field(reading.doubts)
    found = [
        *_title(reading, whys["title"]),
        *_area(text, reading),
        *_parties(text, reading, known, whys),
        *from_deadline(reading.deadline, reading.deadline_text, whys["deadline"]),
        *_paper(text, reading),
    ]
    if reading.urgency:
        shown = str(Urgency(reading.urgency).label)
        found.append(Proposal("urgency", _("Urgency"), reading.urgency, shown))
    return found


def whys_by_field(doubts: Collection[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Why each field is to be looked at again, in words; that nobody leads is no doubt here."""
    said = [(name, why) for name, why in doubts if why not in {"nobody", "undecided"}]
    return {name: whys_of(name, said) for name in ("title", "lead", "coordinating", "deadline")}


_STAMP = re.compile(r"[\s,.;]*\(?\s*(?:thượng khẩn|hỏa tốc|hoả tốc|khẩn)\s*\)?\s*\Z", re.IGNORECASE)
_SHORTEST = 15


def title_of(reading: AssignmentReading) -> str:
    """What is to be done; the abstract where only the name of a paper is left over."""
    title = _STAMP.sub("", reading.title)
    if len(title) < _SHORTEST and reading.abstract:
        title = reading.abstract
    return title[:1].upper() + title[1:]


def _title(reading: AssignmentReading, whys: tuple[str, ...]) -> Iterator[Proposal]:
    title = title_of(reading)
    if not title:
        return
    notes = whys
    if len(title) > 500:
        cut = title[:499].rpartition(" ")[0] + "…"
        long = _("The sentence is long; the whole of it is in the specific requirements.")
        notes = (*whys, long)
        yield Proposal("description", _("Specific requirements"), title, title[:120] + "…")
        title = cut
    yield Proposal("title", _("Task content"), title, title, notes=notes, guessed=bool(whys))


def _area(text: str, reading: AssignmentReading) -> Iterator[Proposal]:
    number, words = guess_area(reading.title or text)
    area = Area.objects.filter(number=number, retired_on=None).first()
    if area is not None:
        notes = () if words else (_("No word of the sentence names an area; please check."),)
        yield Proposal(
            "area", _("Coordination area"), str(area.pk), str(area), words, notes, guessed=not words
        )


def _parties(
    text: str, reading: AssignmentReading, known: Known, whys: dict[str, tuple[str, ...]]
) -> Iterator[Proposal]:
    leads = [reading.lead_office] if reading.lead_office else list(reading.lead_bodies)
    offices = {office.code: office for office in Office.objects.active()}
    lead = reading.lead_office
    if leads:
        rule = propose(
            [*reading.lead_bodies] if not lead else [offices[lead].name],
            reading.document_number,
            [],
            known.offices,
            known.bodies,
            text[:200],
        )
        lead = lead or rule.office
        if lead in offices:
            words = reading.lead_words
            by_rule = (sentence(rule.rule),) if not reading.lead_office else ()
            yield Proposal(
                "lead_office",
                _("Lead office"),
                lead,
                offices[lead].name,
                words,
                (*by_rule, *whys["lead"]),
                guessed=bool(by_rule or whys["lead"]),
            )
    asked = [code for code in reading.coordinating if code in offices and code != lead]
    if asked:
        shown = ", ".join(offices[code].name for code in asked)
        label, doubts = _("Coordinating offices"), whys["coordinating"]
        yield Proposal(
            "coordinating_offices", label, asked, shown, notes=doubts, guessed=bool(doubts)
        )
    yield from _outside(sort_bodies([*reading.lead_bodies, *reading.bodies], known))


def _outside(found: Bodies) -> Iterator[Proposal]:
    if found.ids:
        yield Proposal(
            "external_bodies",
            _("Bodies concerned (outside the system)"),
            [str(pk) for pk in found.ids],
            ", ".join(found.names),
        )
    if found.unknown:
        names = ", ".join(found.unknown)
        note = _("Not in the list of bodies; kept in words.")
        value = in_words(found.unknown)
        yield Proposal("description", _("Specific requirements"), value, value, names, (note,))


def read_writing(
    text: str, known: Known, *, written_on: dt.date | None, event_on: dt.date | None
) -> Reading:
    """A deadline typed as it is written in the document."""
    return read_deadline(
        text,
        written_on=written_on or known.today,
        event_on=event_on,
        calendar=known.calendar,
        truoc=known.truoc,
    )


def with_turn_ahead(reading: Reading, known: Known) -> Reading:
    """A recurring deadline begins with its first turn that lies ahead."""
    if reading.recurrence is None:
        return reading
    return replace(reading, due_on=min(reading.recurrence.next_days(known.today), default=None))


def from_deadline(reading: Reading, text: str, whys: tuple[str, ...] = ()) -> list[Proposal]:
    """The writing itself and the date understood of it."""
    if not text:
        return []
    notes = (*(sentence(warning) for warning in reading.warnings), *whys)
    label = _("Deadline as written in the document")
    found = [
        Proposal("deadline_text", label, text[:300], text, notes=() if reading.due_on else notes)
    ]
    if reading.due_on is not None:
        found.append(
            Proposal(
                "due_on",
                _("Deadline"),
                day_text(reading.due_on),
                day_text(reading.due_on),
                text,
                (reading.explanation, *notes) if reading.explanation else notes,
                sure=not reading.needs_confirmation,
                guessed=bool(whys or reading.warning_codes() & ASSUMING),
            )
        )
        if reading.due_time is not None:
            hour = f"{reading.due_time:%H:%M}"
            found.append(Proposal("due_time", _("before (hour)"), hour, hour, text))
    return found


# "09/CT-UBND", "14-CT/TU", "07/CĐ-UBND"; a letter "1034/CĐBVN-QL" is of the road administration.
_DIRECTS = re.compile(r"[/-](?:CT|CĐ|QĐ)(?=[-/]|\Z)")


def basis_of(number: str, text: str, *, is_spoken: bool = False) -> str:
    """What kind of basis a paper is, by its symbol or its name; "" when neither tells.
    ``is_spoken``: a leader said it, and no paper is named."""
    symbol, folded = number.upper(), fold(text)
    if any(mark in symbol for mark in ("/TB", "-TB/", "-KL/", "/KL")) or "ket luan" in folded[:200]:
        return Basis.CONCLUSION
    if "CTR" in symbol or "/KH" in symbol or "-KH/" in symbol:
        return Basis.PROGRAMME
    if (not number and is_spoken) or _DIRECTS.search(symbol):
        return Basis.DIRECTIVE
    return Basis.LETTER if number else ""


def _paper(text: str, reading: AssignmentReading) -> Iterator[Proposal]:
    if basis := basis_of(reading.document_number, text, is_spoken=reading.is_spoken):
        yield Proposal("basis", _("Basis"), basis, str(Basis(basis).label))
    if reading.document_number:
        number = reading.document_number
        notes = tuple(sentence(warning) for warning in reading.warnings)
        yield Proposal("document_number", _("Number and symbol"), number, number, notes=notes)
    if reading.document_date is not None:
        day = day_text(reading.document_date)
        yield Proposal("document_date", _("Document date"), day, day)
    if reading.abstract:
        abstract = reading.abstract[:500]
        yield Proposal("document_abstract", _("Abstract"), abstract, abstract)


def fill(
    data: Any, proposals: list[Proposal], *, defaults: dict[str, Any], take: Collection[str]
) -> list[Proposal]:
    """Put each proposal into `data` (a QueryDict to be changed) where nothing else was typed."""
    return [_put(data, one, str(defaults.get(one.field) or ""), take) for one in proposals]


def _put(data: Any, one: Proposal, default: str, take: Collection[str]) -> Proposal:
    typed = [value for value in data.getlist(one.field) if value]
    wanted = one.value if isinstance(one.value, list) else [one.value]
    if sorted(typed) == sorted(wanted):
        return replace(one, state="same")
    untouched = not typed or typed == [default]
    if one.field not in take and not untouched:
        return replace(one, state="kept")
    if one.field not in take and not one.sure:
        return replace(one, state="ask")
    data.setlist(one.field, wanted)
    return replace(one, state="guessed" if one.guessed else "filled")
