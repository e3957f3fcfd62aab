"""The list of denunciations, for who handles them; totals are all that leaves it."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.forms.denunciations import DenunciationForm
from citizens.models import Denunciation
from citizens.pages.letters import clock_rows
from citizens.papers.denunciations import PRINTOUTS
from citizens.services.denunciations import AFTERWARDS, register_denunciation
from citizens.states import DenunciationState
from citizens.verbs.approving import offered
from citizens.verbs.denunciations import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import Listing, Side
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.showing import cells, due_cell, fact_rows, state_badge
from tasks.dossier.verbs import Subject, manages

D = DenunciationState
TONES = {
    D.NEW: ("info", "inbox"),
    D.PROPOSED: ("warn", "stamp"),
    D.ACCEPTED: ("accent", "file-check"),
    D.REFUSED: ("muted", "file-x"),
    D.FORWARDED: ("muted", "send"),
    D.INSPECTED: ("muted", "search"),
    D.KEPT: ("muted", "archive"),
    D.SUSPENDED: ("warn", "pause"),
    D.DISCONTINUED: ("muted", "ban"),
    D.CONCLUDED: ("ok", "gavel"),
    D.JOINED: ("muted", "link"),
    D.CLOSED: ("ok", "circle-check"),
}
badge = state_badge(TONES)


def facts(row: Denunciation) -> list[dict[str, Any]]:
    return fact_rows(
        (
            (_("File code"), row.file_code),
            (_("Repeats the letter"), row.head),
            (_("Shelf of the paper file"), row.shelf),
            (_("Received on"), row.received_on),
            (_("How it came"), row.get_source_display()),
            (_("Category"), row.get_category_display()),
            (_("Level"), row.get_level_display()),
            (_("Outcome"), row.get_outcome_display()),
            (_("Sent to"), row.sent_to),
        )
    )


def context(request: OfficeRequest, row: Denunciation) -> dict[str, Any]:
    return {
        "clocks": clock_rows(row, writes=manages(request, row), by_hand=AFTERWARDS),
        "law_papers": list(row.task.letter_papers.all()),
        "verbs": offered(Subject(request, row), VERBS),
    }


NO_POWER = _("You do not handle denunciations of this office.")
DENUNCIATIONS = Pages(
    model=Denunciation,
    title=_("Denunciations"),
    list_url="denunciations:list",
    verbs=VERBS,
    no_power=NO_POWER,
    template="citizens/denunciation.html",
    badge=badge,
    facts=facts,
    context=context,
    printouts=PRINTOUTS,
    related=("task__lead_office", "task__area", "sent_to", "head"),
)


COLUMNS = (_("File code"), _("Received on"), _("Category"), _("State"), _("Deadline"))


def row(one: Denunciation) -> dict[str, Any]:
    return cells(
        COLUMNS,
        (
            {"value": one.file_code, "href": one.get_absolute_url()},
            one.received_on,
            one.get_category_display(),
            {"badge": badge(one)},
            due_cell(one.task.next_due_on, timezone.localdate()),
        ),
    )


SIDES = (
    Side("running", _("Running"), lambda rows, _c: rows.running().soonest(), True),
    Side("approve", _("To be approved"), lambda rows, _c: rows.to_approve().soonest(), True),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)
LIST = Listing(
    pages=DENUNCIATIONS,
    sides=SIDES,
    row=row,
    columns=COLUMNS,
    enter=_("New denunciation"),
    empty=_("No denunciation here"),
    empty_text=_("Denunciations appear here under their file code."),
)
ENTRY = CreatePage(
    title=_("New denunciation"),
    done=_("Entered under its file code."),
    form=DenunciationForm,
    run=register_denunciation,
    template="citizens/new.html",
)
