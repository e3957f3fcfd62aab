"""An office's week: registered, issued, and every version kept."""

import datetime as dt
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from diary import notices
from diary.models import DiaryIssue, RestrictedSlotWords, Slot
from diary.models.apart import APART
from diary.models.slots import SlotMark, SlotQuerySet, SlotState
from diary.services.slot_rows import open_events, settle
from diary.slots.snapshot import row_of
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from tasks.services.gate import empowered, powers_of
from tasks.states import WrongMove


def monday_of(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def is_issued(office: Office, day: dt.date) -> bool:
    """Whether the office has issued its diary of the week of that day."""
    return DiaryIssue.objects.filter(office=office, monday=monday_of(day)).exists()


@transaction.atomic
def ask_week(*, office: Office, monday: dt.date, actor: Actor) -> list[Slot]:
    """`Đăng ký lịch`: the office's drafts of the week are shown to all three, as tentative."""
    powers = powers_of(actor)
    power = "manage_meetings" if powers.can("manage_meetings", office.pk) else "issue_diary"
    actor = empowered(actor, power, office.pk)
    drafts = list(_week(office, monday).filter(state=SlotState.DRAFT, mark=""))
    open_events(drafts)
    for slot in drafts:
        slot.state = SlotState.ASKED
        slot.save(actor=actor)
        settle(slot, powers=powers, override="", actor=actor)
    return drafts


@transaction.atomic
def ask_leaders(*, office: Office, monday: dt.date, actor: Actor) -> set[int]:
    """`Xin ý kiến lãnh đạo`: those who issue the week, and the leaders it is about, are told.

    Returns whom. Between registering and issuing; `WrongMove` when nothing waits to be issued.
    May be asked again, for instance after the clash round.
    """
    powers = powers_of(actor)
    power = "manage_meetings" if powers.can("manage_meetings", office.pk) else "issue_diary"
    actor = empowered(actor, power, office.pk)
    waiting = list(_week(office, monday).filter(state=SlotState.ASKED).taking_place())
    if not waiting:
        raise WrongMove(_("There is no registered entry to issue in this week."))
    return notices.leaders_asked(office, monday, waiting, actor=actor)


@transaction.atomic
def issue_week(*, office: Office, monday: dt.date, actor: Actor, reason: str = "") -> DiaryIssue:
    """`Ban hành lịch`: what is registered for the week is final; version 1, or one more.

    Needs `issue_diary`. Issued again, what came since is marked "Bổ sung". `WrongMove` when
    there is nothing to issue.
    """
    actor = empowered(actor, "issue_diary", office.pk)
    _one_at_a_time(office, monday)
    again = is_issued(office, monday)
    fresh = list(_week(office, monday).filter(state=SlotState.ASKED, mark__in=("", "changed")))
    if not fresh and (again or not _week(office, monday).filter(state=SlotState.ISSUED).exists()):
        raise WrongMove(_("There is no registered entry to issue in this week."))
    for slot in fresh:
        slot.state, slot.mark = SlotState.ISSUED, SlotMark.ADDED if again else ""
        slot.version += 1  # calendars take the entry for a newer one
        slot.changed_at = timezone.now()
    open_events(fresh)
    update_many(fresh, ["state", "mark", "version", "changed_at"], actor=actor, reason=reason)
    version = _add_version(office, monday, reason=reason, actor=actor)
    notices.week_issued(version, fresh, actor=actor)
    return version


def open_version(
    slot: Slot, *, reason: str, actor: Actor, also: dt.date | None = None
) -> list[DiaryIssue]:
    """One more version ("điều chỉnh lần n") of each issued week a change has touched."""
    mondays = {monday_of(slot.date), monday_of(also or slot.date)}
    return [
        _add_version(slot.office, monday, reason=reason, actor=actor)
        for monday in sorted(mondays)
        if is_issued(slot.office, monday)
    ]


def _add_version(office: Office, monday: dt.date, *, reason: str, actor: Actor) -> DiaryIssue:
    _one_at_a_time(office, monday)
    last = DiaryIssue.objects.filter(office=office, monday=monday).newest().first()
    rows = _week(office, monday).filter(state=SlotState.ISSUED)
    version = DiaryIssue(
        office=office,
        monday=monday,
        number=last.number + 1 if last else 1,
        issued_by=actor.person,
        issued_at=timezone.now(),
        reason=reason,
        rows=_kept_rows(list(rows.in_order())),
    )
    version.save(actor=actor, reason=reason)
    return version


def _kept_rows(slots: list[Slot]) -> list[dict[str, Any]]:
    """What a version keeps; words of restricted events stay apart and are in none."""
    ids = [slot.pk for slot in slots]
    apart = set(RestrictedSlotWords.objects.filter(slot__in=ids).values_list("pk", flat=True))
    blank = dict.fromkeys(APART, "")
    return [row_of(slot) | (blank if slot.pk in apart else {}) for slot in slots]


def _week(office: Office, monday: dt.date) -> SlotQuerySet:
    return Slot.objects.of_week(monday).filter(office=office).for_pages()


def _one_at_a_time(office: Office, monday: dt.date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(%s, %s)", [7700 + office.pk, monday.toordinal()]
        )
