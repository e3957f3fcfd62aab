"""Addresses of files under appraisal (namespace `documents`)."""

from django.urls import include, path

from documents.pages import ENTRY, FILES, LIST, TABLE
from documents.views import opinions, reading
from tasks.dossier.urls import PAPER, dossier_paths, import_path, list_path, new_path

ONE = "<int:task_id>/"
paths = [
    list_path(LIST, ""),
    new_path(FILES, "", ENTRY),
    path("read/", reading.read_document, name="read"),
    import_path(FILES, "", TABLE),
    *dossier_paths(FILES, ONE),
    path(f"{ONE}opinions/<int:n>/", opinions.opinion_round, name="round"),
    path(f"{ONE}opinions/<int:n>/{PAPER}", opinions.round_paper, name="round_paper"),
    path(f"{ONE}drafts/compare/", opinions.draft_comparison, name="drafts_compare"),
]
urlpatterns = [path("documents/", include((paths, "documents")))]
