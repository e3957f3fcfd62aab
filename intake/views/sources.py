"""A document and the tasks taken from it, as far as this person may read them."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.detail.files import shown_signatures
from tasks.forms.starting import source_of
from tasks.lists.rows import reader_at, rows_of
from tasks.models import SourceDocument, Task
from tasks.views.files import sent_as_file


@require_safe
def task_source(http: HttpRequest, pk: int) -> HttpResponse:
    """Who entered it or may read one of its tasks sees the document's own facts."""
    request = cast(OfficeRequest, http)
    source = source_of(request, pk)
    if source is None:
        raise Http404
    rows = Task.objects.visible_to(request.powers).filter(source=source).order_by("id")
    found = rows[:200].for_rows()
    reader = reader_at(request)
    whole = SourceDocument.objects.readable_by(request.powers).filter(pk=pk)
    context = {
        "source": source,
        "rows": rows_of(found, reader),
        "signatures": shown_signatures(source.signatures),
        "has_file": bool(source.stored) and whole.exists(),
        "may_log": bool(request.office and request.powers.can("log_task", request.office.pk)),
    }
    return render(request, "intake/source.html", context)


@require_safe
def task_source_file(http: HttpRequest, pk: int) -> HttpResponse:
    """The document holds every item: only for whoever may read all tasks taken from it."""
    request = cast(OfficeRequest, http)
    source = SourceDocument.objects.readable_by(request.powers).filter(pk=pk).first()
    if (
        source is None
        or not source.stored
        or not source.stored.storage.exists(str(source.stored.name))
    ):
        raise Http404
    return sent_as_file(source.stored, source.file_name, source.content_type, source.size)
