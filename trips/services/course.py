"""The course of a trip: requested, approved, moved, back, reported, closed; or called off."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.clocks import drop_all, lead_of, meet, restart_all, stop_all
from tasks.dossier.services.days import (
    check_new_day,
    check_not_ahead,
    check_not_past,
    move_confirmed,
)
from tasks.dossier.services.ending import complete_task, stop_task
from tasks.dossier.services.papers import drop_owed
from tasks.dossier.services.participants import tell_people
from tasks.models import DueChange
from tasks.services.bodies import add_directive
from tasks.services.delivering import Result, add_product
from tasks.services.drafts import LeaderWords
from tasks.services.files import add_file
from tasks.services.gate import empowered, need_reason
from tasks.services.releasing import release
from tasks.states import TaskState, WrongMove
from trips import notices
from trips.models import Trip
from trips.services import clocks
from trips.services.permissions import check_granted
from trips.services.slots import keep_slots, take_off
from trips.states import RELEASES, TripState


@transaction.atomic
def send(*, task_id: int, override: str = "", actor: Actor) -> Trip:
    """`Gửi đề nghị`, a leader's act: requests go out, all three see the entries of the diary."""
    trip, actor = lock(Trip, task_id, actor=actor)
    actor = empowered(actor, RELEASES, trip.task.lead_office_id)
    move(trip, verb="send")
    _release(trip, actor=actor)
    trip.save(actor=actor)
    keep_slots(trip, override=override, reason=_("The requests are sent."), actor=actor)
    clocks.owe_before(trip, actor=actor)
    return trip


def _release(trip: Trip, *, actor: Actor) -> None:
    if trip.task.state != TaskState.TO_RELEASE:
        return
    if trip.task.assigned_by_office_id != trip.task.lead_office_id:
        raise WrongMove(_("The office that logged it has to release its requests first."))
    trip.task = release(task_id=trip.pk, actor=actor)


@transaction.atomic
def approve(*, task_id: int, said: LeaderWords, override: str = "", actor: Actor) -> Trip:
    """The provincial leader has agreed; a leader of the office enters his words.

    Refused while a permission is lacking. What was hidden shows its content from now on.
    """
    trip, actor = lock(Trip, task_id, actor=actor)
    actor = empowered(actor, RELEASES, trip.task.lead_office_id)
    move(trip, verb="approve")
    check_granted(trip)
    if trip.is_abroad and trip.head is not None and trip.acting is None:
        raise ValidationError(_("Name who acts while the head of the delegation is abroad."))
    check_not_ahead(said.said_on, field="said_on")
    add_directive(trip.task, said, actor=actor)
    trip.approved_on = said.said_on
    trip.save(actor=actor)
    meet([trip.task], (clocks.PLAN, clocks.LEAVE), met_on=said.said_on, actor=actor)
    keep_slots(trip, override=override, actor=actor)
    tell_people(trip, actor=actor)
    return trip


@transaction.atomic
def note_return(*, task_id: int, returned_on: dt.date, actor: Actor) -> Trip:
    """`Ghi ngày về`: the clock of the report runs; without a report it is closed at once."""
    trip, actor = lock(Trip, task_id, actor=actor)
    move(trip, verb="note_return" if trip.owes_report else "end_visit")
    check_not_ahead(returned_on, field="returned_on")
    if returned_on < trip.from_on:
        said = _("The day of return lies before the departure.")
        raise ValidationError({"returned_on": said})
    trip.returned_on = returned_on
    trip.save(actor=actor)
    if trip.owes_report:
        clocks.owe_report(trip, actor=actor)
    else:
        _end(trip, Result(dated=returned_on, abstract=trip.task.title), actor=actor)
    return trip


