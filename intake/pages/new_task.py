"""Between the page Ghi nhiệm vụ and the readers: what was typed in, what is shown again out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from intake.proposals.known import known_now, sentence
from intake.proposals.task import Proposal, fill, from_deadline, from_sentence, read_writing
from reading.deadlines import Reading
from reading.tables import Known
from tasks.forms.new_task import NewTaskForm

MULTIPLE = frozenset({"coordinating_offices", "informed_offices", "external_bodies"})


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """A reading in words: `day` is dd/mm/yyyy or "", `asks_event` that a start is missing."""

    day: str
    hour: str
    sure: bool
    understood: bool
    explanation: str
    warnings: tuple[str, ...]
    asks_event: bool


@dataclass(frozen=True, slots=True)
class Readings:
    proposals: tuple[Proposal, ...]
    deadline: DeadlineReading | None = None
    errors: tuple[str, ...] = ()


def in_words(reading: Reading) -> DeadlineReading:
    return DeadlineReading(
        day=reading.due_on.strftime("%d/%m/%Y") if reading.due_on else "",
        hour=f"{reading.due_time:%H:%M}" if reading.due_time else "",
        sure=reading.understood and not reading.needs_confirmation,
        understood=reading.understood,
        explanation=reading.explanation,
        warnings=tuple(sentence(warning) for warning in reading.warnings),
        asks_event=reading.kind == "relative" and reading.due_on is None,
    )


def _cleaned(form: NewTaskForm, name: str, value: str) -> Any:
    """One field's value, None where it is not valid."""
    try:
        return form.fields[name].clean(value)
    except ValidationError:
        return None


def _day(form: NewTaskForm, name: str, values: Mapping[str, Any]) -> dt.date | None:
    value = values.get(name)
    return value if isinstance(value, dt.date) else _cleaned(form, name, value or "")


def _read_writing(form: NewTaskForm, values: Mapping[str, Any], known: Known) -> Reading | None:
    text = _cleaned(form, "deadline_text", str(values.get("deadline_text") or ""))
    if not text:
        return None
    written_on, event_on = (_day(form, name, values) for name in ("document_date", "event_on"))
    return read_writing(text, known, written_on=written_on, event_on=event_on)


def deadline_reading(form: NewTaskForm) -> DeadlineReading | None:
    """How the writing now in the form is understood."""
    names = ("deadline_text", "document_date", "event_on")
    values = {name: form[name].value() for name in names}
    if not values["deadline_text"]:
        return None
    reading = _read_writing(form, values, known_now())
    return in_words(reading) if reading else None


def read_again(data: QueryDict, blank: NewTaskForm) -> tuple[dict[str, Any], Readings]:
    """`data` with the proposals filled in, as initial values; and what to say about them."""
    known, take = known_now(), data.getlist("take")
    errors: tuple[str, ...] = ()
    found: list[Proposal] = []
    try:
        pasted = blank.fields["paste"].clean(data.get("paste", ""))
        found = from_sentence(pasted, known) if pasted else []
    except ValidationError as error:
        errors = tuple(error.messages)
    defaults = {name: blank[name].initial for name in blank.fields}
    done = fill(data, found, defaults=defaults, take=take)
    reading = _read_writing(blank, data.dict(), known)
    if reading is not None and not any(one.field == "due_on" for one in found):
        read = from_deadline(reading, str(data.get("deadline_text", "")))
        dates = [one for one in read if one.field != "deadline_text"]
        done += fill(data, dates, defaults=defaults, take=take)
    shown = {n: data.getlist(n) if n in MULTIPLE else data[n] for n in data if n in blank.fields}
    return shown, Readings(tuple(done), in_words(reading) if reading else None, errors)
