"""The address of every page; each app's own addresses are included by name."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from coordination.components.gallery import gallery
from coordination.health import healthz, readyz

APPS = (
    "notifications",
    "tasks",
    "meetings",
    "documents",
    "petitions",
    "trips",
    "training",
    "reviews",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("accounts/", include("offices.account_urls")),
    path("data/", admin.site.urls),
    path("gallery/", gallery, name="gallery"),
]
urlpatterns += [path("", include(f"{app}.urls")) for app in APPS if find_spec(f"{app}.urls")]
