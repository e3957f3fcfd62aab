"""A recogniser's doubts are the reader's: a field with a doubtful word is looked at again."""

from collections.abc import Collection
from dataclasses import replace

from reading.papers.rows import Flag, Paper, PaperRow

WHY = "unsure_letters"


def with_doubted(paper: Paper, words: Collection[str]) -> Paper:
    """`words`: as they were recognised, of the whole paper."""
    known = {word.strip(".,;:()\"'“”") for word in words} - {""}
    if not known:
        return paper
    return replace(paper, rows=tuple(_row(row, known) for row in paper.rows))


def _row(row: PaperRow, known: set[str]) -> PaperRow:
    parts = {
        "title": row.title,
        "lead": " ".join(row.lead),
        "coordinating": " ".join(row.coordinating),
        "deadline": row.timing.raw,
    }
    flags = [Flag(field, WHY) for field, said in parts.items() if _holds(said, known)]
    return replace(row, flags=(*row.flags, *flags)) if flags else row


def _holds(said: str, known: set[str]) -> bool:
    return any(word.strip(".,;:()\"'“”") in known for word in said.split())
