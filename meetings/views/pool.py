"""Items waiting for a meeting; templates by kind, and meetings that come again."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings.forms.rows import WaitingItemForm
from meetings.models import AgendaItem, MeetingTemplate
from meetings.pages import MEETINGS
from meetings.services import agenda, series, templates
from meetings.states import POWER
from offices.views.answering import answer
from offices.views.paging import paged
from tasks.dossier.forms.days import RecurringForm
from tasks.dossier.views.verbs import asked, once, row_or_404, sent


@require_safe
def pool_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    rows = AgendaItem.objects.visible_to(request.powers).waiting()
    found = paged(request, rows.select_related("office", "body", "preparing_office"), 50)
    may = MEETINGS.may_enter(request)
    context = found | {"may_enter": may, "crumbs": MEETINGS.crumbs(None, _("Items waiting"))}
    return render(request, "meetings/pool.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def pool_new(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    MEETINGS.desk(request)
    form = WaitingItemForm(sent(request))
    title = _("Let an item wait for a meeting")
    context = {"title": title, "crumbs": MEETINGS.crumbs(None, title)}
    act = once(request, form, agenda.put_in_pool)
    done, to = _("The item waits for a meeting."), reverse("meetings:pool")
    return answer(request, form, act, done=done, to=to, context=context)


@require_safe
def template_list(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    rows = MeetingTemplate.objects.visible_to(request.powers).in_use()
    context = {
        "rows": rows.select_related("office").prefetch_related("series__series"),
        "managed": request.powers.offices_with(POWER),
        "crumbs": MEETINGS.crumbs(None, _("Templates of meetings")),
    }
    return render(request, "meetings/template_list.html", context)


@require_POST
def template_end(http: HttpRequest, template_id: int) -> HttpResponse:
    request = asked(http)
    MEETINGS.desk(request)
    row_or_404(MeetingTemplate.objects.visible_to(request.powers).in_use(), template_id)
    templates.end_template(template_id=template_id, actor=request.actor)
    messages.success(request, _("The template is not offered any more."))
    return redirect("meetings:template_list")


@require_http_methods(["GET", "HEAD", "POST"])
def series_start(http: HttpRequest, template_id: int) -> HttpResponse:
    """The next meeting is entered by itself, one ahead."""
    request = asked(http)
    MEETINGS.desk(request)
    known = MeetingTemplate.objects.visible_to(request.powers).in_use().select_related("office")
    template: MeetingTemplate = row_or_404(known, template_id)
    form = RecurringForm(sent(request), office_id=template.office_id)
    title = _("Repeat this meeting")
    context = {
        "title": title,
        "eyebrow": template.name,
        "crumbs": MEETINGS.crumbs(None, title),
        "lead": _("Each meeting is entered by itself with agenda, participants and papers."),
    }
    act = once(request, form, partial(series.start_meeting_series, template=template))
    done, to = _("The meeting comes again by itself."), reverse("meetings:template_list")
    return answer(request, form, act, done=done, to=to, context=context)
