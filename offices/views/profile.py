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
from offices.models.person import Language, Theme
from offices.people.standing import powers_in_words
from offices.services.desk import switch_office
from offices.services.people import set_preferences
from offices.views.answering import answer


@require_http_methods(["GET", "HEAD", "POST"])
def profile(http: HttpRequest) -> HttpResponse:
    """One's posts and powers, and what one may change oneself."""
    request = cast("OfficeRequest", http)
    me, today = request.user, timezone.localdate()
    start = {"phone": me.phone, "language": me.language, "theme": me.theme}
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
    """One press in the menu: only the language or only the appearance."""
    request = cast("OfficeRequest", http)
    me = request.user
    language, theme = request.POST.get("language", ""), request.POST.get("theme", "")
    set_preferences(
        actor=request.actor,
        language=language if language in Language.values else me.language,
        theme=theme if theme in Theme.values else me.theme,
    )
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
