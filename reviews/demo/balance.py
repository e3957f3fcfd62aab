"""The offices of the trial beside good ones: a handful late, and some nine of ten dates kept."""

import math

from django.utils import timezone

from coordination.workdays import calendar_for
from offices.models import Office, Person
from offices.powers import load_powers
from reviews.dashboard import page
from reviews.dashboard.frame import Rate
from reviews.dashboard.links import Links
from reviews.dashboard.moment import Moment
from reviews.dashboard.periods import period_of
from reviews.dashboard.scope import DashboardScope
from reviews.demo.finishing import finish
from reviews.demo.ordinary import play_more
from tasks.models import Deadline

MOST_LATE = 4
LEAST, MOST = 0.82, 0.93  # of the month's dates, as the overview of the chief counts them


def balance() -> int:
    """What the cases of the areas left too late or too good; returns how many tasks were made."""
    offices = list(Office.objects.order_by("code"))
    for office in offices:
        _finish_oldest(office)
    return sum(_play_towards(office, month_rate(office)) for office in offices)


def month_rate(office: Office) -> Rate:
    """Dates kept of those that ended this month or have passed."""
    chief = Person.objects.get(username=f"{office.code}.chanhvp")
    moment = Moment(timezone.localtime(), calendar_for(office.pk), office)
    scope = DashboardScope(office, load_powers(chief.pk))
    told = page.report(scope, moment, period_of("month", moment.today), Links())
    rate: Rate = told["report"].now.frame.punctuality
    return rate


def _finish_oldest(office: Office) -> None:
    """All that the office owes late but a handful ended on its day; cases of an area stay."""
    late = Deadline.objects.running().counted().filter(due_on__lt=timezone.localdate())
    owed = late.filter(office=office).select_related("task__lead_office").order_by("due_on", "pk")
    tasks = list(dict.fromkeys(deadline.task for deadline in owed))
    over = len(tasks) - MOST_LATE
    for task in tasks:
        if over > 0 and finish(task):
            over -= 1


def _play_towards(office: Office, rate: Rate) -> int:
    few = math.ceil((LEAST * rate.whole - rate.part) / (1 - LEAST))
    many = math.ceil(rate.part / MOST - rate.whole)
    if few > 0:
        return play_more(office.code, "recent", few)
    return play_more(office.code, "tardy", many) if many > 0 else 0
