"""Clocks of a trip, by the codes of their rules: backwards from the departure, then the report."""

from offices.foundation.actor import Actor
from tasks.dossier.services.clocks import lead_of, owe, owe_ahead
from trips.choices import TripKind
from trips.models import Trip

PLAN, PAPERS, LEAVE = "ct-ke-hoach", "ct-tai-lieu-doan", "ct-xin-phep"
REPORT, REPORT_ABROAD = "ct-bao-cao", "ct-bao-cao-nuoc-ngoai"
REPORTS = (REPORT, REPORT_ABROAD)


def owe_before(trip: Trip, *, actor: Actor) -> None:
    """The plan, and of a journey abroad the request for leave; none in the past."""
    codes = (PLAN, LEAVE) if trip.is_abroad else (PLAN,)
    counted = [(code, trip.from_on, None) for code in codes]
    owe_ahead(lead_of(trip.task), counted, actor=actor)


def owe_report(trip: Trip, *, actor: Actor) -> None:
    assert trip.returned_on is not None
    code = REPORT_ABROAD if trip.kind == TripKind.ABROAD else REPORT
    owe(lead_of(trip.task), [(code, trip.returned_on, None)], actor=actor)
