"""From a line or a row of a schedule to the fields of an entry: leaders found by name alone."""

from collections.abc import Iterable, Sequence
from typing import Any

from coordination.models import Leader
from diary.entries.capacities import lines_of, same_post
from diary.models.slots import Half, SlotKind
from diary.slots.entry import Attending
from diary.slots.when import AT_THE_OFFICE
from offices.foundation.folding import fold
from offices.models import Office
from reading.diary.leaders import Named
from reading.diary.rows import ScheduleRow

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
    """By full name, else by a given name only one leader bears; a post alone must fit one.

    Of a person with several posts the row of the post that is written, else his first.
    """
    if one.group:
        return None
    if one.name:
        name = fold(one.name)
        full = [leader for leader in leaders if fold(leader.full_name) == name]
        given = [leader for leader in leaders if fold(leader.full_name).endswith(f" {name}")]
        return _only(full, one.post) or _only(given, one.post)
    post = fold(one.post)
    return _only([leader for leader in leaders if fold(leader.position) == post])


def _only(found: list[Leader], post: str = "") -> Leader | None:
    if len({leader.one_id for leader in found}) != 1:
        return None
    acting = [leader for leader in found if post and same_post(post, leader.position)]
    return (acting or sorted(found, key=lambda leader: leader.same_as_id is not None))[0]


def attending_of(one: Named, leaders: Sequence[Leader]) -> Attending | None:
    """The leader, and the post written beside his name where none of his rows bears it."""
    leader = find_leader(one, leaders)
    if leader is None:
        return None
    known = not one.name or not one.post or same_post(one.post, leader.position)
    return Attending(leader, "" if known else one.post[:200])


def split_leaders(named: Iterable[Named], leaders: Sequence[Leader]) -> tuple[list[Attending], str]:
    """The leaders that are certain, and the rest as written."""
    known: dict[int, Attending] = {}
    rest = []
    for one in named:
        found = attending_of(one, leaders)
        if found is None:
            rest.append(one.raw)
        else:
            known.setdefault(found.leader.one_id, found)
    return list(known.values()), "; ".join(rest)


def place_and_leader(
    place: str, leaders: Sequence[Leader], office: Office | None
) -> tuple[str, Attending | None]:
    """ "P. họp 1 Chủ tịch": a place that ends with a post; of several, of the body served here."""
    words = place.split()
    for at in range(1, len(words)):
        post = " ".join(words[at:])
        found = [one for one in leaders if same_post(post, one.position)]
        near = [one for one in found if office and one.body and one.body.served_by_id == office.pk]
        leader = _only(found, post) or _only(near, post)
        if leader is not None:
            return " ".join(words[:at]).rstrip(" ,;-–"), Attending(leader)
    return place, None


def fields_of(
    row: ScheduleRow, leaders: Sequence[Leader], *, office: Office | None = None
) -> dict[str, Any]:
    """The fields of `EntryForm` that the row fills; what it does not say is left out."""
    known, rest = split_leaders(row.leaders, leaders)
    place, behind = (
        (row.place, None) if known or rest else place_and_leader(row.place, leaders, office)
    )
    known = [behind] if behind is not None else known
    said = {
        "date": row.date,
        "half": HALVES.get(row.half, Half.DAY if row.half else ""),
        "start": row.start,
        "end": row.end,
        "subject": row.subject,
        "place": place,
        "leaders": [one.leader.pk for one in known],
        "capacities": lines_of(known),
        "leaders_text": rest,
        "note": row.note,
        "kind": kind_of(row.subject),
    }
    return {name: value for name, value in said.items() if value}
