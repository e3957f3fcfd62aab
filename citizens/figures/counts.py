"""The figures of a period, with the sums that must agree; of denunciations totals alone."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import (
    ComplaintVerdict,
    ContentKind,
    LetterKind,
    PaperKind,
    ReceptionKind,
    VisitHandled,
)
from citizens.figures.leaders import LeaderMonths, leader_months
from citizens.figures.periods import CountPeriod
from citizens.models import Denunciation, Letter, Visit
from citizens.models.paper import LetterPaper
from citizens.models.receptions import GROUP
from citizens.services.clocks import FIRST
from citizens.states import ARRIVING, LetterState
from tasks.models import Deadline

FEWEST = 3
DASH = "–"
SENT = Q(has_slip=True, outcome="forward_report")
OUTSIDE = (LetterState.SPLIT, LetterState.MOVED)


@dataclass(frozen=True, slots=True)
class LetterFigure:
    """`value` over `of`, where it is a share; told as a fraction first."""

    label: Any
    value: int
    of: int | None = None

    @property
    def text(self) -> str:
        if self.of is None:
            return str(self.value)
        return f"{self.value}/{self.of}{percent(self.value, self.of)}"


@dataclass(frozen=True, slots=True)
class Check:
    """Two ways to count the same; red where they differ."""

    label: Any
    parts: int
    whole: int

    @property
    def ok(self) -> bool:
        return self.parts == self.whole


@dataclass(frozen=True, slots=True)
class Figures:
    visits: list[LetterFigure]
    letters: list[LetterFigure]
    denunciations: list[dict[str, Any]]
    checks: list[Check]
    kinds: list[dict[str, Any]]
    outcomes: list[dict[str, Any]]
    bodies: list[dict[str, Any]]
    leaders: list[LeaderMonths]

    @property
    def wrong(self) -> list[Check]:
        return [check for check in self.checks if not check.ok]


def percent(value: int, of: int) -> str:
    """ " (66,7 %)" with one decimal; nothing of nothing."""
    return f" ({value / of * 100:.1f} %)".replace(".", ",") if of else ""


def few(number: int) -> str:
    """A cell so small that it could point at somebody is a dash."""
    return DASH if 0 < number < FEWEST else str(number)


def figures_of(period: CountPeriod, office_ids: frozenset[int]) -> Figures:
    leaders = leader_months(period, office_ids, timezone.localdate())
    visits, visit_checks, kinds = _visits(period, office_ids)
    letters, letter_checks, due = _letters(period, office_ids)
    return Figures(
        visits=[*visits, _by_leaders(leaders)], letters=letters,
        denunciations=_denunciations(period, office_ids),
        checks=[*visit_checks, *letter_checks], kinds=kinds, outcomes=_outcomes(due),
        bodies=_bodies(due, period), leaders=leaders,
    )  # fmt: skip


def _visits(period: CountPeriod, office_ids: frozenset[int]) -> tuple[Any, ...]:
    rows = Visit.objects.received().between(period.first, period.last).of_offices(office_ids)
    by_code = Q(kind=ContentKind.DENUNCIATION)
    found = rows.aggregate(
        visits=Count("pk"), heads=Sum("people"), matters=Count("matter", distinct=True),
        coded=Count("pk", filter=by_code), groups=Count("pk", filter=GROUP),
        in_groups=Sum("people", filter=GROUP),
        regular=Count("pk", filter=Q(reception__kind=ReceptionKind.REGULAR)),
        periodic=Count("pk", filter=Q(reception__kind__in=("periodic", "online"))),
        sudden=Count("pk", filter=Q(reception__kind=ReceptionKind.SUDDEN)),
        complaints=Count("matter", distinct=True, filter=Q(kind=ContentKind.COMPLAINT)),
        petitions=Count("matter", distinct=True, filter=Q(kind=ContentKind.PETITION)),
        refused=Count("pk", filter=Q(handled=VisitHandled.REFUSED)),
    )  # fmt: skip
    matters = found["matters"] + found["coded"]
    came = _known_before(period, rows)
    figures = [
        LetterFigure(_("Visits"), found["visits"]),
        LetterFigure(pgettext_lazy("of a visit", "People"), found["heads"] or 0),
        LetterFigure(_("Cases"), matters),
        LetterFigure(_("Cases known before"), came["old"], matters),
        LetterFigure(_("New cases"), came["new"] + found["coded"], matters),
        LetterFigure(_("Large groups"), found["groups"], found["visits"]),
        LetterFigure(_("People in large groups"), found["in_groups"] or 0, found["heads"] or 0),
        LetterFigure(_("Large groups that had come before"), came["groups"], found["groups"]),
        LetterFigure(_("Refused"), found["refused"], found["visits"]),
    ]  # fmt: skip
    ways = found["regular"] + found["periodic"] + found["sudden"]
    sorts = found["complaints"] + found["petitions"] + found["coded"]
    checks = [
        Check(_("daily + periodic + unscheduled = visits"), ways, found["visits"]),
        Check(_("complaints + denunciations + petitions = cases"), sorts, matters),
        Check(_("known before + new = cases"), came["old"] + came["new"] + found["coded"], matters),
    ]
    return figures, checks, _kinds(found)


def _known_before(period: CountPeriod, rows: Any) -> dict[str, int]:
    """Cases by whether an earlier visit brought them; a denunciation is always one of its own."""
    before = Visit.objects.received().filter(on__lt=period.first, matter=OuterRef("matter"))
    own = rows.filter(matter__isnull=False).annotate(came=Exists(before))
    found: dict[str, int] = own.aggregate(
        old=Count("matter", distinct=True, filter=Q(came=True)),
        new=Count("matter", distinct=True, filter=Q(came=False)),
        groups=Count("pk", filter=Q(came=True) & GROUP),
    )
    return found


def _kinds(found: dict[str, int]) -> list[dict[str, Any]]:
    """Too few denunciations stand with the petitions: else the total would tell how many."""
    coded, petitions, label = found["coded"], found["petitions"], _("Petitions")
    if few(coded) == DASH:
        coded, petitions, label = 0, petitions + coded, _("Petitions and other contents")
    kinds = [
        {"label": _("Complaints"), "value": found["complaints"], "tone": "accent"},
        {"label": label, "value": petitions, "tone": "info"},
        {"label": _("Denunciations"), "value": coded, "tone": "muted"},
    ]
    return [row for row in kinds if row["value"]]


def _by_leaders(rows: list[LeaderMonths]) -> LetterFigure:
    """Months in which each leader received, over those in which he has to."""
    held, months = sum(row.held for row in rows), sum(row.months for row in rows)
    return LetterFigure(_("Months in which leaders received"), held, months)


def _letters(period: CountPeriod, office_ids: frozenset[int]) -> tuple[Any, ...]:
    rows = Letter.objects.filter(office__in=office_ids, batch__isnull=True)
    rows = rows.exclude(state__in=OUTSIDE)
    open_before = Q(received_on__lt=period.first) & (
        Q(handled_on__isnull=True) | Q(handled_on__gte=period.first)
    )
    arrived = Q(received_on__gte=period.first, received_on__lte=period.last)
    slips = LetterPaper.objects.filter(task=OuterRef("pk"), kind=PaperKind.SLIP)
    due = rows.filter(open_before | arrived).annotate(has_slip=Exists(slips))
    handled = Q(handled_on__lte=period.last)
    found = due.aggregate(
        due=Count("pk"), carried=Count("pk", filter=open_before),
        arrived=Count("pk", filter=arrived), good=Count("pk", filter=Q(fit=True)),
        bad=Count("pk", filter=Q(fit=False)), handled=Count("pk", filter=handled),
        doubled=Count("pk", filter=Q(state=LetterState.JOINED)),
        asked=Count("pk", filter=SENT),
        answered=Count("pk", filter=SENT & Q(result_on__lte=period.last)),
    )  # fmt: skip
    settled = _settled(period, rows)
    figures = [
        LetterFigure(_("Letters to handle"), found["due"]),
        LetterFigure(_("carried over"), found["carried"], found["due"]),
        LetterFigure(_("received in the period"), found["arrived"], found["due"]),
        LetterFigure(_("fit for handling"), found["good"], found["due"]),
        LetterFigure(_("not fit for handling"), found["bad"], found["due"]),
        LetterFigure(_("same letter again"), found["doubled"], found["due"]),
        LetterFigure(_("Letters handled"), found["handled"], found["due"]),
        _on_time(period, office_ids),
        LetterFigure(_("Results in"), found["answered"], found["asked"]),
        LetterFigure(_("Complaints decided"), settled["decided"], settled["own"]),
    ]  # fmt: skip
    checks = [
        Check(_("carried over + received = to handle"),
              found["carried"] + found["arrived"], found["due"]),
        Check(_("fit + not fit = to handle"), found["good"] + found["bad"], found["due"]),
        Check(_("right + partly + wrong = decided"), settled["told"], settled["decided"]),
    ]  # fmt: skip
    return figures, checks, due


def _settled(period: CountPeriod, rows: Any) -> dict[str, int]:
    complaints = rows.filter(kind=LetterKind.COMPLAINT, outcome="accept")
    complaints = complaints.filter(Q(result_on__isnull=True) | Q(result_on__gte=period.first))
    decided = Q(result_on__gte=period.first, result_on__lte=period.last)
    taken = Q(handled_on__lte=period.last) & (
        Q(result_on__isnull=True) | Q(result_on__gte=period.first)
    )
    found: dict[str, int] = complaints.aggregate(
        own=Count("pk", filter=taken), decided=Count("pk", filter=decided),
        told=Count("pk", filter=decided & Q(verdict__in=ComplaintVerdict.values)),
    )  # fmt: skip
    return found


def _on_time(period: CountPeriod, office_ids: frozenset[int]) -> LetterFigure:
    """First clocks: met by their day, over those due by the end or met already."""
    rows = Deadline.objects.filter(rule__code__in=FIRST, office__in=office_ids, is_internal=False)
    rows = rows.filter(starts_on__lte=period.last).exclude(outcome__in=("withdrawn", "superseded"))
    found = rows.filter(Q(due_on__gte=period.first) | Q(met_on__gte=period.first)).aggregate(
        met=Count("pk", filter=Q(met_on__lte=F("due_on")) & Q(met_on__lte=period.last)),
        all=Count("pk", filter=Q(due_on__lte=period.last) | Q(met_on__lte=period.last)),
    )
    return LetterFigure(_("Handled on time"), found["met"], found["all"])


def _bodies(due: Any, period: CountPeriod) -> list[dict[str, Any]]:
    """What each body was sent to report on, and has; in the order of the table, not a rank."""
    name = "sent_to__short_name"
    rows = due.filter(SENT, sent_to__isnull=False).values("sent_to", name, "sent_to__sort")
    found = rows.annotate(
        sent=Count("pk"), answered=Count("pk", filter=Q(result_on__lte=period.last))
    ).order_by("sent_to__sort", name)
    return [{"label": row[name], "sent": row["sent"], "answered": row["answered"]} for row in found]


def _outcomes(due: Any) -> list[dict[str, Any]]:
    tones = ("accent", "info", "ok", "warn", "muted", "danger", "neutral")
    rows = due.exclude(outcome="").exclude(state__in=ARRIVING).values("outcome")
    counted = rows.annotate(n=Count("pk")).order_by("-n", "outcome")
    labels = dict(Letter._meta.get_field("outcome").choices or ())
    return [
        {"label": labels[row["outcome"]], "value": row["n"], "tone": tone}
        for row, tone in zip(counted, tones, strict=False)
    ]


def _denunciations(period: CountPeriod, office_ids: frozenset[int]) -> list[dict[str, Any]]:
    """Totals, never by place, body or field, and no cell below three."""
    rows = Denunciation.objects.filter(office__in=office_ids)
    arrived = rows.received_between(period.first, period.last)
    found = arrived.aggregate(
        all=Count("pk"),
        handled=Count("pk", filter=Q(handled_on__lte=period.last)),
        concluded=Count("pk", filter=Q(concluded_on__lte=period.last)),
    )
    labels = {"all": _("Received"), "handled": _("Handled"), "concluded": _("Concluded")}
    return [{"label": label, "value": few(found[name])} for name, label in labels.items()]
