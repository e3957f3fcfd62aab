"""The sentences of the reader: warnings with their code, and explanations."""

from datetime import date, time

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

# Warnings after which a person must look before the date is used.
ASKING = frozenset(
    {
        "start_needed",
        "week_asked",
        "part_asked",
        "week_end",
        "year_far",
        "month_assumed",
        "part_read",
        "day_assumed",
        "tentative",
        "broken_date",
        "elsewhere",
        "start_only",
        "recurring_no_day",
        "result_in_brackets",
        "doubtful",
        "hour_span",
        "several_spans",
        "session_named",
        "too_long",
        "conditional",
        "other_undated",
        "unread_number",
        "several_recurrences",
        "period_named",
    }
)

# Warnings of a date that was filled up where the words leave it open: amber where it is shown.
ASSUMING = frozenset({"year_assumed", "week_assumed"})


def warning(code: str, **values: str) -> str:
    """``code: sentence`` in the active language."""
    return f"{code}: {_SENTENCES[code]() % values}"


_SENTENCES = {
    "before_document": lambda: _("The deadline is earlier than the document itself."),
    "weekday_mismatch": lambda: _("The weekday does not fit: %(day)s is a %(weekday)s."),
    "year_assumed": lambda: _("No year is written; the next such date was taken."),
    "year_far": lambda: _("The next such date is far away; please check the year."),
    "month_assumed": lambda: _("No month is written; the next such day was taken."),
    "week_assumed": lambda: _("No week is written; the next such weekday was taken."),
    "week_asked": lambda: _("Which week is meant needs a person's confirmation. %(weeks)s"),
    "week_end": lambda: _("A week was read as lasting to Sunday; please confirm."),
    "part_asked": lambda: _("“Beginning” and “middle” name no day; please set the date."),
    "part_read": lambda: _("A part of the period was read as its last day; please confirm."),
    "day_assumed": lambda: _("Only an hour is written; the day of the document was taken."),
    "named_day_counts": lambda: _("By the province's setting the named day itself counts."),
    "tentative": lambda: _("The date is written as tentative; please confirm."),
    "start_needed": lambda: _("The start date is needed to count the deadline."),
    "start_only": lambda: _("Only a beginning is written, no end."),
    "broken_date": lambda: _("A date is cut off or mistyped: “%(said)s”."),
    "nothing_read": lambda: _("No time can be read from this phrase."),
    "unread_number": lambda: _("Some figures were not understood: “%(said)s”."),
    "elsewhere": lambda: _("The deadline stands elsewhere (annex or another document)."),
    "recurring_no_day": lambda: _("It recurs, but no day is written; please set the day."),
    "several_recurrences": lambda: _("More than one recurrence is written; the first was read."),
    "several_spans": lambda: _("More than one length of time is written; please check."),
    "hour_span": lambda: _("The hours were counted as days; please set the hour."),
    "result_in_brackets": lambda: _("The date in brackets was taken as the deadline itself."),
    "doubtful": lambda: _("The date is written in an unusual way; please check."),
    "other_date": lambda: _("Another date stands in the phrase and was not used: %(said)s."),
    "other_undated": lambda: _("Part of the phrase has no date yet: “%(said)s”."),
    "conditional": lambda: _("The phrase also sets a condition."),
    "qualitative": lambda: _("No date is written; please ask for one."),
    "session_named": lambda: _(
        "The deadline follows a session, meeting or season; please set its date."
    ),
    "differs_from_count": lambda: _("Counting gives %(day)s; the date written was kept."),
    "period_named": lambda: _("The period may belong to a report or plan; please check."),
    "lunar": lambda: _("A date of the lunar calendar; please set the calendar date."),
    "too_long": lambda: _("The text is too long; only its beginning was read."),
    "day_part": lambda: _("Counted within the named day."),
    "document_date_only": lambda: _("The only date is that of a document, not a deadline."),
}


def day_text(day: date) -> str:
    """dd/mm/yyyy."""
    return f"{day:%d/%m/%Y}"


def weekday_name(number: int) -> str:
    """The weekday in the active language; 0 is Monday."""
    names = (
        pgettext("in a sentence", "Monday"),
        pgettext("in a sentence", "Tuesday"),
        pgettext("in a sentence", "Wednesday"),
        pgettext("in a sentence", "Thursday"),
        pgettext("in a sentence", "Friday"),
        pgettext("in a sentence", "Saturday"),
        pgettext("in a sentence", "Sunday"),
    )
    return names[number]


def due_sentence(said: str, due: date | None, at: time | None, shifted: bool) -> str:
    """How one dated piece was read."""
    if due is None:
        return _("“%(said)s”: no day can be set yet.") % {"said": said}
    values = {"said": said, "due": day_text(due), "at": f"{at:%H:%M}" if at else ""}
    if at:
        return _("“%(said)s”: due at %(at)s on %(due)s.") % values
    if shifted:
        return _("“%(said)s”: to the end of %(due)s, the day before.") % values
    return _("“%(said)s”: to the end of %(due)s.") % values


def kind_sentence(kind: str, said: str) -> str:
    """How a phrase without a date was read."""
    sentences = {
        "relative": _("“%(said)s”: counted from an event whose date is not known yet."),
        "recurring": _("“%(said)s”: it recurs."),
        "ongoing": _("“%(said)s”: ongoing work, without a date."),
        "conditional": _("“%(said)s”: depends on a condition, without a date."),
        "qualitative": _("“%(said)s”: names no date."),
        "none": _("No deadline is written."),
    }
    return sentences.get(kind, _("“%(said)s”: cannot be read.")) % {"said": said}
