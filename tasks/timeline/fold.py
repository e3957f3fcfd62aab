"""From rows to entries, newest first; the inside of an office stays inside it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import Truncator

from offices.models import Office
from tasks.choices import AskState, ChangeKind
from tasks.labels import INSIDE_ACTS
from tasks.models import Deadline, Directive, DueChange, File, Note, Part, Product
from tasks.timeline import words
from tasks.timeline.rows import Kept, first_of_each_act
from tasks.timeline.words import TimelineText
from tasks.verbs.finding import products_of
from tasks.verbs.seen import Seen

DRAFTING = frozenset({"ask_release", "return_draft"})
SPLITTING = frozenset({"split", "split_from"})
READING = frozenset({"share", "end_share"})
SHORT = 240
SAME_ACT = dt.timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Who:
    """A name, where the person's whole row is not needed."""

    full_name: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """The props of one entry of the `timeline` component."""

    at: dt.datetime
    who: Any
    text: str
    icon: str
    tone: str
    office: Office | None = None
    acting_for: Any = None
    detail: str = ""
    href: str = ""

    def props(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def _entry(
    told: TimelineText, *, at: dt.datetime, who: Any, facts: Mapping[str, str], **more: Any
) -> TimelineEntry:
    return TimelineEntry(
        at=at, who=who, text=str(told.text) % facts, icon=told.icon, tone=told.tone, **more
    )


@dataclass(frozen=True, slots=True)
class TaskTrace:
    """Everything the page of a task has loaded that leaves a trace in its course."""

    seen: Seen
    kept: Iterable[Kept]
    notes: Iterable[Note] = ()
    files: Iterable[File] = ()

    def offices(self) -> dict[int, Office]:
        task = self.seen.task
        known = [task.assigned_by_office, task.lead_office, *(p.office for p in self.seen.parts)]
        return {office.pk: office for office in known}

    def entries(self) -> list[TimelineEntry]:
        found = [
            *self._from_history(),
            *(self._note(note) for note in self.notes),
            *(self._file(file) for file in self.files),
            *self._directives(),
            *self._products(),
        ]
        # What was done in one act bears one moment: the last of it stands first all the same.
        return sorted(found, key=lambda entry: entry.at)[::-1]

    # -- History -------------------------------------------------------------------------------

    def _from_history(self) -> Iterator[TimelineEntry]:
        parts = {part.pk: part for part in self.seen.parts}
        changes = {change.pk: change for change in self.seen.changes()}
        deadlines = {deadline.pk: deadline for deadline in self.seen.deadlines()}
        for row in first_of_each_act(list(self.kept)):
            match row.kind:
                case "task":
                    yield from self._task(row)
                case "part" if row.row_id in parts:
                    yield from self._part(row, parts[row.row_id])
                case "change" if row.row_id in changes:
                    yield from self._change(row, changes[row.row_id])
                case "pause" if row.row_id in deadlines:
                    yield from self._pause(row, deadlines[row.row_id])
                case "letter":
                    yield from self._letter(row)

    def _from_row(
        self, row: Kept, told: TimelineText, facts: Mapping[str, str], detail: str
    ) -> TimelineEntry:
        return _entry(
            told,
            at=row.at,
            who=Who(row.person),
            facts=facts,
            detail=detail,
            office=self.offices().get(row.office_id or 0),
            acting_for=Who(row.acting_for) if row.acting_for else None,
        )

    def _task(self, row: Kept) -> Iterator[TimelineEntry]:
        told = words.TASK.get(row.act)
        task = self.seen.task
        drafting = row.act in DRAFTING and task.assigned_by_office_id not in self.seen.own
        house = {task.assigned_by_office_id, task.lead_office_id}
        reading = row.act in READING and not house & self.seen.own
        if told is not None and not drafting and not reading:
            detail = self._kin_in(row.reason) if row.act in SPLITTING else row.reason
            yield self._from_row(row, told, {"to": task.submitted_to}, detail)

    def _kin_in(self, reason: str) -> str:
        """The codes on the first line, of tasks the person may read, and the words below."""
        codes, _line, rest = reason.partition("\n")
        known = {one.code for one in self.seen.kin}
        shown = ", ".join(code for code in codes.split(", ") if code in known)
        return "\n".join(filter(None, [shown, rest]))

    def _part(self, row: Kept, part: Part) -> Iterator[TimelineEntry]:
        told = words.PART.get(row.act)
        if told is None or (row.act in INSIDE_ACTS and not self.seen.is_own(part)):
            return
        facts = {"office": part.office.short_name, "to": row.to or row.place or ""}
        detail = "\n".join(filter(None, [self._result_of(row, part), row.reason]))
        yield self._from_row(row, told, facts, detail)

    def _result_of(self, row: Kept, part: Part) -> str:
        """The document sent with a result, told with the act itself."""
        if row.act != "deliver":
            return ""
        return ", ".join(
            product_words(product)
            for product in part.loaded_products
            if abs((product.confirmed_at or product.entered_at) - row.at) < SAME_ACT
        )

    def _change(self, row: Kept, change: DueChange) -> Iterator[TimelineEntry]:
        facts = {
            "office": change.deadline.part.office.short_name,
            "old": _day(change.old_due_on),
            "new": _day(change.new_due_on),
        }
        asked = change.event_on is not None  # a moved event, put to the lead office
        if asked or change.kind in (ChangeKind.EXTENSION, ChangeKind.ADJUSTMENT):
            act = "asked" if row.act == "pending" else row.act
            detail = change.reason if act == "asked" else change.decision_words
        elif change.decision_on is not None:
            act, detail = "resumed", change.reason
            facts["day"] = _day(change.decision_on)
        else:
            act, detail = "moved", change.reason
        if act in ("resumed", "moved") and change.old_due_on == change.new_due_on:
            act = "unmoved"  # stopped and run on within a day
        yield self._from_row(row, words.CHANGE[act], facts, detail)

    def _pause(self, row: Kept, deadline: Deadline) -> Iterator[TimelineEntry]:
        """A date stopped alone; its resumption is told by the change it brings."""
        facts = {
            "office": deadline.part.office.short_name,
            "due": row.to or "…",
            "day": row.place or "…",
        }
        yield self._from_row(row, words.PAUSED, facts, row.reason)

    def _letter(self, row: Kept) -> Iterator[TimelineEntry]:
        part = next((p for p in self.seen.parts if _asked(p, row.row_id)), None)
        lead = self.seen.task.lead_office_id in self.seen.own
        if part is not None and (lead or self.seen.is_own(part)):
            told = words.LETTER if row.act == "+" else words.ANSWERED
            yield self._from_row(row, told, {"body": row.place or ""}, row.reason)

    # -- Rows that carry their own who and when -----------------------------------------------

    def _note(self, note: Note) -> TimelineEntry:
        part = next((p for p in self.seen.parts if p.pk == note.part_id), None)
        facts = {"office": part.office.short_name if part else "", "name": note.asked_name}
        words_of = f"{note.text} → {note.proposal}" if note.proposal else note.text
        text = Truncator(words_of).chars(SHORT)
        instead = note.answers_id is not None and note.asked_person_id != note.author_id
        kind = "ask_back" if note.ask_state == AskState.TAKEN_BACK else note.kind
        return _entry(
            words.NOTE[kind],
            at=note.created_at,
            who=note.author,
            facts=facts,
            detail=text,
            office=note.office,
            acting_for=Who(note.asked_name) if instead else None,
        )

    def _file(self, file: File) -> TimelineEntry:
        told = words.NEW_VERSION if file.replaces_id else words.FILE
        return _entry(
            told,
            at=file.uploaded_at,
            who=file.uploaded_by,
            facts={"name": file.name},
            office=file.office,
            href=file.get_absolute_url(),
        )

    def _directives(self) -> Iterator[TimelineEntry]:
        rows: Iterable[Directive] = self.seen.task.loaded_directives
        offices = self.offices()
        for row in rows:
            yield _entry(
                words.DIRECTIVE,
                at=row.entered_at,
                who=row.entered_by,
                facts={"by": row.said_by},
                detail=Truncator(row.words).chars(SHORT),
                office=offices.get(row.office_id),
            )

    def _products(self) -> Iterator[TimelineEntry]:
        """Products of the lead part; those of others stand beside their delivery."""
        for product in products_of(self.seen):
            facts = {"what": product_words(product)}
            office = product.part.office
            if product.part.is_lead:
                yield _entry(
                    words.PRODUCT,
                    at=product.entered_at,
                    who=product.entered_by,
                    facts=facts,
                    office=office,
                )
            if product.confirmed_at is not None and not _sent_with(product):
                yield _entry(
                    words.CONFIRMED,
                    at=product.confirmed_at,
                    who=product.confirmed_by,
                    facts=facts,
                    office=office,
                )


def _sent_with(product: Product) -> bool:
    """Confirmed by the very act that sent it: told there."""
    at = product.part.delivered_at
    return at is not None and abs(at - product.confirmed_at) < SAME_ACT  # type: ignore[operator]


def _asked(part: Part, request_id: int) -> bool:
    return any(request.pk == request_id for request in part.loaded_requests)


def _day(day: dt.date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else "…"


def product_words(product: Product) -> str:
    """ "Công văn 671/VP-CTHĐND ngày 19/11/2026", or the event held."""
    from django.utils.translation import gettext as _

    kind = product.kind.name if product.kind else ""
    named = f"{kind} {product.number}".strip() or product.abstract
    return _("%(document)s of %(day)s") % {"document": named, "day": _day(product.dated)}
