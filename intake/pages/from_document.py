"""From the corrected rows of a document to tasks, and what to show of those that stay."""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Area, Body
from intake.forms.from_document import DocumentForm, HeadForm, RowForm, RowSet
from intake.pages.new_task import DeadlineReading
from intake.pages.new_task import in_words as reading_in_words
from intake.proposals.items import (
    FIELDS,
    HEAD_FIELDS,
    DocumentRows,
    doubts_by_field,
    fields_of_no_task,
    read_document,
)
from intake.proposals.known import Bodies, bodies_of_text, in_words, known_now
from intake.proposals.task import read_writing, with_turn_ahead
from intake.services.from_document import Logged, learn_aliases, log_many, start_recurring
from intake.services.from_form import due_given
from offices.foundation.actor import Actor
from offices.models import Office
from offices.services.once import made_once
from reading.files.inspect import SPLIT, Inspected, admit_upload, words_of
from reading.files.refused import UploadRefused
from reading.files.scans import may_be_scan
from reading.sheets.values import as_date
from reading.tables import Known
from tasks.models import Scan, SourceDocument
from tasks.services import scans
from tasks.services.drafts import NewTask, Request


@dataclass(frozen=True, slots=True)
class Document:
    """What was given to be split: its text, and the file it came in, if any."""

    text: str
    found: Inspected | None = None


def text_of(form: DocumentForm, actor: Actor) -> Document | Scan | None:
    """The pasted words, else the text of the file, or the scan that has to be read first; None
    with the fault said at its field."""
    upload, key = form.cleaned_data.get("upload"), form.cleaned_data.get("once")
    if not upload:
        return Document(form.cleaned_data["text"])
    try:
        found = admit_upload(upload.name, upload, field="upload")
    except UploadRefused as refused:
        form.add_error("upload", refused.message)
        return None
    if found.extension not in SPLIT:
        form.add_error("upload", UploadRefused("type", accepted=", ".join(sorted(SPLIT))).message)
        return None
    if may_be_scan(found):
        take_paper = partial(scans.take_paper, found=found, actor=actor)
        try:
            scan: Scan = made_once(key=key, actor=actor, make=take_paper)
        except ValidationError as error:
            form.add_error(None, error)
            return None
        return scan
    if not found.text or not found.text.strip():
        form.add_error("upload", _("The file holds no text that can be read; paste its words."))
        return None
    return Document(words_of(found), found)


def rows_of(text: str, desk: Office, *, doubted: Collection[str] = ()) -> DocumentRows:
    return read_document(text, known_now(), desk.code, doubted=doubted)


def head_initial(found: DocumentRows) -> dict[str, Any]:
    area = Area.objects.filter(number=found.head["area_number"], retired_on=None).first()
    return {**found.head, "area": area.pk if area else None}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row on the page: its form, how its deadline is understood, notes by field, and how sure
    each field was read."""

    number: int
    form: RowForm
    deadline: DeadlineReading | None
    notes: dict[str, tuple[str, ...]]
    read: dict[str, "FieldReading"]

    def asks(self) -> bool:
        """Whether something in the row is to be looked at again."""
        return any(one.state == "look" for one in self.read.values())


@dataclass(frozen=True, slots=True)
class FieldReading:
    """`state` is sure, look (again), aside (read as no task) or none (nothing was read)."""

    state: str
    whys: tuple[str, ...] = ()


# Where what was read of a field may stand instead: a body outside, words of time without a day.
BESIDE = {"lead": "leading_bodies", "due_on": "deadline_text"}


def read_fields(form: RowForm) -> dict[str, FieldReading]:
    """How sure each field of a row was read."""
    said = str(form["doubts"].value() or "")
    doubts, aside = doubts_by_field(said), fields_of_no_task(said)
    made = {}
    for name in FIELDS.values():
        filled = form[name].value() or form[BESIDE.get(name, name)].value()
        state = "look" if name in doubts else "sure" if filled else "none"
        if name in aside:
            state = "aside" if name == "title" else "none"
        made[name] = FieldReading(state, doubts.get(name, ()))
    return made


def read_facts(head: HeadForm) -> dict[str, FieldReading]:
    """How sure each of the document's own facts was read."""
    doubts = doubts_by_field(str(head["doubts"].value() or ""), HEAD_FIELDS)
    filled = {name: "sure" if head[name].value() else "none" for name in HEAD_FIELDS}
    return {
        name: FieldReading("look" if name in doubts else state, doubts.get(name, ()))
        for name, state in filled.items()
    }


