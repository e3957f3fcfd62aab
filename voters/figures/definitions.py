"""Each figure on one day, as conditions on petitions: what is the part, and what the whole.

N: forwarded by that day, without joined ones, what is no petition, and stopped ones.
"""

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tasks.models import Deadline
from voters.choices import GOING, SOLVED, CompetenceLevel, ReplyClass
from voters.services.clocks import FORWARD
from voters.states import LEFT_OUT, OPEN, SETTLED, UNSENT, WAITING, PetitionState

type Condition = Callable[[dt.date], Q]
# The days a petition lay with us again are not the debtor's.
ANSWERED_BY = ExpressionWrapper(
    F("reply_due__due_on") + F("reply_due__away_days"), output_field=DateField()
)
GOOD, FAIR = 90, 80


@dataclass(frozen=True, slots=True)
class PetitionFigure:
    code: str
    label: str | Promise
    part: Condition
    whole: Condition
    formula: str | Promise = ""
    banded: bool = False


def counted(_day: dt.date) -> Q:
    return ~Q(state__in=LEFT_OUT)


def forwarded(day: dt.date) -> Q:
    return counted(day) & Q(forwarded_on__lte=day)


def of_level(level: str) -> Condition:
    return lambda day: forwarded(day) & Q(level=level)


def answered(day: dt.date) -> Q:
    return forwarded(day) & Q(replied_on__lte=day)


def unanswered(day: dt.date) -> Q:
    return forwarded(day) & (Q(replied_on__isnull=True) | Q(replied_on__gt=day))


def due(day: dt.date) -> Q:
    """Whose reply was owed by the day, and what was answered before its time."""
    owed = Q(reply_due__due_on__lte=day) | Q(replied_on__lte=day)
    return forwarded(day) & Q(reply_due__isnull=False) & owed


def in_time(day: dt.date) -> Q:
    return due(day) & Q(replied_on__lte=day) & Q(replied_on__lte=ANSWERED_BY)


def solved(day: dt.date) -> Q:
    says = Q(reply_class__in=SOLVED) & ~Q(state=PetitionState.CLOSED_EXPLAINED)
    return answered(day) & (Q(state=PetitionState.CLOSED_SOLVED) | says)


def explained(day: dt.date) -> Q:
    says = Q(reply_class=ReplyClass.EXPLAINED) & ~Q(state=PetitionState.CLOSED_SOLVED)
    return answered(day) & (Q(state=PetitionState.CLOSED_EXPLAINED) | says)


def going(day: dt.date) -> Q:
    return answered(day) & Q(reply_class__in=GOING) & ~Q(state__in=SETTLED)


def roadmap_due(day: dt.date) -> Q:
    """Without long ones that were accepted in writing."""
    return counted(day) & Q(roadmap_first_on__lte=day, roadmap_agreed="")


def roadmap_kept(day: dt.date) -> Q:
    return roadmap_due(day) & Q(done_on__lte=F("roadmap_first_on"))


def open_still(day: dt.date) -> Q:
    return Q(state__in=OPEN, on__lte=day)


def carried(day: dt.date) -> Q:
    return open_still(day) & Q(times_carried__gt=0)


def _forwarding(met: Q) -> Q:
    return Q(Exists(Deadline.objects.filter(met, task=OuterRef("pk"), rule__code=FORWARD)))


def to_forward(day: dt.date) -> Q:
    return counted(day) & _forwarding(Q(due_on__lte=day) | Q(outcome="met", met_on__lte=day))


def forwarded_in_time(day: dt.date) -> Q:
    return counted(day) & _forwarding(Q(outcome="met", met_on__lte=day, due_on__gte=F("met_on")))


def unsent(_day: dt.date) -> Q:
    return Q(state__in=(*UNSENT, PetitionState.RETURNED))


def owed(_day: dt.date) -> Q:
    """The reply is awaited from an office of ours."""
    return Q(state__in=WAITING, reply_due__state="running")


def late(day: dt.date) -> Q:
    return owed(day) & Q(reply_due__due_on__lt=day)


def roadmap_this_month(day: dt.date) -> Q:
    last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return Q(state=PetitionState.FOLLOWING, roadmap_on__range=(day.replace(day=1), last))


def carried_twice(day: dt.date) -> Q:
    return open_still(day) & Q(times_carried__gte=2)


def untold(day: dt.date) -> Q:
    """What was over before it was taken over from an old list is history."""
    history = Q(import_batch__isnull=False, state__in=SETTLED)
    return counted(day) & Q(replied_on__isnull=False, told_on__isnull=True) & ~history


LEVELS = tuple(
    PetitionFigure(f"level-{level}", level.label, of_level(level), forwarded)
    for level in (
        CompetenceLevel.CENTRAL,
        CompetenceLevel.PROVINCE,
        CompetenceLevel.COMMUNE,
        CompetenceLevel.ELSEWHERE,
    )
)
RESULTS = (
    PetitionFigure("solved", _("Solved"), solved, forwarded),
    PetitionFigure("explained", _("Explained"), explained, forwarded),
    PetitionFigure("going", _("Being solved"), going, forwarded),
    PetitionFigure("unanswered", _("Not answered yet"), unanswered, forwarded),
)
FIGURES = (
    PetitionFigure("answered", _("Answered"), answered, forwarded, _("accepted reply ÷ N")),
    PetitionFigure(
        "in-time",
        _("Answered in time"),
        in_time,
        due,
        _("answered by the date ÷ (due by the day or answered)"),
        banded=True,
    ),
    PetitionFigure(
        "roadmap",
        _("Roadmap kept"),
        roadmap_kept,
        roadmap_due,
        _("solved by the first date ÷ roadmaps due by the day, less long ones accepted in writing"),
    ),
    PetitionFigure("carried", _("Carried over sessions"), carried, open_still, _("carried ÷ open")),
    PetitionFigure(
        "forwarding",
        _("Forwarded in time"),
        forwarded_in_time,
        to_forward,
        _("forwarded by the date ÷ due to be forwarded; yardstick 100 %"),
    ),
)
WHOLES = (
    PetitionFigure("counted", _("Voters' petitions"), counted, counted),
    PetitionFigure("forwarded", _("Forwarded (N)"), forwarded, forwarded),
)
# What a chief asks of his own office, by what it leads and by what it was asked for.
OF_THE_LEAD = (
    PetitionFigure("unsent", _("Not forwarded yet"), unsent, counted),
    PetitionFigure("late", _("Replies overdue"), late, owed),
    PetitionFigure("roadmap-month", _("Roadmaps due this month"), roadmap_this_month, open_still),
    PetitionFigure("carried-twice", _("Open for two sessions or more"), carried_twice, open_still),
    PetitionFigure("untold", _("Answered, voters not told"), untold, answered),
)
OF_THE_ASKED = (PetitionFigure("owed", _("Replies this office owes"), owed, forwarded),)
ALL = {one.code: one for one in (*LEVELS, *RESULTS, *FIGURES, *WHOLES, *OF_THE_LEAD, *OF_THE_ASKED)}


def condition_of(code: str, day: dt.date, *, whole: bool) -> Q:
    """The petitions behind a figure; all where the code is unknown."""
    figure = ALL.get(code)
    if figure is None:
        return Q()
    return (figure.whole if whole else figure.part)(day)
