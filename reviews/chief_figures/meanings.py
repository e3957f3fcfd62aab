"""One sentence under each figure: what is counted, of which days, working or calendar ones.

Codes are those of `reviews.dashboard.naming.titles`, and of the cards of the overview.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_OF_THE_WEEK = _(
    "Of the dates from Monday to yesterday (and today's already met): how many were met by "
    "their day. Dates are counted, not parts."
)
MEANINGS: Mapping[str, Promise] = {
    # Monday's
    "m1": _(
        "Parts not finished whose date set by law, a leader or the lead office has passed; "
        "internal submission dates are not counted."
    ),
    "m1-first": _("Late if the first date had stayed, without any extension."),
    "m1-long": _("Of those overdue: by 5 working days or more."),
    "m1-submitted": _("Of those overdue: put before the superior level, waiting for its word."),
    "m1-waiting": _("Of those overdue: waiting for another office or a body outside."),
    "m2": _(
        "Parts not finished, due from today until Sunday; what is overdue already is not "
        "counted here."
    ),
    "m2-first": _("Due this week if the first date had stayed, without any extension."),
    "m2-no-draft": _("Of those due this week: no draft was ever submitted inside."),
    "m3": _(
        "Parts waiting to be received or assigned for over 1 working day (urgent: over 2 "
        "working hours; flash: at once)."
    ),
    "m4": _(
        "Things whose next step is your own: release, result, extension, opinion, request "
        "that came back."
    ),
    "m5-we": _(
        "Coordinating parts of this office due until Sunday, overdue ones included, whose "
        "result is not sent yet."
    ),
    "m5-they": _(
        "Coordinating parts this office has asked for, due until Sunday, overdue ones "
        "included, without a result yet."
    ),
    # Friday's
    "f1": _(
        "Parts completed from Monday until now by the day on their product, whatever day "
        "they were due."
    ),
    "f2": _OF_THE_WEEK,
    "dates": _OF_THE_WEEK,
    "dates-today": _("Dates of today not met yet; they are not in the fraction."),
    "f3": _("What is overdue now, compared with Monday 7:30."),
    "f3-new": _("Not overdue on Monday 7:30, overdue now."),
    "f3-done": _("Overdue on Monday 7:30, completed since."),
    "f3-other": _("Overdue on Monday 7:30, since extended, paused, withdrawn or ended."),
    "f4": _(
        "Conclusions and directives of this week not logged as tasks, and meetings held over "
        "3 working days ago without a notice of conclusions."
    ),
    "f5": _("Parts whose nearest date lies between Monday and Sunday of next week."),
    # of a period
    "total": _(
        "Completed in the period, and all still in hand; paused, stopped, ongoing and ended "
        "ones stand apart."
    ),
    "done": _("Parts whose day of completion lies in the period."),
    "on_time": _("Completed on or before the day due."),
    "late": _("Completed after the day due."),
    "unfinished": _("Parts still in hand: now, or at the end of a period that is over."),
    "open_in_time": _("Still in hand, their day not passed."),
    "open_late": _("Still in hand, their day passed; also those ended without an answer."),
    "owed": _("Completed, and not completed but overdue: what both rates are divided by."),
    "completion": _(
        "Completed, divided by completed plus not completed and overdue; work in time is not in it."
    ),
    "punctuality": _("Completed on time, divided by the same number."),
    "paused": _("Clock stopped by a decision, to be looked at again."),
    "stopped": _("Stopped by a directive in the period; in no rate."),
    "ongoing": _("Without a final date, reviewed from time to time; in no rate."),
    "ended": _("Ended in the period without a product, with a reason; not completed."),
    "due": _("Parts not finished and not overdue, whose nearest date lies in these days."),
    # of the cards
    "areas": _("The same count as above, by field of coordination; columns add up."),
    "months": _("Parts by the month of their completion."),
    "weeks": _(
        "Parts not overdue, by the day of their nearest date; the first line holds the days "
        "left of this week and equals “Due this week”."
    ),
    "load": _(
        "Parts not finished, by who has them; the sum equals “Not completed” now. The upright "
        "line is the average of one person; from one and a half times it on, it is much."
    ),
}
