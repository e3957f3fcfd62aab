"""Letters that forward petitions: the list, each with its rows, when it was received."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from offices.foundation.days import DayField
from offices.http import OfficeRequest
from offices.views.answering import answer
from offices.views.paging import paged
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.printing import KINDS, choice
from tasks.dossier.views.verbs import asked, once, row_or_404, sent
from ui.downloads import letter_download
from voters.models import Forwarding, VoterPetition
from voters.pages import PETITIONS
from voters.printouts.petition import forwarding_letter
from voters.services.forwarding import note_received
from voters.states import WORKS
from voters.views.bulk import offered


class ReceivedForm(VerbForm):
    received_on = DayField(label=_("Received on"))


@require_safe
def forwarding_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    rows = Forwarding.objects.visible_to(request.powers).select_related("to", "office")
    context = paged(request, rows.with_counts().order_by("-dated", "-pk"), 30)
    context |= {
        "title": _("Letters and replies"),
        "acts": offered(request),
        "may_enter": PETITIONS.may_enter(request),
    }
    return render(request, "voters/forwardings.html", context)


def _found(request: OfficeRequest, forwarding_id: int) -> Forwarding:
    rows = Forwarding.objects.visible_to(request.powers).select_related("to", "office")
    found: Forwarding = row_or_404(rows, forwarding_id)
    return found


@require_safe
def forwarding_detail(http: HttpRequest, forwarding_id: int) -> HttpResponse:
    request = asked(http)
    letter = _found(request, forwarding_id)
    readable = VoterPetition.objects.visible_to(request.powers)
    rows = letter.rows.filter(petition__in=readable).select_related(
        "petition__task", "petition__competent", "deadline", "request"
    )
    context: dict[str, Any] = {
        "letter": letter,
        "rows": rows,
        "title": letter.symbol,
        "crumbs": PETITIONS.crumbs(None, _("Letters and replies")),
        "may_work": request.powers.can(WORKS, letter.office_id),
        "papers": [choice(letter.symbol, kind, _paper(letter, kind)) for kind in KINDS],
    }
    return render(request, "voters/forwarding.html", context)


def _paper(letter: Forwarding, kind: str) -> str:
    return reverse("petitions:forwarding_paper", args=[letter.pk, kind])


@require_safe
def forwarding_paper(http: HttpRequest, forwarding_id: int, kind: str) -> HttpResponse:
    letter = _found(asked(http), forwarding_id)
    if kind not in KINDS:
        raise Http404
    with override("vi"):
        return letter_download(forwarding_letter(letter), f"cong-van-{letter.number}", kind)


@require_http_methods(["GET", "HEAD", "POST"])
def forwarding_received(http: HttpRequest, forwarding_id: int) -> HttpResponse:
    """The clocks counted from sending are counted from receipt now."""
    request = asked(http)
    letter = _found(request, forwarding_id)
    if not request.powers.can(WORKS, letter.office_id):
        raise PermissionDenied(str(PETITIONS.no_power))
    form = ReceivedForm(sent(request))
    act = once(request, form, partial(note_received, forwarding_id=letter.pk))
    title = _("Note when it was received")
    context = {"title": title, "crumbs": PETITIONS.crumbs(None, letter.symbol, title)}
    to = reverse("petitions:forwarding", args=[letter.pk])
    return answer(request, form, act, done=str(_("Noted.")), to=to, context=context)
