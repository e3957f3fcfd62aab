"""Diaries of this week, issued, and of the next, tentative, with a few clashes left to settle."""

import datetime as dt
from functools import cache

from django.utils import timezone

from coordination.models import Car, Leader, Room
from diary.entries.reading import kind_of
from diary.services.issues import issue_week
from diary.services.slot_rows import ClashRefused
from diary.services.slots import register_slot
from diary.slots.entry import Attending, Entry
from diary.week.weeks import week_of
from offices.foundation.actor import Actor
from offices.models import Office, Person
from reviews.demo.diary_data import CARS, NEXT_WEEK, ROOMS, THIS_WEEK
from reviews.demo.life import actor
from reviews.demo.travel import at, moment

type Line = tuple[str, int, str, str, str, str, str, str, str]
WHY = "Lãnh đạo Văn phòng đã báo cáo, đồng chí dự nửa buổi"


def play_diary() -> int:
    """Returns the number of entries."""
    _office.cache_clear()
    _leader.cache_clear()
    system = Actor.system()
    for code, name, site, aliases in ROOMS:
        Room(name=name, site=site, office=_office(code), aliases=list(aliases)).save(actor=system)
    for code, name, plate in CARS:
        Car(name=name, plate=plate, office=_office(code)).save(actor=system)
    return put_weeks()


def put_weeks() -> int:
    """This week's diary, issued, and the next one's, tentative."""
    week = week_of(timezone.localdate())
    with at(moment(week.monday - dt.timedelta(days=3), 10)):
        for line in THIS_WEEK:
            _put(line, week.monday, WHY)
        for code in ("vptu", "vpdd", "vpub"):
            issue_week(office=_office(code), monday=week.monday, actor=actor(f"{code}.chanhvp"))
    for line in NEXT_WEEK:
        _put(line, week.turned(1).monday)
    return len(THIS_WEEK) + len(NEXT_WEEK)


def _put(line: Line, monday: dt.date, why: str = "") -> None:
    code, day, start, end, half, subject, place, names, note = line
    entry = Entry(
        date=monday + dt.timedelta(days=day),
        start=_clock(start),
        end=_clock(end),
        half=half,
        subject=subject,
        place=place,
        kind=kind_of(subject),
        hidden=note == "hidden",
        note="" if note == "hidden" else note,
        leaders=tuple(
            Attending(_leader(name), chairs=n == 0) for n, name in enumerate(names.split())
        ),
        office_leader=Person.objects.get(username=f"{code}.phochanhvp") if start else None,
        officers=(Person.objects.get(username=f"{code}.chuyenvien"),) if end else (),
    )
    who = actor(f"{code}.tonghoplich")
    try:
        register_slot(office=_office(code), entry=entry, actor=who, override=why)
    except ClashRefused:
        register_slot(office=_office(code), entry=entry, actor=who, override=WHY)


def _clock(text: str) -> dt.time | None:
    return dt.datetime.strptime(text, "%H:%M").time() if text else None  # noqa: DTZ007 - a clock


@cache
def _office(code: str) -> Office:
    return Office.objects.get(code=code)


@cache
def _leader(name: str) -> Leader:
    return Leader.objects.get(full_name__endswith=f" {name}")
