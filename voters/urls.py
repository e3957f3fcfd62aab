"""Addresses of rounds of contact (namespace `voters`) and of petitions (`petitions`)."""

from django.urls import include, path

from tasks.dossier.urls import dossier_paths, import_path, lines_none_path, list_path, new_path
from voters.pages import (
    CONTACT_ENTRY,
    CONTACT_LIST,
    CONTACT_TABLE,
    CONTACTS,
    PETITION_ENTRY,
    PETITION_LIST,
    PETITIONS,
)
from voters.views import bulk, figures, forwardings, importing, minutes, replies

ROUND, ONE = "contacts/<int:task_id>/", "petitions/<int:task_id>/"
contact_paths = [
    list_path(CONTACT_LIST, ""),
    list_path(CONTACT_LIST, "contacts/", name="contacts"),
    new_path(CONTACTS, "contacts/", CONTACT_ENTRY),
    import_path(CONTACTS, "contacts/", CONTACT_TABLE),
    *dossier_paths(CONTACTS, ROUND),
    lines_none_path(CONTACTS, ROUND),
    path(f"{ROUND}points/<int:point_id>/minutes/", minutes.minutes_page, name="minutes"),
]
petition_paths = [
    list_path(PETITION_LIST, "petitions/"),
    new_path(PETITIONS, "", PETITION_ENTRY),
    path("petitions/import/", importing.import_petitions, name="import"),
    path("petitions/import/<int:pk>/", importing.import_rows, name="import_rows"),
    path("petitions/many/<slug:act>/", bulk.many_page, name="many"),
    *dossier_paths(PETITIONS, ONE),
    path("forwardings/", forwardings.forwarding_list, name="forwardings"),
    path("forwardings/<int:forwarding_id>/", forwardings.forwarding_detail, name="forwarding"),
    path(
        "forwardings/<int:forwarding_id>/received/",
        forwardings.forwarding_received,
        name="forwarding_received",
    ),
    path(
        "forwardings/<int:forwarding_id>/letter.<slug:kind>",
        forwardings.forwarding_paper,
        name="forwarding_paper",
    ),
    path("replies/new/", replies.reply_table, name="reply_table"),
    path("figures/", figures.figures_page, name="figures"),
    path("figures/<slug:name>.<slug:kind>", figures.figures_paper, name="figures_paper"),
]
urlpatterns = [
    path("voters/", include((contact_paths, "voters"))),
    path("voters/", include((petition_paths, "petitions"))),
]
