"""Doors of meetings and sessions; names rhyme with views, templates and tests."""

from django.urls import URLPattern, path

from meetings.views import agenda, conclusions, people, pool, sessions
from meetings.views.detail import meeting_detail
from meetings.views.listing import meeting_list
from meetings.views.new import meeting_change, meeting_lead_hint, meeting_new
from meetings.views.prints import meeting_paper
from meetings.views.verbs import VERBS, meeting_verb

app_name = "meetings"
ONE = "meetings/<int:task_id>/"
PLAN = "sessions/<int:task_id>/"
urlpatterns: list[URLPattern] = [
    path("meetings/", meeting_list, name="list"),
    path("meetings/new/", meeting_new, name="new"),
    path("meetings/new/lead/", meeting_lead_hint, name="lead_hint"),
    path(ONE, meeting_detail, name="detail"),
    path(f"{ONE}change/", meeting_change, name="change"),
    *(
        path(f"{ONE}{name.replace('_', '-')}/", meeting_verb, {"verb": name}, name=name)
        for name in VERBS
    ),
    path(f"{ONE}agenda/new/", agenda.item_new, name="item_new"),
    path(f"{ONE}agenda/take/", agenda.item_take, name="item_take"),
    path(f"{ONE}agenda/<int:item_id>/", agenda.item_change, name="item_change"),
    path(f"{ONE}agenda/<int:item_id>/move/", agenda.item_move, name="item_move"),
    path(f"{ONE}agenda/<int:item_id>/carry/", agenda.item_carry, name="item_carry"),
    path(f"{ONE}papers/new/", agenda.paper_new, name="paper_new"),
    path(f"{ONE}papers/<int:paper_id>/receive/", agenda.paper_receive, name="paper_receive"),
    path(f"{ONE}papers/<int:paper_id>/drop/", agenda.paper_drop, name="paper_drop"),
    path(f"{ONE}people/new/", people.participant_new, name="participant_new"),
    path(
        f"{ONE}people/<int:participant_id>/remove/", people.participant_remove,
        name="participant_remove",
    ),
    path(
        f"{ONE}people/<int:participant_id>/reply/", people.participant_reply,
        name="participant_reply",
    ),
    path(f"{ONE}attendance/", people.attendance, name="attendance"),
    path(f"{ONE}invitation.ics", people.invitation_ics, name="invitation_ics"),
    path(f"{ONE}print/<slug:name>.<slug:kind>", meeting_paper, name="paper"),
    path("meetings/pool/", pool.pool_list, name="pool"),
    path("meetings/pool/new/", pool.pool_new, name="pool_new"),
    path("meetings/templates/", pool.template_list, name="template_list"),
    path("meetings/templates/<int:template_id>/end/", pool.template_end, name="template_end"),
    path(
        "meetings/templates/<int:template_id>/series/", pool.series_start, name="series_start"
    ),
    path("sessions/", sessions.session_list, name="sessions"),
    path("sessions/new/", sessions.session_new, name="session_new"),
    path(PLAN, sessions.session_detail, name="session_detail"),
    path(f"{PLAN}move/", sessions.session_move, name="session_move"),
    path(f"{PLAN}hold/", sessions.session_hold, name="session_hold"),
    path(f"{PLAN}cancel/", sessions.session_cancel, name="session_cancel"),
    path(f"{PLAN}milestones/new/", sessions.milestone_new, name="milestone_new"),
    path(
        f"{PLAN}milestones/<int:milestone_id>/met/", sessions.milestone_met, name="milestone_met"
    ),
    path(
        f"{PLAN}milestones/<int:milestone_id>/drop/", sessions.milestone_drop,
        name="milestone_drop",
    ),
    path(f"{ONE}minutes/", conclusions.minutes, name="minutes"),
    path(f"{ONE}notice/", conclusions.notice, name="notice"),
    path(f"{ONE}lines/new/", conclusions.line_new, name="line_new"),
    path(f"{ONE}lines/none/", conclusions.lines_none, name="lines_none"),
    path(f"{ONE}lines/<int:line_id>/", conclusions.line_change, name="line_change"),
    path(f"{ONE}lines/<int:line_id>/task/", conclusions.line_task, name="line_task"),
]  # fmt: skip
