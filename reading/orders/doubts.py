"""Why a field is to be looked at again, in the words a person reads."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

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
