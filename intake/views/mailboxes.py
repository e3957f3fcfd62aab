"""Mailboxes of the offices, for administrators: set, tried, how the last reading went."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from intake.forms.mailboxes import MailboxForm
from intake.mailboxes import password_of, variable_of
from intake.models import Mailbox, MailboxReading
from intake.services.mailboxes import mailbox_of, save_mailbox, try_mailbox
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.administration import administrators, crumbs, steps_up
from offices.views.answering import answer
from offices.views.houses import office_or_404


@require_safe
@administrators
def mailboxes(request: OfficeRequest) -> HttpResponse:
    """Each office with its mailbox, if it has one."""
    known = {row.office_id: row for row in Mailbox.objects.select_related("reading")}
    rows = [(office, known.get(office.pk)) for office in Office.objects.active()]
    context = {"rows": rows, "crumbs": crumbs(_("Mailboxes of the offices"))}
    return render(request, "intake/mailboxes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators
@steps_up
def mailbox(request: OfficeRequest, code: str) -> HttpResponse:
    office = office_or_404(code)
    row = mailbox_of(office)
    saved = None if row._state.adding else row
    return answer(
        request,
        MailboxForm(request.POST or None, instance=row),
        lambda **words: save_mailbox(actor=request.actor, office=office, **words),
        done=_("The mailbox is saved. Test the connection."),
        to=reverse("intake:mailbox", args=[code]),
        context=_page(office, saved),
        template="intake/mailbox.html",
        row=saved,
    )


def _page(office: Office, saved: Mailbox | None) -> dict[str, Any]:
    title = _("Mailbox of %(office)s") % {"office": office.short_name}
    return {
        "title": title,
        "crumbs": crumbs(title, ("intake:mailboxes", _("Mailboxes of the offices"))),
        "changes": changes_of(saved) if saved else [],
        "mailbox": saved,
        "reading": MailboxReading.objects.filter(mailbox=saved).first() if saved else None,
        "has_password": bool(password_of(saved or Mailbox(office=office))),
        "variable": variable_of(office),
        "back": reverse("intake:mailboxes"),
    }


@require_POST
@administrators
@steps_up
def mailbox_test(request: OfficeRequest, code: str) -> HttpResponse:
    """As it is saved; what the server says is told in words of our own."""
    row = mailbox_of(office_or_404(code))
    if not row._state.adding:
        try:
            count = try_mailbox(actor=request.actor, mailbox=row)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            said = _("The mailbox answers; its folder holds %(count)d mails.")
            messages.success(request, said % {"count": count})
    return redirect("intake:mailbox", code)
