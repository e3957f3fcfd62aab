"""Doors of the sum."""

from django.urls import path

from reviews.views.dashboard import dashboard, dashboard_pdf
from reviews.views.figure import figure

app_name = "reviews"
urlpatterns = [
    path("dashboard/", dashboard, name="dashboard"),
    path("dashboard/pdf/", dashboard_pdf, name="dashboard_pdf"),
    path("dashboard/<slug:code>/", figure, name="figure"),
]
