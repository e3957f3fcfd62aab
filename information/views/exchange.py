"""Starting the weekly exchange; everything else is the kit's."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from information.forms.exchange import ExchangeForm
from information.pages import REQUESTS
from information.services.exchange import start_exchange
from offices.views.answering import answer
from tasks.dossier.views.verbs import asked, once, sent


@require_http_methods(["GET", "HEAD", "POST"])
def exchange_new(http: HttpRequest) -> HttpResponse:
    """Filled in already; each turn appears by itself, with the same lines for each office."""
    request = asked(http)
    form = ExchangeForm(sent(request), office=REQUESTS.desk(request))
    title = _("Weekly exchange")
    context = {
        "title": title,
        "crumbs": REQUESTS.crumbs(None, title),
        "lead": _("Each turn appears by itself; every office answers its own lines."),
    }
    act = once(request, form, start_exchange)
    to = reverse("information:list") + "?side=recurring"
    return answer(request, form, act, done=_("The exchange has begun."), to=to, context=context)
