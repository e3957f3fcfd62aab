"""What the database refuses by itself, each constraint of the case broken once."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import translation

from diary.models import Booking, ClashOverride, DiaryIssue, SlotLeader
from diary.services.issues import issue_week
from intake.models import ImportRow, TaskImport
from offices.foundation.actor import Actor
from tasks.models import (
    Directive,
    DueChange,
    ExternalRequest,
    File,
    Note,
    Part,
    Series,
    SourceDocument,
    Watch,
)
from tasks.models.exports import Export, ExportChunk
from tasks.models.saved_filters import SavedFilter
from tests.support.cast import Cast
from tests.support.diary import make_diary
from tests.tasks import (
    broken_dates,
    broken_dossiers,
    broken_mailboxes,
    broken_questions,
    broken_scans,
)
from tests.tasks.verbs.stages import date_asked, some_body

DAY = dt.date(2026, 11, 23)
type Rows = Callable[[Cast], Any]


def changed(row: Any, **fields: Any) -> Any:
    for name, value in fields.items():
        setattr(row, name, value)
    return row


def case(**fields: Any) -> Rows:
    return lambda cast: changed(date_asked(cast), **fields)


def part(**fields: Any) -> Rows:
    return lambda cast: changed(cast.part(date_asked(cast), "vpub"), **fields)


def deadline(**fields: Any) -> Rows:
    """The running date of vpub's part."""

    def row(cast: Cast) -> Any:
        asked = cast.part(date_asked(cast), "vpub")
        return changed(asked.deadlines.get(is_internal=False), **fields)

    return row


def change(**fields: Any) -> Rows:
    """Another request beside the one that waits."""

    def row(cast: Cast) -> Any:
        date_asked(cast)
        first = DueChange.objects.pending().get()
        again: DiaryIssue = changed(first, pk=None, **fields)
        return again

    return row


def series(**fields: Any) -> Rows:
    def row(cast: Cast) -> Series:
        known: dict[str, Any] = {"office": cast.offices["vptu"]}
        known["lead_office"] = cast.offices["vptu"]
        known |= {"area": cast.areas[1], "created_by": cast.an, "starts_on": DAY}
        return Series(**{**known, "title": "Báo cáo tháng", "frequency": "month", **fields})

    return row


def second_turn(cast: Cast) -> Any:
    found = series()(cast)
    found.save(actor=Actor.system())
    first = cast.log("Báo cáo tháng 11")
    changed(first, series=found, series_on=DAY).save(actor=Actor.system())
    return changed(cast.log("Báo cáo tháng 11"), series=found, series_on=DAY)


def second_watch(cast: Cast) -> Watch:
    task = cast.log()
    Watch.objects.create(task=task, person=cast.an)
    return Watch(task=task, person=cast.an)


def imported(**fields: Any) -> Rows:
    """A second row like the first of the same table."""

    def row(cast: Cast) -> ImportRow:
        office = cast.offices["vptu"]
        batch = TaskImport.objects.create(person=cast.an, office=office, name="x.xlsx", sha256="x")
        known = {"batch": batch, "office": office, "line": 1, "state": "imported", "key": "k"}
        ImportRow.objects.create(**known)
        return ImportRow(**{**known, **fields})

    return row


def file(cast: Cast) -> File:
    return File(
        task=cast.log(), name="a.pdf", content_type="application/pdf", size=1, sha256="x",
        stored="x", readable=False, uploaded_by=cast.an,
    )  # fmt: skip


def own_child(cast: Cast) -> Any:
    task = cast.log()
    return changed(task, parent_id=task.pk)


def answered_too_early(cast: Cast) -> ExternalRequest:
    asked = cast.part(date_asked(cast), "vpub")
    days = {"sent_on": DAY, "answered_on": DAY - dt.timedelta(days=1)}
    return ExternalRequest(part=asked, body=some_body(), ask="Số liệu", **days)


def set_aside_with_task(cast: Cast) -> Directive:
    known = {"said_by": "Bí thư", "said_on": DAY, "words": "Làm sớm", "entered_by": cast.an}
    known |= {"task": cast.log(), "office": cast.offices["vptu"]}
    return Directive(**known, set_aside="Không giao việc")


def inside_of_nobody(cast: Cast) -> Note:
    return Note(task=cast.log(), kind="internal", text="x", author=cast.an)


def nameless(cast: Cast) -> SourceDocument:
    return SourceDocument(office=cast.offices["vptu"], stored="x", entered_by=cast.an)


def export(**fields: Any) -> Rows:
    def row(cast: Cast) -> Export:
        known = {"person": cast.an, "office": cast.offices["vptu"], "columns": ["title"]}
        return Export(**known, source="list", form="xlsx", **fields)

    return row


def second_chunk(cast: Cast) -> ExportChunk:
    made = export()(cast)
    made.save()
    ExportChunk.objects.create(export=made, first=0)
    return ExportChunk(export=made, first=0)


def second_filter(cast: Cast) -> SavedFilter:
    SavedFilter(person=cast.an, name="Việc của tôi").save(actor=cast.actor("an"))
    return SavedFilter(person=cast.an, name="Việc của tôi")


def slot(**fields: Any) -> Rows:
    return lambda cast: changed(make_diary(cast).put(), **fields)


