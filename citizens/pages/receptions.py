"""Reception days of leaders: announced, held, concluded; each leader's months counted."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import ReceptionKind
from citizens.forms.visits import ReceptionForm
from citizens.models import Reception
from citizens.pages.letters import NO_POWER, clock_rows
from citizens.papers.receptions import PRINTOUTS
from citizens.services.receptions import DEPUTY, ONLINE, plan_reception
from citizens.states import RECEPTION_HELD, ReceptionState
from citizens.verbs.approving import offered
from citizens.verbs.receptions import VERBS
from offices.http import OfficeRequest
from tasks.dossier.listing import Listing, Side
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.rows import conclusions_context
from tasks.dossier.showing import cells, day_words, fact_rows, state_badge
from tasks.dossier.verbs import Subject, manages

R = ReceptionState
TONES = {
    R.PLANNED: ("muted", "pencil-line"),
    R.ANNOUNCED: ("info", "megaphone"),
    R.HELD: ("warn", "circle-dot"),
    R.CONCLUDED: ("accent", "file-check"),
    R.POSTPONED: ("warn", "calendar-x"),
    R.CLOSED: ("ok", "circle-check"),
}
badge = state_badge(TONES)


def facts(row: Reception) -> list[dict[str, Any]]:
    moved = row.first_on if row.first_on != row.on else None
    return fact_rows(
        (
            (_("Form of reception"), row.get_kind_display()),
            (_("Day"), row.on),
            (_("First planned for"), moved),
            (_("Who receives"), row.received_by),
            (_("Place"), row.place),
            (_("Announced on"), row.announced_on),
            (_("Reason of the postponement"), row.move_reason),
        )
    )


def in_place_of_chairman(row: Reception) -> bool:
    """The Chairman's day is not left to a deputy (Law on citizen reception as amended in 2025)."""
    post = str(row.receiver.position) if row.receiver else ""
    return row.kind == ReceptionKind.PERIODIC and post.startswith("Phó Chủ tịch")


def context(request: OfficeRequest, row: Reception) -> dict[str, Any]:
    may = manages(request, row)
    visits = row.visits.marking_groups().select_related("matter", "letter").in_order()
    by_hand = (*DEPUTY, *ONLINE)
    return conclusions_context(request, row) | {
        "visits": list(visits[:200]),
        "by_deputy": in_place_of_chairman(row),
        "present": list(row.participants.with_names().in_order()) if row.is_session else [],
        "clocks": clock_rows(row, writes=may, by_hand=by_hand) if row.is_session else [],
        "over": row.state in RECEPTION_HELD,
        "verbs": offered(Subject(request, row), VERBS),
    }


RECEPTIONS = Pages(
    model=Reception,
    title=_("Reception days"),
    list_url="receptions:list",
    verbs=VERBS,
    no_power=NO_POWER,
    template="citizens/reception.html",
    badge=badge,
    facts=facts,
    context=context,
    printouts=PRINTOUTS,
    related=("task__lead_office", "task__area", "receiver", "task__conclusions_notice__book"),
)


COLUMNS = (
    _("Day"),
    _("Form of reception"),
    _("Who receives"),
    _("Office"),
    _("Cases"),
    _("State"),
)


def row(one: Reception) -> dict[str, Any]:
    return cells(
        COLUMNS,
        (
            {"value": day_words(one.on), "href": one.get_absolute_url()},
            one.get_kind_display(),
            one.received_by,
            one.task.lead_office.short_name,
            str(getattr(one, "cases", "")),
            {"badge": badge(one)},
        ),
    )


def _this_month(rows: Any, _chosen: Any) -> Any:
    first = timezone.localdate().replace(day=1)
    return rows.daily().filter(on__gte=first).latest()


SIDES = (
    Side("ahead", _("Ahead"), lambda rows, _c: rows.by_leaders().ahead().soonest(), True),
    Side(
        "held",
        pgettext_lazy("reception", "Held"),
        lambda rows, _c: rows.by_leaders().held().latest(),
    ),
    Side("daily", _("Daily reception of this month"), _this_month),
    Side("all", pgettext_lazy("letters", "All"), lambda rows, _c: rows.latest()),
)
LIST = Listing(
    pages=RECEPTIONS,
    sides=SIDES,
    row=row,
    columns=COLUMNS,
    enter=_("New reception day"),
    empty=_("No reception day here"),
    empty_text=_("Reception days appear here as soon as they are planned."),
)
ENTRY = CreatePage(
    title=_("New reception day"),
    done=_("The reception day is planned."),
    form=ReceptionForm,
    run=plan_reception,
    template="citizens/new.html",
)
