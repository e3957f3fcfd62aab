"""Doors of people: one's own pages, and those of administrators."""

from django.urls import URLPattern, path

from offices.views import (
    absence,
    access,
    acts,
    houses,
    importing,
    leaving,
    people,
    profile,
    refusals,
    roles,
    signing,
)

_ONE = "settings/people/<int:pk>/"

app_name = "offices"
urlpatterns: list[URLPattern] = [
    path("profile/", profile.profile, name="profile"),
    path("preferences/", profile.preferences, name="preferences"),
    path("acting-office/", profile.acting_office, name="acting_office"),
    path("absence/", absence.absence, name="absence"),
    path("absence/<int:pk>/cancel/", absence.absence_cancel, name="absence_cancel"),
    path("settings/people/", people.people, name="people"),
    path("settings/people/new/", people.person_add, name="person_add"),
    path("settings/people/import/", importing.people_import, name="people_import"),
    path("settings/people/import/sheet/", importing.people_pattern, name="people_pattern"),
    path(_ONE, people.person, name="person"),
    path(f"{_ONE}edit/", people.person_edit, name="person_edit"),
    path(f"{_ONE}posts/new/", leaving.post_give, name="post_give"),
    path(f"{_ONE}posts/<int:post_id>/end/", leaving.post_end, name="post_end"),
    path(f"{_ONE}move/", leaving.person_move, name="person_move"),
    path(f"{_ONE}deactivate/", leaving.person_deactivate, name="person_deactivate"),
    path(f"{_ONE}reactivate/", leaving.person_reactivate, name="person_reactivate"),
    path(f"{_ONE}password/", leaving.person_password, name="person_password"),
    path(f"{_ONE}invite/", signing.person_invite, name="person_invite"),
    path(f"{_ONE}second-step/", signing.person_second_step, name="person_second_step"),
    path(f"{_ONE}sign-out/", signing.person_sign_out, name="person_sign_out"),
    path("settings/access/", access.access_requests, name="access_requests"),
    path("settings/access/<int:pk>/", access.access_request, name="access_request"),
    path("settings/sign-in/", signing.sign_in_rules, name="sign_in_rules"),
    path("accounts/invitation/<int:pk>/<slug:token>/", signing.invitation, name="invitation"),
    path("accounts/sessions/<int:pk>/end/", signing.session_end, name="session_end"),
    path("settings/offices/", houses.offices, name="offices"),
    path("settings/offices/<slug:code>/", houses.office, name="office"),
    path("settings/offices/<slug:code>/divisions/new/", houses.division_add, name="division_add"),
    path("settings/divisions/<int:pk>/", houses.division, name="division"),
    path("settings/audit/acts/", acts.acts, name="acts"),
    path("settings/refusals/", refusals.refusals, name="refusals"),
    path("settings/roles/", roles.roles, name="roles"),
    path("settings/roles/<slug:code>/<slug:role>/<slug:codename>/", roles.power, name="power"),
]
