"""Addresses of working trips (namespace `trips`)."""

from django.urls import include, path

from tasks.dossier.urls import dossier_paths, lines_none_path, list_path, move_path, new_path
from trips.away.views import away_page
from trips.pages import ENTRY, LIST, TRIPS
from trips.verbs.course import MOVING

ONE = "<int:task_id>/"
paths = [
    list_path(LIST, ""),
    new_path(TRIPS, "", ENTRY),
    path("away/", away_page, name="away"),
    *dossier_paths(TRIPS, ONE),
    move_path(TRIPS, ONE, MOVING),
    lines_none_path(TRIPS, ONE),
]
urlpatterns = [path("trips/", include((paths, "trips")))]
