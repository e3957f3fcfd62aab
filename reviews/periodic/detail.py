"""What the page of a review shows: what is missing, texts, obstacles, measures, consents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import Powers
from reviews.models import Consent, FigureColumn, Obstacle, Review, ReviewObstacle, Section
from reviews.periodic.access import (
    columns_for,
    in_usual_order,
    parts_by_office,
    readable,
    reads_texts,
)
from reviews.periodic.states import ASKED, BECOME_TASKS, FIXED, JOINT, POWER, ReviewState
from reviews.periodic.verbs import AT_DESK
from tasks.choices import LineState
from tasks.dossier.printing import choice
from tasks.dossier.rows import line_rows, standing
from tasks.dossier.showing import day_words, fact_rows, state_badge
from tasks.dossier.verbs import Subject, Verb, manages
from tasks.labels import part_label
from tasks.models import Part

TONES = {
    ReviewState.PLANNED: ("muted", ""),
    ReviewState.WRITING: ("info", ""),
    ReviewState.COMPILING: ("info", ""),
    ReviewState.ASKING: ("warn", ""),
    ReviewState.AGREED: ("ok", ""),
    ReviewState.HELD: ("ok", ""),
    ReviewState.ISSUED: ("ok", ""),
    ReviewState.CANCELLED: ("muted", ""),
}
badge = state_badge(TONES)


def facts(review: Review) -> list[dict[str, Any]]:
    asked = ""
    if review.state == ReviewState.ASKING and review.asked_on:
        days = (timezone.localdate() - review.asked_on).days
        asked = _("%(n)s days, since %(day)s") % {"n": days, "day": day_words(review.asked_on)}
    return fact_rows(
        [
            (_("Kind"), review.get_kind_display()),
            (_("Field"), review.area and review.area.name),
            (_("Period"), review.period),
            (_("Day of the conference"), review.conference_on),
            (_("The chiefs have it"), asked),
            (_("Number of the report"), review.number),
            (_("Issued on"), review.issued_on),
            (_("Last change"), review.move_reason),
        ]
    )


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """How far one office is: its part, texts, figures, consent."""

    office: Office
    part: Part | None
    part_label: str
    written: int
    headings: int
    column: FigureColumn | None
    consent: Consent | None
    own: bool
    buttons: list[Verb] = field(default_factory=list)

    @property
    def figures(self) -> dict[str, str]:
        """The state of its column, for a badge."""
        if self.column is None:
            return {"label": _("not frozen yet"), "tone": "muted"}
        if self.column.released_at is None:
            return {"label": _("frozen, not released"), "tone": "warn"}
        return {"label": _("released"), "tone": "ok"}


def office_rows(
    request: OfficeRequest, review: Review, parts: Mapping[int, Part]
) -> list[OfficeRow]:
    """The one view of what is missing; offices in their usual order."""
    powers = request.powers
    columns = columns_for(review, powers)
    texts = list(review.sections.exclude(office=None).values_list("office", "done"))
    consents = {one.office_id: one for one in review.consents.live()}
    buttons = desk_buttons(request, review)
    rows = []
    for office in in_usual_order():
        part = parts.get(office.pk)
        mine = [done for pk, done in texts if pk == office.pk]
        own = request.office is not None and request.office.pk == office.pk
        rows.append(
            OfficeRow(
                office,
                part,
                part_label(part, own_offices=powers.offices) if part else "",
                sum(mine),
                len(mine),
                columns.get(office.pk),
                consents.get(office.pk),
                own,
                buttons if own else [],
            )
        )
    return rows


def desk_buttons(request: OfficeRequest, review: Review) -> list[Verb]:
    """What the person may do at his desk and as a chief."""
    subject = Subject(request, review)
    return [one for one in AT_DESK if one.is_fit(review) and one.allows(subject)]


@dataclass(frozen=True, slots=True)
class SectionRow:
    section: Section
    may_write: bool
    may_correct: bool


def section_rows(sections: Iterable[Section], review: Review, powers: Powers) -> list[SectionRow]:
    rows = []
    for one in sections:
        may = powers.can(POWER, one.office_id or review.task.lead_office_id)
        joint = one.office_id is None
        open_in = JOINT if joint else (ReviewState.WRITING,)
        slip = joint and review.state in ASKED
        rows.append(SectionRow(one, may and review.state in open_in, may and slip))
    return rows


def texts(request: OfficeRequest, review: Review, parts: dict[int, Part]) -> list[dict[str, Any]]:
    """The joint text first, then what each office wrote, as far as this person may read it."""
    sections = list(review.sections.in_order())
    shown = readable(sections, review, request.powers, parts)
    groups: dict[int | None, list[Section]] = {}
    for one in sorted(shown, key=lambda row: row.office_id is not None):
        groups.setdefault(one.office_id, []).append(one)
    told = [
        (rows[0].office, section_rows(rows, review, request.powers)) for rows in groups.values()
    ]
    return [
        {"office": office, "rows": [row for row in rows if row.section.text or row.may_write]}
        for office, rows in told
    ]


@dataclass(frozen=True, slots=True)
class ObstacleRow:
    obstacle: Obstacle
    words: str
    state: str
    standing: str


def obstacle_rows(review: Review) -> list[ObstacleRow]:
    """Those that enter by themselves; once the chiefs were asked, as they stood that day."""
    known = {row.obstacle_id: row for row in _kept(review)}
    if review.state in FIXED:
        rows = [row for row in known.values() if row.words]
        return [_fixed(row) for row in sorted(rows, key=lambda row: row.pk)]
    found = Obstacle.objects.shared().of_period(review).for_lists()
    return [
        ObstacleRow(
            one,
            one.text,
            one.get_state_display(),
            known[one.pk].get_standing_display() if one.pk in known else "",
        )
        for one in found
    ]


def _kept(review: Review) -> Iterable[ReviewObstacle]:
    return review.obstacles.select_related("obstacle__area", "obstacle__office")


def _fixed(row: ReviewObstacle) -> ObstacleRow:
    return ObstacleRow(row.obstacle, row.words, row.get_state_display(), row.get_standing_display())


def measure_rows(review: Review, powers: Powers) -> list[dict[str, Any]]:
    """Its measures but those left out, each with its task."""
    rows = line_rows(review, powers)
    return [row for row in rows if row["line"].state != LineState.NONE]


MOST_BEFORE = 5


def previous(review: Review, powers: Powers) -> list[dict[str, Any]]:
    """The measures of the reviews before, and how they stand today: done or not."""
    before = Review.objects.visible_to(powers).before(review).select_related("task")
    found = []
    for one in before[:MOST_BEFORE]:
        rows = measure_rows(one, powers)
        done = sum(1 for row in rows if row["task"] is not None and row["task"].has_ended)
        if rows:
            bar = standing(rows)
            found.append({"review": one, "rows": rows, "done": done, "standing": bar})
    return found


def context(request: OfficeRequest, review: Review) -> dict[str, Any]:
    reads, parts = reads_texts(request.powers, review), parts_by_office(review)
    found = {
        "review": review,
        "offices": office_rows(request, review, parts),
        "reads": reads,
        "works": manages(request, review) and not review.is_ended,
    }
    if not reads:
        return found
    report = reverse("reviews:review_report", args=[review.pk])
    return found | {
        "texts": texts(request, review, parts),
        "obstacles": obstacle_rows(review),
        "measures": measure_rows(review, request.powers),
        "may_measure": review.state in JOINT,
        "become_tasks": review.state in BECOME_TASKS,
        "previous": previous(review, request.powers),
        "consents": list(review.consents.select_related("office", "person")),
        "papers": [choice(_("Report"), "docx", report)],
    }
