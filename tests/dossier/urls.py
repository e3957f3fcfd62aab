"""The product's addresses, and those of the sample area."""

from django.urls import include, path

urlpatterns = [
    path("", include("tests.dossier.sample.pages")),
    path("", include("coordination.urls")),
]
handler400 = "django.views.defaults.bad_request"
