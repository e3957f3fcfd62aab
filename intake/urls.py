"""URLs of the logging pages; names rhyme with views, templates and tests."""

from django.urls import URLPattern, path

from intake.views.directives import directive_list, directive_new, directive_set_aside
from intake.views.from_document import task_many
from intake.views.imports import task_import, task_import_detail, task_import_template
from intake.views.mailboxes import mailbox, mailbox_test, mailboxes
from intake.views.mailed import mailed_paper, mailed_paper_decline
from intake.views.new_task import task_deadline_hint, task_lead_hint, task_new
from intake.views.papers import task_paper, task_paper_new
from intake.views.sources import task_source, task_source_file

app_name = "intake"
urlpatterns: list[URLPattern] = [
    path("tasks/new/", task_new, name="new"),
    path("tasks/new/lead/", task_lead_hint, name="lead_hint"),
    path("tasks/new/deadline/", task_deadline_hint, name="deadline_hint"),
    path("tasks/new/many/", task_many, name="many"),
    path("tasks/import/", task_import, name="import"),
    path("tasks/import/template/", task_import_template, name="import_template"),
    path("tasks/import/<int:pk>/", task_import_detail, name="import_detail"),
    path("directives/", directive_list, name="directives"),
    path("directives/new/", directive_new, name="directive_new"),
    path("directives/<int:pk>/set-aside/", directive_set_aside, name="directive_set_aside"),
    path("papers/", task_paper_new, name="paper_new"),
    path("papers/<int:pk>/", task_paper, name="paper"),
    path("inbox/papers/<int:pk>/", mailed_paper, name="mailed_paper"),
    path("inbox/papers/<int:pk>/decline/", mailed_paper_decline, name="mailed_paper_decline"),
    path("settings/mailboxes/", mailboxes, name="mailboxes"),
    path("settings/mailboxes/<slug:code>/", mailbox, name="mailbox"),
    path("settings/mailboxes/<slug:code>/test/", mailbox_test, name="mailbox_test"),
    path("sources/<int:pk>/", task_source, name="source"),
    path("sources/<int:pk>/file/", task_source_file, name="source_file"),
]
