"""Reception days of leaders: announced, held, concluded; each leader's months counted."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.forms.visits import ReceptionForm
from citizens.models import Reception
from citizens.pages.letters import NO_POWER, day
from citizens.papers.receptions import PRINTOUTS
from citizens.services.receptions import plan_reception
from citizens.states import ReceptionState
from citizens.verbs.approving import offered
from citizens.verbs.receptions import VERBS
from offices.http import OfficeRequest
from tasks.dossier.forms.conclusions import NoneForm
from tasks.dossier.listing import Listing, Side
from tasks.dossier.pages import Entry, Pages
from tasks.dossier.rows import conclusions_context
from tasks.dossier.verbs import Subject, manages

R = ReceptionState
TONES = {
    R.PLANNED: ("muted", "pencil-line"), R.ANNOUNCED: ("info", "megaphone"),
    R.HELD: ("warn", "circle-dot"), R.CONCLUDED: ("accent", "file-check"),
    R.POSTPONED: ("warn", "calendar-x"), R.CLOSED: ("ok", "circle-check"),
}  # fmt: skip


def badge(row: Reception) -> dict[str, str]:
    tone, icon = TONES[ReceptionState(row.state)]
    return {"label": str(row.get_state_display()), "tone": tone, "icon": icon}


def facts(row: Reception) -> list[dict[str, Any]]:
    moved = day(row.first_on) if row.first_on != row.on else ""
    rows = [
        (_("Form of reception"), row.get_kind_display()), (_("Day"), day(row.on)),
        (_("First planned for"), moved), (_("Leader who receives"), row.receiver),
        (_("Place"), row.place), (_("Announced on"), day(row.announced_on)),
        (_("Reason of the postponement"), row.move_reason),
    ]  # fmt: skip
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def context(request: OfficeRequest, row: Reception) -> dict[str, Any]:
    may = manages(request, row)
    visits = row.visits.select_related("matter", "letter").in_order()
    return conclusions_context(row, request.powers) | {
        "visits": list(visits[:200]),
        "over": row.state in (R.HELD, R.CONCLUDED, R.CLOSED),
        "logging": may and "log" in request.GET,
        "none_form": NoneForm() if may else None,
        "verbs": offered(Subject(request, row), VERBS),
    }


RECEPTIONS = Pages(
    model=Reception, title=_("Reception days"), list_url="receptions:list", verbs=VERBS,
    no_power=NO_POWER, template="citizens/reception.html", badge=badge, facts=facts,
    context=context, printouts=PRINTOUTS,
    related=("task__lead_office", "task__area", "receiver", "task__conclusions_notice__book"),
)  # fmt: skip


def row(one: Reception) -> dict[str, Any]:
    first = {"label": _("Day"), "value": day(one.on), "href": one.get_absolute_url()}
    return {
        "cells": [
            first,
            {"label": _("Form of reception"), "value": one.get_kind_display()},
            {"label": _("Leader who receives"), "value": str(one.receiver or "")},
            {"label": _("Office"), "value": one.task.lead_office.short_name},
            {"label": _("Cases"), "value": str(getattr(one, "cases", ""))},
            {"label": _("State"), "value": one.get_state_display()},
        ]
    }


def _this_month(rows: Any, _chosen: Any) -> Any:
    first = timezone.localdate().replace(day=1)
    return rows.daily().filter(on__gte=first).latest()


SIDES = (
    Side("ahead", _("Ahead"), lambda rows, _c: rows.by_leaders().ahead().soonest(), True),
    Side("held", pgettext_lazy("reception", "Held"),
         lambda rows, _c: rows.by_leaders().held().latest()),
    Side("daily", _("Daily reception of this month"), _this_month),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)  # fmt: skip
LIST = Listing(
    pages=RECEPTIONS, sides=SIDES, row=row,
    columns=(
        _("Day"), _("Form of reception"), _("Leader who receives"), _("Office"), _("Cases"),
        _("State"),
    ),
)  # fmt: skip
ENTRY = Entry(
    title=_("New reception day"), done=_("The reception day is planned."), form=ReceptionForm,
    run=plan_reception, template="citizens/new.html",
)  # fmt: skip
