"""The two addresses of signing in through the province's provider; 404 without one."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from offices.signing_in.oidc import ProviderFlow, refuse

# What a provider that is down, or no provider at all, makes of an answer.
STRANGE = (RequestException, OAuth2Error, AttributeError, KeyError, TypeError, ValueError)
# Nobody but this site, or the person's own hand, begins a sign-in.
FROM_HERE = {"", "same-origin", "none"}


def _calmly(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            try:
                return view(request, **kwargs)
            except SocialApp.DoesNotExist:
                raise Http404 from None
            except STRANGE:
                refuse(request)
        except ImmediateHttpResponse as early:
            answer: HttpResponse = early.response
            return answer

    return guarded


@login_not_required
@never_cache
@require_safe
@_calmly
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """On to the provider; the address, the scope and the purpose are ours alone to say."""
    provider = ProviderFlow(request, provider_id).get_provider()
    if request.headers.get("Sec-Fetch-Site", "") not in FROM_HERE:
        return redirect("account_login")
    if request.user.is_authenticated:
        return redirect("/")
    provider.oauth2_adapter_class = ProviderFlow
    once = {"nonce": secrets.token_urlsafe(24)}
    answer: HttpResponse = provider.redirect(
        request,
        process="login",
        next_url=get_next_redirect_url(request),
        data=once,
        auth_params=dict(once),
    )
    return answer


@login_not_required
@never_cache
@require_safe
@_calmly
def back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider with a code, or with a refusal."""
    flow = ProviderFlow(request, provider_id)
    answer: HttpResponse = OAuth2CallbackView.adapter_view(flow)(request)
    return answer
