"""The page of one task, and the whole of its course."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from offices.http import OfficeRequest
from tasks.choices import NoteKind
from tasks.detail.beside import cards_beside
from tasks.detail.facts import header_facts, source_facts
from tasks.detail.files import versions_of
from tasks.detail.parts import Card, cards, questions_of
from tasks.dossier.registry import links_of
from tasks.forms.verbs.talk import NoteForm
from tasks.lists.rows import reader_at
from tasks.models import File, Note
from tasks.timeline.fold import TaskTrace
from tasks.timeline.rows import kept_rows
from tasks.verbs.finding import seen_or_404
from tasks.verbs.offers import Offers, offers_for
from tasks.verbs.seen import Seen

SHOWN_ENTRIES, SHOWN_NOTES = 20, 12


@require_safe
def task_detail(http: HttpRequest, task_id: int) -> HttpResponse:
    """Everything about one task that this person may read, and what he may do now."""
    request = cast("OfficeRequest", http)
    seen = seen_or_404(task_id, request.powers, request.office)
    offers = offers_for(seen)
    reader = reader_at(request)
    entries, notes, files = _traces(seen)
    talk = [note for note in notes if note.kind in (NoteKind.TALK, NoteKind.INTERNAL)]
    context = _frame(seen) | _beside(seen)
    context |= {
        "facts": header_facts(seen),
        "source": source_facts(seen),
        "cards": (shown := cards(seen, offers, reader)),
        "waiting": seen.waiting_for() if seen.task.is_live else [],
        "entries": [entry.props() for entry in entries[:SHOWN_ENTRIES]],
        "more_entries": len(entries) > SHOWN_ENTRIES,
        "talk": talk[:SHOWN_NOTES],
        "more_talk": len(talk) > SHOWN_NOTES,
        "note_form": NoteForm(seen=seen, target=seen.task) if talks(offers) else None,
        "questions": questions_of(seen, offers),
        "files": versions_of(files, request.user.pk),
        "family": _family(seen),
        "may_log": bool(request.office and seen.can("log_task", request.office.pk)),
    }
    return render(request, "tasks/detail.html", context | _buttons(offers, shown))


@require_safe
def task_history(http: HttpRequest, task_id: int) -> HttpResponse:
    """`Quá trình xử lý` from the first act to the last."""
    request = cast("OfficeRequest", http)
    seen = seen_or_404(task_id, request.powers, request.office)
    entries, _notes, _files = _traces(seen)
    shown = {"entries": [entry.props() for entry in entries]}
    return render(request, "tasks/history.html", _frame(seen) | shown)


def talks(offers: Offers) -> bool:
    return offers.of_task("note") is not None


def _frame(seen: Seen) -> dict[str, Any]:
    task = seen.task
    crumbs = [{"label": _("Tasks"), "href": reverse("tasks:list")}, {"label": task.code}]
    return {"task": task, "seen": seen, "crumbs": crumbs}


def _beside(seen: Seen) -> dict[str, Any]:
    """What the rooms of the areas and those below have to do with it."""
    return {"dossiers": links_of(seen.task.pk), "beside": cards_beside(seen)}


def _traces(seen: Seen) -> tuple[list[Any], list[Note], list[File]]:
    """The course, newest first, and the notes and files it was folded from."""
    entries = TaskTrace(seen, kept_rows(seen), seen.notes, seen.files).entries()
    return entries, list(seen.notes), list(seen.files)


def _family(seen: Seen) -> dict[str, Any]:
    """The task above and those below, as far as this person may read them."""
    task = seen.task
    rows = seen.kin
    return {
        "parent": next((row for row in rows if row.pk == task.parent_id), None),
        "children": [row for row in rows if row.parent_id == task.pk],
        "sisters": [
            row
            for row in rows
            if task.source_id and row.source_id == task.source_id and row.pk != task.pk
        ],
    }


def _buttons(offers: Offers, shown: list[Card]) -> dict[str, Any]:
    """Buttons under the title, those folded beside them, and those with a place of their own."""
    placed = {
        "note",
        "add_file",
        "share",
        "end_share",
        "watch",
        "record_directive",
        "ask_opinion",
        "split",
    }
    top = [offer for offer in offers.task if offer.verb.name not in placed]
    decided = [o for card in shown for due in card.dues for _change, on in due.pending for o in on]
    own = [offer for card in shown if card.own for offer in card.first]
    at_once = [offer for offer in (*decided, *own) if offer.kind != "quiet"]
    of_task = [offer for offer in top if offer.kind != "quiet"]
    return {
        "ready": bool(of_task),
        "first": [*at_once, *of_task],
        "rest": [offer for offer in top if offer.kind == "quiet"],
        "own": {name: offers.of_task(name) for name in placed},
    }
