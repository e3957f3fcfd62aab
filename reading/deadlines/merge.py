"""The clauses of a phrase put together: the first date is owed first, the others are kept."""

from datetime import time

from reading.deadlines.notes import ASKING, kind_sentence, warning
from reading.deadlines.reading import Due, Kind, Piece, Reading, ReadingContext

_UNDATED: tuple[Kind, ...] = (
    "unreadable",
    "relative",
    "month",
    "quarter",
    "half",
    "year",
    "date",
    "recurring",
    "conditional",
    "ongoing",
    "qualitative",
    "none",
)
_OPEN = {"unreadable", "relative", "month", "quarter", "half", "year", "date"}


def merge(phrase: str, pieces: list[Piece], asked: ReadingContext, extra: list[str]) -> Reading:
    """One Reading of all clauses; silent ones count only when nothing else speaks."""
    speaking = [piece for piece in pieces if piece.kind != "silent"]
    if not speaking:
        return _unreadable(phrase, extra)
    if any(piece.dues for piece in speaking):
        return _dated(speaking, asked, extra)
    return _undated(speaking, extra)


def _unreadable(phrase: str, extra: list[str]) -> Reading:
    sentence = kind_sentence("unreadable", phrase[:200])
    warnings = tuple(extra or [warning("nothing_read")])
    return Reading(
        False,
        "unreadable",
        None,
        explanation=sentence,
        warnings=warnings,
        needs_confirmation=True,
        said=phrase,
    )


def _dated(pieces: list[Piece], asked: ReadingContext, extra: list[str]) -> Reading:
    owed = [piece for piece in pieces if piece.dues and not piece.feast]
    dues = sorted(
        dict.fromkeys(due for piece in owed or pieces for due in piece.dues),
        key=lambda due: (due.on, due.at is None, due.at or time.min, due.kind != "recurring"),
    )
    first = dues[0]
    warnings = [*extra]
    for piece in pieces:
        if owed and piece.feast:
            warnings.append(warning("other_date", said=piece.said))
            continue
        warnings += piece.warnings
        if not piece.dues and piece.kind in _OPEN:
            warnings.append(warning("other_undated", said=piece.said[:80]))
        elif not piece.dues and piece.kind == "conditional":
            warnings.append(warning("conditional"))
    if any(due.on < asked.written_on for due in dues):
        warnings.append(warning("before_document"))
    said = " … ".join(piece.said for piece in owed or pieces if piece.dues)
    others = [due for due in dues[1:] if due.on != dues[0].on]
    return _reading(first.kind, pieces, warnings, first, others, said)


def _undated(pieces: list[Piece], extra: list[str]) -> Reading:
    kind = next(kind for kind in _UNDATED if any(piece.kind == kind for piece in pieces))
    warnings = [*extra, *(text for piece in pieces for text in piece.warnings)]
    said = next(piece.said for piece in pieces if piece.kind == kind)
    return _reading(kind, pieces, warnings, None, [], said)


def _reading(
    kind: Kind,
    pieces: list[Piece],
    warnings: list[str],
    due: Due | None,
    also: list[Due],
    said: str,
) -> Reading:
    unique = tuple(dict.fromkeys(warnings))
    codes = {text.partition(":")[0] for text in unique}
    return Reading(
        understood=kind != "unreadable",
        kind=kind,
        due_on=due.on if due else None,
        due_time=due.at if due else None,
        also=tuple(dict.fromkeys(other.on for other in also)),
        recurrence=next((p.recurrence for p in pieces if p.recurrence), None),
        explanation=" ".join(s for piece in pieces for s in piece.explanations),
        warnings=unique,
        needs_confirmation=kind == "unreadable" or bool(codes & ASKING),
        said=said,
    )
