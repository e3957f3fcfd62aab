"""The steps of a trip."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from diary.services.case_slots import telling_clashes
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.verbs import Verb, leads, step
from tasks.dossier.views.verbs import Moving
from trips.forms import course as forms
from trips.forms.privacy import WhyForm
from trips.services import course

COURSE = (
    step(
        name="send",
        label=pgettext_lazy("trip", "Send the requests"),
        icon="send",
        kind="primary",
        may=leads,
        run=telling_clashes(course.send),
        form=forms.SendForm,
        done=_("The requests are sent; the entries of the diary are shown to the three offices."),
        lead=_(
            "The offices asked get their requests, and the dates counted back from the"
            " departure run."
        ),
    ),
    step(
        name="approve",
        label=_("Enter that the programme is approved"),
        icon="stamp",
        kind="primary",
        may=leads,
        run=telling_clashes(course.approve),
        form=forms.ApproveForm,
        done=_("The programme is approved; members are told."),
        lead=_("The words of the provincial leader are kept as a directive."),
    ),
    step(
        name="note_return",
        label=_("Note the day of return"),
        icon="house",
        kind="primary",
        run=course.note_return,
        form=forms.ReturnForm,
        done=_("The day of return is noted."),
    ),
    step(
        name="report",
        label=_("Enter the report of the trip"),
        icon="file-check",
        kind="primary",
        run=course.report,
        form=forms.TripReportForm,
        done=_("The report is entered."),
    ),
    step(
        name="close",
        label=_("Close the trip"),
        icon="archive",
        kind="primary",
        run=course.close,
        form=VerbForm,
        done=_("The trip is closed."),
        lead=_(
            "The parts of the other offices are settled, every line of the notice is a task"
            " or needs none."
        ),
    ),
    step(
        name="postpone",
        label=pgettext_lazy("verb", "Postpone"),
        icon="calendar-x",
        run=course.postpone,
        form=WhyForm,
        done=_("The trip is postponed."),
        lead=_(
            "The entries of the diary are marked, and the clocks stand still until a new day"
            " is set."
        ),
    ),
    step(
        name="cancel",
        label=_("Cancel the trip"),
        icon="ban",
        kind="danger",
        run=course.cancel,
        form=WhyForm,
        done=_("The trip is cancelled."),
    ),
)
MOVE = Verb(
    name="move",
    label=_("Move the day of departure"),
    icon="calendar-cog",
    run=telling_clashes(course.move_trip),
    fits=lambda trip: trip.is_ahead,
    done=_("The trip is moved, its stops and the ticked dates with it."),
)
MOVING = Moving(verb=MOVE, form=forms.AwayDayForm, day="from_on", confirm=forms.ConfirmForm)
