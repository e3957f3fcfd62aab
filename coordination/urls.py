"""The address of every page; each app's own addresses are included by name."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from coordination.views import handbook
from coordination.watch.health import healthz, readyz
from coordination.watch.metrics import metrics
from coordination.watch.reports import content_report
from ui.components.gallery import gallery

handler400 = "coordination.watch.outage.bad_request"
handler500 = "coordination.watch.outage.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("reports/content-policy/", content_report, name="content_report"),
    path("accounts/", include("offices.signing_in.urls")),
    path("data/", admin.site.urls),
    path("gallery/", gallery, name="gallery"),
    path("settings/", include("coordination.administration.urls")),
    path("handbook/", handbook.handbook, name="handbook"),
    path("handbook/regulation/", handbook.handbook_regulation, name="handbook_regulation"),
    path(
        "handbook/regulation.docx",
        handbook.handbook_regulation_file,
        name="handbook_regulation_file",
    ),
    path("handbook/<slug:name>/", handbook.handbook_chapter, name="handbook_chapter"),
    path("settings/connections/", include("exchange.urls")),
    path("api/v1/", include("exchange.api.urls")),
    # The areas, then what is looked at most: each line is tried at every page behind it.
    path("", include("documents.urls")),
    path("", include("information.urls")),
    path("", include("voters.urls")),
    path("", include("citizens.urls")),
    path("", include("trips.urls")),
    path("", include("training.urls")),
    path("obstacles/", include("reviews.obstacles.urls")),
    path("", include("tasks.urls")),
    path("diary/", include("diary.urls")),
    path("", include("meetings.urls")),
    path("", include("reviews.urls")),
    path("", include("notifications.urls")),
    path("", include("intake.urls")),
    path("", include("offices.urls")),
]
