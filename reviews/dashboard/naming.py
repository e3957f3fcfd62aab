"""What a page of rows is called, and in words what narrows it."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.models import Area
from offices.models import Office, Person
from reviews.chief_figures import friday
from reviews.chief_figures import monday as figures
from reviews.dashboard.links import Wanted
from reviews.dashboard.periods import day_words
from reviews.models import ClosedOutcome


def titles() -> dict[str, str]:
    return {
        **figures.titles(),
        "f4": friday.titles()["f4"],
        "f3-new": _("Overdue since this week began"),
        "f3-done": _("Overdue on Monday, done since"),
        "f3-other": _("Overdue on Monday, no longer so"),
        "total": _("All tasks of the period"),
        "done": pgettext("task state", "Completed"),
        "unfinished": _("Not completed"),
        "owed": _("Completed, or overdue and not completed"),
        "stopped": _("Stopped"),
        "ended": _("Follow-up ended"),
        "paused": _("Paused"),
        "ongoing": _("Ongoing"),
        "due": _("By the nearest date"),
        "dates": _("Dates of this week"),
        "dates-today": _("Dates of today, not met yet"),
    }


def _days(wanted: Wanted) -> str:
    if wanted.at is not None:
        return _("as of %(day)s") % {"day": day_words(wanted.at)}
    if wanted.first is None or wanted.last is None:
        return ""
    if wanted.first == wanted.last:
        return _("on %(day)s") % {"day": day_words(wanted.first)}
    days = {"first": day_words(wanted.first), "last": day_words(wanted.last)}
    return _("from %(first)s to %(last)s") % days


def _person(wanted: Wanted) -> str:
    if wanted.person is None:
        return ""
    person = Person.objects.filter(pk=wanted.person).first()
    return person.full_name if person else _("Nobody assigned")


def _area(wanted: Wanted) -> str:
    area = Area.objects.filter(pk=wanted.area).first() if wanted.area is not None else None
    return area.name if area else ""


def _how(wanted: Wanted) -> str:
    if wanted.late is not None:
        return _("overdue") if wanted.late else _("in time")
    if wanted.outcome in ClosedOutcome.values:
        return str(ClosedOutcome(wanted.outcome).label)
    office = Office.objects.filter(code=wanted.outcome).first() if wanted.outcome else None
    return office.name if office else ""


def narrowed(wanted: Wanted) -> str:
    """All that narrows the rows, in one line."""
    words = (_area(wanted), _person(wanted), _how(wanted), _days(wanted))
    return " · ".join(word for word in words if word)
