"""What the page of a trip shows, in a fixed number of statements."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from coordination.models import DiarySetting
from diary.models import Slot
from diary.models.slots import SlotQuerySet
from diary.slots.clashes import clashes_among
from diary.slots.shown import hours_words, in_order
from diary.slots.words import ClashWords, in_words
from offices.foundation.questions import rows as rows_of
from offices.foundation.questions import statement
from offices.http import OfficeRequest
from offices.powers import Powers
from tasks.dossier.loading import (
    CONCLUSIONS,
    OWED_PAPERS,
    PARTICIPANTS,
    PARTS,
    Loaded,
    Loads,
    Tables,
)
from tasks.dossier.rows import conclusions_context, date_rows, paper_rows, participant_rows
from tasks.dossier.showing import days_words, fact_rows, paper_words
from tasks.dossier.verbs import manages
from tasks.lists.rows import reader_at
from tasks.models import OwedPaper, Participant
from trips import abroad
from trips.models import Arrangement, TravelPermission, Trip, TripStop
from trips.states import AHEAD

TAKING_THE_SAME = """
SELECT s.id FROM ({shown}) AS shown(pk) JOIN diary_slot s ON s.id = shown.pk
WHERE s.date BETWEEN %s::date AND %s::date AND s.task_id IS DISTINCT FROM %s::bigint
  AND EXISTS (SELECT FROM diary_booking b WHERE b.slot_id = s.id AND b.thing = ANY(ARRAY(
    SELECT o.thing FROM diary_booking o JOIN diary_slot x ON x.id = o.slot_id
    WHERE x.task_id = %s::bigint)))
