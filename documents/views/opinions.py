"""One opinion round, and two drafts side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.counting.rounds import reads_answers, round_rows, slip_rows
from documents.models import OpinionRound
from documents.pages import FILES
from documents.printouts.opinions import ROUND_PAPERS
from documents.reading.comparison import compared
from offices.http import OfficeRequest
from tasks.dossier.printing import choice
from tasks.dossier.verbs import Subject, leads, manages
from tasks.dossier.views.detail import paper_answer
from tasks.dossier.views.verbs import asked


def _round(request: OfficeRequest, task_id: int, n: int) -> OpinionRound:
    appraisal = FILES.find(request, task_id)
    poll: OpinionRound | None = appraisal.rounds.with_slips().filter(n=n).first()
    if poll is None:
        raise Http404
    poll.appraisal = appraisal
    return poll


@require_safe
def opinion_round(http: HttpRequest, task_id: int, n: int) -> HttpResponse:
    """Totals for all who read the file; single answers inside the polling office."""
    request = asked(http)
    poll = _round(request, task_id, n)
    appraisal = poll.appraisal
    title = _("Opinion round %(n)s") % {"n": n}
    context = {
        "appraisal": appraisal,
        "title": title,
        "crumbs": FILES.crumbs(appraisal, title),
        "row": round_rows(poll),
        "slips": slip_rows(request, poll),
        "whole": reads_answers(request, poll),
        "may": manages(request, appraisal),
        "leads": leads(Subject(request, appraisal)),
        "papers": [
            choice(one.label, kind, reverse("documents:round_paper", args=[task_id, n, name, kind]))
            for name, one in ROUND_PAPERS.items()
            if one.may(request, poll) and one.ready(poll)
            for kind in one.kinds
        ],
    }
    return render(request, "documents/round.html", context)


@require_safe
def round_paper(http: HttpRequest, task_id: int, n: int, name: str, kind: str) -> HttpResponse:
    """The slip of this round, or the table of what came back in it."""
    request = asked(http)
    poll = _round(request, task_id, n)
    file = f"{name}-{n}-{poll.appraisal.task.code}"
    return paper_answer(request, ROUND_PAPERS.get(name), poll, file=file, kind=kind)


@require_safe
def draft_comparison(http: HttpRequest, task_id: int) -> HttpResponse:
    """The last two drafts, or those named by `old` and `new` in the address; State bodies only."""
    request = asked(http)
    appraisal = FILES.find(request, task_id)
    drafts = {draft.n: draft for draft in appraisal.drafts.exclude(text="").order_by("-n")}
    if appraisal.is_for_party or len(drafts) < 2:
        raise Http404
    last, before = list(drafts)[:2]
    new = drafts.get(_number(request.GET.get("new"), last))
    old = drafts.get(_number(request.GET.get("old"), before))
    if new is None or old is None:
        raise Http404
    title = _("Draft %(old)s and draft %(new)s") % {"old": old.n, "new": new.n}
    context = {
        "appraisal": appraisal,
        "title": title,
        "crumbs": FILES.crumbs(appraisal, title),
        "marked": compared(old.text, new.text),
        "old": old,
        "new": new,
        "drafts": sorted(drafts.values(), key=lambda one: one.n),
    }
    return render(request, "documents/comparison.html", context)


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else usual
