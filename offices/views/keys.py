"""Security keys and recovery codes: allauth's pages, as the rules of signing in have them.

Keys are there only while those rules let keys count; codes are shown once when they are made, and
counted afterwards.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.mfa import app_settings
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import views
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe

from offices.models import SignInRules
from offices.signing_in.adapters import own_keys
from offices.signing_in.limits import keys_count
from offices.signing_in.recovery import take_shown_once


def _while_they_count(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not keys_count(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


class KeyReauthenticateView(views.ReauthenticateWebAuthnView):  # type: ignore[misc]
    """Says at the form itself that a key was refused."""

    def form_invalid(self, form: Any) -> Any:
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), **kwargs}


@method_decorator(login_not_required, name="dispatch")
class SecondStepView(AuthenticateView):  # type: ignore[misc]
    """A code always; a key where the rules let keys count and the person has one."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.counts = SignInRules.objects.current().security_keys
        if request.method == "POST" and "code" not in request.POST and not self.counts:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = self.counts and own_keys(self.stage.login.user).exists()
        return {**super().get_context_data(**kwargs), "keys": shown}


second_step = SecondStepView.as_view()
list_keys = _while_they_count(views.list_webauthn)
add_key = _while_they_count(views.add_webauthn)
reauthenticate = _while_they_count(KeyReauthenticateView.as_view())
remove_key = _while_they_count(views.remove_webauthn)
rename_key = _while_they_count(views.edit_webauthn)


@require_safe
@reauthentication_required(app="allauth.mfa")  # type: ignore[untyped-decorator]
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """The codes made a moment ago in this session; else how many are left."""
    mine = Authenticator.objects.filter(user_id=request.user.pk)
    kept = get_object_or_404(mine, type=Authenticator.Type.RECOVERY_CODES)
    page = {
        "codes": take_shown_once(request) if request.method == "GET" else [],
        "left": len(kept.wrap().get_unused_codes()),
        "total": app_settings.RECOVERY_CODE_COUNT,
    }
    return render(request, "mfa/recovery_codes/index.html", page)
