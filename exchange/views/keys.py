"""Tokens, receivers, and deliveries tried again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from exchange.forms import ReceiverForm, TokenForm
from exchange.models import Connection, Receiver, Token
from exchange.services.connections import add_receiver, issue_token, revoke_token, switch_receiver
from exchange.services.deliver import try_again
from exchange.views.connections import ANSWERED, steps
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer


def _page(found: Connection, title: str, submit: str) -> dict[str, object]:
    here = reverse("exchange:connection", args=[found.pk])
    return {"title": title, "crumbs": crumbs(title, steps(), (here, found.name)), "submit": submit}


@require_http_methods(ANSWERED)
@administrators
def token_issue(request: OfficeRequest, pk: int) -> HttpResponse:
    """The text of the token stands on the next page, once."""
    found = get_object_or_404(Connection, pk=pk, closed_on=None)

    def act(days: int) -> None:
        _row, text = issue_token(actor=request.actor, connection=found, days=days)
        request.session["fresh_secret"] = {"title": _("The new token"), "text": text}

    return answer(
        request,
        TokenForm(request.POST or None),
        act,
        done=_("The token is issued."),
        to=reverse("exchange:connection", args=[pk]),
        context=_page(found, _("Issue a token"), _("Issue")),
    )


@require_POST
@administrators
def token_revoke(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Token, pk=pk)
    revoke_token(actor=request.actor, token=found)
    messages.success(request, _("The token is revoked; it no longer opens anything."))
    return redirect("exchange:connection", pk=found.connection_id)


@require_http_methods(ANSWERED)
@administrators
def receiver_add(request: OfficeRequest, pk: int) -> HttpResponse:
    """The key that signs stands on the next page, once."""
    found = get_object_or_404(Connection, pk=pk, closed_on=None)

    def act(address: str) -> None:
        row = add_receiver(actor=request.actor, connection=found, address=address)
        request.session["fresh_secret"] = {"title": _("The signing key"), "text": row.secret}

    return answer(
        request,
        ReceiverForm(request.POST or None),
        act,
        done=_("The address is told from now on."),
        to=reverse("exchange:connection", args=[pk]),
        context=_page(found, _("Tell an address"), _("Save")),
    )


@require_POST
@administrators
def receiver_switch(request: OfficeRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Receiver, pk=pk)
    try:
        row = switch_receiver(actor=request.actor, receiver=found)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        told = _("The address is told again.") if row.is_active else _("The address is not told.")
        messages.success(request, told)
    return redirect("exchange:connection", pk=found.connection_id)


@require_POST
@administrators
def delivery_again(request: OfficeRequest, pk: int) -> HttpResponse:
    if not try_again(delivery_id=pk):
        raise Http404
    messages.success(request, _("It will be told again."))
    return redirect("exchange:connections")
