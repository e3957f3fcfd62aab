"""The handbook inside the system, and the draft regulation on using it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from coordination.handbook.regulation import TITLE, UNDER, articles, draft
from coordination.handbook.words import chapters, html
from ui.letters import docx_bytes

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _crumbs(title: str) -> list[dict[str, str]]:
    return [{"label": _("Handbook"), "href": "/handbook/"}, {"label": title}]


@require_safe
def handbook(request: HttpRequest) -> HttpResponse:
    """All chapters with a line on each."""
    return render(request, "coordination/handbook.html", {"chapters": chapters().values()})


@require_safe
def handbook_chapter(request: HttpRequest, name: str) -> HttpResponse:
    found = chapters().get(name)
    if found is None:
        raise Http404
    context = {
        "chapter": found,
        "body": html(found),
        "chapters": chapters().values(),
        "crumbs": _crumbs(found.title),
    }
    return render(request, "coordination/handbook_chapter.html", context)


@require_safe
def handbook_regulation(request: HttpRequest) -> HttpResponse:
    """What the three chiefs are asked to sign."""
    context = {"title": TITLE, "under": UNDER, "articles": articles(), "crumbs": _crumbs(UNDER)}
    return render(request, "coordination/handbook_regulation.html", context)


@require_safe
def handbook_regulation_file(request: HttpRequest) -> HttpResponse:
    paper = draft(timezone.localdate())
    if paper is None:
        raise Http404
    answer = HttpResponse(docx_bytes(paper), content_type=DOCX)
    answer["Content-Disposition"] = 'attachment; filename="quy-dinh-su-dung-he-thong.docx"'
    return answer
