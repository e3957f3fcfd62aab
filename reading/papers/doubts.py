"""Why a field is to be looked at again, in words; a recogniser's doubts are the reader's."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reading.papers.rows import Flag, Paper, PaperRow

WHY = {
    "guessed": gettext_noop("No known body bears this name; please check."),
    "nobody": gettext_noop("Nobody is named as lead."),
    "from_sentence_before": gettext_noop("The body is named in the sentence before."),
    "no_year": gettext_noop("The year is written nowhere; please set the date."),
    "year_guessed": gettext_noop("The paper bears no date; the year is assumed."),
    "unsure_date": gettext_noop("The date can be read in more than one way."),
    "no_date": gettext_noop("The words give no date."),
    "several_dates": gettext_noop("Several dates are written; the last one was taken."),
    "from_heading": gettext_noop("The date stands in the heading above."),
    "counted": gettext_noop("Counted from a day that must be set."),
    "hour_of_event": gettext_noop("The hour is that of the meeting it prepares."),
    "no_verb": gettext_noop(
        "The words after the body are no known verb; please check where the name ends."
    ),
    "together": gettext_noop("The words speak of doing it together; nobody was read."),
    "several_bodies": gettext_noop("More bodies are named; please check who leads."),
    "other_dates": gettext_noop("The words hold another date."),
    "unsure_letters": gettext_noop("Letters of the scan are not clear here; please compare."),
    "undecided": gettext_noop("Whether this is a task is not clear."),
    "no_task": gettext_noop("Read as no task."),
    "one_or_two": gettext_noop("This sentence may be one task or two; please check."),
    "area_in_text": gettext_noop("Proposed by words of the text, not of the abstract."),
    "no_area": gettext_noop("No word of the document names an area; please check."),
    "whole": gettext_noop("What is to be done could not be told apart from the rest."),
}


def why_in_words(why: str) -> str:
    return _(WHY[why]) if why in WHY else why


def whys_of(field: str, doubts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Why one field is to be looked at again, each reason once, in words."""
    return tuple(dict.fromkeys(why_in_words(why) for name, why in doubts if name == field))


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
    flags = [Flag(field, "unsure_letters") for field, said in parts.items() if _holds(said, known)]
    return replace(row, flags=(*row.flags, *flags)) if flags else row


def _holds(said: str, known: set[str]) -> bool:
    return any(word.strip(".,;:()\"'“”") in known for word in said.split())
