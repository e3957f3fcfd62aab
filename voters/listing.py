"""The lists of rounds and of petitions: their sides, filters and rows."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from offices.foundation.fields import GuardedCharField
from tasks.dossier.listing import Chosen, DossierFilter, ListSheet, Side
from tasks.dossier.showing import Heading, case_cell, cells, days_words, state_badge
from ui.letters import Column
from ui.sheets.cells import Value
from voters.choices import Stream
from voters.models import VoterContact, VoterOpinion
from voters.models.contact import ContactQuerySet
from voters.states import ContactState

CONTACT_TONES = {
    ContactState.PLANNED: ("muted", "pencil-line"),
    ContactState.ANNOUNCED: ("info", "send"),
    ContactState.HELD: ("warn", "circle-dot"),
    ContactState.COMPILED: ("accent", "layers"),
    ContactState.CLOSED: ("ok", "circle-check"),
    ContactState.POSTPONED: ("warn", "calendar-x"),
    ContactState.CANCELLED: ("muted", "ban"),
}


class ContactFilter(DossierFilter):
    """`round`, `session`: what the page of figures counts opinions of."""

    stream = forms.ChoiceField(
        label=_("Contact for"), required=False, choices=[("", _("All streams")), *Stream.choices]
    )
    round = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    session = GuardedCharField(max_length=200, required=False, widget=forms.HiddenInput)


def narrowed(rows: ContactQuerySet, chosen: Chosen) -> ContactQuerySet:
    """Of an assembly (a round for both is of either), a session, or one round."""
    if stream := chosen.get("stream"):
        rows = rows.filter(stream__in=(stream, Stream.BOTH))
    if session := chosen.get("session"):
        rows = rows.filter(Q(session_name=session) | Q(council_name=session))
    return rows.filter(pk=chosen["round"]) if "round" in chosen else rows


def opinions_of(rows: ContactQuerySet) -> QuerySet[VoterOpinion]:
    return VoterOpinion.objects.filter(point__contact__in=rows.order_by())


contact_badge = state_badge(CONTACT_TONES)
CONTACT_COLUMNS = (
    pgettext_lazy("voter contact", "Day"),
    _("Round of voter contact"),
    _("Session"),
    Heading(_("Points"), "numeric"),
    Heading(_("Opinions"), "numeric"),
    Heading(_("Voters' petitions"), "numeric"),
    pgettext_lazy("voter contact", "State"),
)


def contact_row(contact: VoterContact) -> dict[str, Any]:
    badges = [contact_badge(contact)]
    if contact.is_ahead and contact.on is not None and contact.on < timezone.localdate():
        label = pgettext("conference", "Day has passed")
        badges.append({"label": label, "tone": "warn", "icon": "triangle-alert"})
    return cells(
        CONTACT_COLUMNS,
        (
            days_words(contact.on, contact.ends_on) or "–",
            case_cell(contact, contact.get_stream_display(), contact.get_kind_display()),
            contact.session_name or "–",
            str(contact.points_all),  # type: ignore[attr-defined]  # annotated
            str(contact.opinions_all),  # type: ignore[attr-defined]
            str(contact.petitions_all),  # type: ignore[attr-defined]
            {"badges": badges},
        ),
    )


def _ahead(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.ahead().soonest()


def _held(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.filter(state=ContactState.HELD).latest()


def _compiled(rows: ContactQuerySet, _chosen: Chosen) -> ContactQuerySet:
    return rows.filter(state=ContactState.COMPILED).latest()


def _opinions(rows: ContactQuerySet, _chosen: Chosen) -> QuerySet[VoterOpinion]:
    found = opinions_of(rows).select_related("point", "petition__task")
    return found.order_by("-point__on", "point", "position")


def contact_lines(rows: Any) -> list[tuple[Value, ...]]:
    return [
        (
            number,
            one.on,
            one.task.title,
            one.session_name,
            one.points_all,
            one.opinions_all,
            one.petitions_all,
            str(one.get_state_display()),
        )
        for number, one in enumerate(rows, 1)
    ]


CONTACT_SHEET = ListSheet(
    title="Các đợt tiếp xúc cử tri",
    name="dot-tiep-xuc-cu-tri",
    lines=contact_lines,
    columns=(
        Column("TT", 5, "center"),
        Column("Ngày", 12, "center"),
        Column("Đợt tiếp xúc", 45),
        Column("Kỳ họp", 30),
        Column("Điểm", 8, "center"),
        Column("Ý kiến", 8, "center"),
        Column("Kiến nghị", 10, "center"),
        Column("Trạng thái", 16),
    ),
)
CONTACT_SIDES = (
    Side("ahead", _("Ahead"), _ahead, True),
    Side("held", _("Held, to be compiled"), _held, True),
    Side("compiled", _("Compiled"), _compiled),
    Side("opinions", _("Opinions of voters"), _opinions, shown_as="said"),
    Side("all", pgettext_lazy("voter contacts", "All"), lambda rows, _c: rows.latest()),
)
