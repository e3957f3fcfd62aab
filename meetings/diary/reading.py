"""From a line or a row of a schedule to the fields of an entry: leaders found by name alone."""

from collections.abc import Iterable, Sequence
from typing import Any

from coordination.models import Leader
from offices.foundation.folding import fold
from tasks.models.slots import Half, SlotKind
from tasks.reading.diary.leaders import Named
from tasks.reading.diary.rows import ScheduleRow
from tasks.slots.when import AT_THE_OFFICE

HALVES = {"morning": Half.MORNING, "afternoon": Half.AFTERNOON, "evening": Half.AFTERNOON}
KINDS = (
    (AT_THE_OFFICE, SlotKind.OFFICE),
    (("hoi nghi", "du hoi nghi", "chu tri hoi nghi"), SlotKind.CONFERENCE),
    (("phien hop", "du phien hop"), SlotKind.SITTING),
    (("ky hop", "du ky hop"), SlotKind.SESSION),
    (("giao ban", "hop giao ban"), SlotKind.BRIEFING),
    (("tiep cong dan", "chu tri tiep cong dan"), SlotKind.RECEPTION),
    (("kiem tra", "di kiem tra", "khao sat", "di co so"), SlotKind.TRIP),
    (("lam viec",), SlotKind.WORKING),
)


def kind_of(subject: str) -> str:
    """The kind the first words tell; a meeting where they tell none."""
    folded = fold(subject)
    return next((str(kind) for words, kind in KINDS if folded.startswith(words)), SlotKind.MEETING)


def find_leader(one: Named, leaders: Sequence[Leader]) -> Leader | None:
    """By full name, else by a given name only one leader bears; a post alone must fit one."""
    if one.group:
        return None
    if one.name:
        name = fold(one.name)
        full = [leader for leader in leaders if fold(leader.full_name) == name]
        given = [leader for leader in leaders if fold(leader.full_name).endswith(f" {name}")]
        return _only(full) or _only(given)
    post = fold(one.post)
    return _only([leader for leader in leaders if fold(leader.position) == post])


def _only(found: list[Leader]) -> Leader | None:
    return found[0] if len({leader.one_id for leader in found}) == 1 else None


def split_leaders(named: Iterable[Named], leaders: Sequence[Leader]) -> tuple[list[int], str]:
    """Ids of the leaders that are certain, and the rest as written."""
    known, rest = [], []
    for one in named:
        leader = find_leader(one, leaders)
        if leader is not None and leader.pk not in known:
            known.append(leader.pk)
        elif leader is None:
            rest.append(one.raw)
    return known, "; ".join(rest)


def fields_of(row: ScheduleRow, leaders: Sequence[Leader]) -> dict[str, Any]:
    """The fields of `EntryForm` that the row fills; what it does not say is left out."""
    known, rest = split_leaders(row.leaders, leaders)
    said = {
        "date": row.date, "half": HALVES.get(row.half, Half.DAY if row.half else ""),
        "start": row.start, "end": row.end, "subject": row.subject, "place": row.place,
        "leaders": known, "leaders_text": rest, "note": row.note,
        "kind": kind_of(row.subject),
    }  # fmt: skip
    return {name: value for name, value in said.items() if value}
