"""When a mail may go: the working hours of the reader's home office."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from coordination.workdays import WorkCalendar, calendars
from offices.models import Office, Person


@dataclass(frozen=True, slots=True)
class Hours:
    """The window of one office; `office_id` None for people without a post."""

    office_id: int | None
    digest_at: time
    works_from: time
    works_to: time
    calendar: WorkCalendar

    def is_open(self, at: datetime, *, since: time | None = None) -> bool:
        """A working day, and between `since` (default: start of work) and the end of work."""
        local = timezone.localtime(at)
        opens = since or self.works_from
        return self.calendar.is_working(local.date()) and opens <= local.time() <= self.works_to

    def next_open(self, at: datetime) -> datetime:
        """The moment itself inside the window, else the next start of work."""
        if self.is_open(at):
            return at
        local = timezone.localtime(at)
        day = local.date()
        if not self.calendar.is_working(day) or local.time() > self.works_to:
            day = self.calendar.next_working(day)
        return _moment(day, self.works_from)

    def digest_due(self, at: datetime) -> bool:
        return self.is_open(at, since=self.digest_at)


def _moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))


def office_hours() -> dict[int | None, Hours]:
    """The hours of every active office, and under None those of people without one."""
    made = calendars()
    found: dict[int | None, Hours] = {None: Hours(None, time(7), time(7, 30), time(17), made[None])}
    for office in Office.objects.active():
        calendar = made.get(office.pk, made[None])
        found[office.pk] = Hours(
            office.pk, office.digest_at, office.works_from, office.works_to, calendar
        )
    return found


def hours_of_people(people: Collection[int]) -> dict[int, Hours]:
    """The hours of each person's home office."""
    hours = office_hours()
    homes = Person.objects.filter(pk__in=people).values_list("pk", "home_post__office_id")
    return {person: hours.get(office, hours[None]) for person, office in homes}
