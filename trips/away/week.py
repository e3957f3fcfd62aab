"""The week of a chief: leaders away and who acts for them, cars that are taken, journeys so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count

from coordination.models import Car, Leader
from diary.models import Slot
from diary.models.slots import SlotKind
from diary.slots.shown import SeenSlot, seen
from diary.week.weeks import Week
from offices.models import Office
from trips.models import Trip
from trips.states import TripState

if TYPE_CHECKING:
    from offices.powers import Powers

MOST = 20


@dataclass(frozen=True, slots=True)
class Away:
    """One leader: his entries as the reader sees them, his trips, and who acts meanwhile."""

    leader: Leader
    entries: list[SeenSlot]
    trips: list[Trip]

    @property
    def days(self) -> list[dt.date]:
        return sorted({one.slot.date for one in self.entries})

    @property
    def acting(self) -> list[Leader]:
        """Named on the trips he heads."""
        heads = (one for one in self.trips if one.head and one.head.one_id == self.leader.one_id)
        return [one.acting for one in heads if one.acting is not None]


@dataclass(frozen=True, slots=True)
class CarWeek:
    """Seven days, each with the entries that take the car: none where it is free."""

    car: Car
    days: list[tuple[dt.date, list[SeenSlot]]]


def leaders_away(week: Week, powers: Powers) -> list[Away]:
    """By rank; of a hidden entry only when. What the reader may not open has no link."""
    slots = list(_of(week, powers).filter(kind=SlotKind.TRIP).for_pages().in_order())
    rows = Trip.objects.visible_to(powers).filter(pk__in={one.task_id for one in slots})
    trips = {trip.pk: trip for trip in rows.select_related("head", "acting", "task")}
    found: dict[int, Away] = {}
    for slot in slots:
        for attending in slot.loaded_leaders:
            leader = attending.leader
            away = found.setdefault(leader.one_id, Away(leader, [], []))
            away.entries.append(seen(slot, powers))
            trip = trips.get(slot.task_id or 0)
            if trip is not None and trip not in away.trips:
                away.trips.append(trip)
    return sorted(found.values(), key=lambda one: (one.leader.precedence, one.leader.pk))


def _of(week: Week, powers: Powers) -> Any:
    return Slot.objects.visible_to(powers).of_week(week.monday).kept().taking_place()


def cars_of(office: Office, week: Week, powers: Powers) -> list[CarWeek]:
    cars = list(Car.objects.active().filter(office=office).order_by("name", "pk"))
    slots = list(_of(week, powers).filter(cars__in=cars).distinct().for_pages().in_order())
    return [
        CarWeek(car, [(day, _on(day, car, slots, powers)) for day in week.days]) for car in cars
    ]


def _on(day: dt.date, car: Car, slots: Iterable[Slot], powers: Powers) -> list[SeenSlot]:
    return [seen(one, powers) for one in slots if one.date == day and car in one.cars.all()]


def reports_owed(office: Office, powers: Powers) -> list[Trip]:
    """Of the trips this office leads, whatever the week; the nearest date first."""
    rows = Trip.objects.visible_to(powers).led_by(office.pk).filter(state=TripState.ENDED)
    return list(rows.select_related("task", "head").order_by("task__next_due_on", "pk")[:MOST])


def journeys(office: Office, year: int, powers: Powers) -> list[dict[str, Any]]:
    """How many trips each leader of this office has headed in the year; for that office alone."""
    rows = Trip.objects.visible_to(powers).of_year(year).taking_place()
    rows = rows.filter(head__body__served_by=office).order_by()
    counts = dict(rows.values_list("head").annotate(n=Count("pk")))
    leaders = Leader.objects.filter(pk__in=counts)
    return [{"label": str(leader), "value": counts[leader.pk]} for leader in leaders]
