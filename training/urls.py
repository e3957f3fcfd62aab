"""Addresses of courses (namespace `training`) and of yearly plans (`training_plans`)."""

from django.urls import include, path

from tasks.dossier.urls import dossier_paths, list_path, new_path
from training.pages import COURSES, ENTRY, LIST, PLAN_ENTRY, PLAN_LIST, PLANS
from training.verbs.course import ATTENDANCE
from training.views.attendance import attendance_page
from training.views.years import plan_of_year

ONE = "courses/<int:task_id>/"
course_paths = [
    list_path(LIST, ""),
    list_path(LIST, "courses/", name="courses"),
    new_path(COURSES, "courses/", ENTRY),
    *dossier_paths(COURSES, ONE),
    path(f"{ONE}{ATTENDANCE.route}", attendance_page, name=ATTENDANCE.name),
]
plan_paths = [
    list_path(PLAN_LIST, "plan/"),
    new_path(PLANS, "plan/", PLAN_ENTRY),
    path("plan/<int:year>/", plan_of_year, name="year"),
    *dossier_paths(PLANS, "plans/<int:task_id>/"),
]
urlpatterns = [
    path("training/", include((course_paths, "training"))),
    path("training/", include((plan_paths, "training_plans"))),
]
