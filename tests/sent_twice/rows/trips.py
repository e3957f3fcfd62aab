"""Forms of working trips."""

from coordination.defaults.deadlines import TRIPS
from coordination.models import LeadRule
from offices.foundation.actor import Actor
from tests.sent_twice.row import Filled, Row, Town, day
from tests.sent_twice.town import MORE
from tests.support.limits import install_limits
from trips.models import Trip


def _trips(town: Town) -> None:
    """The limits of area 6, and who leads a trip by the highest leader of it."""
    install_limits(town.cast, TRIPS)
    LeadRule(area=town.cast.areas[6], kind="highest_leader").save(actor=Actor.system())


MORE.append(_trips)


def _trip(_town: Town) -> Filled:
    return {
        "title": "Làm việc tại xã Suối Bưởi",
        "kind": "local",
        "from_on": day(9),
        "programme": "8h00 làm việc tại xã Suối Bưởi",
    }


ROWS = {"trips:new": Row(who="en", model=Trip, base="dossier", filled=_trip)}

CHANGES = {
    "trips:participant_up",
    "trips:participant_remove",  # put in order, taken off: nothing made
    "trips:line_task",
    "trips:lines_none",
    "trips:move",
}
