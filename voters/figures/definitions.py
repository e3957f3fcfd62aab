"""Each figure on one day: which petitions are the part and which the whole.

N: forwarded by that day, without joined ones, what is no petition, and stopped ones.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import DateField, ExpressionWrapper, F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from voters.choices import GOING, SOLVED, Level, ReplyClass
from voters.models.petition import PetitionQuerySet
from voters.services.clocks import FORWARD
from voters.states import SETTLED, PetitionState

type Rows = Callable[[PetitionQuerySet, dt.date], PetitionQuerySet]
ANSWERED_BY = ExpressionWrapper(
    F("reply_due__due_on") + F("reply_due__away_days"), output_field=DateField()
)
GOOD, FAIR = 90, 80


@dataclass(frozen=True, slots=True)
class Figure:
    code: str
    label: str | Promise
    part: Rows
    whole: Rows
    formula: str | Promise = ""
    banded: bool = False


def forwarded(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return rows.counted().filter(forwarded_on__lte=day)


def of_level(level: str) -> Rows:
    return lambda rows, day: forwarded(rows, day).filter(level=level)


def answered(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return forwarded(rows, day).filter(replied_on__lte=day)


def unanswered(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return forwarded(rows, day).filter(Q(replied_on__isnull=True) | Q(replied_on__gt=day))


def due(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    """Whose reply was owed by the day, and what was answered before its time."""
    owed = Q(reply_due__due_on__lte=day) | Q(replied_on__lte=day)
    return forwarded(rows, day).filter(owed, reply_due__isnull=False)


def in_time(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return due(rows, day).filter(replied_on__lte=day).filter(replied_on__lte=ANSWERED_BY)


def solved(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    says = Q(reply_class__in=SOLVED) & ~Q(state=PetitionState.CLOSED_EXPLAINED)
    return answered(rows, day).filter(Q(state=PetitionState.CLOSED_SOLVED) | says)


def explained(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    says = Q(reply_class=ReplyClass.EXPLAINED) & ~Q(state=PetitionState.CLOSED_SOLVED)
    return answered(rows, day).filter(Q(state=PetitionState.CLOSED_EXPLAINED) | says)


def going(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return answered(rows, day).filter(reply_class__in=GOING).exclude(state__in=SETTLED)


def roadmap_due(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return rows.counted().filter(roadmap_first_on__lte=day)


def roadmap_kept(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    done = F("roadmap_first_on")
    return roadmap_due(rows, day).filter(done_on__isnull=False, done_on__lte=done)


def open_still(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return rows.counted().open().filter(on__lte=day)


def carried(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    return open_still(rows, day).filter(times_carried__gt=0)


def _forwarding(rows: PetitionQuerySet, **more: object) -> PetitionQuerySet:
    named = {f"task__deadlines__{name}": value for name, value in more.items()}
    return rows.counted().filter(task__deadlines__rule__code=FORWARD, **named).distinct()


def to_forward(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    owed = _forwarding(rows, due_on__lte=day)
    met = _forwarding(rows, outcome="met", met_on__lte=day)
    return rows.filter(Q(pk__in=owed.values("pk")) | Q(pk__in=met.values("pk")))


def forwarded_in_time(rows: PetitionQuerySet, day: dt.date) -> PetitionQuerySet:
    met = F("task__deadlines__due_on")
    return _forwarding(rows, outcome="met", met_on__lte=day).filter(
        task__deadlines__rule__code=FORWARD, task__deadlines__met_on__lte=met
    )


LEVELS = tuple(
    Figure(f"level-{level}", level.label, of_level(level), forwarded)
    for level in (Level.CENTRAL, Level.PROVINCE, Level.COMMUNE, Level.ELSEWHERE)
)
RESULTS = (
    Figure("solved", _("Solved"), solved, forwarded),
    Figure("explained", _("Explained"), explained, forwarded),
    Figure("going", _("Being solved"), going, forwarded),
    Figure("unanswered", _("Not answered yet"), unanswered, forwarded),
)
FIGURES = (
    Figure("answered", _("Answered"), answered, forwarded, _("accepted reply ÷ N")),
    Figure(
        "in-time", _("Answered in time"), in_time, due,
        _("answered by the date ÷ (due by the day or answered)"), banded=True,
    ),
    Figure(
        "roadmap", _("Roadmap kept"), roadmap_kept, roadmap_due,
        _("solved by the first date ÷ roadmaps due by the day"),
    ),
    Figure("carried", _("Carried over sessions"), carried, open_still, _("carried ÷ open")),
    Figure(
        "forwarding", _("Forwarded in time"), forwarded_in_time, to_forward,
        _("forwarded by the date ÷ due to be forwarded; yardstick 100 %"),
    ),
)  # fmt: skip
ALL = {one.code: one for one in (*LEVELS, *RESULTS, *FIGURES)}


def rows_of(code: str, rows: PetitionQuerySet, day: dt.date, *, whole: bool) -> PetitionQuerySet:
    """The petitions behind a figure; all where the code is unknown."""
    figure = ALL.get(code)
    if figure is None:
        return rows
    return (figure.whole if whole else figure.part)(rows, day)
