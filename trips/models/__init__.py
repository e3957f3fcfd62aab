"""Journeys, visits and receptions of the provincial leaders."""

from trips.models.preparing import Arrangement, TravelPermission
from trips.models.stop import TripStop
from trips.models.trip import Trip

__all__ = ["Arrangement", "TravelPermission", "Trip", "TripStop"]
