"""Giấy mời, biên bản, thông báo kết luận as DOCX and PDF."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from meetings.papers import PAPERS, printable
from meetings.views.finding import asked, meeting_or_404
from ui.downloads import letter_download


@require_safe
def meeting_paper(http: HttpRequest, task_id: int, name: str, kind: str) -> HttpResponse:
    request = asked(http)
    meeting = meeting_or_404(request, task_id)
    if kind not in ("docx", "pdf") or name not in printable(meeting):
        raise Http404
    # Papers are Vietnamese whatever language their reader works in.
    with override("vi"):
        return letter_download(PAPERS[name](meeting), f"{name}-{meeting.task.code}", kind)
