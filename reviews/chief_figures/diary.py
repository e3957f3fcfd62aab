"""F5: next week's diary, issued or tentative, and how many of its clashes are not settled."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from coordination.models import DiarySetting
from diary.models import DiaryIssue, Slot
from diary.slots.clashes import clashes_among
from offices.foundation.questions import rows, statement
from offices.models import Office
from offices.powers import Powers

ISSUED = 0  # no entry's number


@dataclass(frozen=True, slots=True)
class CountedFor:
    """For whom, at which local moment, for which week: `monday` is that of the coming one."""

    powers: Powers
    office: Office
    at: dt.datetime
    monday: dt.date


@dataclass(frozen=True, slots=True)
class CountLine:
    """A count with its words and the page of exactly its rows; `count` None: words alone."""

    count: int | None
    words: str | Promise
    href: str = ""


def next_diary(asked: CountedFor) -> list[CountLine]:
    """Of the office asked for: where its diary stands, and clashes an entry of its is part of."""
    href = f"{reverse('diary:week')}?week={asked.monday:%G-W%V}"
    known = asked.powers.key
    key = known and ("diary of next week", known, asked.office.pk, asked.monday)
    found = {pk for (pk,) in rows(statement(key, lambda: _entries(asked)))}
    issued = ISSUED in found
    words = _("diary of next week: issued") if issued else _("diary of next week: tentative")
    mine = _clashes(asked, found - {ISSUED}) if len(found - {ISSUED}) > 1 else set()
    return [CountLine(None, words, href), CountLine(len(mine), _("clashes not settled"), href)]


def _entries(asked: CountedFor) -> QuerySet[Any, tuple[int]]:
    """Ids of all entries seen, and `ISSUED` where the office has issued its own: one statement."""
    slots = Slot.objects.visible_to(asked.powers).of_week(asked.monday).kept().order_by()
    issues = DiaryIssue.objects.of_week(asked.monday).filter(office=asked.office).order_by()
    told = issues.annotate(place=Value(ISSUED, BigIntegerField())).values_list("place")
    return slots.values_list("pk").union(told)


def _clashes(asked: CountedFor, slots: set[int]) -> set[frozenset[int]]:
    entries = Slot.objects.filter(pk__in=slots).for_grid()
    clashes = clashes_among(entries, DiarySetting.objects.current())
    return {
        frozenset((clash.slot.pk, clash.other.pk))
        for clash in clashes
        if not clash.overridden and asked.office.pk in (clash.slot.office_id, clash.other.office_id)
    }