def rows_to_look_at(rows: RowSet) -> int:
    """How many ticked rows hold a field that is to be looked at again."""
    return sum(bool(doubts_by_field(str(form["doubts"].value() or ""))) for form in rows.ticked())


type Notes = dict[str, tuple[str, ...]]


def shown_rows(rows: RowSet, head: HeadForm, notes: list[Notes]) -> list[ShownRow]:
    known = known_now()
    written_on = _written_on(head)
    shown = []
    for number, form in enumerate(rows.forms):
        text = str(form["deadline_text"].value() or "")[:300]
        reading = read_writing(text, known, written_on=written_on, event_on=None) if text else None
        own = notes[number] if number < len(notes) else {}
        said = reading_in_words(with_turn_ahead(reading, known)) if reading else None
        shown.append(ShownRow(number + 1, form, said, own, read_fields(form)))
    return shown


def _written_on(head: HeadForm) -> dt.date | None:
    """The document's day, or the one its words are counted from (a week, the paper a post tells
    of)."""
    try:
        dated: dt.date | None = head.fields["dated"].clean(head["dated"].value() or "")
    except ValidationError:
        return None
    return _counted_from(dated, head["counted_on"].value())


def _counted_from(dated: dt.date | None, told: str | None) -> dt.date | None:
    """The day periods run from: the document's own, else the one its words tell."""
    return dated or as_date(told or "")


def _description(data: dict[str, Any], leading: str, found: Bodies) -> str:
    """The headings above the row, the body that leads outside, and names not in the list."""
    lines = [data.get("heads") or ""]
    if leading:
        lines.append(_("Leading body: %(names)s.") % {"names": leading})
    return "\n".join(filter(None, [*lines, in_words(found.unknown)]))


def new_task(
    data: dict[str, Any],
    head: dict[str, Any],
    *,
    offices: dict[str, Office],
    known: Known,
    source: SourceDocument | None,
) -> NewTask:
    """One corrected row with the head of its document; shapes only."""
    written_on = _counted_from(head.get("dated"), head.get("counted_on"))
    due = due_given(data, basis=head["basis"], written_on=written_on)
    leading = data.get("leading_bodies") or ""
    found = bodies_of_text(", ".join(filter(None, [leading, data.get("bodies")])), known)
    return NewTask(
        title=data["title"],
        area=head["area"],
        lead_office=offices[data["lead"]],
        lead_reason=head.get("lead_reason") or "",
        description=_description(data, leading, found),
        requests=tuple(Request(offices[code], due=due) for code in data["coordinating"]),
        due=due,
        basis=head["basis"],
        document_number=head.get("number") or "",
        document_date=head.get("dated"),
        document_abstract=head.get("abstract") or "",
        urgency=head.get("urgency") or "",
        access=head["access"],
        external_bodies=tuple(Body.objects.outside().filter(pk__in=found.ids) if found.ids else ()),
        source=source,
        form_key=data.get("form_key") or uuid.uuid4(),
    )


def _names(form: RowForm) -> tuple[str, str]:
    """The bodies of a row as they were read and as they were sent."""
    data = form.cleaned_data
    sent = "; ".join(filter(None, [data.get("leading_bodies"), data.get("bodies")]))
    return data.get("read_names") or "", sent


def log_rows(
    forms: list[RowForm],
    head: HeadForm,
    *,
    offices: list[Office],
    actor: Actor,
    source: SourceDocument | None,
    all_or_none: bool,
) -> list[Logged]:
    """Log the given (valid) rows; what the verb refuses is said at the row's cells."""
    known, by_code = known_now(), {office.code: office for office in offices}
    news = [
        new_task(form.cleaned_data, head.cleaned_data, offices=by_code, known=known, source=source)
        for form in forms
    ]
    done = log_many(
        news=news,
        actor=actor,
        all_or_none=all_or_none,
        then=lambda logged: start_recurring(
            tasks=[one.task for one in logged if one.task is not None], actor=actor
        ),
    )
    logged = [form for form, one in zip(forms, done, strict=True) if one.task is not None]
    learn_aliases(corrected=map(_names, logged), known=known, actor=actor)
    for form, one in zip(forms, done, strict=True):
        for name, messages in one.faults.items():
            field = {"lead_office": "lead"}.get(name, name)
            form.add_error(field if field in form.fields else None, messages)
    return done