def second_leader(cast: Cast) -> SlotLeader:
    diary = make_diary(cast)
    return SlotLeader(slot=diary.put(who=["lam"]), leader=diary.leaders["lam"])


def second_booking(cast: Cast) -> Booking:
    diary = make_diary(cast)
    first = diary.put(start=dt.time(9), end=dt.time(10), who=["lam"]).bookings.get()
    other = diary.put(half="afternoon")
    return Booking(slot=other, thing=first.thing, during=first.during, firm=True)


def override(**fields: Any) -> Rows:
    def row(cast: Cast) -> ClashOverride:
        diary = make_diary(cast)
        diary.put(half="morning", who=["lam"])
        slot = diary.put(half="morning", who=["lam"], override="Dự nửa buổi")
        made = slot.overrides.get()
        again = ClashOverride(slot=slot, other=made.other, made_by=made.made_by)
        broken: ClashOverride = changed(again, **{"thing": made.thing, "reason": "Lại", **fields})
        return broken

    return row


def issue(**fields: Any) -> Rows:
    def row(cast: Cast) -> DiaryIssue:
        entry = make_diary(cast).put()
        first = issue_week(office=entry.office, monday=DAY, actor=cast.actor("en"))
        again: DiaryIssue = changed(first, pk=None, **fields)
        return again

    return row


ROWS: dict[str, Rows] = {
    "task_done_has_a_day": case(state="done"),
    "task_end_has_a_reason": case(state="ended"),
    "task_submitted_names_the_day": case(state="submitted"),
    "task_is_not_its_own_parent": own_child,
    "task_one_per_turn": second_turn,
    "one_part_per_office": lambda cast: Part(
        task=date_asked(cast), office=cast.offices["vpub"], role="informed"
    ),
    "one_lead_per_task": part(role="lead"),
    "part_received_by_someone": part(received_by=None),
    "part_delivered_by_someone": part(delivered_at="2026-11-23T08:00+07:00"),
    "part_handed_back_has_a_reason": part(state="handed_back"),
    "deadline_closed_has_an_outcome": deadline(state="closed"),
    "deadline_met_has_a_day": deadline(state="closed", outcome="met"),
    "deadline_running_has_a_date": deadline(due_on=None),
    "deadline_paused_since": deadline(state="paused"),
    "deadline_first_date_kept": deadline(first_due_on=None),
    "one_pending_change_per_deadline": change(),
    "due_change_decided_by_someone": change(decision="agreed"),
    "due_change_has_a_reason": lambda cast: changed(
        change()(cast), decision="agreed", decided_by=cast.en, reason=""
    ),
    "directive_with_a_task_is_not_set_aside": set_aside_with_task,
    "external_answer_after_sending": answered_too_early,
    "unreadable_file_is_declared": file,
    "internal_note_names_its_office": inside_of_nobody,
    **broken_dates.ROWS,
    **broken_questions.ROWS,
    **broken_dossiers.ROWS,
    **broken_scans.ROWS,
    **broken_mailboxes.ROWS,
    "one_watch_per_person": second_watch,
    "series_ends_after_it_starts": series(ends_on=DAY - dt.timedelta(days=1)),
    "series_names_its_person": series(finds="person"),
    "series_interval_fits": series(interval=0),
    "series_end_has_a_reason": series(is_active=False),
    "source_file_is_named": nameless,
    "import_line_once": imported(key="l"),
    "import_row_once_per_office": imported(line=2),
    "export_done_within_total": export(done=2, total=1),
    "export_done_has_a_file": export(state="done"),
    "export_chunk_once": second_chunk,
    "saved_filter_named_once": second_filter,
    "slot_ends_after_it_begins": slot(start=dt.time(9), end=dt.time(8)),
    "slot_half_known": slot(half="night"),
    "slot_state_known": slot(state="lost"),
    "slotleader_once": second_leader,
    "booking_one_at_a_time": second_booking,
    "clashoverride_once": override(),
    "clashoverride_has_a_reason": override(thing="car:1", reason=""),
    "diaryissue_number_once": issue(),
    "diaryissue_begins_on_monday": issue(number=2, monday=DAY + dt.timedelta(days=1)),
}


def constraints() -> dict[str, Any]:
    """Of the rooms around the case; history rows have none of their own."""
    rooms = ("tasks", "diary", "intake")
    models = [m for room in rooms for m in apps.get_app_config(room).get_models()]
    ours = [m for m in models if m.__module__.partition(".")[0] in rooms]
    return {c.name: c for m in ours for c in m._meta.constraints}


def test_every_constraint_is_broken_here() -> None:
    assert set(constraints()) == set(ROWS)


@pytest.mark.parametrize("constraint", ROWS)
def test_row_is_refused(cast: Cast, constraint: str) -> None:
    row = ROWS[constraint](cast)
    tracked = {"actor": Actor.system()} if hasattr(row, "history") else {}
    with transaction.atomic(), pytest.raises(IntegrityError, match=constraint):
        row.save(**tracked)


@pytest.mark.parametrize("name", sorted(constraints()))
def test_words_of_a_refusal_are_vietnamese(name: str) -> None:
    message = constraints()[name].violation_error_message
    with translation.override("en"):
        english = str(message)
    with translation.override("vi"):
        assert not english or english == "None" or str(message) != english
