"""Addresses of requests for information (namespace `information`)."""

from django.urls import include, path

from information.pages import ENTRY, LIST, REQUESTS, TABLE
from information.views.exchange import exchange_new
from tasks.dossier.urls import dossier_paths, import_path, list_path, new_path

paths = [
    list_path(LIST, ""),
    new_path(REQUESTS, "", ENTRY),
    import_path(REQUESTS, "", TABLE),
    path("exchange/", exchange_new, name="exchange_new"),
    *dossier_paths(REQUESTS, "<int:task_id>/"),
]
urlpatterns = [path("information/", include((paths, "information")))]
