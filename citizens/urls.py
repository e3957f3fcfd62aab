"""Addresses of area 5; the three kinds of dossier have a namespace each."""

from django.urls import URLPattern, URLResolver, include, path

from citizens.pages import denunciations, receptions
from citizens.pages.letters import ENTRY, LETTER_LIST, LETTERS
from citizens.views import figures, imports, letters, visits
from tasks.dossier.urls import PAPER, dossier_paths, lines_none_path, list_path, new_path

LETTER, COMING = "letters/<int:task_id>/", "letters/incoming/"
letter_paths = [
    path("", figures.board, name="board"),
    path("visits/", visits.visit_list, name="visits"),
    path("visits/new/", visits.visit_new, name="visit_new"),
    path("visits/<int:visit_id>/", visits.visit_result, name="visit_result"),
    path("visits/<int:visit_id>/01-tcd.<slug:kind>", visits.refusal_paper, name="refusal"),
    path("registers/<slug:name>.<slug:kind>", visits.register, name="register"),
    path("figures/", figures.figures, name="figures"),
    path("figures/report.<slug:kind>", figures.figures_paper, name="report"),
    path("figures/petitions.<slug:kind>", figures.petitions_paper, name="petitions_report"),
    path("figures/reported/", figures.reported, name="reported"),
    path("erasure/", letters.erasure, name="erasure"),
    path(COMING, letters.incoming, name="incoming"),
    path(f"{COMING}<int:task_id>/take/", letters.incoming_take, name="incoming_take"),
    path("letters/import/", imports.import_page, name="import"),
    path("letters/import/<int:batch_id>/undo/", imports.import_undo, name="import_undo"),
    list_path(LETTER_LIST, "letters/"),
    new_path(LETTERS, "letters/", ENTRY),
    path(f"{LETTER}sender/", letters.sender, name="sender"),
    path(f"{LETTER}{PAPER}", letters.paper, name="paper"),
    *dossier_paths(LETTERS, LETTER),
]
ONE = "<int:task_id>/"
denunciation_paths = [
    list_path(denunciations.LIST, ""),
    new_path(denunciations.DENUNCIATIONS, "", denunciations.ENTRY),
    *dossier_paths(denunciations.DENUNCIATIONS, ONE),
]
reception_paths = [
    list_path(receptions.LIST, ""),
    new_path(receptions.RECEPTIONS, "", receptions.ENTRY),
    *dossier_paths(receptions.RECEPTIONS, ONE),
    lines_none_path(receptions.RECEPTIONS, ONE),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("citizens/denunciations/", include((denunciation_paths, "denunciations"))),
    path("citizens/receptions/", include((reception_paths, "receptions"))),
    path("citizens/", include((letter_paths, "citizens"))),
]
