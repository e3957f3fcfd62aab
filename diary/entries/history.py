"""What became of an entry: its history rows in words, for those who may read it."""

from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext as _

from diary.models import Slot
from diary.models.slots import Half, SlotMark
from diary.slots.shown import clock_words

MOST = 30


def changes_of(slot: Slot) -> list[dict[str, Any]]:
    """Entries for the `timeline` component, newest first; one statement.

    None where the wall keeps the history of what it hangs on from the reader.
    """
    rows = list(
        slot.history.select_related("history_user", "acting_office").order_by("-history_id")[:MOST]
    )
    found = []
    for row, before in zip_longest(rows, rows[1:]):
        found.append(
            {
                "at": row.history_date,
                "who": row.history_user,
                "office": row.acting_office,
                "text": _text(row, before),
                "detail": row.history_change_reason,
                "icon": "calendar-plus" if before is None else "pencil",
            }
        )
    return [one for one in found if one["text"]]


def _text(row: Any, before: Any) -> str:
    if before is None:
        return _("registered: %(when)s") % {"when": _when(row)}
    said = []
    if row.mark != before.mark and row.mark:
        said.append(str(SlotMark(row.mark).label))
    if row.state != before.state and row.state == "issued":
        said.append(_("issued"))
    if _when(row) != _when(before):
        said.append(f"{_when(before)} → {_when(row)}")
    if row.place != before.place:
        said.append(f"{before.place or '—'} → {row.place or '—'}")
    if row.subject != before.subject:
        said.append(_("content changed"))
    return "; ".join(said)


def _when(row: Any) -> str:
    hours = clock_words(row.start) or str(Half(row.half).label)
    return f"{hours} {row.date:%d/%m/%Y}"
