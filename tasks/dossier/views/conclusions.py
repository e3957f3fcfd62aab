"""The ticked lines of a notice need no task: a form on the dossier's own page."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tasks.dossier.forms.conclusions import NoneForm
from tasks.dossier.pages import Pages
from tasks.dossier.refusals import say_refusal
from tasks.dossier.services.lines import needs_none
from tasks.dossier.verbs import manages
from tasks.dossier.views.detail import detail_page
from tasks.dossier.views.verbs import asked
from tasks.states import WrongMove


@require_POST
def lines_none(http: HttpRequest, pages: Pages[Any], *, task_id: int) -> HttpResponse:
    request = asked(http)
    dossier = pages.find(request, task_id, load=True)
    if not manages(request, dossier):
        raise PermissionDenied(str(pages.no_power))
    form = NoneForm(request.POST)
    form.ticked = [int(one) for one in request.POST.getlist("line") if one.isdecimal()]
    if form.is_valid() and not form.ticked:
        form.add_error("reason", _("Tick the lines and state the reason."))
    if not form.is_valid():
        return detail_page(request, pages, dossier, status=422, none_form=form)
    words = {"lines": list(form.ticked), "reason": form.cleaned_data["reason"]}
    try:
        count = needs_none(task_id=task_id, actor=request.actor, **words)
        said = ngettext("%(n)d line marked.", "%(n)d lines marked.", count)
        messages.success(request, said % {"n": count})
    except (WrongMove, ValidationError) as wrong:
        say_refusal(request, wrong)
    return redirect(f"{dossier.get_absolute_url()}#lines")
