"""Doors of the sum."""

from django.urls import path

from reviews.views.dashboard import dashboard, figure

app_name = "reviews"
urlpatterns = [
    path("dashboard/", dashboard, name="dashboard"),
    path("dashboard/<slug:code>/", figure, name="figure"),
]
