"""URLs of the case: lists and reading pages, then one task with an address per verb; names rhyme
with views, templates and tests."""

from django.urls import URLPattern, path

from tasks.series.views import (
    series_change,
    series_detail,
    series_end,
    series_list,
    series_new,
    series_reading,
)
from tasks.verbs.registry import VERBS
from tasks.views.act import act
from tasks.views.bulk import bulk, bulk_copy, bulk_export, report
from tasks.views.deciding import decide, decisions
from tasks.views.detail import task_detail, task_history
from tasks.views.exports import export_file, export_new, export_remove, exports
from tasks.views.files import task_file, task_file_declare, task_file_view
from tasks.views.inbox import inbox, inbox_bulk
from tasks.views.listing import board, due_calendar, task_list, task_table
from tasks.views.remind import nudge_take_back, task_remind
from tasks.views.saved_filters import (
    filter_change,
    filter_delete,
    filter_list,
    filter_save,
)
from tasks.views.search import search_page
from tasks.views.today import today

app_name = "tasks"
urlpatterns: list[URLPattern] = [
    path("", today, name="today"),
    path("decisions/", decisions, name="decisions"),
    path("decisions/<slug:verb>/", decide, name="decide"),
    path("tasks/", task_list, name="list"),
    path("tasks/table/", task_table, name="table"),
    path("tasks/board/", board, name="board"),
    path("tasks/calendar/", due_calendar, name="due_calendar"),
    path("tasks/filters/", filter_list, name="filter_list"),
    path("tasks/filters/save/", filter_save, name="filter_save"),
    path("tasks/filters/<int:filter_id>/", filter_change, name="filter_change"),
    path("tasks/filters/<int:filter_id>/delete/", filter_delete, name="filter_delete"),
    path("tasks/report/", report, name="report"),
    path("tasks/bulk/copy/", bulk_copy, name="bulk_copy"),
    path("tasks/bulk/export/", bulk_export, name="bulk_export"),
    path("tasks/bulk/<slug:verb>/", bulk, name="bulk"),
    path("tasks/<int:task_id>/remind/", task_remind, name="remind"),
    path(
        "tasks/<int:task_id>/reminders/<int:note_id>/take-back/",
        nudge_take_back,
        name="nudge_take_back",
    ),
    path("inbox/", inbox, name="inbox"),
    path("inbox/bulk/<slug:verb>/", inbox_bulk, name="inbox_bulk"),
    path("search/", search_page, name="search"),
    path("exports/", exports, name="exports"),
    path("exports/new/", export_new, name="export_new"),
    path("exports/<int:export_id>/file/", export_file, name="export_file"),
    path("exports/<int:export_id>/remove/", export_remove, name="export_remove"),
    path("series/", series_list, name="series_list"),
    path("series/new/", series_new, name="series_new"),
    path("series/reading/", series_reading, name="series_reading"),
    path("series/<int:series_id>/", series_detail, name="series_detail"),
    path("series/<int:series_id>/change/", series_change, name="series_change"),
    path("series/<int:series_id>/end/", series_end, name="series_end"),
    path("tasks/<int:task_id>/", task_detail, name="detail"),
    path("tasks/<int:task_id>/history/", task_history, name="history"),
    path("tasks/<int:task_id>/files/<int:file_id>/", task_file, name="file"),
    path("tasks/<int:task_id>/files/<int:file_id>/view/", task_file_view, name="file_view"),
    path(
        "tasks/<int:task_id>/files/<int:file_id>/declare/", task_file_declare, name="file_declare"
    ),
    *(path(verb.path, act, {"verb": verb}, name=verb.name) for verb in VERBS.values()),
]
