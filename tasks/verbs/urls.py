"""Doors of the verbs, one per row of the registry; included by `tasks.urls`."""

from django.urls import URLPattern, path

from tasks.verbs.registry import VERBS
from tasks.views.act import act
from tasks.views.detail import task_detail, task_history
from tasks.views.files import task_file, task_file_declare, task_file_view

urlpatterns: list[URLPattern] = [
    path("tasks/<int:task_id>/", task_detail, name="detail"),
    path("tasks/<int:task_id>/history/", task_history, name="history"),
    path("tasks/<int:task_id>/files/<int:file_id>/", task_file, name="file"),
    path("tasks/<int:task_id>/files/<int:file_id>/view/", task_file_view, name="file_view"),
    path(
        "tasks/<int:task_id>/files/<int:file_id>/declare/", task_file_declare, name="file_declare"
    ),
    *(path(verb.path, act, {"verb": verb}, name=verb.name) for verb in VERBS.values()),
]
