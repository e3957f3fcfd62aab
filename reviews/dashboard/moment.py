"""The moment a figure is asked for, its week and working-time limits; who asks, and for what."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import WorkCalendar, calendar_for
from offices.http import OfficeRequest
from offices.models import Office
from reviews.dashboard.links import Links
from reviews.dashboard.scope import Charges, DashboardScope, charges_of, may_have_charges


@dataclass(frozen=True, slots=True)
class Moment:
    """A local moment with the calendar and hours of one office."""

    at: dt.datetime
    calendar: WorkCalendar
    office: Office

    @property
    def today(self) -> dt.date:
        return self.at.date()

    @property
    def monday(self) -> dt.date:
        return self.today - dt.timedelta(days=self.today.weekday())

    @property
    def sunday(self) -> dt.date:
        """Weeks run Monday to Sunday (PRACTICE table 10)."""
        return self.monday + dt.timedelta(days=6)

    def working_days_ago(self, count: int) -> dt.date:
        return self.calendar.subtract(self.today, count)

    def one_working_day_ago(self) -> dt.datetime:
        day = self.working_days_ago(1)
        return dt.datetime.combine(day, self.at.time(), self.at.tzinfo)

    def working_hours_ago(self, hours: float) -> dt.datetime:
        """Walk back through the office's hours of working days."""
        left = dt.timedelta(hours=hours)
        day = self.today
        end = min(self._at(day, self.office.works_to), self.at)
        for _step in range(60):
            start = self._at(day, self.office.works_from)
            if self.calendar.is_working(day) and end > start:
                if end - start >= left:
                    return end - left
                left -= end - start
            day -= dt.timedelta(days=1)
            end = self._at(day, self.office.works_to)
        return end

    def _at(self, day: dt.date, hour: dt.time) -> dt.datetime:
        return dt.datetime.combine(day, hour, self.at.tzinfo)


@dataclass(frozen=True, slots=True)
class Desk:
    """`has_charges`: the reader may switch between the office and what he is in charge of."""

    moment: Moment
    scope: DashboardScope
    links: Links
    has_charges: bool


def moment_of(request: OfficeRequest) -> Moment:
    """The own office now; only for those who read everything of it."""
    office = request.office
    if office is None or not request.powers.can("read_restricted", office.pk):
        raise PermissionDenied(_("This page is for the leaders of the office."))
    return Moment(timezone.localtime(), calendar_for(office.pk), office)


def _charges(request: OfficeRequest, moment: Moment) -> Charges | None:
    if not may_have_charges(request.powers, moment.office):
        return None
    return charges_of(request.powers, moment.office)


def desk_of(request: OfficeRequest, chosen: str, default_mine: bool) -> Desk:
    """`chosen` is "mine" or "office"; without a choice a deputy's own page is his charges."""
    moment = moment_of(request)
    charges = _charges(request, moment)
    mine = charges is not None and (chosen == "mine" or (default_mine and chosen != "office"))
    scope = DashboardScope(moment.office, request.powers, charges if mine else None)
    return Desk(moment, scope, Links(mine), charges is not None)
