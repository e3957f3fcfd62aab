"""People change and leave: posts given and ended, moves, accounts closed and opened."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from offices.forms.people import (
    EndPostForm,
    LeaveForm,
    MoveForm,
    NewPasswordForm,
    PostForm,
    SettingsReasonForm,
)
from offices.http import OfficeRequest
from offices.models import Person, Post, Role
from offices.models.person import PersonQuerySet
from offices.people import handover
from offices.services.access_requests import propose_password, propose_post
from offices.services.moving import move
from offices.services.people import (
    deactivate_person,
    leave_post,
    reactivate_person,
)
from offices.views.access import done_or_asked
from offices.views.administration import administrators, crumbs, steps_up
from offices.views.answering import answer
from offices.views.people import ANSWERED, find


def _page(found: Person, title: str, **more: Any) -> dict[str, Any]:
    """What every page about one person says above its form."""
    to = reverse("offices:person", args=[found.pk])
    steps = (("offices:people", _("People and accounts")), (to, found.full_name))
    return {"title": title, "person": found, "crumbs": crumbs(title, *steps), "back": to, **more}


def _takers(found: Person) -> PersonQuerySet:
    """Active colleagues of the same offices."""
    today = timezone.localdate()
    offices = set(found.posts.running(today).values_list("office_id", flat=True))
    people: PersonQuerySet = Person.objects.active()
    return people.of_offices(offices, today).exclude(pk=found.pk)


def _work(found: Person, office_id: int | None = None) -> dict[str, Any]:
    return {"takers": _takers(found), "held": handover.open_work(found.pk, office_id)}


@require_http_methods(ANSWERED)
@administrators
def post_give(request: OfficeRequest, pk: int) -> HttpResponse:
    found = find(pk)
    page = _page(found, _("Give a post"), submit=_("Give the post"), icon="briefcase-business")
    return answer(
        request,
        PostForm(request.POST or None),
        lambda role, **words: propose_post(
            actor=request.actor, person=found, role=Role(role), **words
        ),
        done=done_or_asked(_("The post is given; it acts from the next page on.")),
        to=page["back"],
        context=page,
    )


@require_http_methods(ANSWERED)
@administrators
def post_end(request: OfficeRequest, pk: int, post_id: int) -> HttpResponse:
    """End one post; the last one in an office hands its open work over."""
    found = find(pk)
    post = get_object_or_404(Post.objects.with_names(), pk=post_id, person=found)
    if post.until is not None:
        raise Http404
    own = found.posts.running(timezone.localdate()).filter(office=post.office_id)
    last = not own.exclude(pk=post.pk).exclude(role=Role.ADMINISTRATOR).exists()
    work = _work(found, post.office_id) if last else {"takers": _takers(found), "held": 0}
    page = _page(found, _("End the post"), lead=f"{post}, {post.office}", danger=True)
    return answer(
        request,
        EndPostForm(request.POST or None, row=post, **work),
        lambda **words: leave_post(actor=request.actor, post=post, **words),
        done=_("The post is ended."),
        to=page["back"],
        context={**page, "held": work["held"]},
        row=post,
    )


@require_http_methods(ANSWERED)
@administrators
def person_move(request: OfficeRequest, pk: int) -> HttpResponse:
    """To another office or division: the old posts end, the new one is the main post."""
    found = find(pk)
    work = _work(found)
    page = _page(found, _("Move"), submit=_("Move"), icon="arrow-right-left", held=work["held"])
    page["lead"] = _("All present posts end, except that of an administrator.")
    return answer(
        request,
        MoveForm(request.POST or None, row=found, **work),
        lambda role, **words: move(actor=request.actor, person=found, role=Role(role), **words),
        done=done_or_asked(_("The person is moved.")),
        to=page["back"],
        context=page,
        row=found,
    )


@require_http_methods(ANSWERED)
@administrators
def person_deactivate(request: OfficeRequest, pk: int) -> HttpResponse:
    """Close an account: posts end, open work goes to somebody else first."""
    found, work = find(pk), _work(find(pk))
    page = _page(found, _("Deactivate the account"), danger=True, held=work["held"])
    page["lead"] = _("They can no longer sign in. Their name stays wherever they acted.")
    return answer(
        request,
        LeaveForm(request.POST or None, row=found, **work),
        lambda **words: deactivate_person(actor=request.actor, person=found, **words),
        done=_("The account is deactivated."),
        to=page["back"],
        context=page,
        row=found,
    )


@require_http_methods(ANSWERED)
@administrators
def person_reactivate(request: OfficeRequest, pk: int) -> HttpResponse:
    found = find(pk)
    page = _page(found, _("Reactivate the account"), lead=_("Posts are given anew afterwards."))
    return answer(
        request,
        SettingsReasonForm(request.POST or None, row=found),
        lambda **words: reactivate_person(actor=request.actor, person=found, **words),
        done=_("The account is active again. Give the person a post."),
        to=page["back"],
        context=page,
        row=found,
    )


@require_http_methods(ANSWERED)
@administrators
@steps_up
def person_password(request: OfficeRequest, pk: int) -> HttpResponse:
    """A new first password for somebody who forgot theirs."""
    found = find(pk)
    page = _page(found, _("New password"), submit=_("Set the password"), icon="key-round")
    return answer(
        request,
        NewPasswordForm(request.POST or None),
        lambda **words: propose_password(actor=request.actor, person=found, **words),
        done=done_or_asked(
            _("The password is set. Tell it to the person; it must be changed at sign-in.")
        ),
        to=page["back"],
        context=page,
    )
