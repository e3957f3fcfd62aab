"""Addresses of obstacles (namespace `obstacles`)."""

from django.urls import path

from reviews.obstacles.views import obstacle_change, obstacle_list, obstacle_new

app_name = "obstacles"
urlpatterns = [
    path("", obstacle_list, name="list"),
    path("new/", obstacle_new, name="new"),
    path("<int:obstacle_id>/", obstacle_change, name="change"),
]
