"""CHƯƠNG TRÌNH: the stops day by day, on A4 or as a booklet to be folded."""

from django.utils import timezone

from coordination.letters import head_of, office_signature
from diary.models.slots import Half
from diary.slots.shown import hours_words
from diary.week.paper import HALVES, WEEKDAYS
from offices.models import Role
from trips.choices import RECEIVED, TripKind
from trips.models import Trip, TripStop
from ui.letters import Column, LetterTable, PrintedLetter, TableSection

TITLES = {
    TripKind.HOST: "CHƯƠNG TRÌNH ĐÓN, TIẾP ĐOÀN",
    TripKind.FOREIGN: "CHƯƠNG TRÌNH ĐÓN, TIẾP ĐOÀN",
    TripKind.VISIT: "CHƯƠNG TRÌNH",
}
COLUMNS = (
    Column("Thời gian", 11, "center"),
    Column("Nội dung", 36),
    Column("Địa điểm", 20),
    Column("Thành phần", 18),
    Column("Chuẩn bị", 15),
)


def about(trip: Trip) -> str:
    """Of whom, among comrades; a delegation received is told by its title."""
    if trip.kind in RECEIVED or trip.head is None:
        return trip.task.title
    return f"của đồng chí {trip.head.full_name}, {trip.head.position}"


def days(trip: Trip) -> str:
    if trip.from_on == trip.to_on:
        return f"ngày {trip.from_on:%d/%m/%Y}"
    return f"từ ngày {trip.from_on:%d/%m/%Y} đến ngày {trip.to_on:%d/%m/%Y}"


def table(trip: Trip) -> LetterTable:
    lines: list[tuple[str, ...] | TableSection] = []
    day = None
    for stop in trip.stops.with_sets().in_order():
        if stop.on != day:
            lines.append(TableSection(f"{WEEKDAYS[stop.on.weekday()]}, ngày {stop.on:%d/%m/%Y}"))
            day = stop.on
        lines.append(_line(stop))
    return LetterTable(COLUMNS, lines)


def _line(stop: TripStop) -> tuple[str, ...]:
    who = [f"đ/c {leader.full_name}" for leader in stop.leaders.all()]
    cars = ", ".join(car.plate for car in stop.cars.all())
    prepared = (
        stop.office.short_name if stop.office else "",
        stop.host,
        f"Xe {cars}" if cars else "",
    )
    return (
        "…" if stop.hour_unclear else hours_words(stop.start, stop.end) or HALVES[Half(stop.half)],
        stop.content,
        stop.place,
        "; ".join([*who, *([stop.leaders_text] if stop.leaders_text else [])]) or "Cả đoàn",
        "; ".join(filter(None, prepared)),
    )


def programme(trip: Trip) -> PrintedLetter:
    office = trip.task.lead_office
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate()),
        title=TITLES.get(TripKind(trip.kind), "CHƯƠNG TRÌNH CÔNG TÁC"),
        about=about(trip),
        under=f"({days(trip)})",
        blocks=[table(trip)],
        signature=office_signature(office.layout, Role.CHIEF),
    )
