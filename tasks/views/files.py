"""A file leaves only through the rights on its task, and never runs in the browser."""

from typing import Any, cast
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.csp import CSP
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest
from tasks.detail.files import shown_signatures
from tasks.models import File
from tasks.services.scan_ends import declare
from tasks.states import WrongMove


@require_safe
def task_file(http: HttpRequest, task_id: int, file_id: int) -> HttpResponse:
    """Asked again at every download: visible task, and one's own house for internal files."""
    request = cast("OfficeRequest", http)
    readable = File.objects.visible_to(request.powers).kept()
    file = readable.filter(task_id=task_id, pk=file_id).first()
    if file is None or not file.stored.storage.exists(str(file.stored.name)):
        raise Http404
    inline = bool(request.GET.get("view")) and bool(file.preview)
    return sent_as_file(file.stored, file.name, file.content_type, file.size, inline=inline)


@require_safe
@csp_override(cast("Any", settings.SECURE_CSP) | {"frame-src": [CSP.SELF]})
def task_file_view(http: HttpRequest, task_id: int, file_id: int) -> HttpResponse:
    """A PDF or a picture on a page of its own; others are only downloaded."""
    request = cast("OfficeRequest", http)
    readable = File.objects.visible_to(request.powers).kept().select_related("task", "uploaded_by")
    file = readable.filter(task_id=task_id, pk=file_id).first()
    if file is None:
        raise Http404
    if not file.preview:
        return redirect(file)
    task = file.task
    crumbs = [
        {"label": _("Tasks"), "href": reverse("tasks:list")},
        {"label": task.code, "href": task.get_absolute_url()},
        {"label": file.name},
    ]
    context = {"file": file, "crumbs": crumbs, "signatures": shown_signatures(file.signatures)}
    return render(request, "tasks/file_view.html", context)


@require_POST
def task_file_declare(http: HttpRequest, task_id: int, file_id: int) -> HttpResponse:
    """`Cam kết` for a scan that cannot be read, by who sent it."""
    request = cast("OfficeRequest", http)
    file = File.objects.visible_to(request.powers).filter(task_id=task_id, pk=file_id).first()
    if file is None:
        raise Http404
    try:
        declare(file=file, actor=request.actor)
    except WrongMove as wrong:
        messages.warning(request, str(wrong))
    return redirect("tasks:detail", task_id)


def sent_as_file(
    stored: Any, name: str, content_type: str, size: int, *, inline: bool = False
) -> HttpResponse:
    """Kept bytes that run nothing in the browser; rights are asked before.

    A download, or `inline` for the frame of this site's own preview.
    """
    response = FileResponse(stored.open("rb"), content_type=content_type)
    how = "inline" if inline else "attachment"
    response.headers["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(name, safe='')}"
    response.headers["Content-Length"] = str(size)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    if inline:
        response.headers["Content-Security-Policy"] += "; frame-ancestors 'self'"
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return cast("HttpResponse", response)
