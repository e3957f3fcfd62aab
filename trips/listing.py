"""The list of trips: its sides, its filter, and how each row reads."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from tasks.dossier.listing import Chosen, DossierFilter, ListSheet, Side, kind_box
from tasks.dossier.showing import cells, days_words, due_cell, paper_words, state_badge
from trips.choices import TripKind
from trips.models import Trip
from trips.models.trip import SOON, TripQuerySet
from trips.states import TripState
from ui.letters import Column

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
    kind = kind_box(gettext_lazy("Kind of trip"), TripKind)


of_state = state_badge(TONES)


def badge(trip: Trip) -> dict[str, Any]:
    """ "Đang đi" is told by the days; a visit of condolence is never green."""
    if trip.is_under_way:
        late = trip.to_on < timezone.localdate()
        label = _("Day of return not noted") if late else pgettext("trip", "Under way")
        return {"label": label, "tone": "warn" if late else "accent", "icon": "route"}
    found = of_state(trip)
    return found | {"tone": "muted"} if trip.kind == TripKind.VISIT else found


COLUMNS = (
    gettext_lazy("Working trip"),
    gettext_lazy("Days"),
    pgettext_lazy("delegation", "Head"),
    gettext_lazy("Destinations"),
    gettext_lazy("Next deadline"),
    pgettext_lazy("trip", "State"),
)


def row(trip: Trip) -> dict[str, Any]:
    task = trip.task
    title = {"value": f"{task.code} {task.title}", "href": trip.get_absolute_url()}
    shown = (
        title,
        days_words(trip.from_on, trip.to_on),
        trip.head,
        trip.places,
        due_cell(task.next_due_on, timezone.localdate()),
        {"badge": badge(trip)},
    )
    return cells(COLUMNS, shown)


SHEET = ListSheet(
    title="CHUYẾN CÔNG TÁC, ĐỐI NỘI, ĐỐI NGOẠI",
    name="chuyen-cong-tac",
    columns=(
        Column("Mã", 10),
        Column("Nội dung", 34),
        Column("Loại", 14),
        Column("Ngày", 16),
        Column("Trưởng đoàn", 20),
        Column("Điều hành khi vắng", 20),
        Column("Nơi đến", 20),
        Column("Trạng thái", 16),
        Column("Báo cáo", 16),
    ),
    lines=lambda rows: [_line(trip) for trip in rows],
)


def _line(trip: Trip) -> tuple[str, ...]:
    return (
        trip.task.code,
        trip.task.title,
        str(trip.get_kind_display()),
        days_words(trip.from_on, trip.to_on),
        str(trip.head or ""),
        str(trip.acting or ""),
        trip.places,
        str(badge(trip)["label"]),
        paper_words(trip.report_number, trip.reported_on),
    )


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
        "report",
        pgettext_lazy("trips", "Report owed"),
        lambda rows, _c: rows.filter(state=S.ENDED).soonest(),
        True,
    ),
    Side("ahead", pgettext_lazy("trips", "Later"), _ahead, True),
    Side(
        "borders",
        pgettext_lazy("trips", "Delegations abroad and from abroad"),
        lambda rows, _c: rows.across_borders().latest(),
    ),
    Side(
        "postponed",
        pgettext_lazy("trips", "Postponed"),
        lambda rows, _c: rows.filter(state=S.POSTPONED).soonest(),
    ),
    Side("year", pgettext_lazy("trips", "This year"), _year),
    Side("all", pgettext_lazy("trips", "All"), lambda rows, _c: rows.latest()),
)
