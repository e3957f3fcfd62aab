"""Addresses of the joint weekly diary."""

from django.urls import URLPattern, path

from diary.views import acts, entry, importing, issuing, papers, week

app_name = "diary"
urlpatterns: list[URLPattern] = [
    path("", week.week, name="week"),
    path("new/", entry.new, name="new"),
    path("check/", entry.check, name="check"),
    path("ask/", issuing.ask, name="ask"),
    path("opinion/", issuing.opinion, name="opinion"),
    path("issue/", issuing.issue, name="issue"),
    path("versions/", issuing.versions, name="versions"),
    path("versions/<int:issue_id>/", issuing.version, name="version"),
    path("import/", importing.import_schedule, name="import"),
    path("paper/", papers.paper, name="paper"),
    path("feeds/", papers.feeds, name="feeds"),
    path("feeds/<int:feed_id>/revoke/", papers.feed_revoke, name="feed_revoke"),
    path("feeds/<str:token>.ics", papers.feed, name="feed"),
    path("<int:slot_id>/", entry.entry, name="entry"),
    path("<int:slot_id>/change/", entry.change, name="change"),
    path("<int:slot_id>/move/", acts.move, name="move"),
    path("<int:slot_id>/override/", acts.override, name="override"),
    path("<int:slot_id>/<slug:way>/", acts.off, name="off"),
]
