"""The list of trips: its sides, its filter, and how each row reads."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from tasks.dossier.listing import Chosen, DossierFilter, Side
from trips.choices import TripKind
from trips.models import Trip
from trips.models.trip import SOON, TripQuerySet
from trips.states import TripState

S = TripState
TONES = {
    S.PLANNED: ("muted", "pencil-line"),
    S.PREPARING: ("info", "clipboard-list"),
    S.APPROVED: ("accent", "stamp"),
    S.ENDED: ("warn", "file-clock"),
    S.REPORTED: ("info", "file-check"),
    S.CLOSED: ("ok", "circle-check"),
    S.POSTPONED: ("warn", "calendar-x"),
    S.CANCELLED: ("muted", "ban"),
}


class TripFilter(DossierFilter):
    kind = forms.ChoiceField(label=gettext_lazy("Kind of trip"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("All kinds")), *TripKind.choices]


def of_kind(rows: TripQuerySet, chosen: Chosen) -> TripQuerySet:
    kind = chosen.get("kind")
    return rows.filter(kind=kind) if kind else rows


def badge(trip: Trip) -> dict[str, str]:
    """ "Đang đi" is told by the days; a visit of condolence is never green."""
    if trip.is_under_way:
        return {"label": _("Under way"), "tone": "accent", "icon": "route"}
    tone, icon = TONES[S(trip.state)]
    tone = "muted" if trip.kind == TripKind.VISIT and tone == "ok" else tone
    return {"label": str(trip.get_state_display()), "tone": tone, "icon": icon}


def days_of(first: dt.date, last: dt.date) -> str:
    """ "14/12/2026" or "14/12/2026 – 16/12/2026"."""
    return f"{first:%d/%m/%Y}" + (f" – {last:%d/%m/%Y}" if last != first else "")


def row(trip: Trip) -> dict[str, Any]:
    overdue = trip.is_under_way and trip.to_on < timezone.localdate()
    return {
        "trip": trip, "badge": badge(trip), "days": days_of(trip.from_on, trip.to_on),
        "head": trip.head, "overdue": overdue, "due": trip.task.next_due_on,
    }  # fmt: skip


def _soon(rows: TripQuerySet, _chosen: Chosen) -> TripQuerySet:
    return rows.departing_by(timezone.localdate() + SOON).soonest()


def _under_way(rows: TripQuerySet, _chosen: Chosen) -> TripQuerySet:
    return rows.under_way(timezone.localdate()).soonest()


def _ahead(rows: TripQuerySet, _chosen: Chosen) -> TripQuerySet:
    return rows.filter(from_on__gt=timezone.localdate() + SOON).taking_place().soonest()


def _year(rows: TripQuerySet, _chosen: Chosen) -> TripQuerySet:
    return rows.of_year(timezone.localdate().year).latest()


SIDES = (
    Side("soon", pgettext_lazy("trips", "Within 7 days"), _soon, True),
    Side("under_way", pgettext_lazy("trips", "Under way"), _under_way, True),
    Side(
        "report", pgettext_lazy("trips", "Report owed"),
        lambda rows, _c: rows.filter(state=S.ENDED).soonest(), True,
    ),
    Side("ahead", pgettext_lazy("trips", "Later"), _ahead, True),
    Side(
        "borders", pgettext_lazy("trips", "Delegations abroad and from abroad"),
        lambda rows, _c: rows.across_borders().latest(),
    ),
    Side(
        "postponed", pgettext_lazy("trips", "Postponed"),
        lambda rows, _c: rows.filter(state=S.POSTPONED).soonest(),
    ),
    Side("year", pgettext_lazy("trips", "This year"), _year),
    Side("all", pgettext_lazy("trips", "All"), lambda rows, _c: rows.latest()),
)  # fmt: skip
