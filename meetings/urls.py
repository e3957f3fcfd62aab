"""Addresses of meetings and sessions; names rhyme with views, templates and tests."""

from django.urls import URLPattern, path

from meetings.forms.sessions import MoveDayForm
from meetings.pages import MEETING_LIST, MEETINGS, SESSIONS
from meetings.verbs.session import MOVE
from meetings.views import pool, sessions
from meetings.views.calendar import invitation_ics
from meetings.views.new import ENTRY, TABLE, meeting_lead_hint
from tasks.dossier.urls import (
    dossier_paths,
    import_path,
    lines_none_path,
    list_path,
    move_path,
    new_path,
)
from tasks.dossier.views.verbs import Moving

app_name = "meetings"
ONE = "meetings/<int:task_id>/"
PLAN = "sessions/<int:task_id>/"
OPENING = Moving(verb=MOVE, form=MoveDayForm, day="opens_on", template="meetings/session_move.html")
urlpatterns: list[URLPattern] = [
    list_path(MEETING_LIST, "meetings/"),
    new_path(MEETINGS, "meetings/", ENTRY),
    import_path(MEETINGS, "meetings/", TABLE),
    path("meetings/new/lead/", meeting_lead_hint, name="lead_hint"),
    path("meetings/pool/", pool.pool_list, name="pool"),
    path("meetings/pool/new/", pool.pool_new, name="pool_new"),
    path("meetings/templates/", pool.template_list, name="template_list"),
    path("meetings/templates/<int:template_id>/end/", pool.template_end, name="template_end"),
    path("meetings/templates/<int:template_id>/series/", pool.series_start, name="series_start"),
    *dossier_paths(MEETINGS, ONE),
    lines_none_path(MEETINGS, ONE),
    path(f"{ONE}invitation.ics", invitation_ics, name="invitation_ics"),
    path("sessions/", sessions.session_list, name="sessions"),
    path("sessions/new/", sessions.session_new, name="session_new"),
    *dossier_paths(SESSIONS, PLAN, name="session_detail"),
    move_path(SESSIONS, PLAN, OPENING),
]
