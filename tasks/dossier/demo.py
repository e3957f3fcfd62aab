"""Made-up cases of an area are entered by its own verbs, at moments of the past weeks."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.utils import timezone

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.models import Office, Post, Role


@contextmanager
def at(when: dt.datetime) -> Iterator[None]:
    """While open, the project's one clock (`timezone.now`) shows `when`."""
    with mock.patch.object(timezone, "now", lambda: when.astimezone(dt.UTC)):
        yield


@contextmanager
def on_day(day: dt.date) -> Iterator[None]:
    """While open, it is nine in the morning of that day, and days are counted from it; of today
    it is now."""
    if day == timezone.localdate():
        yield
        return
    with at(timezone.make_aware(dt.datetime.combine(day, dt.time(9)))):
        yield


def in_days(days: int) -> dt.date:
    """So many days from today; a day off gives way to the next working day, or the one before."""
    calendar, day = calendar_for(None), timezone.localdate() + dt.timedelta(days=days)
    if days == 0:
        return day
    return calendar.roll_forward(day) if days > 0 else calendar.roll_back(day)


def in_working_days(days: int) -> dt.date:
    """So many working days from today, back where negative."""
    calendar, today = calendar_for(None), timezone.localdate()
    return calendar.add(today, days) if days >= 0 else calendar.subtract(today, -days)


def actor_of(code: str, role: Role = Role.CHIEF) -> Actor | None:
    """Who holds that role in the office today; None where nobody does."""
    office = Office.objects.filter(code=code).first()
    posts = Post.objects.running(timezone.localdate()).of_active_people()
    post = posts.filter(office=office, role=role).select_related("person").order_by("pk").first()
    return Actor(person=post.person, office=office) if post and office else None
