"""Clocks of the law on a letter: which rule, from which day, met or dropped by which step."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from coordination.models import DeadlineRule
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from tasks.choices import SetBy
from tasks.dossier.services import clocks
from tasks.dossier.services.clocks import lead_of
from tasks.models import Deadline, Task
from tasks.services.drafts import Due
from tasks.services.milestones import add_due, counted_from

ACCEPTANCE = ("kn-thu-ly", "kn-thu-ly-cu")
FIRST = (*ACCEPTANCE, "don-xu-ly", "tcd-tra-loi")
FIRST_OF_DENUNCIATIONS = ("tc-xu-ly-ban-dau", "tc-xu-ly-ban-dau-nhieu-noi")
SETTLING_OF_DENUNCIATIONS = ("tc-giai-quyet", "tc-giai-quyet-dac-biet")


def rule_for(codes: Collection[str], day: dt.date) -> DeadlineRule | None:
    """The rule a clock that starts on `day` runs under; old receipts keep the old law."""
    return DeadlineRule.objects.in_force(day).filter(code__in=codes).first()


def due_by(codes: Collection[str], day: dt.date, office_id: int | None) -> Due | None:
    """The date the rule gives, with its working; None where the province has no such rule."""
    rule = rule_for(codes, day)
    if rule is None:
        return None
    return replace(counted_from(rule, day, calendar_for(office_id)), set_by=SetBy.LAW)


def owe(task: Task, *codes: str, on: dt.date, actor: Actor) -> Deadline | None:
    """One more clock, started by the event of that day."""
    due = due_by(codes, on, task.lead_office_id)
    return add_due(lead_of(task), due, actor=actor) if due else None


def owed(task: Task, codes: Collection[str]) -> list[Deadline]:
    rows = task.deadlines.open_ends().filter(rule__code__in=codes)
    return list(rows.select_related("rule", "part", "task").order_by("pk"))


def meet(task: Task, codes: Collection[str], *, on: dt.date, actor: Actor) -> None:
    clocks.meet([task], codes, met_on=on, actor=actor)


def settling_code(letter: Any) -> str:
    """First or second instance, remote, complex."""
    code = "kn-lan-dau" if letter.instance_number == 1 else "kn-lan-hai"
    code += "-xa" if letter.remote else ""
    return code + ("-phuc-tap" if letter.complex_ground else "")


def first_codes(*, kind: str, source: str, own: bool) -> list[tuple[str, ...]]:
    """What a letter owes from the day it came: a complaint of the own competence its acceptance;
    who came to the reception an answer (Law on citizen reception, Article 28(1)); any other
    letter that it is handled."""
    codes: list[tuple[str, ...]] = [ACCEPTANCE] if kind == "complaint" and own else []
    if source == "reception":
        codes.append(("tcd-tra-loi",))
    return codes or [("don-xu-ly",)]


def first_clocks(*, kind: str, source: str, own: bool, on: dt.date, office_id: int) -> list[Due]:
    codes = first_codes(kind=kind, source=source, own=own)
    found = (due_by(one, on, office_id) for one in codes)
    return [due for due in found if due is not None]