"""


def facts(trip: Trip) -> list[dict[str, Any]]:
    return fact_rows(
        (
            (_("Kind of trip"), trip.get_kind_display()),
            (_("Head of the delegation, or who receives it"), trip.head),
            (_("Days"), days_words(trip.from_on, trip.to_on)),
            (_("First day of departure"), trip.first_on if trip.first_on != trip.from_on else None),
            (_("Destinations"), trip.places),
            (_("Purpose"), trip.purpose),
            (_("Who acts meanwhile"), trip.acting),
            (_("In the plan of the year"), _("Yes") if trip.in_plan else ""),
            (_("Funding"), trip.cost_note),
            (_("Approved on"), trip.approved_on),
            (_("Day of return"), trip.returned_on),
            (_("Report"), paper_words(trip.report_number, trip.reported_on)),
            (_("Reason of the last change"), trip.move_reason),
        )
    )


LEADERS, OFFICERS, CARS = (
    getattr(TripStop, name).through for name in ("leaders", "officers", "cars")
)
LOADS = Loads(
    model=Trip,
    tables=(
        PARTS,
        Tables({TripStop: "trip", Arrangement: "trip", TravelPermission: "trip"}),
        Tables(dict.fromkeys((LEADERS, OFFICERS, CARS), "tripstop__trip")),
        Tables(
            named=(
                (Trip, "head"),
                (Trip, "acting"),
                (TripStop, "slot"),
                (LEADERS, "leader"),
                (OFFICERS, "person"),
                (CARS, "car"),
                (TravelPermission, "file"),
            )
        ),
        PARTICIPANTS,
        OWED_PAPERS,
        CONCLUSIONS,
    ),
    columns={Slot: ("id", "mark")},
)


def _of_stops(loaded: Loaded, table: Any, name: str, order: str) -> dict[int, list[Any]]:
    """Who or what a set of each stop names, by the stop."""
    found: dict[int, list[Any]] = defaultdict(list)
    rows = sorted(loaded.of(table), key=lambda row: getattr(getattr(row, name), order))
    for row in rows:
        found[row.tripstop_id].append(getattr(row, name))
    return found


def stop_rows(loaded: Loaded, stops: list[TripStop]) -> list[dict[str, Any]]:
    """The day written once; who is there where it is not the whole delegation."""
    leaders = _of_stops(loaded, LEADERS, "leader", "precedence")
    officers = _of_stops(loaded, OFFICERS, "person", "sort_key")
    cars = _of_stops(loaded, CARS, "car", "name")
    rows, day = [], None
    for stop in stops:
        rows.append(
            {
                "stop": stop,
                "day": stop.on if stop.on != day else None,
                "hours": hours_words(stop.start, stop.end) or stop.get_half_display(),
                "who": [*map(str, leaders[stop.pk]), *filter(None, [stop.leaders_text])],
                "cars": cars[stop.pk],
                "officers": officers[stop.pk],
            }
        )
        day = stop.on
    return rows


def clashes(trip: Trip, stops: list[TripStop], powers: Powers) -> list[ClashWords]:
    """What the stops stand beside; one statement where nothing else takes what they take."""
    if not stops or trip.state not in AHEAD:
        return []
    ids = _beside(trip, stops, powers)
    if not ids:
        return []
    near = _shown(powers).between(stops[0].on, stops[-1].on)
    rows = near.filter(Q(task=trip.pk) | Q(pk__in=ids)).for_pages().in_order()
    found = clashes_among(rows, DiarySetting.objects.current())
    shown = [
        one
        for one in found
        if trip.pk in (one.slot.task_id, one.other.task_id)
        and one.slot.task_id != one.other.task_id
    ]
    return in_words(shown, powers)


def _shown(powers: Powers) -> SlotQuerySet:
    return Slot.objects.visible_to(powers).kept().taking_place()


def _beside(trip: Trip, stops: list[TripStop], powers: Powers) -> list[int]:
    """Entries of those days that take what the stops take, of those this person is shown."""

    def asked() -> QuerySet[Slot, tuple[int]]:
        return _shown(powers).order_by().values_list("pk")

    made = statement(powers.key and ("entries shown", powers.key), asked)
    if made is None:
        return []
    days = (stops[0].on, stops[-1].on)
    text = TAKING_THE_SAME.format(shown=made[0])
    return [pk for (pk,) in rows_of((text, (*made[1], *days, trip.pk, trip.pk)))]


def warnings(
    trip: Trip, people: list[dict[str, Any]], stops: list[TripStop], powers: Powers
) -> list[str]:
    """What is no fault, and should be thought of."""
    found: list[str] = []
    named = (trip.head, *(one["row"].leader for one in people))
    leaders = {one.one_id: one for one in named if one is not None}
    if trip.is_abroad:
        number = len(leaders) + sum(one["row"].leader is None for one in people)
        found += abroad.warnings_of(trip, leaders.values(), people=number, powers=powers)
    if unclear := sum(one.hour_unclear for one in stops):
        said = _("%(n)d stops have no hour; they stand in the morning until somebody enters it.")
        found.append(said % {"n": unclear})
    if trip.acting is not None and trip.acting.one_id in leaders:
        found.append(_("Who is to act meanwhile belongs to the delegation."))
    if trip.is_ahead and trip.head is not None and trip.acting is None:
        found.append(_("Nobody is named yet who acts meanwhile."))
    return found


def context(request: OfficeRequest, trip: Trip) -> dict[str, Any]:
    may, powers = manages(request, trip), request.powers
    reader = reader_at(request)
    assert trip.loaded is not None
    loaded = trip.loaded
    stops = in_order(loaded.of(TripStop), untimed=dt.time.min)
    members = sorted(loaded.of(Participant), key=lambda one: one.sort)
    people = participant_rows(members, powers, manages=may, ahead=trip.is_ahead)
    concluded = conclusions_context(request, trip) if trip.is_over else {}
    return concluded | {
        "trip": trip,
        "kind_label": trip.get_kind_display(),
        "stops": stop_rows(loaded, stops),
        "clashes": clashes(trip, stops, powers),
        "warnings": warnings(trip, people, stops, powers),
        "people": people,
        "arrangements": loaded.of(Arrangement),
        "permissions": loaded.of(TravelPermission) if trip.is_abroad else [],
        "owed": paper_rows(loaded.of(OwedPaper), reader),
        "dates": date_rows(loaded.ruled_deadlines(), reader),
    }
