"""F4 of PRACTICE table 10: meetings without a notice, and lines of the week without a task."""

from django.utils.translation import gettext as _

from meetings.listing import last_day_for_notice
from meetings.models import Meeting
from meetings.models.meeting import MeetingQuerySet
from reviews.chief_figures.monday import Detail, Labelled, labelled, of
from reviews.dashboard.held import Found
from reviews.dashboard.moment import Moment
from reviews.dashboard.scope import DashboardScope
from tasks.models import Conclusion
from tasks.models.conclusions import ConclusionQuerySet


def without_notice(moment: Moment, scope: DashboardScope) -> MeetingQuerySet:
    """Meetings the office leads, held more than 3 working days ago, without a notice."""
    last = last_day_for_notice(moment.calendar, moment.today)
    rows = Meeting.objects.visible_to(scope.powers).led_by(scope.office.pk)
    return rows.without_notice().held_before(last)


def lines_without_task(moment: Moment, scope: DashboardScope) -> ConclusionQuerySet:
    """Lines of this week's notices of the office that are neither tasks nor marked."""
    rows = Conclusion.objects.visible_to(scope.powers).led_by(scope.office.pk)
    return rows.open().noted_between(moment.monday, moment.sunday)


def live(moment: Moment, scope: DashboardScope) -> list[Labelled]:
    """Counted in the one statement of the figures."""
    return [
        labelled("f4-late", without_notice(moment, scope)),
        labelled("f4-lines", lines_without_task(moment, scope)),
    ]


def details(found: Found, scope: DashboardScope) -> list[Detail]:
    page = f"/meetings/?office={scope.office.code}&side="
    return [
        Detail(
            of(found, "f4-late"),
            _("meetings held over 3 working days ago without a notice"),
            f"{page}late",
        ),
        Detail(
            of(found, "f4-lines"),
            _("lines of this week's notices not logged as tasks"),
            f"{page}lines",
        ),
    ]
