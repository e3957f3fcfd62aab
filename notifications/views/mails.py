"""Mails: those given up (administrators), and all of a trial installation (everyone)."""

from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from notifications.mailbox import letter, letters
from notifications.models import Dispatch, Heartbeat
from notifications.services.claim import revive
from offices.http import OfficeRequest

PAGE = 200


def _administrators_only(request: OfficeRequest) -> None:
    if not request.powers.can_anywhere("configure"):
        raise PermissionDenied


def _columns() -> list[str]:
    mail = [_("Recipient"), _("Kind"), _("Given up at")]
    return [*mail, _("Attempts"), _("Last error"), _("Action")]


@require_GET
def notice_undelivered(request: OfficeRequest) -> HttpResponse:
    """Mails given up, how many wait, and which process is silent."""
    _administrators_only(request)
    told = {
        "dead": Dispatch.objects.dead().select_related("person")[:PAGE],
        "waiting": Dispatch.objects.due(timezone.now()).count(),
        "silent": Heartbeat.objects.silent(timezone.now()),
        "columns": [
            _("Recipient"),
            _("Kind"),
            _("Given up at"),
            _("Attempts"),
            _("Last error"),
            _("Action"),
        ],
    }
    return render(request, "notifications/undelivered.html", told)


@require_POST
def notice_retry(request: OfficeRequest, pk: int) -> HttpResponse:
    """Have a given-up mail tried again."""
    _administrators_only(request)
    if not revive(dispatch_id=pk):
        raise Http404
    messages.success(request, _("The mail will be sent again."))
    return redirect("notifications:undelivered")


def _folder() -> Path:
    if not settings.MAIL_FOLDER:
        raise Http404
    return Path(settings.MAIL_FOLDER)


@require_GET
def notice_mailbox(request: HttpRequest) -> HttpResponse:
    """Trial only: every mail the system has sent, newest first."""
    found = letters(_folder(), limit=PAGE + 1, before=request.GET.get("before", ""))
    more = found[PAGE - 1].name if len(found) > PAGE else ""
    told = {
        "letters": found[:PAGE],
        "next_href": f"?before={more}" if more else "",
        "columns": [_("Time"), _("Recipient"), _("Subject")],
    }
    return render(request, "notifications/mailbox.html", told)


@require_GET
def notice_mail(request: HttpRequest, name: str) -> HttpResponse:
    """Trial only: one mail as plain text."""
    found = letter(_folder(), name)
    if found is None:
        raise Http404
    sent = f"{found.sent_at:%H:%M %d/%m/%Y}" if found.sent_at else ""
    crumbs = [
        {"label": _("Mails sent (trial version)"), "href": reverse("notifications:mailbox")},
        {"label": found.subject, "href": ""},
    ]
    facts = [
        {"label": _("Recipient"), "value": found.to},
        {"label": _("Time"), "value": sent},
        {"label": "Message-ID", "value": found.message_id},
    ]
    told = {"letter": found, "crumbs": crumbs, "facts": facts}
    return render(request, "notifications/mail.html", told)
