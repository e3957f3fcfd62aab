"""People and accounts: the list, one person, adding and correcting."""

from functools import partial
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from offices.changes.read import Narrowed
from offices.changes.words import changes, telling
from offices.forms.people import NewPersonForm, PeopleFilter, PersonForm
from offices.http import OfficeRequest
from offices.models import Absence, AccessRequest, Person, Post, Role
from offices.models.person import PersonQuerySet
from offices.people import handover
from offices.services.access_requests import propose_post
from offices.services.people import change_person, create_person
from offices.views.access import asked_words
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.paging import paged

PAGE = 40
ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def people(request: OfficeRequest) -> HttpResponse:
    """Everybody with an account; filters are kept in the address."""
    form = PeopleFilter(request.GET)
    context = {
        "form": form,
        **paged(request, _found(form), PAGE),
        "away": set(Absence.objects.on(timezone.localdate()).values_list("person", flat=True)),
        "crumbs": crumbs(_("People and accounts")),
    }
    return render(request, "offices/people.html", context)


def _found(form: PeopleFilter) -> PersonQuerySet:
    today = timezone.localdate()
    found: PersonQuerySet = Person.objects.humans().with_posts(today)
    given = form.cleaned_data if form.is_valid() else {}
    state = given.get("state", "")
    found = found.filter(is_active=False) if state == "gone" else found.active()
    if state == "without":
        found = found.without_post(today)
    if state == "password":
        found = found.filter(must_change_password=True)
    if given.get("office"):
        found = found.holding(today, office=given["office"])
    if given.get("role"):
        found = found.holding(today, role=given["role"])
    return found.named_like(given["q"]) if given.get("q") else found


def find(pk: int) -> Person:
    """A human's account, or 404."""
    found: Person = get_object_or_404(Person.objects.humans(), pk=pk)
    return found


@require_safe
@administrators
def person(request: OfficeRequest, pk: int) -> HttpResponse:
    """One account: facts, posts past and present, what was changed."""
    found, today = find(pk), timezone.localdate()
    posts = list(found.posts.with_names().order_by("-since", "-id"))
    own = changes([Person], Narrowed(object_ids=[found.pk]), limit=15)
    held = changes([Post], Narrowed(object_ids=[post.pk for post in posts]), limit=15)
    context = {
        "person": found,
        "posts": [post for post in posts if post.until is None or post.until > today],
        "old_posts": [post for post in posts if post.until is not None and post.until <= today],
        "second_step": Authenticator.objects.filter(user=found).exists(),
        "open_work": handover.open_work(found.pk),
        "absences": Absence.objects.with_people().from_day(today).filter(person=found),
        "stands_in": Absence.objects.with_people().from_day(today).filter(substitute=found),
        "changes": sorted(telling([*own, *held]), key=lambda row: row.at, reverse=True)[:15],
        "today": today,
        "crumbs": crumbs(found.full_name, ("offices:people", _("People and accounts"))),
    }
    return render(request, "offices/person.html", context)


@require_http_methods(ANSWERED)
@administrators
def person_add(request: OfficeRequest) -> HttpResponse:
    """A new account, its first post and its first password in one go."""
    form = NewPersonForm(request.POST or None, instance=Person())
    context = {
        "title": _("Add a person"),
        "submit": _("Create the account"),
        "icon": "user-round-plus",
        "crumbs": crumbs(_("Add a person"), ("offices:people", _("People and accounts"))),
        "back": reverse("offices:people"),
    }
    return answer(
        request,
        form,
        partial(_create, request),
        done=_("The account exists. Tell the person the username and the first password."),
        to=reverse("offices:people"),
        context=context,
        template="offices/person_add.html",
    )


@transaction.atomic
def _create(
    request: OfficeRequest, *, office: Any, role: str, division: Any, **fields: Any
) -> Person:
    made = create_person(actor=request.actor, **fields)
    if office is not None:
        given = propose_post(
            actor=request.actor, person=made, office=office, role=Role(role), division=division
        )
        if isinstance(given, AccessRequest):
            messages.info(request, asked_words(given))
    words = _("Username: %(name)s · first password: %(password)s. It is shown this once.")
    told = {"name": made.username, "password": fields["password"]}
    messages.info(request, words % told, extra_tags=f"copy:{made.username} {fields['password']}")
    return made


@require_http_methods(ANSWERED)
@administrators
def person_edit(request: OfficeRequest, pk: int) -> HttpResponse:
    """Name, title, username and addresses."""
    found = find(pk)
    to = reverse("offices:person", args=[pk])
    steps = (("offices:people", _("People and accounts")), (to, found.full_name))
    context = {
        "title": _("Correct the account"),
        "eyebrow": found.full_name,
        "crumbs": crumbs(_("Correct the account"), *steps),
    }
    return answer(
        request,
        PersonForm(request.POST or None, instance=found),
        lambda **words: change_person(actor=request.actor, person=found, **words),
        done=_("The account is corrected."),
        to=to,
        context=context,
        row=found,
    )
