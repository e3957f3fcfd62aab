"""The week as a file, and as a calendar."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coordination.models import Leader
from diary.feeds import calendar_bytes, feed_slots
from diary.models import DiaryFeed
from diary.services.feeds import feed_of, make_feed, revoke_feed, seconds_to_wait
from diary.views.entry import ANSWERED, INVALID
from diary.week.paper import week_paper
from diary.week.weeks import asked_week
from offices.forms.base import SettingsForm
from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import load_powers
from offices.services.once import first_time
from ui.downloads import file_answer

FORMS = ("pdf", "docx", "xlsx")


class FeedForm(SettingsForm):
    leader = forms.ModelChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Whose diary"),
        required=False,
        empty_label=gettext_lazy("My own: what I attend or serve at"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["leader"]
        field.queryset = Leader.objects.active().people()


@require_safe
def paper(http: HttpRequest) -> HttpResponse:
    """`?week=&form=pdf|docx|xlsx`; the sheet of the acting office."""
    request = cast("OfficeRequest", http)
    if not request.powers.offices:
        raise Http404
    week, form = asked_week(request.GET.get("week", "")), request.GET.get("form", "pdf")
    form = form if form in FORMS else "pdf"
    office = request.office or Office.objects.active()[0]
    with translation.override("vi"):
        try:
            data = week_paper(week, request.powers, office, form)
        except OSError:
            data = b""
    if not data:
        messages.error(request, _("PDF cannot be made on this server; please take Word."))
        return redirect(f"{reverse('diary:week')}?week={week.iso}")
    return file_answer(data, name=f"lich-cong-tac-tuan-{week.iso}", form=form)


@require_http_methods(ANSWERED)
def feeds(http: HttpRequest) -> HttpResponse:
    """One's own addresses; a new one is shown this once."""
    request = cast("OfficeRequest", http)
    form = FeedForm(request.POST if request.method == "POST" else None)
    address = ""
    if form.is_valid():
        try:
            address = _new_address(request, form)
            form = FeedForm()
        except ValidationError as error:
            form.add_error(None, error)
    rows = DiaryFeed.objects.filter(person=request.user, revoked_at=None)
    context = {
        "form": form,
        "address": address,
        "rows": rows.select_related("leader").order_by("pk"),
    }
    status = INVALID if form.is_bound and form.errors else 200
    return render(request, "diary/feeds.html", context, status=status)


@transaction.atomic
def _new_address(request: OfficeRequest, form: FeedForm) -> str:
    """Empty for a form sent before: what it made was shown then."""
    if not first_time(key=form.cleaned_data["once"], actor=request.actor):
        said = _("This address was made already and shown then; it stands in the list below.")
        messages.info(request, said)
        return ""
    token = make_feed(leader=form.cleaned_data["leader"], actor=request.actor)
    return request.build_absolute_uri(reverse("diary:feed", args=[token]))


@require_POST
def feed_revoke(http: HttpRequest, feed_id: int) -> HttpResponse:
    request = cast("OfficeRequest", http)
    try:
        revoke_feed(feed_id=feed_id, actor=request.actor)
    except DiaryFeed.DoesNotExist as gone:
        raise Http404 from gone
    messages.success(request, _("The address is dead from now on."))
    return redirect("diary:feeds")


@require_safe
@login_not_required
def feed(http: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind a secret address, by its owner's rights of this moment."""
    found = feed_of(token)
    if found is None:
        if wait := seconds_to_wait(http.META["REMOTE_ADDR"]):
            return HttpResponse(status=429, headers={"Retry-After": str(wait)})
        raise Http404
    powers = load_powers(found.person_id)
    owner = None if found.leader_id else found.person_id
    slots = feed_slots(powers, leader_id=found.leader_id, person_id=owner)
    with translation.override("vi"):
        name = _("Diary of %(name)s") % {"name": found.leader or found.person}
        data = calendar_bytes(slots, powers, name)
    return HttpResponse(
        data,
        content_type="text/calendar; charset=utf-8",
        headers={"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer"},
    )
