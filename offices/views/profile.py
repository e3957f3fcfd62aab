"""A person's own page: who they are here, how the pages look to them."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from offices.forms.own import ProfileForm
from offices.http import OfficeRequest, page_of_ours
from offices.models import Absence, Office
from offices.models.person import Density, Language, Theme
from offices.powers_table import powers_in_words
from offices.services.people import OWN, set_preferences
from offices.services.posts import switch_office
from offices.views.answering import answer


@require_http_methods(["GET", "HEAD", "POST"])
def profile(http: HttpRequest) -> HttpResponse:
    """One's posts and powers, and what one may change oneself."""
    request = cast("OfficeRequest", http)
    me, today = request.user, timezone.localdate()
    start = {name: getattr(me, name) for name in OWN}
    form = ProfileForm(request.POST or None, initial=start, row=me)
    context = {
        "posts": me.posts.running(today).with_names(),
        "powers_held": powers_in_words(request.powers),
        "away": Absence.objects.on(today).with_people().filter(person=me).first(),
        "stands_in": Absence.objects.on(today).with_people().filter(substitute=me),
    }
    return answer(
        request,
        form,
        lambda **words: set_preferences(actor=request.actor, **words),
        done=_("Your choices are saved."),
        to=reverse("offices:profile"),
        context=context,
        template="offices/profile.html",
        row=me,
    )


@require_POST
def preferences(http: HttpRequest) -> HttpResponse:
    """One press in the menu: only the one thing that was pressed."""
    request = cast("OfficeRequest", http)
    allowed = {"language": Language, "theme": Theme, "density": Density}
    asked = {name: request.POST.get(name, "") for name in allowed}
    chosen: dict[str, str | bool | None] = {
        name: value for name, value in asked.items() if value in allowed[name].values
    }
    if "toured" in request.POST:
        chosen["toured"] = True
    set_preferences(actor=request.actor, **chosen)
    return redirect(_back(request))


@require_POST
def acting_office(http: HttpRequest) -> HttpResponse:
    """Work at the desk of another office where one holds a post."""
    request = cast("OfficeRequest", http)
    code = request.POST.get("office", "")
    found = Office.objects.by_code(code).filter(pk__in=list(request.powers.roles)).first()
    if found is not None:
        switch_office(session=request.session, powers=request.powers, office=found)
    return redirect(_back(request))


def _back(request: OfficeRequest) -> str:
    wanted = request.POST.get("next", "")
    return page_of_ours(request, wanted, otherwise=reverse("offices:profile"))
