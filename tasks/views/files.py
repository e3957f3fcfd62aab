"""A file leaves only through the rights on its task, and never runs in the browser."""

from typing import cast
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
    response = FileResponse(file.stored.open("rb"), content_type=file.content_type)
    name = quote(file.name, safe="")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    response.headers["Content-Length"] = str(file.size)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return cast("HttpResponse", response)
