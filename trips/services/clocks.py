"""Clocks of a trip, by the codes of their rules: backwards from the departure, then the report."""

from offices.foundation.actor import Actor
from tasks.dossier.services.clocks import drop_all, lead_of, meet, owe, owe_ahead
from tasks.models import Deadline
from tasks.services.pausing import can_pause, can_resume, restart_clock, stop_clock
from trips.choices import TripKind
from trips.models import Trip

PLAN, PAPERS, LEAVE = "ct-ke-hoach", "ct-tai-lieu-doan", "ct-xin-phep"
REPORT, REPORT_ABROAD = "ct-bao-cao", "ct-bao-cao-nuoc-ngoai"
REPORTS = (REPORT, REPORT_ABROAD)
__all__ = ["LEAVE", "PAPERS", "PLAN", "REPORTS", "drop_all", "lead_of", "meet"]


def owe_before(trip: Trip, *, actor: Actor) -> None:
    """The plan, and of a journey abroad the request for leave; none in the past."""
    codes = (PLAN, LEAVE) if trip.is_abroad else (PLAN,)
    counted = [(code, trip.from_on, None) for code in codes]
    owe_ahead(lead_of(trip.task), counted, actor=actor)


def owe_report(trip: Trip, *, actor: Actor) -> None:
    assert trip.returned_on is not None
    code = REPORT_ABROAD if trip.kind == TripKind.ABROAD else REPORT
    owe(lead_of(trip.task), [(code, trip.returned_on, None)], actor=actor)


def stop_all(trip: Trip, *, reason: str, actor: Actor) -> None:
    """While no new day is known nobody is late."""
    for row in _open(trip):
        if can_pause(row):
            stop_clock(row, decided_on=None, reason=reason, actor=actor)


def restart_all(trip: Trip, *, reason: str, actor: Actor) -> None:
    for row in _open(trip):
        if can_resume(row):
            restart_clock(row, decided_on=None, reason=reason, actor=actor)


def _open(trip: Trip) -> list[Deadline]:
    rows = trip.task.deadlines.open_ends().select_related("task", "part")
    return list(rows.select_for_update(of=("self",)))
