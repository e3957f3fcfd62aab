"""Kỳ họp HĐND tỉnh: the plans, one of them as a picture, and moving the opening day."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from meetings.choices import SessionState
from meetings.forms import sessions as forms
from meetings.models import Milestone, Session
from meetings.picture import picture, state_of
from meetings.plans import proposed
from meetings.services import sessions
from meetings.states import POWER
from meetings.views.finding import asked, once, row_or_404
from meetings.views.new import own_desk
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.answering import add_errors, answer
from offices.views.paging import paged
from tasks.lists.rows import due_props, reader_of
from tasks.states import WrongMove

INVALID = 422


def _crumbs(*more: str, session: Session | None = None) -> list[dict[str, str]]:
    way = [{"label": _("Sessions of the People's Council"), "href": reverse("meetings:sessions")}]
    if session is not None:
        here = session.get_absolute_url() if more else ""
        way.append({"label": Truncator(session.task.title).chars(50), "href": here})
    return [*way, *({"label": one} for one in more)]


def _seen(request: OfficeRequest, task_id: int) -> Session:
    rows = Session.objects.visible_to(request.powers).select_related("task__lead_office")
    found = rows.filter(pk=task_id).first()
    if found is None:
        raise Http404
    return found


def _kept(request: OfficeRequest, task_id: int) -> Session:
    session = _seen(request, task_id)
    if not request.powers.can(POWER, session.task.lead_office_id):
        raise PermissionDenied(_("You do not hold the power to manage meetings of this office."))
    return session


@require_safe
def session_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    rows = Session.objects.visible_to(request.powers).with_standing(timezone.localdate())
    may = bool(request.office and request.powers.can(POWER, request.office.pk))
    context = paged(request, rows.latest(), 20) | {"may_enter": may}
    return render(request, "meetings/session_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def session_new(http: HttpRequest) -> HttpResponse:
    """First kind and day (in the address), then the milestones counted back from it."""
    request = asked(http)
    own_desk(request)
    chosen = "opens_on" in request.GET
    begin = forms.BeginForm(request.GET if chosen else None)
    context: dict[str, Any] = {"begin": begin, "crumbs": _crumbs(_("New plan"))}
    if not chosen or not begin.is_valid():
        status = INVALID if chosen else 200
        return render(request, "meetings/session_new.html", context, status=status)
    begun = begin.cleaned_data
    data = request.POST if request.method == "POST" else None
    form = forms.SessionForm(data, begun=begun, rows=proposed(begun["kind"], begun["opens_on"]))
    context |= {"form": form, "back": reverse("meetings:sessions")}
    if form.is_valid() and (session := _entered(request, form)) is not None:
        messages.success(request, _("The plan is kept; each office owes its milestones."))
        return redirect(session)
    status = INVALID if form.errors else 200
    return render(request, "meetings/session_new.html", context, status=status)


def _entered(request: OfficeRequest, form: forms.SessionForm) -> Session | None:
    try:
        return sessions.enter_session(actor=request.actor, **form.words())
    except WrongMove as wrong:
        form.add_error(None, str(wrong))
    except ValidationError as error:
        add_errors(form, error)
    return None


@require_safe
def session_detail(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    session, today = _seen(request, task_id), timezone.localdate()
    rows = list(
        session.milestones.select_related("deadline__part", "office", "rule").order_by(
            "deadline__due_on", "pk"
        )
    )
    reader = reader_of(request.powers, request.office.pk if request.office else None)
    manages = request.powers.can(POWER, session.task.lead_office_id)
    shown = [_row(row, today, reader, request, manages) for row in rows]
    planned = session.state == SessionState.PLANNED
    context = {
        "session": session, "task": session.task, "rows": shown, "writes": manages and planned,
        "picture": picture(session, rows, today) if rows else None,
        "late": sum(1 for one in shown if one["tone"] == "danger"),
        "done": sum(1 for one in shown if one["tone"] in ("ok", "warn")),
        "days": (session.opens_on - today).days, "crumbs": _crumbs(session=session),
        "may_hold": session.opens_on <= today,
    }  # fmt: skip
    return render(request, "meetings/session_detail.html", context)


def _row(
    row: Milestone, today: Any, reader: Any, request: OfficeRequest, manages: bool
) -> dict[str, Any]:
    tone, words = state_of(row, today)
    may = row.deadline.is_open and (manages or request.powers.can("submit_part", row.office_id))
    due = due_props(row.deadline, reader)
    return {"row": row, "tone": tone, "words": words, "due": due, "may_meet": may}


@require_http_methods(["GET", "HEAD", "POST"])
def session_move(http: HttpRequest, task_id: int) -> HttpResponse:
    """A new opening day proposes new dates; nothing moves until they are confirmed."""
    request = asked(http)
    session = _kept(request, task_id)
    begin = forms.MoveDayForm(request.GET if "opens_on" in request.GET else None)
    title = _("Move the opening day")
    context: dict[str, Any] = {
        "session": session, "begin": begin, "title": title,
        "crumbs": _crumbs(title, session=session),
    }  # fmt: skip
    if not begin.is_valid():
        status = INVALID if begin.errors else 200
        return render(request, "meetings/session_move.html", context, status=status)
    day = begin.cleaned_data["opens_on"]
    shifts = sessions.foresee_move(session, day, request.powers)
    form = forms.ConfirmForm(request.POST if request.method == "POST" else None, shifts=shifts)
    context |= {"form": form, "day": day}
    act = once(request, form, partial(sessions.move_opening, task_id=task_id, opens_on=day))
    done, page = _("The opening day is moved, and the ticked dates with it."), "session_move"
    to, page = session.get_absolute_url(), f"meetings/{page}.html"
    return answer(request, form, act, done=done, to=to, context=context, template=page)


def _sheet(
    request: OfficeRequest, session: Session, form: Any, act: Any, *, title: str, done: str,
    lead: str = "", danger: bool = False,
) -> HttpResponse:  # fmt: skip
    context = {
        "title": title, "eyebrow": session.task.title, "lead": lead, "danger": danger,
        "crumbs": _crumbs(title, session=session),
    }  # fmt: skip
    to = session.get_absolute_url()
    return answer(request, form, once(request, form, act), done=done, to=to, context=context)


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_met(http: HttpRequest, task_id: int, milestone_id: int) -> HttpResponse:
    request = asked(http)
    session = _seen(request, task_id)
    row: Milestone = row_or_404(session.milestones.select_related("deadline"), milestone_id)
    if not sessions.may_meet(session, row, request.actor):
        raise PermissionDenied
    act = partial(sessions.meet_milestone, task_id=task_id, milestone_id=milestone_id)
    title, done = _("Note a milestone as done"), _("The milestone is done.")
    form = forms.MeetForm(_sent(request))
    return _sheet(request, session, form, act, title=title, done=done, lead=row.title)


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_drop(http: HttpRequest, task_id: int, milestone_id: int) -> HttpResponse:
    request = asked(http)
    session = _kept(request, task_id)
    row: Milestone = row_or_404(session.milestones.all(), milestone_id)
    act = partial(sessions.drop_milestone, task_id=task_id, milestone_id=milestone_id)
    title, done = _("Drop the milestone"), _("The milestone is dropped.")
    form = forms.CancelForm(_sent(request))
    return _sheet(request, session, form, act, title=title, done=done, lead=row.title, danger=True)


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_new(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    session = _kept(request, task_id)
    parts = session.task.parts.exclude(role="informed").values("office_id")
    form = forms.MilestoneForm(_sent(request), offices=Office.objects.active().filter(pk__in=parts))
    act = partial(sessions.add_milestone, task_id=task_id)
    title, done = _("Add a milestone"), _("The milestone is in the plan.")
    return _sheet(request, session, form, act, title=title, done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def session_hold(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    session = _kept(request, task_id)
    act = partial(sessions.end_session, task_id=task_id, state=SessionState.HELD)
    title, done = _("Note that the session was held"), _("Noted as held.")
    return _sheet(request, session, forms.EndForm(_sent(request)), act, title=title, done=done)


@require_http_methods(["GET", "HEAD", "POST"])
def session_cancel(http: HttpRequest, task_id: int) -> HttpResponse:
    request = asked(http)
    session = _kept(request, task_id)
    act = partial(sessions.end_session, task_id=task_id, state=SessionState.CANCELLED)
    title, done = _("Cancel the session"), _("The session is cancelled.")
    form = forms.CancelForm(_sent(request))
    return _sheet(request, session, form, act, title=title, done=done, danger=True)
