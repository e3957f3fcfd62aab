"""Addresses of requests for information (namespace `information`)."""

from django.urls import include, path

from information.pages import ENTRY, LIST, REQUESTS
from tasks.dossier.urls import dossier_paths, list_path, new_path

paths = [
    list_path(LIST, ""),
    new_path(REQUESTS, "", ENTRY),
    *dossier_paths(REQUESTS, "<int:task_id>/"),
]
urlpatterns = [path("information/", include((paths, "information")))]
