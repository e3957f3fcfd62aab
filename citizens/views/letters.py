"""Pages of a letter the kit does not have: its sender, its papers, what other offices sent."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from citizens.models import Letter, Reception, Sender
from citizens.pages.letters import LETTERS, area_crumbs
from citizens.papers.letters import NAMED, PrintedBy, marked
from citizens.services.between import hand_back, letters_for, take_over
from citizens.services.personal import due_to_erase, erase_senders
from citizens.states import APPROVE
from offices.foundation.reads import note_read
from tasks.dossier.printing import KINDS
from tasks.dossier.views.verbs import asked
from tasks.states import WrongMove
from ui.downloads import letter_download


@require_safe
def sender(http: HttpRequest, task_id: int) -> HttpResponse:
    """The one page with the name; each opening stands in the log."""
    request = asked(http)
    letter = LETTERS.find(request, task_id)
    note_read("sender_of", letter.pk)
    rows = Sender.objects.visible_to(request.powers).of_letter(letter.pk)
    context = {
        "letter": letter,
        "senders": list(rows.select_related("commune")),
        "crumbs": LETTERS.crumbs(letter, _("Sender")),
    }
    return render(request, "citizens/sender.html", context)


@require_safe
def paper(http: HttpRequest, task_id: int, name: str, kind: str) -> HttpResponse:
    """A paper with a name: marked with its reader and the hour, and logged as taken out."""
    request = asked(http)
    letter = LETTERS.find(request, task_id)
    found, papers = NAMED.get(name), list(letter.task.letter_papers.all())
    if kind not in KINDS or found is None or not found.ready(letter, papers):
        raise Http404
    with override("vi"):  # papers are Vietnamese whatever language their reader works in
        reader = PrintedBy.of(request.actor)
        made = marked(found.write(letter, papers), reader)
        return letter_download(made, f"{name}-{letter.task.code}", kind)


@require_safe
def incoming(http: HttpRequest) -> HttpResponse:
    """Forwarded by another of the three offices and not yet in the own book."""
    request = asked(http)
    office = LETTERS.desk(request)
    context = {"letters": letters_for(office.pk), "crumbs": area_crumbs(_("Incoming"))}
    return render(request, "citizens/incoming.html", context)


@require_POST
def incoming_take(http: HttpRequest, task_id: int) -> HttpResponse:
    """`Vào sổ`, or handed back to the office that forwarded it."""
    request = asked(http)
    LETTERS.desk(request)
    back = request.POST.get("way") == "back"
    try:
        made = (hand_back if back else take_over)(task_id=task_id, actor=request.actor)
    except (ObjectDoesNotExist, LookupError) as wrong:
        raise Http404 from wrong
    except WrongMove as wrong:
        messages.error(request, str(wrong))
        return redirect("citizens:incoming")
    if back:
        messages.success(request, _("Handed back; the other office decides where it goes."))
        return redirect("citizens:incoming")
    messages.success(request, _("Entered in the book under number %s.") % made.number)
    return redirect(made)


@require_http_methods(["GET", "HEAD", "POST"])
def erasure(http: HttpRequest) -> HttpResponse:
    """Letters and visits whose names are kept no longer; a leader erases them in one act."""
    request = asked(http)
    led = request.powers.offices_with(APPROVE) & request.powers.offices_with("read_restricted")
    if not led:
        raise PermissionDenied(str(LETTERS.no_power))
    if request.method == "POST":
        return _erase(request, [pk for pk in request.POST.getlist("case") if pk.isdigit()])
    letters, receptions = (
        due_to_erase(model, request.powers, timezone.localdate())
        .filter(task__lead_office__in=led)
        .latest()[:500]
        for model in (Letter, Reception)
    )
    context = {
        "letters": list(letters),
        "receptions": list(receptions),
        "crumbs": area_crumbs(_("Erasing")),
    }
    return render(request, "citizens/erasure.html", context)


def _erase(request: Any, ticked: list[str]) -> HttpResponse:
    try:
        done = erase_senders(task_ids=[int(pk) for pk in ticked], actor=request.actor)
    except ValidationError as wrong:
        messages.error(request, " ".join(wrong.messages))
    else:
        messages.success(request, _("Names of %d cases were erased.") % done)
    return redirect("citizens:erasure")
