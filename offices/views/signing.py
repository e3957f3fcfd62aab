"""Signing in: the rules of it, invitations, lost telephones, and one's own sessions."""

from collections.abc import Callable
from typing import Any, cast

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from offices.changes.words import changes_of
from offices.forms.people import SettingsReasonForm
from offices.forms.signing import FirstPasswordForm, SignInRulesForm
from offices.http import OfficeRequest
from offices.models import Person, SignInRules
from offices.services.access_requests import propose_invitation, propose_second_step_off
from offices.services.accounts import accept_invitation, end_sessions, invited, set_sign_in_rules
from offices.views.access import done_or_asked
from offices.views.administration import administrators, crumbs, steps_up
from offices.views.answering import answer
from offices.views.people import ANSWERED, find


@require_http_methods(ANSWERED)
@administrators
@steps_up
def sign_in_rules(request: OfficeRequest) -> HttpResponse:
    """Second steps by role, passwords, time limits, and who may open the data pages."""
    row = SignInRules.objects.current()
    saved = row if SignInRules.objects.filter(pk=row.pk).exists() else None
    return answer(
        request,
        SignInRulesForm(request.POST or None, instance=row),
        lambda **words: set_sign_in_rules(actor=request.actor, **words),
        done=_("The rules of signing in are saved; they act from the next page on."),
        to=reverse("coordination:administration"),
        context={
            "title": _("Signing in and safety"),
            "crumbs": crumbs(_("Signing in and safety")),
            "changes": changes_of(saved) if saved else [],
        },
        template="offices/sign_in_rules.html",
        row=saved,
    )


def _page(found: Person, title: str, **more: Any) -> dict[str, Any]:
    to = reverse("offices:person", args=[found.pk])
    steps = (("offices:people", _("People and accounts")), (to, found.full_name))
    return {"title": title, "person": found, "crumbs": crumbs(title, *steps), "back": to, **more}


def _with_reason(
    request: OfficeRequest,
    page: dict[str, Any],
    verb: Callable[..., object],
    *,
    done: str | Callable[[Any], str],
) -> HttpResponse:
    """The page that asks why, and the verb on its person."""
    found = page["person"]
    return answer(
        request,
        SettingsReasonForm(request.POST or None, row=found),
        lambda **words: verb(actor=request.actor, person=found, **words),
        done=done,
        to=page["back"],
        context=page,
        row=found,
    )


@require_http_methods(ANSWERED)
@administrators
def person_invite(request: OfficeRequest, pk: int) -> HttpResponse:
    """Mail a link that opens once; an earlier password or link stops opening."""
    found = find(pk)
    page = _page(found, _("Invite by mail"), submit=_("Send the invitation"), icon="send")
    page["lead"] = _(
        "A mail with a link goes to %(address)s. The present password stops opening at once."
    ) % {"address": found.email or "–"}
    done = _("The invitation is on its way; the link opens once, within three days.")
    return _with_reason(request, page, propose_invitation, done=done_or_asked(done))


@require_http_methods(ANSWERED)
@administrators
@steps_up
def person_second_step(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take the second step off an account whose telephone is lost."""
    found = find(pk)
    page = _page(found, _("Take off two-step sign-in"), danger=True)
    page["lead"] = _("Only after the person was recognised. They are told of it by mail.")
    return _with_reason(
        request,
        page,
        propose_second_step_off,
        done=done_or_asked(_("Two-step sign-in is taken off.")),
    )


@require_http_methods(ANSWERED)
@administrators
def person_sign_out(request: OfficeRequest, pk: int) -> HttpResponse:
    """End every sign-in of one person; the password and the second step stay as they are."""
    found = find(pk)
    page = _page(found, _("Sign out of all devices"), danger=True)
    page["lead"] = _("For a lost device, or a stranger at it. The password stays as it is.")
    return _with_reason(
        request, page, end_sessions, done=_("All sign-ins of this person have ended.")
    )


@login_not_required
@never_cache
@require_http_methods(ANSWERED)
def invitation(request: HttpRequest, pk: int, token: str) -> HttpResponse:
    """The invited person chooses a password; a spent or unknown link tells nothing more."""
    found = invited(pk, token)
    if found is None:
        return render(request, "offices/invitation_over.html", status=410)
    if request.method == "POST" and request.user.is_authenticated:
        return render(request, "offices/invitation_over.html", status=410)
    return answer(
        cast("OfficeRequest", request),
        FirstPasswordForm(request.POST if request.method == "POST" else None),
        lambda **words: accept_invitation(person=found, **words),
        done=_("The password is set. Sign in with it now."),
        to=reverse("account_login"),
        context={"person": found, "title": _("Welcome")},
        template="offices/invitation.html",
    )


@require_POST
def session_end(http: HttpRequest, pk: int) -> HttpResponse:
    """Sign out one of one's own devices; somebody else's session does not exist for one."""
    found = get_object_or_404(UserSession, pk=pk, user=http.user)
    if found.session_key != http.session.session_key:
        found.end()
        messages.success(http, _("That device is signed out."))
    return redirect("usersessions_list")
