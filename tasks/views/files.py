"""A file leaves only through the rights on its task, and never runs in the browser."""

from typing import Any, cast
from urllib.parse import quote

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.models import File


@require_safe
def task_file(http: HttpRequest, task_id: int, file_id: int) -> HttpResponse:
    """Asked again at every download: visible task, and one's own house for internal files."""
    request = cast("OfficeRequest", http)
    readable = File.objects.visible_to(request.powers)
    file = readable.filter(task_id=task_id, pk=file_id).first()
    if file is None or not file.stored.storage.exists(str(file.stored.name)):
        raise Http404
    return sent_as_file(file.stored, file.name, file.content_type, file.size)


def sent_as_file(stored: Any, name: str, content_type: str, size: int) -> HttpResponse:
    """Kept bytes as a download that runs nothing in the browser; rights are asked before."""
    response = FileResponse(stored.open("rb"), content_type=content_type)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response.headers["Content-Length"] = str(size)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return cast("HttpResponse", response)
