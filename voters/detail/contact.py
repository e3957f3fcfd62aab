"""What the page of a round shows, in a fixed number of statements."""

from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from offices.http import OfficeRequest
from tasks.dossier.rows import conclusions_context, date_rows
from tasks.dossier.showing import day_words, fact_rows
from tasks.dossier.verbs import manages
from tasks.lists.rows import reader_at
from voters.choices import Stream
from voters.models import VoterContact, VoterOpinion

SHOWN = 200


def facts(contact: VoterContact) -> list[dict[str, Any]]:
    ordinary = f" ({_('not an ordinary session')})" if contact.extraordinary else ""
    rows: list[tuple[Any, Any]] = [
        (_("Contact for"), contact.get_stream_display()),
        (_("Kind of contact"), contact.get_kind_display()),
        (_("Before or after a session"), contact.get_side_display()),
        (_("Mode"), contact.get_mode_display()),
        (_("Session"), f"{contact.session_name}{ordinary}"),
        (_("Asked for on"), contact.requested_on),
        (_("Opening day"), contact.opens_on),
        (_("Closing day"), contact.closes_on),
    ]
    if contact.stream == Stream.BOTH:
        rows += [
            (_("Session of the People's Council"), contact.council_name),
            (_("Opening day of that session"), contact.council_opens_on),
        ]
    rows += [
        (_("Plan"), _paper(contact.plan_symbol, contact.plan_on)),
        (_("Report"), _paper(contact.report_symbol, contact.report_on)),
        (_("Where the signed minutes lie"), contact.minutes_kept),
        (_("Reason of the last change"), contact.move_reason),
    ]
    found = fact_rows(rows)
    if contact.link:
        label = _("Link of the online contact")
        found.append({"label": label, "value": contact.link, "href": contact.link})
    return found


def _paper(symbol: str, day: Any) -> str:
    return f"{symbol} {day_words(day)}" if symbol else ""


def points(contact: VoterContact) -> list[Any]:
    """Points with their deputies and how many opinions."""
    rows = contact.points_in_order.prefetch_related("deputies")
    return list(rows.annotate(heard=Count("opinions")))


def dates(request: OfficeRequest, contact: VoterContact) -> list[dict[str, Any]]:
    """Dates of the round with the working of each."""
    reader = reader_at(request)
    rows = contact.task.deadlines.filter(rule__isnull=False).select_related("rule", "office")
    return date_rows(rows.order_by("due_on", "pk"), reader)


def context(request: OfficeRequest, contact: VoterContact) -> dict[str, Any]:
    rows = VoterOpinion.objects.filter(point__contact=contact)
    opinions = list(rows.select_related("petition__task", "point").in_order()[:SHOWN])
    petitions = contact.petitions.visible_to(request.powers)
    may = manages(request, contact)
    return conclusions_context(request, contact) | {
        "contact": contact,
        "points": points(contact),
        "dates": dates(request, contact),
        "opinions": opinions,
        "opinions_all": len(opinions) if len(opinions) < SHOWN else rows.count(),
        "petitions_all": petitions.count(),
        "may_enter": may and not contact.is_ended,
    }
