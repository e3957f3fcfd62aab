"""The table "Ngày nghỉ, làm bù, hoán đổi"."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import CalendarDay
from coordination.models.calendar import DayKind
from coordination.workdays import WorkCalendar, build
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from offices.services.access import require_configure

ESTIMATE = "Dự kiến theo quy tắc chung, chờ thông báo chính thức"


@transaction.atomic
def set_day(
    *,
    actor: Actor,
    day: date,
    kind: DayKind,
    name: str,
    source: str,
    office: Office | None = None,
    is_on: bool = True,
    reason: str = "",
) -> CalendarDay:
    """Enter or correct one day, with the number of the notice it comes from."""
    require_configure(actor)
    locked = CalendarDay.objects.select_for_update()
    row = locked.filter(date=day, office=office).first() or CalendarDay(date=day, office=office)
    row.kind, row.name, row.source, row.is_on = kind, name, source, is_on
    row.full_clean()
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def set_days(
    *,
    actor: Actor,
    day: date,
    kind: str,
    name: str,
    source: str,
    until: date | None = None,
    office: Office | None = None,
    is_on: bool = True,
    made_up: date | None = None,
) -> list[CalendarDay]:
    """`set_day` for each day from `day` to `until`; a run of days off leaves weekends out.

    `made_up`: the Saturday or Sunday worked in place of a day off by swap.
    """
    last = max(until or day, day)
    days = [day + timedelta(days=n) for n in range((last - day).days + 1)]
    if len(days) > 1:
        days = [one for one in days if (one.weekday() < 5) != (kind == DayKind.MAKE_UP)]
    if not days:
        raise ValidationError({"until": _("There is no such day between the two.")})
    kinds = [(one, DayKind(kind)) for one in days]
    if made_up is not None and kind == DayKind.SWAPPED_OFF:
        kinds.append((made_up, DayKind.MAKE_UP))
    return [
        set_day(
            actor=actor,
            day=one,
            kind=how,
            name=name,
            source=source,
            office=office,
            is_on=is_on,
            reason=source,
        )
        for one, how in kinds
    ]


@transaction.atomic
def switch_day(*, actor: Actor, row: CalendarDay, is_on: bool, reason: str = "") -> CalendarDay:
    """Let a row count, or keep it without effect (a day whose law is not yet made)."""
    require_configure(actor)
    row = CalendarDay.objects.select_for_update().get(pk=row.pk)
    row.is_on = is_on
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def remove_day(*, actor: Actor, row: CalendarDay, reason: str) -> None:
    """Take out a row entered by mistake; its history stays."""
    require_configure(actor)
    CalendarDay.objects.select_for_update().get(pk=row.pk).delete(actor=actor, reason=reason)


def preview(
    *, without: CalendarDay | None = None, extra: CalendarDay | None = None
) -> WorkCalendar:
    """The common calendar as it would be without one row and with another; saves nothing."""
    rows = CalendarDay.objects.in_force().for_office(None)
    kept = [row for row in rows if without is None or row.pk != without.pk]
    if extra is None:
        return build(kept)
    return build([*(row for row in kept if row.date != extra.date), extra])


@transaction.atomic
def seed_year(*, actor: Actor, year: int) -> int:
    """Estimate a year's public holidays where the table has none; returns rows made.

    The package knows the lunar calendar and the legal days, but misses swaps and notices; it
    takes 30 MB, so it is loaded once a year and not by each web process.
    """
    import holidays

    require_configure(actor)
    if CalendarDay.objects.of_year(year).exists():
        return 0
    estimate = holidays.country_holidays("VN", years=year, language="vi")
    rows = [
        CalendarDay(date=day, kind=_kind(name), name=name[:200], source=ESTIMATE)
        for day, name in sorted(estimate.items())
        if day.weekday() < 5
    ]
    create_many(CalendarDay, rows, actor=actor, reason=ESTIMATE)
    return len(rows)


def _kind(name: str) -> DayKind:
    return DayKind.IN_LIEU if "nghỉ bù" in name else DayKind.HOLIDAY
