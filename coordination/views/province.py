"""What the province decides once: names and emblem, the mail server, kinds of documents."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coordination.forms.province import (
    DocumentKindForm,
    MailSettingForm,
    MailTestForm,
    ProvinceForm,
)
from coordination.models import DocumentKind, Emblem, MailSetting, Setting
from coordination.services.province import save_document_kind, save_mail_setting, save_setting
from coordination.wiring.mailing import send_test
from offices.changes.words import changes_of
from offices.headers import for_everybody
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs, steps_up
from offices.views.answering import INVALID, add_errors, answer

ANSWERED = ["GET", "HEAD", "POST"]


@require_http_methods(ANSWERED)
@administrators
def province(request: OfficeRequest) -> HttpResponse:
    """Names, emblem, and how dates are read."""
    row = Setting.objects.current()
    saved = row if Setting.objects.filter(pk=row.pk).exists() else None
    return answer(
        request,
        ProvinceForm(request.POST or None, request.FILES or None, instance=row),
        lambda **words: save_setting(actor=request.actor, **words),
        done=_("The settings are saved."),
        to=reverse("coordination:administration"),
        context={
            "title": _("General settings"),
            "crumbs": crumbs(_("General settings")),
            "changes": changes_of(saved) if saved else [],
        },
        row=saved,
    )


@require_safe
@login_not_required
def emblem(request: HttpRequest, digest: str) -> HttpResponse:
    """The picture, for everybody: it stands at the sign-in."""
    found = get_object_or_404(Emblem, digest=digest)
    return for_everybody(HttpResponse(bytes(found.png), content_type="image/png"))


def _mail_page(test: MailTestForm) -> dict[str, Any]:
    row = MailSetting.objects.current()
    return {
        "title": _("Mail settings"),
        "crumbs": crumbs(_("Mail settings")),
        "changes": [] if row._state.adding else changes_of(row),
        "installed": settings.MAILERS["default"].get("OPTIONS", {}),
        "test": test,
        "action": reverse("coordination:mail_settings"),
        "back": reverse("coordination:administration"),
    }


@require_http_methods(ANSWERED)
@administrators
@steps_up
def mail_settings(request: OfficeRequest) -> HttpResponse:
    """Through which server mails go, and a button that tries it."""
    row = MailSetting.objects.current()
    saved = row if MailSetting.objects.filter(pk=row.pk).exists() else None
    return answer(
        request,
        MailSettingForm(request.POST or None, instance=row),
        lambda **words: save_mail_setting(actor=request.actor, **words),
        done=_("The mail settings are saved. Try them with a test mail."),
        to=reverse("coordination:mail_settings"),
        context=_mail_page(MailTestForm(initial={"to": request.user.email})),
        template="coordination/mail_settings.html",
        row=saved,
    )


@require_POST
@administrators
def mail_test(request: OfficeRequest) -> HttpResponse:
    """One mail now; what the server says stands beside the field."""
    test = MailTestForm(request.POST)
    if test.is_valid():
        try:
            send_test(actor=request.actor, to=test.cleaned_data["to"])
        except ValidationError as error:
            add_errors(test, error)
        else:
            messages.success(request, _("The mail server took the test mail."))
            return redirect("coordination:mail_settings")
    row = MailSetting.objects.current()
    page = _mail_page(test) | {"form": MailSettingForm(instance=row)}
    return render(request, "coordination/mail_settings.html", page, status=INVALID)


@require_safe
@administrators
def document_kinds(request: OfficeRequest) -> HttpResponse:
    rows = DocumentKind.objects.order_by("-is_active", "sort", "name")
    context = {"kinds": rows, "crumbs": crumbs(_("Kinds of documents"))}
    return render(request, "coordination/document_kinds.html", context)


def _edit_kind(
    request: OfficeRequest, found: DocumentKind, title: str, **more: Any
) -> HttpResponse:
    steps = (("coordination:document_kinds", _("Kinds of documents")),)
    row = found if found.pk else None
    return answer(
        request,
        DocumentKindForm(request.POST or None, instance=found),
        lambda **words: save_document_kind(actor=request.actor, kind=row, **words),
        done=_("The kind of document is saved."),
        to=reverse("coordination:document_kinds"),
        context={"title": title, "crumbs": crumbs(title, *steps), **more},
        row=row,
    )


@require_http_methods(ANSWERED)
@administrators
def document_kind_add(request: OfficeRequest) -> HttpResponse:
    return _edit_kind(request, DocumentKind(), _("Add a kind of document"))


@require_http_methods(ANSWERED)
@administrators
def document_kind(request: OfficeRequest, pk: int) -> HttpResponse:
    """Names and abbreviation; out of use, it stays where it was used."""
    found = get_object_or_404(DocumentKind, pk=pk)
    return _edit_kind(request, found, found.name, changes=changes_of(found))
