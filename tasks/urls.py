"""Doors of the case; names rhyme with views, templates and tests."""

from django.urls import URLPattern, path

from tasks import list_urls, verb_urls
from tasks.views.new import task_deadline_hint, task_lead_hint, task_new

app_name = "tasks"
urlpatterns: list[URLPattern] = [
    *list_urls.urlpatterns,
    path("tasks/new/", task_new, name="new"),
    path("tasks/new/lead/", task_lead_hint, name="lead_hint"),
    path("tasks/new/deadline/", task_deadline_hint, name="deadline_hint"),
    *verb_urls.urlpatterns,
]
