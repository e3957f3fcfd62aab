"""The list of connected systems, one of them, and its settings."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from exchange.forms import ConnectionCloseForm, ConnectionForm
from exchange.models import Connection, Delivery
from exchange.services.connections import change_connection, close_connection, open_connection
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer

ANSWERED = ["GET", "HEAD", "POST"]
LIST = "exchange:connections"
SHOWN = 50


def steps() -> tuple[str, str]:
    return (LIST, _("Connected systems"))


@require_safe
@administrators
def connections(request: OfficeRequest) -> HttpResponse:
    """Systems of the offices, the closed ones last; and what could not be told."""
    dead = Delivery.objects.dead()
    context = {
        "connections": Connection.objects.with_names().order_by(
            "closed_on", "office__sort", "name"
        ),
        "dead": dead[:SHOWN],
        "dead_count": dead.count(),
        "crumbs": crumbs(_("Connected systems")),
        "columns": [_("System"), _("Address"), _("Given up at"), _("Last error"), _("Action")],
    }
    return render(request, "exchange/connections.html", context)


@require_safe
@administrators
def connection(request: OfficeRequest, pk: int) -> HttpResponse:
    """One system: what it may, its tokens, where it is told."""
    found = get_object_or_404(Connection.objects.with_names(), pk=pk)
    context = {
        "connection": found,
        "tokens": found.tokens.newest(),
        "receivers": found.receivers.order_by("address"),
        "today": timezone.localdate(),
        "changes": changes_of(found),
        "crumbs": crumbs(found.name, steps()),
        "fresh": request.session.pop("fresh_secret", None),
    }
    return render(request, "exchange/connection.html", context)


@require_http_methods(ANSWERED)
@administrators
def connection_add(request: OfficeRequest) -> HttpResponse:
    title = _("Connect a system")
    return answer(
        request,
        ConnectionForm(request.POST or None),
        lambda **words: open_connection(actor=request.actor, **words),
        done=_("The system is connected; issue a token for it."),
        to=reverse(LIST),
        context={"title": title, "crumbs": crumbs(title, steps())},
    )


@require_http_methods(ANSWERED)
@administrators
def connection_edit(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Connection, pk=pk, closed_on=None)
    here = reverse("exchange:connection", args=[pk])
    return answer(
        request,
        ConnectionForm(request.POST or None, row=found),
        lambda **words: change_connection(actor=request.actor, connection=found, **words),
        done=_("The change is saved."),
        to=here,
        context={
            "title": _("Change the connection"),
            "crumbs": crumbs(_("Change the connection"), steps(), (here, found.name)),
        },
        row=found,
    )


@require_http_methods(ANSWERED)
@administrators
def connection_close(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Connection, pk=pk, closed_on=None)
    here = reverse("exchange:connection", args=[pk])
    return answer(
        request,
        ConnectionCloseForm(request.POST or None, row=found),
        lambda **words: close_connection(actor=request.actor, connection=found, **words),
        done=_("The system is no longer connected."),
        to=here,
        context={
            "title": _("Close the connection"),
            "lead": _("All its tokens end at once. What it has logged stays."),
            "crumbs": crumbs(_("Close the connection"), steps(), (here, found.name)),
            "danger": True,
        },
        row=found,
    )
