"""The list of denunciations, for who handles them; totals are all that leaves it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.forms.denunciations import DenunciationForm
from citizens.models import Denunciation
from citizens.pages.letters import clock_rows, day
from citizens.papers.denunciations import PRINTOUTS
from citizens.services.denunciations import register_denunciation
from citizens.states import DenunciationState
from citizens.verbs.approving import offered
from citizens.verbs.denunciations import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import Listing, Side
from tasks.dossier.pages import Entry, Pages
from tasks.dossier.verbs import Subject

D = DenunciationState
TONES = {
    D.NEW: ("info", "inbox"), D.PROPOSED: ("warn", "stamp"), D.ACCEPTED: ("accent", "file-check"),
    D.REFUSED: ("muted", "file-x"), D.FORWARDED: ("muted", "send"),
    D.INSPECTED: ("muted", "search"), D.KEPT: ("muted", "archive"), D.SUSPENDED: ("warn", "pause"),
    D.DISCONTINUED: ("muted", "ban"), D.CONCLUDED: ("ok", "gavel"),
    D.CLOSED: ("ok", "circle-check"),
}  # fmt: skip


def badge(row: Denunciation) -> dict[str, str]:
    tone, icon = TONES[DenunciationState(row.state)]
    return {"label": str(row.get_state_display()), "tone": tone, "icon": icon}


def facts(row: Denunciation) -> list[dict[str, Any]]:
    rows = [
        (_("File code"), row.file_code), (_("Shelf of the paper file"), row.shelf),
        (_("Received on"), day(row.received_on)), (_("How it came"), row.get_source_display()),
        (_("Category"), row.get_category_display()), (_("Level"), row.get_level_display()),
        (_("Outcome"), row.get_outcome_display()), (_("Sent to"), row.sent_to),
    ]  # fmt: skip
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def context(request: OfficeRequest, row: Denunciation) -> dict[str, Any]:
    return {
        "clocks": clock_rows(row),
        "law_papers": list(row.task.letter_papers.all()),
        "verbs": offered(Subject(request, row), VERBS),
    }


NO_POWER = _("You do not handle denunciations of this office.")
DENUNCIATIONS = Pages(
    model=Denunciation, title=_("Denunciations"), list_url="denunciations:list",
    verbs=VERBS, no_power=NO_POWER, template="citizens/denunciation.html", badge=badge,
    facts=facts, context=context, printouts=PRINTOUTS,
    related=("task__lead_office", "task__area", "sent_to"),
)  # fmt: skip


def row(one: Denunciation) -> dict[str, Any]:
    code = {"label": _("File code"), "value": one.file_code, "href": one.get_absolute_url()}
    return {
        "cells": [
            code,
            {"label": _("Received on"), "value": day(one.received_on)},
            {"label": _("Category"), "value": one.get_category_display()},
            {"label": _("State"), "value": one.get_state_display()},
            {"label": _("Deadline"), "value": day(one.task.next_due_on)},
        ]
    }


SIDES = (
    Side("running", _("Running"), lambda rows, _c: rows.running().soonest(), True),
    Side("approve", _("To be approved"), lambda rows, _c: rows.to_approve().soonest(), True),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)
LIST = Listing(
    pages=DENUNCIATIONS, sides=SIDES, row=row,
    columns=(_("File code"), _("Received on"), _("Category"), _("State"), _("Deadline")),
)  # fmt: skip
ENTRY = Entry(
    title=_("New denunciation"), done=_("Entered under its file code."), form=DenunciationForm,
    run=register_denunciation, template="citizens/new.html",
)  # fmt: skip
