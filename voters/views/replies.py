"""One reply for many petitions: its table is pasted, matched, corrected, and saved at once."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from offices.http import OfficeRequest
from offices.services.once import first_time, key_of
from tasks.dossier.paper_words import paper_context, paper_text, propose_from_paper, with_paper
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.views.verbs import asked, sent
from tasks.models import Task
from voters.forms.replies import MOST_ROWS, ReplyFields, ReplyRows, ReplyTableForm
from voters.matching import matched
from voters.models import VoterPetition
from voters.pages import PETITIONS
from voters.reading.replies import ReplyRow, read_replies, table_in
from voters.services.replies import enter_reply
from voters.states import WAITING, PetitionState

INVALID = 422
ANSWERABLE = (*WAITING, PetitionState.FOLLOWING)


def waiting(request: OfficeRequest) -> list[VoterPetition]:
    """What was forwarded and is not answered, of those the person reads."""
    rows = VoterPetition.objects.visible_to(request.powers).filter(state__in=ANSWERABLE)
    return list(rows.select_related("task", "competent").order_by("forwarded_on", "pk")[:500])


@require_http_methods(["GET", "HEAD", "POST"])
def reply_table(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    PETITIONS.desk(request)
    if request.method == "POST" and "rows-TOTAL_FORMS" in request.POST:
        return _save(request)
    form = ReplyTableForm(sent(request))
    propose_from_paper(request, form)
    form.initial.setdefault("table", table_in(paper_text(request)))
    if form.is_valid():
        return _preview(request, form)
    context = _context(request, form)
    return render(request, "voters/replies.html", context, status=INVALID if form.errors else 200)


def _context(request: OfficeRequest, form: Any, **more: Any) -> dict[str, Any]:
    title = _("Enter a reply for several petitions")
    given = {"title": title, "crumbs": PETITIONS.crumbs(None, title), "form": form}
    return given | {"rows": None, "management": None} | paper_context(request, form) | more


def _preview(request: OfficeRequest, form: Any) -> HttpResponse:
    dated = form.cleaned_data["dated"]
    read = read_replies(form.cleaned_data.get("table") or "", written_on=dated)[:MOST_ROWS]
    known = waiting(request)
    if not read:  # nothing pasted: every petition waiting for this issuer is offered as a row
        own = [one for one in known if one.competent == form.cleaned_data["issuer"]]
        read = [ReplyRow(one.task.title, "", "explained") for one in (own or known)[:MOST_ROWS]]
    starts = [
        {
            "keep": pk is not None and bool(row.text),
            "petition": pk,
            "group": row.group,
            "roadmap_on": row.roadmap_on,
            "roadmap_words": row.roadmap_words,
            "text": row.text,
        }
        for row, pk in zip(read, matched(read, known), strict=True)
    ]
    rows = ReplyRows(prefix="rows", initial=starts)
    reply = ReplyFields(initial=form.cleaned_data)
    wishes = [row.wish for row in read]
    return _rows_page(request, reply, rows, known, wishes=wishes)


def _rows_page(
    request: OfficeRequest,
    form: Any,
    rows: Any,
    known: list[VoterPetition],
    *,
    wishes: list[str],
    status: int = 200,
) -> HttpResponse:
    choices = [(one.pk, f"{one.task.code} {one.task.title[:90]}") for one in known]
    beside = []
    for number, one in enumerate(rows.forms):
        one.offer(choices)
        beside.append({"form": one, "wish": wishes[number] if number < len(wishes) else ""})
    context = _context(request, form, rows=beside, management=rows.management_form)
    return render(request, "voters/reply_rows.html", context, status=status)


def _save(request: OfficeRequest) -> HttpResponse:
    form, rows = ReplyFields(request.POST), ReplyRows(request.POST, prefix="rows")
    right = form.is_valid() & rows.is_valid()
    if right and (done := _entered(request, form, rows)):
        said = ngettext(
            "The reply is entered for %(n)d petition.",
            "The reply is entered for %(n)d petitions.",
            done,
        )
        messages.success(request, said % {"n": done})
        return redirect("petitions:forwardings")
    return _rows_page(request, form, rows, waiting(request), wishes=[], status=INVALID)


def _entered(request: OfficeRequest, form: Any, rows: Any) -> int:
    """How many lines; 0 where it was refused. A petition the person may not read is none."""
    readable = {one.pk for one in waiting(request)}
    kept = [one for one in rows.forms if one.cleaned_data.get("keep")]
    lines = [one.line(one.cleaned_data["petition"]) for one in kept]
    with RefusedIn(form), transaction.atomic():
        if not first_time(key=key_of(request.POST), actor=request.actor):
            return len(lines)
        if foreign := [line for line in lines if line.petition_id not in readable]:
            said = _("%(n)d rows name no petition that waits.")
            raise ValidationError(said % {"n": len(foreign)})
        tasks = list(Task.objects.filter(pk__in=[line.petition_id for line in lines]))
        enter = with_paper(request, form, enter_reply, tasks=tasks)
        enter(given=form.reply(), lines=lines, actor=request.actor)
    return 0 if form.errors else len(lines)
