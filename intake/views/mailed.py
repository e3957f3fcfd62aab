"""A paper that came by mail: tasks are logged from it like from any other, or it is declined."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from intake.forms.mailboxes import MailedDeclineForm
from intake.forms.papers import MailedPaperForm
from intake.models import MailedPaper
from intake.models.mailboxes import MailedState
from intake.pages.papers import ReadPaper
from intake.services.mailed import decline_mailed, take_up_mailed
from intake.views.new_task import ask_to_log
from intake.views.papers import facts_form, log_from, new_task_of
from offices.http import OfficeRequest
from offices.views.administration import holders_of
from offices.views.answering import INVALID, answer

ANSWERED = ["GET", "HEAD", "POST"]


def _sent_before(request: OfficeRequest, pk: int) -> HttpResponse | None:
    """The same press again leads to what the first one has made."""
    if request.method != "POST":
        return None
    done = MailedPaper.objects.decided_by(request.user.pk).filter(pk=pk).first()
    if done is None:
        return None
    return new_task_of(done.source) if done.source else redirect("tasks:inbox")


def _found(request: OfficeRequest, pk: int) -> MailedPaper:
    offices = request.powers.offices_with("receive_part")
    found = MailedPaper.objects.open_at(offices).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@require_http_methods(ANSWERED)
@holders_of("receive_part")
def mailed_paper(request: OfficeRequest, pk: int) -> HttpResponse:
    """What was read, to be corrected and entered; a refused one only says so."""
    if again := _sent_before(request, pk):
        return again
    mailed = _found(request, pk)
    if mailed.state != MailedState.PROPOSED or mailed.scan is None:
        return redirect("tasks:inbox")
    paper = ReadPaper(mailed.scan, mailed.office)
    page = partial(_page, request, mailed, paper)
    if request.method != "POST":
        return page(facts_form(paper))
    ask_to_log(request)
    return log_from(request, paper, enter=partial(take_up_mailed, paper_id=mailed.pk), page=page)


def _page(
    request: OfficeRequest, mailed: MailedPaper, paper: ReadPaper, form: MailedPaperForm
) -> HttpResponse:
    at_desk = request.office is not None and request.office.pk == mailed.office_id
    may_log = at_desk and request.powers.can("log_task", mailed.office_id)
    context = {
        "mailed": mailed,
        "scan": mailed.scan,
        "paper": paper,
        "form": form,
        "may_log": may_log,
    }
    status = INVALID if form.errors else 200
    return render(request, "intake/mailed_paper.html", context, status=status)


@require_http_methods(ANSWERED)
@holders_of("receive_part")
def mailed_paper_decline(request: OfficeRequest, pk: int) -> HttpResponse:
    """Not for this office; or a refused one, of which was taken note."""
    if again := _sent_before(request, pk):
        return again
    mailed = _found(request, pk)
    known = mailed.state == MailedState.REFUSED
    title = _("Take off the list") if known else _("Decline the paper")
    return answer(
        request,
        MailedDeclineForm(request.POST or None, asks_reason=not known),
        lambda **words: decline_mailed(paper_id=mailed.pk, actor=request.actor, **words),
        done=_("The paper is off the list."),
        to=reverse("tasks:inbox"),
        context={
            "title": title,
            "lead": mailed.words if known else mailed.abstract or mailed.number,
            "eyebrow": mailed.sender,
            "crumbs": [
                {"label": _("Incoming requests"), "href": reverse("tasks:inbox")},
                {"label": title},
            ],
            "submit": title,
        },
    )
