"""URLs of the sum: overview, overdue tasks with their letters, weekly table, reviews."""

from django.urls import URLPattern, path

from reviews.periodic import urls as periodic
from reviews.views.dashboard import dashboard, dashboard_pdf
from reviews.views.figure import figure
from reviews.views.letters import overdue_copy, overdue_letter, overdue_list
from reviews.views.overdue import overdue, overdue_bulk
from reviews.views.weekly import weekly_export, weekly_table

app_name = "reviews"
urlpatterns: list[URLPattern] = [
    path("dashboard/", dashboard, name="dashboard"),
    path("dashboard/pdf/", dashboard_pdf, name="dashboard_pdf"),
    path("dashboard/<slug:code>/", figure, name="figure"),
    path("overdue/", overdue, name="overdue"),
    path("overdue/bulk/<slug:verb>/", overdue_bulk, name="overdue_bulk"),
    path("overdue/copy/", overdue_copy, name="overdue_copy"),
    path("overdue/letter/", overdue_letter, name="overdue_letter"),
    path("overdue/list.<slug:kind>", overdue_list, name="overdue_list"),
    path("tasks/weekly/", weekly_table, name="weekly_table"),
    path("tasks/weekly/export/", weekly_export, name="weekly_export"),
    *periodic.urlpatterns,
]
