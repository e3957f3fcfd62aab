"""The page of one dossier: its facts, the verbs that fit now, its papers to print; and its form by
which ticked lines of a notice need no task."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from django.views.decorators.http import require_POST, require_safe

from offices.http import OfficeRequest
from tasks.dossier.forms.conclusions import NoneForm
from tasks.dossier.loading import Loaded
from tasks.dossier.pages import Pages
from tasks.dossier.printing import Printout, choices
from tasks.dossier.refusals import say_refusal
from tasks.dossier.services.lines import needs_none
from tasks.dossier.verbs import NO_POWER, Subject, manages, offers
from tasks.dossier.views.verbs import asked
from tasks.models import Part
from tasks.models.list_rows import OFFICE
from tasks.states import WrongMove
from ui.downloads import letter_download

SHOWN_OF_PART = ("task", "role", *(f"office__{name}" for name in OFFICE))
LOGS = "log_task"  # who works on tasks at the desk notes what hinders one


@require_safe
def dossier_detail(http: HttpRequest, pages: Pages[Any], *, task_id: int) -> HttpResponse:
    request = asked(http)
    return detail_page(request, pages, pages.find(request, task_id, load=True))


def detail_page(
    request: OfficeRequest, pages: Pages[Any], dossier: Any, *, status: int = 200, **more: Any
) -> HttpResponse:
    """`more` goes into the context last: a form of the page itself that was refused."""
    may = manages(request, dossier)
    context: dict[str, Any] = {
        "dossier": dossier,
        "task": dossier.task,
        "space": pages.space,
        "crumbs": pages.crumbs(dossier),
        "badge": pages.badge(dossier) if pages.badge else None,
        "badges": pages.beside(dossier),
        "facts": pages.facts(dossier) if pages.facts else [],
        "may": may,
        "verbs": offers(dossier, pages.verbs, Subject(request, dossier)),
        "writes": may and not dossier.is_ended,
        "papers": _printed(request, pages, dossier),
        "may_note": request.office is not None and request.powers.can(LOGS, request.office.pk),
        "parts": _parts(dossier),
    }
    context |= pages.context(request, dossier) | more
    return render(request, pages.template, context, status=status)


def _parts(dossier: Any) -> Iterable[Part]:
    loaded: Loaded | None = dossier.loaded
    if loaded is not None:
        return loaded.of(Part)
    rows: QuerySet[Part] = dossier.task.parts.select_related("office")
    return rows.only(*SHOWN_OF_PART).order_by("pk")


def _printed(request: OfficeRequest, pages: Pages[Any], dossier: Any) -> list[dict[str, str]]:
    """What there is to print of it, for this person."""
    papers = (
        (name, one.label, one.kinds)
        for name, one in pages.printouts.items()
        if one.may(request, dossier) and one.ready(dossier)
    )
    return choices(pages.space, dossier.pk, papers)


@require_safe
def dossier_paper(
    http: HttpRequest, pages: Pages[Any], *, task_id: int, name: str, kind: str
) -> HttpResponse:
    """One of its papers; 404 for one there is nothing to print of yet."""
    request = asked(http)
    dossier = pages.find(request, task_id)
    file = f"{name}-{dossier.task.code}"
    return paper_answer(request, pages.printouts.get(name), dossier, file=file, kind=kind)


def paper_answer(
    request: OfficeRequest, printout: Printout | None, subject: Any, *, file: str, kind: str
) -> HttpResponse:
    """`subject`: the dossier, or a row of it that has papers of its own."""
    if printout is None or kind not in printout.kinds or not printout.ready(subject):
        raise Http404
    if not printout.may(request, subject):
        raise PermissionDenied(str(NO_POWER))
    # Papers are Vietnamese whatever language their reader works in.
    with override("vi"):
        return letter_download(printout.write(subject), file, kind, finish=printout.finish)


@require_POST
def lines_none(http: HttpRequest, pages: Pages[Any], *, task_id: int) -> HttpResponse:
    request = asked(http)
    dossier = pages.find(request, task_id, load=True)
    if not manages(request, dossier):
        raise PermissionDenied(str(pages.no_power))
    form = NoneForm(request.POST)
    form.ticked = [int(one) for one in request.POST.getlist("line") if one.isdecimal()]
    if form.is_valid() and not form.ticked:
        form.add_error("reason", _("Tick the lines and state the reason."))
    if not form.is_valid():
        return detail_page(request, pages, dossier, status=422, none_form=form)
    words = {"lines": list(form.ticked), "reason": form.cleaned_data["reason"]}
    try:
        count = needs_none(task_id=task_id, actor=request.actor, **words)
        said = ngettext("%(n)d line marked.", "%(n)d lines marked.", count)
        messages.success(request, said % {"n": count})
    except (WrongMove, ValidationError) as wrong:
        say_refusal(request, wrong)
    return redirect(f"{dossier.get_absolute_url()}#lines")
