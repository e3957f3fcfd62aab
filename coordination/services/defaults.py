"""Putting the default rows in place; what an administrator has changed stays as it is."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction

from coordination.defaults.areas import AREAS, MATRIX
from coordination.defaults.bodies import BODIES, COUNCIL, LEADERS
from coordination.defaults.days import DAYS
from coordination.defaults.deadlines import RULES
from coordination.defaults.documents import KINDS
from coordination.defaults.milestones import MILESTONES
from coordination.defaults.offices import DIVISIONS, OFFICES, REGULATION
from coordination.models import (
    Area,
    Body,
    CalendarDay,
    DeadlineRule,
    DocumentKind,
    Leader,
    LeadRule,
    Regulation,
    ReminderLadder,
    Responsibility,
    Setting,
)
from offices.foundation.actor import Actor
from offices.foundation.history import DEFAULTS, Tracked, create_many
from offices.models import Division, Office
from offices.services.access import require_configure
from offices.services.powers import install_default_powers

LADDERS: list[tuple[str, list[int]]] = [
    ("", [7, 3, 1, 0]),
    ("urgent", [1, 0]),
    ("very_urgent", [1, 0]),
    ("flash", [0]),
]


@transaction.atomic
def install_defaults(*, actor: Actor) -> dict[str, int]:
    """Insert every default row that is missing; returns rows made per table.

    Running it again makes none.
    """
    require_configure(actor)
    made = _offices(actor) | _areas(actor)
    made["bodies"] = _missing(Body, ("name",), _bodies(), actor)
    made["leaders"] = _missing(Leader, ("position", "full_name"), _leaders(), actor)
    made["kinds"] = _missing(DocumentKind, ("code",), _kinds(), actor)
    made["rules"] = _missing(DeadlineRule, ("code", "valid_from"), _rules(), actor)
    made["days"] = _missing(CalendarDay, ("date", "office_id"), _days(), actor)
    made["ladders"] = _missing(ReminderLadder, ("area_id", "urgency"), _ladders(), actor)
    if not Setting.objects.exists():
        council = Body.objects.filter(name=COUNCIL).first()
        Setting(council=council).save(actor=actor, reason=DEFAULTS)
    return made


def _missing[T: Tracked](
    model: type[T], key: tuple[str, ...], rows: Iterable[T], actor: Actor
) -> int:
    """Insert the rows whose natural key the table does not hold yet."""
    manager: models.Manager[Any] = model._default_manager
    known = set(manager.values_list(*key))
    fresh = [row for row in rows if tuple(getattr(row, name) for name in key) not in known]
    create_many(model, fresh, actor=actor, reason=DEFAULTS)
    return len(fresh)


def _offices(actor: Actor) -> dict[str, int]:
    offices = _missing(Office, ("code",), (Office(**row) for row in OFFICES), actor)
    known = {office.code: office for office in Office.objects.all()}
    divisions = [
        Division(office=known[code], name=name, sort=number)
        for code, names in DIVISIONS.items()
        for number, name in enumerate(names, start=1)
    ]
    made = {
        "offices": offices,
        "divisions": _missing(Division, ("office_id", "name"), divisions, actor),
        "powers": sum(
            install_default_powers(actor=actor, office=known[code]) for code in DIVISIONS
        ),
    }
    if Regulation.objects.current() is None:
        Regulation(**REGULATION).save(actor=actor, reason=DEFAULTS)
    return made


def _areas(actor: Actor) -> dict[str, int]:
    offices = {office.code: office for office in Office.objects.all()}
    rows = [
        Area(
            number=row.number,
            code=row.code,
            short_name=row.short_name,
            name=row.name,
            article=f"Nội dung phối hợp thứ {row.number}",
            sort=row.number,
            always_restricted=row.number == 5,
        )
        for row in AREAS
    ]
    made = {"areas": _missing(Area, ("number",), rows, actor)}
    areas = {area.number: area for area in Area.objects.all()}
    lead_rules = [
        LeadRule(
            area=areas[row.number],
            kind=row.rule,
            office=offices.get(row.fallback),
            first_year=row.first_year,
            note=row.note,
        )
        for row in AREAS
    ]
    made["lead_rules"] = _missing(LeadRule, ("area_id",), lead_rules, actor)
    made["matrix"] = _missing(
        Responsibility, ("regulation_id", "area_id", "office_id"), _cells(areas, offices), actor
    )
    return made


def _cells(areas: dict[int, Area], offices: dict[str, Office]) -> list[Responsibility]:
    regulation = Regulation.objects.current()
    if regulation is None:
        return []
    return [
        Responsibility(
            regulation=regulation,
            area=areas[number],
            office=offices[code],
            role=role,
            leads_when=leads_when,
            note=note,
            article=areas[number].article,
        )
        for (number, code), (role, leads_when, note) in MATRIX.items()
    ]


def _bodies() -> list[Body]:
    offices = {office.code: office for office in Office.objects.all()}
    return [
        Body(
            name=row.name,
            short_name=row.short_name,
            kind=row.kind,
            aliases=list(row.aliases),
            served_by=offices.get(row.served_by),
            sort=number,
        )
        for number, row in enumerate(BODIES, start=1)
    ]


def _leaders() -> list[Leader]:
    bodies = {body.name: body for body in Body.objects.served()}
    return [
        Leader(position=position, full_name=name, body=bodies[body], precedence=number)
        for number, (position, name, body) in enumerate(LEADERS, start=1)
    ]


def _kinds() -> list[DocumentKind]:
    return [
        DocumentKind(code=code, name=name, abbreviation=short, system=system, sort=number)
        for number, (code, name, short, system) in enumerate(KINDS, start=1)
    ]


def _rules() -> list[DeadlineRule]:
    areas = {area.number: area for area in Area.objects.all()}
    offices = {office.code: office for office in Office.objects.all()}
    rows = [DeadlineRule(**{**row._asdict(), "area": areas[row.area]}) for row in RULES]
    for row in rows:
        owed_by, plans = MILESTONES.get(row.code, ("", ()))
        row.owed_by, row.plans = offices.get(owed_by), list(plans)
    return rows


def _days() -> list[CalendarDay]:
    return [CalendarDay(**row._asdict()) for row in DAYS]


def _ladders() -> list[ReminderLadder]:
    return [ReminderLadder(urgency=urgency, before=before) for urgency, before in LADDERS]
