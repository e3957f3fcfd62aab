"""The pages of meetings, and of the plans of sessions, on the dossier kit."""

from django.utils.translation import gettext_lazy as _

from meetings.detail import page
from meetings.detail.papers import PRINTOUTS
from meetings.listing import SIDES, MeetingFilter, badge, row
from meetings.models import Meeting, Session
from meetings.sessions import page as session_page
from meetings.verbs.meeting import VERBS
from meetings.verbs.session import VERBS as SESSION_VERBS
from tasks.dossier.listing import Listing, of_kind
from tasks.dossier.pages import Pages

NO_POWER = _("You do not hold the power to manage meetings of this office.")
MEETINGS = Pages(
    model=Meeting,
    title=_("Conferences and meetings"),
    list_url="meetings:list",
    verbs=VERBS,
    no_power=NO_POWER,
    template="meetings/detail.html",
    badge=badge,
    context=page.context,
    printouts=PRINTOUTS,
    related=(
        "task__lead_office",
        "task__area",
        "task__conclusions_notice__book",
        "body",
        "convener__body",
        "chair",
        "duty_leader",
        "duty_division",
    ),
)
MEETING_LIST = Listing(
    pages=MEETINGS,
    sides=SIDES,
    form=MeetingFilter,
    narrow=of_kind,
    row=row,
    template="meetings/list.html",
    enter=_("New meeting"),
    empty=_("No meeting here"),
    empty_text=_("Meetings of your office appear here as soon as they are entered."),
)
SESSIONS = Pages(
    model=Session,
    title=_("Sessions of the People's Council"),
    list_url="meetings:sessions",
    verbs=SESSION_VERBS,
    no_power=NO_POWER,
    template="meetings/session_detail.html",
    related=("task__lead_office",),
    context=session_page.context,
)