@transaction.atomic
def report(
    *,
    task_id: int,
    reported_on: dt.date,
    report_number: str = "",
    upload: Any = None,
    declared: bool = False,
    actor: Actor,
) -> Trip:
    """The report is a product of the lead office; its clock is met on the report's date."""
    trip, actor = lock(Trip, task_id, actor=actor)
    move(trip, verb="report")
    assert trip.returned_on is not None
    if reported_on < trip.returned_on:
        raise ValidationError({"reported_on": _("The report is dated before the return.")})
    trip.report_number, trip.reported_on = report_number, reported_on
    trip.save(actor=actor)
    file = None
    if upload:
        file = add_file(
            task_id=task_id, upload=upload, declared=declared, inside=False, actor=actor
        )
    product = Result(dated=reported_on, number=report_number, abstract=trip.task.title, file=file)
    add_product(lead_of(trip.task), product, actor=actor)
    meet([trip.task], clocks.REPORTS, met_on=reported_on, actor=actor)
    return trip


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> Trip:
    """Every line of its notice is a task or needs none; the other offices' parts are settled."""
    trip, actor = lock(Trip, task_id, actor=actor)
    move(trip, verb="close")
    if trip.lines.open().exists():
        raise ValidationError(_("Some lines of the conclusions are neither tasks nor marked."))
    trip.save(actor=actor)
    _end(trip, None, actor=actor)
    return trip


def _end(trip: Trip, result: Result | None, *, actor: Actor) -> None:
    drop_owed(trip, reason=_("The trip is over."), actor=actor)
    complete_task(trip, result=result, actor=actor)


@transaction.atomic
def move_trip(
    *,
    task_id: int,
    from_on: dt.date,
    reason: str,
    chosen: Collection[int],
    shown: Collection[tuple[int, dt.date]] | None = None,
    override: str = "",
    actor: Actor,
) -> list[DueChange]:
    """Departure, return and stops move by as many days; the ticked dates with them.

    A trip that was postponed is prepared anew. Other lead offices are asked about dates of theirs.
    """
    trip, actor = lock(Trip, task_id, actor=actor)
    words = need_reason(reason)[:500]
    if trip.state == TripState.POSTPONED:
        move(trip, verb="reschedule")
        check_not_past(from_on, field="from_on")
        trip.approved_on = None
        restart_all(trip.task, reason=words, actor=actor)
    elif not trip.is_ahead:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    else:
        check_new_day(trip, from_on)
    changes = move_confirmed(
        trip, trip.moved_days(from_on), chosen=chosen, shown=shown, reason=words, actor=actor
    )
    _shift(trip, from_on, words, override, actor=actor)
    return changes


def _shift(trip: Trip, from_on: dt.date, reason: str, override: str, *, actor: Actor) -> None:
    by = from_on - trip.from_on
    trip.from_on, trip.to_on, trip.move_reason = from_on, trip.to_on + by, reason
    trip.save(actor=actor, reason=reason)
    for stop in trip.stops.all():
        stop.on, stop.clash_reason = stop.on + by, ""
        stop.save(actor=actor, reason=reason)
    keep_slots(trip, override=override, reason=reason, actor=actor)
    notices.changed(trip, actor=actor)


@transaction.atomic
def postpone(*, task_id: int, reason: str, actor: Actor) -> Trip:
    """`Hoãn`: no new day is known; the diary says so, and the clocks stand still."""
    trip, actor = lock(Trip, task_id, actor=actor)
    move(trip, verb="postpone")
    return _called_off(trip, reason, actor=actor)


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor) -> Trip:
    """`Hủy`: nothing is owed any more, nobody is late; who may, stops the task."""
    trip, actor = lock(Trip, task_id, actor=actor)
    move(trip, verb="cancel")
    _called_off(trip, reason, actor=actor)
    stop_task(trip, reason=trip.move_reason, actor=actor)
    return trip


def _called_off(trip: Trip, reason: str, *, actor: Actor) -> Trip:
    trip.move_reason = need_reason(reason)[:500]
    trip.save(actor=actor, reason=trip.move_reason)
    take_off(trip, trip.stops.all(), reason=trip.move_reason, actor=actor)
    if trip.state == TripState.POSTPONED:
        stop_all(trip.task, reason=trip.move_reason, actor=actor)
    else:
        drop_owed(trip, reason=trip.move_reason, actor=actor)
        drop_all(trip.task, reason=trip.move_reason, actor=actor)
    notices.called_off(trip, actor=actor)
    return trip
