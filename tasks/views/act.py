"""The one view of all verbs: a calm page on GET, the act on POST, the same address for both."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest, page_of_ours
from offices.services.once import first_time, key_of, sent_before
from tasks.forms.denunciation import refuse_words, refused_beside
from tasks.services.gate import Stale
from tasks.states import WrongMove
from tasks.verbs.base import Verb, VerbCall
from tasks.verbs.finding import seen_or_404, target_or_404
from tasks.verbs.page import conflict_between, page_facts
from tasks.verbs.seen import Seen
from tasks.views.refused import add_errors

CONFLICT, INVALID = 409, 422


@require_http_methods(["GET", "HEAD", "POST"])
def act(http: HttpRequest, task_id: int, verb: Verb, **ids: int) -> HttpResponse:
    """404 for what one may not see, 403 without the power, 409 when the state does not fit."""
    request = cast("OfficeRequest", http)
    seen = seen_or_404(task_id, request.powers, request.office)
    target = target_or_404(seen, verb.scope, ids)
    if not verb.may(seen, target):
        raise PermissionDenied
    if request.method == "POST":
        return _post(request, verb, seen, target)
    given = {k: v for k, v in request.GET.items() if k in verb.form.base_fields}
    form = verb.form(seen=seen, target=target, **given)
    if verb.fits(seen, target):
        return _page(request, verb, form)
    return _page(request, verb, form, refused=str(verb.not_now), status=CONFLICT)


def _post(request: OfficeRequest, verb: Verb, seen: Seen, target: Any) -> HttpResponse:
    form = verb.form(request.POST, request.FILES, seen=seen, target=target)
    if form.is_valid():
        refuse_words(seen.task, form)
    if form.errors:
        return _second(request, seen) or _page(request, verb, form, status=INVALID)
    doing = VerbCall(request.actor, seen, target, form, form.cleaned_data["version"])
    found = None
    try:
        with transaction.atomic():
            if first_time(key=form.cleaned_data["once"], actor=request.actor):
                found = verb.run(doing)
    except Stale as stale:
        return _second(request, seen) or _conflict(request, verb, doing, stale)
    except WrongMove as wrong:
        return _page(request, verb, form, refused=str(wrong), status=CONFLICT)
    except (ValidationError, IntegrityError) as fault:
        add_errors(form, refused_beside(fault))
        return _page(request, verb, form, status=INVALID)
    announce(request, verb, found)
    return _onward(request, seen)


def announce(request: OfficeRequest, verb: Verb, found: Any) -> None:
    """What has been done; with the way to take it back where there is one."""
    said = verb.told(found) if verb.told is not None and found is not None else None
    if said is None:
        messages.success(request, str(verb.done))
    else:
        messages.success(request, said.words, extra_tags=f"undo:{said.undo}" if said.undo else "")


def _second(request: OfficeRequest, seen: Seen) -> HttpResponse | None:
    """Sent twice: what the first has done stands in the second's way, and it is led there too."""
    twice, _row = sent_before(key=key_of(request.POST), actor=request.actor)
    return _onward(request, seen) if twice else None


def _onward(request: OfficeRequest, seen: Seen) -> HttpResponse:
    wanted = request.POST.get("next", "")
    address = page_of_ours(request, wanted, otherwise=seen.task.get_absolute_url())
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    # The page of a task the person may no longer read would only say that it is not there.
    return redirect(address)


def _page(
    request: OfficeRequest, verb: Verb, form: Any, *, refused: str = "", status: int = 200
) -> HttpResponse:
    context = page_facts(verb, form.seen, form.target) | {
        "form": form,
        "refused": refused,
        "next": request.POST.get("next") or request.GET.get("next") or "",
    }
    return render(request, "tasks/act.html", context, status=status)


def _conflict(request: OfficeRequest, verb: Verb, doing: VerbCall, stale: Stale) -> HttpResponse:
    """Both versions side by side; what was typed stays in a form made from the newer one."""
    seen = seen_or_404(doing.seen.task.pk, request.powers, request.office)
    ids = dict(cast("Any", request.resolver_match).kwargs)
    target = target_or_404(seen, verb.scope, ids)
    again = request.POST.copy()
    again["version"] = str(stale.obj.version)
    form = verb.form(again, request.FILES, seen=seen, target=target)
    form.is_valid()
    context = page_facts(verb, seen, target) | conflict_between(seen, stale.obj, doing.version)
    context |= {"form": form, "fits": verb.may(seen, target) and verb.fits(seen, target)}
    context |= {"next": request.POST.get("next", "")}
    return render(request, "tasks/conflict.html", context, status=CONFLICT)
