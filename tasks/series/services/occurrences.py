"""The next occurrence of a recurring task: one ahead, never in the past, never twice; other apps
follow it."""

import datetime as dt
import logging
from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import WorkCalendar, calendar_for
from offices.foundation.actor import Actor
from offices.models import Office, Person, Post, Role
from offices.powers import load_powers
from tasks.choices import Basis, DeadlineKind, SetBy
from tasks.models import Series, Task
from tasks.models.series import Finds
from tasks.series.rule import Turn, coming, due_day
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.logging import log_task
from tasks.services.staff import assignable
from tasks.states import CLOSED

_log = logging.getLogger(__name__)

type Follow = Callable[[Series, Task, Turn, Actor], None]
_follows: dict[str, Follow] = {}


def follow(name: str, act: Follow) -> None:
    """What another app does with a task just made (a meeting gets its dossier).

    `act(series, task, turn, actor)` runs in the transaction that made the task.
    """
    _follows[name] = act


def _holder(office: Office, role: Role, today: dt.date) -> Person | None:
    """Who holds the role in the office on that day, the longest serving first."""
    posts = Post.objects.running(today).of_active_people().filter(office=office, role=role)
    first = posts.select_related("person").order_by("since", "id").first()
    return first.person if first else None


def acting_for(series: Series, today: dt.date) -> Actor:
    """The creator while he may log tasks there; else the office's chief, else its contact."""
    chief, contact = (_holder(series.office, r, today) for r in (Role.CHIEF, Role.CONTACT))
    for person in (series.created_by, chief, contact):
        if person is not None and load_powers(person.pk).can("log_task", series.office_id):
            return Actor(person=person, office=series.office)
    raise PermissionDenied(_("Nobody in this office may log tasks."))


def handler(series: Series, today: dt.date) -> Person | None:
    """Who gets the next occurrence: the person named, while here; else the contact."""
    if series.finds == Finds.NOBODY or series.lead_office_id != series.office_id:
        return None
    if series.assignee_id and series.finds == Finds.PERSON:
        found = assignable(series.office_id).filter(pk=series.assignee_id).first()
        if found is not None:
            return found
    return _holder(series.office, Role.CONTACT, today)


def _hour_is_past(series: Series, turn: Turn, today: dt.date) -> bool:
    now = timezone.localtime()
    at_once = turn.due == today == now.date()
    return at_once and series.at is not None and now.time() > series.at


def next_turn(series: Series, calendar: WorkCalendar, *, today: dt.date) -> Turn | None:
    """The turn to be made today; None while one lies ahead or its time has not come."""
    rows = series.occurrences.order_by("-series_on").values_list("series_on", "state")[:12]
    made = [(day, state) for day, state in rows if day is not None]
    for day, state in made:
        due = due_day(series.rule, series.day_off, day, calendar) or day
        if due >= today and state not in CLOSED:
            return None
    after = made[0][0] if made else None
    ahead = coming(series, calendar, today=today, after=after, count=2)
    turn = next((one for one in ahead if not _hour_is_past(series, one, today)), None)
    if turn is None or series.appears_days is None:
        return turn
    return turn if today >= calendar.subtract(turn.due, series.appears_days) else None


def filled(title: str, due: dt.date) -> str:
    """ "{tháng}" and the like in the content take the numbers of the turn."""
    quarter = ("I", "II", "III", "IV")[(due.month - 1) // 3]
    words = {
        "{ngày}": f"{due:%d/%m/%Y}",
        "{tuần}": f"{due.isocalendar().week}",
        "{tháng}": f"{due:%m/%Y}",
        "{quý}": f"{quarter}/{due.year}",
        "{năm}": f"{due.year}",
    }
    for mark, number in words.items():
        title = title.replace(mark, number)
    return title[:500]


def _due(series: Series, day: dt.date, *, timed: bool = True) -> Due:
    set_by = SetBy.LEADER if series.basis == Basis.DIRECTIVE else SetBy.LEAD_OFFICE
    at = series.at if timed else None
    kind = DeadlineKind.RECURRING
    return Due(day, at, raw=series.recurrence, kind=kind, set_by=set_by)


def _requests(series: Series, due: dt.date, today: dt.date) -> tuple[Request, ...]:
    """Each office with its own earlier date, counted back in its own working days."""
    offices = {o.code: o for o in Office.objects.active()}
    rows = []
    for code, asked in series.asked_of().items():
        if code not in offices:
            continue
        before = int(asked.get("days_before") or 0)
        day = calendar_for(offices[code].pk).subtract(due, before) if before else due
        own = _due(series, max(day, today), timed=not before)
        rows.append(Request(offices[code], asked.get("ask", ""), own))
    return tuple(rows)


def new_task_of(series: Series, turn: Turn, *, today: dt.date) -> NewTask:
    return NewTask(
        title=filled(series.title, turn.due),
        area=series.area,
        lead_office=series.lead_office,
        requests=_requests(series, turn.due, today),
        informed=tuple(Office.objects.active().filter(code__in=series.informed)),
        due=_due(series, turn.due),
        description=series.description,
        lead_reason=series.lead_reason,
        basis=series.basis,
        access=series.access,
        document_number=series.document_number,
        document_date=series.document_date,
        urgency=series.urgency,
        assignee=handler(series, today),
    )


@transaction.atomic
def make_next(*, series_id: int, today: dt.date) -> Task | None:
    """Make the next occurrence where none lies ahead; repeating it makes no second one."""
    series = Series.objects.select_for_update().get(pk=series_id)
    if not series.is_active:
        return None
    turn = next_turn(series, calendar_for(series.office_id), today=today)
    if turn is None:
        return None
    actor = acting_for(series, today)
    new = new_task_of(series, turn, today=today)
    task = log_task(new=new, actor=actor, send=True, turn=(series, turn.on))
    for act in _follows.values():
        act(series, task, turn, actor)
    return task


def keep_one_ahead(*, series_id: int, today: dt.date) -> Task | None:
    """`make_next`; what stands in its way is written on the series for its office to see."""
    try:
        with transaction.atomic():
            task = make_next(series_id=series_id, today=today)
        trouble = ""
    except (PermissionDenied, ValidationError) as error:
        task = None
        trouble = " ".join(getattr(error, "messages", None) or [str(error)])
        _log.warning("series %s: %s", series_id, trouble)
    _note_trouble(series_id, trouble[:500])
    return task


def _note_trouble(series_id: int, trouble: str) -> None:
    series = Series.objects.get(pk=series_id)
    if series.trouble != trouble:
        series.trouble = trouble
        series.save(actor=Actor.system(), update_fields=["trouble"])


def run_all() -> int:
    """The daily chore over all offices; returns how many occurrences were made."""
    today = timezone.localdate()
    ids = list(Series.objects.running().order_by("id").values_list("pk", flat=True))
    return sum(keep_one_ahead(series_id=pk, today=today) is not None for pk in ids)
