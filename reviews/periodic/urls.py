"""Addresses of reviews; they stand in the namespace `reviews`."""

from django.urls import URLPattern, path

from reviews.periodic.pages import ENTRY, LIST, REVIEWS
from reviews.periodic.views import review_figures, review_report
from tasks.dossier.urls import dossier_paths, list_path, new_path

PREFIX = "reviews/"
ONE = f"{PREFIX}<int:task_id>/"
urlpatterns: list[URLPattern] = [
    list_path(LIST, PREFIX),
    new_path(REVIEWS, PREFIX, ENTRY),
    *dossier_paths(REVIEWS, ONE),
    path(f"{ONE}figures/", review_figures, name="review_figures"),
    path(f"{ONE}report.docx", review_report, name="review_report"),
]
