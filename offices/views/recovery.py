"""Recovery codes: shown once when they are made, counted afterwards."""

from allauth.account.decorators import reauthentication_required
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from offices.signing_in.recovery import take_shown_once


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
