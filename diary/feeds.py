"""Entries as a calendar (RFC 5545): times of the province, sequence, cancelled ones told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, TimezoneStandard

from coordination.models import DiarySetting
from diary.models import Slot
from diary.slots.shown import SeenSlot, seen
from diary.slots.when import span_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offices.powers import Powers

ZONE = "Asia/Ho_Chi_Minh"
BACK, AHEAD = dt.timedelta(days=35), dt.timedelta(days=120)


def feed_slots(
    powers: Powers, *, leader_id: int | None = None, person_id: int | None = None
) -> list[Slot]:
    """The entries of one leader, or those one serves at or attends, about today."""
    today = timezone.localdate()
    found = Slot.objects.visible_to(powers).between(today - BACK, today + AHEAD)
    if leader_id is not None:
        found = found.of_leader(leader_id)
    if person_id is not None:
        found = found.of_person(person_id)
    return list(found.for_pages().in_order())


def calendar_bytes(slots: Iterable[Slot], powers: Powers, name: str) -> bytes:
    """A whole calendar; call it with Vietnamese active."""
    book = Calendar()
    book.add("prodid", "-//Phoi hop ba van phong//Lich cong tac//VI")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", name)
    book.add("x-wr-timezone", ZONE)
    book.add_component(_zone())
    setting = DiarySetting.objects.current()
    for slot in slots:
        book.add_component(_event(seen(slot, powers), setting))
    data: bytes = book.to_ical()
    return data


def _zone() -> Timezone:
    """Indochina time: seven hours ahead, no summer time."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", dt.datetime(1975, 6, 13))  # noqa: DTZ001 - local by definition
    standard.add("tzoffsetfrom", dt.timedelta(hours=7))
    standard.add("tzoffsetto", dt.timedelta(hours=7))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone


def _event(one: SeenSlot, setting: DiarySetting) -> Event:
    slot, event = one.slot, Event()
    event.add("uid", f"slot-{slot.pk}@{_host()}")
    event.add("dtstamp", slot.changed_at.astimezone(dt.UTC))
    event.add("last-modified", slot.changed_at.astimezone(dt.UTC))
    event.add("sequence", slot.version)
    span = span_of(slot, setting)
    for name, moment in (("dtstart", span.begins), ("dtend", span.ends)):
        local = timezone.localtime(moment).replace(tzinfo=None)
        event.add(name, local, parameters={"tzid": ZONE})
    event.add("summary", one.subject)
    if one.place:
        event.add("location", one.place)
    event.add("description", _description(one))
    event.add("url", f"{settings.BASE_URL}{one.href}")
    event.add(
        "status", "CANCELLED" if slot.is_off else "TENTATIVE" if one.tentative else "CONFIRMED"
    )
    return event


def _description(one: SeenSlot) -> str:
    """Who attends and what was marked; without an hour it says that the hours are assumed."""
    lines = [one.attending, one.note, one.slot.office.name]
    if one.slot.start is None:
        lines.append(_("No hour is written."))
    return "\n".join(line for line in lines if line)


def _host() -> str:
    return settings.BASE_URL.partition("://")[2].partition("/")[0] or "localhost"
